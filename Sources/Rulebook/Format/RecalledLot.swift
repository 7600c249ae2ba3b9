import Catalogue
import Diagnostics

/// Goods that are being taken back are on sale nowhere until a later lot is there.
struct RecalledLot: ProductRule {
    static let about = About(
        id: "recalled-lot", severity: .error,
        summary: Words(
            vi:
                "Lô đang bị thu hồi mà chưa có lô nào làm sau đó: sản phẩm tạm rút khỏi mọi nguồn cấp, trang không chào bán và ghi rõ việc thu hồi.",
            en: "A lot is being recalled and no later one is listed: the goods leave every feed and are not offered; the page says so."),
        flags: [
            "traceability.lots: [{lot: A1, produced: 2026-10-01, ▸recalled: {date: 2026-11-20, reason: {vi: lẫn mảnh kính, en: glass in it}}}]"
        ],
        allows: [
            """
            traceability.lots: [{lot: A1, produced: 2026-10-01, recalled: {date: 2026-11-20, reason: {vi: lẫn mảnh kính, en: glass in it}}}, {lot: A2, produced: 2026-11-21}]
            """
        ])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, let trace = product.traceability, trace.isRecalled else { return [] }
        return trace.recalledLots.compactMap { lot in
            guard let recall = lot.recalled else { return nil }
            return finding(
                at: recall.place, length: 8, .recalled(lot.lot?.value.text ?? "?"), help: .later, reach: .sale(Market.vietNam.code))
        }
    }
}

extension Words {
    fileprivate static func recalled(_ lot: String) -> Words {
        Words(
            vi: "lô \(lot) đang bị thu hồi; sản phẩm tạm rút khỏi mọi nguồn cấp, trang không chào bán",
            en: "lot \(lot) is being recalled; the product leaves every feed and is not offered")
    }

    fileprivate static let later = Words(
        vi: "khi đã có lô sau an toàn, ghi lô ấy kèm ngày sản xuất vào `lots`; đừng xóa lô bị thu hồi vì người đã mua còn quét mã",
        en:
            "when there is a later and safe lot, list it with its day of production; keep the recalled one: those who bought it scan its code"
    )
}
