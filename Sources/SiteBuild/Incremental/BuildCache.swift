import Digests
import Glibc

/// The files of `.chapbut/cache` by which a build saves work: one of each kind for every site and way of printing.
///
/// They can be thrown away at any time. A disk that refuses costs the next build its short way, and nothing else.
struct BuildCache: Sendable {
    /// What is kept in a file.
    enum Kind: String {
        /// What the last build came to.
        case build
        /// What it knew of each producer's folder.
        case catalogue
        /// What it knew of the site's folders.
        case folders
        /// What makes pictures.
        case tool
    }

    private let state: StateFolder
    private let folder: String
    private let place: XXH3

    /// That of the stories in `root`, for what `place` stands for.
    init(of root: String, for place: XXH3) {
        state = StateFolder(of: root)
        folder = "\(root)/.chapbut/cache"
        self.place = place
    }

    private func name(_ kind: Kind) -> String { "\(kind.rawValue)-\(String(place.low, radix: 16))" }

    /// The bytes of a file; none where it is not there or can't be read.
    func read(_ kind: Kind) -> [UInt8] { (try? state.read("cache/\(name(kind))")) ?? [] }

    /// Keeps a file, and removes the oldest ones of its kind where there are many: of sites that nobody builds any more.
    func keep(_ bytes: [UInt8], as kind: Kind) {
        guard let held = try? state.hold() else { return }
        try? held.keep(bytes, in: "cache/\(name(kind))")
        let files = ((try? LocalDisk().list(folder)) ?? []).filter { $0.kind == .file && $0.name.hasPrefix("\(kind.rawValue)-") }
        let byAge = files.map { (path: "\(folder)/\($0.name)", time: Self.time(of: "\(folder)/\($0.name)")) }.sorted { $0.time > $1.time }
        for (path, _) in byAge.dropFirst(Self.most) { try? LocalDisk().removeFile(path) }
        withExtendedLifetime(held) {}
    }

    /// So many sites and ways of printing are remembered.
    private static let most = 8

    /// When a file was last changed, in nanoseconds since 1970.
    private static func time(of path: String) -> Int64 {
        var status = stat()
        guard lstat(path, &status) == 0 else { return 0 }
        return Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
    }
}
