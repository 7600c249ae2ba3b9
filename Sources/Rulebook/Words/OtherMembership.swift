import Catalogue
import Diagnostics

/// How many members a cooperative says that it has.
struct OtherMembership: WordsRule {
    static let about = About(
        id: "other-membership", severity: .error,
        summary: Words(
            vi: "Lời kể nói hợp tác xã có số thành viên khác hồ sơ.", en: "The story gives a cooperative other members than the facts."),
        flags: [
            Example("body: Hợp tác xã ▸có 90 xã viên.", in: "vi.md"),
            Example("body: Theo Hiệp hội Ong, hợp tác xã ▸gồm 90 thành viên.", in: "vi.md"),
            Example("body: The cooperative ▸has 90 members.", in: "en.md"),
        ],
        allows: [
            Example("body: Hợp tác xã có 34 xã viên. Tối đó 5 xã viên ra bờ kinh.", in: "vi.md"),
            Example("body: Ở HTX Chè Hảo Đạt, chị giám đốc kể: chúng tôi có 30 thành viên.", in: "vi.md"),
            Example("body: Hiệp hội Nuôi ong của tỉnh gồm 363 thành viên.", in: "vi.md"),
            Example("body: The cooperative has 34 members; 5 members went out.", in: "en.md"),
        ])

    func check(_ reading: Reading, of product: Product, at desk: Desk) -> [Finding] {
        product.effectiveStatus == .published ? check(reading, desk.manuscript.producer(of: product), desk.today) : []
    }

    func check(_ reading: Reading, of producer: Producer, at desk: Desk) -> [Finding] { check(reading, producer, desk.today) }

    private func check(_ reading: Reading, _ producer: Producer, _ today: Day) -> [Finding] {
        guard let members = producer.members else { return [] }
        return reading.texts(with: Self.phrases).flatMap { text -> [Finding] in
            let said = Self.phrases.matches(in: text.tokens.all)
            guard !said.isEmpty else { return [] }
            let context = Context(text, today: today)
            return said.compactMap { match in
                guard context.isClaimOfToday(match.range), let token = text.tokens.all[match.range].first(where: { $0.kind == .number }),
                    let count = Figure.value(token, in: text), Int(count) != members.value,
                    !AnotherFirm.isNamed(before: match.range, in: text, than: producer), !isOfAnAssociation(match.range, in: text)
                else { return nil }
                return finding(
                    on: match.range, in: text, .other(Int(count), members.value), help: .mend, notes: [Note(.register, at: members.place)])
            }
        }
    }

    /// "Hiệp hội gồm 363 thành viên": nearest before is a body that makes nothing.
    private func isOfAnAssociation(_ range: Range<Int>, in text: Reading.Text) -> Bool {
        text.marks(before: range, within: 20).last { $0.meaning == .association || $0.meaning.mayBeOurs }?.meaning == .association
    }

    private static let phrases = PhraseBook<Void>(
        [
            "có # xã viên", "có # thành viên", "gồm # xã viên", "gồm # thành viên", "với # xã viên", "với # thành viên", "has # members",
            "with # members", "counts # members", "cooperative of # members",
        ].map { ($0, ()) })
}

extension Words {
    fileprivate static func other(_ count: Int, _ members: Int) -> Words {
        Words(vi: "lời kể nói \(count) thành viên, hồ sơ ghi \(members)", en: "the story says \(count) members, the facts \(members)")
    }

    fileprivate static let register = Words(vi: "số thành viên trong hồ sơ", en: "the members of the facts")
    fileprivate static let mend = Words(
        vi: "viết `{{producer.members}}`, hoặc sửa hồ sơ", en: "write `{{producer.members}}`, or mend the facts")
}
