private import CLibXML2

/// Writes an XML document from beginning to end, escaped, in UTF-8; nothing is kept but what the sink has not taken yet.
///
/// Characters that XML has no room for, and bytes that are no UTF-8, are written as U+FFFD. Every call throws what the sink threw.
/// A writer is used from one task at a time. One that was not finished has written no whole document.
public final class XMLWriter {
    private let writer: xmlTextWriterPtr
    private let output: Output
    private var depth = 0
    /// The attributes of the start tag that is open.
    private var attributes: [String] = []
    private var scratch: [UInt8] = []

    /// A writer to `sink`, which gets some 4 KB at a time and is not called again once it has thrown.
    ///
    /// - Parameter isIndented: whether each element stands on a line of its own, two spaces deeper than the one around it; an
    ///   element with text in it stays on one line.
    public init(isIndented: Bool = true, sink: @escaping (UnsafeRawBufferPointer) throws -> Void) throws(XMLError) {
        precondition(LibXML2.isReady)
        output = Output(sink: sink)
        // The library holds on to the output until it closes it, which it does even where making the writer fails.
        let context = Unmanaged.passRetained(output)
        let buffer = xmlOutputBufferCreateIO(
            { context, bytes, count in
                guard let context, let bytes else { return -1 }
                let output = Unmanaged<Output>.fromOpaque(context).takeUnretainedValue()
                // A refusal is told by `check`: the library would only print it.
                output.take(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
                return count
            },
            { context in
                if let context { Unmanaged<Output>.fromOpaque(context).release() }
                return 0
            }, context.toOpaque(), nil)
        guard let buffer else {
            context.release()
            throw .tooLarge
        }
        guard let writer = xmlNewTextWriter(buffer) else {
            xmlOutputBufferClose(buffer)
            throw .tooLarge
        }
        self.writer = writer
        if isIndented {
            xmlTextWriterSetIndent(writer, 1)
            xmlTextWriterSetIndentString(writer, "  ")
        }
        try check(xmlTextWriterStartDocument(writer, "1.0", "UTF-8", nil), "the declaration")
    }

    deinit {
        // Whatever is left belongs to a document that nobody finished.
        output.isClosed = true
        xmlFreeTextWriter(writer)
    }

    /// The bytes of the document that `contents` writes.
    public static func bytes(
        isIndented: Bool = true, _ contents: (XMLWriter) throws(XMLError) -> Void
    ) throws(XMLError) -> [UInt8] {
        let collected = Collected()
        let writer = try XMLWriter(isIndented: isIndented) { collected.bytes.append(contentsOf: $0) }
        try contents(writer)
        try writer.finish()
        return collected.bytes
    }

    private final class Collected {
        var bytes: [UInt8] = []
    }

    /// An element with what `contents` writes: attributes first, then elements and text.
    public func element(_ name: String, _ contents: () throws(XMLError) -> Void) throws(XMLError) {
        try start(name)
        try contents()
        try end()
    }

    /// An element with text, and nothing else, in it.
    public func element(_ name: String, text: String) throws(XMLError) {
        try start(name)
        try self.text(text)
        try end()
    }

    /// An element with text, given as UTF-8, and nothing else, in it.
    public func element(_ name: String, text: Span<UInt8>) throws(XMLError) {
        try start(name)
        try self.text(text)
        try end()
    }

    /// The start tag of an element; `end` closes it.
    public func start(_ name: String) throws(XMLError) {
        guard XMLText.isName(name) else { throw .badName(name) }
        attributes.removeAll(keepingCapacity: true)
        try check(name.withCString { $0.withMemoryRebound(to: xmlChar.self, capacity: 1) { xmlTextWriterStartElement(writer, $0) } }, name)
        depth += 1
    }

    /// The end tag of the innermost element that is open.
    public func end() throws(XMLError) {
        guard depth > 0 else { throw .outOfPlace("an end tag") }
        attributes.removeAll(keepingCapacity: true)
        try check(xmlTextWriterEndElement(writer), "an end tag")
        depth -= 1
    }

    /// An attribute of the element that was started last.
    ///
    /// A namespace is an attribute too: `xmlns:g`.
    public func attribute(_ name: String, _ value: String) throws(XMLError) {
        guard XMLText.isName(name) else { throw .badName(name) }
        guard !attributes.contains(name) else { throw .attributeTwice(name) }
        attributes.append(name)
        try check(
            withTerminated(value) { value in
                name.withCString {
                    $0.withMemoryRebound(to: xmlChar.self, capacity: 1) { xmlTextWriterWriteAttribute(writer, $0, value) }
                }
            }, name)
    }

    /// Text in the element that is open.
    public func text(_ text: String) throws(XMLError) {
        guard depth > 0 else { throw .outOfPlace("text") }
        try check(withTerminated(text) { xmlTextWriterWriteString(writer, $0) }, "text")
    }

    /// Text, given as UTF-8, in the element that is open.
    public func text(_ text: Span<UInt8>) throws(XMLError) {
        guard depth > 0 else { throw .outOfPlace("text") }
        try check(text.withUnsafeBufferPointer { withTerminated($0) { xmlTextWriterWriteString(writer, $0) } }, "text")
    }

    /// The end of the document: every element must be closed, and the sink has all of it when this returns.
    public func finish() throws(XMLError) {
        guard depth == 0 else { throw .outOfPlace("the end of the document") }
        try check(xmlTextWriterEndDocument(writer), "the end of the document")
        try check(xmlTextWriterFlush(writer), "the end of the document")
        output.isClosed = true
    }

    /// Below 0 the library refused, or handed on the sink's refusal.
    private func check(_ result: Int32, _ what: String) throws(XMLError) {
        if let refusal = output.refusal { throw .refusedBySink(refusal) }
        if output.isClosed || result < 0 { throw .outOfPlace(what) }
    }

    private func withTerminated(_ text: String, _ write: (UnsafePointer<xmlChar>) -> Int32) -> Int32 {
        var text = text
        return text.withUTF8 { withTerminated($0, write) }
    }

    /// The library takes texts that end with 0, which therefore must not be within them.
    private func withTerminated(_ bytes: UnsafeBufferPointer<UInt8>, _ write: (UnsafePointer<xmlChar>) -> Int32) -> Int32 {
        scratch.removeAll(keepingCapacity: true)
        if XMLText.isAllowed(bytes) {
            scratch.append(contentsOf: bytes)
        } else {
            scratch.append(contentsOf: XMLText.replacingForbidden(bytes))
        }
        scratch.append(0)
        return scratch.withUnsafeBufferPointer { $0.baseAddress.map(write) ?? -1 }
    }

    /// Where the library's bytes go, and what came back.
    private final class Output {
        private let sink: (UnsafeRawBufferPointer) throws -> Void
        private(set) var refusal: (any Error)?
        var isClosed = false

        init(sink: @escaping (UnsafeRawBufferPointer) throws -> Void) { self.sink = sink }

        func take(_ bytes: UnsafeRawBufferPointer) {
            guard refusal == nil, !isClosed else { return }
            do {
                try sink(bytes)
            } catch {
                refusal = error
            }
        }
    }
}
