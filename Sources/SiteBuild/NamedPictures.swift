import Foundation

/// The pictures of the site that a feed names, found while it is copied: whatever its form, an address stands in a text of its own, which
/// ends with a tag.
struct NamedPictures {
    private let start: [UInt8]
    private var matched = 0
    private var address: [UInt8]?
    /// The pictures' paths on the site.
    private(set) var paths: Set<String> = []

    /// Nothing read yet of a feed whose pictures stand below `base`.
    init(below base: String) { start = Array("\(base)\(Self.folder)".utf8) }

    private static let folder = "media/"
    /// No address of a picture is longer; what is, is no address.
    private static let longest = 4_096

    /// Looks at the next bytes.
    mutating func take(_ bytes: UnsafeRawBufferPointer) {
        for byte in bytes {
            if var address {
                guard byte != UInt8(ascii: "<"), address.count < Self.longest else {
                    add(address)
                    self.address = nil
                    continue
                }
                // Emptied first, so that the array is not copied.
                self.address = nil
                address.append(byte)
                self.address = address
            } else if byte == start[matched] {
                matched += 1
                if matched == start.count { (matched, address) = (0, []) }
            } else {
                // No beginning of the base comes again within it but its first letter.
                matched = byte == start[0] ? 1 : 0
            }
        }
    }

    private mutating func add(_ address: [UInt8]) {
        let text = String(decoding: address, as: UTF8.self).replacing("&amp;", with: "&")
        if let path = text.removingPercentEncoding { paths.insert(Self.folder + path) }
    }
}
