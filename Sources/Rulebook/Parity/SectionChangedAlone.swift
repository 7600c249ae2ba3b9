import Catalogue
import Diagnostics

/// A section that was changed in one language since both went together, and not in the other.
struct SectionChangedAlone: WordsRule {
    static let about = About(
        id: "section-changed-alone", severity: .warning,
        summary: Words(
            vi: "Một đoạn đã sửa ở tiếng này mà chưa sửa ở tiếng kia.",
            en: "A section was changed in one language and not in the other."),
        suppliers: [.consultant],
        flags: [Example("---.summary: Mật ong ở vạt tràm bên kinh, đóng hũ 500 g, quay tay từng cầu.", in: "vi.md")],
        allows: [Example("brand: Rừng Hoa Tràm")])

    func check(_ reading: Reading, of product: Product, at desk: Desk) -> [Finding] {
        let then = desk.lastTold.sections(of: LastTold.folder(of: product, in: desk.manuscript))
        guard !then.isEmpty, product.effectiveStatus == .published else { return [] }
        let now = LastTold.sections(of: reading.texts.map { ($0.language, $0.tokens.passage) })
        let areSame = LastTold.hasSameSections(then, now)
        return then.sorted { $0.key < $1.key }.compactMap { key, digests in
            guard let new = now[key], areSame || !key.hasPrefix(LastTold.body), LastTold.isHalfChanged(digests, new) else { return nil }
            return finding(key, digests, new, reading)
        }
    }

    private func finding(_ key: String, _ then: [Language: UInt32], _ now: [Language: UInt32], _ reading: Reading) -> Finding? {
        guard let changed = then.keys.first(where: { now[$0] != then[$0] }), let left = then.keys.first(where: { now[$0] == then[$0] }),
            let own = place(of: key, in: left, reading), let other = place(of: key, in: changed, reading)
        else { return nil }
        return finding(
            at: own,
            Words(
                vi: "đoạn này bản \(changed.name.vi) đã sửa, bản \(left.name.vi) chưa sửa theo",
                en: "this section was changed in \(changed.name.en), and not in \(left.name.en)"),
            help: Words(
                vi: "đọc lại hai bản; bản \(left.name.vi) vẫn đúng thì ghi vào `accept` cùng lý do và ngày hết hạn",
                en: "read both; if the \(left.name.en) text is still right, put it into `accept` with a reason and an end date"),
            notes: [Note(Words(vi: "đoạn đã sửa", en: "the section that was changed"), at: other)], reach: .language(left.code))
    }

    private func place(of key: String, in language: Language, _ reading: Reading) -> Place? {
        reading.texts.first { $0.language == language && LastTold.key(of: $0.tokens.passage) == key }?.tokens.passage.place(at: 0)
    }
}
