import Glibc

/// Watches folders and everything below them (inotify(7)). Names that begin with a dot are no stories and are passed over.
///
/// It is used by one thread.
struct FolderWatch {
    private let file: Int32
    private let roots: [String]
    /// The folders that are watched, by the number that the system gave them.
    private var folders: [Int32: String] = [:]
    private var numbers: [String: Int32] = [:]
    /// What has changed since it was last told.
    private var changed: Set<String> = []
    private var isEverything = false
    /// The names that went away since, and did not come back.
    private var gone: Set<String> = []
    private(set) var isBlind = false

    private static let events =
        UInt32(IN_CLOSE_WRITE) | UInt32(IN_CREATE) | UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM) | UInt32(IN_MOVED_TO)
        | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_ONLYDIR) | UInt32(IN_EXCL_UNLINK)

    /// A watch over `roots`, those that are there now and those that will be; `nil` where the system allows none.
    init?(_ roots: [String]) {
        file = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        guard file >= 0 else { return nil }
        self.roots = roots
        for root in roots { add(root) }
        changed = []
    }

    /// Ends the watch.
    func stop() { close(file) }

    /// Waits until something happens, for `milliseconds` at most, and returns whether anything did.
    mutating func wait(_ milliseconds: Int32) -> Bool {
        var descriptor = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
        guard poll(&descriptor, 1, milliseconds) > 0 else { return false }
        return read()
    }

    /// Whether something is away that may be back in a moment: some editors move a file aside before they write it anew.
    var isHalfway: Bool { !gone.isEmpty || isEverything }

    /// What has changed since the last call, if anything.
    mutating func take() -> Change? {
        defer {
            changed = []
            gone = []
            isEverything = false
        }
        if isEverything { return .everything }
        return changed.isEmpty ? nil : .files(changed)
    }

    /// Looks for folders that were away or not there yet.
    mutating func findRoots() {
        for root in roots where numbers[root] == nil && Self.isFolder(root) {
            add(root)
            // One that can't be watched is no news, or it would be for ever.
            if numbers[root] != nil { isEverything = true }
        }
    }

    // MARK: What the system tells

    private mutating func read() -> Bool {
        var any = false
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = Glibc.read(file, &buffer, buffer.count)
            guard count > 0 else { return any }
            any = true
            var offset = 0
            while offset + Self.headerSize <= count {
                let (event, name) = buffer.withUnsafeBytes { bytes in
                    let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                    let start = offset + Self.headerSize
                    return (event, String(decoding: bytes[start..<min(count, start + Int(event.len))].prefix { $0 != 0 }, as: UTF8.self))
                }
                offset += Self.headerSize + Int(event.len)
                take(event, name)
            }
        }
    }

    private static let headerSize = MemoryLayout<inotify_event>.size

    private mutating func take(_ event: inotify_event, _ name: String) {
        func says(_ kind: Int) -> Bool { event.mask & UInt32(kind) != 0 }
        if says(Int(IN_Q_OVERFLOW)) {
            // What was lost may have been a folder: everything is looked at again.
            isEverything = true
            for root in roots { add(root) }
            return
        }
        guard let folder = folders[event.wd] else { return }
        if says(Int(IN_IGNORED)) || says(Int(IN_DELETE_SELF)) || says(Int(IN_MOVE_SELF)) && roots.contains(folder) {
            forget(folder)
            if roots.contains(folder) { isEverything = true }
            return
        }
        guard !name.isEmpty, !name.hasPrefix(".") else { return }
        let path = "\(folder)/\(name)"
        if says(Int(IN_MOVED_FROM)) || says(Int(IN_DELETE)) {
            gone.insert(path)
        } else if !says(Int(IN_CREATE)) {
            gone.remove(path)
        }
        if says(Int(IN_ISDIR)) {
            if says(Int(IN_MOVED_FROM)) || says(Int(IN_DELETE)) { forget(path) }
            if says(Int(IN_CREATE)) || says(Int(IN_MOVED_TO)) { add(path) }
            if !says(Int(IN_CREATE)) { changed.insert(path) }
        } else if !says(Int(IN_CREATE)) || Self.isWhole(path) {
            changed.insert(path)
        }
    }

    /// A new name for a file is told at once only where nobody goes on to write it: a link.
    private static func isWhole(_ path: String) -> Bool {
        var status = stat()
        guard lstat(path, &status) == 0 else { return false }
        return status.st_mode & S_IFMT != S_IFREG || status.st_nlink > 1
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    // MARK: Folders

    /// Watches `top` and all below it; the files that are there already count as changed, because they may have come before the watch.
    private mutating func add(_ top: String) {
        var waiting = [top]
        while let folder = waiting.popLast() {
            // Whoever starts us may mean a folder by a link to it; below it no link leads anywhere.
            let number = inotify_add_watch(file, folder, Self.events | (roots.contains(folder) ? 0 : UInt32(IN_DONT_FOLLOW)))
            if number >= 0 {
                folders[number] = folder
                numbers[folder] = number
            } else if errno == ENOSPC {
                isBlind = true
            } else {
                continue
            }
            guard let stream = opendir(folder) else { continue }
            defer { closedir(stream) }
            while let entry = readdir(stream) {
                let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
                guard !name.hasPrefix(".") else { continue }
                let path = "\(folder)/\(name)"
                switch Int(entry.pointee.d_type) {
                case Int(DT_DIR): waiting.append(path)
                case Int(DT_UNKNOWN) where Self.isFolder(path): waiting.append(path)
                default: changed.insert(path)
                }
            }
        }
    }

    /// Ends the watch of `top` and all below it.
    private mutating func forget(_ top: String) {
        let inner = top + "/"
        for (folder, number) in numbers where folder == top || folder.hasPrefix(inner) {
            inotify_rm_watch(file, number)
            folders[number] = nil
            numbers[folder] = nil
        }
    }
}
