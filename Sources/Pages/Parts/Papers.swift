import Catalogue
import Diagnostics

extension Voice {
    /// The rating and the certificates as a page lists them; the edition holds only those in force.
    func papers(_ rating: OCOPRating?, _ certificates: [Certificate], of producer: Producer) -> [Record] {
        var papers: [Record] = []
        if let rating, let stars = rating.stars?.value {
            let issuer = issuer(rating.issuer, of: producer)
            papers.append([
                "name": words("ocop-certificate", ["stars": String(stars)]), "means": words("means.ocop-\(stars)"),
                // Its name claims the stars, so it goes with them.
                "name_until": .text(rating.lastDay?.description), "name_over": words("ocop-certificate-over"),
                "number": .text(rating.number?.value), "decision": .text(rating.decision?.value), "code": .text(rating.productCode?.value),
                "issuer": issuer?.value ?? .none, "issuer_language": issuer?.code ?? .none, "issued": day(rating.issued?.value),
                "laboratory": .none, "laboratory_language": .none, "scope": .none, "expires": day(rating.lastDay),
            ])
        }
        for certificate in certificates {
            guard let name = name(of: certificate) else { continue }
            let (issuer, laboratory) = (issuer(certificate.issuer, of: producer), spoken(certificate.laboratory))
            papers.append([
                "name": .text(name), "means": means(certificate), "name_until": .none, "name_over": .none,
                "number": .text(certificate.number?.value), "decision": .none,
                "code": .none, "issuer": issuer?.value ?? .none, "issuer_language": issuer?.code ?? .none,
                "issued": day(certificate.issued?.value),
                "laboratory": laboratory?.value ?? .none, "laboratory_language": laboratory?.code ?? .none,
                "scope": .text(text(certificate.scope)), "expires": day(certificate.expires?.value),
            ])
        }
        return papers
    }

    /// A day for readers and for machines.
    func day(_ day: Day?) -> TemplateValue {
        guard let day else { return .none }
        return .record(["day": .text(day.form(in: language)), "iso": .text(day.description)])
    }

    /// What a certificate of a known scheme says about goods, for those who have never heard of it.
    private func means(_ certificate: Certificate) -> TemplateValue {
        guard let scheme = certificate.scheme?.value, let phrase = words.find("means.\(scheme)") else { return .none }
        return .text(phrase.filled())
    }

    /// The stars of a rating in force, which never stand without their last day.
    func stars(_ rating: OCOPRating?) -> TemplateValue {
        guard let stars = rating?.stars?.value, (1...5).contains(stars), let last = rating?.lastDay else { return .none }
        return .record([
            "row": .text(String(repeating: "★", count: stars)), "name": words("stars", ["stars": String(stars)]),
            "short": words("stars.short", ["stars": String(stars)]), "iso": .text(last.description), "day": .text(last.form(in: language)),
        ])
    }
}
