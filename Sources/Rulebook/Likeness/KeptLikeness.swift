public import Catalogue

/// How alike the stories of a catalogue are, as far as it can be kept: enough to tell whether another text of one of them changes anything
/// about that.
public struct KeptLikeness: Sendable {
    /// Of the stories in one language.
    struct Kept: Sendable {
        let language: Language
        /// Without the runs of their words.
        var tellings: [Telling]
        /// Those that may be nearly another's, each with those others.
        var candidates: [Likeness.Candidates]
        /// Those that are.
        let pairs: [Likeness.Pair]
    }

    private var languages: [Kept] = []

    /// Nothing is known.
    public init() {}

    init(_ languages: [Kept]) { self.languages = languages }

    /// Takes in another text of a product's story, if that changes nothing about which stories are alike.
    ///
    /// - Parameters:
    ///   - product: what the product says now.
    ///   - position: its position in the manuscript.
    ///   - find: what the product at another position says, if that can be found out.
    /// - Returns: `false`, with nothing taken in, where it may change something, or where the story is like another's.
    public mutating func take(
        _ product: Product, at position: Int, in language: Language, others find: (Int) throws -> Product?
    ) rethrows -> Bool {
        guard let number = languages.firstIndex(where: { $0.language == language }) else { return false }
        let telling = Likeness.telling(product, at: position, in: language)
        let kept = languages[number]
        guard let index = kept.index(of: position) else { return telling == nil }
        guard let telling, kept.isAlone(kept.tellings[index].digest, but: index),
            !kept.pairs.contains(where: { $0.own == position || $0.other == position })
        else { return false }
        if telling.withoutRuns == kept.tellings[index] { return true }
        var after = kept
        after.tellings[index] = telling.withoutRuns
        guard after.isAlone(telling.digest, but: index) else { return false }
        after.candidates = Likeness.candidates(
            among: after.tellings, in: language, after: kept.candidates, of: kept.tellings[index], at: index)
        // Who is compared with the same others as before, and with this one neither then nor now, comes to the same.
        let before = Dictionary(uniqueKeysWithValues: kept.candidates.map { ($0.index, $0.others) })
        let now = Dictionary(uniqueKeysWithValues: after.candidates.map { ($0.index, $0.others) })
        let others = Set(before.keys).union(now.keys).filter { own in
            own == index || before[own] != now[own] || now[own]?.contains(index) ?? false
        }
        var known = [index: Shingles(telling.runs)]
        func runs(_ index: Int) throws -> Shingles? {
            if let runs = known[index] { return runs }
            let product = kept.tellings[index].product
            guard let telling = try find(product).flatMap({ Likeness.telling($0, at: product, in: language) }),
                telling.withoutRuns == kept.tellings[index]
            else { return nil }
            let runs = Shingles(telling.runs)
            known[index] = runs
            return runs
        }
        for own in others.sorted() {
            guard let mine = try runs(own) else { return false }
            let pair = kept.pairs.first { $0.own == kept.tellings[own].product }
            let compared = now[own] ?? []
            // Where no other is compared than before, only this one can agree otherwise.
            let isRest = own != index && compared.filter { $0 != index } == (before[own] ?? []).filter { $0 != index }
            var best = isRest ? pair.map { ($0.other, $0.agreement) } : nil
            for other in compared where !isRest || other == index {
                guard let theirs = try runs(other) else { return false }
                let least = max(Likeness.least, (best?.1 ?? 0) + (isRest ? 0 : 1))
                if let agreement = theirs.agreement(with: mine, atLeast: least) {
                    best = (kept.tellings[other].product, min(agreement, 99))
                }
            }
            guard best?.0 == pair?.other, best?.1 == pair?.agreement, best?.0 != position else { return false }
        }
        languages[number] = after
        return true
    }
}

extension KeptLikeness.Kept {
    /// Where the telling of the product at a position stands, if it has one.
    func index(of product: Int) -> Int? {
        var (low, high) = (0, tellings.count)
        while low < high {
            let middle = low + (high - low) / 2
            if tellings[middle].product < product { low = middle + 1 } else { high = middle }
        }
        return low < tellings.count && tellings[low].product == product ? low : nil
    }

    /// Whether no other has the digest of one.
    func isAlone(_ digest: UInt64, but index: Int) -> Bool {
        tellings.indices.allSatisfy { $0 == index || tellings[$0].digest != digest }
    }
}

extension KeptLikeness {
    /// As numbers, to be kept.
    public var numbers: [UInt64] {
        var numbers: [UInt64] = []
        for kept in languages {
            let code = Array(kept.language.code.utf8.prefix(8))
            numbers += [code.reduce(0) { $0 << 8 | UInt64($1) }]
            numbers += [kept.tellings.count, kept.candidates.count, kept.pairs.count].map { UInt64($0) }
            for telling in kept.tellings {
                numbers += [UInt64(telling.product), UInt64(telling.length), telling.digest, UInt64(telling.marks.count)]
                numbers += telling.marks
            }
            for candidates in kept.candidates {
                numbers += [UInt64(candidates.index), UInt64(candidates.others.count)]
                numbers += candidates.others.map { UInt64($0) }
            }
            for pair in kept.pairs { numbers += [pair.own, pair.other, pair.agreement].map { UInt64($0) } }
        }
        return numbers
    }

    /// From what was kept; `nil` where that is damaged, or is nothing that `numbers` gives.
    ///
    /// - Parameter languages: those that `numbers` tell of.
    public init?(numbers: UnsafeBufferPointer<UInt64>, languages: [Language]) {
        var rest = numbers[...]
        // No number among them is near the limit, so that they can be added up.
        func next() -> Int? { rest.popFirst().flatMap { Int32(exactly: $0) }.map { Int($0) } }
        var known: [Kept] = []
        while let code = rest.popFirst() {
            let language = languages.first { Array($0.code.utf8.prefix(8)).reduce(0) { $0 << 8 | UInt64($1) } == code }
            guard let language, !known.contains(where: { $0.language == language }), let count = next(), let others = next(),
                let alike = next(), count <= rest.count, others <= rest.count,
                alike <= rest.count
            else { return nil }
            var tellings: [Telling] = []
            tellings.reserveCapacity(count)
            for _ in 0..<count {
                guard let product = next(), let length = next(), let digest = rest.popFirst(), let marks = next(), marks <= rest.count,
                    marks <= Telling.mostMarks, tellings.last.map({ $0.product < product }) ?? true
                else { return nil }
                tellings.append(Telling(product: product, length: length, digest: digest, marks: Array(rest.prefix(marks))))
                rest = rest.dropFirst(marks)
            }
            var candidates: [Likeness.Candidates] = []
            for _ in 0..<others {
                guard let index = next(), let count = next(), count <= rest.count, index < tellings.count,
                    candidates.last.map({ $0.index < index }) ?? true
                else { return nil }
                let positions = rest.prefix(count).compactMap { Int(exactly: $0) }.filter { $0 < tellings.count && $0 != index }
                guard positions.count == count else { return nil }
                candidates.append(Likeness.Candidates(index: index, others: positions))
                rest = rest.dropFirst(count)
            }
            var pairs: [Likeness.Pair] = []
            for _ in 0..<alike {
                guard let own = next(), let other = next(), let agreement = next(), agreement < 100 else { return nil }
                pairs.append(Likeness.Pair(own: own, other: other, agreement: agreement))
            }
            known.append(Kept(language: language, tellings: tellings, candidates: candidates, pairs: pairs))
        }
        self.languages = known
    }
}
