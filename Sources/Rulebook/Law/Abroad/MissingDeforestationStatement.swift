import Catalogue
import Diagnostics

/// Wood, coffee, cocoa, rubber and beef goods enter the Union with a due diligence statement and the plot they grew on: from 30 December
/// 2026, and of micro and small firms from 30 June 2027 (Regulation (EU) 2023/1115, 2025/2650).
struct MissingDeforestationStatement: GoodsRule {
    static let about = About.law(
        "missing-deforestation-statement", "WOOD-02",
        summary: Words(
            vi: "Hàng gỗ, cà phê, ca cao, cao su, bò bán sang EU chưa có tuyên bố thẩm định EUDR, tọa độ vườn hoặc ngày sản xuất.",
            en: "Wood, coffee, cocoa, rubber or beef for the Union lacks its due diligence statement, its plot or its dates."),
        market: Market.europeanUnion.code, suppliers: [.producer, .importer], flags: [], allows: ["kind: honey", "kind: tea"])

    /// The first day for micro and small firms.
    static let forSmallFirms = "2027-06-30"

    func check(_ goods: Goods) -> [Finding] {
        guard Self.isListed(goods) else { return [] }
        let isEarly = goods.desk.today.description < Self.forSmallFirms
        // A company may be of any size; all other forms are micro or small (story format, "Certificates").
        guard !isEarly || goods.producer.legalForm?.value == .company else { return [] }
        let product = goods.product
        return findings(
            goods.gap(certificate: "eudr-statement", "số tuyên bố thẩm định EUDR", "the number of its due diligence statement"),
            goods.gap(
                "traceability.origin.coordinates", "12.66, 108.05", "tọa độ thửa đất", "the coordinates of its plot",
                if: product.traceability?.origin?.coordinates == nil),
            goods.gap(
                "traceability.lots", "[{lot: …, produced: …}]", "ngày thu hoạch hoặc sản xuất", "the day of its harvest or production",
                if: !product.lots.contains { $0.harvested != nil || $0.produced != nil }),
            for: .union, source: isEarly ? .unlessSmall : .filed, severity: isEarly ? .warning : nil)
    }

    /// Kinds in Annex I of the regulation, and goods whose HS code is.
    private static func isListed(_ goods: Goods) -> Bool {
        if goods.kind.class == .wood || kinds.contains(goods.kind.id) { return true }
        guard let code = goods.product.trade?.hsCode?.value.filter(\.isNumber) else { return false }
        return headings.contains { code.hasPrefix($0) }
    }

    private static let kinds: Set<String> = ["coffee", "cocoa", "agarwood-beads", "agarwood-carving"]
    /// Beef, cocoa, coffee, rubber and wood; of chapter 44, too, what handicrafts are declared as.
    private static let headings = [
        "0201", "0202", "160250", "18", "0901", "4001", "4005", "4006", "4007", "4008", "4010", "4011", "4012", "4013", "4015", "4016",
        "4017", "44", "940330", "940340", "940350", "940360",
    ]
}

extension Words {
    fileprivate static let unlessSmall = Words(
        vi: "doanh nghiệp siêu nhỏ và nhỏ thì từ 30/06/2027", en: "micro and small firms are bound from 2027-06-30 only")
    fileprivate static let filed = Words(
        vi: "nhà nhập khẩu nộp tuyên bố trên hệ thống của EU rồi cho lại số",
        en: "the importer files the statement and passes its number on")
}
