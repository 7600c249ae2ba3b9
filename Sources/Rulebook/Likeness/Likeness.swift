import Catalogue
import Diagnostics
import Parallel
import Synchronization

/// Which of the stories in one language are the same or nearly so.
///
/// Takes time in proportion to the words, even where thousands of stories are alike: each is compared with a few others only, those that
/// share the most and the rarest of its marks.
struct Likeness: Sendable {
    /// Two stories that agree.
    struct Pair {
        /// The product whose story it is about.
        let own: Int
        /// A product whose story is like it.
        let other: Int
        /// How much of the longer is in the other as well, in per cent.
        let agreement: Int
    }

    /// A telling that may be nearly another's, by position, and those others.
    struct Candidates: Equatable, Sendable {
        let index: Int
        let others: [Int]

        /// Whether the telling at a position is among them.
        func names(_ position: Int) -> Bool { index == position || others.contains(position) }
    }

    /// From this agreement on, in per cent, two stories count as nearly the same.
    static let least = 80
    /// So many of the stories that share a mark are looked at.
    private static let mostSharers = 16
    /// So many stories are compared with one, run by run.
    private static let mostCompared = 6
    /// So many marks must be shared before two stories are compared.
    private static let fewestMarks = 4

    private let language: Language
    private let products: [Product]
    private let tellings: [Telling]
    /// For each telling the first and the second of those that say the same.
    private let same: [UInt64: (first: Int, second: Int?)]

    /// The stories that nobody has word for word and that are nearly another's, each with the one that they agree with most.
    private(set) var nearlyEqual: [Pair] = []
    /// The tellings that were compared for it.
    private(set) var candidates: [Candidates] = []

    /// The stories in `language` of the products that are or are to be shown.
    init(of desk: Desk, in language: Language) {
        let products = desk.manuscript.products
        self.init(products, language, products.indices.map { Self.telling(products.span[$0], at: $0, in: language) })
        candidates = candidates(among: tellings.indices, sharers())
        let made = Dictionary(uniqueKeysWithValues: Self.needed(candidates).map { ($0, runs(of: $0)) })
        nearlyEqual = candidates.compactMap { nearest(to: $0.index, among: $0.others, made) }
    }

    /// The same, found out by several tasks at once.
    ///
    /// - Parameter sketches: those of all products, if they were taken before.
    static func of(_ desk: Desk, in language: Language, sketches: [Sketch]? = nil, width: Int) async -> Likeness {
        let products = desk.manuscript.products
        let tellings =
            if let sketches, sketches.count == products.count {
                products.indices.map { sketches[$0].telling(in: language, at: $0) }
            } else {
                // A product is large to copy, so each is looked at where it stands.
                await products.indices.concurrentMap(width: width) { telling(products.span[$0], at: $0, in: language) }
            }
        var likeness = Likeness(products, language, tellings)
        let (all, sharers) = (likeness, likeness.sharers())
        let size = max(1, (all.tellings.count + width * 4 - 1) / (width * 4))
        let parts = stride(from: 0, to: all.tellings.count, by: size).map { $0..<min($0 + size, all.tellings.count) }
        let candidates = await parts.concurrentMap(width: width) { all.candidates(among: $0, sharers) }.flatMap(\.self)
        let needed = needed(candidates)
        let made = await needed.concurrentMap(width: width) { all.runs(of: $0) }
        let runs = Dictionary(uniqueKeysWithValues: zip(needed, made))
        likeness.candidates = candidates
        likeness.nearlyEqual = await candidates.concurrentMap(width: width) { all.nearest(to: $0.index, among: $0.others, runs) }
            .compactMap(\.self)
        return likeness
    }

    /// The tellings that may be nearly another's, of all in a language, once one of them is another; neither says what a third one says.
    ///
    /// Who shares no mark that came or went is compared with the same others as before, so that the work follows those who do.
    ///
    /// - Parameters:
    ///   - before: what came of it before.
    ///   - old: the one at `index`, as it was then.
    static func candidates(
        among tellings: [Telling], in language: Language, after before: [Candidates], of old: Telling, at index: Int
    ) -> [Candidates] {
        let moved = Set(old.marks).symmetricDifference(tellings[index].marks)
        let affected = tellings.indices.filter { $0 == index || tellings[$0].marks.contains(where: moved.contains) }
        let likeness = Likeness([], language, tellings)
        let marks = Set(affected.lazy.flatMap { tellings[$0].marks })
        let now = likeness.candidates(among: affected, likeness.sharers(of: marks))
        let isAffected = Set(affected)
        return (before.filter { !isAffected.contains($0.index) } + now).sorted { $0.index < $1.index }
    }

    /// What is kept of it.
    var kept: KeptLikeness.Kept {
        KeptLikeness.Kept(language: language, tellings: tellings.map(\.withoutRuns), candidates: candidates, pairs: nearlyEqual)
    }

    static func telling(_ product: Product, at position: Int, in language: Language) -> Telling? {
        guard product.effectiveStatus == .published, let story = product.stories[language] else { return nil }
        return Telling(story.words, of: position)
    }

    private init(_ products: [Product], _ language: Language, _ all: [Telling?]) {
        self.language = language
        self.products = products
        tellings = all.compactMap(\.self)
        var same: [UInt64: (first: Int, second: Int?)] = [:]
        same.reserveCapacity(tellings.count)
        for (index, telling) in tellings.enumerated() {
            if let known = same[telling.digest] {
                if known.second == nil { same[telling.digest] = (known.first, index) }
            } else {
                same[telling.digest] = (index, nil)
            }
        }
        self.same = same
    }

    /// The stories that others have word for word, each with one of those.
    var equal: [Pair] {
        tellings.indices.compactMap { index in
            guard let (first, second) = same[tellings[index].digest], let second else { return nil }
            return pair(index, index == first ? second : first, 100)
        }
    }

    /// - Parameter marks: the marks that are asked for; `nil` for all.
    private func sharers(of marks: Set<UInt64>? = nil) -> Sharers {
        Sharers(of: tellings, among: same.values.map(\.first).sorted(), most: Self.mostSharers, marks: marks)
    }

    /// For each of the tellings that may be nearly another's those others.
    private func candidates(among indices: some Sequence<Int>, _ sharers: Sharers) -> [Candidates] {
        var sharers = sharers
        return indices.compactMap { index in
            guard same[tellings[index].digest]?.second == nil else { return nil }
            let others = sharers.nearest(to: index, most: Self.mostCompared, marks: Self.fewestMarks).filter {
                tellings[index].mayAgree(with: tellings[$0])
            }
            return others.isEmpty ? nil : Candidates(index: index, others: others)
        }
    }

    /// The tellings of which the runs are needed to compare.
    private static func needed(_ candidates: [Candidates]) -> [Int] {
        Set(candidates.lazy.flatMap { [$0.index] + $0.others }).sorted()
    }

    private func runs(of index: Int) -> Shingles {
        let telling = tellings[index]
        // A sketch is without them.
        guard telling.runs.isEmpty, telling.length >= Telling.shortest else { return Shingles(telling.runs) }
        return Shingles(Self.telling(products.span[telling.product], at: telling.product, in: language)?.runs ?? [])
    }

    /// The other that a telling agrees with most, if it does so enough.
    private func nearest(to index: Int, among others: [Int], _ runs: [Int: Shingles]) -> Pair? {
        guard let own = runs[index] else { return nil }
        var best: Pair?
        for other in others {
            let least = max(Self.least, (best?.agreement ?? 0) + 1)
            if let agreement = runs[other]?.agreement(with: own, atLeast: least) { best = pair(index, other, min(agreement, 99)) }
        }
        return best
    }

    private func pair(_ own: Int, _ other: Int, _ agreement: Int) -> Pair {
        Pair(own: tellings[own].product, other: tellings[other].product, agreement: agreement)
    }

    /// Where the telling of a product that has one stands.
    private func position(of product: Int) -> Int {
        var (low, high) = (0, tellings.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if tellings[middle].product < product { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The first sentence of the own story that the other has as well, shortened; `nil` where no whole one is common.
    func commonSentence(of pair: Pair) -> String? {
        guard let story = products[pair.own].stories[language] else { return nil }
        let sentences = Sentences.of(story.plainText)
        if pair.agreement == 100 { return sentences.first.map { Sentences.shortened($0) } }
        let theirs = runs(of: position(of: pair.other))
        return sentences.first { theirs.contain(Spelling.numbers(ofWordsIn: $0)) }.map { Sentences.shortened($0) }
    }
}

/// What is known of the likeness of stories, found out when it is first asked for: two rules ask for the same.
final class Likenesses: Sendable {
    private let known = Mutex<[Language: Likeness]>([:])

    /// The likeness of the stories in `language`.
    func of(_ desk: Desk, in language: Language) -> Likeness {
        known.withLock { known in
            if let likeness = known[language] { return likeness }
            let likeness = Likeness(of: desk, in: language)
            known[language] = likeness
            return likeness
        }
    }

    /// What is kept of all that was found out.
    var kept: KeptLikeness { KeptLikeness(known.withLock { $0.values.map(\.kept).sorted { $0.language.code < $1.language.code } }) }

    /// Finds it out beforehand, by several tasks at once.
    ///
    /// - Parameter sketches: those of all products, if they were taken before.
    func prepare(_ desk: Desk, sketches: [Sketch]? = nil, width: Int) async {
        for language in desk.languages {
            let likeness = await Likeness.of(desk, in: language, sketches: sketches, width: width)
            known.withLock { $0[language] = likeness }
        }
    }
}

/// Who shares whose marks.
private struct Sharers {
    private let tellings: [Telling]
    /// The mark's first few tellings, and how many have it.
    private var byMark: [UInt64: (first: [Int32], count: Int)] = [:]
    private let most: Int
    /// How many marks each telling shares with the one in question, and how rare these are; empty between two questions.
    private var shared: [(count: Int32, weight: Int32)]
    /// Those that share any.
    private var met: [Int] = []

    init(of tellings: [Telling], among indices: [Int], most: Int, marks: Set<UInt64>? = nil) {
        self.tellings = tellings
        self.most = most
        shared = Array(repeating: (0, 0), count: tellings.count)
        var entries: [(mark: UInt64, telling: Int32)] = []
        for index in indices {
            for mark in tellings[index].marks where marks?.contains(mark) ?? true { entries.append((mark, Int32(index))) }
        }
        entries.sort { ($0.mark, $0.telling) < ($1.mark, $1.telling) }
        var start = 0
        while start < entries.count {
            var end = start + 1
            while end < entries.count, entries[end].mark == entries[start].mark { end += 1 }
            // A mark that one story has alone leads nowhere.
            if end - start > 1 {
                byMark[entries[start].mark] = (entries[start..<min(end, start + most)].map(\.telling), end - start)
            }
            start = end
        }
    }

    /// The tellings that share at least `marks` marks with one, those with which it shares the rarest first.
    mutating func nearest(to index: Int, most: Int, marks: Int) -> [Int] {
        for mark in tellings[index].marks {
            guard let (first, count) = byMark[mark] else { continue }
            for other in first where other != index {
                let other = Int(other)
                if shared[other].count == 0 { met.append(other) }
                shared[other].count += 1
                shared[other].weight += (1 << 20) / Int32(count)
            }
        }
        var nearest: [Int] = []
        for other in met where shared[other].count >= marks {
            let position = nearest.firstIndex { comes(other, before: $0) } ?? nearest.count
            if position < most { nearest.insert(other, at: position) }
            if nearest.count > most { nearest.removeLast() }
        }
        for other in met { shared[other] = (0, 0) }
        met.removeAll(keepingCapacity: true)
        return nearest
    }

    private func comes(_ one: Int, before other: Int) -> Bool {
        shared[one].weight == shared[other].weight ? one < other : shared[one].weight > shared[other].weight
    }
}
