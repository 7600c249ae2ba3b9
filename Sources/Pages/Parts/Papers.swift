import Catalogue
import Diagnostics

extension Voice {
    /// The rating and the certificates as a page lists them; the edition holds only those in force.
    func papers(_ rating: OCOPRating?, _ certificates: [Certificate]) -> [Record] {
        var papers: [Record] = []
        if let rating, let stars = rating.stars?.value {
            papers.append([
                "name": words("ocop-certificate", ["stars": String(stars)]),
                "number": .text(rating.number?.value), "decision": .text(rating.decision?.value), "code": .text(rating.productCode?.value),
                "issuer": .text(text(rating.issuer)), "issued": day(rating.issued?.value), "laboratory": .none, "scope": .none,
                "expires": day(rating.lastDay),
            ])
        }
        for certificate in certificates {
            guard let name = name(of: certificate) else { continue }
            papers.append([
                "name": .text(name), "number": .text(certificate.number?.value), "decision": .none, "code": .none,
                "issuer": .text(text(certificate.issuer)), "issued": day(certificate.issued?.value),
                "laboratory": text(certificate.laboratory).map { words("laboratory", ["name": $0]) } ?? .none,
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

    /// The stars of a rating in force.
    func stars(_ rating: OCOPRating?) -> TemplateValue {
        guard let stars = rating?.stars?.value, (1...5).contains(stars) else { return .none }
        return .record([
            "row": .text(String(repeating: "★", count: stars)), "name": words("stars", ["stars": String(stars)]),
        ])
    }
}
