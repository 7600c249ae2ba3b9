import Catalogue
import Diagnostics

/// What is not issued yet is not in force.
struct IssuedInTheFuture: ProductRule, ProducerRule {
    static let about = About(
        id: "issued-in-the-future", severity: .error,
        summary: Words(vi: "Ngày cấp ở tương lai.", en: "A certificate is dated in the future."),
        flags: [
            "ocop.issued: ▸2026-11-24", "certificates.0.issued: ▸2027-03-16",
            Example("certificates.0.issued: ▸2027-11-20", in: "producer.yaml"),
        ],
        allows: ["ocop.issued: 2026-11-23\nocop.expires: 2029-11-22"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published else { return [] }
        return check([product.ocop?.issued] + product.certificates.map(\.issued), desk)
    }

    func check(_ producer: Producer, at desk: Desk) -> [Finding] { check(producer.certificates.map(\.issued), desk) }

    private func check(_ days: [Located<Day>?], _ desk: Desk) -> [Finding] {
        days.compactMap { $0 }.filter { desk.today < $0.value }.map { day in
            finding(on: day, .notYet(day.value), help: .compare, reach: .fact)
        }
    }
}

extension Words {
    fileprivate static func notYet(_ day: Day) -> Words {
        Words(vi: "ngày cấp \(day) chưa tới", en: "the day of issue, \(day), is yet to come")
    }

    fileprivate static let compare = Words(vi: "so lại với giấy chứng nhận", en: "compare it with the certificate")
}
