import Catalogue
import Diagnostics

/// The place in the goods' name and the share of local materials agree with where the goods come from.
///
/// A place in a name may be that of a dish or a way of making, so that is a warning only.
struct OriginContradicted: GoodsRule {
    static let about = About.law(
        "origin-contradicted", "CLAIM-10",
        summary: Words(
            vi: "Tên hàng hoặc tỷ lệ nguyên liệu tại chỗ không khớp với xuất xứ đã khai.",
            en: "The goods' name or the share of local materials disagrees with the origin."),
        goods: Set(KindClass.all.filter { $0 != .tourism }), suppliers: [.producer, .consultant],
        flags: [
            "traceability.origin: {country: LA}", Example("---.title: ▸Mật ong Đắk Lắk", in: "vi.md"),
            Example("---.title: ▸Mật ong Bến Tre", in: "vi.md"),
        ],
        allows: [
            "traceability.origin: {country: LA}\nlocality.materials: 20 %", Example("---.title: Mật ong Bạc Liêu", in: "vi.md"),
            Example("---.title: Mật ong Cà Mau", in: "vi.md"),
        ])

    func check(_ goods: Goods) -> [Finding] {
        guard let origin = goods.product.traceability?.origin else { return [] }
        if !origin.isVietnamese, let country = origin.country {
            guard let share = goods.product.locality?.materials, (share.value.inBaseUnits ?? 0) > 50 else { return [] }
            return [finding(on: share, .abroad(country.value, share.value), help: .mend, notes: [Note(.origin, at: country.place)])]
        }
        guard let home = origin.province ?? goods.producer.province, let title = goods.story?.title else { return [] }
        let key = Spelling.key(title.raw)
        guard !Self.names.matches(in: Tokens.cut(key)).isEmpty else { return [] }
        let name = " \(key) "
        guard let named = Self.provinces.first(where: { name.holds($0.key) && title.raw.holds($0.name) }),
            named.province != home.value, named.province != goods.producer.province?.value,
            !Self.provinces.contains(where: { $0.province == home.value && name.holds($0.key) })
        else { return [] }
        return [finding(at: title.place, .elsewhere(named.name), help: .mend, severity: .warning, notes: [Note(.origin, at: home.place)])]
    }

    /// The same names to be looked for all at once: most goods are named after no province.
    private static let names = PhraseBook<Bool>(provinces.map { (Tokens.spaced($0.key), true) })

    /// Today's and former provinces' names, each with the id of the province of today.
    private static let provinces: [(key: String, name: String, province: String)] =
        Reference.provinces.map { (" \(Spelling.key($0.name.vi)) ", $0.name.vi, $0.id) }
        + Reference.formerProvinces.map { (" \(Spelling.key($0.name.vi)) ", $0.name.vi, $0.province) }
}

extension Words {
    fileprivate static func abroad(_ country: String, _ share: Measure) -> Words {
        Words(
            vi: "xuất xứ là \(country) mà \(share) nguyên liệu là của tỉnh",
            en: "it comes from \(country), yet \(share) of its materials are local")
    }

    fileprivate static func elsewhere(_ name: String) -> Words {
        Words(
            vi: "tên hàng nói \(name), xuất xứ khai nơi khác", en: "the name says \(name), the origin says another place")
    }

    fileprivate static let mend = Words(
        vi: "hỏi chủ thể rồi sửa tên, xuất xứ hoặc tỷ lệ nguyên liệu; tên là tên món ăn thì giữ",
        en: "ask the producer, then mend the name, the origin or the share; a dish may keep its name")
    fileprivate static let origin = Words(vi: "xuất xứ đã khai", en: "the origin")
}
