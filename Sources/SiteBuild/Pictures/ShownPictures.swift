import Catalogue
import Synchronization

/// The pictures that an edition's documents show, gathered while these are made: thousands of documents show the same one.
final class ShownPictures: Sendable {
    private let known = Mutex<[String: String]>([:])

    /// The files in the stories, by where the pictures stand on the site.
    var sources: [String: String] { known.withLock { $0 } }

    /// Adds those of a document. Of two files for one place the first in order counts, whichever document comes first.
    func add(_ pictures: [PictureRequest]) {
        guard !pictures.isEmpty else { return }
        known.withLock { known in
            for picture in pictures {
                if let source = known[picture.address.path], source <= picture.source { continue }
                known[picture.address.path] = picture.source
            }
        }
    }
}
