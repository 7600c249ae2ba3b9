import Foundation

/// A white picture of 1200 × 1200 pixels that takes no room, so that tests of the whole flow copy next to nothing.
enum SmallPicture {
    static let bytes: [UInt8] = {
        let text =
            "iVBORw0KGgoAAAANSUhEUgAABLAAAASwAQAAAADDWo5iAAAC2UlEQVR42u3OAQ0AAAwCIPuX1hr/BglIT4qW"
            + String(repeating: "lpaW", count: 233) + "1u/WAEqiieURv+i9AAAAAElFTkSuQmCC"
        return Array(Data(base64Encoded: text) ?? Data())
    }()
}
