import Catalogue
import Diagnostics

/// A commune is written as on the register of today, and belongs to the province beside it.
struct UnknownCommune: ProductRule, ProducerRule {
    static let about = About(
        id: "unknown-commune", severity: .error,
        summary: Words(
            vi: "Xã, phường không có trong tỉnh đã ghi, theo danh sách từ 01/07/2025.",
            en: "A commune that the province does not have, by the list since 1 July 2025."),
        requirements: ["TRACE-13"],
        flags: [
            Example("commune: ▸Khánh Lâmm", in: "producer.yaml"), Example("commune: ▸Khanh Lam", in: "producer.yaml"),
            "traceability.origin.commune: ▸Chợ Lách",
        ],
        allows: [
            Example("commune: xã Khánh Lâm", in: "producer.yaml"),
            Example("province: quang-ngai\ncommune: Tịnh Khê", in: "producer.yaml"),
            "traceability.origin: {country: LA, commune: Sanamxay}",
        ])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard let origin = product.traceability?.origin, origin.isVietnamese else { return [] }
        return check(origin.commune, in: (origin.province ?? desk.manuscript.producer(of: product).province)?.value)
    }

    func check(_ producer: Producer, at desk: Desk) -> [Finding] { check(producer.commune, in: producer.province?.value) }

    private func check(_ commune: Located<String>?, in province: String?) -> [Finding] {
        guard let commune, let province = province.flatMap({ Reference.province($0) }) else { return [] }
        let name = commune.value
        if let found = Reference.commune(named: name, in: province) {
            if ToneMarks.isSame(found.name, name) || ToneMarks.isSame(found.fullName, name) || isAbbreviated(found, name) { return [] }
            return [finding(on: commune, .noCommune(name, province), help: .write(found.name), fix: commune.replaced(by: found.name))]
        }
        let twins = Reference.communes(of: province).filter { Spelling.isSame($0.name, name) }
        if !twins.isEmpty {
            return [finding(on: commune, .several(name, province), help: .oneOf(twins.map(\.fullName)))]
        }
        let heirs = Reference.formerCommunes(named: name, in: province).flatMap(\.communes).filter { $0.province == province.id }
        if !heirs.isEmpty {
            var names: [String] = []
            for heir in heirs where !names.contains(heir.name) { names.append(heir.name) }
            return [
                finding(
                    on: commune, .former(name), help: names.count == 1 ? .write(names[0]) : .oneOf(names),
                    fix: names.count == 1 ? commune.replaced(by: names[0]) : nil)
            ]
        }
        return [finding(on: commune, .noCommune(name, province), help: help(for: name, in: province))]
    }

    /// `P. Hồng Hà`: the rank in short, the name in full.
    private func isAbbreviated(_ found: Commune, _ name: String) -> Bool {
        ToneMarks.placedBehind(name).hasSuffix(" " + ToneMarks.placedBehind(found.name))
    }

    private func help(for name: String, in province: Province) -> Words {
        for other in Reference.provinces where other.id != province.id {
            if let found = Reference.commune(named: name, in: other) { return .elsewhere(found, other) }
        }
        let nearest = Spelling.nearest(to: name, among: Reference.communes(of: province).map(\.name), count: 2)
        return nearest.isEmpty ? .register : .didYouMean(nearest)
    }
}

extension Origin {
    /// Whether it names no country but Viet Nam.
    var isVietnamese: Bool { country.map { $0.value == Market.vietNam.code } ?? true }
}

extension Words {
    fileprivate static func noCommune(_ name: String, _ province: Province) -> Words {
        Words(vi: "\(province.fullName.vi) không có xã, phường `\(name)`", en: "\(province.fullName.en) has no commune `\(name)`")
    }

    fileprivate static func several(_ name: String, _ province: Province) -> Words {
        Words(
            vi: "\(province.fullName.vi) có hơn một đơn vị tên `\(name)`",
            en: "\(province.fullName.en) has more than one unit named `\(name)`")
    }

    fileprivate static func former(_ name: String) -> Words {
        Words(vi: "`\(name)` là tên cũ, trước 01/07/2025", en: "`\(name)` is a name from before 1 July 2025")
    }

    fileprivate static func oneOf(_ names: [String]) -> Words {
        let quoted = names.prefix(6).map { "`\($0)`" }.joined(separator: ", ")
        return Words(vi: "viết một trong: \(quoted)", en: "write one of \(quoted)")
    }

    fileprivate static func elsewhere(_ commune: Commune, _ province: Province) -> Words {
        Words(
            vi: "\(commune.fullName) thuộc \(province.fullName.vi): sửa `province` thành `\(province.id)`, hoặc sửa tên xã",
            en: "\(commune.fullName) is in \(province.fullName.en): change `province` to `\(province.id)`, or the commune")
    }

    fileprivate static let register = Words(
        vi: "viết tên xã, phường theo danh sách từ 01/07/2025", en: "write the commune's name by the list since 1 July 2025")
}
