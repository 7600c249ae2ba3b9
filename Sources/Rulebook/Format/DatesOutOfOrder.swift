import Catalogue
import Diagnostics

/// Nothing ends before it begins.
struct DatesOutOfOrder: ProductRule, ProducerRule, FairRule {
    static let about = About(
        id: "dates-out-of-order", severity: .error,
        summary: Words(vi: "Hai ngày ngược thứ tự.", en: "Two dates stand in the wrong order."),
        flags: [
            "ocop.expires: ▸2026-06-09", "ocop.extended_until: ▸2029-06-01", "certificates.0.expires: ▸2026-02-04",
            "certificates.0.revoked: ▸2026-02-04", "traceability.lots.0.expires: ▸2026-04-19",
            "traceability.lots.0.harvested: ▸2026-04-21", "offer.sale: {from: 2026-12-01, until: ▸2026-11-30}",
            Example("certificates.0.expires: ▸2025-11-19", in: "producer.yaml"), Example("until: ▸2027-01-21", in: "fair.yaml"),
            Example("online: {from: 2027-02-01, until: ▸2027-01-31}", in: "fair.yaml"),
        ],
        allows: [
            "offer.sale: {price: 165000 VND, from: 2026-12-01, until: 2026-12-01}", "traceability.lots.0.harvested: 2026-04-20",
            Example("until: 2027-01-22", in: "fair.yaml"),
        ])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        var findings: [Finding] = []
        if let ocop = product.ocop {
            findings += order(("issued", ocop.issued), ("expires", ocop.expires))
            findings += order(("expires", ocop.expires), ("extended_until", ocop.extendedUntil))
            findings += order(("issued", ocop.issued), ("revoked", ocop.revoked))
        }
        findings += check(product.certificates)
        for lot in product.lots {
            findings += order(("produced", lot.produced), ("expires", lot.expires))
            if let harvested = lot.harvested, let produced = lot.produced, produced.value < harvested.value {
                findings.append(
                    finding(
                        on: harvested, .after("harvested", "produced", produced.value), help: .compare,
                        notes: [Note(.here("produced"), at: produced.place)]))
            }
        }
        if let sale = product.offer?.sale { findings += order(("from", sale.from), ("until", sale.until)) }
        return findings
    }

    func check(_ producer: Producer, at desk: Desk) -> [Finding] { check(producer.certificates) }

    func check(_ fair: Fair, at desk: Desk) -> [Finding] {
        order(("from", fair.from), ("until", fair.until)) + order(("from", fair.online?.from), ("until", fair.online?.until))
    }

    private func check(_ certificates: [Certificate]) -> [Finding] {
        certificates.flatMap { certificate in
            order(("issued", certificate.issued), ("expires", certificate.expires))
                + order(("issued", certificate.issued), ("revoked", certificate.revoked))
        }
    }

    private typealias Dated = (key: String, day: Located<Day>?)

    private func order(_ first: Dated, _ last: Dated) -> [Finding] {
        guard let from = first.day, let until = last.day, until.value < from.value else { return [] }
        return [
            finding(
                on: until, .before(last.key, first.key, from.value), help: .compare, notes: [Note(.here(first.key), at: from.place)])
        ]
    }
}

extension Words {
    fileprivate static func before(_ last: String, _ first: String, _ day: Day) -> Words {
        Words(vi: "`\(last)` trước `\(first)` (\(day))", en: "`\(last)` is before `\(first)` (\(day))")
    }

    fileprivate static func after(_ first: String, _ last: String, _ day: Day) -> Words {
        Words(vi: "`\(first)` sau `\(last)` (\(day))", en: "`\(first)` is after `\(last)` (\(day))")
    }

    fileprivate static func here(_ key: String) -> Words { Words(vi: "`\(key)` ở đây", en: "`\(key)` is here") }

    fileprivate static let compare = Words(vi: "so lại hai ngày với giấy tờ", en: "compare both dates with the papers")
}
