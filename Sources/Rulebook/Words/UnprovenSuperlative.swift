import Catalogue
import Diagnostics

/// "Nhất", "duy nhất", "số một" and the like need a survey or an award, named, and used within one year.
struct UnprovenSuperlative: WordsRule {
    static let about = About.law(
        "unproven-superlative", "CLAIM-01",
        summary: Words(
            vi: "Lời kể tự nhận là nhất, duy nhất, số một mà không có căn cứ trong vòng một năm.",
            en: "The story claims to be the best, the only one or number one without evidence of the last year."),
        flags: [
            Example("body: Đây là mật ong ▸ngon nhất Việt Nam.", in: "vi.md"),
            Example("body: Đây là một trong những loại mật ong ▸ngon nhất Việt Nam.", in: "vi.md"),
            Example("body: Đây là một trong những vùng có loại mật ong ▸ngon nhất cả nước.", in: "vi.md"),
            Example("body: Xưởng mật ở xã Nguyễn Phích ▸lớn nhất Cà Mau.", in: "vi.md"),
            Example("body: Bên rừng U Minh, mật này ▸lâu đời nhất Cà Mau.", in: "vi.md"),
            Example("body: Mật ong rừng U Minh ▸lâu đời nhất miền Tây.", in: "vi.md"),
            Example("body: Mật của rừng tràm U Minh ▸ngon nhất cả nước.", in: "vi.md"),
            Example("body: Rượu Mật Ong ▸Đệ Nhất Miền Tây.", in: "vi.md"),
            Example("body: Hợp tác xã là nơi ▸đầu tiên đưa mật tràm ra thị trường.", in: "vi.md"),
            Example("---.summary: Thương hiệu mật ong ▸số một miền Tây.", in: "vi.md"),
            Example("body: Nơi ▸duy nhất ở Việt Nam có mật này.", in: "vi.md"),
            Example("body: Mật xuất sang Nhật Bản là mật ▸ngon nhất Việt Nam.", in: "vi.md"),
            Example("body: Việt Nam có mật ong ▸ngon nhất thế giới.", in: "vi.md"),
            Example("body: Mật này được đánh giá ▸ngon nhất Việt Nam.", in: "vi.md"),
            Example("body: Mật ong này được đánh giá có màu sắc, hương vị, độ sánh và độ trong vào loại ▸tốt nhất thế giới.", in: "vi.md"),
            Example("body: The ▸best honey in Vietnam.", in: "en.md"),
            Example("body: Viet Nam's ▸number one honey.", in: "en.md"),
        ],
        allows: [
            Example(
                "body: Ít nhất 7 ngày. Thứ nhất là nắng, nhất là nắng tháng ba. Thống nhất giá. Dùng tốt nhất trong 6 tháng.", in: "vi.md"),
            Example("body: Vụ mật ngon nhất là vụ tháng ba. Cả đời chỉ một lần duy nhất. Mùa mưa là lúc khó nhất trong năm.", in: "vi.md"),
            Example(
                "body: U Minh là một trong những vùng tràm lớn nhất cả nước, một trong hai nơi lâu đời nhất miền Tây. Đắk Lắk là cao nguyên rộng lớn bậc nhất Tây Nguyên. Đây là thành phố đảo đầu tiên ở Việt Nam.",
                in: "vi.md"),
            Example(
                "body: Lúa trồng trên cánh đồng Mường Thanh – lớn nhất Tây Bắc. Sen Tây Hồ mọc ven hồ nước ngọt lớn nhất Hà Nội. Rừng tràm U Minh, lớn nhất miền Tây, nở hoa tháng ba. Làng Chuông là làng nón lâu đời nhất miền Bắc. Đây là vùng chè lớn nhất cả nước. Đất đỏ này được coi là loại đất tốt nhất thế giới. Đây là địa phương có đàn bò lớn nhất Cà Mau. Nghề này lâu đời bậc nhất Việt Nam. Cổng làng là một trong những cổng làng vào loại đẹp nhất miền Bắc.",
                in: "vi.md"),
            Example(
                "body: Braxin là quốc gia trồng và bán cà phê lớn nhất thế giới. Đó là giống ong Ý đầu tiên vào Việt Nam. Ấm ghi chữ Đệ Nhất Trà.",
                in: "vi.md"),
            Example(
                "body: Riêng Robusta, Việt Nam đứng số 1 thế giới. Công nghệ làm rượu của nước Ý đạt hàng đầu thế giới. Bưởi Năm Roi nổi tiếng nhất Việt Nam. Đây là quán bánh canh đầu tiên tại Hà Nội. Những cơn nắng đầu tiên vào miền Tây. Đơn này gấp mười đơn hàng đầu tiên vào thị trường Nhật.",
                in: "vi.md"),
            Example(
                "body: At least seven days. Best before the next season. It tastes best with warm bread. The best time of the year is March.",
                in: "en.md"),
        ])

    func check(_ reading: Reading, of product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, !isProven(product, on: desk.today) else { return [] }
        return check(reading, of: desk.manuscript.producer(of: product), desk.kind(of: product), at: desk)
    }

    func check(_ reading: Reading, of producer: Producer, at desk: Desk) -> [Finding] {
        let found = check(reading, of: producer, nil, at: desk)
        return found.isEmpty || desk.products(of: producer).contains { isProven($0, on: desk.today) } ? [] : found
    }

    /// Whether there is evidence that may still be used: a year from its day, to the same day of the next year (Thông tư
    /// 10/2013/TT-BVHTTDL Điều 2).
    private func isProven(_ product: Product, on today: Day) -> Bool {
        product.claims.contains { claim in
            claim.date.map { $0.value <= today && today <= $0.value.adding(months: 12) } ?? false
        }
    }

    private func check(_ reading: Reading, of producer: Producer, _ kind: Kind?, at desk: Desk) -> [Finding] {
        let claimant = Claimant(of: reading, producer, kind)
        return reading.texts(with: Superlative.vietnamese, else: Superlative.english).flatMap { text -> [Finding] in
            let claims = Superlative.claims(in: text)
            guard !claims.isEmpty else { return [] }
            let context = Context(text, today: desk.today)
            return claims.filter { context.isClaimOfToday($0) && !claimant.isAnothers($0, in: text) }.map { range in
                finding(on: range, in: text, .unproven(text.words(range)), help: .prove)
            }
        }
    }
}

/// Superlatives that set goods above others; those of everyday speech ("ít nhất", "nhất là", "dùng tốt nhất trong") are none.
enum Superlative {
    /// The words of those in a text.
    static func claims(in text: Reading.Text) -> [Range<Int>] {
        let tokens = text.tokens.all
        return (text.language == .vi ? vietnamese : english).matches(in: tokens).compactMap { match in
            switch match.meaning {
            case .always: isName(match.range, in: text) ? nil : match.range
            case .besidePlace:
                isBesidePlace(match.range, tokens, text.language) && !isOneOfSeveral(match.range, in: text)
                    && !isOfLand(match.range, tokens) && !isSizeOfLand(match.range, in: text) && !isRankOfACountry(match.range, in: text)
                    && !isIntroduction(match.range, tokens)
                    ? match.range : nil
            case .innocent: nil
            }
        }
    }

    enum Meaning: Sendable {
        /// It claims wherever it stands.
        case always
        /// It claims beside the name of a place or a market.
        case besidePlace
        /// It looks like one and is none.
        case innocent
    }

    /// Whether a place, or the market as a whole, follows within a few words; in English it may also stand before.
    private static func isBesidePlace(_ range: Range<Int>, _ tokens: [Token], _ language: Language) -> Bool {
        var after = range.upperBound..<min(tokens.count, range.upperBound + 7)
        if let stop = tokens[after].firstIndex(where: { $0.kind == .stop || $0.kind == .question || $0.kind == .pause }) {
            after = after.lowerBound..<stop
        }
        if !places.matches(in: Array(tokens[after])).isEmpty { return true }
        guard language != .vi else { return false }
        return !places.matches(in: Array(tokens[max(0, range.lowerBound - 4)..<range.lowerBound])).isEmpty
    }

    /// "Một trong những vựa trái cây lớn nhất Nam Bộ", "một trong hai nơi lâu đời nhất": what is told of a region, a village or a trade.
    private static func isOneOfSeveral(_ range: Range<Int>, in text: Reading.Text) -> Bool {
        guard text.language == .vi else { return false }
        let tokens = text.tokens.all
        var start = range.lowerBound
        while start > 0, range.lowerBound - start < 14, ![.stop, .question].contains(tokens[start - 1].kind),
            tokens[start - 1].kind != .pause || isBracket(tokens[start - 1], in: text)
        {
            start -= 1
        }
        guard let several = oneOfSeveral.matches(in: Array(tokens[start..<range.lowerBound])).last else { return false }
        // Goods are set above others by such words as well: "một trong những loại mật ngon nhất miền Tây" asks for evidence.
        let between = tokens[(start + several.range.upperBound)..<range.lowerBound]
        guard let region = between.lastIndex(where: { regions.contains($0.hash) }) else { return false }
        return !between[region...].indices.contains { index in
            // "Vào loại đẹp nhất" ranks what was named.
            kinds.contains(between[index].hash) && !ranking.contains(tokens[index - 1].hash)
        }
    }

    private static let ranking = WordSet("vào thuộc")

    /// "Một trong những vùng có loại gạo nếp ngon nhất": goods again.
    private static let kinds = WordSet("loại thứ món phẩm sản hàng")

    /// "Chữ Đệ Nhất Trà": a name, each word with a capital, and no praise set in capitals or before a place.
    private static func isName(_ range: Range<Int>, in text: Reading.Text) -> Bool {
        let tokens = text.tokens.all
        guard text.language == .vi, range.upperBound < tokens.count, tokens[range.upperBound].kind == .word else { return false }
        let name = tokens[range.lowerBound...range.upperBound]
        let words = text.words(range)
        return words != words.uppercased() && name.allSatisfy(\.isCapitalised)
            && !places.occurs(in: Array(tokens[range.upperBound..<min(tokens.count, range.upperBound + 7)]))
    }

    /// "Giống cà phê đầu tiên vào Việt Nam": when a plant came to a country sets no goods above others.
    private static func isIntroduction(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
        // "Những cơn nắng đầu tiên vào miền Tây".
        if tokens[range].last?.hash == first,
            tokens[max(0, range.lowerBound - 2)..<range.lowerBound].contains(where: { weather.contains($0.hash) })
        {
            return true
        }
        guard range.upperBound < tokens.count, comings.contains(tokens[range.upperBound].hash) else { return false }
        return tokens[max(0, range.lowerBound - 6)..<range.lowerBound].contains { living.contains($0.hash) }
    }

    private static let first = Tokens.hash("tiên")
    private static let weather = WordSet("cơn tia giọt nắng mưa gió sương đợt trận")
    private static let comings = WordSet("vào đến tới du được xuất")
    private static let living = WordSet("giống cây loài hạt lứa")

    private static func isBracket(_ token: Token, in text: Reading.Text) -> Bool {
        let byte = text.tokens.passage.bytes[token.range.lowerBound]
        return byte == 0x28 || byte == 0x29
    }

    private static let regions = WordSet(
        "vùng vựa nơi tỉnh làng xã huyện phường địa điểm thủ nghề ngành dân chợ cảng thị đảo núi rừng cây giống")

    private static let oneOfSeveral = PhraseBook<Void>(
        ["những", "các", "số", "số ít", "hai", "ba", "bốn", "năm", "#"].map { ("một trong \($0)", ()) })

    /// "Cao nguyên rộng lớn bậc nhất", "thành phố đảo đầu tiên": what is told of land and towns sets no goods above others. A name between
    /// ends it: "nước mắm của thành phố Huế ngon nhất".
    private static func isOfLand(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
        // "Loại đất tốt nhất thế giới": the soil.
        if range.lowerBound > 0, soil.contains(tokens[range.lowerBound - 1].hash) { return true }
        var start = range.lowerBound
        while start > 0, range.lowerBound - start < 8, tokens[start - 1].kind == .word, !tokens[start - 1].isCapitalised { start -= 1 }
        return land.occurs(in: Array(tokens[start..<range.lowerBound]))
    }

    private static let soil = WordSet("đất hậu nhưỡng")

    private static let land = PhraseBook<Void>(
        [
            "cao nguyên", "thành phố", "hòn đảo", "quần đảo", "đồng bằng", "vựa", "diện tích", "là quốc gia", "các quốc gia",
            "những quốc gia", "quốc gia sản xuất", "quốc gia xuất khẩu", "quốc gia trồng", "nước sản xuất", "nước xuất khẩu",
            "nước nhập khẩu", "nước trồng", "nước tiêu thụ",
        ].map { ($0, ()) })

    /// "Cánh đồng Mường Thanh – rộng lớn bậc nhất", "mảnh đất ven hồ nước ngọt lớn nhất": size and age of the land or the town that is
    /// named last before, whatever its name. "Xưởng ở xã Hòn Đất lớn nhất" speaks of the workshop.
    private static func isSizeOfLand(_ range: Range<Int>, in text: Reading.Text) -> Bool {
        let tokens = text.tokens.all
        guard text.language == .vi,
            sizes.contains(tokens[range.lowerBound].hash)
                || range.lowerBound > 1
                    && (sizes.contains(tokens[range.lowerBound - 1].hash) || sizes.contains(tokens[range.lowerBound - 2].hash))
        else { return false }
        var start = range.lowerBound
        while start > 0, range.lowerBound - start < 16, ![.stop, .question].contains(tokens[start - 1].kind),
            // A comma right before stands for "which is"; any other parts what is spoken of.
            tokens[start - 1].kind != .pause || start == range.lowerBound || !isComma(tokens[start - 1], in: text)
        {
            start -= 1
        }
        let named = text.marks(in: start..<range.lowerBound)
        guard let land = named.last(where: { $0.meaning.isPlace || $0.meaning.isGoodsOrMaker }), land.meaning.isPlace,
            !named.contains(where: \.meaning.isGoodsOrMaker)
        else { return false }
        // "Mật ong rừng U Minh", "gốm của làng Phù Lãng": the land tells which goods are meant.
        return !named.contains { ware in
            ware.meaning == .ware && ware.range.upperBound <= land.range.lowerBound
                && tokens[ware.range.upperBound..<land.range.lowerBound].allSatisfy { $0.hash == of }
        }
    }

    /// "Riêng Robusta, Việt Nam đứng số 1 thế giới": the rank of a country or a province, which begins a clause and is said to do something.
    /// Where it has goods of the highest quality, those are claimed.
    private static func isRankOfACountry(_ range: Range<Int>, in text: Reading.Text) -> Bool {
        let tokens = text.tokens.all
        guard text.language == .vi, ranks.occurs(in: Array(tokens[range])) else { return false }
        let before = text.marks(before: range, within: 40)
        guard let country = before.last(where: { $0.meaning == .country || $0.meaning == .abroad }),
            !before.contains(where: \.meaning.mayBeOurs),
            !text.marks(in: country.range.upperBound..<range.lowerBound).contains(where: { $0.meaning == .goods })
        else { return false }
        let (start, end) = (country.range.lowerBound, country.range.upperBound)
        guard end < tokens.count, doings.contains(tokens[end].hash) else { return false }
        return start == 0 || tokens[start - 1].kind != .word && tokens[start - 1].kind != .number || joints.contains(tokens[start - 1].hash)
    }

    private static let ranks = PhraseBook<Void>(["số 1", "số một", "hàng đầu", "bậc nhất", "lớn nhất", "đầu tiên"].map { ($0, ()) })
    private static let doings = WordSet("đứng xuất sản trồng đã vẫn đang hiện luôn trở giữ vươn cũng còn nằm là chiếm")
    private static let joints = WordSet("thì hiện nay và khi nên vì mà rằng cho")

    private static let of = Tokens.hash("của")

    private static func isComma(_ token: Token, in text: Reading.Text) -> Bool {
        [0x2C, 0x3A, 0x3B].contains(text.tokens.passage.bytes[token.range.lowerBound])
    }

    private static let sizes = WordSet("lớn rộng lâu dài")

    private static let places = PhraseBook<Void>(
        ([
            "việt nam", "thế giới", "cả nước", "toàn quốc", "đông nam á", "châu á", "thị trường", "miền tây", "miền bắc", "miền trung",
            "miền nam",
            "tây nguyên", "đồng bằng", "trong vùng", "cả vùng", "trong tỉnh", "toàn tỉnh", "cả tỉnh", "trong nước", "hiện nay", "tây bắc",
            "đông bắc",
            "nam bộ", "bắc bộ", "trung bộ", "vùng này", "xứ này", "viet nam", "vietnam", "world", "country", "region", "province", "asia",
            "market",
            "nation", "delta", "highlands", "district",
        ] + Reference.provinces.flatMap { [$0.name.vi, $0.name.en] }).map { ($0, ()) })

    private static let qualities = [
        "ngon", "tốt", "sạch", "chất lượng", "uy tín", "nổi tiếng", "đẹp", "thơm", "quý", "an toàn", "hoàn hảo", "tuyệt vời", "lớn",
        "lâu đời", "cao cấp",
        "đắt", "rẻ", "hiệu quả", "hiếm", "xịn", "đầu",
    ]

    static let vietnamese = PhraseBook<Meaning>(
        qualities.map { ("\($0) nhất", Meaning.besidePlace) }
            + ["ngon bậc nhất", "tốt bậc nhất", "bậc nhất", "duy nhất", "đầu tiên", "số một", "số 1", "hàng đầu", "độc nhất"].map {
                ($0, .besidePlace)
            }
            + ["độc nhất vô nhị", "đệ nhất", "vô địch", "không đâu sánh bằng", "không nơi nào sánh bằng", "ngon nhất thế giới"].map {
                ($0, .always)
            }
            + [
                "ít nhất", "thứ nhất", "thống nhất", "nhất trí", "đồng nhất", "hợp nhất", "nhất là", "lần đầu tiên", "trước nhất",
                "đầu tiên là",
                "ngày đầu tiên", "năm đầu tiên", "bước đầu tiên", "mẻ đầu tiên", "vụ đầu tiên", "đơn hàng đầu tiên", "lô hàng đầu tiên",
                "khách hàng đầu tiên", "người đầu tiên", "tốt nhất là",
                "tốt nhất trong",
                "tốt nhất khi", "ngon nhất khi", "ngon nhất là", "duy nhất một", "một lần duy nhất", "duy nhất là", "lớn nhất là",
                "đảo lớn nhất", "hồ lớn nhất", "sông lớn nhất", "chợ lớn nhất",
                "một trong những",
            ].map { ($0, .innocent) })

    static let english = PhraseBook<Meaning>(
        [
            "best", "finest", "purest", "number one", "no 1", "leading", "most famous", "most trusted", "the only", "the first", "greatest",
            "top", "unique", "oldest", "tastiest", "most delicious", "highest quality", "most authentic",
        ]
        .map { ($0, Meaning.besidePlace) }
            + ["second to none", "unrivalled", "unrivaled", "unmatched", "world class", "best in the world", "like no other"].map {
                ($0, .always)
            }
            + [
                "at best", "best before", "best by", "best with", "best when", "best served", "one of the best", "one of the first",
                "the first time",
                "at first", "first of all", "the only thing", "on top", "top of", "the first batch", "leading to", "best time",
            ].map { ($0, .innocent) })
}

extension Words {
    fileprivate static func unproven(_ words: String) -> Words {
        Words(vi: "“\(words)” cần căn cứ còn dùng được", en: "“\(words)” needs evidence that may still be used")
    }

    fileprivate static let prove = Words(
        vi:
            "ghi khảo sát thị trường hoặc giải thưởng trong một năm trở lại vào `claims:` và nêu tên nó trong lời kể, hoặc kể điều cụ thể thay cho chữ đó",
        en: "add a market survey or an award of the last year to `claims:` and name it in the story, or tell something concrete instead")
}
