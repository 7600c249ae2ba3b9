import Catalogue
import Diagnostics

/// Whether a sentence speaks of another firm than the one whose story it stands in: "HTX Chè Hảo Đạt gồm 8 thành viên".
enum AnotherFirm {
    /// Whether the sentence names, before `range`, a firm of which at least two words are neither the producer's name nor where it lives.
    static func isNamed(before range: Range<Int>, in text: Reading.Text, than producer: Producer) -> Bool {
        let tokens = text.tokens.all
        let before = Array(tokens[text.sentenceStart(before: range.lowerBound, within: farthest)..<range.lowerBound])
        let named = firms.matches(in: before)
        guard !named.isEmpty else { return false }
        let own = words(of: producer)
        return named.contains { firm in
            name(after: firm.range.upperBound, in: before).count { !own.contains($0.hash) } >= 2
        }
    }

    /// Whether the sentence names, before `range`, a person of another place: "nghệ nhân Trịnh Văn Quế ở làng Phù Lãng". Of a name and of
    /// a place at least two words are neither the producer's name nor where it lives.
    static func isPersonElsewhere(before range: Range<Int>, in text: Reading.Text, than producer: Producer) -> Bool {
        let tokens = text.tokens.all
        let before = Array(tokens[text.sentenceStart(before: range.lowerBound, within: farthest)..<range.lowerBound])
        let persons = people.matches(in: before)
        guard !persons.isEmpty, !before.contains(where: { goods.contains($0.hash) }) else { return false }
        let own = words(of: producer)
        return persons.contains { person in
            let name = before[person.range.upperBound...].prefix { $0.kind == .word && $0.isCapitalised }
            guard name.count(where: { !own.contains($0.hash) }) >= 2 else { return false }
            return places.matches(in: Array(before[name.endIndex...])).contains { place in
                let place = before[(name.endIndex + place.range.upperBound)...].prefix { $0.kind == .word && $0.isCapitalised }
                return place.count { !own.contains($0.hash) } >= 2
            }
        }
    }

    /// Of such a sentence the goods may still be meant.
    private static let goods = WordSet("phẩm hàng này nhà tôi xưởng sở")

    private static let people = PhraseBook<Void>(
        ["nghệ nhân", "kỹ sư", "ông", "bà", "anh", "chị", "đầu bếp", "nông dân", "tiến sĩ", "giáo sư"].map { ($0, ()) })

    private static let places = PhraseBook<Void>(
        ["ở", "tại", "quê"].flatMap { word in
            [(word, ())] + ["làng", "xã", "huyện", "tỉnh", "thôn", "phường", "thị xã", "thành phố"].map { ("\(word) \($0)", ()) }
        })

    /// So many words and commas are looked back: more than a sentence has that is meant to be read, and a bound for one that never ends.
    private static let farthest = 80

    /// The first words with capitals after the word for a firm: "Cơ sở sản xuất tinh bột nghệ *Bà Bé*".
    private static func name(after start: Int, in tokens: [Token]) -> ArraySlice<Token> {
        let near = tokens[start..<min(tokens.count, start + 7)].prefix { $0.kind == .word }
        guard let first = near.firstIndex(where: \.isCapitalised) else { return [] }
        return tokens[first...].prefix { $0.kind == .word && $0.isCapitalised }
    }

    private static func words(of producer: Producer) -> Set<UInt64> {
        let texts = [producer.name, producer.address].flatMap { text in text?.all.map { $0.words.value } ?? [] }
        let place = [producer.commune?.value, producer.province.flatMap { Reference.province($0.value)?.name.vi }].compactMap(\.self)
        return Set((texts + place).flatMap { Tokens.cut($0).map(\.hash) })
    }

    private static let firms = PhraseBook<Void>(
        [
            "công ty", "công ty tnhh", "công ty cổ phần", "công ty cp", "tổng công ty", "hợp tác xã", "htx", "doanh nghiệp",
            "doanh nghiệp tư nhân", "dntn", "cơ sở", "tập đoàn", "nhà máy", "cooperative", "company",
        ].map { ($0, ()) })
}
