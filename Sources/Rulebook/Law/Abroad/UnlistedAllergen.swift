import Catalogue
import Diagnostics

/// An ingredient that a market counts among its allergens stands in the declaration as well.
///
/// Which words name one is ours to tell, so it warns: coconut milk is no milk, star apple (vú sữa) neither.
struct UnlistedAllergen: WordsRule {
    static let about = About.law(
        "unlisted-allergen", "EU-02", "US-01", "JP-01", severity: .warning,
        summary: Words(
            vi: "Thành phần có chất gây dị ứng mà `label.allergens` chưa khai.",
            en: "The ingredients name an allergen that `label.allergens` does not declare."),
        market: nil, goods: KindClass.foodstuffs, suppliers: [.producer, .laboratory],
        flags: [
            Example("---.ingredients: Honey, ▸peanuts.", in: "en.md"), Example("---.ingredients: Mật ong, ▸sữa đặc.", in: "vi.md"),
            Example("---.ingredients: \"Honey (80 %), ▸wheat flour, salt.\"", in: "en.md"),
            Example("---.ingredients: Cá cơm, ▸nước tương, muối.", in: "vi.md"),
            Example("---.ingredients: ▸Cá cơm, muối.", in: "vi.md"),
            "kind: ▸fish-sauce", "kind: ▸soy-sauce\nlabel.allergens: {contains: [wheat]}",
            Example("---.ingredients: Coconut milk, ▸squid.", in: "en.md"),
        ],
        allows: [
            Example("---.ingredients: \"Coconut milk, cocoa butter, butter beans, cream of tartar, milk thistle, eggplant.\"", in: "en.md"),
            Example("---.ingredients: \"Nước cốt dừa, vú sữa, bột khoai mì, diếp cá, dầu hạt điều màu, lạc tiên, cỏ mực.\"", in: "vi.md"),
            Example("---.ingredients: \"Honey. No milk, no nuts, free of gluten, egg-free.\"", in: "en.md"),
            "kind: fish-sauce\nlabel.allergens: {contains: [fish]}", "kind: dried-seafood\nlabel.allergens: {contains: [molluscs]}",
            "trade.markets: [VN]\nkind: fish-sauce", "kind: soap", "label.allergens: nil",
        ])

    func check(_ reading: Reading, of product: Product, at desk: Desk) -> [Finding] {
        // Where nothing is declared at all, that has been said.
        guard product.effectiveStatus == .published, let kind = desk.kind(of: product),
            let contains = product.label?.contains, Goods.class(of: kind, meantFor: product.intendedUse?.value).isFoodstuff
        else { return [] }
        let markets = Self.lists(of: desk.markets(of: product), on: desk.today)
        guard !markets.isEmpty else { return [] }
        var declared = Set((contains + (product.label?.mayContain ?? [])).map(\.value))
        var found: [Finding] = []
        for text in reading.texts where text.key == "ingredients" {
            for (range, allergen) in AllergenWords.named(in: text.tokens.all) where allergen.names.isDisjoint(with: declared) {
                let lists = markets.filter { allergen.markets.contains($0.market) }
                guard let first = lists.first else { continue }
                let reach = lists.count == 1 ? Reach.market(first.market) : .abroad
                // Once is enough, whatever the number of words and languages.
                declared.formUnion(allergen.names)
                found.append(
                    finding(on: range, in: text, .undeclared(text.words(range), for: first.name), help: .declare(allergen), reach: reach))
            }
        }
        return found + undeclared(byKind: kind, of: product, declared: declared, in: markets)
    }

    private static let all: [(market: String, requirement: String, name: Words)] = [
        ("EU", "EU-02", .union), ("US", "US-01", .unitedStates), ("JP", "JP-01", .japan),
    ]

    /// The markets that have a list and whose list is in force, each with its name.
    private static func lists(of markets: [Market], on today: Day) -> [(market: String, name: Words)] {
        let offered = markets.map(\.rules.code)
        return all.filter { list in
            offered.contains(list.market) && Reference.requirement(list.requirement)?.binds(on: today.description) ?? false
        }.map { ($0.market, $0.name) }
    }

    /// Some goods are made of an allergen, whatever their ingredients are called.
    private func undeclared(
        byKind kind: Kind, of product: Product, declared: Set<String>, in markets: [(market: String, name: Words)]
    ) -> [Finding] {
        guard let written = product.kind, let allergens = AllergenWords.ofKind[kind.id],
            allergens.allSatisfy({ $0.names.isDisjoint(with: declared) }), let allergen = allergens.first,
            let market = markets.first(where: { allergen.markets.contains($0.market) })
        else { return [] }
        return [finding(on: written, .undeclared(kind, for: market.name), help: .declare(allergen), reach: .market(market.market))]
    }
}

extension Words {
    fileprivate static func undeclared(_ words: String, for market: Words) -> Words {
        Words(
            vi: "“\(words)” là chất gây dị ứng theo luật \(market.vi), `label.allergens` chưa khai",
            en: "“\(words)” counts as an allergen in \(market.en), and `label.allergens` does not declare it")
    }

    fileprivate static func undeclared(_ kind: Kind, for market: Words) -> Words {
        Words(
            vi: "\(kind.name.vi.lowercased()) bán sang \(market.vi) phải khai chất gây dị ứng, `label.allergens` chưa khai",
            en: "\(kind.name.en.lowercased()) sold in \(market.en) declares its allergen, and `label.allergens` does not")
    }

    fileprivate static func declare(_ allergen: Allergen) -> Words {
        Words(
            vi: "thêm `\(allergen.id)` vào `contains` của `label.allergens`, hoặc vào `may_contain` nếu chỉ lẫn dấu vết",
            en: "add `\(allergen.id)` to `contains` in `label.allergens`, or to `may_contain` where it is only traces")
    }
}
