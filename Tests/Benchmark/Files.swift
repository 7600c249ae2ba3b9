import Glibc

/// What the benchmark could not do.
struct Problem: Error, CustomStringConvertible {
    let description: String

    init(_ what: String) { description = "\(what): \(String(cString: strerror(errno)))" }
}

/// The few calls that the benchmark makes on files, as plain as they come.
enum Files {
    /// The files below a folder, as paths relative to it.
    static func below(_ folder: String) throws(Problem) -> [String] {
        var found: [String] = []
        var open = [""]
        while let inner = open.popLast() {
            guard let directory = opendir(inner.isEmpty ? folder : "\(folder)/\(inner)") else { throw Problem(folder) }
            defer { closedir(directory) }
            while let entry = readdir(directory) {
                let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
                if name.hasPrefix(".") { continue }
                let path = inner.isEmpty ? name : "\(inner)/\(name)"
                if Int32(entry.pointee.d_type) == Int32(DT_DIR) { open.append(path) } else { found.append(path) }
            }
        }
        return found
    }

    static func read(_ path: String) throws(Problem) -> [UInt8] {
        let file = Glibc.open(path, O_RDONLY)
        guard file >= 0 else { throw Problem(path) }
        defer { close(file) }
        var status = stat()
        fstat(file, &status)
        let size = Int(status.st_size)
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = max(0, Glibc.read(file, buffer.baseAddress, size))
        }
    }

    /// How many bytes a file has.
    static func size(_ path: String) throws(Problem) -> Int {
        var status = stat()
        guard lstat(path, &status) == 0 else { throw Problem(path) }
        return Int(status.st_size)
    }

    static func write(_ bytes: [UInt8], to path: String) throws(Problem) { try write(bytes, upTo: bytes.count, to: path) }

    /// Writes `size` bytes: the given ones, as many times as it takes.
    static func write(_ bytes: [UInt8], upTo size: Int, to path: String) throws(Problem) {
        var file = Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        if file < 0 {
            makeFolder(above: path)
            file = Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        }
        guard file >= 0 else { throw Problem(path) }
        defer { close(file) }
        var written = 0
        while written < size {
            let piece = min(bytes.count, size - written)
            guard Glibc.write(file, bytes, piece) == piece else { throw Problem(path) }
            written += piece
        }
    }

    static func copy(_ source: String, to path: String) throws(Problem) { try write(try read(source), to: path) }

    /// Removes a folder with all that it holds.
    static func remove(_ folder: String) { _ = Cost.running(["/bin/rm", "-rf", folder]) }

    private static func makeFolder(above path: String) {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex else { return }
        let folder = String(path[..<slash])
        if mkdir(folder, 0o755) == 0 || errno != ENOENT { return }
        makeFolder(above: folder)
        mkdir(folder, 0o755)
    }
}
