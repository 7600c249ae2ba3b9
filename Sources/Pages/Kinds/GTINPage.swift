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
                let codes = CodeFiles(addresses: addresses, gtin: gtin, lot: lot?.lot.lot?.value.text)
                return [codes.page.file] + [Linkset.name, Passport.name].map { addresses.file($0, beside: codes.page).file } + codes.paths
            }
        }
    }

    static func documents(about subject: Int, by pages: Pages) throws(XMLError) -> [Document] {
        let product = pages.edition.products[subject]
        let goods = Goods(product, of: pages)
        let passports = Passport.Goods(product, of: pages)
        let lots = lotsAndNone(of: product)
        var seen: Set<String> = []
        var documents: [Document] = []
        for (gtin, variant) in product.gtins where seen.insert(gtin).inserted {
            for numbered in lots {
                let lot = numbered?.lot
                let page = goods.document(gtin, variant, numbered)
                documents.append(page)
                let links = Linkset(product: product, gtin: gtin, lot: lot, voices: goods.voices, addresses: goods.addresses)
                documents.append(links.document(about: page.subject))
                documents.append(Passport(of: passports, gtin, lot: lot).document(about: page.subject))
                let codes = CodeFiles(addresses: goods.addresses, gtin: gtin, lot: lot?.lot?.value.text)
                documents += try codes.documents(about: page.subject)
            }
        }
        return documents
    }

    /// None for the goods' own page, then the lots with theirs.
    private static func lotsAndNone(of product: PublishedProduct) -> [NumberedLot?] { [nil] + lots(of: product).map { $0 } }

    /// A lot with its position among the product's.
    private typealias NumberedLot = (position: Int, lot: Lot)

    /// The lots that have a page of their own, each number once.
    private static func lots(of product: PublishedProduct) -> [NumberedLot] {
        var seen: Set<String> = []
        return (product.product.traceability?.lots ?? []).enumerated().compactMap { position, lot in
            lot.lot.map { $0.value.hasPage && seen.insert($0.value.text).inserted } ?? false ? (position, lot) : nil
        }
    }

    /// What the pages of all numbers of a product, and of all its lots, have in common.
    private struct Goods {
        let product: PublishedProduct
        let producer: PublishedProducer
        let pages: Pages
        let voices: [Voice]
        /// The language in which the page as a whole speaks.
        let main: Voice
        /// What the goods are called, by the position of the language.
        let titles: [String]
        /// What is said in each language whatever the number and lot.
        let parts: [Record]
        /// The lots as they are shown, by the position of the language; `nil` for one that has no number.
        let lots: [[Record?]]
        let description: String?

        var addresses: Addresses { pages.edition.addresses }

        init(_ product: PublishedProduct, of pages: Pages) {
            let addresses = pages.edition.addresses
            let producer = pages.edition.producer(of: product)
            let voices = product.languages.compactMap { pages.voice($0) }
            self.product = product
            self.producer = producer
            self.pages = pages
            self.voices = voices
            main = voices.first ?? pages.mainVoice
            titles = voices.map {
                product.product.stories[$0.language]?.lastingTitle(of: product.product, by: producer.producer) ?? product.slug
            }
            parts = voices.map { voice in
                [
                    "lang": .text(voice.language.code), "stars": voice.stars(product.product.ocop),
                    "producer": .record([
                        "name": .text(voice.text(producer.producer.name)),
                        "address": .text(voice.address(producer.producer.address)?.words),
                    ]),
                    "url": .text(addresses.product(product.producerSlug, product.slug, voice.language).path),
                    "is_main": .truth(voice.language == product.languages.first),
                ]
            }
            let lots = product.product.traceability?.lots ?? []
            self.lots = voices.map { voice in lots.map { voice.lot($0, page: nil) } }
            let story = product.product.stories[main.language]
            let perishable = Perishable(of: product.product, by: producer.producer)
            description = story.flatMap { story in perishable.until(story.summary) == nil ? story.summary.map(story.text) : nil }
        }

        func document(_ gtin: String, _ variant: Variant?, _ numbered: NumberedLot?) -> Document {
            let lot = numbered?.lot
            let number = lot?.lot?.value.text
            let address = number.map { addresses.lot(gtin, $0) } ?? addresses.gtin(gtin)
            let root = address.toRoot
            let name = titles.first ?? product.slug
            let heading = number.map { main.words.string("lot-title", ["name": name, "lot": $0]) } ?? name
            let picture = (variant?.images.first ?? product.product.images.first).flatMap { image in
                ShownPicture(
                    image.value, of: product.product.folder, owner: "\(product.producerSlug)/\(product.slug)",
                    pictures: product.product.pictures, story: product.product.stories[main.language], addresses: addresses)
            }
            let frame = Frame(
                address: address, name: heading, description: description,
                canonical: number == nil ? addresses.product(product.producerSlug, product.slug, main.language) : nil, picture: picture)
            let parts = voices.indices.map { part(in: $0, gtin, variant, numbered, root: root) }
            return pages.document(
                "gtin", frame, in: main, about: product.product.folder,
                pictures: picture.map { [$0.request] } ?? [],
                [
                    "heading": .text(heading), "gtin": .text(gtin), "picture": picture?.record(isLazy: false, as: .code) ?? .none,
                    "parts": .list(parts), "has_more_parts": .truth(voices.count > 1),
                    "languages_here": .list(voices.map { ["code": .text($0.language.code), "name": pages.name(of: $0.language)] }),
                    "recall": pages.recallNotice(of: product.product, in: voices, root: root, gtin: gtin, lot: lot),
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

        private func part(in position: Int, _ gtin: String, _ variant: Variant?, _ lot: NumberedLot?, root: String) -> TemplateValue {
            let (voice, name) = (voices[position], titles[position])
            var facts = FactRows(voice)
            facts.add("net.count", (variant?.net ?? product.product.label?.net)?.value)
            if let origin = product.product.traceability?.origin { facts.add("origin", voice.origin(origin)) }
            if let story = product.product.stories[voice.language] {
                facts.add("warnings", story.warnings.map(story.text), isWarning: true)
            }
            let records = shown(lot, in: position, gtin)
            var record = parts[position]
            record["root"] = .text(root)
            record["name"] = .text(lot?.lot.lot.map { voice.words.string("lot-title", ["name": name, "lot": $0.value.text]) } ?? name)
            record["facts"] = facts.value
            record["has_lots"] = .truth(!records.isEmpty)
            record["lots"] = .list(records)
            record["is_lot"] = .truth(lot != nil)
            return pages.part("gtin-part", record, in: voice)
        }

        /// The lot, or where the page is about none, all of them with the ways to their pages.
        private func shown(_ lot: NumberedLot?, in position: Int, _ gtin: String) -> [Record] {
            if let lot { return lots[position][lot.position].map { [$0] } ?? [] }
            return zip(product.product.traceability?.lots ?? [], lots[position]).compactMap { lot, record in
                guard var record else { return nil }
                record["url"] = .text(addresses.page(of: lot, gtin)?.path)
                return record
            }
        }
    }
}
