import Catalogue
import Diagnostics

/// While re-evaluation is pending a certificate runs on for at most 180 days.
struct OverlongExtension: ProductRule {
    static let about = About(
        id: "overlong-extension", severity: .error,
        summary: Words(
            vi: "Chứng nhận OCOP được kéo dài quá 180 ngày sau hạn.", en: "An OCOP certificate is extended beyond 180 days after its end."),
        basis: Basis("Quyết định 26/2026/QĐ-TTg Điều 12.3", from: "2026-05-22"), requirements: ["OCOP-08"],
        flags: ["ocop.expires: 2026-11-01\nocop.extended_until: ▸2027-05-01"],
        allows: ["ocop.expires: 2026-11-01\nocop.extended_until: 2027-04-30"])

    /// The days of Điều 12.3.
    private static let days = 180

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, let expires = product.ocop?.expires, let extended = product.ocop?.extendedUntil else {
            return []
        }
        let last = expires.value.adding(days: Self.days)
        guard last < extended.value else { return [] }
        return [finding(on: extended, .tooLong(last), help: .shorten, notes: [Note(.expires, at: expires.place)])]
    }
}

extension Words {
    fileprivate static func tooLong(_ last: Day) -> Words {
        Words(
            vi: "chứng nhận OCOP chỉ được kéo dài 180 ngày, tới \(last)",
            en: "an OCOP certificate can be extended by 180 days, until \(last)")
    }

    fileprivate static let expires = Words(vi: "ngày hết hạn", en: "its last day")
    fileprivate static let shorten = Words(
        vi: "ghi ngày theo văn bản cho phép kéo dài", en: "write the day that the letter of extension names")
}
