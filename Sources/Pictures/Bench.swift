private import Glibc

/// The folder that one run of the darkroom works in.
struct Bench: Sendable {
    let folder: String

    init(in cache: String) throws {
        Self.clearWhatIsLeft(in: cache)
        folder = "\(cache)/work-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
        guard mkdir(folder, 0o777) == 0 else { throw PictureError(path: folder, reason: String(cString: strerror(errno))) }
    }

    /// Writes a file; one that is there already has the same bytes.
    func put(_ bytes: [UInt8], as name: String) {
        let file = open("\(folder)/\(name)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard file >= 0 else { return }
        defer { close(file) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// What a file holds; `nil` where it is not there or has more than `limit` bytes.
    func bytes(of name: String, limit: Int) -> [UInt8]? { Self.bytes(at: "\(folder)/\(name)", limit: limit) }

    /// The same of a file anywhere. No link is followed and no pipe waited for.
    static func bytes(at path: String, limit: Int) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit else { return nil }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while bytes.count <= limit {
            let count = read(file, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return nil }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
        return nil
    }

    /// What programs that were told to put down which files they load (`LD_DEBUG=libs`, into `loaded.` and their numbers) have loaded; none
    /// where they were several, or did not.
    var loadedFiles: [String] {
        let logs = Self.names(in: folder).filter { $0.hasPrefix("loaded.") }
        guard logs.count == 1, let log = bytes(of: logs[0], limit: 1 << 22) else { return [] }
        return String(decoding: log, as: UTF8.self).split(separator: "\n").compactMap { line in
            line.firstRange(of: "calling init: ").map { String(line[$0.upperBound...]) }
        }.filter { $0.hasPrefix("/") }
    }

    func has(_ name: String) -> Bool {
        var status = stat()
        return lstat("\(folder)/\(name)", &status) == 0 && status.st_size > 0
    }

    /// Puts what was made of a picture on the shelf, in one step.
    func keep(_ task: DarkroomTask, _ making: Recipe.Making, _ shelf: PictureShelf) {
        let name = "\(task.digest).\(making.suffix)"
        guard let made = bytes(of: name, limit: PictureShelf.limit) else { return }
        put(PictureShelf.sealed(made, as: name), as: "\(name).sealed")
        if rename("\(folder)/\(name).sealed", "\(shelf.folder)/\(name)") == 0 { return }
        // A folder may stand in its place.
        shelf.discard(name)
        rename("\(folder)/\(name).sealed", "\(shelf.folder)/\(name)")
    }

    func clear() { Self.clear(folder) }

    private static func clear(_ folder: String) {
        for name in names(in: folder) { unlink("\(folder)/\(name)") }
        rmdir(folder)
    }

    /// Runs that were cut short leave their folders; a run that goes on keeps its own.
    private static func clearWhatIsLeft(in cache: String) {
        for name in names(in: cache) where name.hasPrefix("work-") {
            guard let process = pid_t(name.dropFirst(5).prefix { $0 != "-" }), kill(process, 0) != 0, errno == ESRCH else { continue }
            clear("\(cache)/\(name)")
        }
    }

    private static func names(in folder: String) -> [String] {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return [] }
        guard let entries = fdopendir(descriptor) else {
            close(descriptor)
            return []
        }
        defer { closedir(entries) }
        var names: [String] = []
        while let entry = readdir(entries) {
            names.append(withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
        }
        return names.filter { $0 != "." && $0 != ".." }
    }

    /// The colour of a portable pixmap of one pixel: its last three bytes, or for a grey one the last.
    static func tone(_ bytes: [UInt8]) -> Int? {
        guard bytes.count > 8, bytes[0] == UInt8(ascii: "P") else { return nil }
        switch bytes[1] {
        case UInt8(ascii: "6"): return bytes.suffix(3).reduce(0) { $0 << 8 | Int($1) }
        case UInt8(ascii: "5"): return bytes.last.map { Int($0) * 0x010101 }
        default: return nil
        }
    }
}
