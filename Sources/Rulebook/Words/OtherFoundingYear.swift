import Catalogue
import Diagnostics

/// The year in which a producer says that it was founded is the one on its register.
struct OtherFoundingYear: WordsRule {
    static let about = About(
        id: "other-founding-year", severity: .error,
        summary: Words(vi: "Lời kể nói năm thành lập khác hồ sơ.", en: "The story gives another founding year than the facts."),
        flags: [
            Example("body: Hợp tác xã ▸thành lập năm 2001.", in: "vi.md"),
            Example("body: The cooperative was ▸founded in 2001.", in: "en.md"),
        ],
        allows: [
            Example("body: Hợp tác xã thành lập năm 2016. Trường làng thành lập lâu rồi.", in: "vi.md"),
            Example("body: Cơ sở sản xuất tinh bột nghệ Bà Bé được thành lập năm 2010.", in: "vi.md"),
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
                    Int(year) != established.value, !AnotherFirm.isNamed(before: match.range, in: text, than: producer)
                else { return nil }
                return finding(
                    on: match.range, in: text, .other(Int(year), established.value), help: .mend,
                    notes: [Note(.register, at: established.place)])
            }
        }
    }

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
