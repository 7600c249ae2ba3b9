import Digests
private import Glibc

/// What was found out about `vipsthumbnail` by running it, and what that hangs on: while all of that is as it was, it need not be run again.
struct ToolRecord {
    /// Where the program is.
    let tool: String
    /// Stands for it and the recipe.
    let fingerprint: String
    /// Whether it was built with what makes AVIF.
    let makesAVIF: Bool
    /// The program, every library and module that it loads, the folders that these come from, and what machines keep of installed packages.
    private let files: [String]
    /// What the file system says of these files.
    private let stamp: XXH3

    /// - Parameters:
    ///   - loaded: what it loaded when it was run.
    ///   - start: when that was, in seconds since 1970.
    /// - Returns: `nil` where what it loads is not known, or something was replaced so lately that it could be replaced once more without
    ///   being seen.
    init?(_ tool: String, _ fingerprint: String, makesAVIF: Bool, loaded: [String], at start: Int) {
        guard !loaded.isEmpty else { return nil }
        (self.tool, self.fingerprint, self.makesAVIF) = (tool, fingerprint, makesAVIF)
        let folders = Set(loaded.compactMap { path in path.lastIndex(of: "/").map { String(path[..<$0]) } })
        // A module that comes later stands beside the others, or where libheif (plugins) and libvips (modules) look for theirs.
        let rooms = folders.flatMap { [$0, "\($0)/libheif", "\($0)/libheif/plugins"] }
        files = Set([tool] + loaded + rooms + Self.machine).sorted()
        let (stamp, latest) = Self.stamp(of: files)
        guard latest + Self.coarsestTick < start else { return nil }
        self.stamp = stamp
    }

    /// What tells of libraries that come and go: the loader's own list of them, and the books of Debian's, Red Hat's, Alpine's and Arch's
    /// installers.
    private static let machine = [
        "/etc/ld.so.cache", "/etc/ld.so.preload", "/var/lib/dpkg/status", "/var/lib/rpm/rpmdb.sqlite", "/usr/lib/sysimage/rpm/rpmdb.sqlite",
        "/lib/apk/db/installed", "/var/lib/pacman/local",
    ]

    /// In seconds: some file systems count times in steps of two.
    private static let coarsestTick = 2

    /// Whether everything is as it was.
    var holds: Bool { Self.stamp(of: files).digest == stamp }

    /// What the file system says of some files, and when the latest of them was changed; what is not there counts as such.
    private static func stamp(of files: [String]) -> (digest: XXH3, latest: Int) {
        var latest = 0
        let digest = files.reduce(XXH3.zero) { digest, path in
            var status = stat()
            guard stat(path, &status) == 0 else { return digest.then(XXH3(of: path)) }
            latest = max(latest, status.st_ctim.tv_sec, status.st_mtim.tv_sec)
            let numbers = (
                UInt64(status.st_dev), UInt64(status.st_ino), Int64(status.st_size), Int64(status.st_mtim.tv_sec),
                Int64(status.st_mtim.tv_nsec), Int64(status.st_ctim.tv_sec), Int64(status.st_ctim.tv_nsec)
            )
            return digest.then(XXH3(of: path)).then(withUnsafeBytes(of: numbers) { XXH3(of: $0) })
        }
        return (digest, latest)
    }

    // MARK: In a file

    /// As it is kept: the digest of all that follows, and then a line each.
    var bytes: [UInt8] {
        let lines = [tool, fingerprint, makesAVIF ? "AVIF" : "-", Self.text(stamp)] + files
        let body = Array(lines.joined(separator: "\n").utf8)
        return Array("\(Self.text(XXH3(of: body)))\n".utf8) + body
    }

    /// What was kept; `nil` where that is not whole.
    init?(_ bytes: [UInt8]) {
        guard let end = bytes.firstIndex(of: 0x0A), bytes[..<end].elementsEqual(Self.text(XXH3(of: Array(bytes[(end + 1)...]))).utf8)
        else { return nil }
        let lines = String(decoding: bytes[(end + 1)...], as: UTF8.self).split(separator: "\n").map(String.init)
        guard lines.count > 4 else { return nil }
        let numbers = lines[3].split(separator: " ").compactMap { UInt64($0, radix: 16) }
        // It names a folder.
        guard numbers.count == 2, lines[1].utf8.count == 16, lines[1].allSatisfy(\.isHexDigit) else { return nil }
        (tool, fingerprint, makesAVIF) = (lines[0], lines[1], lines[2] == "AVIF")
        stamp = XXH3(low: numbers[1], high: numbers[0])
        files = Array(lines[4...])
    }

    private static func text(_ digest: XXH3) -> String { "\(String(digest.high, radix: 16)) \(String(digest.low, radix: 16))" }
}
