import Catalogue
import Digests
import Feeds
import Parallel
import Rulebook

/// The items of feeds that a part of an edition has.
enum PartFeeds {
    /// The items of so many producers are held at once.
    private static let batch = 256

    /// Writes the items of each feed of the site to a file of the part.
    ///
    /// - Parameter documents: the pages of each unit.
    /// - Returns: for each unit of the manuscript its items in each feed.
    static func write(
        of edition: Edition, _ draft: Draft, besides documents: [[EditionPart.Document]?], to next: NextEdition, width: Int
    ) async throws -> [[EditionPart.Items?]] {
        let entries = edition.site.channels
        var units = [[EditionPart.Items?]](repeating: Array(repeating: nil, count: entries.count), count: documents.count)
        let folders = draft.manuscript.positionsOfProducers
        for (number, entry) in entries.enumerated() {
            let selection = Feeds.select(edition, for: entry)
            let runs = selection.byProducer(in: edition)
            if runs.isEmpty { continue }
            let file = try next.create(EditionPart.feed(number))
            var end = 0
            for start in stride(from: 0, to: runs.count, by: batch) {
                let runs = runs[start..<min(start + batch, runs.count)]
                let made = await runs.concurrentMap(width: width) { run -> (bytes: [UInt8], pictures: [PictureRequest])? in
                    var pictures: [PictureRequest] = []
                    // What can't be written here can't be written by the merge either, which says so.
                    let bytes = try? Feeds.items(selection.included[run.included], of: selection, in: edition) { pictures.append($0) }
                    return bytes.flatMap { $0 }.map { ($0, pictures) }
                }
                for (run, made) in zip(runs, made) {
                    guard let (bytes, pictures) = made, let unit = folders[edition.producers[run.producer].producer.folder],
                        let documents = documents[unit]
                    else { continue }
                    try bytes.withUnsafeBytes { try file.append($0) }
                    let shown = Set(documents.lazy.flatMap(\.pictures).map(\.address.path))
                    units[unit][number] = EditionPart.Items(
                        included: selection.told(run, in: edition), range: end..<end + bytes.count, digest: XXH3(of: bytes),
                        pictures: pictures.filter { !shown.contains($0.address.path) })
                    end += bytes.count
                }
            }
            try file.close()
        }
        return units
    }
}

extension FeedSelection {
    /// What goes in of one producer's goods.
    struct Run: Sendable {
        /// The producer's position in the edition.
        let producer: Int
        /// The positions of what goes in.
        let included: Range<Int>
    }

    /// What goes in, producer by producer.
    func byProducer(in edition: Edition) -> [Run] {
        var runs: [Run] = []
        var start = 0
        while start < included.count {
            let producer = edition.products[included[start].product].producer
            let end = included[start...].firstIndex { edition.products[$0.product].producer != producer } ?? included.count
            runs.append(Run(producer: producer, included: start..<end))
            start = end
        }
        return runs
    }

    /// What goes in of one producer's goods, whatever other producers there are.
    func told(_ run: Run, in edition: Edition) -> [EditionPart.Items.Included] {
        let first = edition.producers[run.producer].products.lowerBound
        return included[run.included].map {
            EditionPart.Items.Included(product: $0.product - first, itself: $0.itself, variants: $0.variants)
        }
    }
}
