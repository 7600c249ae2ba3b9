import Glibc

/// What is printed: a line for each step, with what it cost, and beside it a line for each limit, with what was measured.
///
/// A limit that is not kept is told again at the end. Absolute times mean nothing on another machine: every limit is a ratio of two figures of
/// one run, but for memory.
struct Table {
    /// The limits that were not kept, in the order of their measurement.
    private(set) var missed: [String] = []

    init() {
        print("products  step           wall s    cpu s  MiB mem     files        MB")
    }

    /// A line of what a step cost.
    func row(_ count: Int, _ step: String, _ cost: Cost, files: Int = 0, bytes: Int = 0) {
        print(
            Self.padded(String(count), 8) + "  " + step + Self.padded(Self.decimal(cost.wall), 21 - step.count)
                + Self.padded(Self.decimal(cost.processor), 9) + Self.padded(cost.memory > 0 ? String(cost.memory) : "", 9)
                + Self.padded(files > 0 ? String(files) : "", 10) + Self.padded(bytes > 0 ? Self.decimal(Double(bytes) / 1e6) : "", 10)
                // 1 is a story in error: some of a generated catalogue are, and all others are published.
                + (cost.status > 1 ? "  (exit \(cost.status))" : ""))
        fflush(nil)
    }

    /// A line that holds a figure against the most that it may be.
    mutating func hold(_ what: String, _ value: Double, atMost limit: Double, aim: Double? = nil, unit: String = "") {
        hold(what, value, "at most \(limit)\(unit)", aim, unit, isKept: value <= limit)
    }

    /// A line that holds a figure against the least that it may be.
    mutating func hold(_ what: String, _ value: Double, atLeast limit: Double, aim: Double? = nil, unit: String = "") {
        hold(what, value, "at least \(limit)\(unit)", aim, unit, isKept: value >= limit)
    }

    private mutating func hold(_ what: String, _ value: Double, _ bound: String, _ aim: Double?, _ unit: String, isKept: Bool) {
        let line =
            "\(what)\(String(repeating: " ", count: max(1, 58 - what.count)))\(Self.decimal(value))\(unit)   \(bound)"
            + (aim.map { ", aim \($0)\(unit)" } ?? "")
        print("          \(isKept ? "·" : "!") \(line)")
        fflush(nil)
        if !isKept { missed.append(line) }
    }

    /// A remark between the lines.
    func note(_ text: String) {
        print("            \(text)")
        fflush(nil)
    }

    /// The last lines: whether every limit was kept.
    func end() {
        print(missed.isEmpty ? "\nEvery limit was kept." : "\nNot kept:\n" + missed.map { "    \($0)" }.joined(separator: "\n"))
    }

    private static func padded(_ text: String, _ width: Int) -> String { String(repeating: " ", count: max(1, width - text.count)) + text }

    /// With two digits after the point.
    private static func decimal(_ number: Double) -> String {
        guard number.isFinite, abs(number) < 1e12 else { return "–" }
        let hundredths = Int((number * 100).rounded())
        return "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100).\(abs(hundredths) % 100 < 10 ? "0" : "")\(abs(hundredths) % 100)"
    }
}
