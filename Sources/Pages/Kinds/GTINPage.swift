import Catalogue
import Diagnostics
import Rulebook
import XML

/// Where the code on the pack leads (GS1 Digital Link): what the goods are, who made them, and the way to their page, in every language.
/// Below it, a page for each lot; beside each its codes, its links and its passport for machines.
enum GTINPage: PageKind {
    static func count(in pages: Pages) -> Int { pages.edition.products.count }

    static func paths(about subject: Int, by pages: Pages) -> [String] {
        let (product, addresses) = (pages.edition.products[subject], pages.edition.addresses)
        var seen: Set<String> = []
        return product.gtins.filter { seen.insert($0.fourteenDigits).inserted }.flatMap { gtin, _ in
            lotsAndNone(of: product).flatMap { lot in
                let codes = CodeFiles(addresses: addresses, gtin: gtin, lot: lot?.lot?.value.text)
                return [codes.page.file] + [Linkset.name, Passport.name].map { addresses.file($0, beside: codes.page).file } + codes.paths
            }
        }
    }

    static func documents(about subject: Int, by pages: Pages) throws(XMLError) -> [Document] {
        let product = pages.edition.products[subject]
        var seen: Set<String> = []
        var documents: [Document] = []
        for (gtin, variant) in product.gtins where seen.insert(gtin).inserted {
            for lot in lotsAndNone(of: product) {
                let page = document(of: product, gtin, variant, lot: lot, pages)
                documents.append(page)
                documents.append(Linkset(product: product, gtin: gtin, lot: lot, pages: pages).document(dependsOn: page.dependsOn))
                documents.append(Passport(product: product, gtin: gtin, lot: lot, pages: pages).document(dependsOn: page.dependsOn))
                let codes = CodeFiles(addresses: pages.edition.addresses, gtin: gtin, lot: lot?.lot?.value.text)
                documents += try codes.documents(dependsOn: page.dependsOn)
            }
        }
        return documents
    }

    /// None for the goods' own page, then the lots with theirs.
    private static func lotsAndNone(of product: PublishedProduct) -> [Lot?] { [nil] + lots(of: product).map { $0 } }

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
                "heading": .text(heading), "gtin": .text(gtin), "picture": picture?.record(isLazy: false, as: .code) ?? .none,
                "parts": .list(parts), "has_more_parts": .truth(voices.count > 1),
                "languages_here": .list(voices.map { ["code": .text($0.language.code), "name": pages.name(of: $0.language)] }),
                "recall": pages.recallNotice(of: product.product, in: voices, root: address.toRoot, gtin: gtin, lot: lot),
                "codes": CodeFiles(addresses: addresses, gtin: gtin, lot: number).record,
                // The codes stand there once, for readers of every language.
                "spoken": .list(
                    voices.enumerated().map { index, voice in
                        [
                            "lang": .text(voice.language.code), "said_qr": voice.words("qr"), "said_linkset": voice.words("linkset"),
                            "separator": .text(index + 1 < voices.count ? " · " : nil),
                        ]
                    }),
                "linkset": .text(addresses.file(Linkset.name, beside: address).path),
                "structured": JSONWriter.gs1Script(about: product, gtin, variant, lot: lot, in: main, of: pages),
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
        let name = title(of: product, in: voice, pages)
        let number = lot?.lot?.value.text
        let records = lots.compactMap { voice.lot($0, page: lot == nil ? addresses.page(of: $0, gtin) : nil) }
        return pages.part(
            "gtin-part",
            [
                "root": .text(address.toRoot), "lang": .text(language.code),
                "name": .text(number.map { voice.words.string("lot-title", ["name": name, "lot": $0]) } ?? name),
                "stars": voice.stars(product.product.ocop),
                "producer": .record(["name": .text(voice.text(producer.name)), "address": .text(voice.address(producer.address)?.words)]),
                "facts": facts.value, "url": .text(addresses.product(product.producerSlug, product.slug, language).path),
                "is_main": .truth(voice.language == product.languages.first), "has_lots": .truth(!records.isEmpty), "lots": .list(records),
                "is_lot": .truth(lot != nil),
            ], in: voice)
    }

    private static func title(of product: PublishedProduct, in voice: Voice, _ pages: Pages) -> String {
        product.product.stories[voice.language]?.lastingTitle(of: product.product, by: pages.edition.producer(of: product).producer)
            ?? product.slug
    }
}
