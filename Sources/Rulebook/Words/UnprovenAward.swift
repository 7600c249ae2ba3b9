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
        ],
        allows: [
            Example("body: Chưa từng được huy chương vàng nào. Nhà chưa đạt giải gì.", in: "vi.md"),
            Example("body: The honey has never won a gold medal.", in: "en.md"),
        ])

    func check(_ reading: Reading, of product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, product.claims.isEmpty else { return [] }
        return check(reading, at: desk)
    }

    func check(_ reading: Reading, of producer: Producer, at desk: Desk) -> [Finding] {
        let found = check(reading, at: desk)
        return found.isEmpty || desk.products(of: producer).contains { !$0.claims.isEmpty } ? [] : found
    }

    private func check(_ reading: Reading, at desk: Desk) -> [Finding] {
        reading.texts(with: Self.prizes).flatMap { text -> [Finding] in
            let prizes = Self.prizes.matches(in: text.tokens.all)
            guard !prizes.isEmpty else { return [] }
            let context = Context(text, today: desk.today)
            return prizes.map(\.range).filter { context.isClaimOfToday($0) }.map {
                finding(on: $0, in: text, .unproven(text.words($0)), help: .prove)
            }
        }
    }

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
