import Catalogue
import Diagnostics

/// One text as a reader hears it: running text without markup, of which every character still knows its place in the source.
///
/// A phrase that a writer broke over two lines, or stressed in the middle, is one run of words here.
struct Passage: Sendable {
    /// The key of who wrote a text: a name, whose spelling is the person's own and which no other language has to repeat.
    static let author = "author"

    /// What the text is in its story: a key of the front matter (`title`, `highlights`, `images.front.png`), or `body`.
    let key: String
    /// The words in UTF-8. A fact that a text names by its path is one U+FFFC.
    private(set) var bytes: [UInt8] = []
    /// The paths of the facts, in their order.
    private(set) var facts: [String] = []
    /// Where pieces of the source begin in `bytes`.
    private var pieces: [(start: Int, place: Place)] = []
    /// How many scalars stand before the end of each stretch of the bytes, so that in a text of a megabyte a place is not counted out from its
    /// beginning.
    private var marks: [Int] = []
    /// Whether it is a heading of the body.
    let isHeading: Bool
    /// The section of the body that it belongs to: 0 before the first heading.
    fileprivate(set) var section = 0

    init(key: String, isHeading: Bool = false) {
        self.key = key
        self.isHeading = isHeading
    }

    /// A line of front matter.
    init(key: String, _ line: Line) {
        self.init(key: key)
        guard line.raw.has(0x7B) else {
            append(line.raw, at: line.place.moved(by: line.inset))
            return
        }
        // Later pieces of the same line stand as far to the right as what is before them.
        var column = line.inset
        for part in line.parts {
            let place = line.place.moved(by: column)
            switch part {
            case .words(let words):
                append(words, at: place)
                column += words.unicodeScalars.count
            case .fact(let path):
                appendFact(path, at: place)
                column += path.unicodeScalars.count + 4
            }
        }
    }

    mutating func append(_ words: String, at place: Place) {
        pieces.append((bytes.count, place))
        bytes.append(contentsOf: words.utf8)
        mark()
    }

    mutating func appendFact(_ path: String, at place: Place) {
        pieces.append((bytes.count, place))
        bytes.append(contentsOf: [0xEF, 0xBF, 0xBC])
        facts.append(path)
        mark()
    }

    private static let stretch = 512

    private mutating func mark() {
        while (marks.count + 1) * Self.stretch <= bytes.count {
            let start = marks.count * Self.stretch
            marks.append((marks.last ?? 0) + Self.scalars(in: bytes[start..<start + Self.stretch]))
        }
    }

    private static func scalars(in bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }

    /// How many scalars stand before a byte.
    private func scalars(before offset: Int) -> Int {
        let whole = min(offset / Self.stretch, marks.count)
        return (whole > 0 ? marks[whole - 1] : 0) + Self.scalars(in: bytes[whole * Self.stretch..<offset])
    }

    /// Makes room for running text, as far as its size can be told without looking inside.
    fileprivate mutating func reserve(for inlines: [Prose.Inline]) {
        var size = 0
        for inline in inlines {
            switch inline.kind {
            case .text(let text), .code(let text): size += text.utf8.count
            case .fact: size += 3
            case .softBreak, .hardBreak: size += 1
            case .emphasis, .strong, .link, .image: size += 32
            }
        }
        pieces.reserveCapacity(inlines.count)
        bytes.reserveCapacity(size)
    }

    /// How many pieces begin at a byte or before it.
    private func pieces(upTo offset: Int) -> Int {
        var (low, high) = (0, pieces.count)
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].start <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The place of a byte.
    func place(at offset: Int) -> Place {
        let count = pieces(upTo: offset)
        guard count > 0 else { return pieces.first?.place ?? Place("") }
        let piece = pieces[count - 1]
        return piece.place.moved(by: scalars(before: min(offset, bytes.count)) - scalars(before: piece.start))
    }

    /// The words of a range of bytes.
    func words(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// How many scalars a caret underlines for a range of bytes: those that stand on the line where it begins.
    func span(_ range: Range<Int>) -> Int {
        let line = place(at: range.lowerBound).line
        let next = pieces[pieces(upTo: range.lowerBound)...].first { $0.place.line != line }?.start ?? bytes.count
        return max(1, bytes[range.lowerBound..<min(range.upperBound, max(next, range.lowerBound))].count { $0 & 0xC0 != 0x80 })
    }
}

extension Story {
    /// Every text of the story in reading order: the front matter's, its author, then the body's paragraphs, headings and list items.
    var passages: [Passage] {
        var passages = lines.map { Passage(key: $0.key, $0.line) }
        if let author { passages.append(Passage(key: Passage.author, Line(author))) }
        var section = 0
        for block in body.blocks {
            if case .heading = block.kind { section += 1 }
            let first = passages.count
            Self.collect(block, into: &passages)
            for index in first..<passages.count { passages[index].section = section }
        }
        return passages
    }

    private static func collect(_ block: Prose.Block, into passages: inout [Passage]) {
        switch block.kind {
        case .paragraph(let inlines): collect(inlines, isHeading: false, into: &passages)
        case .heading(_, let inlines): collect(inlines, isHeading: true, into: &passages)
        case .quote(let blocks): for block in blocks { collect(block, into: &passages) }
        case .list(_, _, let items): for item in items { for block in item { collect(block, into: &passages) } }
        case .code(let text):
            var passage = Passage(key: "body")
            passage.append(text, at: block.place)
            passages.append(passage)
        case .thematicBreak: break
        }
    }

    private static func collect(_ inlines: [Prose.Inline], isHeading: Bool, into passages: inout [Passage]) {
        var passage = Passage(key: "body", isHeading: isHeading)
        passage.reserve(for: inlines)
        for inline in inlines { add(inline, to: &passage) }
        if !passage.bytes.isEmpty { passages.append(passage) }
    }

    private static func add(_ inline: Prose.Inline, to passage: inout Passage) {
        switch inline.kind {
        case .text(let text), .code(let text): passage.append(text, at: inline.place)
        case .fact(let path): passage.appendFact(path, at: inline.place)
        case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): for inline in inner { add(inline, to: &passage) }
        // The same words usually stand in the front matter; where they don't, they are said all the same.
        case .image(_, _, let alt):
            passage.append(" ", at: inline.place)
            // Behind `![`.
            passage.append(alt, at: inline.place.moved(by: 2))
            passage.append(". ", at: inline.place)
        case .softBreak, .hardBreak: passage.append(" ", at: inline.place)
        }
    }
}
