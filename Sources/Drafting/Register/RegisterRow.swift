import Diagnostics

/// What a register says about one product: only what is written there.
struct RegisterRow: Sendable, Equatable {
    /// The line its row begins on; 0 for what a draft remembers.
    var line: Int
    /// The cells that are not empty.
    var values: [RegisterField: String]

    subscript(field: RegisterField) -> String? { values[field] }
}
