import Catalogue
import Diagnostics

/// A declaration or registration rests on a test report of an ISO/IEC 17025 laboratory, at most twelve months old on its day.
struct MissingTestReport: GoodsRule {
    static let about = About.law(
        "missing-test-report", "FOOD-06",
        summary: Words(
            vi: "Bản công bố không có phiếu kiểm nghiệm đi kèm, phiếu quá 12 tháng, hoặc không ghi phòng thử nghiệm.",
            en: "A declaration without a test report, with one older than twelve months, or of no named laboratory."),
        goods: [.food, .drink, .alcohol, .supplement, .herb], suppliers: [.laboratory, .producer],
        flags: [
            "▸certificates: [{scheme: self-declaration, number: \"1\", issued: 2026-03-02}]", "certificates.0.issued: ▸2025-03-01",
            "certificates.0.issued: ▸2026-03-03", "certificates.0.laboratory: nil\ncertificates.0.issuer: nil",
        ],
        allows: [
            "certificates.0.issued: 2025-03-02", "certificates.0.laboratory: nil", "certificates: nil", "kind: basketry",
        ])

    func check(_ goods: Goods) -> [Finding] {
        let all = goods.desk.certificates(of: goods.product)
        guard
            let file = all.filter({ $0.scheme?.value == "product-registration" || $0.scheme?.value == "self-declaration" })
                .compactMap(\.issued).max(by: { $0.value < $1.value })
        else { return [] }
        let reports = all.filter { $0.scheme?.value == "test-report" }
        guard let first = reports.first else {
            guard !goods.product.isUnreadable("certificates") else { return [] }
            let place = goods.product.certificatesPlace
            return [finding(at: place ?? goods.product.place, length: place == nil ? 1 : 12, .missing, help: .add)]
        }
        let earliest = file.value.adding(months: -12)
        let fit = reports.first { report in report.issued.map { earliest <= $0.value && $0.value <= file.value } ?? true }
        if let fit {
            let isNamed = fit.laboratory != nil || fit.issuer != nil
            return isNamed ? [] : [finding(at: fit.place, .noLaboratory, help: .addLaboratory)]
        }
        guard let issued = first.issued else { return [] }
        let message: Words = issued.value < earliest ? .tooOld(file.value) : .tooLate(file.value)
        return [finding(on: issued, message, help: .compare, notes: [Note(.file, at: file.place)])]
    }
}

extension Words {
    fileprivate static let missing = Words(
        vi: "hồ sơ công bố phải kèm phiếu kiểm nghiệm, ở đây chưa ghi phiếu nào",
        en: "a declaration rests on a test report, and there is none here")
    fileprivate static let add = Words(
        vi: "ghi `{scheme: test-report, number: …, laboratory: …, issued: …}`; phòng thử nghiệm phải theo ISO/IEC 17025",
        en: "add `{scheme: test-report, number: …, laboratory: …, issued: …}`, of an ISO/IEC 17025 laboratory")
    fileprivate static let noLaboratory = Words(
        vi: "phiếu kiểm nghiệm chưa ghi phòng thử nghiệm", en: "the test report names no laboratory")
    fileprivate static let addLaboratory = Words(
        vi: "thêm `laboratory: …`, tên phòng thử nghiệm ISO/IEC 17025 in trên phiếu",
        en: "add `laboratory: …`, the ISO/IEC 17025 laboratory that the report names")

    fileprivate static func tooOld(_ file: Day) -> Words {
        Words(
            vi: "phiếu kiểm nghiệm đã quá 12 tháng khi công bố ngày \(file)",
            en: "the test report was older than twelve months when the goods were declared on \(file)")
    }

    fileprivate static func tooLate(_ file: Day) -> Words {
        Words(vi: "phiếu kiểm nghiệm có sau ngày công bố \(file)", en: "the test report is later than the declaration of \(file)")
    }

    fileprivate static let compare = Words(
        vi: "so lại ngày với phiếu, hoặc ghi phiếu đã nộp cùng hồ sơ", en: "compare the dates, or add the report that was filed")
    fileprivate static let file = Words(vi: "ngày công bố", en: "the day of the declaration")
}
