import Catalogue
import Diagnostics
import Rulebook

/// Where the code on the pack leads (GS1 Digital Link): what the goods are, who made them, and the way to their page, in every language.
/// Below it, a page for each lot.
enum GTINPage: PageKind {
    static func count(in pages: Pages) -> Int { pages.edition.products.count }

    static func documents(about subject: Int, by pages: Pages) -> [Document] {
        let product = pages.edition.products[subject]
        var seen: Set<String> = []
        return product.gtins.filter { seen.insert($0.fourteenDigits).inserted }.flatMap { gtin, variant in
            [document(of: product, gtin, variant, lot: nil, pages)]
                + lots(of: product).map { document(of: product, gtin, variant, lot: $0, pages) }
        }
    }

    /// The lots that have a page of their own, each number once.
    private static func lots(of product: PublishedProduct) -> [Lot] {
        var seen: Set<String> = []
        return (product.product.traceability?.lots ?? []).filter { lot in
            lot.lot.map { $0.value.hasPage && seen.insert($0.value.text).inserted } ?? false
        }
    }

    private static func document(
        of product: PublishedProduct, _ gtin: String, _ variant: Variant?, lot: Lot?, _ pages: Pages
    ) -> Document {
        let (edition, addresses) = (pages.edition, pages.edition.addresses)
        let number = lot?.lot?.value.text
        let address = number.map { addresses.lot(gtin, $0) } ?? addresses.gtin(gtin)
        let voices = product.languages.compactMap { pages.voice($0) }
        let main = voices.first ?? pages.mainVoice
        let name = title(of: product, in: main, pages)
        let heading = number.map { main.words.string("lot-title", ["name": name, "lot": $0]) } ?? name
        let story = product.product.stories[main.language]
        let picture = (variant?.images.first ?? product.product.images.first).flatMap { image in
            ShownPicture(
                image.value, of: product.product.folder, owner: "\(product.producerSlug)/\(product.slug)",
                pictures: product.product.pictures,
                story: story, addresses: addresses)
        }
        let frame = Frame(
            address: address, name: heading,
            description: story.flatMap { story in
                let perishable = Perishable(of: product.product, by: edition.producer(of: product).producer)
                return perishable.until(story.summary) == nil ? story.summary.map(story.text) : nil
            },
            canonical: number == nil ? addresses.product(product.producerSlug, product.slug, main.language) : nil, picture: picture)
        let parts = voices.map { part(of: product, gtin, variant, lot: lot, at: address, in: $0, pages) }
        return pages.document(
            "gtin", frame, in: main, dependsOn: [product.product.folder, edition.producer(of: product).producer.folder],
            pictures: picture.map { [$0.request] } ?? [],
            [
                "heading": .text(heading), "gtin": .text(gtin), "picture": picture?.record(isLazy: false) ?? .none,
                "parts": .list(parts),
            ])
    }

    private static func part(
        of product: PublishedProduct, _ gtin: String, _ variant: Variant?, lot: Lot?, at address: Address, in voice: Voice,
        _ pages: Pages
    ) -> TemplateValue {
        let (edition, addresses, language) = (pages.edition, pages.edition.addresses, voice.language)
        let producer = edition.producer(of: product).producer
        var facts = FactRows(voice)
        facts.add("net.count", (variant?.net ?? product.product.label?.net)?.value)
        if let origin = product.product.traceability?.origin { facts.add("origin", voice.origin(origin)) }
        if let story = product.product.stories[language] { facts.add("warnings", story.warnings.map(story.text), isWarning: true) }
        let lots = lot.map { [$0] } ?? product.product.traceability?.lots ?? []
        let records = lots.compactMap { candidate in
            let page = candidate.lot.flatMap { $0.value.hasPage && lot == nil ? addresses.lot(gtin, $0.value.text) : nil }
            return voice.lot(candidate, page: page)
        }
        return pages.part(
            "gtin-part",
            [
                "root": .text(address.toRoot), "lang": .text(language.code), "name": .text(title(of: product, in: voice, pages)),
                "stars": voice.stars(product.product.ocop),
                "producer": .record(["name": .text(voice.text(producer.name)), "address": .text(voice.text(producer.address))]),
                "facts": facts.value, "url": .text(addresses.product(product.producerSlug, product.slug, language).path),
                "is_main": .truth(voice.language == product.languages.first), "has_lots": .truth(!records.isEmpty), "lots": .list(records),
            ], in: voice)
    }

    private static func title(of product: PublishedProduct, in voice: Voice, _ pages: Pages) -> String {
        product.product.stories[voice.language]?.lastingTitle(of: product.product, by: pages.edition.producer(of: product).producer)
            ?? product.slug
    }
}
