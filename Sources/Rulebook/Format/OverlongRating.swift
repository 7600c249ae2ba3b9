import Catalogue
import Diagnostics

/// An OCOP certificate holds for 36 months from its day of issue.
struct OverlongRating: ProductRule {
    static let about = About(
        id: "overlong-rating", severity: .error,
        summary: Words(vi: "Giấy chứng nhận OCOP ghi hạn dài hơn 36 tháng.", en: "An OCOP certificate is said to hold beyond 36 months."),
        basis: Basis("Quyết định 26/2026/QĐ-TTg Điều 4.3", from: "2023-02-24"), requirements: ["OCOP-03"],
        flags: ["ocop.expires: ▸2029-06-11", "ocop.expires: ▸2031-06-09"], allows: ["ocop.expires: 2029-06-10", "ocop.expires: 2028-01-01"])

    /// The months of Điều 4.3.
    private static let months = 36

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, let ocop = product.ocop, let issued = ocop.issued, let expires = ocop.expires else {
            return []
        }
        let last = issued.value.adding(months: Self.months)
        guard last < expires.value else { return [] }
        return [
            finding(on: expires, .tooLong(last), help: .compare(last), notes: [Note(.issued, at: issued.place)])
        ]
    }
}

extension Words {
    fileprivate static func tooLong(_ last: Day) -> Words {
        Words(vi: "chứng nhận OCOP có hạn 36 tháng, tới \(last) là hết", en: "an OCOP certificate holds for 36 months, until \(last)")
    }

    fileprivate static func compare(_ last: Day) -> Words {
        Words(vi: "so lại hai ngày với giấy chứng nhận", en: "compare both dates with the certificate")
    }

    fileprivate static let issued = Words(vi: "ngày cấp", en: "the day of issue")
}
