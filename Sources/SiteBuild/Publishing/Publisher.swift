import Digests
import Parallel

/// Publishes a site whole or not at all.
///
/// A new edition is made in a folder beside the site and takes its place in one step; the edition before stays beside it as
/// `.<name>.previous`. A file that is the same as before is not written again: both editions share it. A folder is only ever emptied or replaced if it carries our mark, the file `.chapbut`.
public struct Publisher: Sendable {
    private let output: String
    private let stories: String?
    private let disk: any Disk
    private let known: KnownEditions

    /// A publisher of the site at `output`.
    ///
    /// - Parameters:
    ///   - output: the site's folder as the user typed it; it and the folders above need not exist.
    ///   - stories: the folder of the stories, which the site must stay apart from.
    ///   - disk: where to.
    public init(output: String, stories: String?, disk: any Disk = LocalDisk()) {
        self.init(output: output, stories: stories, disk: disk, knowing: KnownEditions())
    }

    /// The same, which need not look through editions that are known, and gets to know those that it looks through.
    init(output: String, stories: String?, disk: any Disk, knowing known: KnownEditions) {
        self.known = known
        self.output = output
        self.stories = stories
        self.disk = disk
    }

    /// Locks the output, clears away what a build that was cut short has left, and opens a new edition.
    ///
    /// The published site stays as it is. The lock ends with the `NextEdition`.
    public func begin() throws(PublishError) -> NextEdition {
        let (folder, lock) = try Self.open(output, apartFrom: stories, on: disk)
        let disk = disk
        let published = try PublishError.orDisk { () throws(DiskError) in try Self.list(of: folder.site, on: disk) }
        return NextEdition(in: folder, after: published, on: disk, lock: lock)
    }

    /// The same where the published files are read again by `width` tasks: one that is not what the list says, or that can't be read, is taken
    /// for one that is not there.
    func begin(rereading width: Int) async throws(PublishError) -> NextEdition {
        let (folder, lock) = try Self.open(output, apartFrom: stories, on: disk)
        let disk = disk
        let list = try PublishError.orDisk { () throws(DiskError) in try Self.list(of: folder.site, on: disk) }
        guard let list else { return NextEdition(in: folder, after: nil, on: disk, lock: lock) }
        let paths = list.files.paths()
        let files = await paths.concurrentMap(width: width) { path -> EditionList.File? in
            let place = "\(folder.site)/\(path)"
            let file = try? EditionList.File(at: place, on: disk)
            return file == list.files[path] ? file : nil
        }
        var sound = PathTable<EditionList.File>()
        for case (let path, let file?) in zip(paths, files) { sound.set(path, file) }
        return NextEdition(in: folder, after: EditionList(sound), isReread: true, on: disk, lock: lock)
    }

    /// The same for an edition in which no file comes or goes, and only what is written can differ from the published one; `nil`, with
    /// nothing left behind, where the published edition is not the one with that `digest`, or where it, or the one before it, does not
    /// have exactly the files that its list names.
    func beginPatch(to digest: XXH3, width: Int) async throws(PublishError) -> NextEdition? {
        let (folder, lock) = try Self.open(output, apartFrom: stories, on: disk)
        do throws(DiskError) {
            // Of an edition that none came before, each file that stays as it is gets a second name.
            // What one of the two takes alone, the other takes meanwhile.
            async let before = linesOrRefusal(of: folder.previous, width: width)
            let published = try await linesOrRefusal(of: folder.site, width: width).get()
            let previous = try await before.get()
            let isFirst = try disk.kind(of: folder.previous) == nil
            if previous != nil || isFirst, let published, published.digest == digest {
                return NextEdition(in: folder, after: nil, patching: (published, previous), on: disk, lock: lock, knowing: known)
            }
            try Self.remove(folder.next, on: disk)
            return nil
        } catch {
            throw .disk(error)
        }
    }

    /// The digest of the published edition's list; `nil` where there is no edition, or it does not have exactly the files that its list names.
    /// It takes no lock: what is published at the next moment may be another.
    func published(width: Int) async throws(PublishError) -> XXH3? {
        let folder = try OutputFolder(output, apartFrom: stories, on: disk)
        guard try OutputFolder.occupant(of: folder.site, named: folder.written, on: disk) == .edition else { return nil }
        if let list = await known.list(of: folder.site, width: width) { return list }
        do throws(DiskError) {
            return try await lines(of: folder.site, width: width)?.digest
        } catch {
            throw .disk(error)
        }
    }

    private static func list(of folder: String, on disk: some Disk) throws(DiskError) -> EditionList? {
        try EditionList(ofWhole: folder, on: disk)
    }

    /// The list of the edition in `folder`; `nil` where there is none, or it does not have exactly the files that its list names.
    private func lines(of folder: String, width: Int) async throws(DiskError) -> EditionLines? {
        let path = "\(folder)/\(EditionList.name)"
        guard try disk.kind(of: folder) == .folder, try disk.kind(of: path) == .file else { return nil }
        let list = await known.list(of: folder, width: width)
        let start = FileTimes.now
        guard let lines = EditionLines(try disk.read(path)) else { return nil }
        if list == lines.digest { return lines }
        guard let there = await PathSum(below: folder, width: width), there == lines.paths else { return nil }
        await known.learn(lines.digest, there.folders, in: folder, since: start, width: width)
        return lines
    }

    private func linesOrRefusal(of folder: String, width: Int) async -> Result<EditionLines?, DiskError> {
        do throws(DiskError) {
            return .success(try await lines(of: folder, width: width))
        } catch {
            return .failure(error)
        }
    }

    /// Takes down what is known of the edition that was published last, for the next build.
    func settle(width: Int) async {
        guard let folder = try? OutputFolder(output, apartFrom: stories, on: disk), await known.settle(in: folder.site) else { return }
        // Nobody waits for it now, as somebody will for the next build. What was made a moment ago could change unseen.
        try? await Task.sleep(nanoseconds: UInt64(KnownEditions.longestWait))
        _ = await linesOrRefusal(of: folder.site, width: width)
    }

    private static func remove(_ folder: String, on disk: some Disk) throws(DiskError) {
        try disk.removeTree(folder, last: OutputFolder.mark)
    }

    /// Lets the published edition and the one before change places.
    func rollBack() throws(PublishError) { try Self.rollBack(output, on: disk) }

    private static func rollBack(_ output: String, on disk: some Disk) throws(PublishError) {
        let folder = try OutputFolder(output, apartFrom: nil, on: disk)
        guard try OutputFolder.occupant(of: folder.site, named: folder.written, on: disk) == .edition else {
            throw .nothingBefore(path: output)
        }
        guard let lock = try PublishError.orDisk({ () throws(DiskError) in try disk.lock(folder.lock) }) else {
            throw .locked(path: output)
        }
        defer { withExtendedLifetime(lock) {} }
        guard try OutputFolder.occupant(of: folder.previous, on: disk) == .edition,
            try OutputFolder.occupant(of: folder.replaced, on: disk) == .nothing
        else { throw .nothingBefore(path: output) }
        if try PublishError.orDisk({ () throws(DiskError) in try disk.exchange(folder.previous, folder.site) }) == false {
            try NextEdition.changePlaces(folder.previous, folder, on: disk)
            try PublishError.orDisk { () throws(DiskError) in try disk.rename(folder.replaced, to: folder.previous) }
        }
        try PublishError.orDisk { () throws(DiskError) in try disk.synchroniseNames(in: folder.parent) }
    }

    private static func open(
        _ output: String, apartFrom stories: String?, on disk: some Disk
    ) throws(PublishError) -> (folder: OutputFolder, lock: any DiskLock) {
        let folder = try OutputFolder(output, apartFrom: stories, on: disk)
        // Before anything is made, so that a refusal leaves nothing behind.
        _ = try OutputFolder.occupant(of: folder.site, named: folder.written, on: disk)
        let lock = try PublishError.orDisk { () throws(DiskError) in
            try disk.makeFolders(folder.parent)
            return try disk.lock(folder.lock)
        }
        guard let lock else { throw .locked(path: output) }
        let site = try OutputFolder.occupant(of: folder.site, named: folder.written, on: disk)
        let next = try OutputFolder.occupant(of: folder.next, on: disk)
        let forward = try OutputFolder.occupant(of: folder.forward, on: disk)
        let previous = try OutputFolder.occupant(of: folder.previous, on: disk)
        let replaced = try OutputFolder.occupant(of: folder.replaced, on: disk)
        try PublishError.orDisk { () throws(DiskError) in
            if replaced != .nothing {
                // A build was cut short while the old edition left its place.
                if site == .nothing {
                    try disk.rename(folder.replaced, to: folder.site)
                } else {
                    if previous != .nothing { try disk.removeTree(folder.previous, last: OutputFolder.mark) }
                    try disk.rename(folder.replaced, to: folder.previous)
                }
            }
            for (path, occupant) in [(folder.forward, forward), (folder.next, next)] where occupant != .nothing {
                try disk.removeTree(path, last: OutputFolder.mark)
            }
            try disk.makeFolder(folder.next)
            try disk.write(Self.mark.span, to: "\(folder.next)/\(OutputFolder.mark)")
        }
        return (folder, lock)
    }

    /// What the mark says to whoever opens it.
    private static let mark = Array(
        """
        chapbut
        Thư mục này do chapbut tạo ra và được thay mới toàn bộ ở mỗi lần dựng; đừng cất gì khác ở đây.
        This folder is made by chapbut and replaced as a whole by every build; keep nothing else here.

        """.utf8)
}
