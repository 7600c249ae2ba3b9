public import Catalogue
import Diagnostics
import Stories

/// A product's pictures made small enough to be sent inside one file.
public enum SmallPictures {
    /// A picture in a form that every telephone shows.
    public struct Small: Sendable {
        /// The path below the product's folder.
        public let path: String
        /// `image/jpeg` …
        public let type: String
        /// Its bytes.
        public let bytes: [UInt8]
    }

    /// The widths that are tried, in pixels: a telephone's, then ever smaller ones.
    private static let widths = [640, 480, 360, 240]
    /// The most pictures that a file takes.
    private static let most = 6

    /// The pictures of a product that fit into `budget` bytes together, in their order, each with an equal share.
    ///
    /// They are made smaller by `vipsthumbnail` where it is installed; without it only those are taken that are small already.
    public static func of(_ product: Product, in folder: ProductFolder, budget: Int) throws(DraftingError) -> [Small] {
        let paths = product.images.map(\.value).filter { product.pictures[$0] != nil }.prefix(most)
        guard !paths.isEmpty else { return [] }
        let share = budget / paths.count
        let scratch = try ScratchFolder()
        var small: [Small] = []
        for path in paths {
            guard let picture = product.pictures[path] else { continue }
            if let bytes = shrunken("\(folder.name)/\(path)", in: scratch, share) {
                small.append(Small(path: path, type: "image/jpeg", bytes: bytes))
            } else if picture.size <= share, let bytes = try? FolderOnDisk(folder.stories).read("\(folder.path)/\(path)", limit: share),
                bytes.count <= share
            {
                small.append(Small(path: path, type: "image/\(picture.format.rawValue)", bytes: bytes))
            }
        }
        return small
    }

    private static func shrunken(_ file: String, in scratch: ScratchFolder, _ share: Int) -> [UInt8]? {
        let source = file.hasPrefix("/") ? file : "./\(file)"
        for width in widths {
            let target = "\(scratch.path)/small.jpg"
            let outcome = ChildProcess.run(
                "vipsthumbnail", [source, "--size", "\(width)x>", "--output", "\(target)[Q=60,strip]"], seconds: 20, megabytes: 16)
            guard outcome == .ended(0), let bytes = try? FolderOnDisk(scratch.path).read("small.jpg", limit: 1 << 24) else { return nil }
            if bytes.count <= share { return bytes }
        }
        return nil
    }
}
