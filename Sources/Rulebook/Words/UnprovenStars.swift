import Catalogue
import Diagnostics

/// Stars that a text claims must be those of a rating in force.
struct UnprovenStars: WordsRule {
    static let about = About.law(
        "unproven-stars", "OCOP-14", "OCOP-01",
        summary: Words(
            vi: "Lời kể nói một hạng sao mà giấy chứng nhận OCOP còn hiệu lực không ghi.",
            en: "The story claims stars that no OCOP certificate in force bears out."),
        flags: [
            Example("body: Mật này đạt ▸OCOP 3 sao từ mùa trước.", in: "vi.md"),
            Example("body: A ▸five-star OCOP honey.", in: "en.md"),
            Example("---.summary: Mật ong được công nhận ▸5 sao, quay tháng ba.", in: "vi.md"),
            Example("body: Mật được xếp loại ▸OCOP 3* sao.", in: "vi.md"),
        ],
        allows: [
            Example("body: Mật này đạt OCOP 4 sao. Mật đạt OCOP {{ocop.stars}} sao.", in: "vi.md"),
            Example(
                "body: Đang phấn đấu lên OCOP 5 sao. Được đề xuất công nhận 5 sao. Năm 2019 từng đạt 3 sao. Khách sạn 5 sao cũng mua.",
                in: "vi.md"),
            Example("body: A four-star OCOP honey. We hope for five stars. It is not a five-star OCOP product yet.", in: "en.md"),
            Example(
                "body: Nước mắm Lê Gia được xếp hạng 5 sao. Với một sản phẩm nước mắm, để được công nhận OCOP 5 sao là rất khó. Xã hiện có 5 sản phẩm OCOP 5 sao.",
                in: "vi.md"),
        ])

    func check(_ reading: Reading, of product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published else { return [] }
        let rating = product.ocop.flatMap { $0.isInForce(on: desk.today) ? $0.stars?.value : nil }
        return check(
            reading, desk, proven: rating.map { [$0] } ?? [], rating: product.ocop, of: desk.manuscript.producer(of: product),
            desk.kind(of: product))
    }

    func check(_ reading: Reading, of producer: Producer, at desk: Desk) -> [Finding] {
        guard reading.texts(with: StarClaim.nouns).contains(where: { !StarClaim.all(in: $0).isEmpty }) else { return [] }
        let proven = desk.products(of: producer).compactMap { product in
            product.ocop.flatMap { $0.isInForce(on: desk.today) ? $0.stars?.value : nil }
        }
        return check(reading, desk, proven: Set(proven), rating: nil, of: producer, nil)
    }

    private func check(_ reading: Reading, _ desk: Desk, proven: Set<Int>, rating: OCOPRating?, of producer: Producer, _ kind: Kind?)
        -> [Finding]
    {
        let claimant = Claimant(of: reading, producer, kind)
        return reading.texts(with: StarClaim.nouns).flatMap { text -> [Finding] in
            let claims = StarClaim.all(in: text).filter { !proven.contains($0.stars) }
            guard !claims.isEmpty else { return [] }
            let context = Context(text, today: desk.today)
            return claims.filter { context.isClaimOfToday($0.range) && !claimant.isAnothers($0.range, in: text) }.map { claim in
                finding(
                    on: claim.range, in: text, .unproven(claim.stars, rating, desk.today), help: .useReference,
                    notes: rating?.stars.map { [Note(.rating, at: $0.place)] } ?? [])
            }
        }
    }
}

/// A number of stars that a text gives to goods: "OCOP 4 sao", "đạt bốn sao", "four-star OCOP".
struct StarClaim {
    /// How many.
    let stars: Int
    /// The words that say so.
    let range: Range<Int>

    /// Those of a text; stars of hotels and of reviews are none.
    static func all(in text: Reading.Text) -> [StarClaim] {
        let tokens = text.tokens.all
        var claims: [StarClaim] = []
        for noun in nouns.matches(in: tokens) where noun.range.lowerBound > 0 {
            let index = noun.range.lowerBound
            // "five OCOP stars"
            let count = index > 1 && tokens[index - 1].hash == Self.ocop ? index - 2 : index - 1
            guard let stars = number(tokens[count], in: text) else { continue }
            let near = max(0, index - 5)..<min(tokens.count, index + 4)
            var range = count..<index + 1
            if let ocop = near.first(where: { tokens[$0].hash == Self.ocop }) {
                guard !tokens[min(ocop, range.lowerBound)..<max(ocop, range.upperBound)].contains(where: { $0.kind == .stop }) else {
                    continue
                }
                range = min(ocop, range.lowerBound)..<max(ocop + 1, range.upperBound)
            } else {
                let before = tokens[max(0, index - 4)..<index - 1]
                guard before.contains(where: { verbs.contains($0.hash) }), !before.contains(where: { $0.kind == .stop }) else { continue }
            }
            claims.append(StarClaim(stars: stars, range: range))
        }
        return claims
    }

    private static func number(_ token: Token, in text: Reading.Text) -> Int? {
        switch token.kind {
        case .number: Int(text.tokens.passage.words(token.range)).flatMap { (1...6).contains($0) ? $0 : nil }
        case .word: numerals[token.hash]
        case .fact, .stop, .question, .pause: nil
        }
    }

    private static let ocop = Tokens.hash("ocop")
    static let nouns = PhraseBook<Void>([("sao", ()), ("star", ()), ("stars", ())])
    private static let verbs: WordSet = WordSet(
        [
            "đạt", "hạng", "chuẩn", "nhận", "xếp", "mức", "rated", "earned", "awarded", "certified", "holds", "recognised", "recognized",
            "rating",
        ]
        .map { Tokens.hash($0) })
    private static let numerals: [UInt64: Int] = Dictionary(
        uniqueKeysWithValues: [
            ("một", 1), ("hai", 2), ("ba", 3), ("bốn", 4), ("năm", 5), ("sáu", 6), ("one", 1), ("two", 2), ("three", 3), ("four", 4),
            ("five", 5),
            ("six", 6),
        ].map { (Tokens.hash($0.0), $0.1) })
}

extension Words {
    fileprivate static func unproven(_ stars: Int, _ rating: OCOPRating?, _ today: Day) -> Words {
        guard let rating, let held = rating.stars?.value else {
            return Words(
                vi: "lời kể nói \(stars) sao nhưng hồ sơ không có kết quả OCOP",
                en: "the story says \(stars) stars, the facts have no OCOP rating")
        }
        guard rating.isInForce(on: today) else {
            return Words(
                vi: "lời kể nói \(stars) sao nhưng giấy chứng nhận OCOP không còn hiệu lực",
                en: "the story says \(stars) stars, the OCOP certificate is not in force")
        }
        return Words(
            vi: "lời kể nói \(stars) sao, giấy chứng nhận ghi \(held) sao", en: "the story says \(stars) stars, the certificate \(held)")
    }

    fileprivate static let rating = Words(vi: "hạng sao trong hồ sơ", en: "the stars of the facts")
    fileprivate static let useReference = Words(
        vi: "viết `{{ocop.stars}} sao` để lời luôn theo giấy, hoặc bỏ câu này",
        en: "write `{{ocop.stars}} stars`, which follows the certificate, or leave the sentence out")
}
