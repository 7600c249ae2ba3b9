private import CLibXML2
import Glibc
private import Synchronization

/// A grammar that documents are checked against, RELAX NG or XML Schema.
///
/// Nothing is ever fetched from the network. Several tasks may use one at once: a grammar looks at one document at a time, so that each of them
/// gets one of its own, which is compiled when it is first needed.
public final class Schema: Sendable {
    /// The language a grammar is written in.
    public enum Kind: Sendable {
        /// RELAX NG in its XML syntax.
        case relaxNG
        /// W3C XML Schema 1.0.
        case xsd
    }

    /// Compiled, and not in use.
    private let idle: Mutex<[Grammar]>
    private let parse: @Sendable (Problems) -> Grammar?

    /// The grammar in `bytes`; it may include no other file.
    public convenience init(_ kind: Kind, _ bytes: [UInt8]) throws(XMLError) {
        guard let count = Int32(exactly: bytes.count) else { throw .tooLarge }
        try self.init { problems in
            bytes.withUnsafeBufferPointer { buffer in
                buffer.withMemoryRebound(to: CChar.self) { characters in
                    switch kind {
                    case .relaxNG: Grammar(relaxNG: xmlRelaxNGNewMemParserCtxt(characters.baseAddress, count), problems)
                    case .xsd: Grammar(xsd: xmlSchemaNewMemParserCtxt(characters.baseAddress, count), problems)
                    }
                }
            }
        }
    }

    /// The grammar in `file`, with the files beside it that it includes.
    public convenience init(_ kind: Kind, file: String) throws(XMLError) {
        try self.init { problems in
            switch kind {
            case .relaxNG: Grammar(relaxNG: xmlRelaxNGNewParserCtxt(file), problems)
            case .xsd: Grammar(xsd: xmlSchemaNewParserCtxt(file), problems)
            }
        }
    }

    private init(_ parse: @escaping @Sendable (Problems) -> Grammar?) throws(XMLError) {
        precondition(LibXML2.isReady)
        self.parse = parse
        idle = Mutex([try Self.compile(parse)])
    }

    /// Lets `use` have a grammar to itself.
    private func withGrammar(_ use: (Grammar) -> Void) throws(XMLError) {
        let known = idle.withLock { $0.popLast() }
        let grammar = if let known { known } else { try Self.compile(parse) }
        use(grammar)
        idle.withLock { $0.append(grammar) }
    }

    private static func compile(_ parse: (Problems) -> Grammar?) throws(XMLError) -> Grammar {
        let problems = Problems(limit: 100)
        // The grammar's own text is parsed without its context's handler: the thread's catches what would go to standard error.
        let before = (context: __xmlStructuredErrorContext().pointee, handler: __xmlStructuredError().pointee)
        xmlSetStructuredErrorFunc(problems.context, Problems.handler)
        defer { xmlSetStructuredErrorFunc(before.context, before.handler) }
        guard let grammar = withExtendedLifetime(problems, { parse(problems) }) else {
            let list = problems.list.isEmpty ? [XMLProblem(line: 0, message: "not a grammar")] : problems.list
            throw .badSchema(list)
        }
        return grammar
    }

    /// What is wrong with the document in `bytes`; nothing if it is valid.
    ///
    /// - Parameter limit: how many problems are told before the rest of the document is left unread.
    public func validate(_ bytes: [UInt8], limit: Int = 100) throws(XMLError) -> [XMLProblem] {
        guard let count = Int32(exactly: bytes.count) else { throw .tooLarge }
        // An empty array has no address, and the library no document to read.
        if bytes.isEmpty { return [XMLProblem(line: 1, message: "Document is empty")] }
        return try bytes.withUnsafeBufferPointer { (buffer) throws(XMLError) in
            try buffer.withMemoryRebound(to: CChar.self) { (characters) throws(XMLError) in
                try validate(xmlReaderForMemory(characters.baseAddress, count, nil, nil, Self.options), limit: limit)
            }
        }
    }

    /// What is wrong with the document in `file`, which is read in pieces and never held as a whole; nothing if it is valid.
    ///
    /// - Parameter limit: how many problems are told before the rest of the document is left unread.
    public func validate(file: String, limit: Int = 100) throws(XMLError) -> [XMLProblem] {
        let descriptor = open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotUse(file: file, code: errno) }
        defer { close(descriptor) }
        return try validate(xmlReaderForFd(descriptor, nil, nil, Self.options), limit: limit)
    }

    /// What is wrong with the document that `read` hands over piece by piece, none of which is kept; nothing if it is valid.
    ///
    /// - Parameters:
    ///   - limit: how many problems are told before the rest of the document is left unread.
    ///   - read: puts the next bytes into the buffer and says how many they are; 0 at the end.
    public func validate(
        limit: Int = 100, reading read: (UnsafeMutableRawBufferPointer) throws -> Int
    ) throws(XMLError) -> [XMLProblem] {
        let result = withoutActuallyEscaping(read) { read -> Result<[XMLProblem], XMLError> in
            let source = Source(read)
            let reader = xmlReaderForIO(
                { context, bytes, count in
                    guard let context, let bytes else { return -1 }
                    let source = Unmanaged<Source>.fromOpaque(context).takeUnretainedValue()
                    return source.read(into: UnsafeMutableRawBufferPointer(start: bytes, count: Int(count)))
                }, nil, Unmanaged.passUnretained(source).toOpaque(), nil, nil, Self.options)
            let problems = Result { () throws(XMLError) in try validate(reader, limit: limit) }
            return withExtendedLifetime(source) { source.refusal.map { .failure(.refusedBySource($0)) } ?? problems }
        }
        return try result.get()
    }

    /// Where the library's reader gets its bytes from, and what came back.
    private final class Source {
        private let next: (UnsafeMutableRawBufferPointer) throws -> Int
        private(set) var refusal: (any Error)?

        init(_ next: @escaping (UnsafeMutableRawBufferPointer) throws -> Int) { self.next = next }

        func read(into buffer: UnsafeMutableRawBufferPointer) -> Int32 {
            guard refusal == nil else { return -1 }
            do {
                return Int32(truncatingIfNeeded: try next(buffer))
            } catch {
                refusal = error
                return -1
            }
        }
    }

    /// Nothing from the network, and lines beyond 65,535. Entities stay as they are and no DTD is loaded unless asked for.
    private static let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_BIG_LINES.rawValue)

    private func validate(_ reader: xmlTextReaderPtr?, limit: Int) throws(XMLError) -> [XMLProblem] {
        guard let reader else { throw .tooLarge }
        defer { xmlFreeTextReader(reader) }
        let problems = Problems(limit: max(1, limit))
        xmlTextReaderSetStructuredErrorHandler(reader, Problems.handler, problems.context)
        try withGrammar { grammar in
            guard grammar.watch(reader) else {
                problems.add(line: 0, "the grammar could not be used")
                return
            }
            defer { grammar.leave(reader) }
            var result = xmlTextReaderRead(reader)
            while result == 1, !problems.isFull {
                // A document type could declare entities that grow without bound; no format of ours has one.
                if xmlTextReaderNodeType(reader) == XML_READER_TYPE_DOCUMENT_TYPE.rawValue {
                    problems.add(line: Int(xmlTextReaderGetParserLineNumber(reader)), "a document type is not allowed")
                    return
                }
                result = xmlTextReaderRead(reader)
            }
            // Not every way of being invalid comes with words.
            if problems.list.isEmpty, result != 0 || xmlTextReaderIsValid(reader) != 1 {
                problems.add(line: Int(xmlTextReaderGetParserLineNumber(reader)), "the document does not follow its grammar")
            }
        }
        return problems.list
    }
}
