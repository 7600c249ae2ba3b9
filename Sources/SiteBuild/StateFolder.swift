import Catalogue
import Diagnostics
import Glibc

/// The folder `.chapbut` of the stories, in which a build keeps what later ones go by.
///
/// Stories come from strangers: a link in it could lead anywhere, and is neither followed nor written through.
struct StateFolder: Sendable {
    private let folder: String
    private let disk: any Disk

    /// That of the stories' folder `root`; it need not exist.
    init(of root: String, on disk: any Disk = LocalDisk()) {
        folder = "\(root)/.chapbut"
        self.disk = disk
    }

    /// The bytes of a file; none where there is no such file.
    func read(_ name: String) throws(DiskError) -> [UInt8] {
        let path = "\(folder)/\(name)"
        for folder in folders(of: name) where try disk.kind(of: folder) != .folder { return [] }
        return try disk.kind(of: path) == .file ? try disk.read(path) : []
    }

    /// Holds the folder until what is returned is gone: what is read and kept meanwhile, no other build writes.
    func hold() throws(BuildError) -> Held {
        do throws(DiskError) {
            try makeFolders(of: "")
            // Whoever else holds it writes a file or two.
            for _ in 0..<Self.patience {
                if let lock = try disk.lock("\(folder)/lock") { return Held(state: self, lock: lock) }
                usleep(Self.pause)
            }
        } catch {
            throw error.code == ENOTDIR ? .cannotMake(.notAFolder(error.path)) : .cannotPublish(.disk(error))
        }
        throw .cannotPublish(.locked(path: folder))
    }

    /// In microseconds.
    private static let pause: UInt32 = 10_000
    private static let patience = 1_000

    /// The folders that a file of that name lies in, from the outermost one on.
    private func folders(of name: String) -> [String] {
        [folder] + name.indices.filter { name[$0] == "/" }.map { "\(folder)/\(name[..<$0])" }
    }

    private func makeFolders(of name: String) throws(DiskError) {
        for folder in folders(of: name) {
            switch try disk.kind(of: folder) {
            case nil: try disk.makeFolder(folder)
            case .folder: break
            case .file, .link, .other: throw DiskError(.makeFolder, folder, code: ENOTDIR)
            }
        }
    }

    /// The folder while nobody else writes to it.
    struct Held {
        fileprivate let state: StateFolder
        fileprivate let lock: any DiskLock

        /// Puts a file in its place. It is written aside first: one cut short would forget what it held.
        ///
        /// - Parameter name: `told`, or `cache/NAME`.
        func keep(_ bytes: [UInt8], in name: String) throws(BuildError) {
            do throws(DiskError) {
                let disk = state.disk
                try state.makeFolders(of: name)
                let path = "\(state.folder)/\(name)"
                if try disk.kind(of: "\(path).next") != nil { try disk.removeFile("\(path).next") }
                try disk.write(bytes.span, to: "\(path).next")
                try disk.rename("\(path).next", to: path)
            } catch {
                throw error.code == ENOTDIR ? .cannotMake(.notAFolder(error.path)) : .cannotPublish(.disk(error))
            }
        }
    }
}

extension Words {
    fileprivate static func notAFolder(_ path: String) -> Words {
        Words(
            vi: "`\(path)` không phải thư mục thường nên danh sách địa chỉ đã đăng không ghi vào đó được",
            en: "`\(path)` is no ordinary folder, so the list of published addresses can't be kept there")
    }
}
