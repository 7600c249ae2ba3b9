import Catalogue
import Diagnostics

/// A commune reports on four things when it passes a file on: local materials, local labour, the idea and local identity.
struct MissingLocality: GoodsRule {
    static let about = About.law(
        "missing-locality", "STORY-08",
        summary: Words(
            vi: "Sản phẩm OCOP thiếu một trong bốn điều mà UBND xã xác nhận: nguyên liệu, lao động, ý tưởng, bản sắc.",
            en: "An OCOP product lacks one of the four things that the commune reports on: materials, labour, idea, identity."),
        suppliers: [.producer, .commune],
        flags: ["▸locality: nil", "locality.▸labour: nil", "locality.▸idea: nil"],
        allows: ["ocop: nil\nlocality: nil"])

    func check(_ goods: Goods) -> [Finding] {
        let product = goods.product
        guard product.ocop != nil, !product.isUnreadable("locality") else { return [] }
        let locality = product.locality
        let lacking = [
            ("materials", locality?.materials == nil), ("labour", locality?.labour == nil), ("idea", locality?.idea == nil),
            ("identity", locality?.identity == nil),
        ].filter { $0.1 && !product.isUnreadable("locality.\($0.0)") }.map(\.0)
        guard !lacking.isEmpty else { return [] }
        return [finding(at: locality?.place ?? product.place, length: locality == nil ? 1 : 8, .lacking(lacking), help: .ask)]
    }
}

extension Words {
    fileprivate static func lacking(_ keys: [String]) -> Words {
        let quoted = keys.map { "`\($0)`" }.joined(separator: ", ")
        return Words(
            vi: "UBND xã xác nhận bốn điều trong hồ sơ, `locality` còn thiếu \(quoted)",
            en: "the commune reports on four things; `locality` lacks \(quoted)")
    }

    fileprivate static let ask = Words(
        vi: "hỏi chủ thể: `locality: {materials: 80 %, labour: 60 %, idea: {vi: …, en: …}, identity: {vi: …, en: …}}`",
        en: "ask the producer: `locality: {materials: 80 %, labour: 60 %, idea: {vi: …, en: …}, identity: {vi: …, en: …}}`")
}
