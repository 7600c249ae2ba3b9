internal import Catalogue
internal import Diagnostics
private import Glibc

/// Turns libcmark's tree into `Prose`, each piece with its place.
struct ProseBuilder {
    private(set) var findings: [Finding] = []
    /// How many paragraphs had a piece that could not be found again in the source; their places are only near. A test wants 0.
    private(set) var lostCount = 0
    /// What the running text takes at most.
    private(set) var size = Prose.Size()

    private var source: SourceMap
    private var text = RunningText()
    /// The quotations around the present block.
    private var quotes: [RunningText.Quote] = []
    /// Where the text of the list item begins that the present block stands in, unless a quotation stands between.
    private var itemColumn: Int?
    /// Whether the present paragraph has such a piece.
    private var isLost = false
    private var lastPlace: Place
    /// Whether a line break that the writer asked for is what was read last.
    private var isAfterBreak = false
    /// Words that are not an inline yet.
    private var run = TextRun()
    /// Room for the parts of one text; kept, since there are many.
    private var segments: [(part: Range<Int>, position: Int, isVerbatim: Bool)] = []
    private var rawHTMLCount = 0
    private var lastLineOfHTML = 0
    private var isTooDeep = false

    init(_ source: SourceMap) {
        self.source = source
        lastPlace = source.start.at(line: 1)
    }

    // MARK: - Blocks

    mutating func blocks(of parent: MarkdownTree.Node, depth: Int) -> [Prose.Block] {
        var blocks: [Prose.Block] = []
        var child = parent.firstChild
        while let node = child {
            if let block = block(node, depth: depth) { blocks.append(block) }
            child = node.next
        }
        return blocks
    }

    private mutating func block(_ node: MarkdownTree.Node, depth: Int) -> Prose.Block? {
        let place = source.place(source.line(node.startLine).lowerBound + max(0, node.startColumn), line: node.startLine)
        lastPlace = place
        guard depth < CommonMark.depthLimit else {
            refuseDepth(at: place)
            return nil
        }
        switch node.kind {
        case .paragraph:
            let inlines = inlines(ofBlock: node)
            return inlines.isEmpty ? nil : Prose.Block(.paragraph(inlines), at: inlines.first?.place ?? place)
        case .heading:
            return Prose.Block(.heading(level: node.headingLevel, inlines(ofBlock: node)), at: place)
        case .quote:
            quotes.append(RunningText.Quote(itemColumn: itemColumn))
            let outerColumn = itemColumn
            itemColumn = nil
            defer {
                quotes.removeLast()
                itemColumn = outerColumn
            }
            return Prose.Block(.quote(blocks(of: node, depth: depth + 1)), at: place)
        case .list:
            var items: [[Prose.Block]] = []
            let outerColumn = itemColumn
            defer { itemColumn = outerColumn }
            var child = node.firstChild
            while let item = child {
                itemColumn = column(of: item.firstChild ?? item)
                items.append(blocks(of: item, depth: depth + 1))
                child = item.next
            }
            return Prose.Block(.list(start: node.listStart, tight: node.isTight, items: items), at: place)
        case .codeBlock:
            return Prose.Block(.code(String(decoding: node.literal, as: UTF8.self)), at: place)
        case .htmlBlock:
            return htmlBlock(node, at: place)
        case .thematicBreak:
            return Prose.Block(.thematicBreak, at: place)
        case .document, .item, .text, .softBreak, .hardBreak, .code, .html, .emphasis, .strong, .link, .image, .other:
            return nil
        }
    }

    /// The column at which a block begins, tabs counted as columns.
    private func column(of node: MarkdownTree.Node) -> Int {
        let line = source.line(node.startLine)
        return source.bytes[line].prefix(max(0, node.startColumn)).reduce(0, RunningText.nextColumn)
    }

    /// Raw HTML as text, line by line.
    private mutating func htmlBlock(_ node: MarkdownTree.Node, at place: Place) -> Prose.Block? {
        var inlines: [Prose.Inline] = []
        var end = place
        for (index, line) in node.literal.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            let words = line.drop { $0.isSpace }
            guard !words.isEmpty else { continue }
            let range = source.line(node.startLine + index)
            // The literal lacks what belongs to the blocks around: it is the end of its line.
            let place = source.place(max(range.lowerBound, range.upperBound - words.count), line: node.startLine + index)
            if !inlines.isEmpty { inlines.append(Prose.Inline(.softBreak, at: end)) }
            inlines.append(Prose.Inline(.text(String(decoding: words, as: UTF8.self)), at: place))
            size.bytes += words.count + 1
            end = source.place(range.upperBound, line: node.startLine + index)
        }
        guard let first = inlines.first else { return nil }
        reportHTML(at: first.place)
        return Prose.Block(.paragraph(inlines), at: first.place)
    }

    // MARK: - Running text

    private mutating func inlines(ofBlock node: MarkdownTree.Node) -> [Prose.Inline] {
        let lines = node.startLine...max(node.startLine, min(node.endLine, source.lineCount - 1))
        let isATX = node.kind == .heading && isATXHeading(node)
        text.load(source, lines: lines, column: max(0, node.startColumn), isATXHeading: isATX, quotes: quotes)
        if !isATX { text.skipDefinitions() }
        isLost = false
        isAfterBreak = false
        let inlines = inlines(of: node, depth: 0)
        if isLost { lostCount += 1 }
        return inlines
    }

    /// Whether a heading is one of `#`; else it is one that is underlined.
    private func isATXHeading(_ node: MarkdownTree.Node) -> Bool {
        let range = source.line(node.startLine)
        let words = source.bytes[min(range.lowerBound + max(0, node.startColumn), range.upperBound)..<range.upperBound]
        let marks = words.prefix { $0 == UInt8(ascii: "#") }
        return (1...6).contains(marks.count) && (marks.count == words.count || words[marks.endIndex].isBlank)
    }

    private mutating func inlines(of parent: MarkdownTree.Node, depth: Int) -> [Prose.Inline] {
        var inlines: [Prose.Inline] = []
        var child = parent.firstChild
        while let node = child {
            add(node, to: &inlines, depth: depth)
            child = node.next
        }
        endRun(&inlines)
        return inlines
    }

    private mutating func add(_ node: MarkdownTree.Node, to inlines: inout [Prose.Inline], depth: Int) {
        switch node.kind {
        case .text:
            size.bytes += node.literal.count
            addText(node.literal)
            return
        case .html:
            size.bytes += node.literal.count
            isAfterBreak = false
            let start = text.cursor
            let wasRead = !isLost && text.readHTML(node.literal)
            let position = position(start, wasRead)
            run.append(node.literal[...], line: position.line, offset: position.offset, isVerbatim: false)
            reportHTML(at: source.place(position.offset, line: position.line))
            return
        case .softBreak, .hardBreak, .code, .emphasis, .strong, .link, .image: break
        case .document, .quote, .list, .item, .codeBlock, .htmlBlock, .paragraph, .heading, .thematicBreak, .other: return
        }
        isAfterBreak = false
        endRun(&inlines)
        guard depth < CommonMark.depthLimit else {
            refuseDepth(at: place())
            isLost = true
            return
        }
        let place = place()
        switch node.kind {
        case .softBreak:
            size.bytes += 1
            step { $0.readBreak() }
            inlines.append(Prose.Inline(.softBreak, at: place))
        case .hardBreak:
            size.bytes += 1
            step { $0.readBreak() }
            inlines.append(Prose.Inline(.hardBreak, at: place))
        case .code:
            size.bytes += node.literal.count
            step { $0.readCode() }
            inlines.append(Prose.Inline(.code(String(decoding: node.literal, as: UTF8.self)), at: place))
        case .emphasis:
            step { $0.readDelimiter(1) }
            let inner = self.inlines(of: node, depth: depth + 1)
            step { $0.readDelimiter(1) }
            inlines.append(Prose.Inline(.emphasis(inner), at: place))
        case .strong:
            step { $0.readDelimiter(2) }
            let inner = self.inlines(of: node, depth: depth + 1)
            step { $0.readDelimiter(2) }
            inlines.append(Prose.Inline(.strong(inner), at: place))
        case .link: addLink(node, to: &inlines, at: place, depth: depth)
        case .image: addImage(node, to: &inlines, at: place, depth: depth)
        default: break
        }
        // A break at the end of a link's words is no beginning of a line for what stands behind the link.
        isAfterBreak = node.kind == .hardBreak
    }

    private mutating func addLink(_ node: MarkdownTree.Node, to inlines: inout [Prose.Inline], at place: Place, depth: Int) {
        let isAutolink = text.current == UInt8(ascii: "<")
        var address: Range<Int>?
        let inner: [Prose.Inline]
        if isAutolink {
            let start = position(text.cursor + 1, true)
            step { text in
                address = text.readAutolink()
                return address != nil
            }
            let words = source.place(start.offset, line: start.line)
            size.bytes += node.firstChild?.literal.count ?? 0
            inner = [Prose.Inline(.text(node.firstChild.map { String(decoding: $0.literal, as: UTF8.self) } ?? ""), at: words)]
        } else {
            step { $0.read(UInt8(ascii: "[")) }
            inner = self.inlines(of: node, depth: depth + 1)
            step { text in
                guard text.read(UInt8(ascii: "]")) else { return false }
                address = text.readLinkTail()
                return true
            }
        }
        let url = node.url
        guard isAllowed(url, written: address, in: place) else {
            inlines.append(contentsOf: inner)
            return
        }
        inlines.append(Prose.Inline(.link(to: url, title: node.title, inner), at: place))
    }

    private mutating func addImage(_ node: MarkdownTree.Node, to inlines: inout [Prose.Inline], at place: Place, depth: Int) {
        step { text in text.read(UInt8(ascii: "!")) && text.read(UInt8(ascii: "[")) }
        let images = size.images
        let alt = Self.plain(self.inlines(of: node, depth: depth + 1))
        // A picture in the description of another is words.
        size.images = images
        var address: Range<Int>?
        step { text in
            guard text.read(UInt8(ascii: "]")) else { return false }
            address = text.readLinkTail()
            return true
        }
        let url = node.url
        if isAllowed(url, written: address, in: place) {
            inlines.append(Prose.Inline(.image(source: url, title: node.title, alt: alt), at: place))
            size.images += 1
        } else if !alt.isEmpty {
            inlines.append(Prose.Inline(.text(alt), at: place))
        }
    }

    /// The words of a picture's description, which can have no markup.
    private static func plain(_ inlines: [Prose.Inline]) -> String {
        inlines.map { inline in
            switch inline.kind {
            case .text(let text), .code(let text): text
            case .fact(let path): "{{" + path + "}}"
            case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): plain(inner)
            case .image(_, _, let alt): alt
            case .softBreak, .hardBreak: " "
            }
        }.joined()
    }

    // MARK: - Words

    private mutating func addText(_ literal: UnsafeBufferPointer<UInt8>) {
        var literal = literal
        if isAfterBreak {
            // Behind a backslash libcmark keeps the blanks at the beginning of some lines; to CommonMark they are nothing.
            let blanks = literal.prefix(while: \.isBlank).count
            literal = UnsafeBufferPointer(rebasing: literal[blanks...])
        }
        isAfterBreak = false
        guard !literal.isEmpty else { return }
        if isLost {
            let position = text.source(text.cursor)
            run.append(literal[...], line: position.line, offset: position.offset, isVerbatim: false)
            return
        }
        var segments = self.segments
        segments.removeAll(keepingCapacity: true)
        let start = text.cursor
        let wasRead = text.readText(literal) { segments.append(($0, $1, $2)) }
        self.segments = segments
        guard wasRead else {
            isLost = true
            text.cursor = start
            return addText(literal)
        }
        for (part, position, isVerbatim) in segments {
            let position = text.source(position)
            run.append(literal[part], line: position.line, offset: position.offset, isVerbatim: isVerbatim)
        }
    }

    private mutating func endRun(_ inlines: inout [Prose.Inline]) {
        guard !run.isEmpty else { return }
        for part in run.parts(in: source.bytes) {
            let place = source.place(part.offset, line: part.line)
            switch part.kind {
            case .words(let words): inlines.append(Prose.Inline(.text(words), at: place))
            case .fact(let path):
                size.facts.append(path)
                inlines.append(Prose.Inline(.fact(path: path), at: place))
            case .unclosedFact(let words):
                findings.append(
                    Finding("unclosed-reference", .warning, at: place, length: 2, .unclosedReference, help: .closeReference))
                inlines.append(Prose.Inline(.text(words), at: place))
            }
        }
        run.removeAll()
    }

    // MARK: - Places

    private mutating func step(_ read: (inout RunningText) -> Bool) {
        if !isLost, !read(&text) { isLost = true }
    }

    /// Where in the source a position of the running text is; once something was not found again, the last place that was sure.
    private mutating func position(_ position: Int, _ wasRead: Bool) -> (line: Int, offset: Int) {
        if !wasRead { isLost = true }
        return text.source(position)
    }

    private mutating func place() -> Place {
        let position = text.source(text.cursor)
        return source.place(position.offset, line: position.line)
    }

    // MARK: - Findings

    private mutating func reportHTML(at place: Place) {
        // A tag and its end on one line are one slip.
        guard Int(place.line) != lastLineOfHTML else { return }
        lastLineOfHTML = Int(place.line)
        rawHTMLCount += 1
        // A page pasted whole would bury everything else.
        guard rawHTMLCount <= 20 else { return }
        findings.append(Finding("raw-html", .warning, at: place, .rawHTML, help: .writeMarkdown))
    }

    private mutating func refuseDepth(at place: Place) {
        guard !isTooDeep else { return }
        isTooDeep = true
        findings.append(Finding("text-nested-too-deep", .error, at: place, .tooDeep, help: .nestLess))
    }

    private mutating func isAllowed(_ url: String, written: Range<Int>?, in place: Place) -> Bool {
        guard let fault = LinkAddress.fault(of: url) else { return true }
        var finding = Finding(fault.rule, .error, at: place, fault.message(url), help: fault.help)
        if !isLost, let written, !written.isEmpty {
            let (line, offset) = text.source(written.lowerBound)
            finding.place = source.place(offset, line: line)
            let address = text.bytes[written]
            finding.length = max(1, address.prefix { $0 != UInt8(ascii: "\n") }.count { $0 & 0xC0 != 0x80 })
            if fault == .http, address.starts(with: "http:".utf8) {
                finding.fix = Fix(at: finding.place, length: 5, replacement: "https:")
            }
        }
        findings.append(finding)
        return false
    }
}
