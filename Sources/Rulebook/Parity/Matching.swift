/// What two texts say by numbers, and what of it only one of them says.
struct Matching {
    /// Both texts say something else: positions in the default text's sayings and the other's.
    var pairs: [(standard: Int, other: Int)] = []
    /// What only the default text says.
    var onlyStandard: [Int] = []
    /// What only the other text says.
    var onlyOther: [Int] = []

    /// More sayings than this in one section are a table and not prose; comparing all with all would take too long.
    static let most = 200

    /// Compares the sayings of one text with those of the same text in another language.
    init(_ standard: [Saying], _ other: [Saying]) {
        guard standard.count <= Self.most, other.count <= Self.most, !standard.isEmpty || !other.isEmpty else { return }
        var taken = [Int?](repeating: nil, count: other.count)
        var found = [Bool](repeating: false, count: standard.count)
        Self.assign(.exact, standard, other, &found, &taken)
        Self.assign(.loose, standard, other, &found, &taken)
        let lostStandard = standard.indices.filter { index in
            !found[index] && standard[index].isRequired && !Self.isRepeated(standard[index], in: other)
        }
        let lostOther = other.indices.filter { index in
            taken[index] == nil && other[index].isRequired && !Self.isRepeated(other[index], in: standard)
        }
        var freeOther = lostOther
        // What is said in words may be what the digits of the other text became.
        var freeWords = other.indices.filter { taken[$0] == nil && !other[$0].isRequired && other[$0].dimension != .things }
        for index in lostStandard {
            if let position = Self.likeliest(for: standard[index], among: freeOther, in: other) {
                pairs.append((index, freeOther.remove(at: position)))
            } else if let position = freeWords.firstIndex(where: { other[$0].dimension == standard[index].dimension }) {
                pairs.append((index, freeWords.remove(at: position)))
            } else {
                onlyStandard.append(index)
            }
        }
        var freeStandard = standard.indices.filter { !found[$0] && !standard[$0].isRequired && standard[$0].dimension != .things }
        for index in freeOther {
            if let position = freeStandard.firstIndex(where: { standard[$0].dimension == other[index].dimension }) {
                pairs.append((freeStandard.remove(at: position), index))
            } else {
                onlyOther.append(index)
            }
        }
        onlyStandard.removeAll { Self.isOne(standard[$0]) }
        onlyOther.removeAll { Self.isOne(other[$0]) }
    }

    /// One thing is often told without a number: "a leaf", "mỗi lá".
    private static func isOne(_ saying: Saying) -> Bool {
        saying.raw == 1 && !saying.isOfDate && saying.dimension != .dong && saying.dimension != .stars
    }

    private static func assign(
        _ agreement: Saying.Agreement, _ standard: [Saying], _ other: [Saying], _ found: inout [Bool], _ taken: inout [Int?]
    ) {
        // Digits choose first: words that say the same are left over without harm.
        for digits in [true, false] {
            for index in standard.indices where !found[index] && standard[index].isRequired == digits {
                var best: Int?
                for candidate in other.indices where taken[candidate] == nil && standard[index].agrees(with: other[candidate]) == agreement
                {
                    if other[candidate].isRequired { best = candidate; break }
                    best = best ?? candidate
                }
                if let best {
                    found[index] = true
                    taken[best] = index
                }
            }
        }
    }

    /// Whether a text says again what the other says once.
    private static func isRepeated(_ saying: Saying, in others: [Saying]) -> Bool {
        others.contains { other in
            switch saying.agrees(with: other) {
            case .exact: true
            case .loose: saying.dimension == .things
            case .none: false
            }
        }
    }

    /// The saying that most likely stands for another: of the same number, else of the same kind, else the next in order.
    private static func likeliest(for saying: Saying, among free: [Int], in sayings: [Saying]) -> Int? {
        free.firstIndex { sayings[$0].raw == saying.raw } ?? free.firstIndex { sayings[$0].dimension == saying.dimension }
            ?? (free.isEmpty ? nil : 0)
    }
}
