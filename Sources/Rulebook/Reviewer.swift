public import Catalogue
public import Diagnostics
import Parallel

/// The rules that are in force on a day, ready to look at one unit after the other, and then at the catalogue as a whole.
///
/// Any number of tasks may use it at once.
public struct Reviewer: Sendable {
    /// The day that counts as today.
    public let today: Day
    /// What the languages of each story said when they last went together.
    public let lastTold: LastTold

    /// How many rules look.
    let count: Int
    private let forProducts: [Checker<any ProductRule>]
    private let forProducers: [any ProducerRule]
    private let forFairs: [any FairRule]
    private let forWords: [Checker<any WordsRule>]
    private let forCatalogues: [any CatalogueRule]
    /// The markets whose rules some look for.
    private let markets: [String]
    /// The bit of the rules that no market has for itself.
    fileprivate static let everywhere: UInt64 = 1 << 63

    /// The rulebook as of the day `today`.
    public init(today: Day, lastTold: LastTold = LastTold()) { self.init(today: today, lastTold: lastTold, rules: Rulebook.rules) }

    /// Some of the rules.
    init(today: Day, lastTold: LastTold, rules types: [any Rule.Type]) {
        self.today = today
        self.lastTold = lastTold
        let rules = types.filter { $0.about.binds(on: today.description) }.map { $0.init() }
        count = rules.count
        let markets = Set(rules.compactMap { type(of: $0).about.market }).sorted()
        self.markets = markets
        forProducts = rules.compactMap { $0 as? any ProductRule }.map { Checker($0, ofLaw: $0 as? any GoodsRule, among: markets) }
        forProducers = rules.compactMap { $0 as? any ProducerRule }
        forFairs = rules.compactMap { $0 as? any FairRule }
        forWords = rules.compactMap { $0 as? any WordsRule }.map { Checker($0, among: markets) }
        forCatalogues = rules.compactMap { $0 as? any CatalogueRule }
    }

    /// What the rules about products and producers find in one unit, besides what the reader found.
    public func findings(in unit: ProducerUnit) -> [Finding] {
        let desk = Desk(unit.manuscript, today: today, lastTold: lastTold)
        var found: [Finding] = []
        let products = unit.manuscript.products
        // A product is large to copy, so each is looked at where it stands.
        for at in products.indices { found += findings(about: products.span[at], at: desk).about(.product(products.span[at].folder)) }
        for producer in unit.manuscript.producers {
            let reading = Reading(producer.stories, in: desk.languages)
            found += forProducers.flatMap { $0.check(producer, at: desk) }.about(.producer(producer.folder))
            found += forWords.flatMap { $0.rule.check(reading, of: producer, at: desk) }.about(.producer(producer.folder))
        }
        return ParityPack.without(found, ofTextsIn: unit.manuscript.findings)
    }

    private func findings(about product: Product, at desk: Desk) -> [Finding] {
        var exemptions = Exemptions(of: product)
        var bits = Self.everywhere
        for market in desk.markets(of: product) {
            let (code, rules) = (market.code, market.rules.code)
            for (position, name) in markets.enumerated() where name == code || name == rules { bits |= 1 << UInt64(position) }
        }
        let goods = Goods(product, at: desk)
        let position = goods.flatMap { KindClass.all.firstIndex(of: $0.class) }
        var found: [Finding] = []
        for checker in forProducts where checker.market & bits != 0 {
            if let ofLaw = checker.ofLaw {
                guard let goods, position.map({ checker.classes >> UInt64($0) & 1 == 1 }) ?? goods.belong(to: checker.goods) else {
                    continue
                }
                let own = ofLaw.check(goods)
                if !own.isEmpty { found += exemptions.excuse(own, from: checker.excusable) }
            } else {
                let own = checker.rule.check(product, at: desk)
                if !own.isEmpty { found += exemptions.excuse(own, from: checker.excusable) }
            }
        }
        let reading = Reading(product.stories, in: desk.languages)
        for checker in forWords where checker.market & bits != 0 {
            let own = checker.rule.check(reading, of: product, at: desk)
            if !own.isEmpty { found += exemptions.excuse(own, from: checker.requirements) }
        }
        return found + exemptions.idle()
    }

    /// What comes of a manuscript, once its units have been looked at.
    ///
    /// - Parameters:
    ///   - found: what `findings(in:)` found in the units of `manuscript`.
    ///   - sketches: those of all its products, if they were taken before.
    ///   - base: where the site is published, if not where `site.yaml` says.
    ///   - width: how many tasks work at once; it changes nothing but the time.
    public func review(
        _ manuscript: Manuscript, found: [[Finding]], sketches: [Sketch]? = nil, base: String? = nil, width: Int
    ) async -> Review {
        let desk = Desk(manuscript, today: today, lastTold: lastTold)
        var findings = manuscript.findings + found.joined()
        findings += ParityPack.without(await overall(desk, sketches, width: width), ofTextsIn: manuscript.findings)
        findings = Acceptances(desk).silence(findings).inOrder()
        let editor = await Editor(desk, errors: findings.filter { $0.severity == .error }, base: base, width: width)
        return Review(
            edition: editor.edition, findings: findings, rulesRun: count + manuscript.slips.count, withheld: editor.withheld,
            likeness: desk.likenesses.kept)
    }

    /// What the rules about fairs, and about the catalogue as a whole, find.
    private func overall(_ desk: Desk, _ sketches: [Sketch]?, width: Int) async -> [Finding] {
        var findings: [Finding] = []
        for rule in forFairs {
            for fair in desk.manuscript.fairs { findings += rule.check(fair, at: desk).about(.fair(fair.folder)) }
        }
        for fair in desk.manuscript.fairs {
            let reading = Reading(fair.stories, in: desk.languages)
            findings += forWords.flatMap { $0.rule.check(reading, of: fair, at: desk) }.about(.fair(fair.folder))
        }
        if forCatalogues.contains(where: { $0 is SameStory || $0 is NearEqualStory }) {
            await desk.likenesses.prepare(desk, sketches: sketches, width: width)
        }
        return await findings + forCatalogues.concurrentMap(width: width) { $0.check(catalogueAt: desk) }.flatMap { $0 }
    }
}

/// A rule with what decides whether it is asked, at hand for every product.
private final class Checker<Asked: Sendable>: Sendable {
    let rule: Asked
    /// The rule, if it is one of law about goods.
    let ofLaw: (any GoodsRule)?
    /// The bit of its market.
    let market: UInt64
    let goods: [String]
    /// A bit for each class that it is about, by its position among all.
    let classes: UInt64
    let requirements: [String]
    let excusable: [String]

    /// - Parameter markets: the markets that have a bit, in order.
    init(_ rule: Asked, ofLaw: (any GoodsRule)? = nil, among markets: [String]) {
        let about = (rule as? any Rule).map { type(of: $0).about }
        self.rule = rule
        self.ofLaw = ofLaw
        market = about?.market.flatMap(markets.firstIndex).map { 1 << UInt64($0) } ?? Reviewer.everywhere
        goods = about?.goods ?? []
        let named = goods
        classes = KindClass.all.indices.reduce(0) { bits, position in
            named.isEmpty || named.contains(KindClass.all[position].name) ? bits | 1 << UInt64(position) : bits
        }
        requirements = about?.requirements ?? []
        excusable = about?.excusable ?? []
    }
}

extension [Finding] {
    fileprivate func about(_ subject: Subject) -> [Finding] {
        var findings = self
        for index in indices { findings[index].subject = subject }
        return findings
    }
}
