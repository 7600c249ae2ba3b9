import XML

/// A document that is written to a file piece by piece, and read again to be held against a grammar.
enum CheckedDocument {
    /// Writes what `contents` writes to `file`, and closes it where the grammar allows what stands there.
    ///
    /// - Parameter name: what the document is called in a failure.
    /// - Returns: what the grammar says against it, if anything.
    /// - Throws: `FeedFailure` where it can't be written; what `file` threw.
    static func write(
        _ name: String, to file: any FeedFile, by grammar: Schema, _ contents: (XMLWriter) throws(XMLError) -> Void
    ) throws -> XMLProblem? {
        let problems: [XMLProblem]
        do throws(XMLError) {
            let xml = try XMLWriter { try file.append($0) }
            try contents(xml)
            try xml.finish()
            var offset = 0
            problems = try grammar.validate(limit: 1) { buffer in
                let count = try file.read(at: offset, into: buffer)
                offset += count
                return count
            }
        } catch {
            switch error {
            case .refusedBySink(let refusal), .refusedBySource(let refusal): throw refusal
            default: throw FeedFailure.notWritten(feed: name, reason: "\(error)")
            }
        }
        if problems.isEmpty { try file.close() }
        return problems.first
    }
}
