import Catalogue
import Diagnostics
import Testing

@testable import Rulebook

/// A small catalogue made in code: one beekeeper and a jar of honey that every feed takes, to be changed by a test.
struct ModelCatalogue {
    static let today = day("2026-11-23")

    var site: Site
    var producer: Producer
    var products: [Product]

    init(products: Int = 1, channels: [(market: String, language: String)] = [("VN", "vi"), ("US", "en"), ("DE", "en")]) {
        var site = Site(file: "stories/site.yaml")
        site.name = Self.words("Tinh hoa làng quê", "Village Essence", at: Place(site.file))
        site.url = Located("https://stories.example/", at: Place(site.file, line: 2, column: 6))
        site.languages = [Located(.vi, at: site.place), Located(.en, at: site.place)]
        site.currency = Located("VND", at: site.place)
        site.markets = ["VN", "US", "EU"].map { Located(Market($0), at: site.place) }
        site.channels = channels.enumerated().map {
            ChannelEntry(.googleMerchant, market: Market($1.market), language: Language($1.language), at: Place(site.file, line: 9 + $0))
        }
        self.site = site
        var producer = Producer(folder: "stories/ca-mau/ong-rung", slug: "ong-rung")
        producer.name = Self.words("Hợp tác xã Ong Rừng", "Ong Rừng Cooperative", at: producer.place)
        producer.province = Located("ca-mau", at: producer.place)
        producer.address = Self.words("Ấp 15, xã Khánh Lâm", "Hamlet 15, Khánh Lâm", at: producer.place)
        var contact = Contact(at: producer.place)
        contact.phone = Located("+84 900 000 119", at: producer.place)
        producer.contact = contact
        self.producer = producer
        let slugs = products == 1 ? ["mat-ong"] : (1...max(1, products)).map { "mat-ong-\(String(100_000 + $0).dropFirst())" }
        self.products = []
        for (index, slug) in slugs.prefix(products).enumerated() { self.products.append(Self.honey(slug, number: index)) }
    }

    /// What law asks of goods is the rulebook's to test: here they are exempt from all of it.
    var manuscript: Manuscript {
        let requirements = Set(VietNamPack.rules.flatMap { $0.about.requirements }).sorted()
        let lawful = products.map { product in
            var product = product
            product.exemptions = requirements.map { requirement in
                var exemption = Exemption(at: product.place)
                exemption.requirement = Located(requirement, at: product.place)
                exemption.reason = Self.words("hàng mẫu", "a sample", at: product.place)
                return exemption
            }
            return product
        }
        return Manuscript(root: "stories", site: site, producers: [producer], products: lawful)
    }

    func edition(today: Day = Self.today) async throws -> Edition {
        let review = await Rulebook.review(manuscript, today: today, width: 2, rules: FormatPack.rules)
        return try #require(review.edition, "\(review.findings.map(\.message.en))")
    }

    /// An edition that no rule of the rulebook has looked at, so that the feeds' own rules have to see to everything.
    func uncheckedEdition(today: Day = Self.today) -> Edition {
        var published: [PublishedProduct] = []
        var absent: [AbsentProduct] = []
        for product in products {
            let kind = product.kind.flatMap { Reference.kind($0.value) }
            switch product.effectiveStatus {
            case .draft: absent.append(AbsentProduct(product: product, producer: producer, reason: .draft))
            case .withdrawn: absent.append(AbsentProduct(product: product, producer: producer, reason: .withdrawn))
            case .published:
                guard let kind else { continue }
                published.append(
                    PublishedProduct(
                        product: product, producer: 0, producerSlug: producer.slug, kind: kind,
                        certificates: product.certificates.filter { $0.isInForce(on: today) },
                        languages: site.languages.map(\.value).filter { product.stories[$0] != nil }, refusals: [:]))
            }
        }
        let own = PublishedProducer(
            producer: producer, certificates: [], languages: site.languages.map(\.value), products: published.indices)
        return Edition(
            site: site, today: today, addresses: Addresses(base: "https://stories.example/", languages: site.languages.map(\.value)),
            producers: [own], products: published, fairs: [], absent: absent)
    }

    /// The first product, changed.
    func with(_ change: (inout Product) throws -> Void) rethrows -> ModelCatalogue {
        var copy = self
        try change(&copy.products[0])
        return copy
    }

    static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    static func money(_ text: String) -> Money { Money(text) ?? Money(Amount(0), "XXX") }

    static func measure(_ text: String) -> Measure { Measure(text) ?? Measure(Amount(0), "?") }

    static func words(_ vi: String, _ en: String, at place: Place) -> LocalText {
        LocalText(at: place, byLanguage: [.vi: Located(vi, at: place), .en: Located(en, at: place)])
    }

    static func honey(_ slug: String, number: Int = 0) -> Product {
        var product = Product(folder: "stories/ca-mau/ong-rung/\(slug)", slug: slug, producer: 0)
        func at(_ line: Int, _ column: Int = 1) -> Place { Place(product.file, line: line, column: column) }
        product.sku = Located(number == 0 ? "RH-MO-500" : "RH-MO-500-\(number)", at: at(1, 6))
        product.kind = Located("honey", at: at(2, 7))
        product.brand = Located("Rừng Hoa", at: at(3, 8))
        var ocop = OCOPRating(at: at(4))
        ocop.stars = Located(4, at: at(5, 10))
        ocop.productCode = Located("96-32062-01-2026", at: at(6, 17))
        ocop.number = Located("12/2026/GCN-OCOP", at: at(7, 11))
        ocop.decision = Located("321/QĐ-UBND", at: at(8, 13))
        ocop.issuer = words("UBND tỉnh Cà Mau", "People's Committee of Cà Mau", at: at(9, 11))
        ocop.issued = Located(day("2026-06-10"), at: at(10, 11))
        ocop.expires = Located(day("2029-06-09"), at: at(11, 12))
        product.ocop = ocop
        product.certificatesPlace = at(12)
        product.certificates = [certificate("haccp", number: "HC-7", at: at(13)), certificate("vietgap", number: "VG-12", at: at(17))]
        var traceability = Traceability(at: at(20))
        traceability.gtin = Located(GTIN(number == 0 ? "8935000000014" : gtin(number)), at: at(21, 9))
        var origin = Origin(at: at(22))
        origin.country = Located("VN", at: at(22, 12))
        origin.province = Located("ca-mau", at: at(22, 20))
        origin.commune = Located("Khánh Lâm", at: at(22, 30))
        traceability.origin = origin
        product.traceability = traceability
        var label = Label(at: at(23))
        label.net = Located(measure("500 g"), at: at(24, 8))
        label.shelfLife = Located(measure("24 months"), at: at(25, 15))
        product.label = label
        var offer = Offer(at: at(26))
        offer.price = Located(money("185000 VND"), at: at(27, 10))
        offer.availability = Located(.inStock, at: at(28, 17))
        offer.prices = ["US": Located(money("12.90 USD"), at: at(29, 17)), "EU": Located(money("11.50 EUR"), at: at(29, 32))]
        product.offer = offer
        var parcel = Parcel(at: at(30))
        parcel.weight = Located(measure("650 g"), at: at(30, 20))
        product.package = parcel
        product.imagesPlace = at(31)
        product.images = [Located("images/front.jpg", at: at(32, 5)), Located("images/tổ ong, 1.jpg", at: at(33, 5))]
        for image in product.images { product.pictures[image.value] = Picture(format: .jpeg, width: 1600, height: 1200, size: 200_000) }
        // No two products have one story.
        let own = number == 0 ? "" : " Lô \(number)."
        product.stories = [
            .vi: story(
                .vi, product, title: "Mật ong hoa tràm Rừng Hoa", summary: "Mật ong rừng tràm U Minh, {{ocop.stars}} sao OCOP.",
                highlights: ["Hoa tràm U Minh", "Quay lạnh, không pha"], body: "Chuyện bắt đầu từ rừng tràm & con ong.\(own)"),
            .en: story(
                .en, product, title: "Rừng Hoa Melaleuca Honey", summary: "Honey of the U Minh forest, rated {{ocop.stars}} stars.",
                highlights: ["Melaleuca blossom of U Minh", "Spun cold, nothing added"], body: "It begins in the melaleuca forest.\(own)"),
        ]
        return product
    }

    static func certificate(_ scheme: String, number: String?, at place: Place) -> Certificate {
        var certificate = Certificate(at: place)
        certificate.scheme = Located(scheme, at: place)
        certificate.number = number.map { Located($0, at: place) }
        certificate.issued = Located(day("2025-12-01"), at: place)
        certificate.expires = Located(day("2027-11-30"), at: place)
        return certificate
    }

    static func story(
        _ language: Language, _ product: Product, title: String, summary: String, highlights: [String], body: String
    ) -> Story {
        var story = Story(language: language, file: product.storyFile(language))
        func line(_ text: String, _ number: Int) -> Line { Line(text, at: Place(story.file, line: number, column: 8)) }
        story.title = line(title, 2)
        story.summary = line(summary, 3)
        story.highlights = highlights.enumerated().map { line($1, 5 + $0) }
        let place = Place(story.file, line: 12)
        story.body = Prose([
            Prose.Block(.heading(level: 2, [Prose.Inline(.text(title), at: place)]), at: place),
            Prose.Block(
                .paragraph([Prose.Inline(.strong([Prose.Inline(.text(body), at: place)]), at: place), Prose.Inline(.softBreak, at: place)]),
                at: place),
            Prose.Block(
                .list(
                    start: nil, tight: true,
                    items: [[Prose.Block(.paragraph([Prose.Inline(.fact(path: "label.net"), at: place)]), at: place)]]), at: place),
        ])
        story.facts = ["ocop.stars": .number(Amount(4)), "label.net": .measure(measure("500 g"))]
        return story
    }

    /// A valid GTIN-13 with the Vietnamese prefix.
    static func gtin(_ number: Int) -> String {
        let digits = "893" + String(String(1_000_000_000 + number).dropFirst())
        return (0...9).map { "\(digits)\($0)" }.first { GTIN($0).hasValidCheckDigit } ?? digits
    }

    /// Another pack of the same goods.
    static func variant(_ sku: String, net: String?, price: String? = nil, prices: [String: String] = [:], line: Int = 40) -> Variant {
        let place = Place("stories/ca-mau/ong-rung/mat-ong/product.yaml", line: line, column: 5)
        var variant = Variant(at: place)
        variant.sku = Located(sku, at: place)
        variant.net = net.map { Located(measure($0), at: place) }
        variant.price = price.map { Located(money($0), at: place) }
        variant.prices = prices.mapValues { Located(money($0), at: place) }
        return variant
    }
}
