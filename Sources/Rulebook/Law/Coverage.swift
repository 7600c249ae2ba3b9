public import Diagnostics

/// What answers each requirement: a rule, a check elsewhere in the program, or the reason why no program can check it.
public enum Coverage {
    /// The rules that answer a requirement, by its id.
    public static func rules(for requirement: String) -> [RuleID] { byRequirement[requirement] ?? [] }

    private static let byRequirement: [String: [RuleID]] = {
        var byRequirement: [String: [RuleID]] = [:]
        for about in Rulebook.rules.map({ $0.about }) {
            for requirement in about.requirements { byRequirement[requirement, default: []].append(about.id) }
        }
        return byRequirement
    }()

    /// Requirements that no rule answers, each with the reason.
    public static let reasons: [String: Words] = vietNam.merging(abroad) { first, _ in first }
}
