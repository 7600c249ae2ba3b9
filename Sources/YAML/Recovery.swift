import Diagnostics

/// Reads a file that has slips in it: mends or blanks each and parses again, so that one slip doesn't hide the others.
struct Recovery {
    /// How often a file is parsed at most: enough for every slip a person makes in one file, and a bound for hostile ones.
    static let attemptLimit = 20

    private var bytes: [UInt8]
    private var mending: Mending
    private var findings: Set<Finding>
    private var unreadable: [Located<String>] = []
    /// Lines that have been blamed for something already: a second message about one of them is an echo of the first.
    private var blamed: Set<Int> = []
    private var mendedCount = 0

    init(_ bytes: [UInt8], _ mending: Mending, findings: [Finding]) {
        self.bytes = bytes
        self.mending = mending
        self.findings = Set(findings)
    }

    consuming func run() -> (root: YAMLNode?, findings: [Finding]) {
        for _ in 0..<Self.attemptLimit {
            switch attempt() {
            case .done(let root): return (withUnreadable(root), findings.inOrder())
            case .mended: continue
            case .hopeless: return (nil, findings.inOrder())
            }
        }
        return (nil, findings.inOrder())
    }

    private enum Outcome {
        case done(YAMLNode?)
        case mended
        case hopeless
    }

    private mutating func attempt() -> Outcome {
        let (outcome, found, mends, lastClosed) = bytes.withUnsafeBufferPointer { buffer in
            var builder = TreeBuilder(buffer, mending)
            let outcome: Result<YAMLNode?, TreeBuilder.Stop>
            do throws(TreeBuilder.Stop) { outcome = .success(try builder.document()) } catch { outcome = .failure(error) }
            return (outcome, builder.findings, builder.mends, builder.lastClosed)
        }
        findings.formUnion(found)
        let lines = SourceLines(bytes)
        switch outcome {
        case .success(let root):
            guard !mends.isEmpty, mendedCount < TreeBuilder.slipLimit else { return .done(root) }
            apply(Set(mends), to: lines)
            return .mended
        case .failure(.slip(let slip)):
            return readOn(after: slip, lines)
        case .failure(.problem(let problem)):
            let finder = SlipFinder(lines: lines, problem: problem, lastClosed: lastClosed, mending: mending)
            return readOn(after: finder.slip(), lines)
        }
    }

    private mutating func readOn(after slip: Slip, _ lines: SourceLines) -> Outcome {
        let isEcho = !blamed.insert(slip.line).inserted
        if !isEcho { findings.insert(slip.finding) }
        if !isEcho, let mend = slip.mend {
            apply([mend], to: lines)
            return .mended
        }
        return blank(lines.topLevelBlock(around: slip.line), of: lines) ? .mended : .hopeless
    }

    private mutating func apply(_ mends: Set<Mend>, to lines: SourceLines) {
        bytes = mending.apply(mends, to: lines)
        mendedCount += mends.count
    }

    /// Blanks a whole block under an outermost key, and remembers the key.
    private mutating func blank(_ block: Range<Int>, of lines: SourceLines) -> Bool {
        var changed = false
        for offset in lines.range(block.lowerBound).lowerBound..<lines.range(block.upperBound - 1).upperBound
        where bytes[offset] != UInt8(ascii: "\n") && bytes[offset] != UInt8(ascii: "\r") && bytes[offset] != UInt8(ascii: " ") {
            bytes[offset] = UInt8(ascii: " ")
            changed = true
        }
        let shape = LineShape(lines.scalars(block.lowerBound))
        if changed, let colon = shape.colon ?? MissingSpace.colon(in: shape.scalars) {
            let place = mending.place(Mark(line: block.lowerBound, column: shape.keyStart))
            unreadable.append(Located(shape.text(shape.keyStart, colon), at: place))
        }
        return changed
    }

    private func withUnreadable(_ root: YAMLNode?) -> YAMLNode? {
        guard !unreadable.isEmpty else { return root }
        let start = mending.start
        switch root?.content {
        case nil: return YAMLNode(.mapping(YAMLMapping(at: start, unreadable: unreadable)), at: start)
        case .mapping(var mapping):
            mapping.unreadable = unreadable
            return YAMLNode(.mapping(mapping), at: root?.place ?? start)
        case .scalar, .sequence: return root
        }
    }
}
