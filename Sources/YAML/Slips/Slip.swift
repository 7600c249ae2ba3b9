import Diagnostics

/// A slip of the pen in a file's syntax: what to say about it, and how to read on.
struct Slip {
    var finding: Finding
    /// The line that is to blame, counted from 0.
    var line: Int
    /// The change after which the rest can be read, and this as it was meant.
    var mend: Mend?

    init(_ finding: Finding, line: Int, mend: Mend? = nil) {
        self.finding = finding
        self.line = line
        self.mend = mend
    }
}
