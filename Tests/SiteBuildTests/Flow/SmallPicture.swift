import Foundation

/// A white picture of 1200 × 1200 pixels that takes no room, so that tests of the whole flow copy next to nothing.
enum SmallPicture {
    static let bytes: [UInt8] = {
        let text =
            "iVBORw0KGgoAAAANSUhEUgAABLAAAASwAQAAAADDWo5iAAAC2UlEQVR42u3OAQ0AAAwCIPuX1hr/BglIT4qW"
            + String(repeating: "lpaW", count: 233) + "1u/WAEqiieURv+i9AAAAAElFTkSuQmCC"
        return Array(Data(base64Encoded: text) ?? Data())
    }()

    /// A picture of which readers look at the beginning alone, told from others by the last byte of its pixels.
    static func large(_ last: UInt8) -> [UInt8] {
        // Signature and header of the small one, pixels that nobody decodes, and its end.
        let pixels = [UInt8](repeating: 0x55, count: 300_000 - 1) + [last]
        let length = withUnsafeBytes(of: UInt32(pixels.count).bigEndian) { Array($0) }
        return Array(bytes.prefix(33)) + length + Array("IDAT".utf8) + pixels + [0, 0, 0, 0] + Array(bytes.suffix(12))
    }
}
