import Catalogue
import Diagnostics

/// A certificate or rating is in force on its first and its last day and on none after it.
struct ExpiredCertificate: ProductRule, ProducerRule {
    static let about = About(
        id: "expired-certificate", severity: .error,
        summary: Words(
            vi: "Chứng nhận đã hết hạn: sao, huy hiệu và lời nói dựa vào nó không được đưa lên trang.",
            en: "A certificate has expired: stars, badges and words that rest on it leave the page."),
        requirements: ["OCOP-03"],
        flags: ["ocop.expires: ▸2026-11-22", "certificates.0.expires: ▸2026-11-22"],
        allows: ["ocop.expires: 2026-11-23", "ocop.expires: 2026-11-22\nocop.extended_until: 2027-02-01"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published else { return [] }
        var findings = check(product.certificates, at: desk)
        if let ocop = product.ocop, let expires = ocop.expires, let last = ocop.lastDay, last < desk.today,
            !isGone(ocop.revoked, desk)
        {
            let place = (ocop.extendedUntil ?? expires).place
            findings.insert(
                finding(at: place, length: 10, .expired("OCOP", on: last), help: .renew("ocop.expires", orRemove: "ocop"), reach: .fact),
                at: 0)
        }
        return findings
    }

    func check(_ producer: Producer, at desk: Desk) -> [Finding] { check(producer.certificates, at: desk) }

    /// Whether it was withdrawn, which is reported instead.
    private func isGone(_ revoked: Located<Day>?, _ desk: Desk) -> Bool { revoked.map { $0.value <= desk.today } ?? false }

    private func check(_ certificates: [Certificate], at desk: Desk) -> [Finding] {
        certificates.compactMap { certificate in
            guard let expires = certificate.expires, expires.value < desk.today, !isGone(certificate.revoked, desk) else { return nil }
            let scheme = certificate.scheme?.value ?? ""
            let name = Reference.scheme(scheme)?.name.vi ?? scheme
            return finding(
                at: expires.place, length: 10, .expired(name, on: expires.value), help: .renew("expires", orRemove: scheme), reach: .fact)
        }
    }
}

extension Words {
    fileprivate static func expired(_ name: String, on day: Day) -> Words {
        Words(vi: "chứng nhận \(name) hết hạn ngày \(day)", en: "the \(name) certificate expired on \(day)")
    }

    fileprivate static func renew(_ key: String, orRemove entry: String) -> Words {
        Words(vi: "gia hạn rồi sửa `\(key)`, hoặc bỏ mục `\(entry)`", en: "renew it and change `\(key)`, or remove the entry `\(entry)`")
    }
}
