import Catalogue
import Diagnostics
import Rulebook

/// The page of a product in one language: the goods for a buyer, the story, and everything that proves both.
final class ProductPage: PageKind {
    let product: PublishedProduct
    let producer: PublishedProducer
    let story: Story
    let voice: Voice
    let pages: Pages
    let name: String
    let summary: String?
    /// The summary where nothing in it lapses: what previews and search engines keep for long.
    let lastingSummary: String?
    let producerName: String
    /// How to reach the producer.
    let contact: Record
    /// The goods' pictures, the main one first.
    let pictures: [ShownPicture]
    private let index: Int
    let address: Address
    /// What leads from the page to the site's root.
    let root: String
    private let perishable: Perishable
    let province: Province?

    static func count(in pages: Pages) -> Int { pages.edition.products.count }

    static func paths(about subject: Int, by pages: Pages) -> [String] {
        let product = pages.edition.products[subject]
        return product.languages.flatMap { pages.edition.addresses.product(product.producerSlug, product.slug, $0).filesWithTwin }
    }

    static func documents(about subject: Int, by pages: Pages) -> [Document] {
        pages.edition.products[subject].languages.flatMap { language in
            pages.voice(language).flatMap { ProductPage(subject, in: $0, by: pages)?.documents } ?? []
        }
    }

    init?(_ index: Int, in voice: Voice, by pages: Pages) {
        let edition = pages.edition
        let product = edition.products[index]
        guard let story = product.product.stories[voice.language] else { return nil }
        self.index = index
        let address = edition.addresses.product(product.producerSlug, product.slug, voice.language)
        self.address = address
        root = address.toRoot
        self.product = product
        producer = edition.producer(of: product)
        self.story = story
        self.voice = voice
        self.pages = pages
        province = producer.producer.province.flatMap { Reference.province($0.value) }
        let perishable = Perishable(of: product.product, by: producer.producer)
        self.perishable = perishable
        name = story.lastingTitle(of: product.product, by: producer.producer) ?? product.slug
        summary = story.summary.map(story.text)
        lastingSummary = perishable.until(story.summary) == nil ? summary : nil
        contact = voice.contact(producer.producer.contact, address: producer.producer.address)
        producerName = voice.text(producer.producer.name) ?? producer.slug
        pictures = product.product.images.compactMap { image in
            ShownPicture(
                image.value, of: product.product.folder, owner: "\(product.producerSlug)/\(product.slug)",
                pictures: product.product.pictures,
                story: story, addresses: edition.addresses)
        }
    }

    // MARK: The page

    var edition: Edition { pages.edition }
    /// Guests are received, nothing is packed or sent.
    var isService: Bool { product.kind.isService }
    var addresses: Addresses { pages.edition.addresses }
    var language: Language { voice.language }

    var documents: [Document] {
        let siblings = siblings
        let related = related
        let prose = ProseHTML(story, top: 3, root: root, templates: voice.templates, perishable: perishable) { [self] link in
            pages.target(of: link, in: product.product.folder, voice) { shown(at: $0) }
        }
        var record = Record(capacity: 64)
        addGoods(to: &record)
        addStory(prose, to: &record)
        addFacts(to: &record)
        addTrace(to: &record)
        addMaker(to: &record)
        addPassport(to: &record)
        record["has_siblings"] = .truth(!siblings.isEmpty)
        record["siblings_title"] = voice.words("more-from", ["name": producerName])
        record["siblings"] = pages.cards(siblings, in: voice)
        record["has_related"] = .truth(!related.isEmpty)
        record["related_title"] = Reference.productSet(product.set).map { voice.words("more-in", ["name": voice.say($0.name)]) } ?? .none
        record["related"] = pages.cards(related, in: voice)
        record["own"] = .record(
            product.product.own.merging(story.own) { $1 }.reduce(into: Record()) { $0[Key($1.key.utf8)] = .text($1.value) })

        let cards = pages.pictures(ofCards: siblings + related)
        var requests = pictures.prefix(1).map(\.request) + prose.pictures + cards
        requests += product.product.variants.compactMap { picture(of: $0)?.request }
        if let place = producerPicture { requests.append(place.request) }
        return pages.documents(
            "product", frame, in: voice, about: product.product.folder,
            pictures: requests, story: story, perishable: perishable, record)
    }

    private var frame: Frame {
        Frame(
            address: address, name: name, description: lastingSummary,
            editions: product.languages.map { ($0, addresses.product(product.producerSlug, product.slug, $0)) },
            crumbs: crumbs, picture: pictures.first, type: "product",
            structured: { [self] in $0.product(self, at: address) })
    }

    private var crumbs: [Crumb] {
        var crumbs = [pages.homeCrumb(in: voice)]
        if let province { crumbs.append(Crumb(name: voice.name(of: province), address: addresses.province(province.id, language))) }
        if producer.languages.contains(language) {
            crumbs.append(Crumb(name: producerName, address: addresses.producer(producer.slug, language)))
        }
        return crumbs + [Crumb(name: name, address: nil)]
    }

    /// Words of the story as the page sets them.
    private func set(_ words: String) -> String { QuotationMarks.set(words, in: language.code) }

    /// Up to eight of the producer's other products, those that follow first, so that each is shown somewhere.
    private var siblings: [Int] {
        let range = producer.products
        let others = Array(range.filter { $0 > index }) + range.filter { $0 < index }
        return Array(others.filter { edition.products[$0].languages.contains(language) }.prefix(8))
    }

    /// A few products of the same set by others, those that follow first.
    private var related: [Int] {
        let shelf = pages.arrangement.sets.first { $0.set.number == product.set }?.products ?? []
        return Pages.related(to: index, in: language, among: shelf, of: edition)
    }

    private func shown(at link: String) -> ShownPicture? { RelativePath.resolve(link, from: "").flatMap(picture(at:)) }

    private func picture(at path: String) -> ShownPicture? {
        ShownPicture(
            path, of: product.product.folder, owner: "\(product.producerSlug)/\(product.slug)", pictures: product.product.pictures,
            story: story, addresses: addresses)
    }

    /// The picture of a pack where it has one of its own.
    private func picture(of variant: Variant) -> ShownPicture? { variant.images.first.flatMap { picture(at: $0.value) } }

    // MARK: For a buyer

    private func addGoods(to record: inout Record) {
        record["name"] = .text(name)
        record["heading"] = .text(QuotationMarks.setHeading(name, in: language.code))
        record["kind"] = .text(voice.say(product.kind.name))
        record["set_url"] = .text(addresses.set(product.set, language).path)
        record["province"] = .text(province.map { voice.name(of: $0) })
        record["province_url"] = .text(province.map { addresses.province($0.id, language).path })
        record["stars"] = voice.stars(product.product.ocop)
        record["picture"] = pictures.first?.record(isLazy: false) ?? .none
        record["summary"] = .text(summary.map(set))
        record["summary_until"] = .text(perishable.until(story.summary)?.description)
        record["has_highlights"] = .truth(!story.highlights.isEmpty)
        record["highlights"] = .list(
            story.highlights.map { ["text": .text(set(story.text(of: $0))), "iso": .text(perishable.until($0)?.description)] })
        record["glance"] = glance
        record["warnings"] = .text(story.warnings.map(story.text))
        record["has_shops"] = .truth(false)
        record["is_service"] = .truth(isService)
        record["buy"] = DirectPurchase.record(for: self, at: addresses.absolute(address))
        addOffer(to: &record)
    }

    /// What a buyer looks for before reading: how much, from where, how fresh.
    private var glance: TemplateValue {
        var facts = FactRows(voice)
        if !isService { facts.add("net.count", product.product.label?.net?.value) }
        let origin = product.product.traceability?.origin
        let place = origin?.province.flatMap { Reference.province($0.value) } ?? province
        facts.add(
            isService ? "origin.service" : "origin",
            voice.list([origin?.commune?.value, place.map { voice.name(of: $0) }].compactMap { $0 }))
        let lots = product.product.traceability?.lots ?? []
        if let day = lots.compactMap({ $0.harvested?.value }).max() {
            facts.add("last-harvest", day)
        } else {
            facts.add("last-made", lots.compactMap { $0.produced?.value }.max())
        }
        return facts.value
    }

    private func addOffer(to record: inout Record) {
        guard let offer = product.product.offer else { return }
        let sale = offer.sale.flatMap { $0.isOn(edition.today) ? $0 : nil }
        let price = offer.price?.value
        record["price"] = .text(price?.form(in: language))
        record["per_guest"] = isService ? voice.words("per-guest") : .none
        record["sale"] = .none
        if let sale, let lower = sale.price?.value {
            record["sale"] = .record([
                "price": .text(lower.form(in: language)), "old_price": .text(price?.form(in: language)),
                "day": .text(sale.until?.value.form(in: language)), "iso": .text(sale.until?.value.description),
            ])
        }
        record["unit_price"] = isService ? .none : unitPrice(sale?.price?.value ?? price, for: product.product.label?.net?.value)
        if let state = offer.availability?.value {
            record["availability"] = .record([
                "state": .text(state.rawValue),
                "name": voice.words(isService ? "booking.\(state.rawValue)" : "availability.\(state.rawValue)"),
                "day": .text(state == .preorder || state == .madeToOrder ? offer.available?.value.form(in: language) : nil),
            ])
        }
        let shops: [Record] = offer.links.compactMap { shop, url in
            WebLink.web(url.value).map { ["name": .text(Shop.name(of: shop)), "url": .text($0)] }
        }
        record["has_shops"] = .truth(!shops.isEmpty)
        record["shops"] = .list(shops)
    }

    /// What a kilogram, a litre or 100 of their small units costs.
    private func unitPrice(_ price: Money?, for net: Measure?) -> TemplateValue {
        guard let price, let net, let unit = UnitPrice(price, for: net) else { return .none }
        return voice.words("unit-price", ["price": unit.price.form(in: language), "unit": unit.measure.shortForm(in: language)])
    }

    // MARK: The story

    private func addStory(_ prose: ProseHTML, to record: inout Record) {
        let headline = perishable.until(story.headline) == nil ? story.headline : nil
        let heading = headline.map { QuotationMarks.setHeading(story.text(of: $0), in: language.code) }
        record["headline"] = heading.map { .text($0) } ?? voice.words("story")
        record["story"] = .trustedHTML(prose.html)
        record["byline"] = voice.byline(of: story)
        record["film"] = .text(WebLink.web(product.product.elsewhere?.film?.value))
        record["sound"] = .text(WebLink.web(product.product.elsewhere?.sound?.value))
    }

    // MARK: Facts

    private func addFacts(to record: inout Record) {
        let label = product.product.label
        var facts = FactRows(voice)
        facts.add("ingredients", story.ingredients.map(story.text))
        facts.add("materials", voice.spoken(label?.materials))
        facts.add(isService ? "usage.service" : "usage", story.usage.map(story.text))
        facts.add("storage", story.storage.map(story.text))
        addAllergens(to: &facts)
        switch label?.net?.value.unit.dimension {
        case _ where isService: break
        case .volume: facts.add("net.volume", label?.net?.value)
        case .mass: facts.add("net", label?.net?.value)
        default: facts.add("net.count", label?.net?.value)
        }
        facts.add("alcohol", label?.alcohol?.value)
        facts.add("size", label?.size?.value)
        facts.add("shelf-life", label?.shelfLife?.value)
        facts.add("species", product.product.species?.value)
        let locality = product.product.locality
        facts.add("locality.materials", locality?.materials?.value)
        facts.add("locality.labour", locality?.labour?.value)
        facts.add("locality.idea", voice.spoken(locality?.idea))
        facts.add("locality.identity", voice.spoken(locality?.identity))
        facts.add("brand", product.product.brand?.value)
        facts.add("sku", product.product.sku?.value)
        if let set = Reference.productSet(product.set) {
            facts.add("set", voice.say(set.name), url: root + addresses.set(set.number, language).path)
        }
        if let label = WebLink.web(label?.electronicLabel?.value) { facts.add("electronic-label", WebLink.name(label), url: label) }
        record["facts"] = facts.value
        record["nutrition"] = nutrition
        let papers = voice.papers(product.product.ocop, product.certificates, of: producer.producer)
        record["has_papers"] = .truth(!papers.isEmpty)
        record["papers"] = .list(papers)
        addVariants(to: &record)
    }

    private func addAllergens(to facts: inout FactRows) {
        guard let label = product.product.label, let contains = label.contains else { return }
        func names(_ ids: [Located<String>]) -> String { voice.list(ids.map { voice.word("allergen", $0.value) }) }
        var said: [String] = []
        if !contains.isEmpty { said.append(voice.words.string("allergens-contains", ["list": names(contains)])) }
        if !label.mayContain.isEmpty { said.append(voice.words.string("allergens-may-contain", ["list": names(label.mayContain)])) }
        facts.add("allergens", said.isEmpty ? voice.words.string("allergens-none") : said.joined(separator: "; "))
    }

    private var nutrition: TemplateValue {
        guard let table = product.product.label?.nutrition, !table.values.isEmpty else { return .none }
        return .record([
            "per": .text(table.per?.value.form(in: language)),
            "rows": .list(
                table.values.map { ["name": .text(voice.word("nutrition", $0.key)), "value": .text($0.value.value.form(in: language))] }),
        ])
    }

    /// The packs that the goods come in, each as a buyer chooses it: what it looks like, what it holds, what it costs.
    private func addVariants(to record: inout Record) {
        record["has_variants"] = .truth(!product.product.variants.isEmpty)
        record["has_side"] = .truth(!product.product.variants.isEmpty || !pictures.isEmpty)
        guard !product.product.variants.isEmpty else { return }
        let product = product.product
        let (net, offer) = (product.label?.net?.value, product.offer)
        // A content that is the same in every pack tells none apart.
        let isByContent = Set([net] + product.variants.map { $0.net?.value ?? net }).count > 1
        record["variants_title"] = voice.words(isByContent ? "variants" : "variants.alike")
        func content(_ measure: Measure?) -> String? { isByContent ? measure?.form(in: language) : nil }
        var own = Record()
        let size = product.variants.contains { $0.size != nil } ? product.label?.size?.value : nil
        own["name"] = .text(content(net) ?? size ?? name)
        own["picture"] = pictures.first?.record(isLazy: true, as: .pack) ?? .none
        addPrice(offer?.price?.value, sale: offer?.sale, for: net, to: &own)
        own["availability"] = availability(offer?.availability?.value)
        own["sku"] = .text(product.sku?.value)
        own["gtin"] = .text(product.traceability?.gtin?.value.text)
        var packs = [own]
        for variant in product.variants {
            let said = [voice.text(variant.name), voice.text(variant.color), content(variant.net?.value), variant.size?.value]
                .compactMap { $0 }
            var pack = Record()
            pack["name"] = .text(said.isEmpty ? variant.sku?.value : voice.list(said).capitalizedAtStart)
            pack["picture"] = picture(of: variant)?.record(isLazy: true, as: .pack) ?? .none
            // A sale is of the same pack only, in another colour perhaps.
            let isSame = variant.price == nil && (variant.net?.value ?? net) == net
            addPrice(
                variant.price?.value ?? offer?.price?.value, sale: isSame ? offer?.sale : nil, for: variant.net?.value ?? net, to: &pack)
            pack["availability"] = availability(variant.availability?.value ?? offer?.availability?.value)
            pack["sku"] = .text(variant.sku?.value)
            pack["gtin"] = .text(variant.gtin?.value.text)
            packs.append(pack)
        }
        record["variants"] = .list(packs)
    }

    /// What a pack costs today; while a sale is on, its price with the day from which the usual one holds again.
    private func addPrice(_ price: Money?, sale: Sale?, for net: Measure?, to pack: inout Record) {
        let sale = sale.flatMap { $0.isOn(edition.today) ? $0 : nil }
        pack["price"] = .text((sale?.price?.value ?? price)?.form(in: language))
        pack["price_until"] = .text(sale?.until?.value.description)
        pack["price_after"] = .text(price?.form(in: language))
        // What a kilogram costs would outlive the sale.
        pack["unit_price"] = sale == nil ? unitPrice(price, for: net) : .none
    }

    private func availability(_ state: Availability?) -> TemplateValue {
        guard let state else { return .none }
        return .record([
            "state": .text(state.rawValue), "name": voice.words(isService ? "booking.\(state.rawValue)" : "availability.\(state.rawValue)"),
        ])
    }
}
