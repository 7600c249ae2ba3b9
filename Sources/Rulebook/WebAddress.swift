/// What a link to another site must look like (RFC 3986), no more: `https`, a host, and nothing that could end an attribute.
enum WebAddress {
    /// The longest that Google Merchant takes (https://support.google.com/merchants/answer/6324416).
    static let longest = 2000

    /// Whether `text` is an absolute address that begins with `https://`.
    static func isSecure(_ text: String) -> Bool {
        guard text.hasPrefix("https://"), text.utf8.count <= longest else { return false }
        if isPlain(text.utf8.dropFirst(8)) { return true }
        let rest = text.dropFirst(8)
        let host = rest.prefix { !"/?#".contains($0) }
        return isHost(host)
            && rest.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F && !"\"<>\\^`{|}".unicodeScalars.contains($0) }
    }

    /// Whether what follows `https://` is a host of small letters and a path of letters, digits and the commonest marks, as most are.
    private static func isPlain(_ rest: Substring.UTF8View) -> Bool {
        var isPath = false
        var last: UInt8 = 0x2E
        for byte in rest {
            switch byte {
            case 0x61...0x7A, 0x30...0x39: break
            case 0x2D, 0x2E: if !isPath, last == 0x2E { return false }
            case 0x2F: isPath = true
            case 0x41...0x5A, 0x3D, 0x26, 0x5F: if !isPath { return false }
            default: return false
            }
            last = byte
        }
        return isPath && rest.first != 0x2F
    }

    private static func isHost(_ text: Substring) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard let name = parts.first, parts.count <= 2, !name.isEmpty, !name.hasPrefix("."), !name.hasPrefix("-") else { return false }
        if parts.count == 2, parts[1].isEmpty || !parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return false }
        return name.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x2D, 0x2E, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
            default: scalar.value > 0x7F && scalar.properties.isAlphabetic
            }
        } && !name.contains("..")
    }
}
