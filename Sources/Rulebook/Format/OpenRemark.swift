import Catalogue
import Diagnostics

/// Whoever knows better has said that something is wrong, and it still says the same.
struct OpenRemark: ProductRule {
    static let about = About(
        id: "open-remark", severity: .error,
        summary: Words(
            vi: "Có người bảo câu hay dữ kiện này sai mà chưa ai sửa; là cảnh báo ở trang không đòi duyệt, trừ góp ý từ tệp Word.",
            en:
                "Somebody said that this sentence or fact is wrong, and nobody has mended it; a warning where the site asks for no approval, unless it came with a Word file."
        ),
        suppliers: [.consultant, .producer],
        flags: [
            Example(whole: remark("about: label.net, sentence: 500 g, remark: hũ 450 g thôi"), of: "remarks.yaml"),
            Example(whole: remark("about: text, line: 9, sentence: Người ngoài nghe rừng ồn tưởng gió., remark: \"\""), of: "remarks.yaml"),
        ],
        allows: [
            Example(whole: remark("about: label.net, sentence: 450 g, remark: hũ 450 g thôi"), of: "remarks.yaml"),
            Example(whole: remark("about: label.net, sentence: 500 g, remark: hũ 450 g, settled: 2026-10-04"), of: "remarks.yaml"),
        ])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard !product.remarks.isEmpty, product.effectiveStatus == .published else { return [] }
        return product.remarks.enumerated().compactMap { index, remark in
            guard let place = desk.manuscript.place(of: remark, in: product) else { return nil }
            let isHeavy = desk.manuscript.site.approvalRequired || remark.way?.value == "document"
            let language = desk.languages.first { place.file == product.storyFile($0) }
            return finding(
                at: place, length: place.file == product.file ? 1 : max(1, remark.sentence?.value.unicodeScalars.count ?? 1),
                .said(remark), help: .mend(product.folder, index + 1), severity: isHeavy ? .error : .warning,
                notes: [Note(.recorded, at: remark.place)], reach: language.map { .language($0.code) } ?? .everything)
        }
    }

    private static func remark(_ rest: String) -> String {
        "remarks:\n  - {language: vi, \(rest), by: Chú Bảy Thoại, way: phone, date: 2026-10-02}\n"
    }
}

extension Words {
    fileprivate static func said(_ remark: Remark) -> Words {
        let by = remark.by?.value ?? "…"
        let (vi, en) = (remark.date?.value.form(in: .vi), remark.date?.value.form(in: .en))
        let words = remark.words?.value ?? ""
        return Words(
            vi: "\(by) bảo chỗ này sai" + (words.isEmpty ? "" : ": “\(words)”") + (vi.map { " (\($0))" } ?? ""),
            en: "\(by) says that this is wrong" + (words.isEmpty ? "" : ": “\(words)”") + (en.map { " (\($0))" } ?? ""))
    }

    fileprivate static let recorded = Words(vi: "lời góp ý", en: "the remark")

    fileprivate static func mend(_ folder: String, _ number: Int) -> Words {
        let command = "chapbut feedback --settle \(folder) --remark \(number)"
        return Words(
            vi: "sửa chỗ ấy thì lời góp ý tự hết; nếu chỗ ấy vốn đúng thì khép lời góp ý lại: `\(command)`",
            en: "mend it and the remark is gone; if it is right all the same, close it: `\(command)`")
    }
}
