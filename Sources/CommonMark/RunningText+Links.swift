/// The parts of a link that are no text, read by the grammar of CommonMark 0.30, sections 4.7 and 6.3, with libcmark's limits.
extension RunningText {
    /// Reads over definitions of link references, which libcmark has taken out of the paragraph's text.
    mutating func skipDefinitions() {
        while current == UInt8(ascii: "["), let end = definitionEnd(cursor) { cursor = end }
    }

    /// Reads what stands behind the `]` of a link or picture; the result is where its address is written, if it is there.
    mutating func readLinkTail() -> Range<Int>? {
        if let (end, address) = inlineTail(cursor) {
            cursor = end
            return address
        }
        if let end = labelEnd(cursor) { cursor = end }
        return nil
    }

    /// Reads an address in angle brackets and returns where it is written.
    mutating func readAutolink() -> Range<Int>? {
        guard current == UInt8(ascii: "<"), let end = bytes[cursor...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
        let address = (cursor + 1)..<end
        cursor = end + 1
        return address
    }

    /// `(address "title")` at `start`.
    private func inlineTail(_ start: Int) -> (end: Int, address: Range<Int>)? {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "(") else { return nil }
        let from = skipSpaces(start + 1)
        guard let addressEnd = addressEnd(from) else { return nil }
        var position = skipSpaces(addressEnd)
        if position > addressEnd, let titleEnd = titleEnd(position) { position = skipSpaces(titleEnd) }
        guard position < bytes.count, bytes[position] == UInt8(ascii: ")") else { return nil }
        let isBracketed = bytes[from] == UInt8(ascii: "<") && addressEnd > from + 1
        return (position + 1, isBracketed ? (from + 1)..<(addressEnd - 1) : from..<addressEnd)
    }

    /// `[label]: address "title"` at `start`.
    private func definitionEnd(_ start: Int) -> Int? {
        guard let labelEnd = labelEnd(start), bytes[(start + 1)..<(labelEnd - 1)].contains(where: { !$0.isSpace }),
            labelEnd < bytes.count, bytes[labelEnd] == UInt8(ascii: ":"), let addressEnd = addressEnd(skipOneBreak(labelEnd + 1))
        else { return nil }
        let beforeTitle = skipOneBreak(addressEnd)
        if beforeTitle > addressEnd, let titleEnd = titleEnd(beforeTitle), let end = lineEnd(titleEnd) { return end }
        return lineEnd(addressEnd)
    }

    private func labelEnd(_ start: Int) -> Int? {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "[") else { return nil }
        var position = start + 1
        while position < bytes.count, position - start <= 1001 {
            switch bytes[position] {
            case UInt8(ascii: "]"): return position + 1
            case UInt8(ascii: "["): return nil
            case UInt8(ascii: "\\") where position + 1 < bytes.count && isPunctuation(bytes[position + 1]): position += 2
            default: position += 1
            }
        }
        return nil
    }

    private func addressEnd(_ start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        return bytes[start] == UInt8(ascii: "<") ? bracketedAddressEnd(start) : plainAddressEnd(start)
    }

    private func bracketedAddressEnd(_ start: Int) -> Int? {
        var position = start + 1
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: ">"): return position + 1 < bytes.count ? position + 1 : nil
            case UInt8(ascii: "\\"): position += 2
            case UInt8(ascii: "\n"), UInt8(ascii: "<"): return nil
            default: position += 1
            }
        }
        return nil
    }

    private func plainAddressEnd(_ start: Int) -> Int? {
        var depth = 0
        var position = start
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\\"), position + 1 < bytes.count, isPunctuation(bytes[position + 1]) {
                position += 2
            } else if byte == UInt8(ascii: "(") {
                depth += 1
                position += 1
                if depth > 32 { return nil }
            } else if byte == UInt8(ascii: ")") {
                if depth == 0 { return position }
                depth -= 1
                position += 1
            } else if byte.isSpace {
                return position == start ? nil : position
            } else {
                position += 1
            }
        }
        return nil
    }

    private func titleEnd(_ start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        let close: UInt8
        switch bytes[start] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): close = bytes[start]
        case UInt8(ascii: "("): close = UInt8(ascii: ")")
        default: return nil
        }
        var position = start + 1
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "\\") {
                position += 2
            } else if bytes[position] == close {
                return position + 1
            } else if bytes[position] == UInt8(ascii: "("), close == UInt8(ascii: ")") {
                return nil
            } else {
                position += 1
            }
        }
        return nil
    }

    private func skipSpaces(_ start: Int) -> Int {
        var position = start
        while position < bytes.count, bytes[position].isSpace { position += 1 }
        return position
    }

    /// Blanks with at most one end of a line among them.
    private func skipOneBreak(_ start: Int) -> Int {
        var position = start
        while position < bytes.count, bytes[position].isBlank { position += 1 }
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\n") else { return position }
        position += 1
        while position < bytes.count, bytes[position].isBlank { position += 1 }
        return position
    }

    /// The beginning of the next line, if nothing but blanks stands on this one.
    private func lineEnd(_ start: Int) -> Int? {
        var position = start
        while position < bytes.count, bytes[position].isBlank { position += 1 }
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\n") else { return nil }
        return position + 1
    }
}
