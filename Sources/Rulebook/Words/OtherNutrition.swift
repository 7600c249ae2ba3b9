import Catalogue
import Diagnostics

/// What a story says of sugar, fat, salt, fibre and protein agrees with the nutrition table and the list of ingredients.
///
/// The limits are those of the Annex to Regulation (EC) No 1924/2006, which buyers abroad go by; Viet Nam's Thông tư 29/2023/TT-BYT asks for
/// the table and says nothing of such words, so that without a number in the table the finding is a warning.
struct OtherNutrition: WordsRule {
    static let about = About(
        id: "other-nutrition", severity: .error,
        summary: Words(
            vi: "Lời kể nói về đường, béo, muối, xơ, đạm khác bảng dinh dưỡng hoặc thành phần.",
            en: "The story says otherwise of sugar, fat, salt, fibre or protein than the nutrition table or the ingredients."),
        suppliers: [.laboratory, .producer],
        flags: [
            Example("body: Mật này ▸ít đường.", in: "vi.md"), Example("---.summary: A ▸low-sugar honey of the forest.", in: "en.md"),
            Example("body: Mật ▸giàu chất xơ.", in: "vi.md"), Example("body: ▸High in protein.", in: "en.md"),
            Example("body: Nước này ▸không đường.", in: "vi.md", of: "juice\nlabel.nutrition.sugars: 8 g"),
        ],
        allows: [
            Example(
                "body: Mật ong ít béo, không pha thêm đường. Ai muốn thì uống trà không đường. Lò bên có bột đậu xanh giàu đạm.",
                in: "vi.md"),
            Example("body: Fat-free, no added sugar. It is not low in sugar. There is no sugar or binder added.", in: "en.md"),
        ])

    func check(_ reading: Reading, of product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, let kind = desk.kind(of: product), Self.classes.contains(kind.class.name),
            // Degrees of nitrogen are another matter.
            kind.id != "fish-sauce"
        else { return [] }
        let claimant = Claimant(of: reading, desk.manuscript.producer(of: product), kind)
        return reading.texts(with: Self.vietnamese, else: Self.english).flatMap { text -> [Finding] in
            let said = (text.language == .vi ? Self.vietnamese : Self.english).matches(in: text.tokens.all)
            guard !said.isEmpty else { return [] }
            let context = Context(text, today: desk.today)
            return said.compactMap { match in
                let range = match.range
                guard context.isMeant(range), !text.hasBefore(range.lowerBound, within: 4, Self.serving),
                    !claimant.isRightBehindOtherGoods(range, in: text)
                else { return nil }
                // "With no sugar or binder added" tells how it is made, as "no added sugar" does.
                let isOfMaking = match.meaning == .none && Self.isAdded(behind: range, in: text)
                return finding(on: range, isOfMaking ? .noneAdded : match.meaning, in: text, of: product)
            }
        }
    }

    /// Whether "added" stands behind, in the same sentence.
    private static func isAdded(behind range: Range<Int>, in text: Reading.Text) -> Bool {
        let tokens = text.tokens.all
        return tokens[range.upperBound..<min(tokens.count, range.upperBound + 5)].prefix { $0.kind != .stop }.contains {
            added.contains($0.hash)
        }
    }

    private func finding(on range: Range<Int>, _ claim: Claim, in text: Reading.Text, of product: Product) -> Finding? {
        let words = text.words(range)
        if claim == .noneAdded || claim == .none {
            if let line = product.stories[text.language]?.ingredients, let sugar = Self.sugar(in: line) {
                return finding(on: range, in: text, .added(words, sugar), help: .mend, notes: [Note(.ingredients, at: line.place)])
            }
            // "No sugar" is said of roasting coffee as well, which has a gram of its own; of honey it would be untrue.
            guard claim == .none, product.label?.nutrition?["sugars"] != nil else { return nil }
            return finding(on: range, .atMost("sugars", 5, 2.5), in: text, of: product)
        }
        guard let nutrition = product.label?.nutrition, let value = claim.nutrient.flatMap({ nutrition[$0] }) else {
            return finding(on: range, in: text, .unmeasured(words), help: .measure, severity: .warning)
        }
        if case .share = claim {
            guard let said = text.tokens.all[range].first(where: { $0.kind == .number }).flatMap({ Figure.value($0, in: text) }),
                (nutrition.per?.value.amount.approximate ?? 100) == 100
            else { return nil }
            let own = value.value.amount.approximate
            // A table rounds: a tenth of it is no other number.
            return abs(said - own) <= max(1, own / 10)
                ? nil : finding(on: range, in: text, .other(words, value.value), help: .mend, notes: [Note(.table, at: value.place)])
        }
        let isLiquid = nutrition.per?.value.unit == "ml"
        guard let holds = claim.holds(value.value.amount.approximate, of: nutrition, isLiquid: isLiquid), !holds else { return nil }
        return finding(on: range, in: text, .other(words, value.value), help: .mend, notes: [Note(.table, at: value.place)])
    }

    /// The word for sugar in a list of ingredients.
    private static func sugar(in line: Line) -> String? {
        Tokens.cut(line.raw).first { sugars.contains($0.hash) }.map { String(decoding: Array(line.raw.utf8)[$0.range], as: UTF8.self) }
    }

    /// What is claimed.
    private enum Claim: Equatable, Sendable {
        /// At most so many grams in 100 g, and in 100 ml.
        case atMost(String, Double, Double)
        /// At least so many grams in 100 g.
        case atLeast(String, Double)
        /// At least this part of the energy comes from protein, in per cent.
        case protein(Double)
        /// At most so many kJ in 100 g, and in 100 ml.
        case energy(Double, Double)
        /// No sugars were added.
        case noneAdded
        /// "No sugar": none is in it, or none went into it.
        case none
        /// So many grams in 100 g, by the words' own figure.
        case share(String)

        /// The key of the nutrition table that decides.
        var nutrient: String? {
            switch self {
            case .atMost(let key, _, _), .atLeast(let key, _): key
            case .protein: "protein"
            case .energy: "energy"
            case .share(let key): key
            case .noneAdded, .none: nil
            }
        }

        /// Whether a value bears the claim out; `nil` where the table lacks what else must be known.
        func holds(_ value: Double, of nutrition: Nutrition, isLiquid: Bool) -> Bool? {
            // Limits are for 100 g or 100 ml.
            let share = 100 / max(1, nutrition.per?.value.amount.approximate ?? 100)
            switch self {
            case .atMost(_, let solid, let liquid): return value * share <= (isLiquid ? liquid : solid)
            case .atLeast(_, let least): return value * share >= least
            case .protein(let percent):
                return Self.kilojoules(nutrition).map { $0 > 0 && value * 17 * 100 >= percent * $0 }
            case .energy(let solid, let liquid):
                return Self.kilojoules(nutrition).map { $0 * share <= (isLiquid ? liquid : solid) }
            case .noneAdded, .none, .share: return nil
            }
        }

        private static func kilojoules(_ nutrition: Nutrition) -> Double? {
            nutrition["energy"].map { $0.value.amount.approximate * ($0.value.unit == "kcal" ? 4.184 : 1) }
        }
    }

    private static let classes: Set<String> = ["fresh", "food", "drink", "alcohol", "supplement"]
    private static let serving = WordSet("uống pha dùng ăn kèm thích thấm ướp thêm rắc cho drink serve drunk taken")
    private static let added = WordSet("added thêm pha")
    private static let sugars = WordSet("đường sugar syrup glucose fructose sucrose")

    private static let vietnamese = PhraseBook<Claim>(
        phrases(["không đường"], .none) + phrases(["không chứa đường", "0 đường"], .atMost("sugars", 0.5, 0.5))
            + phrases(["ít đường", "ít ngọt đường"], .atMost("sugars", 5, 2.5))
            + phrases(["không thêm đường", "không pha đường", "không pha thêm đường", "không bổ sung đường"], .noneAdded)
            + phrases(["không chất béo", "không chứa chất béo"], .atMost("fat", 0.5, 0.5))
            + phrases(["ít béo", "ít chất béo"], .atMost("fat", 3, 1.5)) + phrases(["ít calo", "ít năng lượng"], .energy(170, 80))
            + phrases(["giàu chất xơ", "nhiều chất xơ"], .atLeast("fibre", 6)) + phrases(["nguồn chất xơ"], .atLeast("fibre", 3))
            + phrases(["giàu đạm", "giàu protein", "giàu chất đạm"], .protein(20)) + phrases(["nguồn đạm", "nguồn protein"], .protein(12))
            + phrases(["hàm lượng protein # %", "protein # %", "# % protein", "hàm lượng đạm # %"], .share("protein")))
    private static let english = PhraseBook<Claim>(
        phrases(["no sugar"], .none) + phrases(["sugar free", "zero sugar"], .atMost("sugars", 0.5, 0.5))
            + phrases(["low sugar", "low in sugar"], .atMost("sugars", 5, 2.5))
            + phrases(["no added sugar", "no added sugars", "without added sugar", "no sugar added"], .noneAdded)
            + phrases(["fat free"], .atMost("fat", 0.5, 0.5)) + phrases(["low fat", "low in fat"], .atMost("fat", 3, 1.5))
            + phrases(["low calorie", "low in calories"], .energy(170, 80))
            + phrases(["high fibre", "high in fibre", "rich in fibre", "high fiber", "high in fiber"], .atLeast("fibre", 6))
            + phrases(["source of fibre", "source of fiber"], .atLeast("fibre", 3))
            + phrases(["high protein", "high in protein", "rich in protein"], .protein(20)) + phrases(["source of protein"], .protein(12))
            + phrases(["# % protein", "protein of # %"], .share("protein")))

    private static func phrases(_ phrases: [String], _ claim: Claim) -> [(String, Claim)] { phrases.map { ($0, claim) } }
}

extension Words {
    fileprivate static func other(_ words: String, _ value: Measure) -> Words {
        Words(vi: "lời kể nói “\(words)”, bảng dinh dưỡng ghi \(value)", en: "the story says “\(words)”, the nutrition table \(value)")
    }

    fileprivate static func added(_ words: String, _ sugar: String) -> Words {
        Words(vi: "lời kể nói “\(words)”, mà thành phần có \(sugar)", en: "the story says “\(words)”, the ingredients have \(sugar)")
    }

    fileprivate static func unmeasured(_ words: String) -> Words {
        Words(vi: "“\(words)” mà bảng dinh dưỡng chưa có con số ấy", en: "“\(words)”, and the nutrition table has no such number")
    }

    fileprivate static let mend = Words(
        vi: "bỏ lời này, hoặc sửa số theo phiếu kiểm nghiệm", en: "leave it out, or mend the number after the test report")
    fileprivate static let measure = Words(
        vi: "hỏi phòng thử nghiệm con số rồi ghi vào `label.nutrition`, chưa có thì bỏ lời này",
        en: "have it measured and put into `label.nutrition`, or leave the words out")
    fileprivate static let table = Words(vi: "bảng dinh dưỡng", en: "the nutrition table")
    fileprivate static let ingredients = Words(vi: "thành phần", en: "the ingredients")
}
