import Diagnostics

/// The code pages that Vietnamese was typed in before Unicode, as they look when their bytes are taken for Latin-1 or Windows-1252.
struct LegacyPage: Sendable {
    /// As writers know it.
    let name: String
    /// What one character stands for.
    private let single: [UInt32: UInt32]
    /// What a vowel and the mark behind it stand for.
    private let pairs: [UInt64: UInt32]

    /// A text as it was meant; characters that the page does not have stay.
    func converted(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let value = Mojibake.byte(of: scalar).map { UInt32($0) } ?? scalar.value
            if let last = result.last, let joined = pairs[Self.pair(last.value, value)], let both = Unicode.Scalar(joined) {
                result.removeLast()
                result.append(both)
            } else {
                result.append(single[value].flatMap(Unicode.Scalar.init) ?? scalar)
            }
        }
        return String(result)
    }

    private static func pair(_ vowel: UInt32, _ mark: UInt32) -> UInt64 { UInt64(vowel) << 32 | UInt64(mark) }

    /// All of them.
    static let all = [tcvn3, vni, viscii]

    /// TCVN 5712:1993, third set (ABC), in small letters.
    private static let tcvn3 = LegacyPage(
        name: "TCVN3",
        rows: [
            (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"), (0xB5, "àảãáạ"), (0xBB, "ằẳẵắ"), (0xC6, "ặầẩẫấậè"), (0xCE, "ẻẽéẹềểễếệìỉ"), (0xDC, "ĩíịò"),
            (0xE1, "ỏõóọồổỗốộờởỡớợù"),
            (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
        ])

    /// VISCII 1.1 (RFC 1456), the upper half.
    private static let viscii = LegacyPage(
        name: "VISCII",
        rows: [
            (
                0x80,
                "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
            )
        ])

    /// VNI Windows: a letter, and behind it the mark of its shape, its tone, or both.
    private static let vni: LegacyPage = {
        var single: [UInt32: UInt32] = [:]
        var pairs: [UInt64: UInt32] = [:]
        func add(_ first: Unicode.Scalar, _ marks: [UInt32], _ results: String) {
            for (mark, result) in zip(marks, results.unicodeScalars) { pairs[pair(first.value, mark)] = result.value }
        }
        // Tones: huyền, hỏi, ngã, sắc, nặng.
        let tones: [UInt32] = [0xF8, 0xFB, 0xF5, 0xF9, 0xEF]
        for row in ["aàảãáạ", "eèẻẽéẹ", "oòỏõóọ", "uùủũúụ", "yỳỷỹýỵ", "ơờởỡớợ", "ưừửữứự"] {
            guard let base = row.unicodeScalars.first else { continue }
            add(base, tones, String(row.dropFirst()))
            let capital = base.properties.uppercaseMapping.unicodeScalars.first ?? base
            add(capital, tones.map { $0 - 0x20 }, row.dropFirst().uppercased())
        }
        let hats: [UInt32] = [0xE2, 0xE0, 0xE5, 0xE3, 0xE1, 0xE4]
        for row in ["aâầẩẫấậ", "eêềểễếệ", "oôồổỗốộ"] {
            guard let base = row.unicodeScalars.first, let capital = row.uppercased().unicodeScalars.first else { continue }
            add(base, hats, String(row.dropFirst()))
            add(capital, hats.map { $0 - 0x20 }, row.dropFirst().uppercased())
        }
        let breves: [UInt32] = [0xEA, 0xE8, 0xFA, 0xFC, 0xE9, 0xEB]
        add("a", breves, "ăằẳẵắặ")
        add("A", breves.map { $0 - 0x20 }, "ĂẰẲẴẮẶ")
        for (mark, letter) in zip([0xF1, 0xF4, 0xF6, 0xE6, 0xF3, 0xF2, 0xEE] as [UInt32], "đơưỉĩịỵ".unicodeScalars) {
            single[mark] = letter.value
            single[mark - 0x20] = letter.properties.uppercaseMapping.unicodeScalars.first?.value
        }
        return LegacyPage(name: "VNI", single: single, pairs: pairs)
    }()

    private init(name: String, single: [UInt32: UInt32], pairs: [UInt64: UInt32]) {
        self.name = name
        self.single = single
        self.pairs = pairs
    }

    private init(name: String, rows: [(UInt32, String)]) {
        var single: [UInt32: UInt32] = [:]
        for (start, letters) in rows {
            for (offset, letter) in letters.unicodeScalars.enumerated() { single[start + UInt32(offset)] = letter.value }
        }
        self.init(name: name, single: single, pairs: [:])
    }
}

extension LegacyPage {
    /// The page that a passage is written in.
    static func page(of passage: Passage) -> LegacyPage? {
        page(of: Chunks.foreign(in: passage.bytes).map { passage.words(Chunks.core($0, in: passage.bytes)) })
    }

    /// Whether a word is a square or a cube of a metre, whose raised figure pages have letters for: "m²".
    static func isUnit(_ word: String) -> Bool { units.contains(word) }

    private static let units = Set(["m", "dm", "cm", "mm", "km"].flatMap { ["\($0)²", "\($0)³"] })

    /// The page that words are written in: most of those that are no Vietnamese as they stand are when they are read by it.
    static func page(of words: [String]) -> LegacyPage? {
        let odd = words.filter { Syllable($0) == nil && !isUnit($0) }
        guard odd.count >= 2 else { return nil }
        let scores = all.map { page in odd.count { Syllable(page.converted($0)) != nil } }
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] * 10 >= odd.count * 7 else { return nil }
        return all[best]
    }
}
