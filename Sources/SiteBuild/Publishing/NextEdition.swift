import Digests
import Glibc
private import Synchronization

/// A new edition of the site while it is being made: documents are written from any number of tasks, then it is published or
/// abandoned. Until then nobody sees it.
///
/// Dropped without either, it is left for the next build to clear away.
public final class NextEdition: Sendable {
    private let folder: OutputFolder
    private let disk: any Disk
    /// What the published edition consists of; `nil` where there is none that says so and is whole.
    private let published: EditionList?
    /// The published edition's list and that of the one before, if there is one, where only what may differ is written, and `published` is
    /// `nil`.
    private let patched: (published: EditionLines, previous: EditionLines?)?
    /// Whether the files of the published edition were read: those of the one before were not, and may be the same files as damaged ones.
    private let isReread: Bool
    private let folders = Mutex(PathTable<Void>())
    private let made = Mutex(Made())
    private let lock: Mutex<(any DiskLock)?>
    private let identity = Mutex<XXH3?>(nil)
    private let known: KnownEditions
    /// What is known of the edition that is brought forward.
    private let change = Mutex<KnownEditions.Change?>(nil)

    /// The digest of its list, once it is published: whoever knows something of this edition can tell by it whether it is still the one that
    /// stands there. `nil` where the list can't be read.
    var digest: XXH3? { identity.withLock { $0 } }

    init(
        in folder: OutputFolder, after published: EditionList?, patching patched: (published: EditionLines, previous: EditionLines?)? = nil,
        isReread: Bool = false, on disk: any Disk, lock: any DiskLock, knowing known: KnownEditions = KnownEditions()
    ) {
        self.known = known
        self.folder = folder
        self.published = published
        self.isReread = isReread
        self.patched = patched
        self.disk = disk
        self.lock = Mutex(lock)
    }

    /// Writes one document, with the folders it needs.
    ///
    /// - Parameter path: relative to the site, `vi/index.html`; see `DocumentPath` for what is refused.
    public func write(_ contents: [UInt8], to path: String) throws(PublishError) {
        try write(contents.span, to: path)
    }

    /// Writes one document, with the folders it needs.
    ///
    /// - Parameter path: relative to the site, `vi/index.html`; see `DocumentPath` for what is refused.
    public func write(_ contents: Span<UInt8>, to path: String) throws(PublishError) {
        try write(contents, EditionList.File(of: contents), to: path)
    }

    /// Writes one document of which it is known what the list tells of it.
    func write(_ contents: Span<UInt8>, _ file: EditionList.File, to path: String) throws(PublishError) {
        try look(at: path)
        guard made.withLock({ $0.enter(path, file) }) else { throw .writtenTwice(path: path) }
        // The same as on the site: it is taken from there.
        if publishedFile(at: path) == file { return }
        do throws(DiskError) {
            if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) { try makeFolder(path[..<slash]) }
            try disk.write(contents, to: "\(folder.next)/\(path)")
        } catch {
            throw error.tellsOfTwoDocuments ? .writtenTwice(path: path) : .disk(error)
        }
    }

    /// Makes a document that is written piece by piece, with the folders it needs.
    ///
    /// - Parameter path: relative to the site; see `DocumentPath` for what is refused.
    public func create(_ path: String) throws(PublishError) -> any DiskFile {
        try admit(path)
        do throws(DiskError) {
            if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) { try makeFolder(path[..<slash]) }
            return ListedFile(try disk.create("\(folder.next)/\(path)")) { self.complete(path, $0) }
        } catch {
            throw error.tellsOfTwoDocuments ? .writtenTwice(path: path) : .disk(error)
        }
    }

    private func publishedFile(at path: String) -> EditionList.File? {
        if let patched { patched.published.file(at: path) } else { published?.files[path] }
    }

    /// Whether the published edition has a document at each of `paths`.
    func lists(_ paths: [String]) -> Bool { paths.allSatisfy { publishedFile(at: $0) != nil } }

    /// Whether the documents at `paths`, which are complete, are as the published edition has them.
    func isAsPublished(_ paths: [String]) -> Bool {
        let files = made.withLock { $0.files }
        return paths.allSatisfy { path in files[path].map { publishedFile(at: path) == $0 } ?? false }
    }

    /// How many documents are complete.
    var count: Int { made.withLock { $0.files.count } }

    /// All documents that are complete.
    var files: PathTable<EditionList.File> { made.withLock { $0.files } }

    /// Where they stand, in order.
    var paths: [String] { files.paths() }

    /// The addresses that pages answer for, in no order; style sheets, `robots.txt` and their like have none to remember.
    var addresses: [String] { Self.addresses(of: files) }

    /// The same of the published edition.
    var publishedAddresses: [String] { published.map { Self.addresses(of: $0.files) } ?? [] }

    private static func addresses(of files: PathTable<EditionList.File>) -> [String] {
        let (name, page) = ("index.html".utf8.count, Array("/index.html".utf8))
        var addresses: [String] = []
        files.forEach { path, _ in
            guard path.count > page.count, path[(path.count - page.count)...].elementsEqual(page) else { return }
            addresses.append(String(decoding: path.dropLast(name), as: UTF8.self))
        }
        return addresses
    }

    /// Whether there is a document at `path` that is complete.
    func has(_ path: String) -> Bool { made.withLock { $0.files[path] != nil } }

    /// Takes back a document that `create` made.
    public func remove(_ path: String) throws(PublishError) {
        let file = "\(folder.next)/\(path)"
        let disk = disk
        try PublishError.orDisk { () throws(DiskError) in try disk.removeFile(file) }
        made.withLock { $0.remove(path) }
    }

    /// Makes sure that a document can stand at `path`.
    private func look(at path: String) throws(PublishError) {
        precondition(lock.withLock { $0 != nil }, "a document was written to an edition that is published or abandoned")
        guard DocumentPath.isPublishable(path), path != OutputFolder.mark, path != EditionList.name else { throw .badDocument(path: path) }
    }

    /// Makes sure that a document can stand at `path`, and that none does yet.
    private func admit(_ path: String) throws(PublishError) {
        try look(at: path)
        guard made.withLock({ $0.begin(path) }) else { throw .writtenTwice(path: path) }
    }

    private func complete(_ path: String, _ file: EditionList.File) { made.withLock { $0.complete(path, file) } }

    /// Several tasks may make the same folder at the same time: all but one find it there already, and none has to wait.
    private func makeFolder(_ path: Substring) throws(DiskError) {
        var path = path
        let isThere = path.withUTF8 { bytes in folders.withLock { $0[UnsafeRawBufferPointer(bytes)] != nil } }
        if isThere { return }
        if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) { try makeFolder(path[..<slash]) }
        try disk.makeFolder("\(folder.next)/\(path)")
        path.withUTF8 { bytes in folders.withLock { $0.set(UnsafeRawBufferPointer(bytes), ()) } }
    }

    /// Publishes: when it returns, the site is the new edition and would survive a loss of power; when it throws, the site is the
    /// old edition.
    ///
    /// - Returns: what could not be done after the site was published, such as removing the edition before the last; the next
    ///   build makes up for it.
    public func publish() throws(PublishError) -> DiskError? {
        defer { unlock() }
        precondition(lock.withLock { $0 != nil }, "an edition is published or abandoned once")
        let made = made.withLock { $0 }
        // A file that nobody has closed may lack its end.
        if let path = made.begun.first { throw .disk(DiskError(.write, path, code: EIO)) }
        var files = made.files
        files.putInOrder()
        let list = EditionList(files)
        if let path = list.clash { throw .writtenTwice(path: path) }
        return try publish(list, on: disk)
    }

    private func publish(_ list: EditionList, on disk: some Disk) throws(PublishError) -> DiskError? {
        let published = patched.map { $0.published.list(of: list.files.paths()) } ?? published
        if list == published {
            // Nothing differs: no file of the site is touched.
            identify(patched?.published.digest ?? (try? disk.read("\(folder.site)/\(EditionList.name)")).map { XXH3(of: $0) })
            do throws(DiskError) {
                try disk.removeTree(folder.next, last: OutputFolder.mark)
                return nil
            } catch {
                return error
            }
        }
        let folder = folder
        let whole = try PublishError.orDisk { () throws(DiskError) in
            if let patched, let published { return try bringForward(list, after: published, patching: patched, on: disk) }
            identify(try list.write(to: "\(folder.next)/\(EditionList.name)", on: disk))
            guard let published else { return folder.next }
            let isOfUse = isReread ? false : try disk.kind(of: folder.previous) == .folder
            let previous = isOfUse ? try EditionList(ofWhole: folder.previous, on: disk) : nil
            return try Differences(from: published, to: list, after: previous, in: folder).bringForward(on: disk)
        }
        try PublishError.orDisk { () throws(DiskError) in try disk.synchronise(whole) }
        // Looked at again: someone may have put something of their own there since the build began.
        let replacesEdition = try OutputFolder.occupant(of: folder.site, named: folder.written, on: disk) == .edition
        if !replacesEdition {
            try PublishError.orDisk { () throws(DiskError) in try disk.rename(whole, to: folder.site) }
        } else if try PublishError.orDisk({ () throws(DiskError) in try disk.exchange(whole, folder.site) }) {
            // From here on `whole` is the old edition.
        } else {
            try Self.changePlaces(whole, folder, on: disk)
        }
        if patched != nil, let digest { known.publish(change.withLock { $0 }, as: digest) }
        do throws(DiskError) {
            if replacesEdition {
                if try disk.kind(of: folder.replaced) == nil { try disk.rename(whole, to: folder.replaced) }
                try disk.synchroniseNames(in: folder.parent)
                if try disk.kind(of: folder.previous) != nil { try disk.removeTree(folder.previous, last: OutputFolder.mark) }
                try disk.rename(folder.replaced, to: folder.previous)
            } else {
                try disk.synchroniseNames(in: folder.parent)
            }
            if try disk.kind(of: folder.next) != nil { try disk.removeTree(folder.next, last: OutputFolder.mark) }
            return nil
        } catch {
            return error
        }
    }

    private func identify(_ digest: XXH3?) { identity.withLock { $0 = digest } }

    /// Makes the edition whole where `list` and `published` tell of a few files only.
    private func bringForward(
        _ list: EditionList, after published: EditionList, patching patched: (published: EditionLines, previous: EditionLines?),
        on disk: some Disk
    ) throws(DiskError) -> String {
        var changed: [(path: String, file: EditionList.File)] = []
        list.files.forEachInOrder { path, file in
            if published.files[path] != file { changed.append((String(decoding: path, as: UTF8.self), file)) }
        }
        // A list that could be read when the edition was begun.
        let damage = DiskError(.read, "\(folder.site)/\(EditionList.name)", code: EIO)
        guard let lines = patched.published.telling(changed) else { throw damage }
        identify(lines.digest)
        try disk.write(lines.bytes.span, to: "\(folder.next)/\(EditionList.name)")
        guard let previous = patched.previous else {
            guard let from = EditionList(patched.published.bytes), let to = EditionList(lines.bytes) else { throw damage }
            return try Differences(from: from, to: to, after: nil, in: folder).bringForward(on: disk)
        }
        guard let differing = lines.paths(differingFrom: previous) else { throw damage }
        let paths = differing.union(changed.map(\.path))
        let change = known.change(of: previous.digest, at: paths, in: folder.previous)
        self.change.withLock { $0 = change }
        return try Differences(
            from: patched.published.list(of: paths), to: lines.list(of: paths), after: previous.list(of: paths), in: folder
        ).bringForward(on: disk)
    }

    /// Where the file system can't exchange two folders: the site is missing between the two renames. If that moment is cut
    /// short, the next build puts the old edition back.
    static func changePlaces(_ whole: String, _ folder: OutputFolder, on disk: some Disk) throws(PublishError) {
        try PublishError.orDisk { () throws(DiskError) in try disk.rename(folder.site, to: folder.replaced) }
        do throws(DiskError) {
            try disk.rename(whole, to: folder.site)
        } catch let refusal {
            do throws(DiskError) {
                try disk.rename(folder.replaced, to: folder.site)
            } catch {
                throw .siteLeft(path: folder.replaced, refusal)
            }
            throw .disk(refusal)
        }
    }

    /// Removes what was written; the published site stays as it is.
    public func abandon() throws(PublishError) {
        defer { unlock() }
        precondition(lock.withLock { $0 != nil }, "an edition is published or abandoned once")
        let folder = folder
        let disk = disk
        try PublishError.orDisk { () throws(DiskError) in try disk.removeTree(folder.next, last: OutputFolder.mark) }
    }

    private func unlock() {
        lock.withLock { $0 = nil }
    }
}

/// The documents of an edition so far.
private struct Made {
    /// The paths of those that are not complete yet.
    private(set) var begun: Set<String> = []
    /// Those that are complete.
    private(set) var files = PathTable<EditionList.File>()

    /// Whether nothing stood at `path` so far, and something will now.
    mutating func begin(_ path: String) -> Bool { files[path] == nil && begun.insert(path).inserted }

    /// Whether nothing stood at `path` so far; a document that is complete from the start stands there now.
    mutating func enter(_ path: String, _ file: EditionList.File) -> Bool {
        (begun.isEmpty || !begun.contains(path)) && files.insert(path, file)
    }

    mutating func complete(_ path: String, _ file: EditionList.File) {
        begun.remove(path)
        files.set(path, file)
    }

    mutating func remove(_ path: String) {
        begun.remove(path)
        files.remove(path)
    }
}

extension DiskError {
    /// A file stood where another was to be written, or where a folder was needed, or a folder where a file was to be written.
    fileprivate var tellsOfTwoDocuments: Bool {
        switch step {
        case .write: [EEXIST, EISDIR, ENOTDIR].contains(code)
        case .makeFolder: code == ENOTDIR
        default: false
        }
    }
}
