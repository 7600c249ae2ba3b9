/// How a camera held a picture: 1 is upright, 5 to 8 lie on their side (Exif 3.0, tag 274).
enum Orientation {
    /// The orientation that a JPEG's Exif segment tells, if it is another than upright.
    ///
    /// - Parameters:
    ///   - start: where the segment's contents begin, behind its length.
    ///   - end: where they end.
    static func read(_ bytes: [UInt8], from start: Int, to end: Int) -> Int? {
        guard bytes.says("Exif\0\0", at: start) else { return nil }
        let head = start + 6
        let isLittle: Bool
        if bytes.says("II*\0", at: head) { isLittle = true } else if bytes.says("MM\0*", at: head) { isLittle = false } else { return nil }
        func number(_ at: Int, _ count: Int) -> Int {
            guard at + count <= end else { return 0 }
            return isLittle ? bytes.little(at, count) : bytes.big(at, count)
        }
        let directory = head + number(head + 4, 4)
        // Cameras write a dozen entries; a count that lies must cost nothing.
        for index in 0..<min(number(directory, 2), 100) {
            let entry = directory + 2 + 12 * index
            guard number(entry, 2) == 0x0112, number(entry + 2, 2) == 3 else { continue }
            let value = number(entry + 8, 2)
            return (2...8).contains(value) ? value : nil
        }
        return nil
    }

    /// An Exif segment that tells the orientation and nothing else.
    static func segment(_ orientation: Int) -> [UInt8] {
        [0xFF, 0xE1, 0, 34] + Array("Exif\0\0II*\0".utf8) + [8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, UInt8(orientation), 0, 0, 0]
            + [0, 0, 0, 0]
    }
}
