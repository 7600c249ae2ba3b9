/// What was meant by the keys of the two ways to type Vietnamese, Telex ("dduowcj") and VNI ("d9u7o7c5"), when no keyboard program took
/// them up.
enum KeyStrokes {
    /// The syllable that a word's keys spell, in small letters; `nil` where they spell none, or where the word may well be another
    /// language's: "needs", "boots", "CO2" are no leftovers.
    static func syllable(of word: String) -> String? {
        let keys = Array(word.utf8)
        guard (3...9).contains(keys.count), keys[0] > 0x40, keys.allSatisfy({ $0 < 0x80 }),
            keys.dropFirst().allSatisfy({ $0 > 0x5A || $0 < 0x40 })
        else { return nil }
        let small = keys.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        let spelt = small.contains { $0 < 0x3A } ? numbers(small) : telex(small)
        guard let (letters, tone) = spelt, let syllable = Syllable(letters, tone: tone) else { return nil }
        return syllable.written
    }

    private static let (a, d, e, o, u, w) = (UInt32(0x61), UInt32(0x64), UInt32(0x65), UInt32(0x6F), UInt32(0x75), UInt8(0x77))

    private static func telex(_ keys: [UInt8]) -> ([UInt32], UInt8)? {
        guard isTelltale(keys) else { return nil }
        var letters: [UInt32] = []
        var tone: UInt8?
        var hasVowel = false
        for key in keys {
            if hasVowel, let mark = tones[key] {
                guard tone == nil else { return nil }
                tone = mark
            } else if let last = letters.last, key != w, let joined = doubles[last], UInt32(key) == last {
                letters[letters.count - 1] = joined
            } else if key == w {
                guard horn(&letters) else { return nil }
            } else {
                letters.append(UInt32(key))
            }
            hasVowel = hasVowel || "aeiouy".utf8.contains(key)
        }
        return (letters, tone ?? 0)
    }

    /// Keys that hardly any other language has in a row.
    private static func isTelltale(_ keys: [UInt8]) -> Bool {
        func has(_ row: String) -> Bool {
            let row = row.utf8
            return keys.count >= row.count && (0...keys.count - row.count).contains { keys[$0..<$0 + row.count].elementsEqual(row) }
        }
        let shapes = ["uow", "uwow", "uw", "iee", "yee", "uoo"].contains(where: has) || has("aa") && keys.contains { tones[$0] != nil }
        return keys.starts(with: "dd".utf8) || shapes || keys.last == 0x6A && (has("w") || has("oo") || has("ee"))
    }

    /// w: ă behind a, ơ behind o, ư behind u, ươ behind uo.
    private static func horn(_ letters: inout [UInt32]) -> Bool {
        guard let index = letters.lastIndex(where: { [a, o, u].contains($0) }) else { return false }
        letters[index] = letters[index] == a ? 0x103 : letters[index] == o ? 0x1A1 : 0x1B0
        if letters[index] == 0x1A1, index > 0, letters[index - 1] == u { letters[index - 1] = 0x1B0 }
        return true
    }

    private static func numbers(_ keys: [UInt8]) -> ([UInt32], UInt8)? {
        var letters: [UInt32] = []
        var tone: UInt8?
        var count = 0
        for key in keys {
            guard (0x31...0x39).contains(key) else {
                guard key >= 0x61 else { return nil }
                letters.append(UInt32(key))
                continue
            }
            count += 1
            switch key {
            case 0x31...0x35:
                guard tone == nil, letters.contains(where: { "aeiouy".unicodeScalars.map(\.value).contains($0) || $0 >= 0x80 }) else {
                    return nil
                }
                tone = [4, 1, 2, 3, 5][Int(key - 0x31)]
            case 0x36:
                guard let index = letters.lastIndex(where: { doubles[$0] != nil && $0 != d }) else { return nil }
                letters[index] = doubles[letters[index]] ?? letters[index]
            case 0x37:
                guard horn(&letters) else { return nil }
            case 0x38:
                guard let index = letters.lastIndex(of: a) else { return nil }
                letters[index] = 0x103
            default:
                guard letters == [d] else { return nil }
                letters = [0x111]
            }
        }
        return count >= 2 ? (letters, tone ?? 0) : nil
    }

    private static let doubles: [UInt32: UInt32] = [a: 0xE2, e: 0xEA, o: 0xF4, d: 0x111]
    private static let tones: [UInt8: UInt8] = [0x66: 1, 0x72: 2, 0x78: 3, 0x73: 4, 0x6A: 5]
}
