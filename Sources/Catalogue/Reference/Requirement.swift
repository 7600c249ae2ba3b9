public import Diagnostics

/// A requirement of law, programme or market that exemptions and rules refer to.
public struct Requirement: Hashable, Sendable, Identifiable {
    /// Its id: `FOOD-03`.
    public let id: String
    /// What it asks for, in a few words.
    public let title: Words
    /// How much it weighs where it is not met.
    public let severity: Severity
    /// The act and article it stands on, and when it is in force; `nil` for one of the format itself.
    public let basis: Basis?
    /// How sure it is that this is what the law says: of what is unsure, a rule only warns.
    public let confidence: Confidence
    /// The day since which it is suspended, `YYYY-MM-DD`, if it is.
    public let suspendedFrom: String?

    /// How sure a requirement's reading is.
    public enum Confidence: String, Sendable {
        /// The act itself or an official summary was read.
        case high
        /// A reliable second-hand account was read, or the act in part.
        case medium
        /// General knowledge, not verified.
        case low
    }
}
