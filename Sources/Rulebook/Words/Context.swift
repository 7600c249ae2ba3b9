import Catalogue

/// What the words around a claim make of it: something that holds today, or a hope, a memory, a denial, a question, another's.
///
/// Only what holds today needs a fact (story format, "Words").
struct Context {
    /// What a turn of phrase does to what follows it, or to what stands before it.
    enum Turn: Sendable {
        /// "chưa", "not": it does not hold.
        case denial
        /// "đề xuất", "aims for": it does not hold yet.
        case hope
        /// "sẽ", "will": it does not hold yet, but a promise to heal is one today.
        case promise
        /// "từng", "once": it held.
        case memory
        /// "hợp tác xã bạn", "another": it is somebody else's.
        case other
        /// "3 sản phẩm", "nhiều sản phẩm": those of many makers, who are counted far off from what they have.
        case several
        /// "không chỉ", "not only": no denial although it looks like one.
        case affirmation
        /// "được đánh giá": what others think of the goods is said of the goods. "Đánh giá" alone is theirs.
        case verdict
    }

    /// The turns of phrase of a language.
    static func book(of language: Language) -> PhraseBook<Turn> { language == .vi ? vietnamese : english }

    private let tokens: [Token]
    private let bytes: [UInt8]
    private let turns: [PhraseBook<Turn>.Match]
    private let today: Day

    /// The context of claims in `text` as of `today`.
    init(_ text: Reading.Text, today: Day) {
        tokens = text.tokens.all
        bytes = text.tokens.passage.bytes
        turns = text.turns
        self.today = today
    }

    /// Whether what `range` says is said to hold today, of the goods that the story is about.
    func isClaimOfToday(_ range: Range<Int>, orPromised: Bool = false) -> Bool {
        isMeant(range, orPromised: orPromised) && !speaksOfLongAgo(sentence(around: range))
    }

    /// Whether what `range` says is meant of the goods and their maker: no hope, memory, denial or question, and nobody else's; years apart.
    func isMeant(_ range: Range<Int>, orPromised: Bool = false) -> Bool {
        let sentence = sentence(around: range)
        if sentence.upperBound < tokens.count, tokens[sentence.upperBound].kind == .question { return false }
        let before = turns.filter { $0.range.lowerBound >= sentence.lowerBound && $0.range.upperBound <= range.lowerBound }
        // The nearest turn before the claim decides; one far off, or beyond a "but", speaks of something else.
        for turn in before.reversed() where range.lowerBound - turn.range.upperBound <= reach(of: turn.meaning) {
            if turn.meaning == .affirmation { break }
            if turn.meaning == .verdict { continue }
            if orPromised, turn.meaning == .promise { continue }
            if isSeparated(turn.range.upperBound..<range.lowerBound, for: turn.meaning) { continue }
            return false
        }
        let after = turns.first { turn in
            turn.range.lowerBound >= range.upperBound && turn.range.upperBound <= sentence.upperBound
                && turn.range.lowerBound - range.upperBound <= 3 && turn.meaning == .hope
        }
        return after == nil
    }

    /// How many words a turn reaches over.
    private func reach(of turn: Turn) -> Int {
        switch turn {
        case .denial: 9
        case .hope, .promise: 12
        case .memory: 8
        case .other: 10
        case .several: 13
        case .affirmation, .verdict: 6
        }
    }

    /// The tokens from one end of a sentence to the other.
    func sentence(around range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start > 0, !isEnd(tokens[start - 1]) { start -= 1 }
        while end < tokens.count, !isEnd(tokens[end]) { end += 1 }
        return start..<end
    }

    private func isEnd(_ token: Token) -> Bool { token.kind == .stop || token.kind == .question }

    /// Whether something stands between a turn and a claim that ends the turn's reach: "but", or for a denial another statement.
    private func isSeparated(_ range: Range<Int>, for turn: Turn) -> Bool {
        tokens[range].contains { token in
            if Self.contrasts.contains(token.hash), token.kind == .word { return true }
            // "Không dùng phân hóa học; vườn đạt VietGAP": a semicolon begins another statement.
            return turn == .denial && token.kind == .pause && bytes[Int(token.start)] == 0x3B
        }
    }

    /// Whether the sentence names a year in which no certificate of today can have been issued; OCOP ratings and most schemes hold for
    /// three years (Quyết định 26/2026/QĐ-TTg Điều 4.3).
    private func speaksOfLongAgo(_ sentence: Range<Int>) -> Bool {
        var years: [Int] = []
        for token in tokens[sentence] where token.kind == .number && token.range.count == 4 {
            if let year = Int(String(decoding: bytes[token.range], as: UTF8.self)), (1900...2100).contains(year) { years.append(year) }
        }
        guard let latest = years.max() else { return false }
        return latest + 3 < today.year
    }

    private static let contrasts: WordSet = WordSet(
        ["nhưng", "mà", "but", "however", "and", "now", "nay"].map { Tokens.hash($0) })

    private static let vietnamese = PhraseBook<Turn>(
        [
            (
                ["chưa", "không", "chẳng", "chớ", "đừng", "không phải", "chưa từng", "thiếu", "bỏ", "khỏi", "không hề", "chẳng phải"],
                Turn.denial
            ),
            (
                [
                    "đề xuất", "đề nghị", "phấn đấu", "hướng tới", "hướng đến", "hướng", "mục tiêu", "dự kiến", "kế hoạch", "chờ",
                    "đang làm",
                    "đang xin", "đang chuẩn bị", "đang trong giai đoạn", "đang trong quá trình", "đang hoàn thiện", "đang hoàn tất",
                    "làm thủ tục",
                    "hoàn tất thủ tục", "đang tiến hành", "đang xây dựng", "nhằm đạt", "sắp", "tiến đến", "đăng ký", "mong", "muốn", "ước",
                    "nếu", "hồ sơ", "để đạt", "để được", "tiến tới", "nâng",
                    "nâng hạng",
                    "nâng lên", "đi thi", "ước mơ", "kỳ vọng", "hy vọng", "tiềm năng", "dự định", "đặt ra", "lộ trình", "trình tỉnh",
                    "trình huyện", "trình hội đồng", "trình trung ương",
                    "đang học", "để xin", "khi nào",
                    "bao giờ",
                    "làm sao", "tiêu chí", "bộ tiêu chí", "yêu cầu", "cần có", "cần phải có", "quy định", "điều kiện", "tương đương",
                    "ngang", "xét", "thẩm định",
                ], .hope
            ),
            (["sẽ"], .promise),
            (
                [
                    "từng", "trước đây", "ngày trước", "hồi", "lúc đó", "khi ấy", "thời đó", "thời ấy", "thời xưa", "thời trước",
                    "thời bao cấp", "một thời", "đã hết hạn", "hết hạn", "hồi đó", "ngày xưa", "quá khứ",
                ],
                .memory
            ),
            (
                [
                    "hợp tác xã bạn", "nhà bên", "nhà khác", "hàng xóm", "cơ sở khác", "sản phẩm khác", "nơi khác", "chỗ khác",
                    "người khác",
                    "khách sạn", "nhà hàng",
                    "chương trình",
                    "hội chợ", "cuộc thi", "đánh giá", "lượt", "trung tâm", "điểm bán", "gian hàng", "cửa hàng", "phụ lục", "công ước",
                    "danh mục",
                    "hội đồng", "cán bộ", "phòng", "văn phòng", "tập huấn", "lớp", "xã bạn", "làng bạn", "nhà bạn", "hãng", "khu",
                    "xóm dưới", "xóm trên", "xóm bên", "làng bên", "làng trên", "làng dưới", "xã bên", "huyện bên", "tỉnh bạn",
                    "bên kia sông",
                    "nhà kế bên", "đối thủ",
                ], .other
            ),
            (["các sản phẩm", "nhiều sản phẩm", "những sản phẩm", "# sản phẩm", "mấy sản phẩm", "# chủ thể"], .several),
            (["được đánh giá", "được đánh giá là"], .verdict),
            (
                [
                    "không chỉ", "không những", "chẳng những", "chưa kể", "không phải ngẫu nhiên", "không phải tự nhiên", "chưa hết",
                    "không thể không",
                    "không ngừng",
                ], .affirmation
            ),
        ].flatMap { phrases, turn in phrases.map { ($0, turn) } })

    private static let english = PhraseBook<Turn>(
        [
            (
                [
                    "not", "no", "never", "without", "isn t", "hasn t", "haven t", "doesn t", "don t", "didn t", "lacks", "lack", "nor",
                    "neither",
                    "isn’t", "yet to", "cannot", "can t", "none", "nothing",
                ], Turn.denial
            ),
            (
                [
                    "proposed", "nominated", "nomination", "aim", "aims", "aiming", "hope", "hopes", "hoping", "plan", "plans",
                    "planning", "preparing",
                    "applied", "applying", "apply", "application", "pending", "target", "targets", "goal", "seek", "seeks", "seeking", "if",
                    "would",
                    "could", "wants", "want", "working towards", "working toward", "on the way to", "dream", "ambition", "potential",
                    "criteria",
                    "requirements", "equivalent", "toward", "towards", "candidate", "before",
                ], .hope
            ),
            (["will"], .promise),
            (["once", "formerly", "used to", "previously", "former", "was", "were", "had", "expired", "lapsed", "until"], .memory),
            (
                [
                    "another", "other", "others", "neighbour s", "neighbours", "neighbor s", "hotel", "hotels", "programme", "program",
                    "fair", "contest",
                    "review", "reviews", "appendix", "convention", "centre", "center", "shop", "products of", "their", "rated products",
                ], .other
            ),
            (["not only", "not just", "no wonder", "not by chance", "no accident", "no coincidence", "not least"], .affirmation),
        ].flatMap { phrases, turn in phrases.map { ($0, turn) } })
}
