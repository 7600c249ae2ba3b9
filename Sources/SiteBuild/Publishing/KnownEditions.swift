import Digests
import Glibc
import Parallel
import Synchronization

/// The editions of a site that were looked through before, known again by what the file system says of their folders: a name that comes or
/// goes changes the times of the folder that it is in. To ask for the times of all folders takes a fraction of what it takes to look into
/// them.
///
/// It can be thrown away at any time.
final class KnownEditions: Sendable {
    /// An edition that has exactly the files that its list names.
    private struct Edition: Equatable {
        /// The digest of its list.
        var list: XXH3
        /// The paths of its folders, each with a zero byte at its end; its own is empty.
        var folders: [UInt8]
        /// What the file system said of the folders, and of the list, added up.
        var times: XXH3
    }

    /// What is known of an edition that is just being brought forward from a known one.
    struct Change: Sendable {
        /// The digest of its list, when it was known.
        fileprivate let before: XXH3
        /// The paths of the folders in which names come and go, and of those above them, each with a zero byte at its end.
        fileprivate let folders: [UInt8]
        /// What the file system said of these before.
        fileprivate let times: XXH3
    }

    private struct State {
        /// The last one first.
        var editions: [Edition] = []
        var published: (change: Change?, list: XXH3)?
        var isKept = false
    }

    private let state: Mutex<State>

    /// None is known.
    init() { state = Mutex(State()) }

    /// So many are remembered: the published one and the one before.
    private static let most = 2

    // MARK: Known again

    /// The digest of the list of the edition in `folder`, if it is one that is known and nothing of it has come or gone since.
    func list(of folder: String, width: Int) async -> XXH3? {
        let editions = state.withLock { $0.editions }
        var looked: (folders: [UInt8], times: XXH3)?
        for edition in editions {
            if looked.map({ $0.folders != edition.folders }) ?? true {
                guard let look = await Self.look(at: edition.folders, in: folder, width: width) else { continue }
                looked = (edition.folders, look.times)
            }
            if looked?.times == edition.times { return edition.list }
        }
        return nil
    }

    /// Takes down an edition that was looked through, unless something could have come or gone meanwhile without being seen.
    ///
    /// - Parameters:
    ///   - list: the digest of its list, which named exactly its files.
    ///   - folders: its folders, as `PathSum` tells them.
    ///   - start: when looking through it began.
    func learn(_ list: XXH3, _ folders: [UInt8], in folder: String, since start: Int64, width: Int) async {
        guard let look = await Self.look(at: folders, in: folder, width: width), look.settled < start else { return }
        learn(Edition(list: list, folders: folders, times: look.times))
    }

    private func learn(_ edition: Edition) {
        state.withLock { state in
            state.editions.removeAll { $0.list == edition.list }
            state.editions.insert(edition, at: 0)
            state.editions.removeLast(max(0, state.editions.count - Self.most))
            state.isKept = false
        }
    }

    // MARK: Brought forward

    /// Looks at what of an edition will change: the files at `paths`, and its list. `nil` where it is not known.
    func change(of list: XXH3, at paths: some Sequence<String>, in folder: String) -> Change? {
        guard state.withLock({ state in state.editions.contains { $0.list == list } }) else { return nil }
        var folders: Set<Substring> = [""]
        for path in paths {
            var path = path[...]
            while let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), folders.insert(path[..<slash]).inserted { path = path[..<slash] }
        }
        let bytes: [UInt8] = folders.flatMap { Array($0.utf8) + [0] }
        return Self.look(at: bytes[...], in: folder).map { Change(before: list, folders: bytes, times: $0.times) }
    }

    /// An edition is published, with a list of the digest `list`: a known one that has changed as foretold, or another.
    func publish(_ change: Change?, as list: XXH3) { state.withLock { $0.published = (change, list) } }

    /// Takes down the edition that was published in `folder` last, as soon as a further change of it would be seen; that is a few hundredths
    /// of a second after it was made.
    ///
    /// - Returns: whether it is an edition that has to be looked through to be known.
    func settle(in folder: String) async -> Bool {
        let published = state.withLock { state in
            defer { state.published = nil }
            return state.published
        }
        guard let (foretold, list) = published else { return false }
        guard let change = foretold, var edition = state.withLock({ state in state.editions.first { $0.list == change.before } }) else {
            return true
        }
        guard let first = Self.look(at: change.folders[...], in: folder), first.settled - FileTimes.now < Self.longestWait else {
            return false
        }
        let wait = first.settled - FileTimes.now
        if wait >= 0 { try? await Task.sleep(nanoseconds: UInt64(wait) + 1_000_000) }
        guard let look = Self.look(at: change.folders[...], in: folder), look.settled < FileTimes.now else { return false }
        edition.times = edition.times - change.times + look.times
        edition.list = list
        state.withLock { state in state.editions.removeAll { $0.list == change.before } }
        learn(edition)
        return false
    }

    /// Nobody is kept waiting for longer, in nanoseconds.
    static let longestWait: Int64 = 50_000_000

    // MARK: Times

    /// What the file system says of folders and of the list among them, added up.
    private struct Look {
        var times = XXH3.zero
        /// Until when something could change once more and keep these times, in nanoseconds since 1970.
        var settled = Int64.min
    }

    private static func look(at folders: [UInt8], in root: String, width: Int) async -> Look? {
        var parts: [Range<Int>] = []
        var start = 0
        while start < folders.count {
            let least = min(start + pieces, folders.count - 1)
            let end = (folders[least...].firstIndex(of: 0) ?? folders.count - 1) + 1
            parts.append(start..<end)
            start = end
        }
        let looks = await parts.concurrentMap(width: width) { look(at: folders[$0], in: root) }
        var sum = Look()
        for look in looks {
            guard let look else { return nil }
            sum.times = sum.times + look.times
            sum.settled = max(sum.settled, look.settled)
        }
        return sum
    }

    /// So many bytes of paths are looked at by one task at once.
    private static let pieces = 1 << 16

    private static func look(at folders: ArraySlice<UInt8>, in root: String) -> Look? {
        let directory = open(root, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard directory >= 0 else { return nil }
        defer { close(directory) }
        var look = Look()
        func add(_ path: UnsafePointer<CChar>, _ name: UnsafeRawBufferPointer, is kind: mode_t, seesChangeTime: Bool) -> Bool {
            var status = stat()
            guard fstatat(directory, path, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_mode & S_IFMT == kind else { return false }
            let times = FileTimes(status)
            // A folder that changes places is the same one, with another time of change.
            let numbers = (UInt64(status.st_ino), times.modified, seesChangeTime ? times.changed : 0)
            look.times = look.times + XXH3(of: name).then(withUnsafeBytes(of: numbers) { XXH3(of: $0) })
            look.settled = max(look.settled, seesChangeTime ? times.settled : times.contentsSettled)
            return true
        }
        let isWhole = folders.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return true }
            var start = 0
            while start < bytes.count {
                guard let end = memchr(base + start, 0, bytes.count - start) else { return false }
                let count = UnsafeRawPointer(end) - (base + start)
                let name = UnsafeRawBufferPointer(start: base + start, count: count)
                if count == 0 {
                    guard add(".", name, is: S_IFDIR, seesChangeTime: false),
                        EditionList.name.withCString({ list in
                            add(list, UnsafeRawBufferPointer(start: list, count: strlen(list)), is: S_IFREG, seesChangeTime: true)
                        })
                    else { return false }
                } else if !add((base + start).assumingMemoryBound(to: CChar.self), name, is: S_IFDIR, seesChangeTime: true) {
                    return false
                }
                start += count + 1
            }
            return true
        }
        return isWhole ? look : nil
    }

    // MARK: Kept

    /// What is kept of it, for another build; `nil` where that is kept already.
    func bytesToKeep() -> [UInt8]? {
        let editions = state.withLock { state in
            defer { state.isKept = true }
            return state.isKept ? nil : state.editions
        }
        guard let editions, !editions.isEmpty else { return nil }
        var kept = KeptNumbers()
        kept.add(editions.count)
        for (index, edition) in editions.enumerated() {
            kept.add(edition.list)
            kept.add(edition.times)
            // Those of two editions are most often the same.
            let isAsBefore = index > 0 && edition.folders == editions[index - 1].folders
            kept.add(isAsBefore)
            if !isAsBefore { kept.add(edition.folders) }
        }
        return kept.sealed(behind: Self.mark)
    }

    /// What another build kept; nothing is known where that is not whole.
    init(_ bytes: [UInt8]) {
        var known = State()
        let editions = KeptNumbersReader.read(bytes, behind: Self.mark) { reader throws(KeptNumbersReader.Damage) in
            var editions: [Edition] = []
            for _ in 0..<(try reader.count(of: 5)) {
                let (list, times, isAsBefore) = (try reader.digest(), try reader.digest(), try reader.truth())
                let folders = isAsBefore ? editions.last?.folders ?? [] : try reader.bytes()
                // Every path has its end: the system is told of nothing else.
                guard folders.last == 0 else { throw KeptNumbersReader.Damage() }
                editions.append(Edition(list: list, folders: folders, times: times))
            }
            try reader.end()
            return editions
        }
        if let editions { (known.editions, known.isKept) = (editions, true) }
        state = Mutex(known)
    }

    private static let mark = Array("chapbut: the folders of editions, 1\n".utf8)
}
