import Catalogue
import Diagnostics

/// A lot has a number, and each of its steps a day.
struct IncompleteLot: ProductRule {
    static let about = About(
        id: "incomplete-lot", severity: .error,
        summary: Words(vi: "Lô hàng thiếu số lô, hoặc một bước thiếu ngày.", en: "A lot has no number, or a step of it no date."),
        requirements: ["TRACE-02"],
        flags: ["traceability.lots.0.▸lot: nil", "traceability.lots.0.steps.0.▸date: nil"],
        allows: ["traceability.lots.0.steps: nil"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard let severity = product.weight(ofLacking: .error) else { return [] }
        return product.lots.enumerated().flatMap { index, lot -> [Finding] in
            let path = "traceability.lots.\(lot.lot?.value.text ?? String(index))"
            var findings: [Finding] = []
            if lot.lot == nil, !product.isUnreadable("\(path).lot") {
                findings.append(finding(at: lot.place, .lacks("lot"), help: .add("lot: L2608A"), severity: severity))
            }
            for (number, step) in lot.steps.enumerated() where step.date == nil && !product.isUnreadable("\(path).steps.\(number).date") {
                findings.append(finding(at: step.place, .lacks("date"), help: .add("date: 2026-08-20"), severity: severity))
            }
            return findings
        }
    }
}
