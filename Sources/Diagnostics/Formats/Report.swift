import Parallel

/// The findings of a run and what they come to, ready to be printed.
public struct Report: Sendable {
    /// By file, line and column.
    public let findings: [Finding]
    /// What they come to.
    public let summary: Summary
    /// The rules that ran.
    public let rules: [About]

    /// A report of `findings`, in whatever order they were found.
    ///
    /// - Parameter rules: what is known of the rules that ran, for formats that list them.
    public init(findings: [Finding], summary: Summary, rules: [About] = []) {
        self.findings = findings.inOrder()
        self.summary = summary
        self.rules = rules
    }

    /// The report with more findings, which its sums count.
    public func adding(_ more: [Finding]) -> Report {
        Report(
            findings: findings + more,
            summary: Summary(
                of: findings + more, products: summary.products, withheld: summary.withheld, rulesRun: summary.rulesRun),
            rules: rules)
    }

    /// The report in `format`, as UTF-8: the same report gives the same bytes.
    ///
    /// - Parameters:
    ///   - colour: whether text may carry the terminal's colours; other formats never do.
    ///   - source: what a file held when it was read, asked for once a file; `nil` leaves its lines out.
    public func print(
        as format: ReportFormat, language: ReaderLanguage, colour: Bool = false, source: (String) -> [UInt8]? = { _ in nil }
    ) -> [UInt8] {
        switch format {
        case .text: return printed(in: language, colour: colour, source: source).bytes
        case .json: return JSONPrinter(language: language).print(self)
        case .sarif: return SARIFPrinter(language: language).print(self)
        case .github: return GitHubPrinter(language: language).print(self)
        }
    }

    /// The same, made by `width` tasks at once where that is worth it.
    public func print(
        as format: ReportFormat, language: ReaderLanguage, colour: Bool = false, width: Int,
        source: @Sendable @escaping (String) -> [UInt8]?
    ) async -> [UInt8] {
        guard format == .text else { return print(as: format, language: language, colour: colour, source: source) }
        return await printed(in: language, colour: colour, width: width, source: source).bytes
    }

    /// The report as text, and where in it the text of each finding begins, and at last the sums: findings that are told together begin at
    /// one place.
    public func printed(
        in language: ReaderLanguage, colour: Bool = false, source: (String) -> [UInt8]? = { _ in nil }
    ) -> (bytes: [UInt8], starts: [Int]) {
        var printer = TextPrinter(language: language, colour: colour)
        printer.print(findings[...], source: source)
        printer.print(summary)
        return (printer.bytes, printer.starts)
    }

    /// The same report, made by `width` tasks at once: of a whole catalogue it quotes tens of thousands of lines.
    public func printed(
        in language: ReaderLanguage, colour: Bool = false, width: Int, source: @Sendable @escaping (String) -> [UInt8]?
    ) async -> (bytes: [UInt8], starts: [Int]) {
        let parts = await pieces(of: max(100, findings.count / (width * 16))).concurrentMap(width: width, chunks: 16) { range in
            var printer = TextPrinter(language: language, colour: colour)
            printer.print(findings[range], source: source)
            return printer
        }
        var whole = TextPrinter(language: language, colour: colour, capacity: parts.reduce(1024) { $0 + $1.bytes.count })
        for part in parts { whole.append(part) }
        whole.print(summary)
        return (whole.bytes, whole.starts)
    }

    /// The findings in pieces of `size` and a few more: those of one file stay together, since its lines are looked up once.
    private func pieces(of size: Int) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = 0
        while start < findings.count {
            var end = min(start + size, findings.count)
            while end < findings.count, findings[end].place.file == findings[end - 1].place.file { end += 1 }
            pieces.append(start..<end)
            start = end
        }
        return pieces
    }
}
