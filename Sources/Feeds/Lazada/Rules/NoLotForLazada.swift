import Catalogue
import Diagnostics
import Rulebook

/// A listing in Viet Nam shows what the label says, its lot and dates included; how strictly, is told by sellers and not by law that was read.
enum NoLotForLazada: AdviceRule {
    static let about = About(
        id: "no-lot-for-lazada", severity: .note,
        summary: Words(
            vi: "Thực phẩm đăng bán trên sàn ở Việt Nam nên ghi số lô, ngày sản xuất và hạn dùng.",
            en: "Food listed at a marketplace in Viet Nam had better show their lot, the day they were made and their date."),
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
                    vi: "phần mô tả trên \(goods.entry.name) thiếu số lô, ngày sản xuất hoặc hạn dùng: chưa có lô còn hạn nào ghi đủ",
                    en:
                        "the description at \(goods.entry.name) lacks a lot number, the day it was made or its date: no lot in date has all of them"
                ),
                help: Words(
                    vi: "ghi lô đang bán vào `traceability.lots`, đủ `lot`, `produced` và `expires`",
                    en: "write the lot on sale into `traceability.lots`, with `lot`, `produced` and `expires`"))
        ]
    }
}
