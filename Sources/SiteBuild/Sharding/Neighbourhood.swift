import Catalogue
import Digests
import Pages
import Rulebook

/// What of others stands on the pages of a producer and its goods: other producers' goods, and where links lead.
///
/// As long as it is the same in a part of an edition and in the whole, these pages are the same in both.
struct Neighbourhood: Sendable {
    private let edition: Edition
    /// The published producer of each unit of the manuscript, if it is one.
    private let published: [Int?]
    /// The unit of each published producer.
    private let units: [Int]
    /// The products of each set, in order.
    private let shelves: [Int: [Int]]
    /// The paths that the links of each unit lead to.
    private let asked: [[String]]
    /// By which what can be shown of each unit is told from anything else: what was read of it, and the errors in it.
    private let shown: [XXH3]
    /// The first of all producers' folders that is a unit of the manuscript.
    private let first: Int
    private let finder: UnitFinder

    /// That of the units of `draft`, of which `edition` was made.
    ///
    /// - Parameter read: what was read of them.
    init(_ edition: Edition, of draft: Draft, _ read: Draft.Read) {
        self.edition = edition
        let folders = draft.manuscript.positionsOfProducers
        units = edition.producers.compactMap { folders[$0.producer.folder] }
        var published = [Int?](repeating: nil, count: draft.manuscript.producers.count)
        for (position, unit) in units.enumerated() { published[unit] = position }
        self.published = published
        shelves = Dictionary(grouping: edition.products.indices) { edition.products[$0].set }
        asked = read.asked
        shown = zip(read.units, draft.errors).map { $0.whole.then($1) }
        first = read.range.lowerBound
        finder = UnitFinder(read.folders)
    }

    /// Of what stands on the pages of a unit of the manuscript; `nil` where a link leads to what is no unit of it, so that what it shows
    /// can't be told here.
    func digest(of unit: Int) -> XXH3? {
        var digest = XXH3.zero
        for path in asked[unit].sorted() {
            guard let other = finder.unit(of: path).map({ $0 - first }), shown.indices.contains(other) else { return nil }
            if other != unit { digest = digest.then(XXH3(of: path)).then(shown[other]) }
        }
        guard let producer = published[unit] else { return digest }
        for index in edition.producers[producer].products {
            for language in edition.products[index].languages {
                digest = digest.then(XXH3(of: language.code))
                let shelf = shelves[edition.products[index].set] ?? []
                for other in Pages.related(to: index, in: language, among: shelf, of: edition) {
                    let product = edition.products[other]
                    digest = digest.then(XXH3(of: product.product.folder)).then(shown[units[product.producer]])
                }
            }
        }
        return digest
    }
}
