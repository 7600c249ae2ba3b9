import Catalogue
import Diagnostics

/// From four stars on a facility works by a certified quality system.
struct MissingQualitySystem: GoodsRule {
    static let about = About.law(
        "missing-quality-system", "FOOD-12",
        summary: Words(
            vi: "Sản phẩm từ 4 sao mà cơ sở không có chứng nhận hệ thống quản lý chất lượng còn hạn.",
            en: "Four stars or more, and no certificate of a quality system in force."),
        goods: [.fresh, .food, .drink, .alcohol, .supplement, .herb, .cosmetic, .essentialOil, .agarwood, .craft, .wood, .textile],
        suppliers: [.producer, .certifier],
        flags: [
            Example("certificates.1: {scheme: vietgap, number: \"1\", expires: 2028-01-01}", in: "producer.yaml"),
            Example("certificates.1.covers: [mat-ong-gac-keo]", in: "producer.yaml"),
        ],
        allows: [
            "ocop.stars: 3", "ocop: nil",
            Example("certificates.1: {scheme: iso-22000, number: \"1\", expires: 2028-01-01}", in: "producer.yaml"),
        ])

    /// Systems for food (story format, "Food and labels").
    private static let forFood: Set<String> = ["haccp", "iso-22000", "fssc-22000", "ifs", "brcgs", "gmp"]

    func check(_ goods: Goods) -> [Finding] {
        guard goods.stars >= 4 else { return [] }
        let isFood = goods.class.isFoodstuff
        let schemes = isFood ? Self.forFood : Self.forFood.union(["iso-9001", "cgmp-cosmetic"])
        return findings(
            unless: goods, holds: schemes, .missing(goods.stars), help: isFood ? .food : .crafts,
            severity: goods.weight(ofCriterion: .error), lapse: .fact)
    }
}

extension Words {
    fileprivate static func missing(_ stars: Int) -> Words {
        Words(
            vi: "\(stars) sao đòi cơ sở có chứng nhận hệ thống quản lý chất lượng, ở đây chưa có giấy nào còn hạn",
            en: "\(stars) stars ask for a certified quality system, and no certificate of one is in force here")
    }

    fileprivate static let food = Words(
        vi: "xin tổ chức chứng nhận bản sao giấy HACCP, ISO 22000, FSSC 22000, IFS, BRCGS hoặc GMP, ghi vào `certificates`",
        en: "ask the certification body for the HACCP, ISO 22000, FSSC 22000, IFS, BRCGS or GMP certificate; add it to `certificates`")
    fileprivate static let crafts = Words(
        vi: "ghi giấy ISO 9001 (hoặc HACCP, ISO 22000, GMP…) của cơ sở vào `certificates`",
        en: "add the facility's certificate of ISO 9001 (or HACCP, ISO 22000, GMP …) to `certificates`")
}
