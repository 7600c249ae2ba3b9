import Catalogue
import Diagnostics

/// Whatever shows a health supplement calls it one, and says that it is no medicine.
struct MissingSupplementWords: GoodsRule {
    static let about = About.law(
        "missing-supplement-words", "CLAIM-03", "LABEL-12",
        summary: Words(
            vi: "Trang về thực phẩm bảo vệ sức khỏe thiếu cụm từ hoặc câu bắt buộc.",
            en: "A page about a health supplement lacks the compulsory words."),
        goods: [.supplement], suppliers: [.consultant],
        flags: ["kind: supplement"], allows: ["kind: honey"])

    /// The exact words (Nghị định 15/2018/NĐ-CP Điều 27.3, Nghị định 342/2025/NĐ-CP).
    static let group = "Thực phẩm bảo vệ sức khỏe"
    static let warning = "Thực phẩm này không phải là thuốc và không có tác dụng thay thế thuốc chữa bệnh"

    func check(_ goods: Goods) -> [Finding] {
        guard let story = goods.story, story.language == .vi else { return [] }
        let texts = story.passages.map { Tokens($0).all }
        func says(_ words: [UInt64]) -> Bool { texts.contains { $0.contains(words) } }
        var findings: [Finding] = []
        if !says(Self.wordsOfGroup) {
            findings.append(finding(at: story.title?.place ?? story.place, .noGroup, help: .addGroup))
        }
        if !says(Self.wordsOfWarning) {
            findings.append(finding(at: story.warnings?.place ?? story.place, .noWarning, help: .addWarning))
        }
        return findings
    }

    /// The words alone, so that case, blanks and tone-mark style make no difference.
    private static let wordsOfGroup = Tokens.cut(group).map(\.hash)
    private static let wordsOfWarning = Tokens.cut(warning).map(\.hash)
}

extension Words {
    fileprivate static let noGroup = Words(
        vi: "trang phải có cụm từ “\(MissingSupplementWords.group)”", en: "the page must say “\(MissingSupplementWords.group)”")
    fileprivate static let addGroup = Words(
        vi: "thêm cụm từ ấy trước tên hàng trong `title`", en: "put these words before the name in `title`")
    fileprivate static let noWarning = Words(
        vi: "trang phải có câu “\(MissingSupplementWords.warning)”", en: "the page must say “\(MissingSupplementWords.warning)”")
    fileprivate static let addWarning = Words(
        vi: "chép nguyên câu ấy vào `warnings`, không đổi chữ nào", en: "copy that sentence into `warnings`, word for word")
}
