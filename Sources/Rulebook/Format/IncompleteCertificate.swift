import Catalogue
import Diagnostics

/// A certificate that nobody can look up proves nothing.
struct IncompleteCertificate: ProductRule, ProducerRule {
    static let about = About(
        id: "incomplete-certificate", severity: .error,
        summary: Words(
            vi: "Giấy chứng nhận thiếu loại, số hoặc tên.", en: "A certificate lacks its scheme, its number or its name."),
        flags: [
            "certificates.0.▸scheme: nil", "certificates.0.▸number: nil", "certificates: [▸{scheme: other, number: \"12\"}]",
            Example("certificates.0.▸number: nil", in: "producer.yaml"),
        ],
        allows: [
            "certificates: [{scheme: other, name: Giải thưởng Bông lúa vàng}]", "certificates.0.scope: nil",
            "certificates: [{scheme: timber-origin, issuer: Hạt Kiểm lâm}]",
        ])

    /// Papers that have no number of their own.
    private static let unnumbered: Set<String> = ["other", "timber-origin"]

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard let severity = product.weight(ofLacking: .error) else { return [] }
        return check(product.certificates, product.unreadable, severity)
    }

    func check(_ producer: Producer, at desk: Desk) -> [Finding] {
        check(producer.certificates, producer.unreadable, desk.isInTheMaking(producer) ? .note : .error)
    }

    private func check(_ certificates: [Certificate], _ unreadable: Set<String>, _ severity: Severity) -> [Finding] {
        certificates.enumerated().flatMap { index, certificate -> [Finding] in
            guard let scheme = certificate.scheme?.value else {
                return unreadable.covers("certificates.\(index).scheme")
                    ? [] : [finding(at: certificate.place, .lacks("scheme"), help: .add("scheme: haccp"), severity: severity)]
            }
            var findings: [Finding] = []
            if scheme == "other", certificate.name == nil, !unreadable.covers("certificates.other.name") {
                findings.append(finding(at: certificate.place, .lacks("name"), help: .add("name: {vi: …, en: …}"), severity: severity))
            }
            if certificate.number == nil, !Self.unnumbered.contains(scheme), !unreadable.covers("certificates.\(scheme).number") {
                findings.append(finding(at: certificate.place, .noNumber(scheme), help: .add("number: …"), severity: severity))
            }
            return findings
        }
    }
}

extension Words {
    fileprivate static func noNumber(_ scheme: String) -> Words {
        Words(vi: "giấy `\(scheme)` chưa có số", en: "the `\(scheme)` certificate has no number")
    }
}
