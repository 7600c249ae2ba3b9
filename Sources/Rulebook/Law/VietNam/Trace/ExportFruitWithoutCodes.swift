import Catalogue
import Diagnostics

/// Fresh fruit for export comes from a growing area and a packing house that the buying country has listed. The protocols were not read.
struct ExportFruitWithoutCodes: GoodsRule {
    static let about = About.law(
        "export-fruit-without-codes", "TRACE-12",
        summary: Words(
            vi: "Trái cây tươi xuất khẩu thiếu mã số vùng trồng hoặc mã cơ sở đóng gói.",
            en: "Fresh fruit for export without its growing-area or packing-house code."),
        market: nil, goods: [.fresh], suppliers: [.producer, .province],
        flags: ["kind: fresh-fruit\ntrade.markets: [VN, JP]"],
        allows: [
            "kind: fresh-fruit\ntrade.markets: [VN]", "kind: fresh-fruit\ntrade.markets: [JP]\ntraceability.origin.packing_house: PUC-1",
            "trade.markets: [JP]",
        ])

    func check(_ goods: Goods) -> [Finding] {
        let product = goods.product
        guard goods.kind.id == "fresh-fruit", let markets = product.trade?.markets, markets.contains(where: { $0.value != .vietNam }) else {
            return []
        }
        let origin = product.traceability?.origin
        let lacking = [("growing_area", origin?.growingArea == nil), ("packing_house", origin?.packingHouse == nil)]
            .filter { $0.1 && !product.isUnreadable("traceability.origin.\($0.0)") }.map(\.0)
        guard !lacking.isEmpty else { return [] }
        let (place, length) = origin.map { ($0.place, 6) } ?? goods.traceabilityPlace
        return [finding(at: place, length: length, .lacking(lacking), help: .ask)]
    }
}

extension Words {
    fileprivate static func lacking(_ keys: [String]) -> Words {
        let quoted = keys.map { "`\($0)`" }.joined(separator: ", ")
        return Words(
            vi: "trái cây tươi xuất khẩu thường phải có mã do nước mua cấp; thiếu \(quoted)",
            en: "fresh fruit for export usually needs codes that the buying country listed; \(quoted) is missing")
    }

    fileprivate static let ask = Words(
        vi: "hỏi cơ quan bảo vệ thực vật của tỉnh mã vùng trồng và mã cơ sở đóng gói cho nước ấy",
        en: "ask the province's plant protection office for that country's codes")
}
