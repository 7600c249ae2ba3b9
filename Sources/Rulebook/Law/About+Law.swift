import Catalogue
import Diagnostics

extension About {
    /// A rule that asks for what requirements ask for: its weight, basis and days come from the reference data, of the first one named.
    ///
    /// A requirement that nobody has verified in the act itself never weighs more than a warning.
    ///
    /// - Parameters:
    ///   - requirements: ids such as `FOOD-03`, the one that gives weight and basis first.
    ///   - severity: its weight where it is not the requirement's.
    ///   - market: where it binds; the home market unless said.
    ///   - goods: the classes of goods that it looks at; empty for all.
    ///   - suppliers: who can supply what is missing, the likeliest first.
    static func law(
        _ id: RuleID, _ requirements: String..., severity: Severity? = nil, summary: Words, market: String? = Market.vietNam.code,
        goods: Set<KindClass> = [], suppliers: [Supplier] = [.producer], flags: [Example], allows: [Example]
    ) -> About {
        let first = requirements.first.flatMap { Reference.requirement($0) }
        let isUnverified = first?.confidence == .low
        let weight = severity ?? first?.severity ?? .warning
        var about = About(
            id: id, severity: isUnverified ? min(weight, .warning) : weight, summary: summary, basis: first?.basis,
            suspended: first?.suspendedFrom.map { ($0, nil) }, market: market, requirements: requirements, flags: flags, allows: allows)
        about.goods = goods.map(\.name).sorted()
        about.suppliers = suppliers
        about.isUnverified = isUnverified
        about.basis?.isUnverified = isUnverified
        return about
    }

    /// The same rule for a requirement whose last day is that of certificates: those of its days are held against it for as long as they are
    /// in force, so it binds today.
    var forPapersOfItsDays: About {
        var about = self
        about.basis?.until = nil
        return about
    }
}
