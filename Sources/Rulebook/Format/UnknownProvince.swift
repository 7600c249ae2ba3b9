import Catalogue
import Diagnostics

/// A province is written by its id among the 34 of today.
struct UnknownProvince: ProductRule, ProducerRule {
    static let about = About(
        id: "unknown-province", severity: .error,
        summary: Words(
            vi: "Tỉnh không có trong 34 tỉnh, thành phố hiện nay.", en: "A province that is none of the 34 of today."),
        requirements: ["TRACE-13"],
        flags: [
            Example("province: ▸ben-tre", in: "producer.yaml"), Example("province: ▸Cà Mau", in: "producer.yaml"),
            "traceability.origin.province: ▸ca-nau",
        ],
        allows: [
            Example("province: vinh-long\ncommune: nil", in: "producer.yaml"), "traceability.origin: {country: LA, province: attapeu}",
        ])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard let origin = product.traceability?.origin, origin.isVietnamese else { return [] }
        return check(origin.province)
    }

    func check(_ producer: Producer, at desk: Desk) -> [Finding] { check(producer.province) }

    private func check(_ province: Located<String>?) -> [Finding] {
        guard let province, Reference.province(province.value) == nil else { return [] }
        guard let meant = Reference.province(named: province.value) else {
            let nearest = Spelling.nearest(to: province.value, among: Reference.provinces.map(\.id), count: 2)
            return [finding(on: province, .noProvince(province.value), help: nearest.isEmpty ? .list : .didYouMean(nearest))]
        }
        let isFormer = Reference.formerProvince(named: province.value) != nil && !Spelling.isSame(meant.name.vi, province.value)
        return [
            finding(
                on: province, isFormer ? .former(province.value, in: meant) : .noProvince(province.value), help: .write(meant.id),
                fix: province.replaced(by: meant.id))
        ]
    }
}

extension Words {
    fileprivate static func noProvince(_ province: String) -> Words {
        Words(vi: "không có mã tỉnh `\(province)`", en: "there is no province `\(province)`")
    }

    fileprivate static func former(_ name: String, in province: Province) -> Words {
        Words(
            vi: "`\(name)` từ 01/07/2025 thuộc \(province.fullName.vi)",
            en: "`\(name)` is part of \(province.fullName.en) since 1 July 2025")
    }

    fileprivate static let list = Words(
        vi: "viết tên tỉnh không dấu, ví dụ `ca-mau`", en: "write the province's name without accents, such as `ca-mau`")
}
