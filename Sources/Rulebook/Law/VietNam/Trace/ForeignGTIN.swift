import Catalogue
import Diagnostics

/// Numbers that GS1 Viet Nam gives begin with 893. The prefix says where a number was issued, not where goods are made.
struct ForeignGTIN: GoodsRule {
    static let about = About.law(
        "foreign-gtin", "TRACE-09",
        summary: Words(
            vi: "Hàng làm ở Việt Nam mà mã GTIN không bắt đầu bằng 893.",
            en: "Goods made in Viet Nam with a GTIN that does not begin with 893."),
        suppliers: [.producer],
        flags: [#"traceability.gtin: ▸"4006381333931""#],
        allows: [#"traceability.gtin: "8934563138165""#, #"traceability.gtin: "9520100000010""#])

    /// 893 is Viet Nam's, 952 is for demonstrations, 20 to 29 and 977 to 979 say nothing of an organisation (GS1 prefixes).
    private static let silent = ["893", "952", "977", "978", "979"]

    func check(_ goods: Goods) -> [Finding] {
        guard let gtin = goods.product.traceability?.gtin, let digits = gtin.value.fourteenDigits,
            goods.product.traceability?.origin?.isVietnamese ?? true
        else { return [] }
        let number = digits.dropFirst()
        let prefix = number.hasPrefix("00000") ? number.dropFirst(5).prefix(3) : number.prefix(3)
        guard !Self.silent.contains(String(prefix)), !(number.hasPrefix("2")) else { return [] }
        return [finding(on: gtin, .foreign(String(prefix)), help: .confirm)]
    }
}

extension Words {
    fileprivate static func foreign(_ prefix: String) -> Words {
        Words(
            vi: "mã GTIN bắt đầu bằng \(prefix): không do GS1 Việt Nam (893) cấp",
            en: "the GTIN begins with \(prefix): GS1 Viet Nam (893) did not issue it")
    }

    fileprivate static let confirm = Words(
        vi: "hỏi chủ thể mã ấy có phải của mình không; mã mượn hoặc mua lại thì sàn có thể từ chối",
        en: "ask the producer whether the number is theirs; marketplaces may refuse one that was borrowed or bought")
}
