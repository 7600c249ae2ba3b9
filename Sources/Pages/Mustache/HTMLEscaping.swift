/// Appends plain text so that it reads as text in HTML, between tags as well as in a quoted attribute.
private func escape(_ text: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    var start = 0
    var index = 0
    while index < text.count {
        let entity: StaticString
        switch text[index] {
        case UInt8(ascii: "&"): entity = "&amp;"
        case UInt8(ascii: "<"): entity = "&lt;"
        case UInt8(ascii: ">"): entity = "&gt;"
        case UInt8(ascii: "\""): entity = "&quot;"
        case UInt8(ascii: "'"): entity = "&#39;"
        default:
            index += 1
            continue
        }
        if start < index { output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index])) }
        output.append(contentsOf: UnsafeBufferPointer(start: entity.utf8Start, count: entity.utf8CodeUnitCount))
        index += 1
        start = index
    }
    if start == 0 {
        output.append(contentsOf: text)
    } else if start < index {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
    }
}

extension [UInt8] {
    /// Appends plain text so that it reads as text in HTML.
    mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { escape($0, into: &self) }
    }
}
