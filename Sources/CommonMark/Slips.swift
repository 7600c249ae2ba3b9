public import Diagnostics

extension CommonMark {
    /// Everything that can be wrong with how a story's text and its front matter are written.
    public static let slips: [About] =
        FrontMatter.abouts + LinkAddress.abouts + [
            About(
                id: "raw-html", severity: .warning,
                summary: Words(
                    vi: "Mã HTML trong truyện được in ra như chữ.",
                    en: "HTML in a story is shown as text."),
                flags: [
                    Example(whole: "---\n---\nMật ▸<b>ong\n", of: "vi.md"),
                    Example(whole: "---\n---\n▸<div>\nMật ong\n</div>\n", of: "vi.md"),
                    Example(whole: "---\n---\n▸<!-- ghi chú -->\n", of: "vi.md"),
                ],
                allows: [
                    Example(whole: "---\n---\nMật **ong** 3 < 5 `<b>`\n", of: "vi.md"),
                    Example(whole: "---\n---\n\\<b> &lt;b>\n", of: "vi.md"),
                ]),
            About(
                id: "unclosed-reference", severity: .warning,
                summary: Words(
                    vi: "Tham chiếu {{…}} không có dấu đóng nên được in ra như chữ.",
                    en: "A {{…}} reference is not closed and is shown as text."),
                flags: [
                    Example(whole: "---\n---\nHạng ▸{{ocop.stars} sao\n", of: "vi.md"),
                    Example(whole: "---\n---\nHạng ▸{{ocop.stars\nsao\n", of: "vi.md"),
                ],
                allows: [Example(whole: "---\n---\nHạng {{ocop.stars}} sao, `{{` và \\{{ocop\n", of: "vi.md")]),
            About(
                id: "text-nested-too-deep", severity: .error,
                summary: Words(
                    vi: "Trích dẫn, danh sách hoặc chữ nhấn lồng nhau quá \(depthLimit) tầng.",
                    en: "Quotations, lists or emphasis are nested more than \(depthLimit) deep."),
                flags: [Example(whole: "---\n---\n" + String(repeating: ">", count: depthLimit) + "▸> a\n", of: "vi.md")],
                allows: [Example(whole: "---\n---\n" + String(repeating: ">", count: depthLimit - 1) + " a\n", of: "vi.md")]),
            About(
                id: "too-many-pictures", severity: .error,
                summary: Words(
                    vi: "Một truyện có quá \(pictureLimit) ảnh.",
                    en: "One story has more than \(pictureLimit) pictures."),
                flags: [Example(whole: "---\n---\n" + String(repeating: "![a](b)\n", count: pictureLimit) + "▸![a](b)\n", of: "vi.md")],
                allows: [Example(whole: "---\n---\n![a](b)\n", of: "vi.md")]),
        ]
}

extension Words {
    static let rawHTML = Words(vi: "mã HTML ở đây được in ra như chữ", en: "the HTML here is shown as text")

    static let writeMarkdown = Words(
        vi: "xóa mã HTML; **đậm**, *nghiêng*, [chữ](địa chỉ) viết bằng Markdown",
        en: "delete it; write **bold**, *italic* and [text](address) in Markdown")

    static let unclosedReference = Words(
        vi: "`{{` ở đây không có `}}` đóng lại trên cùng dòng",
        en: "the `{{` here is not closed by `}}` on the same line")

    static let closeReference = Words(
        vi: "viết đủ {{tên.mục}}; muốn in hai dấu ngoặc thì viết \\{{",
        en: "write {{path.to.fact}} in full; to print the braces write \\{{")

    static let tooDeep = Words(
        vi: "trích dẫn, danh sách hoặc chữ nhấn lồng nhau quá \(CommonMark.depthLimit) tầng",
        en: "quotations, lists or emphasis are nested more than \(CommonMark.depthLimit) deep")

    static let nestLess = Words(
        vi: "bỏ bớt dấu > - * thừa ở đầu dòng",
        en: "take away surplus marks > - *")

    static let tooManyPictures = Words(
        vi: "truyện có quá \(CommonMark.pictureLimit) ảnh, phần chữ không được đọc",
        en: "the story has more than \(CommonMark.pictureLimit) pictures; its text is not read")

    static let fewerPictures = Words(
        vi: "bỏ bớt ảnh, hoặc kiểm tra xem tệp có bị dán lặp không",
        en: "use fewer pictures, or look whether something was pasted over and over")
}
