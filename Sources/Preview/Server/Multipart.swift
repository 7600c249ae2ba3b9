import Glibc

/// What a form sends that holds files (RFC 7578, "multipart/form-data").
package struct Multipart: Sendable {
    /// One field.
    package struct Part: Sendable {
        /// The field's name.
        package let name: String
        /// What the file was called where it comes from; `nil` where the field is no file.
        package let file: String?
        /// What it holds.
        package let bytes: [UInt8]
    }

    /// Its fields, in their order.
    package let parts: [Part]

    /// The media type, without its parameters.
    package static let type = "multipart/form-data"

    /// More parts than any form of ours has.
    private static let most = 64

    /// The parts of a body; `nil` where it is not of that type, or not whole.
    ///
    /// - Parameter type: the request's `Content-Type`, which says what stands between the parts.
    package init?(_ body: [UInt8], type: String) {
        guard type.hasPrefix("\(Self.type);"), let boundary = Self.parameter("boundary", of: type),
            (1...70).contains(boundary.utf8.count)
        else { return nil }
        let between = Array("\r\n--\(boundary)".utf8)
        // The first one may stand at the very beginning.
        let bytes = Array("\r\n".utf8) + body
        guard var end = Self.find(between, in: bytes, from: 0), end == 0 else { return nil }
        var parts: [Part] = []
        while true {
            let start = end + between.count
            if bytes[start...].starts(with: "--".utf8) { break }
            guard bytes[start...].starts(with: "\r\n".utf8), parts.count < Self.most,
                let next = Self.find(between, in: bytes, from: start),
                let headers = Self.find(Array("\r\n\r\n".utf8), in: bytes, from: start), headers + 4 <= next,
                let part = Self.part(bytes[(start + 2)..<max(start + 2, headers)], bytes[(headers + 4)..<next])
            else { return nil }
            parts.append(part)
            end = next
        }
        self.parts = parts
    }

    private static func part(_ headers: ArraySlice<UInt8>, _ bytes: ArraySlice<UInt8>) -> Part? {
        guard let text = String(validating: headers, as: UTF8.self) else { return nil }
        let lines = text.split(separator: "\r\n")
        guard let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }), let name = parameter("name", of: line)
        else {
            return nil
        }
        return Part(name: name, file: parameter("filename", of: line), bytes: Array(bytes))
    }

    /// A parameter behind a semicolon, in quotes or not; browsers write `%22` for a quote in it.
    private static func parameter(_ name: String, of line: some StringProtocol) -> String? {
        for piece in line.split(separator: ";").dropFirst() {
            let pair = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2, pair[0].drop(while: { $0 == " " }) == name else { continue }
            let value = pair[1]
            return value.count >= 2 && value.hasPrefix("\"") && value.hasSuffix("\"") ? String(value.dropFirst().dropLast()) : String(value)
        }
        return nil
    }

    private static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard let first = needle.first else { return nil }
        return bytes.withUnsafeBytes { bytes in
            var index = start
            while index + needle.count <= bytes.count, let base = bytes.baseAddress,
                let found = memchr(base + index, Int32(first), bytes.count - index)
            {
                index = UnsafeRawPointer(found) - base
                if bytes[index...].starts(with: needle) { return index }
                index += 1
            }
            return nil
        }
    }
}
