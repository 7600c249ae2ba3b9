import Catalogue
import Diagnostics

/// A lot that can be traced tells its stages, each with its place, and at least one place by its number.
struct StagesWithoutPlace: GoodsRule {
    static let about = About.law(
        "stages-without-place", "TRACE-02",
        summary: Words(
            vi: "Lô hàng không kể các bước, hoặc bước không ghi nơi, hoặc không nơi nào có mã địa điểm.",
            en: "A lot without stages, a stage without its place, or no place by its number."),
        goods: Set(KindClass.all.filter { $0 != .tourism }), suppliers: [.producer],
        flags: ["traceability.lots.0.steps: nil", "traceability.lots.0.steps.0.▸place: nil\ntraceability.lots.0.steps.0.gln: nil"],
        allows: [
            "traceability.lots: nil", "traceability.lots.0.steps.0.gln: nil", "traceability.lots.0.steps.0.code: nil",
            "traceability.lots.0.steps.1.place: nil",
        ])

    func check(_ goods: Goods) -> [Finding] {
        goods.product.lots.enumerated().flatMap { index, lot -> [Finding] in
            let path = "traceability.lots.\(lot.lot?.value.text ?? String(index))"
            guard !goods.product.isUnreadable("\(path).steps") else { return [] }
            if lot.steps.isEmpty { return [finding(at: lot.place, .noStages(lot), help: .addStages)] }
            var found = lot.steps.enumerated().compactMap { number, step in
                step.location == nil && step.gln == nil && !goods.product.isUnreadable("\(path).steps.\(number).place")
                    && !goods.product.isUnreadable("\(path).steps.\(number).gln") ? finding(at: step.place, .noPlace, help: .addPlace) : nil
            }
            if goods.producer.gln == nil, !goods.producer.isUnreadable("gln"), lot.steps.allSatisfy({ $0.gln == nil }) {
                found.append(finding(at: lot.place, .noNumber(lot), help: .addNumber))
            }
            return found
        }
    }
}

extension Words {
    fileprivate static func noStages(_ lot: Lot) -> Words {
        let name = lot.lot?.value.text ?? "…"
        return Words(
            vi: "lô \(name) truy xuất được mà chưa kể bước nào", en: "lot \(name) can be traced, but tells none of its stages")
    }

    fileprivate static func noNumber(_ lot: Lot) -> Words {
        let name = lot.lot?.value.text ?? "…"
        return Words(vi: "lô \(name) chưa có mã địa điểm ở bước nào", en: "no stage of lot \(name) has the number of its place")
    }

    fileprivate static let noPlace = Words(vi: "bước này chưa ghi nơi", en: "this stage has no place")
    fileprivate static let addStages = Words(
        vi: "thêm `steps`, bước cũ trước: `- {date: …, step: harvest, place: …, by: …, code: …, gln: …}`",
        en: "add `steps`, oldest first: `- {date: …, step: harvest, place: …, by: …, code: …, gln: …}`")
    fileprivate static let addPlace = Words(vi: "thêm `place: …` hoặc `gln: …`", en: "add `place: …` or `gln: …`")
    fileprivate static let addNumber = Words(
        vi: "thêm `gln` cho bước đóng gói, hoặc `gln` của cơ sở vào producer.yaml",
        en: "add the `gln` of the packing stage, or the facility's `gln` to producer.yaml")
}
