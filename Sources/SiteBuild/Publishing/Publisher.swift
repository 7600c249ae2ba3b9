/// Publishes a site whole or not at all.
///
/// A new edition is made in a folder beside the site and takes its place in one step; the edition before stays beside it as
/// `.<name>.previous`. A file that is the same as before is not written again: both editions share it. A folder is only ever emptied or replaced if it carries our mark, the file `.chapbut`.
public struct Publisher: Sendable {
    private let output: String
    private let stories: String?
    private let disk: any Disk

    /// A publisher of the site at `output`.
    ///
    /// - Parameters:
    ///   - output: the site's folder as the user typed it; it and the folders above need not exist.
    ///   - stories: the folder of the stories, which the site must stay apart from.
    ///   - disk: where to.
    public init(output: String, stories: String?, disk: any Disk = LocalDisk()) {
        self.output = output
        self.stories = stories
        self.disk = disk
    }

    /// Locks the output, clears away what a build that was cut short has left, and opens a new edition.
    ///
    /// The published site stays as it is. The lock ends with the `NextEdition`.
    public func begin() throws(PublishError) -> NextEdition { try Self.begin(output, apartFrom: stories, on: disk) }

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

    private static func begin(
        _ output: String, apartFrom stories: String?, on disk: some Disk
    ) throws(PublishError) -> NextEdition {
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
        let published = try PublishError.orDisk { () throws(DiskError) in try EditionList(ofWhole: folder.site, on: disk) }
        return NextEdition(in: folder, after: published, on: disk, lock: lock)
    }

    /// What the mark says to whoever opens it.
    private static let mark = Array(
        """
        chapbut
        Thư mục này do chapbut tạo ra và được thay mới toàn bộ ở mỗi lần dựng; đừng cất gì khác ở đây.
        This folder is made by chapbut and replaced as a whole by every build; keep nothing else here.

        """.utf8)
}
