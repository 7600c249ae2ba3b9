import Catalogue
import Diagnostics

/// Without its last day nobody knows whether a certificate still holds.
struct MissingExpiry: ProductRule, ProducerRule {
    static let about = About(
        id: "missing-expiry", severity: .error,
        summary: Words(
            vi: "Giấy có thời hạn mà không ghi ngày hết hạn, nên không được đưa lên trang.",
            en: "A certificate of a scheme that expires has no last day, so it is not shown."),
        flags: [
            "certificates: [▸{scheme: haccp, number: A1, issued: 2026-03-16}]",
            Example("certificates.0.▸expires: nil", in: "producer.yaml"),
        ],
        allows: ["certificates.1.expires: nil"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard let severity = product.weight(ofLacking: .error) else { return [] }
        return check(product.certificates, product.unreadable, severity)
    }

    func check(_ producer: Producer, at desk: Desk) -> [Finding] {
        check(producer.certificates, producer.unreadable, desk.isInTheMaking(producer) ? .note : .error)
    }

    private func check(_ certificates: [Certificate], _ unreadable: Set<String>, _ severity: Severity) -> [Finding] {
        certificates.compactMap { certificate in
            guard certificate.lacksExpiry, let scheme = certificate.scheme?.value, !unreadable.covers("certificates.\(scheme).expires")
            else {
                return nil
            }
            return finding(
                at: certificate.place, .noExpiry(Reference.scheme(scheme)?.name ?? Words(vi: scheme, en: scheme)),
                help: .add("expires: 2028-05-31"), severity: severity, reach: .fact)
        }
    }
}

extension Words {
    fileprivate static func noExpiry(_ name: Words) -> Words {
        Words(vi: "\(name.vi): chưa ghi ngày hết hạn", en: "\(name.en): no last day")
    }
}
