import Digests
import Glibc
import Parallel
import Pictures
import Stories

/// What the file system says of everything that reading may see, folder by folder: names, sizes, times, and which file is meant. Two alike
/// mean that nothing has changed; nothing is read.
///
/// A file's change time can't be set back, so that even one whose time of modification was kept is noticed. What was written in the same
/// tick of the clock as it was looked at could change once more without being noticed: such a folder is never called settled.
struct FolderStamps: Sendable {
    /// One folder.
    struct Stamp: Sendable, Equatable {
        /// Of all its entries, in no order.
        var digest: XXH3
        /// Of their names and of what each is, a file, a folder or a link.
        var names = XXH3.zero
        /// Of everything in it that is no text of a story, in no order: pictures above all, of which reading looks at the beginning alone.
        var others = XXH3.zero
        /// Whether a change of these after the look would be seen.
        var othersAreSettled = true
        /// Whether a change of anything after the look would be seen.
        var isSettled: Bool

        /// Whether nothing but texts of stories can be otherwise than at an earlier look.
        func differsInTextsAlone(since before: Stamp) -> Bool {
            names == before.names && others == before.others && before.othersAreSettled
        }
    }

    /// Each folder's stamp, by path below the root, empty for itself.
    private(set) var folders: [String: Stamp] = [:]
    /// Of all folders.
    private(set) var digest = XXH3.zero
    /// Whether all folders are settled.
    private(set) var isSettled = true

    /// Nothing was ever looked at.
    init() {}

    /// Looks at `root` and all folders below it that reading may see, by `width` tasks at once.
    ///
    /// - Parameter seesChangeTime: whether the time counts at which a file was last given a name, among other things: a site's files share
    ///   theirs with the edition before.
    init(of root: String, width: Int, seesChangeTime: Bool = true) async throws(FolderError) {
        let look = Look(root: root, seesChangeTime: seesChangeTime)
        do {
            // The first levels one by one, until there is enough to deal out.
            var open = [""]
            var done: [(String, Stamp)] = []
            var depth = 0
            while !open.isEmpty, open.count < 16 * width, depth <= FolderStamps.deepest {
                var next: [String] = []
                for path in open { done.append((path, try look.stamp(of: path, folders: &next))) }
                open = next
                depth += 1
            }
            let reached = depth
            let parts = try await open.concurrentMap(width: width) { path in
                var done: [(String, Stamp)] = []
                try look.walk(path, depth: reached, into: &done)
                return done
            }
            for (path, stamp) in done + parts.joined() { add(path, stamp) }
        } catch let error as FolderError {
            throw error
        } catch {
            throw FolderError(path: "", reason: "\(error)")
        }
    }

    /// Looks at one folder and not at those in it; most often whatever the times of their names.
    init(ofFolder root: String, seesChangeTime: Bool = false) throws(FolderError) {
        var folders: [String] = []
        add("", try Look(root: root, seesChangeTime: seesChangeTime).stamp(of: "", folders: &folders))
    }

    private mutating func add(_ path: String, _ stamp: Stamp) {
        folders[path] = stamp
        digest = digest + XXH3(of: path).then(stamp.digest)
        isSettled = isSettled && stamp.isSettled
    }

    /// The folders that are not surely as they were: changed, new, gone, or not settled then.
    func changed(since before: FolderStamps) -> Set<String> {
        if digest == before.digest, before.isSettled { return [] }
        var changed: Set<String> = []
        for (path, stamp) in folders where before.folders[path].map({ $0.digest != stamp.digest || !$0.isSettled }) ?? true {
            changed.insert(path)
        }
        for path in before.folders.keys where folders[path] == nil { changed.insert(path) }
        return changed
    }

    /// The same, but that whatever is in `paths` may have changed meanwhile.
    func unsettled(_ paths: Set<String>) -> FolderStamps {
        var stamps = self
        for path in paths {
            stamps.folders[path]?.othersAreSettled = false
            stamps.folders[path]?.isSettled = false
        }
        stamps.isSettled = stamps.isSettled && paths.isEmpty
        return stamps
    }

    /// Deeper folders are not read (`Scan`).
    fileprivate static let deepest = 12
}

/// One look at a folder and what lies below it.
private struct Look: Sendable {
    let root: String
    let seesChangeTime: Bool
    /// What was written since is not settled, in nanoseconds since 1970.
    private let now: Int64

    init(root: String, seesChangeTime: Bool) {
        self.root = root
        self.seesChangeTime = seesChangeTime
        now = FileTimes.now
    }

    func walk(_ path: String, depth: Int, into done: inout [(String, FolderStamps.Stamp)]) throws(FolderError) {
        guard depth <= FolderStamps.deepest else { return }
        var folders: [String] = []
        done.append((path, try stamp(of: path, folders: &folders)))
        for folder in folders { try walk(folder, depth: depth + 1, into: &done) }
    }

    /// The stamp of one folder; the folders in it are added to `folders`.
    func stamp(of path: String, folders: inout [String]) throws(FolderError) -> FolderStamps.Stamp {
        guard let directory = opendir(path.isEmpty ? root : "\(root)/\(path)") else {
            // Removed between being seen and being opened: the folder above will be looked at again.
            if errno == ENOENT, !path.isEmpty { return FolderStamps.Stamp(digest: .zero, othersAreSettled: false, isSettled: false) }
            throw FolderError(path: path, reason: String(cString: strerror(errno)))
        }
        defer { closedir(directory) }
        let file = dirfd(directory)
        var stamp = FolderStamps.Stamp(digest: .zero, isSettled: true)
        while let entry = readdir(directory) {
            withUnsafeBytes(of: &entry.pointee.d_name) { name in
                // What reading skips: hidden names, and those that begin with a low line.
                guard name[0] != 0x2E, name[0] != 0x5F else { return }
                let count = name.firstIndex(of: 0) ?? name.count
                let text = UnsafeRawBufferPointer(rebasing: name[..<count])
                add(text, of: file, to: &stamp, path, &folders)
            }
        }
        return stamp
    }

    private func add(
        _ name: UnsafeRawBufferPointer, of folder: Int32, to stamp: inout FolderStamps.Stamp, _ path: String, _ folders: inout [String]
    ) {
        guard let start = name.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
        var status = stat()
        guard fstatat(folder, start, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            (stamp.othersAreSettled, stamp.isSettled) = (false, false)
            return
        }
        let kind = status.st_mode & S_IFMT
        // What is longer is never read whole where it is taken for a picture, whatever its name.
        let isText = kind == S_IFREG && name.hasSuffix(".md".utf8) && status.st_size <= PictureHeader.limit
        var digest = XXH3(of: name)
        var isSettled = true
        if kind == S_IFDIR {
            // What is in it has a stamp of its own, and its times say no more.
            digest = digest.then(XXH3(low: UInt64(kind), high: 0))
            let text = String(decoding: name, as: UTF8.self)
            folders.append(path.isEmpty ? text : "\(path)/\(text)")
        } else {
            digest = digest.then(numbers(of: status, &isSettled))
            if kind == S_IFLNK {
                var target = stat()
                let isThere = fstatat(folder, start, &target, 0) == 0
                digest = digest.then(isThere ? numbers(of: target, &isSettled) : .zero)
            }
        }
        stamp.digest = stamp.digest + digest
        stamp.isSettled = stamp.isSettled && isSettled
        if !isText {
            stamp.others = stamp.others + digest
            stamp.othersAreSettled = stamp.othersAreSettled && isSettled
        }
        stamp.names = stamp.names + XXH3(of: name).then(XXH3(low: UInt64(kind), high: 0))
    }

    private func numbers(of status: stat, _ isSettled: inout Bool) -> XXH3 {
        let times = FileTimes(status)
        if times.settled >= now { isSettled = false }
        let numbers = (
            UInt64(status.st_mode), UInt64(status.st_ino), Int64(status.st_size), times.modified, seesChangeTime ? times.changed : 0
        )
        return withUnsafeBytes(of: numbers) { XXH3(of: $0) }
    }
}

extension UnsafeRawBufferPointer {
    fileprivate func hasSuffix(_ end: String.UTF8View) -> Bool { suffix(end.count).elementsEqual(end) }
}
