import Diagnostics

extension Coverage {
    /// The reasons for other markets' requirements.
    static let abroad: [String: Words] = [:]
}
