import Catalogue
import Diagnostics

/// A rule of law about goods: it looks at published products of a known kind, and only at the classes that it names.
protocol GoodsRule: ProductRule {
    /// What it finds in `goods`.
    func check(_ goods: Goods) -> [Finding]
}

extension GoodsRule {
    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard let goods = Goods(product, at: desk), goods.belong(to: Self.about.goods) else { return [] }
        return check(goods)
    }
}

/// A published product of a known kind, as the rules of law look at it; shared, not copied, by all of them.
final class Goods: Sendable {
    let product: Product
    let producer: Producer
    let kind: Kind
    /// The class whose law binds: that of the kind, unless its intended use makes it something else.
    let `class`: KindClass
    let desk: Desk

    init(_ product: Product, kind: Kind, at desk: Desk) {
        self.product = product
        self.kind = kind
        self.desk = desk
        producer = desk.manuscript.producer(of: product)
        self.class = Self.class(of: kind, meantFor: product.intendedUse?.value)
    }

    /// The goods that a product is, if it is published and of a known kind.
    convenience init?(_ product: Product, at desk: Desk) {
        guard product.effectiveStatus == .published, let kind = desk.kind(of: product) else { return nil }
        self.init(product, kind: kind, at: desk)
    }

    /// Whether they are of one of these classes; none named are all.
    func belong(to classes: [String]) -> Bool { classes.isEmpty || classes.contains(self.class.name) }

    /// Essential oils, leaves for the bath and the like are what they are sold for (Quyết định 26/2026/QĐ-TTg, set 20).
    static func `class`(of kind: Kind, meantFor use: String?) -> KindClass {
        switch (kind.class, use) {
        case (.essentialOil, "cosmetic"), (.herb, "cosmetic"), (.agarwood, "cosmetic"), (.food, "cosmetic"): .cosmetic
        case (.essentialOil, "food"), (.essentialOil, "flavouring"): .food
        case (.herb, "medicine"): .medicine
        case (.herb, "household"), (.herb, "decoration"): .essentialOil
        default: kind.class
        }
    }

    /// Its OCOP product set: its own, else its kind's.
    var set: Int { product.set?.value ?? kind.set }

    /// Its rating, where it may be shown today.
    var rating: OCOPRating? { product.ocop.flatMap { $0.isShown(on: desk.today) ? $0 : nil } }

    /// The stars that it may show today; 0 for none.
    var stars: Int { rating?.stars?.value ?? 0 }

    /// How heavy it is that a criterion of Quyết định 26/2026/QĐ-TTg is not met: a rating recognised before its first day, 22 May 2026,
    /// stands by the criteria of its time, and will be measured by the new ones when it is renewed.
    func weight(ofCriterion severity: Severity) -> Severity {
        guard let issued = rating?.issued, issued.value.description < "2026-05-22" else { return severity }
        return min(severity, .warning)
    }

    /// The words that its label is checked by: the Vietnamese story, or that in the site's first language where it has none in Vietnamese.
    var story: Story? { product.stories[.vi] ?? desk.languages.first.flatMap { product.stories[$0] } }

    /// Whether the story says nothing under a key of its front matter, and nothing unreadable stands there.
    func lacksWords(_ key: String, in story: Story) -> Bool {
        let line =
            switch key {
            case "ingredients": story.ingredients
            case "usage": story.usage
            case "storage": story.storage
            default: story.warnings
            }
        if let line, !line.raw.isEmpty { return false }
        return !story.unreadable.covers(key) && !(story.title == nil && desk.hasUnreadableParts(story.file))
    }

    /// Where what its label lacks is missing.
    var labelPlace: (place: Place, length: Int) { product.label.map { ($0.place, 5) } ?? (product.place, 1) }

    /// Where what its traceability lacks is missing.
    var traceabilityPlace: (place: Place, length: Int) { product.traceability.map { ($0.place, 12) } ?? (product.place, 1) }
}
