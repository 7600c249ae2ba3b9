import Catalogue
import Diagnostics
import Rulebook

extension Pages {
    /// The cards of a product, by the position of the language; `nil` for a language that it has no page in.
    static func cards(of product: PublishedProduct, in voices: [Voice], _ edition: Edition) -> [Record?] {
        let picture = product.product.images.first.flatMap { image in
            ShownPicture(
                image.value, of: product.product.folder, owner: "\(product.producerSlug)/\(product.slug)",
                pictures: product.product.pictures,
                story: nil, addresses: edition.addresses)
        }
        // It is the same in all languages, and much of what a card is made of.
        let shown = picture?.record(isLazy: true, as: .card) ?? .none
        return voices.map { product.languages.contains($0.language) ? card(of: product, showing: shown, in: $0, edition) : nil }
    }

    private static func card(
        of product: PublishedProduct, showing picture: TemplateValue, in voice: Voice, _ edition: Edition
    ) -> Record {
        let story = product.product.stories[voice.language]
        let producer = edition.producer(of: product)
        let place = (product.product.traceability?.origin?.province ?? producer.producer.province).flatMap { Reference.province($0.value) }
        let offer = product.product.offer
        let sale = offer?.sale.flatMap { $0.isOn(edition.today) && $0.price != nil ? $0 : nil }
        func form(_ price: Money?) -> TemplateValue {
            guard let said = price?.form(in: voice.language) else { return .none }
            return product.kind.isService ? voice.words("price-per-guest", ["price": said]) : .text(said)
        }
        let price = form(offer?.price?.value)
        return [
            "url": .text(edition.addresses.product(product.producerSlug, product.slug, voice.language).path),
            "name": .text(story?.lastingTitle(of: product.product, by: producer.producer)),
            "maker": .text(voice.text(producer.producer.name)), "place": .text(place.map { voice.name(of: $0) }),
            "stars": voice.stars(product.product.ocop),
            "price": sale.map { form($0.price?.value) } ?? price,
            "price_until": .text(sale?.until?.value.description), "price_after": price,
            "picture": picture,
        ]
    }

    /// The cards of products, in the order given; those without a page in the language are left out.
    func cards(_ products: some Sequence<Int>, in voice: Voice) -> TemplateValue {
        guard let position = voices.firstIndex(where: { $0.language == voice.language }) else { return .none }
        return .list(products.compactMap { index in cardsByProduct[index][position].map { .record($0) } })
    }

    /// The picture on the card of a product.
    static func cardPicture(of product: PublishedProduct, _ edition: Edition) -> PictureRequest? {
        guard let image = product.product.images.first?.value, product.product.pictures[image] != nil else { return nil }
        let address = edition.addresses.picture("\(product.producerSlug)/\(product.slug)", image)
        return PictureRequest("\(product.product.folder)/\(image)", at: address)
    }

    /// The pictures on the cards of products.
    func pictures(ofCards products: some Sequence<Int>) -> [PictureRequest] { products.compactMap { cardPictures[$0] } }
}
