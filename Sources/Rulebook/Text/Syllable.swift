/// What a Vietnamese syllable is made of: an onset, a rime and a tone (Đoàn Thiện Thuật, Ngữ âm tiếng Việt; TCVN 6909:2001 for the
/// letters).
///
/// It tells whether a word can be Vietnamese at all. That is enough to see that text went through the wrong code page, or that a keyboard
/// left its keys behind: what comes out of that is hardly ever a syllable.
struct Syllable: Hashable {
    /// The letters in small, without their tones.
    var letters: [UInt32]
    /// The tone: 0 level, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng.
    var tone: UInt8

    /// The syllable of letters and a tone, if they make one.
    init?(_ letters: [UInt32], tone: UInt8) {
        guard let rime = Self.rime(of: letters), rime.isOpen || tone >= 4 else { return nil }
        self.letters = letters
        self.tone = tone
    }

    /// The syllable that a word spells, in whatever case.
    init?(_ word: some StringProtocol) {
        guard let spelt = Self.spelling(of: word), spelt.tones <= 1 else { return nil }
        self.init(spelt.letters, tone: spelt.tone)
    }

    /// Whether a word has the letters of a syllable, whatever its tone is: "duoc" and "mat" have when accents do not count.
    static func isPossibleWithoutAccents(_ word: some StringProtocol) -> (isPossible: Bool, lacksTone: Bool) {
        guard let spelt = spelling(of: word), spelt.tone == 0, spelt.letters.allSatisfy({ $0 < 0x80 }) else { return (false, false) }
        guard let rest = onsets.first(where: { spelt.letters.starts(with: $0) && bare[Array(spelt.letters[$0.count...])] != nil })
        else { return (false, false) }
        return (true, bare[Array(spelt.letters[rest.count...])] == false)
    }

    private static func spelling(of word: some StringProtocol) -> (letters: [UInt32], tone: UInt8, tones: Int)? {
        var (letters, tone, tones) = ([UInt32](), UInt8(0), 0)
        for scalar in word.unicodeScalars {
            guard letters.count < 8, let letter = Letters.letter(scalar.value) else { return nil }
            if letter.base > 0 { letters.append(letter.base) }
            if letter.tone > 0 { (tone, tones) = (letter.tone, tones + 1) }
        }
        return (letters, tone, tones)
    }

    private static func rime(of letters: [UInt32]) -> (start: Int, isOpen: Bool)? {
        for onset in onsets where letters.starts(with: onset) {
            if let isOpen = rimes[Array(letters[onset.count...])] { return (onset.count, isOpen) }
        }
        return nil
    }

    /// The syllable as it is written, its tone mark where the older style has it (hòa, thủy).
    var written: String {
        let start = Self.rime(of: letters)?.start ?? 0
        var text = ""
        let marked = markedVowel(from: start)
        for (index, letter) in letters.enumerated() {
            guard let scalar = Unicode.Scalar(letter) else { continue }
            text.unicodeScalars.append(index == marked ? Self.toned(scalar, tone) : scalar)
        }
        return text
    }

    /// The vowel that bears the tone mark: the last with a hat, breve or horn; before a consonant the last; else the one before.
    private func markedVowel(from start: Int) -> Int {
        // "gì": the i of the onset is the vowel.
        let vowels = letters.indices.filter { Self.vowels[letters[$0]] != nil && ($0 >= start || start == letters.count) }
        if let hat = vowels.last(where: { letters[$0] >= 0x80 }) { return hat }
        guard let last = vowels.last else { return 0 }
        if last < letters.count - 1 || vowels.count == 1 { return last }
        return vowels.count == 2 ? vowels[0] : vowels[1]
    }

    private static func toned(_ scalar: Unicode.Scalar, _ tone: UInt8) -> Unicode.Scalar { vowels[scalar.value]?[Int(tone)] ?? scalar }

    /// The vowels with their tones.
    private static let vowels = Dictionary(
        uniqueKeysWithValues: [
            "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
        ].map { row in (row.unicodeScalars.first?.value ?? 0, Array(row.unicodeScalars)) })

    private static func scalars(_ text: some StringProtocol) -> [UInt32] { text.unicodeScalars.map(\.value) }

    private static let onsets: [[UInt32]] =
        ([""] + "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(separator: " ").map(String.init)).map {
            scalars($0)
        }

    /// Each rime, and whether it may have any tone: those that end in c, ch, p and t have sắc or nặng.
    private static let rimes: [[UInt32]: Bool] = {
        let open =
            """
            a ai ao au ay am an ang anh ăm ăn ăng âu ây âm ân âng e eo em en eng ê êu êm ên ênh i ia iu im in inh iêu iêm iên iêng
            yêu yêm yên yêng o oa oai oao oay oe oeo oi om on ong oong oam oan oang oanh oăm oăn oăng oen ô ôi ôm ôn ông ơ ơi ơm ơn
            u ua ui um un ung uê uy uya uyu uơ uây uân uâng uên uênh uôi uôm uôn uông uyn uynh uyên ư ưa ưi ưu ưm ưn ưng ươi ươu ươm
            ươn ương y ym yn ynh
            """
        let closed =
            """
            ac ach ap at ăc ăp ăt âc âp ât ec ep et êch êp êt ich ip it iêc iêp iêt yêt oc op ot ooc oac oach oap oat oăc oăt oet ôc ôp ôt
            ơp ơt uc up ut uât uêch uych uyt uyp uôc uôt uyêt ưc ưt ươc ươp ươt yt
            """
        var rimes: [[UInt32]: Bool] = [:]
        for rime in open.split(whereSeparator: \.isWhitespace) { rimes[scalars(rime)] = true }
        for rime in closed.split(whereSeparator: \.isWhitespace) { rimes[scalars(rime)] = false }
        // "gì": the onset gi with its own i.
        rimes[[]] = nil
        return rimes
    }()

    /// The rimes without their accents: whether one may stand without a tone.
    private static let bare: [[UInt32]: Bool] = Dictionary(
        rimes.map { rime, isOpen in (rime.map { plain[$0] ?? $0 }, isOpen) }, uniquingKeysWith: { $0 || $1 })

    private static let plain: [UInt32: UInt32] = [0x103: 0x61, 0xE2: 0x61, 0xEA: 0x65, 0xF4: 0x6F, 0x1A1: 0x6F, 0x1B0: 0x75]
}
