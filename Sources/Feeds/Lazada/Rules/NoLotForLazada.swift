import Catalogue
import Diagnostics
import Rulebook

/// A listing in Viet Nam shows what the label says, its lot and dates included; how strictly, is told by sellers and not by law that was read.
enum NoLotForLazada: AdviceRule {
    static let about = About(
        id: "no-lot-for-lazada", severity: .note,
        summary: Words(
            vi: "Hàng đăng bán trên sàn ở Việt Nam nên có số lô, ngày sản xuất và hạn dùng.",
            en: "Goods listed at a marketplace in Viet Nam had better show their lot, the day they were made and their date."),
        basis: Basis("Nghị định 85/2021/NĐ-CP (as sellers describe it)"),
        flags: ["channels.lazada: {category: \"10100421\", attributes: {brand_id: \"30768\"}}\ntraceability.lots:"],
        allows: ["traceability.lots: [{lot: L2608A, produced: 2026-08-20, expires: 2028-08-20}]"])

    static func check(_ goods: Goods) -> [Finding] {
        guard goods.entry.market == .vietNam, goods.published.kind.class.isFoodstuff else { return [] }
        if let lot = goods.latestLot, lot.lot != nil, lot.produced != nil, lot.expires != nil { return [] }
        return [
            finding(
                about: goods, at: goods.latestLot?.place ?? goods.product.traceability?.place ?? goods.product.place,
                Words(
                    vi: "\(goods.entry.name) chưa có lô còn hạn với ngày sản xuất và hạn dùng để ghi vào phần mô tả",
                    en: "\(goods.entry.name) has no lot in date, with the day it was made and its date, to tell in the description"),
                help: Words(vi: "thêm lô mới vào `traceability.lots`", en: "add the latest lot to `traceability.lots`"))
        ]
    }
}
