import Catalogue
import Diagnostics

/// Spirits are as strong as their label says, and fish sauce has the degrees of nitrogen that its protein amounts to.
///
/// A degree is a gram of nitrogen in a litre; protein is nitrogen times 6.25 (Regulation (EU) No 1169/2011 Annex I point 10), so 25 g of
/// protein in 100 ml are 40 degrees.
struct OtherStrength: WordsRule {
    static let about = About(
        id: "other-strength", severity: .error,
        summary: Words(
            vi: "Lời kể nói độ cồn hoặc độ đạm khác nhãn.",
            en: "The story gives another strength, or other degrees of nitrogen, than the label."),
        flags: [
            Example("body: Đây là ▸rượu 45 độ nấu từ nếp nương.", in: "vi.md", of: "white-spirit\nlabel.alcohol: 40 %vol"),
            Example("body: Rượu ngô ▸55 độ đúng chuẩn.", in: "vi.md", of: "white-spirit\nlabel.alcohol: 40 %vol"),
            Example("---.summary: A spirit of ▸45 % vol from upland rice.", in: "en.md", of: "white-spirit\nlabel.alcohol: 40 %vol"),
            Example("---.summary: Nước mắm ▸40 độ đạm.", in: "vi.md", of: "fish-sauce"),
            Example("body: A sauce of ▸40°N.", in: "en.md", of: "fish-sauce"),
        ],
        allows: [
            Example(
                "body: Rượu 40 độ, tức 40 % vol. Rượu đầu ra 65 độ cồn, nhà bỏ riêng. Nước 95 độ mới ủ. Rượu ủ ở 28 độ.", in: "vi.md",
                of: "white-spirit\nlabel.alcohol: 40 %vol"),
            Example("body: Nước mắm 40 độ đạm.", in: "vi.md", of: "fish-sauce\nlabel.nutrition.protein: 25 g"),
            Example("body: Rừng tràm có khách mua nước mắm 40 độ đạm về ăn.", in: "vi.md"),
        ])

    func check(_ reading: Reading, of product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, let kind = desk.kind(of: product) else { return [] }
        if kind.class == .alcohol, let alcohol = product.label?.alcohol {
            return reading.texts.flatMap { spirits($0, alcohol, at: desk) }
        }
        guard kind.id == "fish-sauce", let protein = product.label?.nutrition?["protein"], let own = Self.degrees(of: product) else {
            return []
        }
        // "[Loại 35 độ đạm](../…) để kho": a story may speak of the firm's other sauces.
        let others = desk.products(of: desk.manuscript.producer(of: product)).filter { $0.slug != product.slug }.compactMap(Self.degrees)
        return reading.texts.flatMap { nitrogen($0, own, others, protein, at: desk) }
    }

    private func spirits(_ text: Reading.Text, _ alcohol: Located<Measure>, at desk: Desk) -> [Finding] {
        let said = Self.strengths.matches(in: text.tokens.all).filter { match in
            guard let value = value(match.range, in: text), match.meaning != .degrees || isOfSpirit(match.range, in: text) else {
                return false
            }
            let percent = match.meaning == .proof ? value / 2 : value
            return percent <= 100 && abs(percent - alcohol.value.amount.approximate) > 0.5
                && !text.hasBefore(match.range.upperBound, within: 8, Self.runs)
        }
        return findings(said.map(\.range), in: text, .alcohol(alcohol.value), alcohol.place, at: desk)
    }

    /// "Rượu ngô 55 độ" is a strength, "men ủ ở 28 độ" a warmth.
    private func isOfSpirit(_ degrees: Range<Int>, in text: Reading.Text) -> Bool {
        text.hasBefore(degrees.lowerBound, within: 4, Self.spirit) && !text.hasBefore(degrees.lowerBound, within: 1, Self.warmth)
            && !text.hasAfter(degrees.upperBound, within: 1, Self.celsius)
    }

    private func nitrogen(
        _ text: Reading.Text, _ own: Double, _ others: [Double], _ protein: Located<Measure>, at desk: Desk
    ) -> [Finding] {
        let said = Self.nitrogen.matches(in: text.tokens.all).filter { match in
            guard let value = value(match.range, in: text), (5...70).contains(value), abs(value - own) > 1.5 else { return false }
            guard text.key == "body", !text.hasBefore(match.range.lowerBound, within: 5, Self.this) else { return true }
            return !others.contains { abs(value - $0) <= 1.5 }
        }
        return findings(said.map(\.range), in: text, .degrees(protein.value, own), protein.place, at: desk)
    }

    private func findings(_ said: [Range<Int>], in text: Reading.Text, _ message: Words, _ place: Place, at desk: Desk) -> [Finding] {
        guard !said.isEmpty else { return [] }
        let context = Context(text, today: desk.today)
        return said.filter { context.isClaimOfToday($0) }.map { range in
            finding(on: range, in: text, .said(text.words(range), message), help: .mend, notes: [Note(.label, at: place)])
        }
    }

    private func value(_ range: Range<Int>, in text: Reading.Text) -> Double? {
        text.tokens.all[range].first { $0.kind == .number }.flatMap { Figure.value($0, in: text) }
    }

    private static func degrees(of product: Product) -> Double? {
        guard let nutrition = product.label?.nutrition, let protein = nutrition["protein"], protein.value.unit == "g",
            (nutrition.per?.value.amount.approximate ?? 100) == 100
        else { return nil }
        return protein.value.amount.approximate / 0.625
    }

    private enum Strength: Sendable {
        case percent
        case proof
        /// Degrees of alcohol, or of warmth.
        case degrees
    }

    private static let strengths = PhraseBook<Strength>(
        [
            "# % vol", "# % cồn", "# % alcohol", "# % abv", "# độ cồn", "rượu # độ", "rượu mạnh # độ", "nặng # độ", "rượu nặng # độ",
            "mạnh # độ", "nồng độ # độ", "nồng độ # %",
            "nồng độ cồn # %",
            "nồng độ cồn # độ", "nồng độ cồn là # %", "độ cồn # %", "alcohol of # %", "abv of # %", "# percent alcohol",
        ].map { ($0, .percent) } + [("# proof", .proof), ("# độ", .degrees)])
    private static let spirit = WordSet("rượu cồn")
    private static let warmth = WordSet("ở tới đến lên nước khoảng ấm")
    private static let celsius = WordSet("c celsius đạm")
    private static let nitrogen = PhraseBook<Void>(
        ["# độ đạm", "# độ n", "# n", "# gn l", "# degrees of nitrogen", "# degrees n", "độ đạm #", "độ đạm là #"].map { ($0, ()) })
    /// What comes off the still before it is made up.
    private static let runs = WordSet("đầu gốc cất chảy đuôi heads foreshots tails still runs run first")
    private static let this = WordSet("này đạt là this is has reaches")
}

extension Words {
    fileprivate static func said(_ words: String, _ fact: Words) -> Words {
        Words(vi: "lời kể nói “\(words)”, \(fact.vi)", en: "the story says “\(words)”, \(fact.en)")
    }

    fileprivate static func alcohol(_ fact: Measure) -> Words { Words(vi: "nhãn ghi \(fact)", en: "the label \(fact)") }

    fileprivate static func degrees(_ protein: Measure, _ degrees: Double) -> Words {
        let degrees = Int(degrees.rounded())
        return Words(
            vi: "nhãn ghi \(protein) protein, tức chừng \(degrees) độ đạm",
            en: "the label's \(protein) of protein are about \(degrees)°N")
    }

    fileprivate static let label = Words(vi: "số ghi trên nhãn", en: "the label's figure")
    fileprivate static let mend = Words(
        vi: "sửa lời cho khớp nhãn, hoặc sửa nhãn theo phiếu kiểm nghiệm",
        en: "make the words agree with the label, or mend the label by the test report")
}
