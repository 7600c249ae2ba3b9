import Catalogue
import Diagnostics

/// A jar that the story speaks of holds what its label says.
struct OtherNetQuantity: WordsRule {
    static let about = About(
        id: "other-net-quantity", severity: .error,
        summary: Words(
            vi: "Lời kể nói một khối lượng tịnh không cỡ nào trên nhãn có.", en: "The story names a net quantity that no pack has."),
        flags: [
            Example("body: \"Mỗi hũ ▸600 g.\"", in: "vi.md"), Example("---.summary: Hũ ▸0,7 kg mật.", in: "vi.md"),
            Example("body: A jar of ▸600 g.", in: "en.md"),
        ],
        allows: [
            Example("body: Mỗi hũ 500 g, hũ nhỏ 250 g, thùng 24 hũ nặng 20,5 kg. Một hũ nửa ký.", in: "vi.md"),
            Example("body: Trên chợ mạng có người rao bán mật giả, túi 10 kg.", in: "vi.md"),
            Example("body: Cái bánh khi gói 1 kg, luộc chín còn hơn thế.", in: "vi.md"),
            Example("body: A jar of 500 g, a jar of 0.25 kg.", in: "en.md"),
        ])

    func check(_ reading: Reading, of product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, let net = product.label?.net else { return [] }
        let held = ([net] + product.variants.compactMap(\.net)).compactMap { measure in measure.value.inBaseUnits }
        let units = ["g", "kg", "mg"].contains(net.value.unit.description) ? Self.masses : Self.volumes
        return reading.texts(with: units).flatMap { text -> [Finding] in
            units.matches(in: text.tokens.all).compactMap { match in
                let range = match.range
                guard let count = Figure.value(text.tokens.all[range.lowerBound], in: text), isOfAPack(range, in: text),
                    !text.hasBefore(range.lowerBound, within: 6, Self.yields),
                    !text.hasBefore(range.lowerBound, within: 24, Self.offers),
                    !held.contains(where: { isPart(count * match.meaning, of: $0) })
                else { return nil }
                return finding(
                    on: range, in: text, .other(text.words(range), net.value), help: .mend, notes: [Note(.label, at: net.place)])
            }
        }
    }

    /// "hũ 500 g", "jar of 500 g", "500 g jar".
    private func isOfAPack(_ range: Range<Int>, in text: Reading.Text) -> Bool {
        let tokens = text.tokens.all
        if text.language == .vi {
            // "Khi gói 1 kg": wrapping, and no packet.
            return text.hasBefore(range.lowerBound, within: 1, Self.packs) && !text.hasBefore(range.lowerBound - 1, within: 1, Self.doing)
        }
        if text.hasAfter(range.upperBound, within: 1, Self.packs) { return true }
        return range.lowerBound >= 2 && Self.packs.contains(tokens[range.lowerBound - 2].hash)
            && tokens[range.lowerBound - 1].hash == Self.of
    }

    /// Whether a pack holds `part` once or several times: a box of six jars.
    private func isPart(_ part: Double, of whole: Double) -> Bool {
        guard part > 0, part <= whole * 1.001 else { return false }
        let times = whole / part
        return times < 100 && abs(times - times.rounded()) < 0.001 * times
    }

    /// Figures of weight, each with what its unit is in base units.
    private static let masses = PhraseBook<Double>([
        ("# g", 1), ("# gam", 1), ("# gram", 1), ("# grams", 1), ("# kg", 1000), ("# ký", 1000), ("# kilo", 1000),
    ])
    private static let volumes = PhraseBook<Double>([("# ml", 1), ("# l", 1000), ("# lít", 1000), ("# litre", 1000), ("# litres", 1000)])
    private static let packs = WordSet("hũ chai lọ gói hộp túi lon jar bottle pack packet bag box tin")
    /// What stands before a verb.
    private static let doing = WordSet("khi lúc phải để đem sẽ")
    /// What comes of so much raw material is no pack on sale.
    private static let yields = WordSet("chiết xuất cất vắt nấu ép yields yield distils")
    /// "Có người rao bán": others' packs.
    private static let offers = WordSet("rao")
    private static let of = Tokens.hash("of")
}

extension Words {
    fileprivate static func other(_ words: String, _ net: Measure) -> Words {
        Words(vi: "lời kể nói “\(words)”, nhãn ghi \(net)", en: "the story says “\(words)”, the label \(net)")
    }

    fileprivate static let label = Words(vi: "khối lượng trên nhãn", en: "the label's net quantity")
    fileprivate static let mend = Words(
        vi: "viết `{{label.net}}`, hoặc thêm cỡ đó vào `variants:`", en: "write `{{label.net}}`, or add that pack to `variants:`")
}
