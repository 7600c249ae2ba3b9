import Digests
import Glibc

/// `edition.json` as its bytes, a file a line in the order of their paths: a few lines are looked up and exchanged without the others being
/// taken apart.
struct EditionLines: Sendable {
    /// The whole list.
    let bytes: [UInt8]
    /// Where the lines stand.
    private let body: Range<Int>

    /// The list that `bytes` are; `nil` where they are none.
    init?(_ bytes: [UInt8]) {
        guard let body = EditionList.lines(of: bytes) else { return nil }
        self.bytes = bytes
        self.body = body
    }

    /// The list of the edition in `folder`, if it has one that names all its files and no others; what is in them is not looked at.
    init?(ofWhole folder: String, on disk: some Disk, width: Int) async throws(DiskError) {
        let path = "\(folder)/\(EditionList.name)"
        guard try disk.kind(of: path) == .file, let lines = EditionLines(try disk.read(path)),
            let there = await PathSum(below: folder, width: width), there == lines.paths
        else { return nil }
        self = lines
    }

    /// Of all paths.
    var paths: PathSum? {
        bytes.withUnsafeBytes { bytes in
            var sum = PathSum()
            var start = body.lowerBound
            while start < body.upperBound {
                let end = Self.end(of: start, in: bytes, before: body.upperBound)
                guard let path = Self.path(of: start..<end, in: bytes) else { return nil }
                sum.add(path)
                start = end + 1
            }
            return sum
        }
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
                guard let entry = EditionList.entry(self.bytes[start..<end]) else { return nil }
                if entry.0.utf8.elementsEqual(wanted) { return (start..<end, entry.1) }
                if entry.0.utf8.lexicographicallyPrecedes(wanted) { low = min(end + 1, high) } else { high = start }
            }
            return nil
        }
    }

    /// What is told of the files at `paths`; files that are not listed are left out.
    func list(of paths: some Sequence<String>) -> EditionList {
        var files: [String: EditionList.File] = [:]
        for path in paths { files[path] = line(of: path)?.file }
        return EditionList(files)
    }

    /// The list in which something else is told of some of its files; `nil` where one of them is not listed.
    func telling(_ files: [String: EditionList.File]) -> EditionLines? {
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

    private static func path(of line: Range<Int>, in bytes: UnsafeRawBufferPointer) -> [UInt8]? {
        let start = line.lowerBound + EditionList.beforePath.count
        guard start < line.upperBound else { return nil }
        var path: [UInt8] = []
        path.reserveCapacity(96)
        var index = start
        while index < line.upperBound, bytes[index] != 0x22 {
            if bytes[index] == 0x5C { index += 1 }
            guard index < line.upperBound else { return nil }
            path.append(bytes[index])
            index += 1
        }
        return path
    }
}
