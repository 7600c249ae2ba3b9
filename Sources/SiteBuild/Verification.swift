import Diagnostics
import Digests
import Parallel

/// A published site held against its `edition.json`.
public struct Verification: Sendable {
    /// What is wrong with a file.
    public enum Slip: Sendable {
        /// It is listed and not there.
        case missing
        /// It is not what the list says.
        case changed
        /// It is there and not listed.
        case extra
    }

    /// How many files are listed.
    public let files: Int
    /// The files that are not as they should be, by path.
    public let slips: [(path: String, slip: Slip)]
}

extension SiteBuild {
    /// Holds the site in `folder` against its `edition.json`: every file is read.
    ///
    /// - Parameter width: how many tasks read at once.
    public static func verify(_ folder: String, width: Int) async throws(BuildError) -> Verification {
        let disk = LocalDisk()
        do {
            guard try disk.kind(of: "\(folder)/\(EditionList.name)") == .file,
                let list = EditionList(try disk.read("\(folder)/\(EditionList.name)"))
            else {
                throw BuildError.cannotVerify(path: folder)
            }
            let found = try await list.files.paths().concurrentMap(width: width) { path -> (String, Verification.Slip)? in
                switch try disk.kind(of: "\(folder)/\(path)") {
                case nil: (path, .missing)
                case .file: try EditionList.File(at: "\(folder)/\(path)", on: disk) == list.files[path] ? nil : (path, .changed)
                case .folder, .link, .other: (path, .changed)
                }
            }
            let extra = try EditionList.files(below: folder, on: disk).filter { list.files[$0] == nil }.map {
                ($0, Verification.Slip.extra)
            }
            let slips = (found.compactMap(\.self) + extra).sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
            return Verification(files: list.files.count, slips: slips.map { (path: $0.0, slip: $0.1) })
        } catch let error as BuildError {
            throw error
        } catch let error as DiskError {
            throw .cannotRead(path: error.path, reason: error.reason.en)
        } catch {
            throw .cannotRead(path: folder, reason: "\(error)")
        }
    }

    /// Puts the edition before in the site's place, and this one where that was: done twice, nothing has changed.
    public static func rollBack(_ output: String, disk: any Disk = LocalDisk()) throws(BuildError) {
        do throws(PublishError) {
            try Publisher(output: output, stories: nil, disk: disk).rollBack()
        } catch {
            throw .cannotPublish(error)
        }
    }
}

extension EditionList.File {
    /// What there is to tell of the file at `path`.
    init(at path: String, on disk: some Disk) throws(DiskError) {
        let file = try disk.open(path)
        let stream = SHA256Stream()
        var size = 0
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { buffer.deallocate() }
        while case let count = try file.read(at: size, into: buffer), count > 0 {
            stream.add(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            size += count
        }
        self.init(size: size, digest: stream.finish())
    }
}
