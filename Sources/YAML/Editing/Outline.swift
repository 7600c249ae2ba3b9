import Diagnostics

/// What stands where in a file, byte by byte: for writing into it, not for reading it.
struct Outline {
    /// Where the value is written; of a list or mapping without brackets, from its first item to the end of its last.
    var range: Range<Int>
    var content: Content

    enum Content {
        case scalar(isEmpty: Bool)
        case sequence([Outline], flow: Bool)
        case mapping([Entry], flow: Bool)
    }

    struct Entry {
        var key: String
        var keyRange: Range<Int>
        var value: Outline
    }

    /// The outline of a file; an empty scalar if nothing is written in it, `nil` if it can't be parsed to its end.
    init?(_ lines: SourceLines) {
        let outline = lines.bytes.withUnsafeBufferPointer { buffer -> Outline? in
            guard SourceText.isPlain(buffer), !Directive.occurs(in: buffer) else { return nil }
            var reader = Reader(events: EventParser(buffer), lines: lines)
            return try? reader.document()
        }
        guard let outline else { return nil }
        self = outline
    }

    fileprivate init(_ range: Range<Int>, _ content: Content) {
        self.range = range
        self.content = content
    }
}

/// Builds an outline; whatever the format refuses can't be written into either.
private struct Reader: ~Copyable {
    struct Unreadable: Error {}

    var events: EventParser
    let lines: SourceLines

    mutating func document() throws -> Outline {
        guard case .documentStart = try events.next() else {
            return Outline(lines.bytes.count..<lines.bytes.count, .scalar(isEmpty: true))
        }
        let root = try value(of: try events.next(), depth: 0)
        guard case .documentEnd = try events.next(), case .streamEnd = try events.next() else { throw Unreadable() }
        return root
    }

    private mutating func value(of event: EventParser.Event, depth: Int) throws -> Outline {
        guard depth <= TreeBuilder.depthLimit else { throw Unreadable() }
        switch event {
        case .scalar(let scalar):
            return Outline(range(of: scalar), .scalar(isEmpty: scalar.text.isEmpty && scalar.style == .plain))
        case .sequenceStart(let start):
            var items: [Outline] = []
            while true {
                let event = try events.next()
                if case .end(let mark) = event {
                    return Outline(range(start, mark, last: items.last?.range.upperBound), .sequence(items, flow: start.flow))
                }
                items.append(try value(of: event, depth: depth + 1))
            }
        case .mappingStart(let start):
            var entries: [Outline.Entry] = []
            while true {
                let event = try events.next()
                if case .end(let mark) = event {
                    return Outline(range(start, mark, last: entries.last?.value.range.upperBound), .mapping(entries, flow: start.flow))
                }
                guard case .scalar(let key) = event else { throw Unreadable() }
                let value = try value(of: try events.next(), depth: depth + 1)
                entries.append(.init(key: key.text, keyRange: range(of: key), value: value))
            }
        case .alias, .end, .documentStart, .documentEnd, .streamEnd:
            throw Unreadable()
        }
    }

    private func range(_ start: EventParser.Start, _ end: Mark, last: Int?) -> Range<Int> {
        let from = lines.offset(start.start)
        return from..<max(from, start.flow ? lines.offset(end) : last ?? from)
    }

    private func range(of scalar: EventParser.Scalar) -> Range<Int> {
        let start = lines.offset(scalar.start)
        var end = max(start, lines.offset(scalar.end))
        // A text below | or > ends for libyaml where the next line begins that is not blank.
        while end > start, [0x20, 0x0A, 0x0D].contains(lines.bytes[end - 1]) { end -= 1 }
        return start..<end
    }
}
