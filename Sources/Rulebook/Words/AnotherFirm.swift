import Catalogue
import Diagnostics

/// Whether a sentence speaks of another firm than the one whose story it stands in: "HTX Chè Hảo Đạt gồm 8 thành viên".
enum AnotherFirm {
    /// Whether the sentence names, before `range`, a firm of which at least two words are neither the producer's name nor where it lives.
    static func isNamed(before range: Range<Int>, in text: Reading.Text, than producer: Producer) -> Bool {
        let named = text.marks(before: range, within: farthest).filter { $0.meaning == .firm || $0.meaning == .makers }
        guard !named.isEmpty else { return false }
        let own = words(of: producer)
        return named.contains { firm in
            name(after: firm.range.upperBound, before: range.lowerBound, in: text).count { !own.contains($0.hash) } >= 2
        }
    }

    /// Whether a firm of another name stands right before or behind `range`: "Từ năm 2001, Hợp tác xã Thiệu Hưng nổi tiếng trong vùng".
    static func isNamed(beside range: Range<Int>, in text: Reading.Text, than producer: Producer) -> Bool {
        if isNamed(before: range, in: text, than: producer) { return true }
        let end = text.sentenceEnd(from: range.upperBound, within: 14)
        guard let firm = text.marks(in: range.upperBound..<end).first(where: { $0.meaning == .firm }) else { return false }
        let own = words(of: producer)
        return name(after: firm.range.upperBound, before: end, in: text).count { !own.contains($0.hash) } >= 2
    }

    /// Whether the sentence names, before `range`, a person of another place: "nghệ nhân Trịnh Văn Quế ở làng Phù Lãng". Of a name and of
    /// a place at least two words are neither the producer's name nor where it lives.
    static func isPersonElsewhere(before range: Range<Int>, in text: Reading.Text, than producer: Producer) -> Bool {
        isPersonElsewhere(
            within: text.sentenceStart(before: range.lowerBound, within: farthest)..<range.lowerBound, in: text, than: producer)
    }

    /// The same of whoever is named behind a claim that begins its sentence: "Đoạt giải nhất cuộc thi, chị Hồ Thị Láng ở Hòa Vang".
    static func isPersonElsewhere(behind range: Range<Int>, in text: Reading.Text, than producer: Producer) -> Bool {
        guard text.sentenceStart(before: range.lowerBound, within: 3) == range.lowerBound else { return false }
        let end = text.sentenceEnd(from: range.upperBound, within: farthest)
        return isPersonElsewhere(within: range.upperBound..<end, in: text, than: producer)
    }

    private static func isPersonElsewhere(within range: Range<Int>, in text: Reading.Text, than producer: Producer) -> Bool {
        let tokens = text.tokens.all
        let persons = text.marks(in: range).filter { [.person, .family, .people].contains($0.meaning) }
        guard !persons.isEmpty, !tokens[range].contains(where: { goods.contains($0.hash) }) else { return false }
        let own = words(of: producer)
        return persons.contains { person in
            let name = tokens[person.range.upperBound..<range.upperBound].prefix { $0.kind == .word && $0.isCapitalised }
            guard name.count(where: { !own.contains($0.hash) }) >= 2 else { return false }
            let behind = name.endIndex..<min(range.upperBound, name.endIndex + 24)
            return places.matches(in: Array(tokens[behind])).contains { place in
                let place = tokens[(behind.lowerBound + place.range.upperBound)..<range.upperBound].prefix {
                    $0.kind == .word && $0.isCapitalised
                }
                return place.count { !own.contains($0.hash) } >= 2
            }
        }
    }

    /// Of such a sentence the goods may still be meant.
    private static let goods = WordSet("phẩm hàng này nhà tôi xưởng sở")

    private static let places = PhraseBook<Void>(
        ["ở", "tại", "quê", "trú", "trú tại", "ngụ"].flatMap { word in
            [(word, ())] + ["làng", "xã", "huyện", "tỉnh", "thôn", "phường", "thị xã", "thành phố"].map { ("\(word) \($0)", ()) }
        })

    /// So many words and commas are looked back: more than a sentence has that is meant to be read, and a bound for one that never ends.
    private static let farthest = 80

    /// The first words with capitals after the word for a firm: "Cơ sở sản xuất tinh bột nghệ *Bà Bé*".
    private static func name(after start: Int, before end: Int, in text: Reading.Text) -> [Token] {
        let tokens = text.tokens.all
        let near = tokens[start..<min(end, start + 7)].prefix { $0.kind == .word }
        guard let first = near.firstIndex(where: \.isCapitalised), !near[..<first].contains(where: { verbs.contains($0.hash) }) else {
            return []
        }
        // "Thực phẩm và Thương mại *Lê Gia*": what a firm does stands in its name.
        return tokens[first..<min(end, first + 16)].prefix { $0.kind == .word && ($0.isCapitalised || trades.contains($0.hash)) }
            .filter(\.isCapitalised)
    }

    /// "Hợp tác xã *giao* hàng ra Hà Nội": what stands behind these is no name of the firm.
    private static let verbs = WordSet(
        "bán giao gửi chở đưa ra đi đến tới về ở tại của trong cho từ với có được là đạt đã đang sẽ sang vào theo do bởi ngoài gần bên cạnh thuộc mua nhờ mang"
    )

    private static let trades = WordSet(
        "và phẩm mại dịch vụ sản xuất nhập khẩu chế biến nghiệp lịch sản đầu tư phát triển kinh doanh tổng hợp cổ phần")

    /// The words by which a maker and its home are called.
    static func words(of producer: Producer) -> Set<UInt64> {
        let texts = [producer.name, producer.address].flatMap { text in text?.all.map { $0.words.value } ?? [] }
        let place = [producer.commune?.value, producer.province.flatMap { Reference.province($0.value)?.name.vi }].compactMap(\.self)
        return Set((texts + place).flatMap { Tokens.cut($0).map(\.hash) })
    }
}
