public import Diagnostics

/// A story's text as the program keeps it: rules read its words and links with their places, Pages turns it into HTML,
/// Feeds into plain text. Raw HTML never survives into it except as text.
public struct Prose: Sendable, Equatable {
    /// The blocks in their order.
    public let blocks: [Block]
    /// What its running text takes at most.
    public let size: Size

    /// How much running text there is, counted where it is read, so that nobody walks through it only to learn that it is short.
    public struct Size: Sendable, Equatable {
        /// Bytes of words, code and breaks; facts count as they are written, and their values are not in it.
        public var bytes = 0
        /// The paths of the facts put in, as often as they are.
        public var facts: [String] = []
        /// How many pictures stand in it.
        public var images = 0

        /// Nothing yet.
        public init() {}
    }

    /// A text of `blocks`.
    ///
    /// - Parameter size: what their running text takes at most, where that is known; else it is counted.
    public init(_ blocks: [Block] = [], size: Size? = nil) {
        self.blocks = blocks
        self.size = size ?? Size(of: blocks)
    }

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
        public enum Kind: Sendable, Equatable {
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
        public enum Kind: Sendable, Equatable {
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
            indirect case link(to: String, title: String, [Inline])
            /// A picture; `alt` is its text for those who don't see it.
            indirect case image(source: String, title: String, alt: String)
            /// The end of a line of the source, a space to a reader.
            case softBreak
            /// A line break that the writer asked for.
            case hardBreak
        }
    }
}

extension Prose.Size {
    /// The running text of `blocks`, walked through.
    fileprivate init(of blocks: [Prose.Block]) {
        var size = Prose.Size()
        for block in blocks {
            Prose.walk(block) { inline in
                switch inline.kind {
                case .text(let words), .code(let words): size.bytes += words.utf8.count
                case .fact(let path): size.facts.append(path)
                case .softBreak, .hardBreak: size.bytes += 1
                case .image: size.images += 1
                case .emphasis, .strong, .link: break
                }
            }
        }
        self = size
    }
}

extension Prose {
    /// The same blocks; how much they take follows from them.
    public static func == (one: Prose, other: Prose) -> Bool { one.blocks == other.blocks }

    /// Calls `visit` with every piece of running text, in reading order, those inside links and emphasis after the one that holds them.
    public func forEachInline(_ visit: (Inline) -> Void) {
        for block in blocks { Self.walk(block, visit) }
    }

    /// Deeper than any parser of ours goes; a text made otherwise must not use up the stack.
    private static let deepest = 128

    fileprivate static func walk(_ block: Block, depth: Int = 0, _ visit: (Inline) -> Void) {
        guard depth < deepest else { return }
        switch block.kind {
        case .paragraph(let inlines), .heading(_, let inlines): for inline in inlines { walk(inline, depth: 0, visit) }
        case .quote(let blocks): for block in blocks { walk(block, depth: depth + 1, visit) }
        case .list(_, _, let items): for item in items { for block in item { walk(block, depth: depth + 1, visit) } }
        case .code, .thematicBreak: break
        }
    }

    private static func walk(_ inline: Inline, depth: Int, _ visit: (Inline) -> Void) {
        guard depth < deepest else { return }
        visit(inline)
        switch inline.kind {
        case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): for inline in inner { walk(inline, depth: depth + 1, visit) }
        case .text, .fact, .code, .image, .softBreak, .hardBreak: break
        }
    }
}
