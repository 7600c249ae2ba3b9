import Catalogue
import Diagnostics

/// What has lapsed takes with it what rests on it (story format, "Diagnostics"): the rating, the certificate, and the texts that name them
/// by reference. The page stays.
extension Product {
    /// The product without what is not in force on `day`, its producer's certificates included.
    func less(factsNotInForceOn day: Day, by producer: Producer) -> Product {
        var product = self
        var gone: [String] = []
        if let ocop, !ocop.isShown(on: day) {
            product.ocop = nil
            gone.append("ocop.")
        }
        product.certificates = certificates.shown(on: day)
        gone += certificates.schemesNotShown(on: day).map { "certificates.\($0)." }
        gone += producer.certificates.schemesNotShown(on: day).map { "producer.certificates.\($0)." }
        if !gone.isEmpty { product.stories = product.stories.mapValues { $0.without(factsBelow: gone) } }
        return product
    }
}

extension Product {
    /// The product as a page shows it while it may not be sold.
    var withoutOffer: Product {
        var product = self
        product.offer = nil
        for index in product.variants.indices {
            product.variants[index].price = nil
            product.variants[index].prices = [:]
            product.variants[index].availability = nil
        }
        return product
    }
}

extension Producer {
    /// The producer without the certificates that are not in force on `day`.
    func less(certificatesNotInForceOn day: Day) -> Producer {
        var producer = self
        producer.certificates = certificates.shown(on: day)
        let gone = certificates.schemesNotShown(on: day).flatMap { ["certificates.\($0).", "producer.certificates.\($0)."] }
        if !gone.isEmpty { producer.stories = stories.mapValues { $0.without(factsBelow: gone) } }
        return producer
    }
}

extension OCOPRating {
    /// The keys without which nobody can look the rating up, as far as they are absent.
    var lacking: [String] {
        let keys: [(String, Bool)] = [
            ("stars", stars == nil), ("number", number == nil), ("decision", decision == nil), ("issuer", issuer == nil),
            ("issued", issued == nil), ("expires", expires == nil),
        ]
        return keys.filter(\.1).map(\.0)
    }

    /// Whether its stars may be shown on `day`: in force, and with everything that proves it.
    func isShown(on day: Day) -> Bool { isInForce(on: day) && lacking.isEmpty }
}

extension Certificate {
    /// Whether its scheme asks for a last day that it does not have.
    var lacksExpiry: Bool {
        expires == nil && scheme.flatMap { Reference.scheme($0.value) }?.expiry == .required
    }

    /// Whether it may be shown on `day`: in force, and with an end where its scheme has one.
    func isShown(on day: Day) -> Bool { isInForce(on: day) && !lacksExpiry }
}

extension [Certificate] {
    /// Those that may be shown on `day`.
    func shown(on day: Day) -> [Certificate] { allSatisfy { $0.isShown(on: day) } ? self : filter { $0.isShown(on: day) } }

    /// The schemes that none of those shown on `day` belongs to although one of these does.
    func schemesNotShown(on day: Day) -> [String] {
        if allSatisfy({ $0.isShown(on: day) }) { return [] }
        let all = Set(compactMap { $0.scheme?.value })
        return all.subtracting(shown(on: day).compactMap { $0.scheme?.value }).sorted()
    }
}

extension Story {
    /// The story without the texts that name a fact below one of `paths`: a paragraph, a list's item, a heading, a line of front matter.
    /// A title stays, without the fact.
    func without(factsBelow paths: [String]) -> Story {
        func isGone(_ path: String) -> Bool { paths.contains { path.hasPrefix($0) } }
        guard facts.keys.contains(where: isGone) else { return self }
        func names(_ line: Line) -> Bool {
            line.parts.contains { part in
                if case .fact(let path) = part { isGone(path) } else { false }
            }
        }
        func kept(_ line: Line?) -> Line? { line.flatMap { names($0) ? nil : $0 } }
        var story = self
        story.facts = facts.filter { !isGone($0.key) }
        story.headline = kept(headline)
        story.summary = kept(summary)
        story.highlights = highlights.filter { !names($0) }
        story.ingredients = kept(ingredients)
        story.usage = kept(usage)
        story.storage = kept(storage)
        story.warnings = kept(warnings)
        story.titles = titles.filter { !names($0.value) }
        story.descriptions = descriptions.filter { !names($0.value) }
        story.alternatives = alternatives.filter { !names($0.value) }
        story.body = Prose(body.blocks.compactMap { $0.without(isGone) }, size: body.size)
        return story
    }
}

extension Prose.Block {
    fileprivate func without(_ isGone: (String) -> Bool) -> Prose.Block? {
        switch kind {
        case .paragraph(let inlines), .heading(_, let inlines): return inlines.contains { $0.names(isGone) } ? nil : self
        case .quote(let blocks):
            let kept = blocks.compactMap { $0.without(isGone) }
            return kept.isEmpty ? nil : Prose.Block(.quote(kept), at: place)
        case .list(let start, let tight, let items):
            let kept = items.map { $0.compactMap { $0.without(isGone) } }.filter { !$0.isEmpty }
            return kept.isEmpty ? nil : Prose.Block(.list(start: start, tight: tight, items: kept), at: place)
        case .code, .thematicBreak: return self
        }
    }
}

extension Prose.Inline {
    fileprivate func names(_ isGone: (String) -> Bool) -> Bool {
        switch kind {
        case .fact(let path): isGone(path)
        case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): inner.contains { $0.names(isGone) }
        case .text, .code, .image, .softBreak, .hardBreak: false
        }
    }
}
