import Catalogue
import Diagnostics

/// A medal or a prize that a text claims needs evidence among the facts.
struct UnprovenAward: WordsRule {
    static let about = About(
        id: "unproven-award", severity: .error,
        summary: Words(
            vi: "Lời kể nói được giải mà hồ sơ không có minh chứng.", en: "The story claims a prize that the facts have no evidence of."),
        suppliers: [.producer],
        flags: [
            Example("body: Mật này được ▸huy chương vàng ở hội chợ.", in: "vi.md"), Example("body: An ▸award-winning honey.", in: "en.md"),
            Example("body: Mật đạt ▸Hàng Việt Nam chất lượng cao.", in: "vi.md"),
            Example("body: Nghệ nhân Trịnh Văn Quế ▸đoạt giải nhất hội thi tay nghề.", in: "vi.md"),
            Example("body: Mật này được ▸UNESCO công nhận là di sản.", in: "vi.md"),
            Example("body: Mật ăn cùng gạo ST25, và mật ▸đoạt giải nhất hội thi.", in: "vi.md"),
        ],
        allows: [
            Example("body: Chưa từng được huy chương vàng nào. Nhà chưa đạt giải gì.", in: "vi.md"),
            Example("body: Công ty Gạo Hồng Hạc đạt giải nhất. Giống lúa ST25 đoạt giải nhất gạo ngon.", in: "vi.md"),
            Example("body: Nghệ nhân Trịnh Văn Quế ở làng Phù Lãng đoạt giải nhất hội thi tay nghề.", in: "vi.md"),
            Example("body: Nghề gác kèo ong được UNESCO ghi vào danh sách di sản.", in: "vi.md"),
            Example(
                "body: Phố cổ Hội An được UNESCO công nhận là di sản thế giới. Đoạt giải nhất cuộc thi ý tưởng, chị Hồ Thị Láng ở Hòa Vang không dám tin. Bưởi Năm Roi đạt giải nhất hội thi. Gia đình nào đạt giải được cấp ruộng.",
                in: "vi.md"),
            Example("body: The honey has never won a gold medal.", in: "en.md"),
        ])

    func check(_ reading: Reading, of product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, product.claims.isEmpty else { return [] }
        return unproven(in: reading, of: desk.manuscript.producer(of: product), desk.kind(of: product), at: desk)
    }

    func check(_ reading: Reading, of producer: Producer, at desk: Desk) -> [Finding] {
        let found = unproven(in: reading, of: producer, nil, at: desk)
        return found.isEmpty || desk.products(of: producer).contains { !$0.claims.isEmpty } ? [] : found
    }

    private func unproven(in reading: Reading, of producer: Producer, _ kind: Kind?, at desk: Desk) -> [Finding] {
        let claimant = Claimant(of: reading, producer, kind)
        return reading.texts(with: Self.prizes).flatMap { text -> [Finding] in
            let prizes = Self.prizes.matches(in: text.tokens.all)
            guard !prizes.isEmpty else { return [] }
            let context = Context(text, today: desk.today)
            return prizes.map(\.range).filter {
                context.isClaimOfToday($0) && !AnotherFirm.isNamed(before: $0, in: text, than: producer)
                    && !AnotherFirm.isPersonElsewhere(before: $0, in: text, than: producer)
                    && !AnotherFirm.isPersonElsewhere(behind: $0, in: text, than: producer) && !claimant.isAnothers($0, in: text)
                    && !isOfVariety($0, in: text, reading)
                    && !isHeritage($0, in: text) && !text.hasBefore($0.lowerBound, within: 2, Self.whoever)
            }
            .map { finding(on: $0, in: text, .unproven(text.words($0)), help: .prove) }
        }
    }

    /// "Giống lúa ST25 đoạt giải": a variety by its name of letters and digits, right before the prize, that the goods are not called by.
    /// "Gạo ST25 đoạt giải" speaks of goods.
    private func isOfVariety(_ range: Range<Int>, in text: Reading.Text, _ reading: Reading) -> Bool {
        let (tokens, bytes) = (text.tokens.all, text.tokens.passage.bytes)
        let near = tokens[max(0, range.lowerBound - 6)..<range.lowerBound]
        let clause = near[((near.lastIndex { $0.kind != .word && $0.kind != .number } ?? near.startIndex - 1) + 1)...]
        guard let variety = clause.last(where: { $0.kind == .word && $0.isCapitalised && (0x30...0x39).contains(bytes[Int($0.end) - 1]) })
        else { return false }
        guard clause.contains(where: { $0.hash == Self.breed }) else { return false }
        return !reading.texts.contains { text in
            ["title", "summary", "ingredients"].contains(text.key) && text.tokens.all.contains { $0.hash == variety.hash }
        }
    }

    /// "Nghệ thuật làm gốm của người Chăm được UNESCO ghi danh là di sản", "phố cổ Hội An được UNESCO công nhận": an art, a trade or a town is
    /// on the list, and no goods are.
    private func isHeritage(_ range: Range<Int>, in text: Reading.Text) -> Bool {
        let tokens = text.tokens.all
        guard text.language == .vi, tokens[range.lowerBound].hash == Self.unesco else { return false }
        let start = text.sentenceStart(before: range.lowerBound, within: 24)
        let before = tokens[start..<range.lowerBound]
        guard !before.contains(where: { Self.goods.contains($0.hash) }),
            !text.marks(in: start..<range.lowerBound).contains(where: { $0.meaning.mayBeOurs })
        else { return false }
        let isOnAList =
            Self.heritage.occurs(in: Array(before))
            || Self.heritage.occurs(in: Array(tokens[range.upperBound..<min(tokens.count, range.upperBound + 10)]))
        return isOnAList && before.contains { Self.practices.contains($0.hash) }
            || text.marks(in: start..<range.lowerBound).first.map { $0.meaning.isPlace || $0.meaning == .country } ?? false
    }

    private static let unesco = Tokens.hash("unesco")
    private static let heritage = PhraseBook<Void>(["di sản", "công viên địa chất", "khu dự trữ", "thành phố sáng tạo"].map { ($0, ()) })
    private static let practices = WordSet("nghề thuật hội lễ tri")
    private static let goods = WordSet("phẩm hàng này nhà tôi xưởng sở")

    /// "Gia đình nào đạt giải được cấp ruộng": what a contest gives to whoever wins.
    private static let whoever = WordSet("nào ai")
    private static let breed = Tokens.hash("giống")

    private static let prizes = PhraseBook<Void>(
        [
            "huy chương vàng", "huy chương bạc", "huy chương đồng", "giải nhất", "giải nhì", "giải đặc biệt", "đạt giải", "đoạt giải",
            "được giải",
            "giải thưởng", "giải vàng", "cúp vàng", "bằng khen", "top 10", "top 100", "hàng việt nam chất lượng cao", "sao vàng đất việt",
            "thương hiệu quốc gia", "công nghiệp nông thôn tiêu biểu", "kỷ lục việt nam", "kỷ lục thế giới", "kỷ lục guinness", "guinness",
            "award winning", "award", "awards", "gold medal", "silver medal", "gold medals", "silver medals", "medals", "unesco",
            "bronze medal", "first prize", "prize winning", "great taste",
        ].map { ($0, ()) })
}

extension Words {
    fileprivate static func unproven(_ words: String) -> Words {
        Words(vi: "“\(words)” cần minh chứng trong hồ sơ", en: "“\(words)” needs evidence among the facts")
    }

    fileprivate static let prove = Words(
        vi: "thêm vào `claims:` cuộc thi, ngày và bản chụp giấy khen; không có thì bỏ câu này",
        en: "add contest, date and a scan to `claims:`; without one leave the sentence out")
}
