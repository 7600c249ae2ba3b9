import Catalogue

/// Turns a story's text into HTML. Everything a writer wrote is text in it; only the structure is ours.
struct ProseHTML {
    /// Where a link in a story leads.
    enum Target: Sendable {
        /// A page of the site, below its root.
        case page(Address)
        /// A picture.
        case picture(ShownPicture)
        /// Out of the site.
        case web(String)
        /// Nowhere: its words are shown without a link.
        case nowhere
    }

    private let story: Story
    /// The level of the story's highest headings.
    private let top: Int
    /// What leads from the page to the site's root.
    private let root: String
    private let perishable: Perishable?
    private let templates: [String: Template]
    private let resolve: (String) -> Target
    /// Those of the paragraph that is being written; `nil` where the language sets none.
    private var marks: QuotationMarks?
    private(set) var html: [UInt8] = []
    /// The pictures that the text shows.
    private(set) var pictures: [PictureRequest] = []

    /// The deepest nesting that is written; the reader of stories stops far above it.
    private static let depthLimit = 100

    /// The text of a story.
    ///
    /// - Parameters:
    ///   - top: the level of its highest headings.
    ///   - templates: those of which `picture` shows a picture.
    ///   - perishable: what lapses; a paragraph, heading or item that rests on it carries its last day, after which it is hidden.
    init(
        _ story: Story, top: Int, root: String, templates: [String: Template], perishable: Perishable? = nil,
        resolve: @escaping (String) -> Target
    ) {
        self.story = story
        self.top = top
        self.root = root
        self.perishable = perishable
        self.templates = templates
        self.resolve = resolve
        html.reserveCapacity(6000)
        for block in story.body.blocks { write(block, 0) }
    }

    // MARK: Blocks

    private mutating func write(_ block: Prose.Block, _ depth: Int) {
        guard depth < Self.depthLimit else { return }
        switch block.kind {
        case .paragraph(let inlines):
            if inlines.count == 1, case .image(let source, let title, let alt) = inlines[0].kind {
                figure(source, title, alt)
            } else {
                open("p", inlines)
                write(inlines, depth + 1)
                put("</p>\n")
            }
        case .heading(let level, let inlines):
            let level = min(6, max(top, level + top - 2))
            open("h\(level)", inlines)
            write(inlines, depth + 1)
            put("</h\(level)>\n")
        case .quote(let blocks):
            put("<blockquote>\n")
            for block in blocks { write(block, depth + 1) }
            put("</blockquote>\n")
        case .list(let start, let tight, let items):
            let name = start == nil ? "ul" : "ol"
            put(start.map { $0 == 1 ? "<ol>\n" : "<ol start=\"\($0)\">\n" } ?? "<ul>\n")
            for item in items {
                if tight, case .paragraph(let inlines)? = item.first?.kind { open("li", inlines) } else { put("<li>") }
                for block in item {
                    if tight, case .paragraph(let inlines) = block.kind { write(inlines, depth + 1) } else { write(block, depth + 1) }
                }
                put("</li>\n")
            }
            put("</\(name)>\n")
        case .code(let text):
            put("<pre><code>")
            html.appendEscaped(text)
            put("</code></pre>\n")
        case .thematicBreak: put("<hr>\n")
        }
    }

    private mutating func figure(_ source: String, _ title: String, _ alt: String) {
        guard case .picture(let picture) = resolve(source) else {
            put("<p>")
            html.appendEscaped(alt)
            put("</p>\n")
            return
        }
        put("<figure>")
        image(picture, alt)
        if !title.isEmpty {
            put("<figcaption>")
            html.appendEscaped(title)
            put("</figcaption>")
        }
        put("</figure>\n")
    }

    private mutating func image(_ picture: ShownPicture, _ alt: String) {
        pictures.append(picture.request)
        html += picture.element(root: root, alternative: alt.isEmpty ? picture.alternative : alt, templates)
    }

    // MARK: Running text

    private mutating func write(_ inlines: [Prose.Inline], _ depth: Int) {
        guard depth < Self.depthLimit else { return }
        for inline in inlines {
            switch inline.kind {
            case .text(let text): html.appendEscaped(marks?.set(text) ?? text)
            case .fact(let path):
                let fact = story.facts[path]?.form(in: story.language) ?? ""
                html.appendEscaped(marks?.set(fact) ?? fact)
            case .emphasis(let inner): wrap("em", inner, depth)
            case .strong(let inner): wrap("strong", inner, depth)
            case .code(let text):
                put("<code>")
                html.appendEscaped(text)
                put("</code>")
            case .link(let to, let title, let inner): link(to, title, inner, depth)
            case .image(let source, _, let alt):
                if case .picture(let picture) = resolve(source) { image(picture, alt) } else { html.appendEscaped(alt) }
            case .softBreak:
                put("\n")
                _ = marks?.set("\n")
            case .hardBreak:
                put("<br>\n")
                _ = marks?.set("\n")
            }
        }
    }

    private mutating func wrap(_ element: String, _ inner: [Prose.Inline], _ depth: Int) {
        put("<")
        put(element)
        put(">")
        write(inner, depth + 1)
        put("</")
        put(element)
        put(">")
    }

    private mutating func link(_ to: String, _ title: String, _ inner: [Prose.Inline], _ depth: Int) {
        let href: String
        switch resolve(to) {
        case .page(let address): href = root + (address.path.isEmpty && root.isEmpty ? "./" : address.path)
        case .picture(let picture):
            pictures.append(picture.request)
            href = root + picture.address.path
        case .web(let url): href = url
        case .nowhere:
            write(inner, depth + 1)
            return
        }
        put("<a href=\"")
        html.appendEscaped(href)
        if !title.isEmpty {
            put("\" title=\"")
            html.appendEscaped(title)
        }
        put("\">")
        write(inner, depth + 1)
        put("</a>")
    }

    /// Opens an element that goes with the last day of what it rests on.
    private mutating func open(_ element: String, _ inlines: [Prose.Inline]) {
        marks = QuotationMarks.areSet(in: story.language.code) ? QuotationMarks() : nil
        if let day = perishable?.until(inlines) {
            put("<\(element) data-until=\"\(day)\" data-over=\"\">")
        } else {
            put("<")
            put(element)
            put(">")
        }
    }

    private mutating func put(_ markup: String) { html += markup.utf8 }
}
