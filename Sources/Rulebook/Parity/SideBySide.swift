import Catalogue
import Diagnostics

/// The stories of one subject, each language beside the site's default one, text by text and section by section.
struct SideBySide {
    let texts: [Reading.Text]
    let standard: Story
    let other: Story
    /// The two texts of one key, or of one section of the body, as positions in `texts`.
    struct Pair {
        var key: String
        var standard: Range<Int>
        var other: Range<Int>
    }

    /// What each text says by numbers, by its position.
    private let sayings: [[Saying]]
    private(set) var disagreements: [Disagreement] = []

    /// Everything in which the languages after the first differ from it.
    static func disagreements(_ stories: [Language: Story], _ languages: [Language], _ texts: [Reading.Text]) -> [Disagreement] {
        guard languages.count > 1, let standard = stories[languages[0]] else { return [] }
        return languages.dropFirst().compactMap { stories[$0] }.flatMap { SideBySide(standard, $0, texts).disagreements }
    }

    private init(_ standard: Story, _ other: Story, _ texts: [Reading.Text]) {
        self.texts = texts
        self.standard = standard
        self.other = other
        let areReadable = Self.readable(standard.language) && Self.readable(other.language)
        sayings = texts.enumerated().map { position, text in
            guard areReadable, text.language == standard.language || text.language == other.language else { return [] }
            return NumberReader.sayings(
                of: text, at: position, facts: text.language == standard.language ? standard.facts : other.facts)
        }
        for pair in Self.pairs(texts, standard.language, other.language) { compareNumbers(pair) }
    }

    /// Whether the numbers of a language's words are understood.
    private static func readable(_ language: Language) -> Bool { language == .vi || language == .en }

    // MARK: Pairs

    private static func pairs(_ texts: [Reading.Text], _ standard: Language, _ other: Language) -> [Pair] {
        let (left, right) = (groups(texts, standard), groups(texts, other))
        let haveSameSections = left.count { $0.key == "body" } == right.count { $0.key == "body" }
        var pairs: [Pair] = []
        for group in left {
            guard let match = right.first(where: { $0.key == group.key && $0.section == group.section }), isCompared(group.key) else { continue }
            if group.key == "body", !haveSameSections { continue }
            pairs.append(Pair(key: group.key, standard: group.range, other: match.range))
        }
        if !haveSameSections, let whole = whole(left), let match = whole2(right) {
            pairs.append(Pair(key: "body", standard: whole, other: match))
        }
        return pairs
    }

    private static func whole(_ groups: [Group]) -> Range<Int>? {
        guard let first = groups.first(where: { $0.key == "body" }), let last = groups.last else { return nil }
        return first.range.lowerBound..<last.range.upperBound
    }
    private static func whole2(_ groups: [Group]) -> Range<Int>? { whole(groups) }

    private struct Group {
        var key: String
        var section: Int
        var range: Range<Int>
    }

    /// The texts of a language that belong together: those of one key, those of one section.
    private static func groups(_ texts: [Reading.Text], _ language: Language) -> [Group] {
        var groups: [Group] = []
        for (position, text) in texts.enumerated() where text.language == language {
            let section = text.tokens.passage.section
            if let last = groups.last, last.key == text.key, last.section == section {
                groups[groups.count - 1].range = last.range.lowerBound..<position + 1
            } else {
                groups.append(Group(key: text.key, section: section, range: position..<position + 1))
            }
        }
        return groups
    }

    /// A story's own heading and the short names for channels are told freely.
    private static func isCompared(_ key: String) -> Bool { key != "headline" && !key.hasPrefix("titles.") }

    // MARK: Numbers

    private mutating func compareNumbers(_ pair: Pair) {
        let left = pair.standard.flatMap { sayings[$0] }
        let right = pair.other.flatMap { sayings[$0] }
        let matching = Matching(left, right)
        for (mine, its) in matching.pairs {
            add(Self.family(left[mine], right[its]), left[mine], right[its], pair)
        }
        for mine in matching.onlyStandard { add(Self.family(left[mine], nil), left[mine], nil, pair) }
        for its in matching.onlyOther { add(Self.family(right[its], nil), nil, right[its], pair) }
    }

    private mutating func add(_ family: Disagreement.Family, _ mine: Saying?, _ its: Saying?, _ pair: Pair) {
        let place = its.map { self.place(of: $0) } ?? (counterpart(of: mine, in: pair.other, from: pair.standard), 1)
        let source = mine.map { self.place(of: $0).0 } ?? counterpart(of: its, in: pair.standard, from: pair.other)
        disagreements.append(
            Disagreement(
                family: family, place: place.0, length: place.1, language: other.language, standard: standard.language,
                said: its.map { words(of: $0) }, expected: mine.map { words(of: $0) }, source: source))
    }

    private static func family(_ one: Saying, _ other: Saying?) -> Disagreement.Family {
        if let other, one.dimension != other.dimension || one.base != other.base, one.raw == other.raw, one.dimension != .things, other.dimension != .things {
            return .unit
        }
        if one.isOfDate || other?.isOfDate ?? false { return .date }
        switch one.dimension {
        case .month, .weekday: return .date
        case .clock: return .time
        case .dong, .dollars, .euros: return .money
        case .stars: return .stars
        default: return other.map { $0.dimension == .things || $0.dimension == one.dimension ? .number : family($0, nil) } ?? .number
        }
    }

    // MARK: Places

    private func words(of saying: Saying) -> String { texts[saying.text].words(saying.range) }

    private func place(of saying: Saying) -> (Place, Int) {
        let text = texts[saying.text]
        let bytes = Int(text.tokens.all[saying.range.lowerBound].start)..<Int(text.tokens.all[saying.range.upperBound - 1].end)
        return (text.tokens.passage.place(at: bytes.lowerBound), text.tokens.passage.span(bytes))
    }

    /// Where something should stand that only the other text says: the paragraph of the same number, or the first one.
    private func counterpart(of saying: Saying?, in range: Range<Int>, from source: Range<Int>) -> Place {
        let offset = saying.map { $0.text - source.lowerBound } ?? 0
        let position = range.count == source.count ? range.lowerBound + offset : range.lowerBound
        return texts[position].tokens.passage.place(at: 0)
    }
}
