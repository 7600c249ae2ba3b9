import Catalogue
import Diagnostics

/// A notification of a cosmetic holds for five years.
struct OverlongCosmeticNotification: ProductRule {
    static let about = About.law(
        "overlong-cosmetic-notification", "COSM-02",
        summary: Words(vi: "Phiếu công bố mỹ phẩm ghi hạn dài hơn 5 năm.", en: "A cosmetic's notification that holds beyond five years."),
        suppliers: [.producer],
        flags: [
            "certificates.1: {scheme: cosmetic-notification, number: 1/25/CBMP-CM, issued: 2025-04-14, expires: ▸2030-04-15}"
        ],
        allows: ["certificates.1: {scheme: cosmetic-notification, number: 1/25/CBMP-CM, issued: 2025-04-14, expires: 2030-04-14}"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published else { return [] }
        return desk.certificates(of: product).compactMap { certificate in
            guard certificate.scheme?.value == "cosmetic-notification", let issued = certificate.issued, let expires = certificate.expires
            else { return nil }
            let last = issued.value.adding(months: 60)
            guard last < expires.value else { return nil }
            return finding(on: expires, .tooLong(last), help: .compare, notes: [Note(.issued, at: issued.place)])
        }
    }
}

extension Words {
    fileprivate static func tooLong(_ last: Day) -> Words {
        Words(
            vi: "phiếu công bố mỹ phẩm có hạn 5 năm, tới \(last) là hết",
            en: "a cosmetic's notification holds for five years, until \(last)")
    }

    fileprivate static let issued = Words(vi: "ngày cấp", en: "the day of issue")
    fileprivate static let compare = Words(vi: "so lại hai ngày với phiếu", en: "compare both dates with the paper")
}
