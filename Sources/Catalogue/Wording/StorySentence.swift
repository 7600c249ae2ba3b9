public import Diagnostics

/// One sentence of a story, as people read it and talk about it.
public struct StorySentence: Sendable, Equatable {
    /// The part of the wording that it belongs to: a key of the front matter, `heading` or `text`.
    public let key: String
    /// What it says, as in the wording.
    public let text: String
    /// Where it begins.
    public let place: Place
}

extension Story {
    /// Its sentences, in the order of its wording.
    public var sentences: [StorySentence] {
        var sentences: [StorySentence] = []
        for (key, line) in lines {
            let text = Array(Wording.text(of: line, in: self).unicodeScalars)
            for range in SentenceBreaker.ranges(in: text) {
                var place = line.place
                // Only where no fact stands before it is the column known.
                if !line.raw.utf8.contains(0x7B) { place.column += Int32(clamping: line.inset + range.lowerBound) }
                sentences.append(StorySentence(key: key, text: Wording.plain(String(text[range])), place: place))
            }
        }
        for block in body.blocks { add(block, to: &sentences) }
        return sentences
    }

    private func add(_ block: Prose.Block, to sentences: inout [StorySentence]) {
        switch block.kind {
        case .paragraph(let inlines): add(inlines, "text", to: &sentences)
        case .heading(_, let inlines): add(inlines, "heading", to: &sentences)
        case .quote(let blocks): for block in blocks { add(block, to: &sentences) }
        case .list(_, _, let items): for item in items { for block in item { add(block, to: &sentences) } }
        case .code(let code): add([Prose.Inline(.code(code), at: block.place)], "text", to: &sentences)
        case .thematicBreak: break
        }
    }

    private func add(_ inlines: [Prose.Inline], _ key: String, to sentences: inout [StorySentence]) {
        let pieces = Wording.pieces(of: inlines, in: self)
        var text: [Unicode.Scalar] = []
        var starts: [Int] = []
        for piece in pieces {
            starts.append(text.count)
            text += piece.text.unicodeScalars
        }
        for range in SentenceBreaker.ranges(in: text) {
            guard let index = starts.lastIndex(where: { $0 <= range.lowerBound }) else { continue }
            var place = pieces[index].place
            if pieces[index].isVerbatim { place.column += Int32(clamping: range.lowerBound - starts[index]) }
            sentences.append(StorySentence(key: key, text: Wording.plain(String(text[range])), place: place))
        }
    }
}

extension String {
    fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        self.init(view)
    }
}
