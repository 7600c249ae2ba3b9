private import Glibc

/// Words that stand together, out of the pieces into which libcmark splits them at every mark that could have been markup.
struct TextRun {
    /// A part of a run: words, or a reference to a fact.
    struct Part {
        enum Kind {
            case words(String)
            case fact(path: String)
            /// Words from a `{{` on that is never closed.
            case unclosedFact(String)
        }

        var kind: Kind
        var line: Int
        var offset: Int
    }

    private var bytes: [UInt8] = []
    private var pieces: [(start: Int, line: Int, offset: Int, isVerbatim: Bool)] = []

    var isEmpty: Bool { bytes.isEmpty }

    mutating func append(_ literal: Slice<UnsafeBufferPointer<UInt8>>, line: Int, offset: Int, isVerbatim: Bool) {
        pieces.append((bytes.count, line, offset, isVerbatim))
        bytes.append(contentsOf: literal)
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        pieces.removeAll(keepingCapacity: true)
    }

    /// The run taken apart at `{{…}}`; braces that were escaped stay words.
    func parts(in source: UnsafeBufferPointer<UInt8>) -> [Part] {
        var parts: [Part] = []
        var piece = 0
        var start = 0
        var search = 0
        var isUnclosed = false
        func addWords(upTo end: Int) {
            guard end > start else { return }
            while piece + 1 < pieces.count, pieces[piece + 1].start <= start { piece += 1 }
            let words = String(decoding: bytes[start..<end], as: UTF8.self)
            parts.append(
                Part(
                    kind: isUnclosed ? .unclosedFact(words) : .words(words), line: pieces[piece].line,
                    offset: pieces[piece].offset + start - pieces[piece].start))
            isUnclosed = false
            start = end
        }
        while let open = openBraces(from: search) {
            var first = piece
            while first + 1 < pieces.count, pieces[first + 1].start <= open { first += 1 }
            let offset = pieces[first].offset + open - pieces[first].start
            search = open + 1
            guard pieces[first].isVerbatim, isWritten(open..<open + 2, at: offset, in: source) else { continue }
            guard let end = fact(at: open), isWritten(open..<end, at: offset, in: source) else {
                if isBroken(at: open) {
                    addWords(upTo: open)
                    isUnclosed = true
                }
                continue
            }
            addWords(upTo: open)
            parts.append(Part(kind: .fact(path: path(open + 2, end - 2)), line: pieces[first].line, offset: offset))
            start = end
            search = end
        }
        addWords(upTo: bytes.count)
        return parts
    }

    private func openBraces(from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return nil }
            var offset = start
            while offset + 1 < buffer.count, let hit = memchr(base + offset, 0x7B, buffer.count - offset) {
                offset = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
                if offset + 1 < buffer.count, buffer[offset + 1] == 0x7B { return offset }
                offset += 1
            }
            return nil
        }
    }

    /// The end of `{{path}}` at `start`. No path of the format is longer than some 60 letters.
    private func fact(at start: Int) -> Int? {
        var end = start + 2
        var hasPath = false
        while end + 1 < bytes.count, end - start <= 300 {
            switch bytes[end] {
            case UInt8(ascii: "}"):
                return bytes[end + 1] == UInt8(ascii: "}") && hasPath ? end + 2 : nil
            case UInt8(ascii: "{"): return nil
            default:
                if !bytes[end].isBlank { hasPath = true }
                end += 1
            }
        }
        return nil
    }

    /// Whether braces at `start` are followed by words that look like a path whose end is missing.
    private func isBroken(at start: Int) -> Bool {
        guard start + 2 < bytes.count else { return false }
        return bytes[start + 2].isLetterOrDigit || bytes[start + 2].isBlank
    }

    /// Whether the same bytes stand in the source at `offset`: nothing was escaped, nothing is missing in between.
    private func isWritten(_ range: Range<Int>, at offset: Int, in source: UnsafeBufferPointer<UInt8>) -> Bool {
        guard offset + range.count <= source.count else { return false }
        for index in 0..<range.count where source[offset + index] != bytes[range.lowerBound + index] { return false }
        return true
    }

    private func path(_ start: Int, _ end: Int) -> String {
        var range = start..<end
        while let first = range.first, bytes[first].isBlank { range = (first + 1)..<range.upperBound }
        while let last = range.last, bytes[last].isBlank { range = range.lowerBound..<last }
        return String(decoding: bytes[range], as: UTF8.self)
    }
}
