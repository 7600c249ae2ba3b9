extension YAML {
    /// `text` written so that it reads back as the same text, in a list, a mapping or brackets: plain where that is safe, else in quotes.
    ///
    /// The result is one line. Plain is only what no reader could take for anything else; `always` asks for quotes in any case.
    public static func quoted(_ text: String, always: Bool = false) -> String {
        if !always, isSafePlain(text) { return text }
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}":
                let hex = String(scalar.value, radix: 16, uppercase: true)
                result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    private static func isSafePlain(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard let first = scalars.first, let last = scalars.last, scalars.count <= 1000 else { return false }
        guard first.properties.isAlphabetic || ("0"..."9").contains(first), last != " ", last != ":" else { return false }
        // Numbers with leading zeros, and words that other readers of YAML take for yes and no, are clearer in quotes.
        if first == "0", scalars.count > 1, scalars.allSatisfy({ ("0"..."9").contains($0) }) { return false }
        if ["y", "n", "yes", "no", "on", "off", "true", "false", "null"].contains(text.lowercased()) { return false }
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case ",", "[", "]", "{", "}", "\"", "`": return false
            case ":": if scalars[index + 1] == " " || isKeyLike(scalars[..<index]) { return false }
            case "#": if scalars[index - 1] == " " { return false }
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}": return false
            default: break
            }
        }
        return true
    }

    /// Whether a colon after these could be taken for a key's that lacks its space.
    private static func isKeyLike(_ scalars: some Collection<Unicode.Scalar>) -> Bool {
        !["http", "https", "mailto", "tel"].contains(String(String.UnicodeScalarView(scalars)))
            && scalars.allSatisfy { ("a"..."z").contains($0) || ("A"..."Z").contains($0) || $0 == "_" || $0 == "-" }
    }
}
