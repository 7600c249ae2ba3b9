import Catalogue
import Diagnostics

/// Whoever wants to keep a rating files for it again 180 to 120 days before it ends.
struct RatingRenewalDue: GoodsRule {
    static let about = About.law(
        "rating-renewal-due", "OCOP-07",
        summary: Words(
            vi: "Giấy chứng nhận OCOP sắp hết hạn, đã tới kỳ nộp hồ sơ đánh giá lại.",
            en: "An OCOP certificate is about to end: the file for its renewal is due."),
        suppliers: [.producer, .commune],
        flags: [
            "ocop.issued: 2024-05-22\nocop.expires: ▸2027-05-22\nocop.product_code: nil",
            "ocop.issued: 2023-12-01\nocop.expires: ▸2026-11-30\nocop.product_code: nil",
        ],
        allows: [
            "ocop.issued: 2024-05-24\nocop.expires: 2027-05-23\nocop.product_code: nil",
            "ocop.issued: 2023-12-01\nocop.expires: 2026-11-30\nocop.extended_until: 2027-05-01\nocop.product_code: nil",
        ])

    func check(_ goods: Goods) -> [Finding] {
        guard let ocop = goods.product.ocop, let expires = ocop.expires, ocop.extendedUntil == nil, ocop.isInForce(on: goods.desk.today)
        else { return [] }
        let today = goods.desk.today
        let (opens, closes) = (expires.value.adding(days: -180), expires.value.adding(days: -120))
        guard opens <= today else { return [] }
        return [finding(on: expires, today <= closes ? .due(expires.value, closes) : .late(expires.value, closes), help: .file)]
    }
}

extension Words {
    fileprivate static func due(_ end: Day, _ closes: Day) -> Words {
        Words(
            vi: "chứng nhận OCOP hết hạn ngày \(end): nộp hồ sơ đánh giá lại chậm nhất ngày \(closes)",
            en: "the OCOP certificate ends on \(end): file for its renewal by \(closes)")
    }

    fileprivate static func late(_ end: Day, _ closes: Day) -> Words {
        Words(
            vi: "chứng nhận OCOP hết hạn ngày \(end), kỳ nộp hồ sơ đánh giá lại đã qua từ ngày \(closes)",
            en: "the OCOP certificate ends on \(end), and the time to file for its renewal was over on \(closes)")
    }

    fileprivate static let file = Words(
        vi: "nộp hồ sơ ở UBND xã; đã nộp mà chưa có kết quả thì ghi `extended_until` theo văn bản gia hạn",
        en: "file at the commune; if a result is pending, write `extended_until` as the letter of extension says")
}
