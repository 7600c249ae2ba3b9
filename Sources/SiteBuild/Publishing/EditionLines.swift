import Digests
import Glibc

/// `edition.json` as its bytes, a file a line in the order of their paths: a few lines are looked up and exchanged without the others being
/// taken apart.
struct EditionLines: Sendable {
    /// The whole list.
    let bytes: [UInt8]
    /// By which it is told from any other list.
    let digest: XXH3
    /// Where the lines stand.
    private let body: Range<Int>

    /// The list that `bytes` are; `nil` where they are none.
    init?(_ bytes: [UInt8]) {
        guard let body = EditionList.lines(of: bytes) else { return nil }
        self.bytes = bytes
        self.body = body
        digest = XXH3(of: bytes)
    }

    /// Of all paths; `nil` where a line is not as this program writes it, or names what no document can be published at.
    var paths: PathSum? {
        bytes.withUnsafeBytes { bytes in
            var sum = PathSum()
            var before: UnsafeRawBufferPointer?
            var start = body.lowerBound
            while start < body.upperBound {
                let end = Self.end(of: start, in: bytes, before: body.upperBound)
                let line = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
                guard let written = EditionList.writtenPath(of: line, isLast: end == body.upperBound) else { return nil }
                let isAdded =
                    if Self.hasEscapes(written) {
                        EditionList.unescaped(written).withUnsafeBytes { Self.add($0, to: &sum) }
                    } else {
                        Self.add(written, to: &sum)
                    }
                guard isAdded, before.map({ Self.comes($0, before: written) }) ?? true else { return nil }
                before = written
                start = end + 1
            }
            return sum
        }
    }

    private static func hasEscapes(_ path: UnsafeRawBufferPointer) -> Bool {
        path.baseAddress.map { memchr($0, 0x5C, path.count) != nil } ?? false
    }

    /// Whether the first of two written paths comes before the other.
    private static func comes(_ one: UnsafeRawBufferPointer, before other: UnsafeRawBufferPointer) -> Bool {
        if hasEscapes(one) || hasEscapes(other) {
            return EditionList.unescaped(one).lexicographicallyPrecedes(EditionList.unescaped(other))
        }
        guard let left = one.baseAddress, let right = other.baseAddress else { return one.count < other.count }
        let order = memcmp(left, right, min(one.count, other.count))
        return order < 0 || order == 0 && one.count < other.count
    }

    private static func add(_ path: UnsafeRawBufferPointer, to sum: inout PathSum) -> Bool {
        guard DocumentPath.isPublishable(utf8: path), path.allSatisfy({ $0 < 0x80 }) || String(validating: path, as: UTF8.self) != nil
        else {
            return false
        }
        sum.add(path)
        return true
    }

    // MARK: Lines

    /// What is told of the file at `path`, and where.
    private func line(of path: String) -> (range: Range<Int>, file: EditionList.File)? {
        let wanted = Array(path.utf8)
        return bytes.withUnsafeBytes { bytes in
            var (low, high) = (body.lowerBound, body.upperBound)
            while low < high {
                var start = low + (high - low) / 2
                while start > low, bytes[start - 1] != 0x0A { start -= 1 }
                let end = Self.end(of: start, in: bytes, before: body.upperBound)
                guard let order = Self.order(of: UnsafeRawBufferPointer(rebasing: bytes[start..<end]), to: wanted) else { return nil }
                if order == 0 { return EditionList.entry(self.bytes[start..<end]).map { (start..<end, $0.1) } }
                if order < 0 { low = min(end + 1, high) } else { high = start }
            }
            return nil
        }
    }

    /// Below zero where the path of a line comes before another, zero where it is that one; `nil` where the line does not begin with a path.
    private static func order(of line: UnsafeRawBufferPointer, to wanted: [UInt8]) -> Int32? {
        guard line.starts(with: EditionList.beforePath), let base = line.baseAddress else { return nil }
        let start = EditionList.beforePath.count
        guard let end = memchr(base + start, 0x22, line.count - start) else { return nil }
        let written = UnsafeRawBufferPointer(start: base + start, count: UnsafeRawPointer(end) - base - start)
        if hasEscapes(written) {
            let path = EditionList.unescaped(line[start...])
            return path == wanted ? 0 : path.lexicographicallyPrecedes(wanted) ? -1 : 1
        }
        return wanted.withUnsafeBytes { wanted in
            let order = memcmp(base + start, wanted.baseAddress ?? base, min(written.count, wanted.count))
            return order == 0 ? Int32(clamping: written.count - wanted.count) : order
        }
    }

    /// What is told of the file at `path`; `nil` where it is not listed, or no document can be published there.
    func file(at path: String) -> EditionList.File? { DocumentPath.isPublishable(path) ? line(of: path)?.file : nil }

    /// What is told of the files at `paths`; files that are not listed, and what no document can be published at, are left
    /// out.
    func list(of paths: some Sequence<String>) -> EditionList {
        var files = PathTable<EditionList.File>()
        for path in paths where DocumentPath.isPublishable(path) { if let file = line(of: path)?.file { files.set(path, file) } }
        return EditionList(files)
    }

    /// The list in which something else is told of some of its files; `nil` where one of them is not listed.
    func telling(_ files: [(path: String, file: EditionList.File)]) -> EditionLines? {
        var places: [(range: Range<Int>, path: String, file: EditionList.File)] = []
        for (path, file) in files {
            guard let line = line(of: path) else { return nil }
            places.append((line.range, path, file))
        }
        places.sort { $0.range.lowerBound < $1.range.lowerBound }
        var made: [UInt8] = []
        made.reserveCapacity(bytes.count + 64 * places.count)
        var position = 0
        for (range, path, file) in places {
            made += bytes[position..<range.lowerBound]
            made += EditionList.line(of: path, file)
            if range.upperBound < body.upperBound { made.append(0x2C) }
            position = range.upperBound
        }
        made += bytes[position...]
        return EditionLines(made)
    }

    /// The paths of which two lists do not tell the same; `nil` where a line can't be read.
    func paths(differingFrom other: EditionLines) -> Set<String>? {
        var differing: Set<String> = []
        let isWhole = bytes.withUnsafeBytes { mine in
            other.bytes.withUnsafeBytes { theirs in
                var (one, two) = (body.lowerBound, other.body.lowerBound)
                while one < body.upperBound || two < other.body.upperBound {
                    let left = one..<Self.end(of: one, in: mine, before: body.upperBound)
                    let right = two..<Self.end(of: two, in: theirs, before: other.body.upperBound)
                    if Self.isSame(left, mine, right, theirs) {
                        (one, two) = (left.upperBound + 1, right.upperBound + 1)
                        continue
                    }
                    let paths = (
                        one < body.upperBound ? EditionList.entry(bytes[left])?.0 : nil,
                        two < other.body.upperBound ? EditionList.entry(other.bytes[right])?.0 : nil
                    )
                    switch paths {
                    case (let path?, let another?) where path == another:
                        differing.insert(path)
                        (one, two) = (left.upperBound + 1, right.upperBound + 1)
                    case (let path?, let another?) where path.utf8.lexicographicallyPrecedes(another.utf8):
                        differing.insert(path)
                        one = left.upperBound + 1
                    case (let path?, nil) where two >= other.body.upperBound:
                        differing.insert(path)
                        one = left.upperBound + 1
                    case (_, let another?) where one >= body.upperBound || paths.0 != nil:
                        differing.insert(another)
                        two = right.upperBound + 1
                    default: return false
                    }
                }
                return true
            }
        }
        return isWhole ? differing : nil
    }

    private static func isSame(
        _ one: Range<Int>, _ mine: UnsafeRawBufferPointer, _ other: Range<Int>, _ theirs: UnsafeRawBufferPointer
    ) -> Bool {
        guard !one.isEmpty, !other.isEmpty, let left = mine.baseAddress, let right = theirs.baseAddress else { return false }
        // The last line has no comma.
        let count = one.count - (mine[one.upperBound - 1] == 0x2C ? 1 : 0)
        guard count == other.count - (theirs[other.upperBound - 1] == 0x2C ? 1 : 0) else { return false }
        return memcmp(left + one.lowerBound, right + other.lowerBound, count) == 0
    }

    private static func end(of start: Int, in bytes: UnsafeRawBufferPointer, before end: Int) -> Int {
        guard start < end, let base = bytes.baseAddress, let found = memchr(base + start, 0x0A, end - start) else { return max(start, end) }
        return UnsafeRawPointer(found) - base
    }
}
