import Catalogue
import Diagnostics

/// The stories of one subject in the site's default language and in another, text beside text and section beside section.
struct SideBySide {
    /// The two texts of one key, or of one section of the body, as positions in the reading.
    struct Pair {
        var key: String
        var standard: Range<Int>
        var other: Range<Int>
    }

    let texts: [Reading.Text]
    let standard: Story
    let other: Story
    /// What each text says by numbers, by its position; nothing for languages whose numbers are not understood.
    let sayings: [[Saying]]
    /// Which words the stories have.
    let vocabulary: (standard: Vocabulary, other: Vocabulary)
    /// The texts that name a scheme, and those that name a province, by their positions: few do, and several comparisons ask.
    let (namingSchemes, namingProvinces): (Set<Int>, Set<Int>)
    private(set) var disagreements: [Disagreement] = []
    /// The pairs of sections that were compared once, by their first text.
    private var compared: [Int: (other: Range<Int>, found: [Disagreement])] = [:]

    /// Everything in which the languages after the first differ from it.
    static func disagreements(_ stories: ByLanguage<Story>, _ languages: [Language], _ reading: Reading) -> [Disagreement] {
        guard languages.count > 1, let standard = stories[languages[0]] else { return [] }
        return languages.dropFirst().compactMap { stories[$0] }.flatMap { other -> [Disagreement] in
            var sides = SideBySide(standard, other, reading)
            sides.compare()
            return sides.disagreements
        }
    }

    private init(_ standard: Story, _ other: Story, _ reading: Reading) {
        let texts = reading.texts
        namingSchemes = Set(
            reading.positions(with: SchemeNames.book, else: SchemeNames.book)
                + reading.texts.indices.filter { index in
                    reading.texts[index].tokens.all.contains { $0.hash == Self.ocop }
                })
        namingProvinces = Set(reading.positions(with: ProvinceNames.book, else: ProvinceNames.book))
        self.texts = texts
        self.standard = standard
        self.other = other
        let areUnderstood = Self.isUnderstood(standard.language) && Self.isUnderstood(other.language)
        sayings = texts.enumerated().map { position, text in
            guard areUnderstood, text.language == standard.language || text.language == other.language else { return [] }
            return NumberReader.sayings(
                of: text, at: position, facts: text.language == standard.language ? standard.facts : other.facts)
        }
        vocabulary = (Vocabulary(standard, texts), Vocabulary(other, texts))
    }

    /// Whether the words of a language are understood; of others only digits-free structure is compared.
    private static func isUnderstood(_ language: Language) -> Bool { language == .vi || language == .en }

    private mutating func compare() {
        let outlines = (standard: Outline(standard), other: Outline(other))
        let groups = (standard: Group.all(in: texts, standard.language), other: Group.all(in: texts, other.language))
        compareKeys(groups.standard, groups.other)
        var order = Array(outlines.other.sections.indices)
        let haveSameSections = outlines.standard.levels == outlines.other.levels
        if haveSameSections {
            order = sectionsInOrder(outlines, groups)
        } else {
            compareHeadings(outlines.standard, outlines.other)
        }
        for pair in pairs(groups.standard, groups.other, haveSameSections ? order : nil) { disagreements += known(pair) ?? compare(pair) }
        guard haveSameSections else {
            disagreements += additions(in: outlines.other, to: outlines.standard)
            return
        }
        for (section, own) in outlines.standard.sections.enumerated() {
            disagreements += compare(own, outlines.other.sections[order[section]])
        }
    }

    /// What a pair of sections was found to differ in when their order was looked for.
    private func known(_ pair: Pair) -> [Disagreement]? {
        compared[pair.standard.lowerBound].flatMap { $0.other == pair.other ? $0.found : nil }
    }

    // MARK: Pairs

    private func pairs(_ left: [Group], _ right: [Group], _ order: [Int]?) -> [Pair] {
        let byKey = Dictionary(right.map { ($0.key, $0.range) }, uniquingKeysWith: { first, _ in first })
        var pairs = left.compactMap { group -> Pair? in
            guard group.key != "body", Group.isCompared(group.key), let match = byKey[group.key] else { return nil }
            return Pair(key: group.key, standard: group.range, other: match)
        }
        if let order {
            let bySection = Dictionary(
                right.filter { $0.key == "body" }.map { ($0.section, $0.range) }, uniquingKeysWith: { first, _ in first })
            for group in left where group.key == "body" {
                guard let match = bySection[order[group.section]] else { continue }
                pairs.append(Pair(key: "body", standard: group.range, other: match))
            }
        } else if let mine = Group.body(left), let its = Group.body(right) {
            pairs.append(Pair(key: "body", standard: mine, other: its))
        }
        return pairs
    }

    /// Which section of the other language tells what each section of the default one tells. Sections that change places, and then agree,
    /// are one disagreement and not many.
    private mutating func sectionsInOrder(_ outlines: (standard: Outline, other: Outline), _ groups: (standard: [Group], other: [Group]))
        -> [Int]
    {
        let mine = Dictionary(groups.standard.filter { $0.key == "body" }.map { ($0.section, $0.range) }) { first, _ in first }
        let its = Dictionary(groups.other.filter { $0.key == "body" }.map { ($0.section, $0.range) }) { first, _ in first }
        var order = Array(outlines.standard.sections.indices)
        func differences(_ section: Int, _ position: Int) -> Int {
            let structure = compare(outlines.standard.sections[section], outlines.other.sections[position]).count
            guard let own = mine[section], let match = its[position] else { return structure }
            let found = compare(Pair(key: "body", standard: own, other: match))
            if section == position { compared[own.lowerBound] = (match, found) }
            return structure + found.count
        }
        let doubtful = order.filter { $0 > 0 && differences($0, $0) > 0 }
        guard (2...6).contains(doubtful.count) else { return order }
        var free = doubtful
        var found: [(Int, Int)] = []
        for section in doubtful {
            guard let match = free.firstIndex(where: { differences(section, $0) == 0 }) else { return order }
            found.append((section, free.remove(at: match)))
        }
        for (section, position) in found { order[section] = position }
        if let (section, position) = found.first {
            let heading = outlines.other.sections[section]
            disagreements.append(
                disagreement(
                    .heading, heading.place, said: heading.title, outlines.standard.sections[section].place,
                    expected: outlines.standard.sections[section].title, length: 1))
            _ = position
        }
        return order
    }

    // MARK: One pair

    private func compare(_ pair: Pair) -> [Disagreement] {
        compareNumbers(pair) + compareFacts(pair) + compareCertificates(pair) + compareNames(pair) + compareDenials(pair)
    }

    /// A disagreement with what both texts say, or lack.
    func disagreement(
        _ family: Disagreement.Family, _ place: Place, said: String?, _ source: Place, expected: String?, length: Int = 1
    ) -> Disagreement {
        Disagreement(
            family: family, place: place, length: length, language: other.language, standard: standard.language, said: said,
            expected: expected, source: source)
    }

    mutating func report(_ disagreement: Disagreement) { disagreements.append(disagreement) }

    // MARK: Places

    func words(of text: Int, _ range: Range<Int>) -> String { texts[text].words(range) }

    /// Where words stand, and how much of the line they take.
    func place(of text: Int, _ range: Range<Int>) -> (Place, Int) {
        let tokens = texts[text].tokens
        let bytes = Int(tokens.all[range.lowerBound].start)..<Int(tokens.all[range.upperBound - 1].end)
        return (tokens.passage.place(at: bytes.lowerBound), tokens.passage.span(bytes))
    }

    /// Where something should stand that only the other text says: the paragraph of the same number, or the first one.
    func counterpart(of text: Int, in range: Range<Int>, from source: Range<Int>) -> Place {
        let position = range.count == source.count ? range.lowerBound + text - source.lowerBound : range.lowerBound
        return texts[position].tokens.passage.place(at: 0)
    }
}

/// The texts of a language that belong together: those of one key, those of one section of the body.
struct Group {
    var key: String
    var section: Int
    var range: Range<Int>

    static func all(in texts: [Reading.Text], _ language: Language) -> [Group] {
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

    /// All of the body.
    static func body(_ groups: [Group]) -> Range<Int>? {
        guard let first = groups.first(where: { $0.key == "body" }), let last = groups.last else { return nil }
        return first.range.lowerBound..<last.range.upperBound
    }

    /// A story's own heading and what is written for one channel are told freely, and each language has a writer of its own.
    static func isCompared(_ key: String) -> Bool {
        key != "headline" && key != Passage.author && !key.hasPrefix("titles.") && !key.hasPrefix("descriptions.")
    }
}
