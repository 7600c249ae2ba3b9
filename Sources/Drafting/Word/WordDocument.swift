import Catalogue
import Diagnostics

/// A story as somebody wrote it in Word, LibreOffice or Google Docs, read through pandoc: its text, and what its margin says.
struct WordDocument {
    /// A comment or a tracked change, which nobody has settled.
    struct MarginNote: Equatable {
        /// `text` or `heading`, as the wording calls it.
        var about: String
        /// The sentence it stands at, as the wording has it; `nil` where it stands at none.
        var sentence: String?
        /// What it says.
        var words: String
        /// Who wrote it.
        var author: String

        /// Whether this program says it of what it could not read: in letters of today, whatever the document is written in.
        var isOwn: Bool { author == WordDocument.program }
    }

    /// The text.
    private(set) var prose = Prose()
    /// The notes, in the order of the text.
    private(set) var notes: [MarginNote] = []
    /// The pictures, in the order of the text: where pandoc put them, and how the text names them.
    private(set) var pictures: [(extracted: String, name: String)] = []
    /// The title, if a paragraph of that style or a heading of the first level opens the text; it is no part of `prose`.
    private(set) var title: String?

    /// Where everything stands before it is written: nowhere.
    private static let place = Place("")
    /// The deepest nesting that is read.
    private static let deepest = 32

    /// The notes of the block that is being read, by their position in its text.
    private var open: [(offset: Int, words: String, author: String)] = []
    private var count = 0
    /// The notes at the foot of pages that the text has led to so far.
    private var footnotes: [[PandocNode]] = []
    /// Where pandoc put the pictures that are in the file.
    private let media: String

    /// What stands in the margin of a document of which nobody reads the margin.
    private static let unreadMargin =
        "tệp .odt: chưa đọc được lời bên lề và chỗ đang sửa; mở tệp xem lại, hoặc lưu thành .docx rồi nhập lại từ đầu"
    /// What stands in the margin where something could not be read.
    private static let unread = "một phần của tệp Word chưa lấy được"
    /// Who says that.
    fileprivate static let program = "chapbut"

    /// The document that pandoc wrote as JSON, its pictures in the folder `media`; `nil` for anything else.
    init?(json: [UInt8], media: String) {
        self.media = media
        guard var nodes = PandocNode.blocks(of: json) else { return nil }
        var opening = PandocNode.title(of: json)
        if opening.isEmpty, let first = nodes.first, first.kind == "Header", first.number(at: 0) == 1 {
            opening = first.nodes(at: 2)
            nodes.removeFirst()
        }
        if !opening.isEmpty { title = Wording.plain(Self.words(block("title") { $0.inlines(opening, 0) })) }
        var all = blocks(nodes, 0)
        // A page has no foot: what stands there comes last, and may lead to more of its kind.
        var next = 0
        while next < footnotes.count {
            all += blocks(footnotes[next], 1)
            next += 1
        }
        prose = Prose(all)
    }

    /// Tells in the margin that there may be more in it: pandoc reads no comments and no tracked changes of this form.
    mutating func leaveMargin() {
        notes.insert(MarginNote(about: "text", sentence: nil, words: Self.unreadMargin, author: Self.program), at: 0)
    }

    // MARK: Blocks

    private mutating func blocks(_ nodes: [PandocNode], _ depth: Int) -> [Prose.Block] {
        guard depth < Self.deepest else {
            if !nodes.isEmpty { leaveBlock() }
            return []
        }
        return nodes.flatMap { blocks($0, depth) }
    }

    /// Tells in the margin that something between the paragraphs is missing.
    private mutating func leaveBlock() {
        notes.append(MarginNote(about: "text", sentence: nil, words: Self.unread, author: Self.program))
    }

    /// Tells in the margin that something in the running text is missing.
    private mutating func leave() { open.append((count, Self.unread, Self.program)) }

    private mutating func blocks(_ node: PandocNode, _ depth: Int) -> [Prose.Block] {
        func made(_ kind: Prose.Block.Kind) -> [Prose.Block] { [Prose.Block(kind, at: Self.place)] }
        switch node.kind {
        case "Para", "Plain":
            let inlines = block("text") { $0.inlines(node.nodes, depth) }
            return inlines.isEmpty ? [] : made(.paragraph(inlines))
        case "Header":
            // The page has its own first heading: those of a story begin at the second level.
            let level = max(2, min(6, node.number(at: 0) ?? 2))
            let inlines = block("heading") { $0.inlines(node.nodes(at: 2), depth) }
            return inlines.isEmpty ? [] : made(.heading(level: level, inlines))
        case "BulletList": return made(.list(start: nil, tight: true, items: node.lists().map { item($0, depth + 1) }))
        case "OrderedList": return made(.list(start: node.listStart, tight: true, items: node.lists(at: 1).map { item($0, depth + 1) }))
        case "BlockQuote": return made(.quote(blocks(node.nodes, depth + 1)))
        case "CodeBlock": return made(.code(node.text(at: 1)))
        case "HorizontalRule": return made(.thematicBreak)
        case "LineBlock": return node.lists().flatMap { line in made(.paragraph(block("text") { $0.inlines(line, depth) })) }
        case "Div": return blocks(node.nodes(at: 1), depth + 1)
        case "Figure": return blocks(node.nodes(at: 2), depth + 1) + blocks(node.caption, depth + 1)
        case "Table": return blocks(node.caption, depth + 1) + table(node, depth)
        case "DefinitionList":
            return node.definitions.flatMap { entry in
                made(.paragraph(block("text") { $0.inlines(entry.term, depth) })) + entry.meanings.flatMap { blocks($0, depth + 1) }
            }
        case "Null": return []
        default:
            leaveBlock()
            return []
        }
    }

    /// In a list an indentation is the list's own: pandoc takes that of Google Docs for a quotation.
    private mutating func item(_ nodes: [PandocNode], _ depth: Int) -> [Prose.Block] {
        blocks(nodes.flatMap { $0.kind == "BlockQuote" ? $0.nodes : [$0] }, depth)
    }

    /// CommonMark has no tables: a row of two cells is an item `left: right`, of more one that names each by its column.
    private mutating func table(_ node: PandocNode, _ depth: Int) -> [Prose.Block] {
        var (head, rows) = node.rows
        // Of two columns the first row says as much as the others, whatever Word calls it.
        if head.count == 2 {
            rows.insert(head, at: 0)
            head = []
        }
        let names = head.map { cell in Self.words(blocks(cell, depth + 1).flatMap(Self.inlines)) }
        var items: [[Prose.Block]] = []
        for row in rows {
            var line: [Prose.Inline] = []
            for (index, cell) in row.enumerated() {
                let words = blocks(cell, depth + 1).flatMap(Self.inlines)
                guard !words.isEmpty else { continue }
                let name = names.indices.contains(index) && row.count > 2 && index > 0 ? "\(names[index]): " : ""
                if !line.isEmpty { line.append(Self.text(row.count == 2 ? ": " : "; ")) }
                line += (name.isEmpty ? [] : [Self.text(name)]) + words
            }
            if !line.isEmpty { items.append([Prose.Block(.paragraph(line), at: Self.place)]) }
        }
        return items.isEmpty ? [] : [Prose.Block(.list(start: nil, tight: true, items: items), at: Self.place)]
    }

    private static func inlines(_ block: Prose.Block) -> [Prose.Inline] {
        switch block.kind {
        case .paragraph(let inlines), .heading(_, let inlines): inlines
        case .quote(let blocks): blocks.flatMap(inlines)
        case .list(_, _, let items): items.flatMap { $0.flatMap(inlines) }
        case .code(let code): [text(code)]
        case .thematicBreak: []
        }
    }

    private static func text(_ words: String) -> Prose.Inline { Prose.Inline(.text(words), at: place) }

    private static func words(_ inlines: [Prose.Inline]) -> String {
        inlines.map { inline in
            switch inline.kind {
            case .text(let words), .code(let words): words
            case .fact(let path): "{{\(path)}}"
            case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): words(inner)
            case .image(_, _, let alt): alt
            case .softBreak, .hardBreak: " "
            }
        }.joined()
    }

    /// Reads one block's running text and puts the notes in it where their sentences are.
    private mutating func block(_ about: String, _ read: (inout WordDocument) -> [Prose.Inline]) -> [Prose.Inline] {
        (open, count) = ([], 0)
        let inlines = read(&self)
        let scalars = Array(Self.words(inlines).unicodeScalars)
        let sentences = SentenceBreaker.ranges(in: scalars)
        for note in open {
            let range = sentences.first { note.offset < $0.upperBound } ?? sentences.last
            var sentence = String.UnicodeScalarView()
            if let range { sentence.append(contentsOf: scalars[range]) }
            notes.append(
                MarginNote(
                    about: about, sentence: range == nil ? nil : Wording.plain(String(sentence)), words: note.words, author: note.author))
        }
        open = []
        return inlines
    }

    // MARK: Running text

    private mutating func inlines(_ nodes: [PandocNode], _ depth: Int) -> [Prose.Inline] {
        guard depth < Self.deepest else {
            if !nodes.isEmpty { leave() }
            return []
        }
        var inlines: [Prose.Inline] = []
        func add(_ words: String) {
            if case .text(let before)? = inlines.last?.kind {
                inlines[inlines.count - 1].kind = .text(before + words)
            } else {
                inlines.append(Self.text(words))
            }
        }
        for node in nodes {
            switch node.kind {
            case "Str":
                add(node.text)
                count += node.text.unicodeScalars.count
            case "Space", "SoftBreak":
                add(" ")
                count += 1
            case "LineBreak":
                inlines.append(Prose.Inline(.hardBreak, at: Self.place))
                count += 1
            case "Emph": inlines.append(Prose.Inline(.emphasis(self.inlines(node.nodes, depth + 1)), at: Self.place))
            case "Strong": inlines.append(Prose.Inline(.strong(self.inlines(node.nodes, depth + 1)), at: Self.place))
            case "Code":
                inlines.append(Prose.Inline(.code(node.text(at: 1)), at: Self.place))
                count += node.text(at: 1).unicodeScalars.count
            case "Link":
                let words = self.inlines(node.nodes(at: 1), depth + 1)
                let target = node.target
                // Anchors of the document lead nowhere on a page.
                if target.hasPrefix("#") || target.isEmpty {
                    inlines += words
                } else {
                    inlines.append(Prose.Inline(.link(to: target, title: "", words), at: Self.place))
                }
            case "Image":
                if let picture = picture(node) { inlines.append(picture) } else { leave() }
            case "Span": inlines += span(node, depth)
            case "Quoted", "Cite": inlines += self.inlines(node.nodes(at: 1), depth + 1)
            case "Note": footnotes.append(node.nodes)
            case "Underline", "Strikeout", "Superscript", "Subscript", "SmallCaps": inlines += self.inlines(node.nodes, depth + 1)
            default: leave()
            }
        }
        return inlines
    }

    private mutating func span(_ node: PandocNode, _ depth: Int) -> [Prose.Inline] {
        // Who takes their name out of a file leaves it empty.
        let author = node.attribute("author").flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 } ?? "?"
        let classes = node.classes
        if classes.contains("comment-start") {
            open.append((count, Self.plain(node.nodes(at: 1)), author))
            return []
        }
        if classes.contains("comment-end") || classes.contains("paragraph-insertion") || classes.contains("anchor") { return [] }
        if classes.contains("deletion") || classes.contains("paragraph-deletion") {
            let words = Self.plain(node.nodes(at: 1))
            if !words.isEmpty { open.append((count, "bỏ đi: “\(words)”", author)) }
            return []
        }
        if classes.contains("insertion") {
            let start = count
            let inner = inlines(node.nodes(at: 1), depth + 1)
            let words = Self.words(inner)
            if !words.allSatisfy(\.isWhitespace) { open.append((start, "thêm vào: “\(Wording.plain(words))”", author)) }
            return inner
        }
        return inlines(node.nodes(at: 1), depth + 1)
    }

    /// A picture that the file holds; `nil` for one that it only leads to, and for a drawing that no page shows.
    private mutating func picture(_ node: PandocNode) -> Prose.Inline? {
        let target = node.target
        let suffix = target.split(separator: ".").last.map { String($0).lowercased() } ?? ""
        guard target.hasPrefix("\(media)/"), !target.contains("/../"), ["png", "jpg", "jpeg", "gif", "webp"].contains(suffix) else {
            return nil
        }
        let alt = Self.plain(node.nodes(at: 1))
        count += alt.unicodeScalars.count
        let known = pictures.first { $0.extracted == target }
        let name = known?.name ?? "images/hinh-\(pictures.count + 1).\(suffix == "jpeg" ? "jpg" : suffix)"
        if known == nil { pictures.append((target, name)) }
        return Prose.Inline(.image(source: name, title: "", alt: alt), at: Self.place)
    }

    /// The words of nodes, without any note.
    private static func plain(_ nodes: [PandocNode], _ depth: Int = 0) -> String {
        guard depth < deepest else { return "" }
        return Wording.plain(
            nodes.map { node in
                switch node.kind {
                case "Str": node.text
                case "Space", "SoftBreak", "LineBreak": " "
                case "Span", "Link", "Quoted": plain(node.nodes(at: 1), depth + 1)
                default: plain(node.nodes, depth + 1)
                }
            }.joined())
    }

    // MARK: Old fonts

    /// The document with its texts read back, where they were typed in an old font; `restore` gives all texts back in their order, or `nil`.
    mutating func restore(_ restore: ([String]) -> (paragraphs: [String], page: String)?) -> String? {
        var texts: [String] = [title ?? ""]
        for block in prose.blocks {
            _ = Self.mapped(block) { text in
                texts.append(text); return text
            }
        }
        let first = texts.count
        for note in notes { texts += [note.sentence ?? "", note.isOwn ? "" : note.words] }
        guard let (restored, page) = restore(texts) else { return nil }
        var next = 1
        if title != nil { title = restored[0] }
        prose = Prose(
            prose.blocks.map { block in
                Self.mapped(block) { _ in
                    next += 1
                    return restored[next - 1]
                }
            })
        for index in notes.indices {
            if notes[index].sentence != nil { notes[index].sentence = restored[first + 2 * index] }
            if !notes[index].isOwn { notes[index].words = restored[first + 2 * index + 1] }
        }
        return page
    }

    private static func mapped(_ block: Prose.Block, _ change: (String) -> String) -> Prose.Block {
        var block = block
        switch block.kind {
        case .paragraph(let inlines): block.kind = .paragraph(inlines.map { mapped($0, change) })
        case .heading(let level, let inlines): block.kind = .heading(level: level, inlines.map { mapped($0, change) })
        case .quote(let blocks): block.kind = .quote(blocks.map { mapped($0, change) })
        case .list(let start, let tight, let items):
            block.kind = .list(start: start, tight: tight, items: items.map { $0.map { mapped($0, change) } })
        case .code, .thematicBreak: break
        }
        return block
    }

    private static func mapped(_ inline: Prose.Inline, _ change: (String) -> String) -> Prose.Inline {
        var inline = inline
        switch inline.kind {
        case .text(let words): inline.kind = .text(change(words))
        case .emphasis(let inner): inline.kind = .emphasis(inner.map { mapped($0, change) })
        case .strong(let inner): inline.kind = .strong(inner.map { mapped($0, change) })
        case .link(let to, let title, let inner): inline.kind = .link(to: to, title: title, inner.map { mapped($0, change) })
        case .image(let source, let title, let alt): inline.kind = .image(source: source, title: title, alt: change(alt))
        case .fact, .code, .softBreak, .hardBreak: break
        }
        return inline
    }
}
