private import CCmark
public import Catalogue
private import Glibc

extension CommonMark {
    /// A text as CommonMark that reads back as the same text: libcmark writes it, and escapes what would be markup.
    public static func markdown(of prose: Prose) -> [UInt8] {
        guard let root = cmark_node_new(CMARK_NODE_DOCUMENT) else { return [] }
        defer { cmark_node_free(root) }
        for block in prose.blocks { add(block, to: root, depth: 0) }
        guard let text = cmark_render_commonmark(root, CMARK_OPT_DEFAULT, 0) else { return [] }
        defer { free(text) }
        // Between two lists libcmark puts a comment, which would be raw HTML in a story: they become one list instead. In a writer's words
        // a `<` is escaped, so that only libcmark's own comment looks like this.
        return Array(String(cString: text).replacing("\n\n<!-- end list -->\n\n", with: "\n").utf8)
    }

    private static func add(_ block: Prose.Block, to parent: OpaquePointer, depth: Int) {
        guard depth < depthLimit else { return }
        switch block.kind {
        case .paragraph(let inlines): child(CMARK_NODE_PARAGRAPH, of: parent) { add(inlines, to: $0, depth: depth) }
        case .heading(let level, let inlines):
            child(CMARK_NODE_HEADING, of: parent) { node in
                cmark_node_set_heading_level(node, Int32(max(1, min(6, level))))
                add(inlines, to: node, depth: depth)
            }
        case .quote(let blocks):
            child(CMARK_NODE_BLOCK_QUOTE, of: parent) { node in for block in blocks { add(block, to: node, depth: depth + 1) } }
        case .list(let start, let tight, let items):
            child(CMARK_NODE_LIST, of: parent) { node in
                cmark_node_set_list_type(node, start == nil ? CMARK_BULLET_LIST : CMARK_ORDERED_LIST)
                if let start { cmark_node_set_list_start(node, Int32(clamping: start)) }
                cmark_node_set_list_tight(node, tight ? 1 : 0)
                for item in items {
                    child(CMARK_NODE_ITEM, of: node) { node in for block in item { add(block, to: node, depth: depth + 1) } }
                }
            }
        case .code(let text): child(CMARK_NODE_CODE_BLOCK, of: parent) { cmark_node_set_literal($0, text) }
        case .thematicBreak: child(CMARK_NODE_THEMATIC_BREAK, of: parent) { _ in }
        }
    }

    private static func add(_ inlines: [Prose.Inline], to parent: OpaquePointer, depth: Int) {
        guard depth < depthLimit else { return }
        for inline in inlines {
            switch inline.kind {
            case .text(let text): child(CMARK_NODE_TEXT, of: parent) { cmark_node_set_literal($0, text) }
            case .fact(let path): child(CMARK_NODE_TEXT, of: parent) { cmark_node_set_literal($0, "{{\(path)}}") }
            case .emphasis(let inner): child(CMARK_NODE_EMPH, of: parent) { add(inner, to: $0, depth: depth + 1) }
            case .strong(let inner): child(CMARK_NODE_STRONG, of: parent) { add(inner, to: $0, depth: depth + 1) }
            case .code(let text): child(CMARK_NODE_CODE, of: parent) { cmark_node_set_literal($0, text) }
            case .link(let to, let title, let inner):
                child(CMARK_NODE_LINK, of: parent) { node in
                    cmark_node_set_url(node, to)
                    cmark_node_set_title(node, title)
                    add(inner, to: node, depth: depth + 1)
                }
            case .image(let source, let title, let alt):
                child(CMARK_NODE_IMAGE, of: parent) { node in
                    cmark_node_set_url(node, source)
                    cmark_node_set_title(node, title)
                    child(CMARK_NODE_TEXT, of: node) { cmark_node_set_literal($0, alt) }
                }
            case .softBreak: child(CMARK_NODE_SOFTBREAK, of: parent) { _ in }
            case .hardBreak: child(CMARK_NODE_LINEBREAK, of: parent) { _ in }
            }
        }
    }

    private static func child(_ type: cmark_node_type, of parent: OpaquePointer, _ fill: (OpaquePointer) -> Void) {
        guard let node = cmark_node_new(type) else { return }
        fill(node)
        // A node that its parent can't hold is nobody's.
        if cmark_node_append_child(parent, node) == 0 { cmark_node_free(node) }
    }
}
