import XML

/// A document that is written to a file piece by piece, and read again to be held against a grammar.
enum CheckedDocument {
    /// Writes what `contents` writes to `file`, which stays open.
    ///
    /// - Parameter name: what the document is called in a failure.
    /// - Returns: what the grammar says against it, if anything.
    /// - Throws: `FeedFailure` where it can't be written; what `file` threw.
    static func write(
        _ name: String, to file: any FeedFile, by grammar: Schema, _ contents: (XMLWriter) throws(XMLError) -> Void
    ) throws -> XMLProblem? {
        try writeUnchecked(name, to: file, contents)
        return try problem(of: file, called: name, by: grammar)
    }

    /// The same, held against nothing.
    static func writeUnchecked(_ name: String, to file: any FeedFile, _ contents: (XMLWriter) throws(XMLError) -> Void) throws {
        do throws(XMLError) {
            let xml = try XMLWriter { try file.append($0) }
            try contents(xml)
            try xml.finish()
        } catch {
            throw failure(error, name)
        }
    }

    /// What the grammar says against what stands in `file`, if anything.
    ///
    /// - Throws: `FeedFailure` where it can't be read; what `file` threw.
    static func problem(of file: any FeedFile, called name: String, by grammar: Schema) throws -> XMLProblem? {
        var offset = 0
        do throws(XMLError) {
            return try grammar.validate(limit: 1) { buffer in
                let count = try file.read(at: offset, into: buffer)
                offset += count
                return count
            }.first
        } catch {
            throw failure(error, name)
        }
    }

    private static func failure(_ error: XMLError, _ name: String) -> any Error {
        switch error {
        case .refusedBySink(let refusal), .refusedBySource(let refusal): refusal
        default: FeedFailure.notWritten(feed: name, reason: "\(error)")
        }
    }
}
