public import Catalogue
public import Diagnostics

/// Which requirements begin or cease to bind between two days.
public struct RequirementChanges: Sendable {
    /// What happens to a requirement.
    public enum Change: Sendable {
        /// It comes into force, or is no longer suspended.
        case begins
        /// It ends, or is suspended.
        case ends
    }

    /// The requirements that change, in the order of the reference data.
    public let requirements: [(requirement: Requirement, change: Change)]
    /// The rules that stand on them.
    public let rules: Set<RuleID>

    /// The changes between two days, `YYYY-MM-DD`: what binds on one and not on the other.
    public init(from before: String, to after: String) {
        requirements = Reference.requirements.compactMap { requirement in
            switch (requirement.binds(on: before), requirement.binds(on: after)) {
            case (false, true): (requirement, .begins)
            case (true, false): (requirement, .ends)
            default: nil
            }
        }
        let changed = Set(requirements.map(\.requirement.id))
        rules = Set(
            Rulebook.rules.map { $0.about }.filter { about in
                !changed.isDisjoint(with: about.requirements) || about.binds(on: before) != about.binds(on: after)
            }.map(\.id))
    }
}

extension Requirement {
    /// Whether it binds on a day, `YYYY-MM-DD`; one without dates always does.
    public func binds(on day: String) -> Bool {
        if let from = basis?.from, day < from { return false }
        if let until = basis?.until, day > until { return false }
        if let suspendedFrom, day >= suspendedFrom { return false }
        return true
    }
}
