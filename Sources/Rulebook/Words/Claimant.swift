import Catalogue
import Diagnostics

/// Of whom a claim is said: of the goods and the maker of its story, as every claim is until its sentence says otherwise.
///
/// A sentence that names this story's maker or its goods before the claim is theirs, whatever else it names. What they are called by is read
/// when a claim first asks for it: most stories have none that does.
final class Claimant {
    private let reading: Reading
    private let producer: Producer
    private let kind: Kind?

    /// Of the claims in `reading`, which tells of goods of `kind` that `producer` makes; of the maker alone where there is no kind.
    init(of reading: Reading, _ producer: Producer, _ kind: Kind?) {
        self.reading = reading
        self.producer = producer
        self.kind = kind
    }

    /// The words of the maker's name and home.
    private lazy var home = AnotherFirm.words(of: producer)

    /// The words by which the story calls its goods and what they are made of; `nil` in a maker's own story, which may speak of all its goods.
    private lazy var goods: Set<UInt64>? = kind.map { kind in
        var words = Set(OtherOrigin.nouns(of: kind, in: .vi).joined())
        for text in reading.texts where text.key != "body" {
            for token in text.tokens.all where token.kind == .word { words.insert(token.hash) }
        }
        return words
    }

    /// Whether the words before a claim say that it is another's: another firm's, other goods', another country's, or what a buyer is
    /// told to look for.
    func isAnothers(_ claim: Range<Int>, in text: Reading.Text) -> Bool {
        let before = text.marks(before: claim, within: Self.farthest)
        guard !before.contains(where: { $0.meaning == .ours }), !namesTheseGoods(before, in: text) else { return false }
        if AnotherFirm.isNamed(before: claim, in: text, than: producer) { return true }
        guard text.language == .vi else { return false }
        return isOfOtherGoods(before, in: text) || isAdvice(before, claim, in: text) || isOfAnInn(before, claim)
            || isAbroad(before, in: text) || isNameOfABody(before, claim, in: text)
    }

    /// So many words are looked back: more than a sentence has that is meant to be read.
    private static let farthest = 80

    // MARK: These goods

    /// "Mật này", or goods by a name that the story has for its own. Not "các loại mật".
    private func namesTheseGoods(_ marks: ArraySlice<PhraseBook<Whose>.Match>, in text: Reading.Text) -> Bool {
        let tokens = text.tokens.all
        return marks.contains { mark in
            guard mark.meaning == .ware || mark.meaning == .goods, mark.range.upperBound < tokens.count else { return false }
            return tokens[mark.range.upperBound].hash == Self.this
        }
    }

    private static let this = Tokens.hash("này")

    private func isOwn(_ ware: PhraseBook<Whose>.Match, in text: Reading.Text) -> Bool {
        goods.map { goods in text.tokens.all[ware.range].allSatisfy { goods.contains($0.hash) } } ?? true
    }

    // MARK: Others

    /// "Bưởi Năm Roi nổi tiếng nhất Việt Nam" in a story about mangoes: the sentence begins with goods that the story has no other word of.
    private func isOfOtherGoods(_ before: ArraySlice<PhraseBook<Whose>.Match>, in text: Reading.Text) -> Bool {
        let wares = before.filter { $0.meaning == .ware }
        guard let first = wares.first, !wares.contains(where: { isOwn($0, in: text) }), !before.contains(where: \.meaning.mayBeOurs)
        else { return false }
        let tokens = text.tokens.all
        var start = first.range.lowerBound
        while start > 0, Self.leads.contains(tokens[start - 1].hash) { start -= 1 }
        return start == 0 || tokens[start - 1].kind != .word && tokens[start - 1].kind != .number
    }

    /// What may stand between the beginning of a clause and the goods that it is about.
    private static let leads = WordSet(
        "đây là món quả trái củ hạt giống loại dòng đó còn riêng với con nổi bật sản phẩm các những khi nhắc đến")

    /// "Bột đậu xanh không đường": goods right before the claim that the story has no other word of, and none of its own before.
    func isRightBehindOtherGoods(_ claim: Range<Int>, in text: Reading.Text) -> Bool {
        guard text.language == .vi else { return false }
        let wares = text.marks(before: claim, within: 20).filter { $0.meaning == .ware }
        return wares.last.map { $0.range.upperBound == claim.lowerBound } ?? false && !wares.contains { isOwn($0, in: text) }
    }

    /// "Nên chọn loại có chứng nhận", "cần đảm bảo là loại nguyên chất": what a buyer looks for, whoever sells it.
    private func isAdvice(_ before: ArraySlice<PhraseBook<Whose>.Match>, _ claim: Range<Int>, in text: Reading.Text) -> Bool {
        guard let advice = before.last(where: { $0.meaning == .advice }), claim.lowerBound - advice.range.upperBound <= 16 else {
            return false
        }
        let between = text.tokens.all[advice.range.upperBound..<claim.lowerBound]
        return !before.contains { $0.meaning == .family || $0.meaning == .ware && isOwn($0, in: text) }
            && !between.contains { $0.isCapitalised && home.contains($0.hash) }
    }

    /// "Đây là quán bánh canh đầu tiên": an eating house.
    private func isOfAnInn(_ before: ArraySlice<PhraseBook<Whose>.Match>, _ claim: Range<Int>) -> Bool {
        guard let inn = before.last(where: { $0.meaning == .inn || $0.meaning.mayBeOurs }) else { return false }
        return inn.meaning == .inn && claim.lowerBound - inn.range.upperBound <= 6
    }

    /// "Công nghệ làm rượu của nước Ý": another country is what is spoken of, not where goods go or who buys them.
    private func isAbroad(_ before: ArraySlice<PhraseBook<Whose>.Match>, in text: Reading.Text) -> Bool {
        guard !before.contains(where: \.meaning.mayBeOurs) else { return false }
        // "Khác với cà phê Brazil, cà phê Nương Đồi": goods by their name, behind the country.
        let named = before.last { $0.meaning == .ware && isOwn($0, in: text) }?.range.lowerBound ?? -1
        return before.contains {
            $0.meaning == .abroad && $0.range.lowerBound > named && !text.hasBefore($0.range.lowerBound, within: 3, Self.ways)
                && !text.hasAfter($0.range.upperBound, within: 2, Self.proving)
        }
    }

    private static let ways = WordSet("sang đến tới vào ở tại qua đi với bởi do từ khách người trường cho được chuẩn theo nhập")
    private static let proving = WordSet("chứng công cấp")

    /// "Hiệp hội Nông nghiệp hữu cơ": the claim's words are part of a body's name.
    private func isNameOfABody(_ before: ArraySlice<PhraseBook<Whose>.Match>, _ claim: Range<Int>, in text: Reading.Text) -> Bool {
        guard let body = before.last(where: { $0.meaning == .association }), claim.lowerBound - body.range.upperBound <= 6 else {
            return false
        }
        return text.tokens.all[body.range.upperBound..<claim.lowerBound].allSatisfy {
            $0.kind == .word && !Self.receiving.contains($0.hash)
        }
    }

    private static let receiving = WordSet("đạt được có nhận là chứng cấp")
}
