import Catalogue
import Diagnostics

/// An organic certificate names the body that gave it. Its number and its end are asked of every certificate.
struct IncompleteOrganicCertificate: ProductRule, ProducerRule {
    static let about = About.law(
        "incomplete-organic-certificate", "ORG-01",
        summary: Words(
            vi: "Giấy chứng nhận hữu cơ không ghi tổ chức chứng nhận.", en: "An organic certificate without the body that issued it."),
        suppliers: [.certifier, .producer],
        flags: ["certificates.0: {scheme: organic-vn, number: \"1\", expires: 2027-01-01}"],
        allows: ["certificates.0: {scheme: organic-vn, number: \"1\", expires: 2027-01-01, issuer: Tổ chức Chứng nhận Phù Sa}"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        product.effectiveStatus == .published ? check(product.certificates, product.unreadable) : []
    }

    func check(_ producer: Producer, at desk: Desk) -> [Finding] {
        desk.knowsMarket(Market.vietNam.code) ? check(producer.certificates, producer.unreadable) : []
    }

    private func check(_ certificates: [Certificate], _ unreadable: Set<String>) -> [Finding] {
        certificates.compactMap { certificate in
            guard let scheme = certificate.scheme, scheme.value.hasPrefix("organic-"), certificate.issuer == nil,
                !unreadable.covers("certificates.\(scheme.value).issuer")
            else { return nil }
            return finding(at: certificate.place, .noBody, help: .add("issuer: …"))
        }
    }
}

extension Words {
    fileprivate static let noBody = Words(
        vi: "giấy hữu cơ phải cho biết tổ chức nào chứng nhận", en: "an organic certificate names the body that issued it")
}
