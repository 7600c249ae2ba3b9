import Diagnostics

/// Builds the tree of one document, and finds what libyaml lets pass although this format or its writers don't mean it.
struct TreeBuilder: ~Copyable {
    /// How deep lists and mappings may be nested; the story format needs 6. A limit of our own, far below any stack's.
    static let depthLimit = 32
    /// How long a key may be, in bytes; libyaml's own limit for a key without `?`.
    static let keyLimit = 1024

    /// How many slips that are mended on the way are looked for; each costs a copy of the file.
    static let slipLimit = 50

    /// Why a document can't be read to its end.
    enum Stop: Error {
        case problem(EventParser.Problem)
        case slip(Slip)
    }

    private var events: EventParser
    private let bytes: UnsafeBufferPointer<UInt8>
    private let mending: Mending
    /// What was found so far.
    private(set) var findings: [Finding] = []
    /// Changes to the text without which the tree means something else than its writer did.
    private(set) var mends: [Mend] = []
    /// The quoted text or bracket that ended last, where text after it or a quote missing in it would show.
    private(set) var lastClosed: (start: Mark, end: Mark)?

    private var lines: SourceLines?
    private var slipCount = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ mending: Mending) {
        events = EventParser(bytes)
        self.bytes = bytes
        self.mending = mending
    }

    /// The outermost value; `nil` if there is nothing but comments.
    mutating func document() throws(Stop) -> YAMLNode? {
        guard case .documentStart = try next() else { return nil }
        let root = try node(try next(), depth: 0, owner: mending.start, isRoot: true)
        guard case .documentEnd = try next() else { return root }
        if case .documentStart(let mark) = try next() {
            findings.append(Finding("second-document", .error, at: mending.place(mark), length: 3, .secondDocument, help: .oneDocument))
        }
        return root
    }

    /// The outermost value, `.some(nil)` if there is none; `nil` where a slip has to be mended first.
    mutating func wholeDocument() -> YAMLNode?? {
        do {
            let root = try document()
            return mends.isEmpty ? .some(root) : nil
        } catch {
            return nil
        }
    }

    private mutating func next() throws(Stop) -> EventParser.Event {
        do { return try events.next() } catch { throw .problem(error) }
    }

    private mutating func node(
        _ event: EventParser.Event, depth: Int, owner: Place?, inFlow: Bool = false, isRoot: Bool = false
    ) throws(Stop) -> YAMLNode {
        switch event {
        case .scalar(let scalar):
            check(scalar.hasTag, scalar.hasAnchor, at: scalar.start)
            note(scalar)
            if scalar.style == .plain, !scalar.text.isEmpty { checkPlain(scalar, inFlow: inFlow, isRoot: isRoot) }
            return YAMLNode(.scalar(text: scalar.text, style: scalar.style), at: mending.place(scalar.start), length: length(scalar))
        case .sequenceStart(let start):
            check(start.hasTag, start.hasAnchor, at: start.start)
            try checkDepth(depth, at: start.start)
            return YAMLNode(.sequence(try items(of: start, depth: depth), flow: start.flow), at: mending.place(start.start))
        case .mappingStart(let start):
            check(start.hasTag, start.hasAnchor, at: start.start)
            try checkDepth(depth, at: start.start)
            let place = mending.place(start.start)
            return YAMLNode(.mapping(try mapping(of: start, named: owner ?? place, depth: depth)), at: place)
        case .alias(let name, let start):
            refuseAlias("*" + name, at: start)
            return YAMLNode(.scalar(text: "*" + name, style: .plain), at: mending.place(start), length: name.unicodeScalars.count + 1)
        case .end(let mark), .documentStart(let mark):
            return YAMLNode(.scalar(text: "", style: .plain), at: mending.place(mark))
        case .documentEnd, .streamEnd:
            return YAMLNode(.scalar(text: "", style: .plain), at: mending.start)
        }
    }

    private mutating func items(of start: EventParser.Start, depth: Int) throws(Stop) -> [YAMLNode] {
        var items: [YAMLNode] = []
        var before: EventParser.Scalar?
        while true {
            let event = try next()
            if case .end(let mark) = event {
                if start.flow { lastClosed = (start.start, mark) }
                return items
            }
            if start.flow {
                if case .scalar(let scalar) = event {
                    if let before { checkDecimalComma(before, scalar) }
                    before = scalar
                } else {
                    before = nil
                }
            }
            items.append(try node(event, depth: depth + 1, owner: nil, inFlow: start.flow))
            if !start.flow, case .scalar(let scalar) = event { checkMissingSpace(scalar) }
        }
    }

    private mutating func mapping(of start: EventParser.Start, named owner: Place, depth: Int) throws(Stop) -> YAMLMapping {
        var mapping = YAMLMapping(at: owner)
        var seen: [String: Located<String>] = [:]  // from 16 keys on; fewer are looked through faster
        var before: EventParser.Scalar?
        while true {
            let event = try next()
            let key: EventParser.Scalar
            switch event {
            case .end(let mark):
                if start.flow { lastClosed = (start.start, mark) }
                return mapping
            case .scalar(let scalar) where scalar.text.utf8.count <= Self.keyLimit: key = scalar
            case .alias(let name, let mark):
                throw .slip(alias("*" + name, at: mark))
            case .scalar(let scalar): throw .slip(complexKey(at: scalar.start))
            case .sequenceStart(let start), .mappingStart(let start): throw .slip(complexKey(at: start.start))
            case .documentStart, .documentEnd, .streamEnd: return mapping
            }
            check(key.hasTag, key.hasAnchor, at: key.start)
            note(key)
            let place = mending.place(key.start)
            let event2 = try next()
            let value = try node(event2, depth: depth + 1, owner: place, inFlow: start.flow)
            if case .scalar(let scalar) = event2 {
                if start.flow, value.isEmpty {
                    checkMissingSpace(key)
                    if let before { checkDecimalComma(before, key) }
                } else if !start.flow, scalar.start.line > key.start.line {
                    checkMissingSpace(scalar)
                }
                before = start.flow ? scalar : nil
            } else {
                before = nil
            }
            let first: Located<String>?
            if mapping.entries.count < 16 {
                first = mapping.entry(key.text)?.key
            } else {
                if seen.isEmpty { for entry in mapping.entries { seen[entry.key.value] = entry.key } }
                first = seen[key.text]
                if first == nil { seen[key.text] = Located(key.text, at: place) }
            }
            if let first {
                refuseDuplicate(key, first: first)
            } else {
                mapping.entries.append(.init(key: Located(key.text, at: place), keyLength: length(key), value: value))
            }
        }
    }

    // MARK: - What is refused

    private func checkDepth(_ depth: Int, at mark: Mark) throws(Stop) {
        guard depth >= Self.depthLimit else { return }
        let finding = Finding("nested-too-deep", .error, at: mending.place(mark), .tooDeep(Self.depthLimit), help: .nestLess)
        throw .slip(Slip(finding, line: mark.line))
    }

    private mutating func check(_ hasTag: Bool, _ hasAnchor: Bool, at mark: Mark) {
        if hasTag { findings.append(Finding("yaml-tag", .error, at: mending.place(mark), .tag, help: .quoteIt)) }
        if hasAnchor { findings.append(Finding("yaml-alias", .error, at: mending.place(mark), .anchor, help: .quoteIt)) }
    }

    private mutating func refuseAlias(_ name: String, at mark: Mark) {
        findings.append(alias(name, at: mark).finding)
    }

    private func alias(_ name: String, at mark: Mark) -> Slip {
        Slip(
            Finding(
                "yaml-alias", .error, at: mending.place(mark), length: name.unicodeScalars.count, .alias(name), help: .quoteIt),
            line: mark.line)
    }

    private func complexKey(at mark: Mark) -> Slip {
        Slip(Finding("complex-key", .error, at: mending.place(mark), .complexKey, help: .plainKey), line: mark.line)
    }

    private mutating func refuseDuplicate(_ key: EventParser.Scalar, first: Located<String>) {
        let sameLetters = key.text.utf8.elementsEqual(first.value.utf8)
        findings.append(
            Finding(
                "duplicate-key", .error, at: mending.place(key.start), length: length(key), .duplicate(key.text, sameLetters: sameLetters),
                help: .keepOne, notes: [Note(.firstHere, at: first.place)]))
    }

    // MARK: - What is read otherwise than it was meant

    /// Remembers quoted texts: a slip that shows only later may have begun there.
    private mutating func note(_ scalar: EventParser.Scalar) {
        if scalar.style == .singleQuoted || scalar.style == .doubleQuoted { lastClosed = (scalar.start, scalar.end) }
    }

    private mutating func checkPlain(_ scalar: EventParser.Scalar, inFlow: Bool, isRoot: Bool) {
        if isRoot { checkMissingSpace(scalar) }
        guard slipCount < Self.slipLimit, let quote = TypographicQuote(opening: scalar.text) else { return }
        let lines = lines ?? SourceLines(Array(bytes))
        self.lines = lines
        if let slip = quote.slip(of: scalar, inFlow: inFlow, in: lines, mending) { add(slip) }
    }

    /// `stars:4`, read as a text although a key with a value was meant.
    private mutating func checkMissingSpace(_ scalar: EventParser.Scalar) {
        guard slipCount < Self.slipLimit, scalar.style == .plain, let colon = MissingSpace.colon(in: scalar.text.unicodeScalars)
        else { return }
        add(MissingSpace.slip(at: Mark(line: scalar.start.line, column: scalar.start.column + colon), mending))
    }

    /// `[Vùng trồng 12,5 ha]`: two values to YAML, one to its writer.
    private mutating func checkDecimalComma(_ one: EventParser.Scalar, _ other: EventParser.Scalar) {
        guard one.style == .plain, other.style == .plain, one.end.line == other.start.line, one.start.line == one.end.line,
            other.start.line == other.end.line, other.start.column == one.end.column + 1,
            let last = one.text.utf8.last, let first = other.text.utf8.first, last.isDigit, first.isDigit,
            !one.text.utf8.allSatisfy(\.isDigit) || !other.text.utf8.allSatisfy(\.isDigit)
        else { return }
        let mend = Mend(
            at: one.start, length: other.end.column - one.start.column, replacement: YAML.quoted(one.text + "," + other.text, always: true))
        findings.append(
            Finding(
                "decimal-comma", .warning, at: mending.place(one.start), length: mend.length, .decimalComma(one.text, other.text),
                help: .quoteComma, fix: mending.fix(mend)))
    }

    private mutating func add(_ slip: Slip) {
        slipCount += 1
        findings.append(slip.finding)
        if let mend = slip.mend { mends.append(mend) }
    }

    // MARK: - Lengths

    private func length(_ scalar: EventParser.Scalar) -> Int {
        if scalar.start.line == scalar.end.line { return max(1, scalar.end.column - scalar.start.column) }
        return 1
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
