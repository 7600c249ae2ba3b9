import Catalogue
import Diagnostics

/// The year in which a producer says that it was founded is the one on its register.
struct OtherFoundingYear: WordsRule {
    static let about = About(
        id: "other-founding-year", severity: .error,
        summary: Words(vi: "Lời kể nói năm thành lập khác hồ sơ.", en: "The story gives another founding year than the facts."),
        flags: [
            Example("body: Hợp tác xã ▸thành lập năm 2001.", in: "vi.md"),
            Example("body: Ở làng này, hợp tác xã của xã ▸được thành lập năm 1888.", in: "vi.md"),
            Example("body: Tiền thân là tổ ong của đồn điền, cơ sở ▸thành lập năm 1998.", in: "vi.md"),
            Example("body: The cooperative was ▸founded in 2001.", in: "en.md"),
        ],
        allows: [
            Example("body: Hợp tác xã thành lập năm 2016. Trường làng thành lập lâu rồi.", in: "vi.md"),
            Example("body: Cơ sở sản xuất tinh bột nghệ Bà Bé được thành lập năm 2010.", in: "vi.md"),
            Example(
                "body: Đồn điền Cầu Đất, được thành lập năm 1927, nay là nông trường. Trường của hợp tác xã thành lập năm 1998.",
                in: "vi.md"
            ),
            Example("body: The cooperative was founded in 2016.", in: "en.md"),
        ])

    func check(_ reading: Reading, of product: Product, at desk: Desk) -> [Finding] {
        product.effectiveStatus == .published ? check(reading, desk.manuscript.producer(of: product)) : []
    }

    func check(_ reading: Reading, of producer: Producer, at desk: Desk) -> [Finding] { check(reading, producer) }

    private func check(_ reading: Reading, _ producer: Producer) -> [Finding] {
        guard let established = producer.established else { return [] }
        return reading.texts(with: Self.phrases).flatMap { text -> [Finding] in
            Self.phrases.matches(in: text.tokens.all).compactMap { match in
                guard let year = Figure.value(text.tokens.all[match.range.upperBound - 1], in: text), (1800...2200).contains(year),
                    Int(year) != established.value, !Self.isOfAnotherThing(match.range, in: text),
                    !AnotherFirm.isNamed(before: match.range, in: text, than: producer)
                else { return nil }
                return finding(
                    on: match.range, in: text, .other(Int(year), established.value), help: .mend,
                    notes: [Note(.register, at: established.place)])
            }
        }
    }

    /// Whether the nearest clause before the year that has a founder's noun has another's than a firm's: "đồn điền … được thành lập năm
    /// 1888". Whose it is and where ("của làng", "ở xã") does not count.
    private static func isOfAnotherThing(_ range: Range<Int>, in text: Reading.Text) -> Bool {
        guard text.language == .vi else { return false }
        let tokens = text.tokens.all
        let before = Array(tokens[text.sentenceStart(before: range.lowerBound, within: farthest)..<range.lowerBound])
        let heads = founded.matches(in: before).filter { match in
            match.range.lowerBound == 0 || !prepositions.contains(before[match.range.lowerBound - 1].hash)
        }
        for clause in before.split(whereSeparator: { $0.kind == .pause }).reversed() {
            let own = heads.filter { clause.indices.contains($0.range.lowerBound) }
            if !own.isEmpty { return !own.contains { $0.meaning == .firm } }
        }
        return false
    }

    /// So many words are looked back for what was founded.
    private static let farthest = 30

    private static let prepositions = WordSet("ở tại của trong thuộc từ cho về trên do")

    /// What is founded in a sentence.
    private enum Founded: Sendable {
        /// What a producer may be.
        case firm
        /// What no producer is.
        case other
    }

    private static let founded = PhraseBook<Founded>(
        [
            "hợp tác xã", "htx", "cơ sở", "công ty", "doanh nghiệp", "xưởng", "lò", "nhà", "tổ hợp tác", "tổ", "hộ", "thương hiệu",
            "chúng tôi", "nhà máy", "trại", "trang trại", "đơn vị", "tiền thân",
        ].map { ($0, .firm) }
            + [
                "đồn điền", "trường", "trường học", "chợ", "làng", "làng nghề", "chùa", "đình", "đền", "nhà thờ", "viện", "tỉnh", "huyện",
                "xã", "phường", "thành phố", "hiệp hội", "hội", "trung tâm", "bảo tàng", "vườn quốc gia", "khu bảo tồn", "nhà nước",
                "nông trường", "giống", "nghề", "món", "loại", "sở", "trạm",
            ].map { ($0, .other) })

    private static let phrases = PhraseBook<Void>(
        [
            "thành lập năm #", "thành lập từ năm #", "thành lập vào năm #", "được thành lập năm #", "ra đời năm #", "founded in #",
            "established in #", "set up in #", "established #", "since its founding in #",
        ].map { ($0, ()) })
}

extension Words {
    fileprivate static func other(_ year: Int, _ established: Int) -> Words {
        Words(vi: "lời kể nói năm \(year), hồ sơ ghi \(established)", en: "the story says \(year), the facts \(established)")
    }

    fileprivate static let register = Words(vi: "năm thành lập trong hồ sơ", en: "the founding year of the facts")
    fileprivate static let mend = Words(
        vi: "viết `{{producer.established}}`, hoặc sửa hồ sơ theo đăng ký",
        en: "write `{{producer.established}}`, or mend the facts by the register")
}
