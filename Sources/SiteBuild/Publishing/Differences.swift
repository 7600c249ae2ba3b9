/// Makes a whole edition of the documents that differ from the published one and those that do not.
///
/// Where the edition before the published one is there, it becomes the next one: only what differs between the three is touched, however
/// large the site. Otherwise what does not differ gets a second name. Either way a document that is as it was is the same file, with its time.
struct Differences {
    private let published: EditionList
    private let list: EditionList
    private let folder: OutputFolder

    private let previous: EditionList?

    /// From the `published` edition to one of the documents in `list`: those that differ stand in `folder.next`, and the list itself.
    ///
    /// Each list may lack what is the same in all three.
    ///
    /// - Parameter previous: the edition before the published one, if there is one that is whole.
    init(from published: EditionList, to list: EditionList, after previous: EditionList?, in folder: OutputFolder) {
        self.published = published
        self.list = list
        self.previous = previous
        self.folder = folder
    }

    /// Makes the edition whole, and returns where it stands. The site is only read.
    func bringForward(on disk: some Disk) throws(DiskError) -> String {
        guard let previous else {
            try add(list.files.paths { published.files[$0] == $1 }, to: folder.next, on: disk)
            return folder.next
        }
        try disk.rename(folder.previous, to: folder.forward)
        // What is the same in all three stays where it is.
        func stays(_ path: UnsafeRawBufferPointer, _ file: EditionList.File) -> Bool {
            list.files[path] == file && published.files[path] == file
        }
        var emptied: Set<String> = []
        for path in previous.files.paths(where: { !stays($0, $1) }) {
            try disk.removeFile("\(folder.forward)/\(path)")
            if let parent = Self.parent(of: path) { emptied.insert(parent) }
        }
        try removeEmptied(emptied, on: disk)
        try disk.removeFile("\(folder.forward)/\(EditionList.name)")
        try disk.rename("\(folder.next)/\(EditionList.name)", to: "\(folder.forward)/\(EditionList.name)")
        try add(list.files.paths { previous.files[$0] != $1 || !stays($0, $1) }, to: folder.forward, on: disk)
        return folder.forward
    }

    /// Puts documents into an edition: those that are as published by a second name, the others from where they were written.
    private func add(_ paths: [String], to whole: String, on disk: some Disk) throws(DiskError) {
        var made: Set<String> = []
        for path in paths {
            if let parent = Self.parent(of: path) { try makeFolders(parent, in: whole, &made, on: disk) }
            if published.files[path] == list.files[path] {
                // A feed is written before anyone knows that it is as it was.
                if whole == folder.next, try disk.kind(of: "\(whole)/\(path)") != nil { try disk.removeFile("\(whole)/\(path)") }
                try share(path, with: whole, on: disk)
            } else if whole != folder.next {
                try disk.rename("\(folder.next)/\(path)", to: "\(whole)/\(path)")
            }
        }
    }

    private func share(_ path: String, with whole: String, on disk: some Disk) throws(DiskError) {
        guard try !disk.link("\(folder.site)/\(path)", to: "\(whole)/\(path)") else { return }
        // A file system without second names: a copy, piece by piece.
        let (from, to) = (try disk.open("\(folder.site)/\(path)"), try disk.create("\(whole)/\(path)"))
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { buffer.deallocate() }
        var offset = 0
        while case let count = try from.read(at: offset, into: buffer), count > 0 {
            try to.append(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            offset += count
        }
        try to.close()
    }

    private func makeFolders(_ path: String, in whole: String, _ made: inout Set<String>, on disk: some Disk) throws(DiskError) {
        guard made.insert(path).inserted else { return }
        if let parent = Self.parent(of: path) { try makeFolders(parent, in: whole, &made, on: disk) }
        try disk.makeFolder("\(whole)/\(path)")
    }

    /// Removes those of the folders that hold nothing any more, and then those above them.
    private func removeEmptied(_ folders: Set<String>, on disk: some Disk) throws(DiskError) {
        func depth(_ path: String) -> Int { path.utf8.count { $0 == UInt8(ascii: "/") } }
        var open = Dictionary(grouping: folders, by: depth)
        for level in stride(from: open.keys.max() ?? -1, through: 0, by: -1) {
            for path in Set(open[level] ?? []).sorted() where try disk.list("\(folder.forward)/\(path)").isEmpty {
                try disk.removeFolder("\(folder.forward)/\(path)")
                if let parent = Self.parent(of: path) { open[level - 1, default: []].append(parent) }
            }
        }
    }

    private static func parent(of path: String) -> String? {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) }
    }
}
