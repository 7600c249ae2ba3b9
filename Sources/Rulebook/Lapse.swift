import Catalogue

/// What has lapsed takes with it what rests on it (story format, "Diagnostics"): the rating, the certificate, and the texts that name them
/// by reference. The page stays.
extension Product {
    /// The product without what is not in force on `day`.
    func less(factsNotInForceOn day: Day) -> Product {
        var product = self
        var gone: [String] = []
        if let ocop, !ocop.isInForce(on: day) {
            product.ocop = nil
            gone.append("ocop.")
        }
        product.certificates = certificates.inForce(on: day)
        let lapsed = Set(certificates.compactMap { $0.scheme?.value }).subtracting(product.certificates.compactMap { $0.scheme?.value })
        gone += lapsed.map { "certificates.\($0)." }.sorted()
        if !gone.isEmpty { product.stories = product.stories.mapValues { $0.without(factsBelow: gone) } }
        return product
    }
}

extension Producer {
    /// The producer without the certificates that are not in force on `day`.
    func less(certificatesNotInForceOn day: Day) -> Producer {
        var producer = self
        producer.certificates = certificates.inForce(on: day)
        let lapsed = Set(certificates.compactMap { $0.scheme?.value }).subtracting(producer.certificates.compactMap { $0.scheme?.value })
        let gone = lapsed.sorted().flatMap { ["certificates.\($0).", "producer.certificates.\($0)."] }
        if !gone.isEmpty { producer.stories = stories.mapValues { $0.without(factsBelow: gone) } }
        return producer
    }
}

extension [Certificate] {
    /// Those in force on `day`.
    func inForce(on day: Day) -> [Certificate] { filter { $0.isInForce(on: day) } }
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
        story.alternatives = alternatives.filter { !names($0.value) }
        story.body = Prose(body.blocks.compactMap { $0.without(isGone) })
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
