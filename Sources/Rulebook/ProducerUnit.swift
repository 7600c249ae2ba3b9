public import Catalogue
public import Diagnostics

/// A producer with its products, and what the reader said of them: all that rules about one of them may look at.
///
/// What such a rule finds follows from the unit, from `site.yaml`, from the day, and from what the stories last said. Another producer's
/// folder has no part in it, so that findings can be kept until one of these changes.
public struct ProducerUnit: Sendable {
    /// A manuscript of this producer alone.
    let manuscript: Manuscript

    /// The unit of `producer`, in the catalogue that `site` describes.
    ///
    /// - Parameters:
    ///   - products: its products, in whatever manuscript they stand.
    ///   - findings: what the reader found in its folder.
    ///   - manuscript: where it is from: root, `site.yaml` and the reader's slips are taken over, and nothing of the other producers.
    public init(_ producer: Producer, _ products: some Sequence<Product>, findings: [Finding], from manuscript: Manuscript) {
        var own = Manuscript(
            root: manuscript.root, site: manuscript.site, producers: [producer], products: Array(products), findings: findings,
            slips: manuscript.slips)
        for index in own.products.indices where own.products[index].producer != 0 { own.products[index].producer = 0 }
        own.namesFiles = manuscript.namesFiles
        self.manuscript = own
    }

    /// The units of a manuscript, in its order, each made when it is asked for.
    struct All: Sendable {
        private let manuscript: Manuscript
        private let findings: [Subject: [Finding]]
        /// The products of each producer.
        private let products: [Range<Int>]

        init(of manuscript: Manuscript) {
            self.manuscript = manuscript
            findings = Dictionary(grouping: manuscript.findings, by: \.subject)
            products = manuscript.productsOfProducers
        }

        var indices: Range<Int> { products.indices }

        subscript(index: Int) -> ProducerUnit {
            let (producer, products) = (manuscript.producers[index], manuscript.products[products[index]])
            let subjects = [.producer(producer.folder)] + products.map { Subject.product($0.folder) }
            return ProducerUnit(producer, products, findings: subjects.flatMap { findings[$0] ?? [] }, from: manuscript)
        }
    }
}
