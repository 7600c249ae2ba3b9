import Catalogue
import Diagnostics

extension SideBySide {
    /// What two texts say by numbers.
    func compareNumbers(_ pair: Pair) -> [Disagreement] {
        let left = pair.standard.flatMap { sayings[$0] }
        let right = pair.other.flatMap { sayings[$0] }
        let matching = Matching(left, right)
        return matching.pairs.map { differ(Self.family(left[$0.standard], right[$0.other]), left[$0.standard], right[$0.other], pair) }
            + matching.onlyStandard.map { differ(Self.family(left[$0], nil), left[$0], nil, pair) }
            + matching.onlyOther.map { differ(Self.family(right[$0], nil), nil, right[$0], pair) }
    }

    private func differ(_ family: Disagreement.Family, _ mine: Saying?, _ its: Saying?, _ pair: Pair) -> Disagreement {
        let source =
            mine.map { self.place(of: $0.text, $0.range).0 }
            ?? counterpart(of: its?.text ?? pair.other.lowerBound, in: pair.standard, from: pair.other)
        let place =
            its.map { self.place(of: $0.text, $0.range) }
            ?? (counterpart(of: mine?.text ?? pair.standard.lowerBound, in: pair.other, from: pair.standard), 1)
        return disagreement(
            family, place.0, said: its.map { words(of: $0.text, $0.range) }, source, expected: mine.map { words(of: $0.text, $0.range) },
            length: place.1)
    }

    private static func family(_ one: Saying, _ other: Saying?) -> Disagreement.Family {
        if let other, one.raw == other.raw, one.dimension != .things, other.dimension != .things, one.dimension != .clock { return .unit }
        if one.isOfDate || other?.isOfDate ?? false { return .date }
        switch one.dimension {
        case .month, .weekday: return .date
        case .clock: return .time
        case .dong, .dollars, .euros: return .money
        case .stars: return .stars
        default: return other.map { $0.dimension == .things || $0.dimension == one.dimension ? .number : family($0, nil) } ?? .number
        }
    }

    /// The facts that two texts put in by their paths. A fact that the other text says in its own words is said.
    func compareFacts(_ pair: Pair) -> [Disagreement] {
        let (mine, its) = (facts(in: pair.standard), facts(in: pair.other))
        guard !mine.isEmpty || !its.isEmpty, max(mine.count, its.count) <= Matching.most else { return [] }
        let lost = mine.filter { fact in !its.contains { $0.path == fact.path } && !isSaid(fact, standard, in: pair.other) }
        let added = its.filter { fact in !mine.contains { $0.path == fact.path } && !isSaid(fact, other, in: pair.standard) }
        return lost.enumerated().map { index, fact in
            let change = index < added.count ? added[index] : nil
            return disagreement(
                .fact, change.map { place(of: $0.text, $0.token).0 } ?? counterpart(of: fact.text, in: pair.other, from: pair.standard),
                said: change.map { "{{\($0.path)}}" }, place(of: fact.text, fact.token).0, expected: "{{\(fact.path)}}")
        }
            + added.dropFirst(lost.count).map { fact in
                disagreement(
                    .fact, place(of: fact.text, fact.token).0, said: "{{\(fact.path)}}",
                    counterpart(of: fact.text, in: pair.standard, from: pair.other), expected: nil)
            }
    }

    private func facts(in range: Range<Int>) -> [(path: String, text: Int, token: Range<Int>)] {
        range.flatMap { position -> [(path: String, text: Int, token: Range<Int>)] in
            guard !texts[position].tokens.passage.facts.isEmpty else { return [] }
            let tokens = texts[position].tokens
            let places = tokens.all.indices.filter { tokens.all[$0].kind == .fact }
            return zip(tokens.passage.facts, places).map { ($0, position, $1..<$1 + 1) }
        }
    }

    private func isSaid(_ fact: (path: String, text: Int, token: Range<Int>), _ story: Story, in range: Range<Int>) -> Bool {
        guard let value = story.facts[fact.path] else { return true }
        let own = sayings[fact.text].filter { $0.range.contains(fact.token.lowerBound) }
        if let first = own.first { return range.contains { sayings[$0].contains { first.agrees(with: $0) != .none } } }
        guard case .text(let text) = value, let words = text[story.language == standard.language ? other.language : standard.language]
        else { return false }
        let tokens = Tokens.cut(words).map(\.hash)
        return range.contains { texts[$0].tokens.all.contains(tokens) }
    }

    /// The certificates and schemes that two texts name.
    func compareCertificates(_ pair: Pair) -> [Disagreement] {
        let (mine, its) = (schemes(in: pair.standard), schemes(in: pair.other))
        guard !mine.isEmpty || !its.isEmpty else { return [] }
        let (known, named) = (Set(mine.flatMap(\.ids)), Set(its.flatMap(\.ids)))
        let lost = mine.filter { !$0.isGeneral && named.isDisjoint(with: $0.ids) }
        let added = its.filter { !$0.isGeneral && known.isDisjoint(with: $0.ids) }
        return lost.enumerated().map { index, scheme in
            let change = index < added.count ? added[index] : nil
            return disagreement(
                .certificate,
                change.map { place(of: $0.text, $0.range).0 } ?? counterpart(of: scheme.text, in: pair.other, from: pair.standard),
                said: change.map { words(of: $0.text, $0.range) }, place(of: scheme.text, scheme.range).0,
                expected: words(of: scheme.text, scheme.range), length: change.map { place(of: $0.text, $0.range).1 } ?? 1)
        }
            + added.dropFirst(lost.count).map { scheme in
                let (place, length) = place(of: scheme.text, scheme.range)
                return disagreement(
                    .certificate, place, said: words(of: scheme.text, scheme.range),
                    counterpart(of: scheme.text, in: pair.standard, from: pair.other), expected: nil, length: length)
            }
    }

    private struct Scheme {
        var ids: Set<String>
        var isGeneral: Bool
        var text: Int
        var range: Range<Int>
    }

    private func schemes(in range: Range<Int>) -> [Scheme] {
        range.flatMap { position -> [Scheme] in
            guard namingSchemes.contains(position) else { return [] }
            let tokens = texts[position].tokens.all
            return SchemeNames.book.matches(in: tokens).map {
                Scheme(ids: $0.meaning.schemes, isGeneral: $0.meaning.isGeneral, text: position, range: $0.range)
            }
                + tokens.indices.filter { tokens[$0].hash == Self.ocop && tokens[$0].kind == .word }
                .map { Scheme(ids: ["ocop"], isGeneral: false, text: position, range: $0..<$0 + 1) }
        }
    }

    static let ocop = Tokens.hash("OCOP")
}

extension [Token] {
    /// Whether words stand in a row.
    func contains(_ words: [UInt64]) -> Bool {
        guard let first = words.first, count >= words.count else { return false }
        for index in 0...(count - words.count) where self[index].hash == first {
            if zip(self[index...], words).allSatisfy({ $0.hash == $1 }) { return true }
        }
        return false
    }
}
