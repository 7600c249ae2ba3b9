public import Diagnostics

/// A story's text as the program keeps it: rules read its words and links with their places, Pages turns it into HTML,
/// Feeds into plain text. Raw HTML never survives into it except as text.
public struct Prose: Sendable, Equatable {
    /// The blocks in their order.
    public var blocks: [Block]

    /// A text of `blocks`.
    public init(_ blocks: [Block] = []) { self.blocks = blocks }

    /// One block of CommonMark, at the place where it begins.
    public struct Block: Sendable, Equatable {
        /// What it is.
        public var kind: Kind
        /// Where it begins.
        public var place: Place

        /// A block of `kind` that begins at `place`.
        public init(_ kind: Kind, at place: Place) {
            self.kind = kind
            self.place = place
        }

        /// What a block can be.
        public indirect enum Kind: Sendable, Equatable {
            /// A paragraph.
            case paragraph([Inline])
            /// A heading of level 1 to 6.
            case heading(level: Int, [Inline])
            /// A quotation.
            case quote([Block])
            /// A list; `start` is the first number of an ordered one. A tight list's paragraphs are its items' plain text.
            case list(start: Int?, tight: Bool, items: [[Block]])
            /// Text shown letter by letter.
            case code(String)
            /// A break between two scenes.
            case thematicBreak
        }
    }

    /// One piece of running text, at the place where it begins.
    public struct Inline: Sendable, Equatable {
        /// What it is.
        public var kind: Kind
        /// Where it begins.
        public var place: Place

        /// A piece of `kind` that begins at `place`.
        public init(_ kind: Kind, at place: Place) {
            self.kind = kind
            self.place = place
        }

        /// What a piece of running text can be.
        public indirect enum Kind: Sendable, Equatable {
            /// Words.
            case text(String)
            /// A fact put in by its path, `{{ocop.stars}}`; `Story.facts` holds its value.
            case fact(path: String)
            /// Stressed words.
            case emphasis([Inline])
            /// Strongly stressed words.
            case strong([Inline])
            /// Words shown letter by letter.
            case code(String)
            /// A link; `to` is as written, entities and escapes resolved.
            case link(to: String, title: String, [Inline])
            /// A picture; `alt` is its text for those who don't see it.
            case image(source: String, title: String, alt: String)
            /// The end of a line of the source, a space to a reader.
            case softBreak
            /// A line break that the writer asked for.
            case hardBreak
        }
    }
}

extension Prose {
    /// Calls `visit` with every piece of running text, in reading order, those inside links and emphasis after the one that holds them.
    public func forEachInline(_ visit: (Inline) -> Void) {
        for block in blocks { Self.walk(block, visit) }
    }

    private static func walk(_ block: Block, _ visit: (Inline) -> Void) {
        switch block.kind {
        case .paragraph(let inlines), .heading(_, let inlines): for inline in inlines { walk(inline, visit) }
        case .quote(let blocks): for block in blocks { walk(block, visit) }
        case .list(_, _, let items): for item in items { for block in item { walk(block, visit) } }
        case .code, .thematicBreak: break
        }
    }

    private static func walk(_ inline: Inline, _ visit: (Inline) -> Void) {
        visit(inline)
        switch inline.kind {
        case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): for inline in inner { walk(inline, visit) }
        case .text, .fact, .code, .image, .softBreak, .hardBreak: break
        }
    }
}
