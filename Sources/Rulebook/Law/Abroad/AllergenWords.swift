import Catalogue
import Diagnostics

/// Something that some market counts among its allergens.
struct Allergen: Sendable {
    /// The id to declare it by.
    let id: String
    /// Every id that declares it: a class as well as its members.
    let names: Set<String>
    /// The markets on whose lists it is: Regulation (EU) 1169/2011 Annex II, FD&C Act 201(qq), Japan's Food Labelling Standards.
    let markets: Set<String>

    init(_ id: String, or others: String..., in markets: String...) {
        self.id = id
        names = Set(others + [id])
        self.markets = Set(markets)
    }

    static let milk = Allergen("milk", in: "EU", "US", "JP")
    static let eggs = Allergen("eggs", in: "EU", "US", "JP")
    static let fish = Allergen("fish", in: "EU", "US")
    static let shrimp = Allergen("crustaceans", or: "shellfish", "shrimp", in: "EU", "US", "JP")
    static let crab = Allergen("crustaceans", or: "shellfish", "crab", in: "EU", "US", "JP")
    static let lobster = Allergen("crustaceans", or: "shellfish", in: "EU", "US")
    static let molluscs = Allergen("molluscs", or: "shellfish", in: "EU")
    static let peanuts = Allergen("peanuts", in: "EU", "US", "JP")
    static let soybeans = Allergen("soybeans", in: "EU", "US")
    static let nuts = Allergen("nuts", or: "tree-nuts", in: "EU", "US")
    static let walnut = Allergen("walnut", or: "nuts", "tree-nuts", in: "EU", "US", "JP")
    static let sesame = Allergen("sesame", in: "EU", "US")
    static let wheat = Allergen("wheat", or: "gluten", in: "EU", "US", "JP")
    static let gluten = Allergen("gluten", in: "EU")
    static let buckwheat = Allergen("buckwheat", in: "JP")
    static let celery = Allergen("celery", in: "EU")
    static let mustard = Allergen("mustard", in: "EU")
    static let lupin = Allergen("lupin", in: "EU")
    static let sulphites = Allergen("sulphites", in: "EU")
}

/// The words by which ingredients name allergens, in Vietnamese and English; the longest phrase decides, so that `sữa đậu nành` is soya.
enum AllergenWords {
    /// The allergens that ingredients name, each with its words. What they say is not in it is none.
    static func named(in tokens: [Token]) -> [(Range<Int>, Allergen)] {
        book.matches(in: tokens).compactMap { match in
            guard let allergen = match.meaning, !isDenied(match.range, in: tokens) else { return nil }
            return (match.range, allergen)
        }
    }

    /// What goods of a kind are made of: one of these at least.
    static let ofKind: [String: [Allergen]] = [
        "fish-sauce": [.fish, .shrimp], "soy-sauce": [.soybeans], "egg": [.eggs], "fresh-seafood": [.fish, .shrimp, .crab, .molluscs],
        "dried-seafood": [.fish, .shrimp, .crab, .molluscs],
    ]

    /// Whether `no`, `without`, `không` or the like stands before the words in the same clause, or `free` behind them.
    private static func isDenied(_ range: Range<Int>, in tokens: [Token]) -> Bool {
        if range.upperBound < tokens.count, tokens[range.upperBound].hash == free { return true }
        for token in tokens[max(0, range.lowerBound - 4)..<range.lowerBound].reversed() {
            guard token.kind == .word || token.kind == .number else { return false }
            if denials.contains(token.hash) { return true }
        }
        return false
    }

    private static let free = Tokens.hash("free")
    private static let denials = Set(["no", "not", "without", "free", "không", "chẳng"].map { Tokens.hash($0) })

    private static let book: PhraseBook<Allergen?> = {
        let phrases: [(Allergen?, String)] = [
            (
                .milk,
                """
                milk, butter, buttermilk, cheese, cream, yoghurt, yogurt, whey, casein, caseinate, ghee, lactose, milk powder, condensed milk,
                sữa, sữa đặc, sữa bột, sữa tươi, sữa chua, bơ sữa, bơ lạt, phô mai, phô mát, pho mát, váng sữa, kem sữa, kem tươi
                """
            ),
            (
                nil,
                """
                coconut milk, coconut cream, coconut butter, coconut yoghurt, coconut yogurt, coconut whey, cocoa butter, cacao butter,
                shea butter, mango butter, kokum butter, rice milk, corn milk, milk thistle, butter bean, butter beans, butter lettuce,
                butter squash, cream of tartar, cream of coconut, milk fruit, milk apple,
                sữa dừa, sữa gạo, sữa bắp, sữa ngô, sữa ong chúa, vú sữa, hoa sữa, cỏ sữa, heo sữa, lợn sữa, bắp sữa, ngô sữa, còn sữa,
                ngậm sữa, lúa sữa, nếp sữa, chuối sữa, ngải sữa
                """
            ),
            (.eggs, "egg, eggs, egg yolk, egg yolks, egg white, egg whites, mayonnaise, trứng, lòng đỏ trứng, lòng trắng trứng"),
            (nil, "egg fruit, trứng kiến, trái trứng cá, quả trứng cá"),
            (
                .fish,
                """
                fish, anchovy, anchovies, tuna, salmon, mackerel, sardine, sardines, herring, cod, eel, catfish, pangasius, tilapia, bonito,
                snakehead, milkfish, fish sauce, surimi, caviar, cá, nước mắm, trứng cá, mắm cá, cá mè, chả cá
                """
            ),
            (nil, "fish mint, fish free, diếp cá, giấp cá, dấp cá, rau diếp cá"),
            (
                .shrimp,
                """
                shrimp, shrimps, prawn, prawns, shrimp paste, tôm, mắm tôm, mắm ruốc, mắm tép, tép khô, tép biển, tép bạc, tép rong, tép sông
                """
            ),
            (
                nil,
                """
                shrimp pond, shrimp ponds, shrimp field, shrimp fields, shrimp farm, shrimp farms, rice shrimp, shrimp rice, ruộng tôm, lúa tôm,
                vuông tôm, đầm tôm
                """
            ),
            (.crab, "crab, crabs, cua, ghẹ, ba khía"),
            (nil, "crab apple, crab apples, càng cua"),
            (.lobster, "lobster, lobsters, crayfish, krill, crustacean, crustaceans, tôm hùm, giáp xác"),
            (
                .molluscs,
                """
                squid, squids, cuttlefish, octopus, clam, clams, oyster, oysters, oyster sauce, mussel, mussels, scallop, scallops, snail, snails,
                abalone, mollusc, molluscs, mực, bạch tuộc, nghêu, ngao, sò, hàu, dầu hào, ốc, bào ngư, hến
                """
            ),
            (nil, "oyster mushroom, oyster mushrooms, king oyster mushroom, cỏ mực, nấm sò, nấm bào ngư"),
            (
                .peanuts,
                "peanut, peanuts, groundnut, groundnuts, peanut oil, peanut butter, đậu phộng, đậu phụng, lạc, sữa đậu phộng, bơ đậu phộng"
            ),
            (nil, "lạc tiên, lạc đà, lạc dương, lạc sơn, lạc thủy, an lạc"),
            (
                .soybeans,
                """
                soy, soya, soybean, soybeans, soy sauce, soya sauce, soy milk, soya milk, soy lecithin, tofu, miso, edamame, tempeh, đậu nành,
                đậu tương, sữa đậu nành, nước tương, xì dầu, đậu phụ, đậu hũ, tàu hũ
                """
            ),
            (
                .nuts,
                """
                almond, almonds, almond milk, almond butter, cashew, cashews, cashew nut, cashew nuts, cashew milk, cashew butter, hazelnut,
                hazelnuts, pistachio, pistachios, pecan, pecans, macadamia, macadamias, brazil nut, brazil nuts, hạt điều, nhân điều, hạnh nhân,
                sữa hạnh nhân, hạt dẻ cười, mắc ca, hạt phỉ, quả hồ đào, hạt hồ đào
                """
            ),
            (nil, "cashew apple, cashew apples, cashew fruit, hạt điều màu, dầu hạt điều, dầu điều, màu hạt điều"),
            (.walnut, "walnut, walnuts, óc chó, hạt óc chó, quả óc chó"),
            (.sesame, "sesame, sesame oil, sesame seed, sesame seeds, tahini, mè, hạt mè, dầu mè, vừng, hạt vừng, dầu vừng"),
            (nil, "lá vừng"),
            (
                .wheat,
                "wheat, wheat flour, spelt, durum, semolina, seitan, wheat starch, breadcrumbs, bột mì, lúa mì, tinh bột lúa mì"
            ),
            (nil, "bột mì tinh"),
            (.gluten, "gluten, barley, rye, oat, oats, malt, oat milk, đại mạch, lúa mạch, lúa mạch đen, yến mạch"),
            (nil, "chinese pearl barley, chinese barley"),
            (.buckwheat, "buckwheat, soba, kiều mạch, tam giác mạch"),
            (.celery, "celery, celeriac, cần tây"),
            (.mustard, "mustard, mustard seed, mustard seeds, mù tạt, mù tạc"),
            (nil, "mustard green, mustard greens, mustard leaf, mustard leaves"),
            (.lupin, "lupin, lupins, lupine"),
            (
                .sulphites,
                """
                sulphite, sulphites, sulfite, sulfites, sulphur dioxide, sulfur dioxide, metabisulphite, metabisulfite, bisulphite, bisulfite,
                sunfit, sulfit, metabisulfit, bisulfit, lưu huỳnh đioxit, e220, e221, e222, e223, e224, e226, e227, e228
                """
            ),
        ]
        return PhraseBook(
            phrases.flatMap { allergen, words in
                words.split { $0 == "," || $0 == "\n" }.map { $0.trimmingPrefix(while: \.isWhitespace) }.filter { !$0.isEmpty }
                    .map { (String($0), allergen) }
            })
    }()
}
