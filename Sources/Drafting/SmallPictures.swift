public import Catalogue
import Diagnostics
private import Glibc
import Pictures
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
    /// The largest picture that is made smaller, in bytes.
    private static let largest = 1 << 26
    /// The most pictures that a file takes.
    private static let most = 6

    /// The pictures of a product that fit into `budget` bytes together, in their order, each with an equal share.
    ///
    /// They are made smaller by `vipsthumbnail` where it is installed; without it only those are taken that are small already.
    public static func of(_ product: Product, in folder: ProductFolder, budget: Int) throws(DraftingError) -> [Small] {
        let paths = product.images.map(\.value).filter { product.pictures[$0] != nil }.prefix(most)
        guard !paths.isEmpty else { return [] }
        let share = budget / paths.count
        let darkroom = Darkroom(path: getenv("PATH").map { String(cString: $0) } ?? "")
        let stories: FolderOnDisk
        do throws(FolderError) {
            stories = try FolderOnDisk(folder.stories)
        } catch {
            throw .cannotRead(path: folder.stories, reason: error.reason)
        }
        return paths.compactMap { path in
            guard let bytes = try? stories.read("\(folder.path)/\(path)", limit: largest)
            else { return nil }
            if let small = darkroom?.small(bytes, widths: widths, most: share) {
                return Small(path: path, type: "image/jpeg", bytes: small)
            }
            return clean(bytes, path).flatMap { $0.bytes.count <= share ? $0 : nil }
        }
    }

    /// A picture as it is, but for what its camera and programs wrote beside it; `nil` for what no page shows.
    public static func clean(_ bytes: [UInt8], _ path: String) -> Small? {
        CleanPicture(of: bytes).map { Small(path: path, type: "image/\($0.format.rawValue)", bytes: $0.bytes) }
    }
}
