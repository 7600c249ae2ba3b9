import Catalogue
import Diagnostics

/// What was withdrawn is in force no longer, from the day on which it was.
struct RevokedCertificate: ProductRule, ProducerRule {
    static let about = About(
        id: "revoked-certificate", severity: .error,
        summary: Words(
            vi: "Chứng nhận đã bị thu hồi: sao, huy hiệu và lời nói dựa vào nó không được đưa lên trang.",
            en: "A certificate was withdrawn: stars, badges and words that rest on it leave the page."),
        requirements: ["OCOP-13"],
        flags: [
            "ocop.revoked: ▸2026-11-23", "certificates.0.revoked: ▸2026-10-01",
            Example("certificates.0.revoked: ▸2026-10-01", in: "producer.yaml"),
        ],
        allows: ["ocop.revoked: 2026-11-24"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published else { return [] }
        let rating = product.ocop?.revoked.flatMap { check($0, Words(vi: "OCOP", en: "OCOP"), "ocop", desk) }
        return [rating].compactMap { $0 } + check(product.certificates, desk)
    }

    func check(_ producer: Producer, at desk: Desk) -> [Finding] { check(producer.certificates, desk) }

    private func check(_ certificates: [Certificate], _ desk: Desk) -> [Finding] {
        certificates.compactMap { certificate in
            let scheme = certificate.scheme?.value ?? ""
            return certificate.revoked.flatMap {
                check($0, Reference.scheme(scheme)?.name ?? Words(vi: scheme, en: scheme), scheme, desk)
            }
        }
    }

    private func check(_ revoked: Located<Day>, _ name: Words, _ entry: String, _ desk: Desk) -> Finding? {
        guard revoked.value <= desk.today else { return nil }
        return finding(on: revoked, .revoked(name, revoked.value), help: .remove(entry), reach: .fact)
    }
}

extension Words {
    fileprivate static func revoked(_ name: Words, _ day: Day) -> Words {
        Words(vi: "\(name.vi): bị thu hồi ngày \(day)", en: "\(name.en): withdrawn on \(day)")
    }

    fileprivate static func remove(_ entry: String) -> Words {
        Words(vi: "bỏ mục `\(entry)` và những lời dựa vào nó", en: "remove the entry `\(entry)`, and the words that rest on it")
    }
}
