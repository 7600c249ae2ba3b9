internal import Diagnostics

/// Looks for the lines that part a story's front matter from its text, also where one is missing or mistyped.
struct Splitter {
    typealias Parts = (front: Range<Int>?, frontFirstLine: Int, bodyStart: Int, bodyFirstLine: Int, findings: [Finding])

    private let bytes: [UInt8]
    private let file: String
    /// Offsets at which the first lines begin; a front matter is not sought further down.
    private let starts: [Int]
    /// How many lines are looked at; the format's longest front matter has some 40.
    private static let lineLimit = 2_000

    init(_ bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
        var starts = [0]
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
            starts.append(offset + 1)
            if starts.count > Self.lineLimit { break }
        }
        self.starts = starts
    }

    func split() -> Parts {
        guard let first = (0..<starts.count).first(where: { kind($0) != .blank }) else {
            return withoutFrontMatter()
        }
        switch kind(first) {
        case .fence: return opened(at: first, findings: [])
        case .dashes where isFrontMatter(from: first + 1):
            return opened(at: first, findings: [finding("missing-front-matter", first, .notThreeDashes, help: .threeDashes, fix: "---")])
        case .key where closing(from: first) != nil:
            let fix = Fix(at: Place(file, line: first + 1), length: 0, replacement: "---\n")
            var missing = finding("missing-front-matter", first, .unopened, help: .openIt)
            missing.fix = fix
            return opened(at: first - 1, findings: [missing])
        default:
            guard let fence = openingBelow(first) else { return withoutFrontMatter() }
            return opened(
                at: fence,
                findings: [
                    finding(
                        "text-before-front-matter", first, .textBefore, help: .moveBelow,
                        note: Note(.beginsHere, at: Place(file, line: fence + 1)))
                ])
        }
    }

    // MARK: - Cases

    /// The parts of a file whose front matter begins behind `fence`.
    private func opened(at fence: Int, findings: [Finding]) -> Parts {
        if let close = closing(from: fence + 1) {
            return parts(front: fence + 1..<close, bodyFrom: close + 1, findings: findings)
        }
        let (end, mistyped) = guessedEnd(from: fence + 1)
        var finding = finding("unclosed-front-matter", max(0, fence), .unclosed, help: .closeIt)
        if mistyped {
            let line = starts[end]..<lineEnd(end)
            finding.place = Place(file, line: end + 1)
            finding.message = .notThreeDashes
            finding.help = .threeDashes
            finding.length = scalarCount(line)
            finding.fix = Fix(at: finding.place, length: finding.length, replacement: "---")
        } else {
            // A last line without an end has no line below it that anybody could look at.
            let isBelowAll = end >= starts.count && end > 0 && bytes.last != 0x0A
            let place =
                isBelowAll
                ? Place(file, line: end, column: scalarCount(starts[end - 1]..<lineEnd(end - 1)) + 1) : Place(file, line: end + 1)
            finding.notes = [Note(.shouldEndHere, at: place)]
            if end < starts.count { finding.fix = Fix(at: place, length: 0, replacement: "---\n") }
        }
        return parts(front: fence + 1..<end, bodyFrom: mistyped ? end + 1 : end, findings: findings + [finding])
    }

    private func withoutFrontMatter() -> Parts {
        let finding = Finding("missing-front-matter", .error, at: Place(file), .missing, help: .addIt)
        return (nil, 1, 0, 1, [finding])
    }

    private func parts(front: Range<Int>, bodyFrom: Int, findings: [Finding]) -> Parts {
        let start = start(front.lowerBound)
        return (
            start..<max(start, self.start(front.upperBound)), front.lowerBound + 1, self.start(bodyFrom), bodyFrom + 1, findings
        )
    }

    private func start(_ line: Int) -> Int { line < starts.count ? starts[max(0, line)] : bytes.count }

    // MARK: - Lines

    private enum Kind {
        case blank
        /// `---`
        case fence
        /// Nothing but dashes of any kind, though not three hyphens.
        case dashes
        /// `key: value` without indentation.
        case key
        /// Indented, a list item or a comment: part of what a key above began.
        case continuation
        case words
    }

    private func lineEnd(_ line: Int) -> Int {
        var end = line + 1 < starts.count ? starts[line + 1] - 1 : bytes[starts[line]...].firstIndex(of: 0x0A) ?? bytes.count
        while end > starts[line], bytes[end - 1].isSpace { end -= 1 }
        return end
    }

    private func kind(_ line: Int) -> Kind {
        let words = bytes[starts[line]..<lineEnd(line)]
        guard let first = words.first else { return .blank }
        if words.elementsEqual("---".utf8) { return .fence }
        if words.count <= 30, String(decoding: words, as: UTF8.self).unicodeScalars.allSatisfy({ "-–—―−".unicodeScalars.contains($0) }) {
            return .dashes
        }
        if first.isBlank || first == UInt8(ascii: "#") || words.starts(with: "- ".utf8) { return .continuation }
        let key = words.prefix { $0.isLetterOrDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
        guard !key.isEmpty, key.endIndex < words.endIndex, words[key.endIndex] == UInt8(ascii: ":") else { return .words }
        return .key
    }

    /// The closing line of a front matter that begins at `line`; `nil` where text begins before it.
    private func closing(from line: Int) -> Int? {
        var afterBlank = false
        var hasKey = false
        for line in line..<max(line, starts.count) {
            switch kind(line) {
            case .fence: return line
            case .blank: afterBlank = true
            // A first line without colon is a slip in YAML; a paragraph of them is the story.
            case .words where afterBlank && hasKey: return nil
            case .key:
                hasKey = true
                afterBlank = false
            case .words, .continuation, .dashes: afterBlank = false
            }
        }
        return nil
    }

    /// Where a front matter that is not closed must have ended, and whether a mistyped line stands there.
    private func guessedEnd(from line: Int) -> (line: Int, isMistyped: Bool) {
        var blank: Int?
        for line in line..<max(line, starts.count) {
            switch kind(line) {
            case .dashes: return (line, true)
            case .fence: return (line, false)
            case .blank: if blank == nil { blank = line }
            case .words: if let blank { return (blank, false) }
            case .key, .continuation: blank = nil
            }
        }
        return (blank ?? starts.count, false)
    }

    private func isFrontMatter(from line: Int) -> Bool {
        (line..<max(line, starts.count)).first { kind($0) != .blank }.map { kind($0) == .key } ?? false
    }

    /// A `---` further down that begins a front matter.
    private func openingBelow(_ line: Int) -> Int? {
        let limit = min(starts.count, line + 60)
        return (line..<max(line, limit)).first { kind($0) == .fence && isFrontMatter(from: $0 + 1) && closing(from: $0 + 1) != nil }
    }

    private func scalarCount(_ range: Range<Int>) -> Int { max(1, bytes[range].count { $0 & 0xC0 != 0x80 }) }

    private func finding(
        _ rule: RuleID, _ line: Int, _ message: Words, help: Words, note: Note? = nil, fix: String? = nil
    ) -> Finding {
        let length = scalarCount(starts[line]..<lineEnd(line))
        let place = Place(file, line: line + 1)
        return Finding(
            rule, .error, at: place, length: length, message, help: help, notes: note.map { [$0] } ?? [],
            fix: fix.map { Fix(at: place, length: length, replacement: $0) })
    }
}
