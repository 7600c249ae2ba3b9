private import Diagnostics

extension Reference {
    /// The kinds nearest to what somebody wrote, nearest first: by id, by name in either language, by a word they share.
    ///
    /// Always `count` kinds, as long as there are any: whoever asks wants something to choose from.
    public static func nearestKinds(to text: String, count: Int = 2) -> [Kind] {
        let wanted = Spelling.comparable(text)
        let words = Set(wanted.split(separator: 0x20))
        let ranked = zip(kinds, kindNames).enumerated().map { position, entry in
            (position: position, distance: distance(from: wanted, words: words, to: entry.1), kind: entry.0)
        }
        return ranked.sorted { ($0.distance, $0.position) < ($1.distance, $1.position) }.prefix(count).map(\.kind)
    }

    /// The kind whose id or name in either language this is, without regard to accents.
    public static func kind(named text: String) -> Kind? { kindByName[Spelling.key(text)] }

    private static let kindByName: [String: Kind] = {
        var result: [String: Kind] = [:]
        // Ids go before names, and of two kinds with one name the first is meant.
        for kind in kinds { result[Spelling.key(kind.id)] = kind }
        for kind in kinds {
            for name in [kind.name.vi, kind.name.en] where result[Spelling.key(name)] == nil { result[Spelling.key(name)] = kind }
        }
        return result
    }()

    /// A name of a kind, ready to be compared; `farther` is added to its distance.
    private struct KindName: Sendable {
        var letters: [UInt8]
        var words: [ArraySlice<UInt8>]
        var farther: Int
    }

    private static let kindNames: [[KindName]] = kinds.map { kind in
        // The class and Google's own word for the shelf often are what somebody had in mind: `liquor`, `textile`.
        let shelf = kind.googleCategory?.path.split(separator: ">").last.map(String.init) ?? ""
        let names = [(kind.id, 0), (kind.name.vi, 0), (kind.name.en, 0), (kind.class.name, 2), (shelf, 2)]
        return names.map { name, farther in
            let letters = Spelling.comparable(name)
            return KindName(letters: letters, words: letters.split(separator: 0x20), farther: farther)
        }
    }

    /// A shared word counts for more than a few like letters: `fruit` is nearer to `dried-fruit` than to `grain`.
    private static func distance(from wanted: [UInt8], words: Set<ArraySlice<UInt8>>, to names: [KindName]) -> Int {
        names.map { name in
            let letters = Spelling.distance(wanted, name.letters, atMost: 64) ?? 64
            let shared = name.words.count { word in words.contains { $0 == word || holds($0, word) || holds(word, $0) } }
            return letters - 12 * shared + name.farther
        }.min() ?? 64
    }

    /// Whether a word ends with another of at least five letters: `handicraft` holds `craft`.
    private static func holds(_ word: ArraySlice<UInt8>, _ part: ArraySlice<UInt8>) -> Bool {
        part.count >= 5 && word.count > part.count && word.suffix(part.count) == part
    }
}
