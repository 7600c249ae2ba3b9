import Diagnostics

/// The bytes of a file with fixes put in. Line ends, a byte order mark and whatever else is not replaced stay as they were.
struct CorrectedText {
    /// The bytes.
    private(set) var bytes: [UInt8]
    /// The fixes that were put in, first come first.
    private(set) var done: [Fix] = []

    /// Puts into `bytes` those of `fixes` whose original stands where it should. Of two that overlap the one that begins first is put in.
    init(_ bytes: [UInt8], by fixes: [Fix]) {
        self.bytes = bytes
        let starts = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
        var found: [(range: Range<Int>, fix: Fix)] = []
        for fix in fixes.sorted(by: { $0.place < $1.place }) {
            guard let original = fix.original, let start = Self.offset(of: fix.place, in: bytes, starts) else { continue }
            let range = start..<start + original.utf8.count
            guard range.upperBound <= bytes.count, bytes[range].elementsEqual(original.utf8), (found.last?.range.upperBound ?? 0) <= start
            else {
                continue
            }
            found.append((range, fix))
        }
        for (range, fix) in found.reversed() { self.bytes.replaceSubrange(range, with: fix.replacement.utf8) }
        done = found.map(\.fix)
    }

    /// The byte at a place: lines count from 1, columns in Unicode scalars from 1.
    private static func offset(of place: Place, in bytes: [UInt8], _ starts: [Int]) -> Int? {
        guard place.line >= 1, Int(place.line) <= starts.count, place.column >= 1 else { return nil }
        var offset = starts[Int(place.line) - 1]
        if offset == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
        var column = 1
        while column < place.column, offset < bytes.count, bytes[offset] != 0x0A {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            column += 1
        }
        return column == Int(place.column) ? offset : nil
    }
}
