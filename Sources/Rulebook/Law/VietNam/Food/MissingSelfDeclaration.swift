import Catalogue
import Diagnostics

/// Processed pre-packed food, and what touches food, is declared by its producer before it is sold, unless it is registered.
///
/// Goods for export only are exempt (Nghị định 15/2018/NĐ-CP Điều 4.2, not verified), but the story must say so.
struct MissingSelfDeclaration: GoodsRule {
    static let about = About.law(
        "missing-self-declaration", "FOOD-03", "FOOD-05",
        summary: Words(
            vi: "Thực phẩm chế biến bao gói sẵn, hay đồ đựng thực phẩm, chưa có bản tự công bố.",
            en: "Processed pre-packed food, or what holds food, without a self-declaration."),
        goods: [.food, .drink, .alcohol, .craft, .wood, .herb], suppliers: [.producer, .province],
        flags: [
            "▸certificates: nil", "▸certificates: [{scheme: test-report, number: \"1\", issued: 2026-02-05}]",
            "trade.markets: [US]\n▸certificates: nil", "kind: ceramics\nintended_use: food\n▸certificates: nil",
            "kind: medicinal-herb\nintended_use: food\n▸certificates: nil",
        ],
        allows: [
            "certificates: [{scheme: product-registration, number: \"1\", issued: 2026-02-05}]",
            "certificates: nil\nexemptions: [{requirement: FOOD-03, reason: {vi: chỉ xuất khẩu, en: for export only}}]",
            "kind: basketry\ncertificates: nil", "kind: fresh-fruit\ncertificates: nil",
            "kind: ceramics\nintended_use: decoration\ncertificates: nil",
        ])

    func check(_ goods: Goods) -> [Finding] {
        switch goods.class {
        case .craft, .wood: return checkVessel(goods)
        case .herb where goods.product.intendedUse?.value != "food": return []
        default: break
        }
        if let markets = goods.product.trade?.markets, !markets.isEmpty, !markets.contains(where: { $0.value == .vietNam }) {
            return findings(unless: goods, holds: Self.schemes, .exportOnly, help: .exempt, severity: .note, lapse: .fact)
        }
        return findings(unless: goods, holds: Self.schemes, .missing, help: .add)
    }

    /// What touches food is declared as well; a pot for the house may or may not.
    private func checkVessel(_ goods: Goods) -> [Finding] {
        switch goods.product.intendedUse?.value {
        case "food": findings(unless: goods, holds: Self.schemes, .vessel, help: .add)
        case "household" where goods.kind.id == "ceramics":
            findings(unless: goods, holds: Self.schemes, .maybeVessel, help: .vesselOrNot, severity: .warning, lapse: .fact)
        default: []
        }
    }

    private static let schemes: Set<String> = ["self-declaration", "product-registration"]
}

extension Words {
    fileprivate static let missing = Words(
        vi: "thực phẩm bao gói sẵn chưa có bản tự công bố sản phẩm", en: "pre-packed food without a self-declaration")
    fileprivate static let vessel = Words(
        vi: "đồ đựng thực phẩm chưa có bản tự công bố sản phẩm", en: "what holds food has no self-declaration")
    fileprivate static let maybeVessel = Words(
        vi: "đồ gốm gia dụng: nếu đựng đồ ăn, thức uống thì phải tự công bố",
        en: "household pottery: if it holds food or drink it must be declared")
    fileprivate static let exportOnly = Words(
        vi: "hàng chỉ xuất khẩu được miễn tự công bố, nhưng phải nói rõ",
        en: "goods for export only need no self-declaration, but the file must say so")
    fileprivate static let add = Words(
        vi: "chủ thể tự lập và nộp bản tự công bố; ghi `{scheme: self-declaration, number: …, issued: …}` vào `certificates`",
        en: "the producer draws it up and files it; add `{scheme: self-declaration, number: …, issued: …}` to `certificates`")
    fileprivate static let exempt = Words(
        vi: "thêm `exemptions: [{requirement: FOOD-03, reason: {vi: chỉ xuất khẩu, en: for export only}}]`",
        en: "add `exemptions: [{requirement: FOOD-03, reason: {vi: chỉ xuất khẩu, en: for export only}}]`")
    fileprivate static let vesselOrNot = Words(
        vi: "ghi bản tự công bố vào `certificates`; chỉ để trang trí thì ghi `intended_use: decoration`",
        en: "add the self-declaration to `certificates`; if it is for show only, write `intended_use: decoration`")
}
