public import Catalogue
public import Diagnostics
import Parallel

/// What comes of reading a manuscript with the rulebook in hand.
public struct Review: Sendable {
    /// What may be published; `nil` where the catalogue itself is in error, so that nothing may.
    public let edition: Edition?
    /// Everything found, the reader's findings included, in order.
    public let findings: [Finding]
    /// How many rules looked at the manuscript, so that a rule that never ran can't look like a pass.
    public let rulesRun: Int
    /// The published products that something in error keeps out of pages or channels, and out of which.
    public let withheld: [(product: String, from: [String])]
}

/// The rules, and what follows from what they find.
public enum Rulebook {
    /// Every rule that a review runs.
    public static let rules: [any Rule.Type] =
        FormatPack.rules + VietNamPack.rules + AbroadPack.rules + TextPack.rules + WordsPack.rules + LikenessPack.rules
        + ParityPack.rules

    /// The requirements that some rule answers.
    static let requirements = Set(rules.flatMap { $0.about.requirements })

    /// Their names.
    static let names = Set(rules.map { $0.about.id.name }).union([Acceptances.idle.name, Exemptions.idle.name])

    /// Checks `manuscript` as of the day `today`.
    ///
    /// - Parameters:
    ///   - lastTold: what the languages of each story said when they last went together.
    ///   - base: where the site is published, if not where `site.yaml` says.
    ///   - width: how many tasks check products at once; it changes nothing but the time.
    public static func review(
        _ manuscript: Manuscript, today: Day, lastTold: LastTold = LastTold(), base: String? = nil, width: Int
    ) async -> Review {
        await review(manuscript, today: today, lastTold: lastTold, base: base, width: width, rules: rules)
    }

    /// Checks `manuscript` by some of the rules.
    package static func review(
        _ manuscript: Manuscript, today: Day, lastTold: LastTold = LastTold(), base: String? = nil, width: Int, rules: [any Rule.Type]
    ) async -> Review {
        let desk = Desk(manuscript, today: today, lastTold: lastTold)
        let inForce = rules.filter { $0.about.binds(on: today.description) }
        var findings = manuscript.findings
        findings += ParityPack.without(await check(desk, with: inForce, width: width), ofTextsIn: findings)
        findings = Acceptances(desk).silence(findings).inOrder()
        let editor = await Editor(desk, errors: findings.filter { $0.severity == .error }, base: base, width: width)
        return Review(
            edition: editor.edition, findings: findings, rulesRun: inForce.count + manuscript.slips, withheld: editor.withheld)
    }

    private static func check(_ desk: Desk, with types: [any Rule.Type], width: Int) async -> [Finding] {
        let rules = types.map { $0.init() }
        let forProducts = rules.compactMap { $0 as? any ProductRule }.map { Checker($0, ofLaw: $0 as? any GoodsRule) }
        let forProducers = rules.compactMap { $0 as? any ProducerRule }
        let forWords = rules.compactMap { $0 as? any WordsRule }.map { Checker($0) }
        let products = await desk.manuscript.products.concurrentMap(width: width) { product in
            var exemptions = Exemptions(of: product)
            let bound = Set(desk.markets(of: product).flatMap { [$0.code, $0.rules.code] })
            let goods = Goods(product, at: desk)
            var found: [Finding] = []
            for checker in forProducts where checker.market.map(bound.contains) ?? true {
                if let ofLaw = checker.ofLaw {
                    guard let goods, goods.belong(to: checker.goods) else { continue }
                    found += exemptions.excuse(ofLaw.check(goods), from: checker.excusable)
                } else {
                    found += exemptions.excuse(checker.rule.check(product, at: desk), from: checker.excusable)
                }
            }
            let reading = Reading(product.stories, in: desk.languages)
            for checker in forWords where checker.market.map(bound.contains) ?? true {
                found += exemptions.excuse(checker.rule.check(reading, of: product, at: desk), from: checker.requirements)
            }
            return (found + exemptions.idle()).about(.product(product.folder))
        }
        let producers = await desk.manuscript.producers.concurrentMap(width: width) { producer in
            let reading = Reading(producer.stories, in: desk.languages)
            return
                (forProducers.flatMap { $0.check(producer, at: desk) }
                + forWords.flatMap { $0.rule.check(reading, of: producer, at: desk) }).about(.producer(producer.folder))
        }
        var findings = products.flatMap { $0 } + producers.flatMap { $0 }
        for rule in rules.compactMap({ $0 as? any FairRule }) {
            for fair in desk.manuscript.fairs { findings += rule.check(fair, at: desk).about(.fair(fair.folder)) }
        }
        for fair in desk.manuscript.fairs {
            let reading = Reading(fair.stories, in: desk.languages)
            findings += forWords.flatMap { $0.rule.check(reading, of: fair, at: desk) }.about(.fair(fair.folder))
        }
        if rules.contains(where: { $0 is SameStory || $0 is NearEqualStory }) { await desk.likenesses.prepare(desk, width: width) }
        let forCatalogues = rules.compactMap { $0 as? any CatalogueRule }
        return await findings + forCatalogues.concurrentMap(width: width) { $0.check(catalogueAt: desk) }.flatMap { $0 }
    }
}

/// A rule with what decides whether it is asked, at hand for every product.
private final class Checker<Asked: Sendable>: Sendable {
    let rule: Asked
    /// The rule, if it is one of law about goods.
    let ofLaw: (any GoodsRule)?
    let market: String?
    let goods: [String]
    let requirements: [String]
    let excusable: [String]

    init(_ rule: Asked, ofLaw: (any GoodsRule)? = nil) {
        let about = (rule as? any Rule).map { type(of: $0).about }
        self.rule = rule
        self.ofLaw = ofLaw
        market = about?.market
        goods = about?.goods ?? []
        requirements = about?.requirements ?? []
        excusable = about?.excusable ?? []
    }
}

extension [Finding] {
    fileprivate func about(_ subject: Subject) -> [Finding] {
        map { finding in
            var finding = finding
            finding.subject = subject
            return finding
        }
    }
}
