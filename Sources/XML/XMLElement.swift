/// An element with all that is in it. Names are as they are written, prefix included.
public struct XMLElement: Sendable {
    /// What an element holds.
    public enum Child: Sendable {
        /// Another element.
        case element(XMLElement)
        /// Text, never empty; between elements it may be white space alone.
        case text(String)
    }

    /// Its name: `cbc:ID`.
    public var name: String
    /// The name without its prefix: `ID`.
    public var localName: Substring { name.lastIndex(of: ":").map { name[name.index(after: $0)...] } ?? name[...] }
    /// Its attributes in their order, declarations of namespaces among them.
    public var attributes: [(name: String, value: String)]
    /// What it holds.
    public var children: [Child] = []
    /// The line of its start tag, from 1.
    public var line: Int

    /// An element without contents.
    public init(_ name: String, attributes: [(name: String, value: String)] = [], line: Int = 0) {
        self.name = name
        self.attributes = attributes
        self.line = line
    }

    /// An element with text.
    public init(_ name: String, text: String) {
        self.init(name)
        children = [.text(text)]
    }

    /// The elements in it.
    public var elements: [XMLElement] {
        children.compactMap { child in
            switch child {
            case .element(let element): element
            case .text: nil
            }
        }
    }

    /// All text in it, that of inner elements included.
    public var text: String {
        children.map { child in
            switch child {
            case .element(let element): element.text
            case .text(let text): text
            }
        }.joined()
    }

    /// The first element in it with this name, prefix or not.
    public func first(_ localName: String) -> XMLElement? { elements.first { $0.localName == localName } }

    /// The first element at the end of a path of names without prefixes.
    public func first(_ path: [String]) -> XMLElement? { path.reduce(self as XMLElement?) { $0?.first($1) } }

    /// Every element in it with this name, at any depth.
    public func all(_ localName: String) -> [XMLElement] {
        elements.flatMap { ($0.localName == localName ? [$0] : []) + $0.all(localName) }
    }
}

extension XMLWriter {
    /// The element with all that is in it. White space between elements is left to the writer.
    public func write(_ element: XMLElement) throws(XMLError) {
        try start(element.name)
        for attribute in element.attributes { try self.attribute(attribute.name, attribute.value) }
        let isMixed = element.elements.isEmpty
        for child in element.children {
            switch child {
            case .element(let inner): try write(inner)
            case .text(let text): if isMixed { try self.text(text) }
            }
        }
        try end()
    }
}
