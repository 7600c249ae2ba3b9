private import CLibXML2

/// Reads XML that somebody else wrote, element by element, so that memory does not grow with the document.
///
/// Nothing is fetched from anywhere. A document type is refused, and with it every entity that could grow or lead out.
public struct XMLReader {
    /// What is refused in a document that is larger.
    public struct Limits: Sendable {
        /// Bytes of the document.
        public var bytes = 256 << 20
        /// Elements within each other.
        public var depth = 64
        /// Elements, attributes and texts of one element that is handed over.
        public var nodes = 200_000

        /// What no document of our trade comes near.
        public init() {}
    }

    private let limits: Limits

    /// A reader that refuses what is beyond `limits`.
    public init(limits: Limits = Limits()) { self.limits = limits }

    /// Hands over the elements at a depth one by one, each with all that is in it and the start tags around it, outermost first.
    ///
    /// - Parameters:
    ///   - depth: 0 for the root itself, 1 for the elements in it.
    ///   - visit: returns whether to go on.
    /// - Throws: `XMLError.unreadable` where the bytes are no XML, or more than the limits allow; what comes before was handed over.
    public func elements(of bytes: [UInt8], atDepth depth: Int, _ visit: (XMLElement, [XMLElement]) -> Bool) throws(XMLError) {
        precondition(LibXML2.isReady)
        guard bytes.count <= limits.bytes, let count = Int32(exactly: bytes.count) else { throw .tooLarge }
        if bytes.isEmpty { throw .unreadable(XMLProblem(line: 1, message: "Document is empty")) }
        try bytes.withUnsafeBufferPointer { (buffer) throws(XMLError) in
            try buffer.withMemoryRebound(to: CChar.self) { (characters) throws(XMLError) in
                let options =
                    XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_NOCDATA.rawValue
                guard let reader = xmlReaderForMemory(characters.baseAddress, count, nil, nil, Int32(options)) else { throw .tooLarge }
                defer { xmlFreeTextReader(reader) }
                let problems = Problems(limit: 1)
                xmlTextReaderSetStructuredErrorHandler(reader, Problems.handler, problems.context)
                try walk(reader, problems, depth, visit)
            }
        }
    }

    private func walk(
        _ reader: xmlTextReaderPtr, _ problems: Problems, _ depth: Int, _ visit: (XMLElement, [XMLElement]) -> Bool
    ) throws(XMLError) {
        /// The elements that are open, and how many nodes the one that is being collected has.
        var open: [XMLElement] = []
        var nodes = 0
        func refuse(_ message: String) -> XMLError {
            .unreadable(XMLProblem(line: Int(xmlTextReaderGetParserLineNumber(reader)), message: message))
        }
        /// The innermost element is whole.
        func close() -> Bool {
            let element = open.removeLast()
            if open.count == depth {
                nodes = 0
                return visit(element, open)
            }
            if open.count > depth { open[open.count - 1].children.append(.element(element)) }
            return true
        }
        var result = xmlTextReaderRead(reader)
        while result == 1 {
            nodes += 1
            switch UInt32(xmlTextReaderNodeType(reader)) {
            case XML_READER_TYPE_DOCUMENT_TYPE.rawValue: throw refuse("a document type is not allowed")
            case XML_READER_TYPE_ENTITY_REFERENCE.rawValue: throw refuse("an entity that nobody knows")
            case XML_READER_TYPE_ELEMENT.rawValue:
                guard open.count < limits.depth else { throw refuse("more than \(limits.depth) elements within each other") }
                let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
                let element = Self.element(reader)
                nodes += element.attributes.count
                open.append(element)
                if isEmpty, !close() { return }
            case XML_READER_TYPE_END_ELEMENT.rawValue: if !close() { return }
            case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue, XML_READER_TYPE_WHITESPACE.rawValue,
                XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
                if open.count > depth, let text = Self.string(xmlTextReaderConstValue(reader)), !text.isEmpty {
                    open[open.count - 1].children.append(.text(text))
                }
            default: break
            }
            if nodes > limits.nodes, open.count > depth { throw refuse("an element with more than \(limits.nodes) nodes") }
            result = xmlTextReaderRead(reader)
        }
        guard result == 0, problems.list.isEmpty else {
            throw .unreadable(problems.list.first ?? XMLProblem(line: Int(xmlTextReaderGetParserLineNumber(reader)), message: "no XML"))
        }
    }

    private static func element(_ reader: xmlTextReaderPtr) -> XMLElement {
        var element = XMLElement(string(xmlTextReaderConstName(reader)) ?? "", line: max(0, xmlGetLineNo(xmlTextReaderCurrentNode(reader))))
        while xmlTextReaderMoveToNextAttribute(reader) == 1 {
            element.attributes.append(
                (string(xmlTextReaderConstName(reader)) ?? "", string(xmlTextReaderConstValue(reader)) ?? ""))
        }
        _ = xmlTextReaderMoveToElement(reader)
        return element
    }

    private static func string(_ pointer: UnsafePointer<xmlChar>?) -> String? { pointer.map { String(cString: $0) } }
}
