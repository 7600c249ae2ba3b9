import Catalogue
import Diagnostics

extension SideBySide {
    /// Denials in what a buyer goes by. A text that denies beside one that denies nothing, or that affirms what the other denies.
    func compareDenials(_ pair: Pair) -> [Disagreement] {
        guard Self.denying.contains(pair.key) else { return [] }
        let (mine, its) = (Denials(texts[pair.standard]), Denials(texts[pair.other]))
        let needsTopic = pair.key == "summary"
        if its.isSilent, let denial = mine.first(withTopic: needsTopic) {
            return [differ(denial, nil, pair)]
        }
        if mine.isSilent, let denial = its.first(withTopic: needsTopic) { return [differ(nil, denial, pair)] }
        if let denial = mine.all.first(where: { its.affirms($0) }) { return [differ(denial, nil, pair)] }
        if let denial = its.all.first(where: { mine.affirms($0) }) { return [differ(nil, denial, pair)] }
        return []
    }

    private func differ(_ mine: Denials.Denial?, _ its: Denials.Denial?, _ pair: Pair) -> Disagreement {
        let (left, right) = (pair.standard, pair.other)
        let source = mine.map { left.lowerBound + $0.text } ?? min(left.lowerBound + (its?.text ?? 0), left.upperBound - 1)
        let place = its.map { right.lowerBound + $0.text } ?? min(right.lowerBound + (mine?.text ?? 0), right.upperBound - 1)
        return disagreement(
            .denial, its.map { self.place(of: place, $0.range).0 } ?? texts[place].tokens.passage.place(at: 0),
            said: its.map { words(of: place, $0.range) },
            mine.map { self.place(of: source, $0.range).0 } ?? texts[source].tokens.passage.place(at: 0),
            expected: mine.map { words(of: source, $0.range) })
    }

    private static let denying: Set<String> = ["ingredients", "warnings", "highlights", "summary"]
}

/// The denials of some texts, and what they affirm.
struct Denials {
    /// One denial.
    struct Denial {
        /// The text, counted from the first.
        var text: Int
        var range: Range<Int>
        /// What is denied, of the things that buyers ask for.
        var topics: Set<Int>
    }

    private(set) var all: [Denial] = []
    /// The things that are spoken of and not denied.
    private(set) var affirmed: Set<Int> = []
    /// All that is denied.
    private var denied: Set<Int> = []
    /// Whether nothing is denied and nothing warned of.
    private(set) var isSilent = true

    init(_ texts: ArraySlice<Reading.Text>) {
        for (position, text) in texts.enumerated() { read(text, position) }
        denied = all.reduce(into: []) { $0.formUnion($1.topics) }
    }

    /// The first denial; one of a thing that buyers ask for, where asked for.
    func first(withTopic: Bool) -> Denial? { all.first { !withTopic || !$0.topics.isEmpty } }

    /// Whether these texts speak of what another denies, and deny none of it themselves.
    func affirms(_ denial: Denial) -> Bool {
        !affirmed.isDisjoint(with: denial.topics) && denied.isDisjoint(with: denial.topics)
    }

    private mutating func read(_ text: Reading.Text, _ position: Int) {
        let tokens = text.tokens.all
        let isVietnamese = text.language == .vi
        let (deniers, topics) = isVietnamese ? (Self.vietnamese, Self.vietnameseTopics) : (Self.english, Self.englishTopics)
        var reach = -1
        for (index, token) in tokens.enumerated() where token.kind == .word {
            if deniers.contains(token.hash) || !isVietnamese && Self.isUndone(text, token) {
                isSilent = false
                // "Nothing but salt" affirms the salt.
                if index + 1 < tokens.count, tokens[index + 1].hash == Self.but { continue }
                let stop = Self.end(of: index, in: tokens, isVietnamese)
                let named = (index..<stop).filter { topics[tokens[$0].hash] != nil }
                all.append(
                    Denial(
                        text: position, range: index..<min(tokens.count, (named.first ?? index) + 1),
                        topics: Set(named.compactMap { topics[tokens[$0].hash] })))
                reach = stop
            } else if Self.warners.contains(token.hash) {
                isSilent = false
            } else if index >= reach, let topic = topics[token.hash] {
                // "free" may stand behind: "sugar-free".
                if index + 1 < tokens.count, tokens[index + 1].hash == Self.free {
                    all.append(Denial(text: position, range: index..<index + 2, topics: [topic]))
                    isSilent = false
                } else {
                    affirmed.insert(topic)
                }
            }
        }
    }

    /// How far a denial reaches: a few words, in English up to the comma unless a list goes on behind it ("no water, sugar or colour").
    private static func end(of denier: Int, in tokens: [Token], _ isVietnamese: Bool) -> Int {
        let end = min(tokens.count, denier + reach)
        let stop = tokens[denier..<end].firstIndex { $0.kind == .stop } ?? end
        guard !isVietnamese, let pause = tokens[denier..<stop].firstIndex(where: { $0.kind == .pause }) else { return stop }
        return tokens[pause..<stop].contains { alternatives.contains($0.hash) } ? stop : pause
    }

    /// How many words and marks a denial reaches over, itself included.
    private static let reach = 9

    /// "unheated", "undyed": un- before a participle.
    private static func isUndone(_ text: Reading.Text, _ token: Token) -> Bool {
        guard token.range.count >= 6 else { return false }
        let bytes = text.tokens.passage.bytes[token.range]
        guard bytes.suffix(2).elementsEqual([0x65, 0x64]) else { return false }
        return bytes.prefix(2).elementsEqual([0x75, 0x6E]) || bytes.prefix(2).elementsEqual([0x55, 0x6E])
    }

    private static let vietnamese = WordSet("không chưa chẳng đừng chớ cấm khỏi")
    private static let english = WordSet(
        "no not never without don doesn isn nor neither none nothing cannot non free nobody unpasteurised unfit unsuitable")
    /// Words that warn without denying; beside them a denial in the other language is no surprise.
    private static let warners = WordSet(
        "tránh ngưng ngừng kiêng hạn chỉ xa miễn thôi bỏ avoid stop only away out unless keep beyond less instead raw pure nguyên thuần")
    private static let but = Tokens.hash("but")
    private static let alternatives = WordSet("or nor")
    private static let free = Tokens.hash("free")

    private static let vietnameseTopics = topics([
        "đường", "nấu đun gia nhiệt", "nhuộm màu phẩm", "bảo quản", "hương", "tẩy", "muối", "cồn", "phụ", "lọc", "pha trộn", "in", "thêu",
        "lưu huỳnh", "chiên",
    ])
    private static let englishTopics = topics([
        "sugar sweetened sugars unsweetened", "heated heating cooked boiled unheated", "dyed dye dyes colour colours colouring undyed",
        "preservative preservatives", "flavouring flavourings fragrance scent perfume perfumed", "bleached bleach unbleached",
        "salt salted unsalted",
        "alcohol", "additive additives", "filtered unfiltered", "diluted mixed blended", "printed", "embroidered", "sulphur sulphured",
        "fried",
    ])

    private static func topics(_ rows: [String]) -> WordTable<Int> {
        WordTable(rows.enumerated().flatMap { row, words in words.split(separator: " ").map { (Tokens.hash($0), row) } })
    }
}
