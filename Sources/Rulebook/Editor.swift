import Catalogue
import Diagnostics
import Parallel

/// Makes an edition of a manuscript: an error keeps its subject out of what it is in error for, and everything else goes in.
struct Editor {
    let edition: Edition?
    let withheld: [(product: String, from: [String])]

    init(_ desk: Desk, errors: [Finding], base: String?, width: Int) async {
        let bySubject = Dictionary(grouping: errors, by: \.subject)
        guard !(bySubject[.site] ?? []).contains(where: { $0.reach == .everything }), let url = base ?? desk.manuscript.site.url?.value
        else {
            edition = nil
            withheld = Self.everything(of: desk)
            return
        }
        let manuscript = desk.manuscript
        let slips = manuscript.producers.map { bySubject[.producer($0.folder)] ?? [] }
        let isAbsent = manuscript.producers.indices.map { index in
            slips[index].contains { $0.reach == .everything } || desk.isInTheMaking(manuscript.producers[index])
        }
        var (positions, count) = ([Int?](), 0)
        for isAbsent in isAbsent {
            positions.append(isAbsent ? nil : count)
            if !isAbsent { count += 1 }
        }
        let judged = await manuscript.products.concurrentMap(width: width) { [positions] product in
            let owner = slips[product.producer].filter { $0.reach == .everything }
            let verdict = Verdict(on: product, errors: (bySubject[.product(product.folder)] ?? []) + owner, at: desk)
            guard verdict.absence == nil, let position = positions[product.producer],
                let kind = product.kind.flatMap({ Reference.kind($0.value) })
            else { return (verdict, PublishedProduct?.none) }
            let slug = manuscript.producers[product.producer].slug
            return (verdict, verdict.published(product, kind: kind, producer: position, slug: slug, at: desk))
        }
        var producers: [PublishedProducer] = []
        var products: [PublishedProduct] = []
        var absent: [AbsentProduct] = []
        var withheld: [(product: String, from: [String])] = []
        var next = manuscript.products.startIndex
        for (index, producer) in manuscript.producers.enumerated() {
            let first = products.count
            while next < manuscript.products.endIndex, manuscript.products[next].producer == index {
                let (verdict, published) = judged[next]
                let position = next
                next += 1
                if !verdict.withheldFrom.isEmpty { withheld.append((manuscript.products[position].folder, verdict.withheldFrom)) }
                if let reason = verdict.absence {
                    absent.append(AbsentProduct(product: manuscript.products[position], producer: producer, reason: reason))
                } else if let published {
                    products.append(published)
                }
            }
            if !isAbsent[index] {
                let languages = desk.languages.filter { language in !slips[index].contains { $0.reach == .language(language.code) } }
                producers.append(
                    PublishedProducer(
                        producer: producer.less(certificatesNotInForceOn: desk.today),
                        certificates: producer.certificates.shown(on: desk.today),
                        languages: languages, products: first..<products.count))
            }
        }
        var site = manuscript.site
        site.channels = site.feeds
        edition = Edition(
            site: site, today: desk.today,
            addresses: Addresses(base: url, languages: desk.languages, namesFiles: manuscript.namesFiles),
            producers: producers,
            products: products, fairs: Self.fairs(of: desk, bySubject, producers, products), absent: absent)
        self.withheld = withheld
    }

    private static func everything(of desk: Desk) -> [(product: String, from: [String])] {
        let outlets = desk.languages.map { "page-\($0)" } + desk.manuscript.site.feeds.map(\.name)
        return desk.manuscript.products.filter { $0.effectiveStatus == .published }.map { ($0.folder, outlets) }
    }

    private static func fairs(
        of desk: Desk, _ errors: [Subject: [Finding]], _ producers: [PublishedProducer], _ products: [PublishedProduct]
    ) -> [PublishedFair] {
        let bySlug = Dictionary(producers.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
        return desk.manuscript.fairs.compactMap { fair in
            let own = errors[.fair(fair.folder)] ?? []
            guard !own.contains(where: { $0.reach == .everything }) else { return nil }
            let languages = desk.languages.filter { language in !own.contains { $0.reach == .language(language.code) } }
            let booths = fair.booths.compactMap { booth -> (booth: Booth, producer: Int, products: [Int])? in
                guard let position = booth.producer.flatMap({ bySlug[$0.value] }) else { return nil }
                let shown = producers[position].products.filter { index in
                    booth.products.map { $0.contains { $0.value == products[index].slug } } ?? true
                }
                return (booth, position, shown)
            }
            return PublishedFair(fair: fair, languages: languages, booths: booths)
        }
    }
}

/// What the errors of one product, and its producer's, keep it out of.
private struct Verdict {
    var absence: AbsentProduct.Reason?
    var languages: [Language] = []
    var refusals: [String: Finding] = [:]
    var mayBeSold = true
    var withheldFrom: [String] = []

    init(on product: Product, errors: [Finding], at desk: Desk) {
        let site = desk.manuscript.site
        switch product.effectiveStatus {
        case .draft: absence = .draft
        case .withdrawn: absence = .withdrawn
        case .published:
            let fatal = errors.first { $0.reach == .everything || $0.reach == .market(Market.vietNam.code) }
            let pages = desk.languages.filter { language in
                product.stories.has(language) && !errors.contains { $0.reach == .language(language.code) }
            }
            if let fatal = fatal ?? (pages.isEmpty ? errors.first : nil) {
                absence = .withheld(fatal)
                withheldFrom = desk.languages.map { "page-\($0)" } + site.feeds.map(\.name)
                return
            }
            languages = pages
            mayBeSold = !errors.contains { $0.reach == .sale(Market.vietNam.code) }
            withheldFrom = desk.languages.filter { !pages.contains($0) }.map { "page-\($0)" }
            for entry in site.feeds {
                guard let refusal = Self.refusal(of: entry, errors) else { continue }
                refusals[entry.name] = refusal
                withheldFrom.append(entry.name)
            }
        }
    }

    private static func refusal(of entry: ChannelEntry, _ errors: [Finding]) -> Finding? {
        errors.first { error in
            switch error.reach {
            case .everything: true
            case .market(let market): market == entry.market.code || market == entry.market.rules.code
            case .abroad: entry.market != .vietNam
            case .sale(let market): market == Market.vietNam.code || market == entry.market.code || market == entry.market.rules.code
            case .language(let language): language == entry.language.code
            case .channel(let channel): channel == entry.name || channel == entry.channel.name
            case .fact: false
            }
        }
    }

    func published(_ product: Product, kind: Kind, producer: Int, slug: String, at desk: Desk) -> PublishedProduct {
        var shown = product.less(factsNotInForceOn: desk.today, by: desk.manuscript.producer(of: product))
        if !mayBeSold { shown = shown.withoutOffer }
        return PublishedProduct(
            product: shown, producer: producer, producerSlug: slug, kind: kind,
            certificates: desk.certificates(of: product).shown(on: desk.today), languages: languages,
            refusals: refusals)
    }
}
