private import CEmbedded
import XML

/// The grammars of the channels, which travel inside the program.
enum EmbeddedGrammar {
    /// The bytes of the grammar called `name`, or `nil` where there is none.
    static func bytes(of name: String) -> [UInt8]? {
        var entry = chapbut_grammars()
        while let entryName = entry.pointee.name, let bytes = entry.pointee.bytes {
            if String(cString: entryName) == name { return Array(UnsafeBufferPointer(start: bytes, count: entry.pointee.count)) }
            entry += 1
        }
        return nil
    }

    /// The grammar called `name`, compiled.
    static func schema(_ name: String) -> Result<Schema, FeedFailure> {
        guard let bytes = bytes(of: name) else { return .failure(.noGrammar(name: name, reason: "it is not in the program")) }
        do throws(XMLError) {
            return .success(try Schema(.relaxNG, bytes))
        } catch {
            return .failure(.noGrammar(name: name, reason: "\(error)"))
        }
    }
}
