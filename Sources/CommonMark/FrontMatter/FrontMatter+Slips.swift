internal import Diagnostics

extension FrontMatter {
    static let abouts: [About] = [
        About(
            id: "missing-front-matter", severity: .error,
            summary: Words(
                vi: "Đầu tệp không có phần thông tin giữa hai dòng ---.",
                en: "The file does not begin with facts between two --- lines."),
            flags: [
                Example(whole: "▸Chuyện bắt đầu từ rừng.\n", of: "vi.md"),
                Example(whole: "▸", of: "vi.md"),
                Example(whole: "▸title: Mật ong\n---\nChuyện\n", of: "vi.md"),
                Example(whole: "▸—\ntitle: Mật ong\n---\nChuyện\n", of: "vi.md"),
            ],
            allows: [Example(whole: "---\ntitle: Mật ong\n---\n\nChuyện\n\n---\n\nCảnh hai\n", of: "vi.md")]),
        About(
            id: "unclosed-front-matter", severity: .error,
            summary: Words(
                vi: "Phần thông tin đầu tệp thiếu dòng --- đóng lại.",
                en: "The facts at the beginning lack their closing --- line."),
            flags: [
                Example(whole: "▸---\ntitle: Mật ong\n\nChuyện bắt đầu từ rừng.\n", of: "vi.md"),
                Example(whole: "▸---\ntitle: Mật ong\n\nChuyện bắt đầu.\n\n---\n\nCảnh hai\n", of: "vi.md"),
                Example(whole: "---\ntitle: Mật ong\n▸––\n\nChuyện\n", of: "vi.md"),
                Example(whole: "▸---\ntitle: Mật ong\n", of: "vi.md"),
            ],
            allows: [Example(whole: "---\ntitle: Mật ong\nsummary: |\n  Một\n\n  hai\n\nimages: {}\n---\nChuyện\n", of: "vi.md")]),
        About(
            id: "text-before-front-matter", severity: .error,
            summary: Words(
                vi: "Trước dòng --- đầu tiên đã có chữ.",
                en: "There is text before the first --- line."),
            flags: [Example(whole: "▸# Mật ong\n\n---\ntitle: Mật ong\n---\nChuyện\n", of: "vi.md")],
            allows: [Example(whole: "\n---\ntitle: Mật ong\n---\nChuyện\n", of: "vi.md")]),
    ]
}

extension Words {
    static let missing = Words(
        vi: "tệp không bắt đầu bằng phần thông tin giữa hai dòng `---`",
        en: "the file does not begin with facts between two `---` lines")

    static let addIt = Words(
        vi: "thêm vào đầu tệp: dòng `---`, `title: …`, `summary: …`, rồi dòng `---`",
        en: "put at its beginning: a line `---`, `title: …`, `summary: …`, and a line `---`")

    static let unopened = Words(
        vi: "phần thông tin thiếu dòng `---` mở đầu",
        en: "the facts lack their opening `---` line")

    static let openIt = Words(vi: "thêm dòng `---` ở trên", en: "put a line `---` above")

    static let notThreeDashes = Words(
        vi: "dòng này phải là đúng ba dấu gạch nối `---`",
        en: "this line should be exactly three hyphens `---`")

    static let threeDashes = Words(
        vi: "gõ lại ba dấu gạch nối; trình soạn thảo có thể đã đổi thành gạch dài",
        en: "type three hyphens again; the editor may have made a dash of them")

    static let unclosed = Words(
        vi: "phần thông tin mở ở đây thiếu dòng `---` đóng lại",
        en: "the facts opened here lack their closing `---` line")

    static let closeIt = Words(
        vi: "thêm dòng `---` giữa phần thông tin và truyện",
        en: "put a line `---` between the facts and the story")

    static let shouldEndHere = Words(vi: "có lẽ thiếu ở đây", en: "it is probably missing here")

    static let textBefore = Words(
        vi: "trước dòng `---` đầu tiên không được có chữ",
        en: "there must be no text before the first `---` line")

    static let moveBelow = Words(
        vi: "chuyển phần này xuống dưới dòng `---` thứ hai, hoặc xóa đi",
        en: "move it below the second `---` line, or delete it")

    static let beginsHere = Words(vi: "phần thông tin bắt đầu ở đây", en: "the facts begin here")
}
