/// Writes JSON from beginning to end into bytes; nothing is kept but what was written and not taken.
package struct JSONWriter: Sendable {
    /// What was written and not taken yet.
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false
    private var breaksLine = false

    /// Nothing written yet.
    package init() {}

    /// What was written since it was last taken; what comes next follows it.
    package mutating func take() -> [UInt8] {
        defer { bytes.removeAll() }
        return bytes
    }

    /// Puts the next element or member on a line of its own.
    package mutating func breakLine() { breaksLine = true }

    /// An object with the members that `members` writes.
    package mutating func object(_ members: (inout JSONWriter) throws -> Void) rethrows { try enclose("{", "}", members) }

    /// An array with the elements that `elements` writes.
    package mutating func array(_ elements: (inout JSONWriter) throws -> Void) rethrows { try enclose("[", "]", elements) }

    private mutating func enclose(_ open: Unicode.Scalar, _ close: Unicode.Scalar, _ contents: (inout JSONWriter) throws -> Void) rethrows {
        separate()
        bytes.append(UInt8(ascii: open))
        needsComma = false
        try contents(&self)
        if breaksLine { bytes.append(UInt8(ascii: "\n")) }
        breaksLine = false
        bytes.append(UInt8(ascii: close))
        needsComma = true
    }

    /// The name of the member whose value comes next.
    package mutating func key(_ name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(UInt8(ascii: " "))
        needsComma = false
    }

    /// A text, escaped.
    package mutating func string(_ text: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            // A terminal that shows the report obeys the controls after ASCII, U+007F to U+009F, as well.
            if (0x80..<0xA0).contains(byte), bytes.last == 0xC2 {
                bytes.removeLast()
                escape(byte)
            } else if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte != 0x7F {
                bytes.append(byte)
            } else {
                escape(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: "n"))
        case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "r"))
        case UInt8(ascii: "\t"): bytes.append(UInt8(ascii: "t"))
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        default:
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(Self.hex(byte >> 4))
            bytes.append(Self.hex(byte & 15))
        }
    }

    static func hex(_ digit: UInt8) -> UInt8 { digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10 }

    /// A whole number.
    package mutating func number(_ value: Int) { literal(String(value)) }

    /// `true` or `false`.
    package mutating func boolean(_ value: Bool) { literal(value ? "true" : "false") }

    /// `null`.
    package mutating func null() { literal("null") }

    private mutating func literal(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        if breaksLine {
            bytes.append(UInt8(ascii: "\n"))
        } else if needsComma {
            bytes.append(UInt8(ascii: " "))
        }
        breaksLine = false
    }

    /// A member whose value is a text, or `null`.
    package mutating func member(_ name: String, _ value: String?) {
        key(name)
        if let value { string(value) } else { null() }
    }

    /// A member whose value is a whole number.
    package mutating func member(_ name: String, _ value: Int) {
        key(name)
        number(value)
    }

    /// A member whose value is an object.
    package mutating func object(_ name: String, _ members: (inout JSONWriter) throws -> Void) rethrows {
        key(name)
        try object(members)
    }

    /// A member whose value is an array.
    package mutating func array(_ name: String, _ elements: (inout JSONWriter) throws -> Void) rethrows {
        key(name)
        try array(elements)
    }
}
