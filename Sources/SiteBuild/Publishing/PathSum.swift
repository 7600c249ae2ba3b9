import Digests
import Glibc
import Parallel

/// The paths of an edition's files added up, in no order: two alike are of the same files.
struct PathSum: Equatable, Sendable {
    private var count = 0
    private var sum = XXH3.zero
    /// The paths of the folders that were looked into, if any were, each with a zero byte at its end; the edition's own is empty.
    private(set) var folders: [UInt8] = []

    static func == (one: PathSum, other: PathSum) -> Bool { one.count == other.count && one.sum == other.sum }

    /// Of no file.
    init() {}

    /// One more.
    mutating func add(_ path: UnsafeRawBufferPointer) {
        count += 1
        sum = sum + XXH3(of: path)
    }

    private mutating func add(_ other: PathSum) {
        count += other.count
        sum = sum + other.sum
        folders += other.folders
    }

    /// Of everything in the edition in `folder` that is no folder, but for its list and the mark, looked at by `width` tasks; `nil` where
    /// a folder can't be read.
    init?(below folder: String, width: Int) async {
        var open: [[UInt8]] = [[]]
        // The first levels one by one, until there is enough to deal out.
        while !open.isEmpty, open.count < 16 * width {
            var next: [[UInt8]] = []
            for path in open {
                guard look(into: path, of: folder, &next) else { return nil }
            }
            open = next
        }
        let parts = await open.concurrentMap(width: width) { path -> PathSum? in
            var part = PathSum()
            var open = [path]
            while let path = open.popLast() {
                guard part.look(into: path, of: folder, &open) else { return nil }
            }
            return part
        }
        for part in parts {
            guard let part else { return nil }
            add(part)
        }
    }

    /// Adds what lies in one folder, and the folders in it to `folders`.
    private mutating func look(into path: [UInt8], of root: String, _ folders: inout [[UInt8]]) -> Bool {
        let full = Array("\(root)/".utf8) + path + [0]
        guard
            let directory = full.withUnsafeBytes({ bytes in
                bytes.baseAddress.flatMap { opendir($0.assumingMemoryBound(to: CChar.self)) }
            })
        else { return false }
        defer { closedir(directory) }
        self.folders += path + [0]
        while let entry = readdir(directory) {
            let isFolder: Bool
            switch Int(entry.pointee.d_type) {
            case Int(DT_DIR): isFolder = true
            case Int(DT_UNKNOWN):
                // A file system that leaves the kind open: the ordinary way finds it out.
                return false
            default: isFolder = false
            }
            withUnsafeBytes(of: &entry.pointee.d_name) { name in
                let name = name[..<(name.firstIndex(of: 0) ?? name.count)]
                if name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) { return }
                if path.isEmpty, name.elementsEqual(EditionList.name.utf8) || name.elementsEqual(OutputFolder.mark.utf8) { return }
                let inner = path.isEmpty ? Array(name) : path + [0x2F] + name
                if isFolder { folders.append(inner) } else { inner.withUnsafeBytes { add($0) } }
            }
        }
        return true
    }
}
