import Catalogue
import Diagnostics

/// A cosmetic is notified before it is sold, and so is an essential oil or a bath herb that is sold as one.
struct MissingCosmeticNotification: GoodsRule {
    static let about = About.law(
        "missing-cosmetic-notification", "COSM-01",
        summary: Words(
            vi: "Mỹ phẩm chưa có phiếu công bố còn hạn, hoặc số phiếu không theo dạng số/năm/CBMP-tỉnh.",
            en: "A cosmetic without a notification in force, or with a number of another form than number/year/CBMP-province."),
        goods: [.cosmetic], suppliers: [.producer, .province],
        flags: [
            "kind: shampoo", "kind: essential-oil\nintended_use: cosmetic",
            "kind: medicinal-herb\nintended_use: cosmetic\n▸certificates: nil",
            "kind: soap\ncertificates.1: {scheme: cosmetic-notification, number: ▸A12, issued: 2025-01-01, expires: 2029-12-31}",
            "kind: soap\ncertificates.1: {scheme: cosmetic-notification, number: 12/20/CBMP-CM, issued: 2020-01-01, expires: ▸2024-12-31}",
        ],
        allows: [
            "kind: soap\ncertificates.1: {scheme: cosmetic-notification, number: 12/25/CBMP-CM, issued: 2025-01-01, expires: 2029-12-31}",
            "kind: essential-oil\nintended_use: household", "kind: honey",
        ])

    func check(_ goods: Goods) -> [Finding] {
        let malformed = goods.inForce(["cosmetic-notification"]).compactMap(\.number).filter { !Self.isWellFormed($0.value) }
        return findings(unless: goods, holds: ["cosmetic-notification"], .missing, help: .add)
            + malformed.map { finding(on: $0, .form, help: .compare, severity: .warning) }
    }

    /// `1289/24/CBMP-HN`: a number, the year in two or four digits, and the province.
    private static func isWellFormed(_ number: String) -> Bool {
        let parts = number.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 3 && parts.prefix(2).allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) } && parts[2].hasPrefix("CBMP-")
            && parts[2].utf8.count > 5
    }
}

extension Words {
    fileprivate static let missing = Words(
        vi: "mỹ phẩm phải có phiếu công bố trước khi bán", en: "a cosmetic must be notified before it is sold")
    fileprivate static let add = Words(
        vi: "ghi phiếu của Sở Y tế: `{scheme: cosmetic-notification, number: …/CBMP-…, issued: …, expires: …}`",
        en: "add the health department's: `{scheme: cosmetic-notification, number: …/CBMP-…, issued: …, expires: …}`")
    fileprivate static let form = Words(
        vi: "số phiếu công bố thường có dạng 1289/24/CBMP-HN", en: "numbers of notifications usually look like 1289/24/CBMP-HN")
    fileprivate static let compare = Words(vi: "so lại với phiếu", en: "compare it with the paper")
}
