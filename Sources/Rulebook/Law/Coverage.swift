public import Diagnostics

/// What answers each requirement: a rule, a check elsewhere in the program, or the reason why no program can check it.
public enum Coverage {
    /// Requirements that no rule answers, each with the reason.
    public static let reasons: [String: Words] = vietNam.merging(abroad) { first, _ in first }
}
