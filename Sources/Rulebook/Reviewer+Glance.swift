import Catalogue
public import Diagnostics

extension Reviewer {
    /// What of `findings` about a unit its writer has not accepted, in order.
    public func unaccepted(_ findings: [Finding], in unit: ProducerUnit) -> [Finding] {
        Acceptances(Desk(unit.manuscript, today: today, lastTold: lastTold)).silence(findings).inOrder()
    }

    /// `edition` with one producer and its products as `unit` has them now: work for milliseconds, however large the catalogue.
    ///
    /// - Parameters:
    ///   - errors: what is in error in the unit, that which follows from the catalogue as a whole included.
    ///   - base: where the site is published, if not where `site.yaml` says.
    /// - Returns: `nil` where the producer or a product of it has other addresses than before: then the whole must be looked at.
    public func edition(_ edition: Edition, with unit: ProducerUnit, errors: [Finding], base: String? = nil) async -> Edition? {
        let desk = Desk(unit.manuscript, today: today, lastTold: lastTold)
        let made = await Editor(desk, errors: errors.filter { $0.severity == .error && $0.subject != .site }, base: base, width: 1).edition
        guard let made, let own = made.producers.first,
            let position = edition.producers.firstIndex(where: { $0.producer.folder == own.producer.folder })
        else { return nil }
        let before = edition.producers[position]
        let old = edition.products[before.products]
        guard own.languages == before.languages, own.slug == before.slug, made.products.map(\.place) == old.map(\.place),
            made.absent.map(\.product.folder) == edition.absent.map(\.product.folder).filter({ $0.hasPrefix(own.producer.folder + "/") })
        else { return nil }
        var (producers, products) = (edition.producers, edition.products)
        producers[position] = PublishedProducer(
            producer: own.producer, certificates: own.certificates, languages: own.languages, products: before.products)
        for (index, product) in zip(before.products, made.products) {
            products[index] = PublishedProduct(
                product: product.product, producer: position, producerSlug: product.producerSlug, kind: product.kind,
                certificates: product.certificates, languages: product.languages, refusals: product.refusals)
        }
        return Edition(
            site: edition.site, today: edition.today, addresses: edition.addresses, producers: producers, products: products,
            fairs: edition.fairs, absent: edition.absent)
    }
}

extension PublishedProduct {
    /// All that its addresses hang on.
    fileprivate var place: [String] { [product.folder] + languages.map(\.code) + gtins.map(\.fourteenDigits) }
}
