private import Diagnostics

/// The trade's small facts: provinces and communes, kinds of goods, schemes, product sets, requirements.
///
/// The tables travel inside the program (`Data/`, with their sources in `SOURCES.md`) and are read when first asked for.
public enum Reference {
    /// The 34 provinces, in official order.
    public static let provinces: [Province] = EmbeddedTable("provinces.tsv").rows().enumerated().map { position, row in
        Province(
            id: row[0], code: row[1], name: Words(vi: row[2], en: row[3]), rank: Province.Rank(rawValue: row[4]) ?? .province,
            citySince: Day(row[5]), position: position)
    }

    /// The 63 provinces until 30 June 2025, in the order of their codes.
    public static let formerProvinces: [FormerProvince] = EmbeddedTable("former_provinces.tsv").rows().map { row in
        FormerProvince(
            id: row[0], code: row[1], name: Words(vi: row[2], en: row[3]), province: row[4], codeNamesAnother: row[5] == "yes")
    }

    /// The kinds of goods, in the order of their sets.
    public static let kinds: [Kind] = EmbeddedTable("kinds.tsv").rows().map { row in
        Kind(
            id: row[0], set: Int(row[1]) ?? 0, class: KindClass(row[2]), name: Words(vi: row[3], en: row[4]),
            googleCategory: Int(row[5]).map { GoogleCategory(id: $0, path: row[6]) }, hsHeading: row[7].isEmpty ? nil : row[7])
    }

    /// The schemes of certificates.
    public static let schemes: [Scheme] = EmbeddedTable("schemes.tsv").rows().map { row in
        Scheme(
            id: row[0], name: Words(vi: row[1], en: row[2]), longestMonths: Int(row[3]),
            expiry: Scheme.Expiry(rawValue: row[4]) ?? .never, namedInProseAs: row[5].split(separator: ";").map(String.init))
    }

    /// The 26 product sets.
    public static let productSets: [ProductSet] = EmbeddedTable("product_sets.tsv").rows().map { row in
        ProductSet(
            number: Int(row[0]) ?? 0, sector: row[1], sectorName: Words(vi: row[2], en: row[3]), group: row[4],
            name: Words(vi: row[5], en: row[6]), authorities: row[7].split(separator: ";").map { String($0.trimmingPrefix { $0 == " " }) },
            storyPoints: Int(row[8]) ?? 0)
    }

    /// The requirements that exemptions may name.
    public static let requirements: [Requirement] = EmbeddedTable("requirements.tsv").rows().map { row in
        Requirement(
            id: row[0], title: Words(vi: row[6], en: row[7]), severity: Severity(rawValue: row[1]) ?? .note,
            basis: row[2].isEmpty ? nil : Basis(row[2], from: row[3].isEmpty ? nil : row[3], until: row[4].isEmpty ? nil : row[4]),
            confidence: Requirement.Confidence(rawValue: row[8]) ?? .low, suspendedFrom: row[5].isEmpty ? nil : row[5])
    }

    /// The kind called `id`.
    public static func kind(_ id: String) -> Kind? { kindByID[id] }

    /// The scheme called `id`.
    public static func scheme(_ id: String) -> Scheme? { schemeByID[id] }

    /// The product set of a number, 1…26.
    public static func productSet(_ number: Int) -> ProductSet? {
        productSets.indices.contains(number - 1) ? productSets[number - 1] : nil
    }

    /// The requirement called `id`.
    public static func requirement(_ id: String) -> Requirement? { requirementByID[id] }

    private static let kindByID = byID(kinds)
    private static let schemeByID = byID(schemes)
    private static let requirementByID = byID(requirements)

    static func byID<Fact: Identifiable>(_ facts: [Fact]) -> [Fact.ID: Fact] {
        Dictionary(facts.map { ($0.id, $0) }) { first, _ in first }
    }
}
