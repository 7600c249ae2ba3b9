import Catalogue

extension Edition {
    /// The same edition with what lies in one producer's folder alone, as if there were nothing else.
    public func part(below folder: String) -> Edition {
        var producers: [PublishedProducer] = []
        var products: [PublishedProduct] = []
        for producer in self.producers where producer.producer.folder == folder {
            let own = self.products[producer.products].map { product in
                PublishedProduct(
                    product: product.product, producer: producers.count, producerSlug: product.producerSlug, kind: product.kind,
                    certificates: product.certificates, languages: product.languages, refusals: product.refusals)
            }
            producers.append(
                PublishedProducer(
                    producer: producer.producer, certificates: producer.certificates, languages: producer.languages,
                    products: products.count..<products.count + own.count))
            products += own
        }
        return Edition(
            site: site, today: today, addresses: addresses, producers: producers, products: products, fairs: [],
            absent: absent.filter { $0.product.folder.hasPrefix("\(folder)/") })
    }
}
