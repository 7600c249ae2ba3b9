/// A Vietnamese syllable without any mark, as it stands amid the others of a name: "Thị Xoan", "Trà Vinh".
///
/// Without a mark a syllable has the level tone, so that it ends in a vowel or in m, n, ng or nh (Đoàn Thiện Thuật, Ngữ âm tiếng Việt).
enum PlainSyllable {
    /// Whether ASCII letters spell one.
    static func isOne(_ word: ArraySlice<UInt8>) -> Bool {
        guard word.count <= 6, word.allSatisfy({ $0 < 0x80 }) else { return false }
        let letters = String(decoding: word, as: UTF8.self).lowercased()
        return onsets.contains { onset in
            letters.hasPrefix(onset)
                && codas.contains { coda in
                    let rime = letters.dropFirst(onset.count)
                    return rime.hasSuffix(coda) && nuclei.contains(String(rime.dropLast(coda.count)))
                }
        }
    }

    private static let onsets = [
        "", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu", "r", "s", "t", "th",
        "tr", "v", "x",
    ]
    private static let nuclei: Set<String> = [
        "a", "e", "i", "o", "u", "y", "ai", "ao", "au", "ay", "eo", "ia", "iu", "oa", "oai", "oay", "oe", "oi", "ua", "ui", "uy", "uya",
    ]
    private static let codas = ["", "m", "n", "ng", "nh"]
}
