/// What a browser reads in the bytes of a style sheet (CSS Syntax Module Level 3), as far as leaving out what it doesn't need takes.
enum StyleSheet {
    /// The same rules without comments, and without blanks where they part nothing. A comment that begins with `/*!` stays, as tools for
    /// style sheets have agreed: it holds a licence.
    static func published(_ css: [UInt8]) -> [UInt8] {
        var kept: [UInt8] = []
        kept.reserveCapacity(css.count)
        var rest = css[...]
        while let byte = rest.first {
            if rest.starts(with: "/*".utf8) {
                let comment = comment(at: rest)
                rest = rest[comment.endIndex...]
                if comment.starts(with: "/*!".utf8) {
                    kept += comment
                } else if parts(kept.last, rest.first), let after = rest.first, !isSpace(after) {
                    // Two words must not become one.
                    kept += "/**/".utf8
                }
            } else if isSpace(byte) {
                rest = rest.drop(while: isSpace)
                if parts(kept.last, rest.first) { kept.append(UInt8(ascii: " ")) }
            } else {
                let token = token(at: rest, beginning: byte)
                kept += token
                rest = rest[token.endIndex...]
            }
        }
        return kept
    }

    /// Whether something must stand between the two. A blank before a colon may: it makes a descendant of a selector.
    private static func parts(_ before: UInt8?, _ after: UInt8?) -> Bool {
        guard let before, let after, !isSpace(before) else { return false }
        return !"{};,:".utf8.contains(before) && !"{};,".utf8.contains(after)
    }

    /// From `/*` to `*/`; to the end where nothing closes it (§ 4.3.2).
    private static func comment(at rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        rest.dropFirst(2).firstRange(of: "*/".utf8).map { rest[..<$0.upperBound] } ?? rest
    }

    /// As many bytes as can't begin a comment or a blank: a string, a bare address, what is escaped, or one.
    private static func token(at rest: ArraySlice<UInt8>, beginning byte: UInt8) -> ArraySlice<UInt8> {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            return closed(by: byte, rest, from: 1)
        case UInt8(ascii: "u"), UInt8(ascii: "U"):
            guard rest.prefix(4).elementsEqual("url(".utf8, by: { $0 | 0x20 == $1 | 0x20 }) else { return rest.prefix(1) }
            // With its address in quotes it is a function, and the string takes care of itself.
            let address = rest.dropFirst(4).drop(while: isSpace)
            if address.first == UInt8(ascii: "\"") || address.first == UInt8(ascii: "'") { return rest.prefix(4) }
            return closed(by: UInt8(ascii: ")"), rest, from: 4)
        case UInt8(ascii: "\\"):
            return rest.prefix(2)
        default:
            return rest.prefix(1)
        }
    }

    /// Up to and with the first `end` that is not escaped. A string that nothing closes ends with its line (§ 4.3.5).
    private static func closed(by end: UInt8, _ rest: ArraySlice<UInt8>, from start: Int) -> ArraySlice<UInt8> {
        var index = rest.startIndex + start
        while index < rest.endIndex {
            if rest[index] == end || (rest[index] == UInt8(ascii: "\n") && end != UInt8(ascii: ")")) { return rest[...index] }
            index += rest[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return rest
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
