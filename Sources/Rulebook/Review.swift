public import Catalogue
public import Diagnostics
import Parallel

/// What comes of reading a manuscript with the rulebook in hand.
public struct Review: Sendable {
    /// What may be published; `nil` where the catalogue itself is in error, so that nothing may.
    public let edition: Edition?
    /// Everything found, the reader's findings included, in order.
    public let findings: [Finding]
    /// How many rules looked at the manuscript, so that a rule that never ran can't look like a pass.
    public let rulesRun: Int
    /// The published products that something in error keeps out of pages or channels, and out of which.
    public let withheld: [(product: String, from: [String])]
    /// Which stories are alike, as far as a later edit needs to know.
    public let likeness: KeptLikeness
}

/// The rules, and what follows from what they find.
public enum Rulebook {
    /// Every rule that a review runs.
    public static let rules: [any Rule.Type] =
        FormatPack.rules + VietNamPack.rules + AbroadPack.rules + TextPack.rules + WordsPack.rules + LikenessPack.rules
        + ParityPack.rules

    /// The requirements that some rule answers.
    static let requirements = Set(rules.flatMap { $0.about.requirements })

    /// Their names.
    static let names = Set(rules.map { $0.about.id.name }).union([Acceptances.idle.name, Exemptions.idle.name])

    /// Checks `manuscript` as of the day `today`.
    ///
    /// - Parameters:
    ///   - lastTold: what the languages of each story said when they last went together.
    ///   - base: where the site is published, if not where `site.yaml` says.
    ///   - width: how many tasks check products at once; it changes nothing but the time.
    public static func review(
        _ manuscript: Manuscript, today: Day, lastTold: LastTold = LastTold(), base: String? = nil, width: Int
    ) async -> Review {
        await review(manuscript, today: today, lastTold: lastTold, base: base, width: width, rules: rules)
    }

    /// Checks `manuscript` by some of the rules.
    package static func review(
        _ manuscript: Manuscript, today: Day, lastTold: LastTold = LastTold(), base: String? = nil, width: Int, rules: [any Rule.Type]
    ) async -> Review {
        let reviewer = Reviewer(today: today, lastTold: lastTold, rules: rules)
        let found = await reviewer.findings(inUnitsOf: manuscript, width: width)
        return await reviewer.review(manuscript, found: found, base: base, width: width)
    }
}
