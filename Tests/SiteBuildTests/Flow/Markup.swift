/// The tags of an HTML page as a browser would see them: enough of one to tell whether a story has put any there.
struct Markup {
    struct Tag {
        let name: String
        /// Names in small letters, values with their references resolved as far as tests ask for.
        let attributes: [(name: String, value: String)]
    }

    private(set) var tags: [Tag] = []
    /// The texts of `script` elements that hold data.
    private(set) var data: [String] = []
    /// Scripts that a browser would run.
    private(set) var scripts: [String] = []

    init(_ page: String) {
        var rest = page.utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[rest.index(after: open)...]
            guard let first = rest.first, Self.isLetter(first) else { continue }
            let tag = Self.tag(&rest)
            tags.append(tag)
            guard tag.name == "script" || tag.name == "style" || tag.name == "title" else { continue }
            // Nothing inside these is a tag, until their own end.
            let text = Self.text(until: "</\(tag.name)", &rest)
            guard tag.name == "script" else { continue }
            if tag.attributes.contains(where: { $0 == ("type", "application/ld+json") }) { data.append(text) } else { scripts.append(text) }
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
    private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(byte) }

    private static func tag(_ rest: inout Substring.UTF8View) -> Tag {
        let name = take(&rest) { !isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }.lowercased()
        var attributes: [(String, String)] = []
        while true {
            _ = take(&rest) { isSpace($0) || $0 == UInt8(ascii: "/") }
            guard let next = rest.first, next != UInt8(ascii: ">") else { break }
            let key = take(&rest) { !isSpace($0) && ![UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/")].contains($0) }.lowercased()
            _ = take(&rest, while: isSpace)
            guard rest.first == UInt8(ascii: "=") else {
                if key.isEmpty { rest = rest.dropFirst() }
                attributes.append((key, ""))
                continue
            }
            rest = rest.dropFirst()
            _ = take(&rest, while: isSpace)
            if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                rest = rest.dropFirst()
                attributes.append((key, take(&rest) { $0 != quote }))
                rest = rest.dropFirst()
            } else {
                attributes.append((key, take(&rest) { !isSpace($0) && $0 != UInt8(ascii: ">") }))
            }
        }
        rest = rest.dropFirst()
        return Tag(name: name, attributes: attributes)
    }

    private static func take(_ rest: inout Substring.UTF8View, while keeps: (UInt8) -> Bool) -> String {
        let taken = rest.prefix(while: keeps)
        rest = rest[taken.endIndex...]
        return String(Substring(taken))
    }

    private static func text(until end: String, _ rest: inout Substring.UTF8View) -> String {
        let whole = Substring(rest)
        guard let range = whole.firstRange(of: end) else {
            rest = rest[rest.endIndex...]
            return String(whole)
        }
        rest = rest[range.lowerBound...]
        return String(whole[..<range.lowerBound])
    }
}
