import Catalogue
import Diagnostics

/// The share of materials and labour from the place itself is the one that the commune reports (Quyết định 26/2026/QĐ-TTg Điều 7.2a).
struct OtherLocalShare: WordsRule {
    static let about = About.law(
        "other-local-share", "CLAIM-10",
        summary: Words(
            vi: "Lời kể nói tỷ lệ nguyên liệu hoặc lao động tại chỗ khác hồ sơ.",
            en: "The story gives another share of local materials or labour than the facts."),
        suppliers: [.producer, .commune],
        flags: [
            Example("body: ▸95 % lao động là người trong xã.", in: "vi.md"),
            Example("body: The honey comes from ▸70 % local materials.", in: "en.md"),
        ],
        allows: [
            Example("body: 100 % nguyên liệu tại chỗ, 85 % lao động trong xã. Mật 100 % nguyên chất.", in: "vi.md"),
            Example("body: 100 % local materials and 85 % local labour.", in: "en.md"),
        ])

    func check(_ reading: Reading, of product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, let locality = product.locality else { return [] }
        return reading.texts(with: Self.phrases).flatMap { text -> [Finding] in
            Self.phrases.matches(in: text.tokens.all).compactMap { match in
                let fact = match.meaning == .materials ? locality.materials : locality.labour
                guard let fact, let token = text.tokens.all[match.range].first(where: { $0.kind == .number }),
                    let share = Figure.value(token, in: text), abs(share - fact.value.amount.approximate) > 0.5
                else { return nil }
                return finding(
                    on: match.range, in: text, .other(text.words(match.range), fact.value), help: .mend,
                    notes: [Note(.fact, at: fact.place)])
            }
        }
    }

    enum Share: Sendable {
        case materials
        case labour
    }

    static let phrases = PhraseBook<Share>(
        [
            "# % nguyên liệu tại chỗ", "# % nguyên liệu địa phương", "# % nguyên liệu của tỉnh", "# % nguyên liệu trong tỉnh",
            "# % nguyên liệu là của", "# % local materials", "# % local ingredients", "# % of the materials are local",
        ].map { ($0, Share.materials) }
            + [
                "# % lao động tại chỗ", "# % lao động địa phương", "# % lao động trong xã", "# % lao động là người trong xã",
                "# % lao động là người địa phương", "# % local labour", "# % local workers", "# % of the workers are local",
            ].map { ($0, .labour) })
}

extension Words {
    fileprivate static func other(_ words: String, _ fact: Measure) -> Words {
        Words(vi: "lời kể nói “\(words)”, hồ sơ ghi \(fact)", en: "the story says “\(words)”, the facts \(fact)")
    }

    fileprivate static let fact = Words(vi: "tỷ lệ trong hồ sơ", en: "the share of the facts")
    fileprivate static let mend = Words(
        vi: "sửa cho khớp, hoặc viết tham chiếu `{{locality.…}}`", en: "make them agree, or write a `{{locality.…}}` reference")
}
