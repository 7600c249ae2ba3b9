import Catalogue
import Parallel
import Pictures
import Rulebook
import Stories

extension Press {
    /// The most bytes a picture may have; what is larger is no picture for a page.
    static let pictureLimit = 64 << 20

    /// Writes the pictures that documents show, each in all its sizes and without what its camera wrote into it, and returns the paths.
    ///
    /// - Parameter sources: the files in the stories, by where they stand on the site.
    func writePictures(_ sources: [String: String], to next: NextEdition) async throws -> [String] {
        let root = draft.folder.root + "/"
        let pictures = sources.filter { $0.value.hasPrefix(root) }.sorted { $0.key < $1.key }
        let shelf = PictureShelf(draft.pictures.shelf)
        let written = try await pictures.concurrentMap(width: assignment.width) { [draft, edition] path, source -> [String]? in
            let address = Address(path)
            let print = draft.pictures.prints[source]
            var paths: [String] = []
            var isDamaged = false
            func made(_ name: String) -> [UInt8]? {
                let bytes = shelf.bytes(of: name)
                if bytes == nil {
                    shelf.discard(name)
                    isDamaged = true
                }
                return bytes
            }
            // Whatever made a file, and whoever had a hand in the cache: nothing is published that carries more than the picture.
            func write(_ bytes: [UInt8], to path: String) throws {
                guard let clean = CleanPicture(of: bytes) else { return }
                try next.write(clean.bytes, to: path)
                paths.append(path)
            }
            if let whole = print?.whole {
                if let bytes = made(whole) { try write(bytes, to: path) }
            } else {
                try write(try draft.folder.read(String(source.dropFirst(root.count)), limit: Self.pictureLimit), to: path)
            }
            for (address, name) in print?.files(of: address, in: edition.addresses) ?? [] {
                guard let bytes = made(name) else { continue }
                if name.hasSuffix(".avif") {
                    // It is made of pictures that are clean already, and of nothing else.
                    guard AVIF.isPicture(bytes) else { continue }
                    try next.write(bytes, to: address.path)
                    paths.append(address.path)
                } else {
                    try write(bytes, to: address.path)
                }
            }
            return isDamaged ? nil : paths
        }
        if written.contains(where: { $0 == nil }) { throw DamagedPicture() }
        return written.flatMap { $0 ?? [] }
    }
}

/// What was made of a picture was cut short or changed by someone. It is gone now, and whoever begins again makes it anew.
struct DamagedPicture: Error {}
