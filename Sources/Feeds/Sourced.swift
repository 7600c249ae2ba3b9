/// A number or name that a channel sets, with what it was read from: channels change such things without notice.
struct Sourced<Value: Sendable>: Sendable {
    /// How sure it is.
    enum Certainty: Sendable {
        /// Read in the channel's own pages or packages.
        case primary
        /// Read in somebody else's.
        case secondary
        /// Remembered, not confirmed: a value to be careful with, never a reason to leave goods out.
        case memory
    }

    /// What it is.
    let value: Value
    /// How sure it is.
    let certainty: Certainty
    /// Where it was read.
    let source: String
    /// The day it was read, `YYYY-MM-DD`.
    let read: String

    init(_ value: Value, _ certainty: Certainty, _ source: String, read: String = "2026-11-23") {
        self.value = value
        self.certainty = certainty
        self.source = source
        self.read = read
    }
}
