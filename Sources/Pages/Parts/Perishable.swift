import Catalogue
import Diagnostics

/// How long words may stand that rest on a rating or a certificate. A page is opened long after it was made; what lapses then must go by
/// itself, as it would at the next build (`Lapse` in Rulebook).
struct Perishable {
    /// The last day of the rating, `nil` where there is none.
    private let stars: Day?
    /// The facts that lapse: the beginning of their path, and the last day on which one of them is in force.
    private let facts: [(prefix: String, until: Day)]

    /// Of a product: its rating, its certificates, its producer's.
    init(of product: Product, by producer: Producer) {
        stars = product.ocop?.lastDay
        var facts = Self.facts(product.certificates, "certificates.") + Self.facts(producer.certificates, "producer.certificates.")
        if let stars { facts.append(("ocop.", stars)) }
        self.facts = facts
    }

    /// Of a producer: its certificates, and the rating among its products' that lapses first.
    init(of producer: Producer, ratings: [OCOPRating]) {
        stars = ratings.compactMap(\.lastDay).min()
        facts = Self.facts(producer.certificates, "certificates.") + Self.facts(producer.certificates, "producer.certificates.")
    }

    private static func facts(_ certificates: [Certificate], _ group: String) -> [(prefix: String, until: Day)] {
        var last: [String: Day?] = [:]
        for certificate in certificates {
            guard let scheme = certificate.scheme?.value else { continue }
            let end = certificate.expires?.value
            if let known = last[scheme] {
                last[scheme] = known.flatMap { one in end.map { max(one, $0) } }
            } else {
                last[scheme] = .some(end)
            }
        }
        return last.compactMap { scheme, until in until.map { ("\(group)\(scheme).", $0) } }
    }

    /// The last day on which a line of front matter holds; `nil` where nothing in it lapses.
    func until(_ line: Line?) -> Day? {
        line?.parts.reduce(nil as Day?) { day, part in
            switch part {
            case .words(let words): earlier(day, claims(words) ? stars : nil)
            case .fact(let path): earlier(day, until(fact: path))
            }
        }
    }

    /// The last day on which running text holds; `nil` where nothing in it lapses.
    func until(_ inlines: [Prose.Inline], depth: Int = 0) -> Day? {
        guard depth < 32 else { return nil }
        var day: Day?
        for inline in inlines {
            switch inline.kind {
            case .text(let words): if claims(words) { day = earlier(day, stars) }
            case .fact(let path): day = earlier(day, until(fact: path))
            case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): day = earlier(day, until(inner, depth: depth + 1))
            case .code, .image, .softBreak, .hardBreak: break
            }
        }
        return day
    }

    /// The story without the texts, paragraphs, headings and items that lapse, for what no script takes them from.
    func lasting(_ story: Story) -> Story {
        var story = story
        if until(story.headline) != nil { story.headline = nil }
        if until(story.summary) != nil { story.summary = nil }
        story.highlights.removeAll { until($0) != nil }
        // What is left takes no more than all of it.
        story.body = Prose(story.body.blocks.compactMap { lasting($0, depth: 0) }, size: story.body.size)
        return story
    }

    private func lasting(_ block: Prose.Block, depth: Int) -> Prose.Block? {
        guard depth < 32 else { return nil }
        switch block.kind {
        case .paragraph(let inlines), .heading(_, let inlines): return until(inlines) == nil ? block : nil
        case .quote(let blocks): return Prose.Block(.quote(blocks.compactMap { lasting($0, depth: depth + 1) }), at: block.place)
        case .list(let start, let tight, let items):
            let kept = items.map { $0.compactMap { lasting($0, depth: depth + 1) } }.filter { !$0.isEmpty }
            return kept.isEmpty ? nil : Prose.Block(.list(start: start, tight: tight, items: kept), at: block.place)
        case .code, .thematicBreak: return block
        }
    }

    fileprivate func lastingText(of line: Line, in story: Story) -> String {
        guard until(line) != nil else { return story.text(of: line) }
        var story = story
        story.facts = story.facts.filter { until(fact: $0.key) == nil }
        return story.text(of: line)
    }

    private func until(fact path: String) -> Day? { facts.first { path.hasPrefix($0.prefix) }?.until }

    private func earlier(_ one: Day?, _ other: Day?) -> Day? {
        guard let one else { return other }
        return other.map { min(one, $0) } ?? one
    }

    /// Whether words may be a claim of stars, so that they had better go with them. Said in good time or not: a wrong guess only takes a
    /// sentence from a page that nobody has rebuilt since the rating lapsed.
    private func claims(_ words: String) -> Bool {
        guard stars != nil, words.holds("sao") || words.holds("star") || words.holds("Star") else { return false }
        let words = words.lowercased()
        return words.holds("ocop") || Self.counts.contains { words.holds($0) }
    }

    private static let counts = ["3", "4", "5", "ba", "bốn", "năm", "three", "four", "five"].flatMap {
        ["\($0) sao", "\($0)-star", "\($0) star"]
    }
}

extension Story {
    /// The title without facts that lapse: it stays when they go (`Lapse` in Rulebook).
    func lastingTitle(of product: Product, by producer: Producer) -> String? {
        guard let title else { return nil }
        return title.raw.holds("{{") ? Perishable(of: product, by: producer).lastingText(of: title, in: self) : text(of: title)
    }
}
