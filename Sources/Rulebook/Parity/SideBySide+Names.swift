import Catalogue
import Diagnostics

extension SideBySide {
    /// A name as a text writes it.
    private struct Name {
        var text: Int
        var range: Range<Int>
        /// Whether it is surely a place.
        var isPlace: Bool
    }

    /// Vietnamese names stand in every language as Vietnamese writes them: those of the other text must be in the Vietnamese story, and
    /// the places of the Vietnamese text in the other story.
    func compareNames(_ pair: Pair) -> [Disagreement] {
        guard (standard.language == .vi) != (other.language == .vi) else { return [] }
        let isVietnameseFirst = standard.language == .vi
        let (vietnamese, foreign) = isVietnameseFirst ? (pair.standard, pair.other) : (pair.other, pair.standard)
        let known = isVietnameseFirst ? vocabulary.standard : vocabulary.other
        let written = isVietnameseFirst ? vocabulary.other : vocabulary.standard
        let strange = foreign.flatMap { strangers(in: $0, known) }
        var lost = vietnamese.flatMap { places(in: $0) }.filter { !isWritten($0, in: written) }[...]
        var found: [Disagreement] = []
        for name in strange {
            let partner = lost.popFirst()
            let family: Disagreement.Family = name.isPlace || partner != nil ? .place : .name
            found.append(
                isVietnameseFirst ? differ(family, partner, name, pair) : differ(family, name, partner, pair))
        }
        return found + lost.map { isVietnameseFirst ? differ(.place, $0, nil, pair) : differ(.place, nil, $0, pair) }
    }

    private func differ(_ family: Disagreement.Family, _ mine: Name?, _ its: Name?, _ pair: Pair) -> Disagreement {
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

    /// The names of a text in another language that the Vietnamese story does not know.
    private func strangers(in position: Int, _ known: Vocabulary) -> [Name] {
        let tokens = texts[position].tokens.all
        var names: [Name] = []
        var index = 0
        while index < tokens.count {
            guard tokens[index].kind == .word, tokens[index].isCapitalised else {
                index += 1
                continue
            }
            var end = index + 1
            while end < tokens.count, tokens[end].kind == .word, tokens[end].isCapitalised,
                !isParted(tokens[end - 1], tokens[end], position)
            {
                end += 1
            }
            if let name = stranger(index..<end, in: position, known) { names.append(name) }
            index = end
        }
        return names
    }

    /// Whether more than a blank stands between two words.
    private func isParted(_ one: Token, _ next: Token, _ position: Int) -> Bool { next.start - one.end > 1 }

    private func stranger(_ run: Range<Int>, in position: Int, _ known: Vocabulary) -> Name? {
        // Longer ones are headings in capitals.
        guard run.count <= Self.longest else { return nil }
        let tokens = texts[position].tokens.all
        let after = run.upperBound < tokens.count ? tokens[run.upperBound].hash : 0
        let rankInside = run.last.flatMap { Self.ranks.contains(tokens[$0].hash) ? $0 : nil }
        let isPlace = rankInside != nil || Self.ranks.contains(after)
        var range = run.lowerBound..<(rankInside ?? run.upperBound)
        // English words around a name are no part of it: "Mrs Lài", "Hậu River".
        if let first = range.first(where: { isAccented(tokens[$0], position) }),
            let last = range.last(where: { isAccented(tokens[$0], position) })
        {
            let head = range[..<first].last { !isOfName(tokens[$0], position) }.map { $0 + 1 } ?? range.lowerBound
            let tail = range[(last + 1)...].first { !isOfName(tokens[$0], position) } ?? range.upperBound
            if !isKnown(range.map { tokens[$0].hash }, known) { range = head..<tail }
        } else if !isPlace || range.isEmpty || range.contains(where: { Self.common.contains(tokens[$0].hash) }) {
            return nil
        }
        guard !isKnown(range.map { tokens[$0].hash }, known) else { return nil }
        return Name(text: position, range: range, isPlace: isPlace || isProvince(range, position))
    }

    /// Whether a story has a name, or has its two halves apart, as a title turns them round: "Chè đinh Đồi Mơ", "Đồi Mơ Đinh Bud Tea".
    private func isKnown(_ name: [UInt64], _ vocabulary: Vocabulary) -> Bool {
        if vocabulary.has(name) { return true }
        guard (3...Self.longest).contains(name.count) else { return false }
        return (1..<name.count).contains { vocabulary.has(name[..<$0]) && vocabulary.has(name[$0...]) }
    }

    private func isProvince(_ range: Range<Int>, _ position: Int) -> Bool {
        ProvinceNames.book.matches(in: Array(texts[position].tokens.all[range])).first != nil
    }

    /// Whether a word may be part of a Vietnamese name: "Xoan", not "River".
    private func isOfName(_ token: Token, _ position: Int) -> Bool {
        if isAccented(token, position) { return true }
        return !Self.common.contains(token.hash)
            && Syllable(texts[position].tokens.passage.words(token.range)) != nil
    }

    /// Whether a word has letters that only Vietnamese has.
    private func isAccented(_ token: Token, _ position: Int) -> Bool {
        texts[position].tokens.passage.bytes[token.range].contains { $0 >= 0xC3 }
    }

    /// The names behind "xã", "phường", "tỉnh" in a Vietnamese text, and the provinces that it names.
    private func places(in position: Int) -> [Name] {
        let tokens = texts[position].tokens.all
        let provinces = namingProvinces.contains(position) ? ProvinceNames.book.matches(in: tokens) : []
        var names = provinces.filter { match in match.range.allSatisfy { tokens[$0].isCapitalised } }
            .map { Name(text: position, range: $0.range, isPlace: true) }
        let known = Set(names.flatMap(\.range))
        for index in tokens.indices.dropLast() where tokens[index].kind == .word && Self.vietnameseRanks.contains(tokens[index].hash) {
            // "hợp tác xã": no commune.
            if index > 0, tokens[index - 1].hash == Self.cooperative { continue }
            var end = index + 1
            while end < tokens.count, end - index <= Self.longest, tokens[end].kind == .word, tokens[end].isCapitalised,
                tokens[end].start - tokens[end - 1].end <= 1
            {
                end += 1
            }
            if end > index + 1, !(index + 1..<end).contains(where: known.contains) {
                names.append(Name(text: position, range: index + 1..<end, isPlace: true))
            }
        }
        return names
    }

    /// Whether a story names a place: as Vietnamese writes it, without accents, in one word ("Hanoi"), or as English calls it.
    private func isWritten(_ name: Name, in vocabulary: Vocabulary) -> Bool {
        let tokens = texts[name.text].tokens.all[name.range]
        if vocabulary.has(tokens.map(\.hash)) { return true }
        let key = Spelling.key(words(of: name.text, name.range)).split(separator: " ")
        return vocabulary.has(key.map { Tokens.hash($0) }) || vocabulary.has(Tokens.hash(key.joined()))
            || ProvinceNames.book.matches(in: Array(tokens)).first.map { vocabulary.has($0.meaning) } ?? false
    }

    private static let ranks = WordSet("commune ward province district township hamlet")
    private static let vietnameseRanks = WordSet("xã phường tỉnh huyện")
    /// The most words that a name has.
    private static let longest = 8
    private static let cooperative = Tokens.hash("tác")
    private static let common = WordSet(
        "the a an this that our every each one in on at of for from to by and as when then here there my we he she so no do go ten sun man men pan can fan van tin bean rum gin gum ham hen lime"
            + " come some time tea lie line mine nine pine mango son ban hang long thin than them song sing king thing being special")
}

/// The provinces, present and former, by their Vietnamese names, each with its English name as words.
enum ProvinceNames {
    static let book = PhraseBook<[UInt64]>(
        (Reference.provinces.map { $0.name } + Reference.formerProvinces.map { $0.name }).map { name in
            (Tokens.spaced(name.vi), Tokens.cut(name.en).filter { $0.kind == .word }.map(\.hash))
        })
}

extension Tokens {
    /// A name as phrases are written: a blank wherever words end.
    static func spaced(_ name: String) -> String {
        let bytes = Array(name.utf8)
        return cut(name).filter { $0.hash != 0 }.map { String(decoding: bytes[$0.range], as: UTF8.self) }.joined(separator: " ")
    }
}
