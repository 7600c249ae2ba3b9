import Digests

/// The files of an edition, each with its size and SHA-256. It stands in the site as `edition.json`, a file a line, so that anyone can hold
/// a published site against it.
struct EditionList: Sendable, Equatable {
    /// What is told of a file.
    struct File: Sendable, Equatable {
        /// In bytes.
        let size: Int
        let digest: SHA256

        init(size: Int, digest: SHA256) { (self.size, self.digest) = (size, digest) }

        /// Of a file with these bytes.
        init(of bytes: Span<UInt8>) {
            self.init(size: bytes.count, digest: bytes.withUnsafeBytes { SHA256(of: $0) })
        }
    }

    /// Where it stands in the site.
    static let name = "edition.json"

    /// The files by path below the site; neither this list nor the folder's mark is among them.
    let files: PathTable<File>

    /// The list of these files.
    init(_ files: PathTable<File>) { self.files = files }

    private static let head = Array("{\n\"format\": 1,\n\"files\": [\n".utf8)
    private static let foot = Array("\n]\n}\n".utf8)

    /// The list as `edition.json` has it, in the order of the paths' bytes, a piece at a time: that of a large site is never held whole.
    func forEachPiece<Refusal: Error>(_ visit: ([UInt8]) throws(Refusal) -> Void) throws(Refusal) {
        var bytes = Self.head
        bytes.reserveCapacity(Self.piece + 2048)
        var isFirst = true
        try files.forEachInOrder { (path, file) throws(Refusal) in
            if bytes.count >= Self.piece {
                try visit(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
            if !isFirst { bytes += [0x2C, 0x0A] }
            isFirst = false
            Self.addLine(of: path, file, to: &bytes)
        }
        bytes += Self.foot
        try visit(bytes)
    }

    /// About so many bytes are written at once.
    private static let piece = 1 << 16

    /// Writes the list to `path`, and returns its digest.
    func write(to path: String, on disk: some Disk) throws(DiskError) -> XXH3 {
        let file = try disk.create(path)
        let stream = XXH3Stream()
        try forEachPiece { (piece) throws(DiskError) in
            try piece.span.withUnsafeBytes { (bytes) throws(DiskError) in
                stream.add(bytes)
                try file.append(bytes)
            }
        }
        try file.close()
        return stream.finish()
    }

    /// A line of the list, without the comma that parts it from the next.
    static func line(of path: String, _ file: File) -> [UInt8] {
        var (path, bytes) = (path, [UInt8]())
        path.withUTF8 { addLine(of: UnsafeRawBufferPointer($0), file, to: &bytes) }
        return bytes
    }

    private static func addLine(of path: UnsafeRawBufferPointer, _ file: File, to bytes: inout [UInt8]) {
        bytes += beforePath
        // A path has no control characters (`DocumentPath`), so that no more than these two must be escaped.
        for byte in path {
            if byte == 0x22 || byte == 0x5C { bytes.append(0x5C) }
            bytes.append(byte)
        }
        bytes += beforeSize
        bytes += String(file.size).utf8
        bytes += beforeDigest
        bytes += file.digest.hex.utf8
        bytes += [0x22, 0x7D]
    }

    /// Where the lines stand in `bytes`; `nil` where these are no list.
    static func lines(of bytes: [UInt8]) -> Range<Int>? {
        guard bytes.starts(with: head), bytes.count >= head.count + foot.count, bytes.suffix(foot.count) == foot[...] else { return nil }
        return head.count..<bytes.count - foot.count
    }

    /// The list that `bytes` tell; `nil` where they are no list that this program wrote.
    init?(_ bytes: [UInt8]) {
        guard let lines = Self.lines(of: bytes) else { return nil }
        var files = PathTable<File>()
        for line in bytes[lines].split(separator: 0x0A) {
            guard let (path, file) = Self.entry(line), DocumentPath.isPublishable(path), files.insert(path, file) else {
                return nil
            }
        }
        self.files = files
    }

    /// How a line begins.
    static let beforePath = Array("{\"path\": \"".utf8)
    private static let beforeSize = Array("\", \"size\": ".utf8)
    private static let beforeDigest = Array(", \"sha256\": \"".utf8)

    /// What a line tells.
    static func entry(_ line: ArraySlice<UInt8>) -> (String, File)? {
        var rest = line
        func skip(_ text: [UInt8]) -> Bool {
            guard rest.starts(with: text) else { return false }
            rest = rest.dropFirst(text.count)
            return true
        }
        guard skip(beforePath) else { return nil }
        let path = unescaped(rest)
        rest = rest.dropFirst(writtenCount(of: rest))
        guard skip(beforeSize) else { return nil }
        let digits = rest.prefix { (0x30...0x39).contains($0) }
        rest = rest.dropFirst(digits.count)
        guard let size = Int(String(decoding: digits, as: UTF8.self)), skip(beforeDigest),
            let digest = SHA256(hex: String(decoding: rest.prefix(64), as: UTF8.self)), let path = String(validating: path, as: UTF8.self)
        else { return nil }
        rest = rest.dropFirst(64)
        guard rest.elementsEqual("\"}".utf8) || rest.elementsEqual("\"},".utf8) else { return nil }
        return (path, File(size: size, digest: digest))
    }

    /// How many bytes a path takes as it is written, up to the mark behind it.
    private static func writtenCount(of bytes: some Sequence<UInt8>) -> Int {
        var (count, isEscaped) = (0, false)
        for byte in bytes {
            if byte == 0x22, !isEscaped { break }
            isEscaped = byte == 0x5C && !isEscaped
            count += 1
        }
        return count
    }

    /// A path as it is, of how it is written; whatever follows the mark behind it is left out.
    static func unescaped(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var (path, isEscaped) = ([UInt8](), false)
        for byte in bytes {
            if byte == 0x22, !isEscaped { break }
            isEscaped = byte == 0x5C && !isEscaped
            if !isEscaped { path.append(byte) }
        }
        return path
    }

    /// How the path of a line is written; `nil` where the line is not as `line(of:_:)` writes it, with a comma behind all but the last one.
    static func writtenPath(of line: UnsafeRawBufferPointer, isLast: Bool) -> UnsafeRawBufferPointer? {
        guard line.starts(with: beforePath) else { return nil }
        let start = beforePath.count
        let end = start + writtenCount(of: line[start...])
        var rest = line[end...]
        guard rest.starts(with: beforeSize) else { return nil }
        rest = rest.dropFirst(beforeSize.count)
        let digits = rest.prefix { (0x30...0x39).contains($0) }
        rest = rest.dropFirst(digits.count)
        guard (1...18).contains(digits.count), rest.starts(with: beforeDigest) else { return nil }
        rest = rest.dropFirst(beforeDigest.count)
        let hex = rest.prefix { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        guard hex.count == 64, rest.dropFirst(64).elementsEqual((isLast ? "\"}" : "\"},").utf8) else { return nil }
        return UnsafeRawBufferPointer(rebasing: line[start..<end])
    }
}

extension EditionList {
    /// The list of the edition in `folder`, if it has one that names all its files and no others; what is in them is not looked at.
    init?(ofWhole folder: String, on disk: some Disk) throws(DiskError) {
        let path = "\(folder)/\(Self.name)"
        guard try disk.kind(of: path) == .file, let list = EditionList(try disk.read(path)) else { return nil }
        let found = try Self.files(below: folder, on: disk)
        guard found.count == list.files.count, found.allSatisfy({ list.files[$0] != nil }) else { return nil }
        self = list
    }

    /// Everything in the edition in `folder` that is no folder, by path below it, but for the list and the mark.
    static func files(below folder: String, on disk: some Disk) throws(DiskError) -> [String] {
        var files: [String] = []
        var open = [""]
        while let inner = open.popLast() {
            for entry in try disk.list(inner.isEmpty ? folder : "\(folder)/\(inner)") {
                let path = inner.isEmpty ? entry.name : "\(inner)/\(entry.name)"
                if entry.kind == .folder { open.append(path) } else if path != name, path != OutputFolder.mark { files.append(path) }
            }
        }
        return files
    }

    /// Whether no file stands where another needs a folder.
    var clash: String? {
        var clash: String?
        // In order, the folders that a path has in common with the one before were looked at with that one.
        var before: [UInt8] = []
        files.forEachInOrder { path, _ in
            if clash != nil { return }
            let common = zip(path, before).prefix { $0 == $1 }.count
            for slash in path.indices where path[slash] == UInt8(ascii: "/") && slash >= common {
                if files[UnsafeRawBufferPointer(rebasing: path[..<slash])] != nil { clash = String(decoding: path, as: UTF8.self) }
            }
            before.removeAll(keepingCapacity: true)
            before += path
        }
        return clash
    }
}
