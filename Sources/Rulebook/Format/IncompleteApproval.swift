import Catalogue
import Diagnostics

/// A yes is worth what it says: who gave it, when, by which way, and to which text.
struct IncompleteApproval: ProductRule {
    static let about = About(
        id: "incomplete-approval", severity: .warning,
        summary: Words(
            vi: "Một lời duyệt thiếu người duyệt, ngày, cách duyệt hoặc mã của bản đã duyệt.",
            en: "An approval lacks who gave it, the day, the way, or the digest of the text."),
        suppliers: [.consultant],
        flags: [
            Example(whole: "approvals:\n  - ▸{language: vi, by: Nguyễn Thị Tràm, way: phone, date: 2026-10-02}\n", of: "approvals.yaml"),
            Example(
                whole: "approvals:\n  - {language: vi, by: A, way: phone, date: 2026-10-02, digest: ▸sha256-12}\n", of: "approvals.yaml"),
        ],
        allows: [Example(whole: "approvals: []\n", of: "approvals.yaml")])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        product.approvals.compactMap { approval in
            if let digest = approval.digest, Wording.path(ofKept: digest.value) == nil {
                return finding(on: digest, .notDigest, help: .record(product.folder))
            }
            let keys: [(String, Bool)] = [
                ("language", approval.language == nil), ("by", approval.by == nil), ("way", approval.way == nil),
                ("date", approval.date == nil), ("digest", approval.digest == nil),
            ]
            let lacking = keys.filter(\.1).map(\.0)
            return lacking.isEmpty ? nil : finding(at: approval.place, .lacking(lacking), help: .record(product.folder))
        }
    }
}

extension Words {
    fileprivate static func lacking(_ keys: [String]) -> Words {
        let list = keys.map { "`\($0)`" }.joined(separator: ", ")
        return Words(vi: "lời duyệt này thiếu \(list)", en: "this approval lacks \(list)")
    }

    fileprivate static let notDigest = Words(
        vi: "mã của bản đã duyệt phải là `sha256-` và 64 chữ số hệ mười sáu",
        en: "the digest of what was approved must be `sha256-` and 64 hexadecimal digits")

    fileprivate static func record(_ folder: String) -> Words {
        Words(
            vi: "để chương trình ghi: `chapbut approve \(folder) --by \"…\" --way phone`",
            en: "let the program write it: `chapbut approve \(folder) --by \"…\" --way phone`")
    }
}
