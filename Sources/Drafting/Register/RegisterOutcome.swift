public import Diagnostics

/// What an import found and what it wants written: a value, so that it can be looked at before anything is.
public struct RegisterOutcome: Sendable {
    /// One row's draft.
    public struct Draft: Sendable, Equatable {
        /// What became of it.
        public enum State: String, Sendable, CaseIterable {
            /// It is new.
            case created
            /// The register changed something in it.
            case changed
            /// It is as the register has it.
            case unchanged
            /// The register changed something that somebody had changed by hand; that stays.
            case leftAlone
        }

        /// The product's folder, below the folder of the import.
        public var folder: String
        /// The row's line.
        public var line: Int
        /// What became of it.
        public var state: State
        /// The keys that the register changed.
        public var changed: [String]
        /// The keys that the register changed, and somebody before it.
        public var leftAlone: [String]
    }

    /// The files to write, in order.
    public var files: [DraftFile] = []
    /// The rows that have a draft, in the order of the register.
    public var drafts: [Draft] = []
    /// The folders of producers that are new.
    public var newProducers: [String] = []
    /// Drafts of earlier imports that no row of this register is about; they stay as they are.
    public var noLongerListed: [String] = []
    /// How many rows stand below the heading.
    public var rows = 0
    /// What to know about rows, by place.
    public var findings: [Finding] = []

    /// How many drafts are in a state.
    public func count(_ state: Draft.State) -> Int { drafts.count { $0.state == state } }

    /// The rows that have no draft; the findings name each with its reason.
    public var rowsWithoutDraft: Int { rows - drafts.count }
}
