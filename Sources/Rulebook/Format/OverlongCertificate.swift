import Catalogue
import Diagnostics

/// A certificate does not hold longer than its scheme allows.
struct OverlongCertificate: ProductRule, ProducerRule {
    static let about = About(
        id: "overlong-certificate", severity: .warning,
        summary: Words(
            vi: "Giấy chứng nhận ghi hạn dài hơn loại giấy đó cho phép.", en: "A certificate holds longer than its scheme allows."),
        flags: [
            "certificates: [{scheme: haccp, number: A1, issued: 2026-03-16, expires: ▸2029-03-17}]",
            Example("certificates.1.expires: ▸2030-11-20", in: "producer.yaml"),
        ],
        allows: [
            "certificates: [{scheme: haccp, number: A1, issued: 2026-03-16, expires: 2029-03-16}]",
            "certificates: [{scheme: halal, number: \"1\", issued: 2020-01-01, expires: 2030-01-01}]",
        ])

    /// Schemes whose time the law sets, for which its own rules speak.
    private static let lawful: Set<String> = ["food-safety", "cosmetic-notification"]

    func check(_ product: Product, at desk: Desk) -> [Finding] { check(product.certificates, desk) }

    func check(_ producer: Producer, at desk: Desk) -> [Finding] { check(producer.certificates, desk) }

    private func check(_ certificates: [Certificate], _ desk: Desk) -> [Finding] {
        certificates.compactMap { certificate in
            if let scheme = certificate.scheme?.value, Self.lawful.contains(scheme), desk.knowsMarket(Market.vietNam.code) { return nil }
            guard let scheme = certificate.scheme.flatMap({ Reference.scheme($0.value) }), let months = scheme.longestMonths,
                let issued = certificate.issued, let expires = certificate.expires
            else { return nil }
            let last = issued.value.adding(months: months)
            guard last < expires.value else { return nil }
            return finding(on: expires, .tooLong(scheme.name, months, last), help: .compare, notes: [Note(.issued, at: issued.place)])
        }
    }
}

extension Words {
    fileprivate static func tooLong(_ name: Words, _ months: Int, _ last: Day) -> Words {
        Words(
            vi: "\(name.vi): có hạn nhiều nhất \(months) tháng, tới \(last)",
            en: "\(name.en): holds for \(months) months at most, until \(last)")
    }

    fileprivate static let issued = Words(vi: "ngày cấp", en: "the day of issue")
    fileprivate static let compare = Words(vi: "so lại hai ngày với giấy", en: "compare both dates with the paper")
}
