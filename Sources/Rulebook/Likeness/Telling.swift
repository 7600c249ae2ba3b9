import Catalogue
import Diagnostics

/// One product's story in one language, as far as comparing it with others goes.
///
/// Only words count: case, accents, tone-mark style, punctuation and spaces make no story one's own.
struct Telling: Sendable, Equatable {
    /// The product's position in the manuscript.
    let product: Int
    /// How many words it has.
    let length: Int
    /// One number for all its words in their order: the same for the same story.
    let digest: UInt64
    /// The least of its shingles, in order: two stories that agree share many of theirs.
    let marks: [UInt64]
    /// The runs of its words, as they come.
    let runs: [UInt32]

    /// How many marks a story has at most. Of two stories that agree by 80 per cent about 16 of 24 are common.
    static let mostMarks = 24
    /// The fewest words that are compared for more than equality: shorter texts are alike by chance.
    static let shortest = 40

    /// The telling of `words`, or `nil` where there are none.
    init?(_ words: [UInt64], of product: Int) {
        guard !words.isEmpty else { return nil }
        self.product = product
        length = words.count
        digest = words.reduce(0x9E37_79B9_7F4A_7C15) { Shingles.mixed(($0 &<< 5 | $0 &>> 59) ^ $1) }
        guard words.count >= Self.shortest else {
            (marks, runs) = ([], [])
            return
        }
        var (marks, runs) = ([UInt64](), [UInt32]())
        marks.reserveCapacity(Self.mostMarks + 1)
        runs.reserveCapacity(words.count)
        Shingles.forEach(of: words) { shingle in
            runs.append(UInt32(truncatingIfNeeded: shingle))
            if marks.count == Self.mostMarks, let last = marks.last, shingle >= last { return }
            let position = marks.firstIndex { $0 >= shingle } ?? marks.count
            if position < marks.count, marks[position] == shingle { return }
            marks.insert(shingle, at: position)
            if marks.count > Self.mostMarks { marks.removeLast() }
        }
        (self.marks, self.runs) = (marks, runs)
    }

    /// A telling that was kept.
    init(product: Int, length: Int, digest: UInt64, marks: [UInt64]) {
        (self.product, self.length, self.digest, self.marks, runs) = (product, length, digest, marks, [])
    }

    /// The same without the runs of its words.
    var withoutRuns: Telling { Telling(product: product, length: length, digest: digest, marks: marks) }
}

extension Telling {
    /// The fewest of the least 24 runs of two stories together that both have where the stories agree by 80 per cent: 16 are to be expected,
    /// fewer than 9 come of such stories once in two thousand times.
    private static let fewestCommon = 9

    /// Whether it is worth while to compare the two run by run.
    func mayAgree(with other: Telling) -> Bool {
        var (mine, theirs, common) = (0, 0, 0)
        while mine < marks.count, theirs < other.marks.count {
            let (one, another) = (marks[mine], other.marks[theirs])
            if one == another { common += 1 }
            if common == Self.fewestCommon { return true }
            if one <= another { mine += 1 }
            if another <= one { theirs += 1 }
        }
        return false
    }
}

/// The runs of three words that a text consists of, each once, in the order of their numbers.
struct Shingles: Sendable {
    /// Words in a run. Vietnamese writes its words syllable by syllable: three are the length of a name.
    static let width = 3
    /// Half of each number: that two of some hundreds are equal by chance is not to be feared.
    private let sorted: [UInt32]

    /// The runs of a text, in whatever order.
    init(_ runs: [UInt32]) {
        var all = Self.inOrder(runs)
        var kept = 0
        for shingle in all where kept == 0 || all[kept - 1] != shingle {
            all[kept] = shingle
            kept += 1
        }
        all.removeSubrange(kept...)
        sorted = all
    }

    /// The same numbers in their order, byte by byte: comparing them with each other takes twice as long.
    private static func inOrder(_ numbers: [UInt32]) -> [UInt32] {
        guard numbers.count > 64 else { return numbers.sorted() }
        var (from, to) = (numbers, numbers)
        for shift in stride(from: UInt32(0), to: 32, by: 8) {
            var starts = [Int](repeating: 0, count: 257)
            for number in from { starts[Int(number >> shift & 0xFF) + 1] += 1 }
            for byte in 1..<256 { starts[byte] += starts[byte - 1] }
            for number in from {
                let byte = Int(number >> shift & 0xFF)
                to[starts[byte]] = number
                starts[byte] += 1
            }
            swap(&from, &to)
        }
        return from
    }

    /// How much of the longer of two texts is in the other as well, in per cent, rounded down; `nil` where it is less than `least`, which
    /// is known long before all runs were looked at.
    func agreement(with other: Shingles, atLeast least: Int) -> Int? {
        let longer = max(sorted.count, other.sorted.count)
        guard longer > 0 else { return nil }
        // So many runs of either may be the only ones of their kind.
        let needed = (longer * least + 99) / 100
        var (alone, othersAlone) = (sorted.count - needed, other.sorted.count - needed)
        var (mine, theirs, common) = (0, 0, 0)
        while mine < sorted.count, theirs < other.sorted.count, alone >= 0, othersAlone >= 0 {
            let (one, another) = (sorted[mine], other.sorted[theirs])
            if one == another {
                common += 1
            } else if one < another {
                alone -= 1
            } else {
                othersAlone -= 1
            }
            if one <= another { mine += 1 }
            if another <= one { theirs += 1 }
        }
        let agreement = common * 100 / longer
        return agreement >= least ? agreement : nil
    }

    /// Whether every run of `words` is one of these; fewer words than a run has are not enough to say so.
    func contain(_ words: [UInt64]) -> Bool {
        guard words.count >= Self.width else { return false }
        var all = true
        Self.forEach(of: words) { all = all && holds(UInt32(truncatingIfNeeded: $0)) }
        return all
    }

    private func holds(_ shingle: UInt32) -> Bool {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < shingle { low = middle + 1 } else { high = middle }
        }
        return low < sorted.count && sorted[low] == shingle
    }

    static func forEach(of words: [UInt64], _ body: (UInt64) -> Void) {
        guard words.count >= width else { return }
        for index in 0...(words.count - width) {
            body(mixed(words[index] &* 3 ^ mixed(words[index + 1] &* 5 ^ mixed(words[index + 2]))))
        }
    }

    /// Spreads a number over all 64 bits (the finaliser of MurmurHash3).
    static func mixed(_ number: UInt64) -> UInt64 {
        var number = number
        number = (number ^ (number &>> 33)) &* 0xFF51_AFD7_ED55_8CCD
        number = (number ^ (number &>> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return number ^ (number &>> 33)
    }
}

extension Story {
    /// The words of its body in their order. A fact counts by its name and not by its value: whoever copies a story changes only the facts.
    var words: [UInt64] {
        var numbers: [UInt64] = []
        body.forEachInline { inline in
            switch inline.kind {
            case .text(let words), .code(let words), .fact(path: let words): Spelling.add(numbersOfWordsIn: words, to: &numbers)
            case .emphasis, .strong, .link, .image, .softBreak, .hardBreak: break
            }
        }
        return numbers
    }
}
