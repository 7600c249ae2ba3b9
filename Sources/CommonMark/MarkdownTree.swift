private import CCmark

/// libcmark's tree of a text. The only file that reads with libcmark; `CommonMark+Writing` writes.
struct MarkdownTree: ~Copyable {
    /// One node of the tree; valid only while the tree is.
    struct Node {
        enum Kind {
            case document, quote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
            case text, softBreak, hardBreak, code, html, emphasis, strong, link, image
            case other
        }

        fileprivate let pointer: OpaquePointer

        var kind: Kind {
            switch cmark_node_get_type(pointer) {
            case CMARK_NODE_DOCUMENT: .document
            case CMARK_NODE_BLOCK_QUOTE: .quote
            case CMARK_NODE_LIST: .list
            case CMARK_NODE_ITEM: .item
            case CMARK_NODE_CODE_BLOCK: .codeBlock
            case CMARK_NODE_HTML_BLOCK: .htmlBlock
            case CMARK_NODE_PARAGRAPH: .paragraph
            case CMARK_NODE_HEADING: .heading
            case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
            case CMARK_NODE_TEXT: .text
            case CMARK_NODE_SOFTBREAK: .softBreak
            case CMARK_NODE_LINEBREAK: .hardBreak
            case CMARK_NODE_CODE: .code
            case CMARK_NODE_HTML_INLINE: .html
            case CMARK_NODE_EMPH: .emphasis
            case CMARK_NODE_STRONG: .strong
            case CMARK_NODE_LINK: .link
            case CMARK_NODE_IMAGE: .image
            default: .other
            }
        }

        var firstChild: Node? { cmark_node_first_child(pointer).map(Node.init) }
        var next: Node? { cmark_node_next(pointer).map(Node.init) }
        /// The line on which a block begins, from 0.
        var startLine: Int { Int(cmark_node_get_start_line(pointer)) - 1 }
        /// The line on which a block ends, from 0.
        var endLine: Int { Int(cmark_node_get_end_line(pointer)) - 1 }
        /// The byte of its line at which a block begins, from 0.
        var startColumn: Int { Int(cmark_node_get_start_column(pointer)) - 1 }
        var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
        /// The first number of an ordered list.
        var listStart: Int? {
            cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(pointer)) : nil
        }
        var isTight: Bool { cmark_node_get_list_tight(pointer) == 1 }

        /// The bytes of a text, of code or of HTML; valid as long as the tree is.
        var literal: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_literal(pointer)) }
        /// A link's or picture's address, entities and escapes resolved.
        var url: String { String(decoding: Self.bytes(cmark_node_get_url(pointer)), as: UTF8.self) }
        var title: String { String(decoding: Self.bytes(cmark_node_get_title(pointer)), as: UTF8.self) }

        private static func bytes(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
            guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
            let bytes = UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self)
            var count = 0
            while bytes[count] != 0 { count += 1 }
            return UnsafeBufferPointer(start: bytes, count: count)
        }
    }

    private let root: OpaquePointer?

    /// Parses `bytes`.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        root = bytes.withMemoryRebound(to: CChar.self) { cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT) }
    }

    deinit { cmark_node_free(root) }

    /// Calls `body` with the node of the whole text.
    borrowing func withRoot<Result>(_ body: (Node) -> [Result]) -> [Result] {
        root.map { body(Node(pointer: $0)) } ?? []
    }
}
