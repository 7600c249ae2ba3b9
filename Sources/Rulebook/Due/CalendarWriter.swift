import Catalogue

/// Writes lines of iCalendar (RFC 5545): escaped, ended by CR LF, folded at 75 octets between two characters.
struct CalendarWriter {
    /// The most octets of a line without its end (RFC 5545, 3.1).
    private static let longest = 75
    private(set) var bytes: [UInt8] = []

    /// A component with the properties and components that `contents` writes.
    mutating func component(_ name: String, _ contents: (inout CalendarWriter) -> Void) {
        property("BEGIN", raw: name)
        contents(&self)
        property("END", raw: name)
    }

    /// A property whose value is text.
    mutating func property(_ name: String, text: String) { property(name, raw: Self.escaped(text)) }

    /// A property whose value is a day.
    mutating func property(_ name: String, day: Day) { property("\(name);VALUE=DATE", raw: Self.digits(of: day)) }

    /// A property whose value is the first moment of a day in UTC.
    mutating func property(_ name: String, midnightOf day: Day) { property(name, raw: "\(Self.digits(of: day))T000000Z") }

    /// A property whose value needs no escaping.
    mutating func property(_ name: String, raw value: String) {
        var length = 0
        for scalar in "\(name):\(value)".unicodeScalars {
            let encoded = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            if length + encoded.count > Self.longest {
                bytes += [0x0D, 0x0A, 0x20]
                length = 1
            }
            bytes.append(contentsOf: encoded)
            length += encoded.count
        }
        bytes += [0x0D, 0x0A]
    }

    /// Text with what would end or divide it escaped (3.3.11); other control characters are not allowed and become blanks.
    private static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",":
                escaped.append("\\")
                escaped.append(scalar)
            case "\n": escaped.append(contentsOf: "\\n".unicodeScalars)
            case "\t": escaped.append(scalar)
            case "\u{0}"..<" ", "\u{7F}"..."\u{9F}": escaped.append(" ")
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }

    /// 2026-11-23 as 20261123.
    private static func digits(of day: Day) -> String { day.description.filter { $0 != "-" } }
}
