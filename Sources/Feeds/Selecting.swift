import Catalogue
import Diagnostics
import Rulebook

/// The rules of a channel in the order in which they are asked: the first that speaks is the reason.
struct FeedRules {
    let goods: [any GoodsRule.Type]
    let items: [any ItemRule.Type]
    let packs: [any PacksRule.Type]
    let advice: [any AdviceRule.Type]

    var abouts: [About] { goods.map { $0.about } + items.map { $0.about } + packs.map { $0.about } + advice.map { $0.about } }
}

extension FeedSelection {
    /// What `rules` let into the feed of `entry`, as a channel in `dialect` takes it.
    init(from edition: Edition, for entry: ChannelEntry, in dialect: Dialect, by rules: FeedRules) {
        self.init(of: entry)
        let desk = FeedDesk(entry, in: edition, as: dialect)
        for (index, published) in edition.products.enumerated() {
            if let refusal = published.refusals[entry.name] {
                leftOut.append(LeftOut(published.product.folder, because: refusal))
                continue
            }
            let goods = Goods(published, at: desk)
            if let refusal = rules.goods.firstFinding({ $0.check(goods) }) {
                leaveOut(goods, because: refusal)
            } else {
                include(goods, at: index, by: rules)
            }
        }
        leftOut += edition.absent.map(LeftOut.init)
        leftOut.sort { $0.product.utf8.lexicographicallyPrecedes($1.product.utf8) }
    }

    /// Nothing goes in, for one reason that is the feed's own.
    init(leavingOutAllOf edition: Edition, for entry: ChannelEntry, because finding: Finding) {
        self.init(of: entry)
        findings = [finding]
        leftOut = edition.products.map { LeftOut($0.product.folder, because: finding) } + edition.absent.map(LeftOut.init)
        leftOut.sort { $0.product.utf8.lexicographicallyPrecedes($1.product.utf8) }
    }

    /// The items of goods that go in: the product itself, then its variants.
    func items(of included: Included, in edition: Edition, as dialect: Dialect) -> [Candidate] {
        items(of: included, from: Goods(edition.products[included.product], for: entry, in: edition, as: dialect))
    }

    /// The items of goods that go in: the product itself, then its variants.
    func items(of included: Included, from goods: Goods) -> [Candidate] {
        (included.itself ? [goods.itself] : []) + included.variants.map { Candidate(goods: goods, variant: goods.product.variants[$0]) }
    }

    private mutating func leaveOut(_ goods: Goods, because refusal: Finding) {
        findings.append(refusal)
        leftOut.append(LeftOut(goods.product.folder, because: refusal))
    }

    private mutating func include(_ goods: Goods, at index: Int, by rules: FeedRules) {
        let packs = goods.product.variants.isEmpty ? [] : rules.packs.map { $0.check(goods) }
        func refusal(_ item: Candidate, _ position: Int) -> Finding? {
            rules.items.firstFinding { $0.check(item) } ?? packs.firstFinding { $0[position] }
        }
        let own = refusal(goods.itself, 0)
        let variants =
            goods.product.variants.isEmpty ? [] : goods.variants.enumerated().map { (item: $1, refusal: refusal($1, 1 + $0)) }
        let kept = variants.indices.filter { variants[$0].refusal == nil }
        if let own, kept.isEmpty { return leaveOut(goods, because: own) }
        included.append(Included(product: index, itself: own == nil, variants: kept))
        let refusals = (own.map { [(goods.itself, $0)] } ?? []) + variants.compactMap { entry in entry.refusal.map { (entry.item, $0) } }
        for (item, refusal) in refusals {
            findings.append(refusal)
            itemsLeftOut.append(LeftOut(goods.product.folder, item: item.sku?.value ?? "", because: refusal))
        }
        for rule in rules.advice { findings += rule.check(goods) }
    }
}

extension FeedSelection.LeftOut {
    init(_ product: String, item: String? = nil, because finding: Finding) {
        self.init(
            product: product, item: item, rule: finding.rule, severity: finding.severity, place: finding.place,
            reason: finding.message)
    }

    init(_ absent: AbsentProduct) {
        let product = absent.product
        let place = product.status?.place ?? product.place
        switch absent.reason {
        case .draft:
            self.init(
                product: product.folder, item: nil, rule: "draft", severity: .note, place: place,
                reason: Words(vi: "bản nháp, chưa công bố", en: "a draft, not published yet"))
        case .withdrawn:
            self.init(
                product: product.folder, item: nil, rule: "withdrawn", severity: .note, place: place,
                reason: Words(vi: "đã ngừng bán", en: "withdrawn from sale"))
        case .withheld(let finding): self.init(product.folder, because: finding)
        }
    }
}

extension Array {
    fileprivate func firstFinding(_ check: (Element) -> Finding?) -> Finding? {
        for element in self { if let finding = check(element) { return finding } }
        return nil
    }
}
