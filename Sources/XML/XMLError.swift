/// Why XML could not be written, or a grammar not be read.
public enum XMLError: Error {
    /// No element or attribute may be called that.
    case badName(String)
    /// The element has an attribute of that name already.
    case attributeTwice(String)
    /// A call at a place where XML has no room for what it writes, such as an attribute after text.
    case outOfPlace(String)
    /// The sink refused bytes, with its own reason.
    case refusedBySink(any Error)
    /// The source refused to go on, with its own reason.
    case refusedBySource(any Error)
    /// The system refused to read or write a file, with its `errno`.
    case cannotUse(file: String, code: Int32)
    /// The grammar isn't one.
    case badSchema([XMLProblem])
    /// The document is none, or more than a reader takes.
    case unreadable(XMLProblem)
    /// More bytes than the library takes at once, 2 GiB, or no memory left.
    case tooLarge
}

/// What is wrong at one place of an XML document.
public struct XMLProblem: Hashable, Sendable {
    /// Counted from 1; 0 where it isn't known.
    public var line: Int
    /// The library's words, in English, without a line break at the end.
    public var message: String

    /// `message` about `line`.
    public init(line: Int, message: String) {
        self.line = line
        self.message = message
    }
}
