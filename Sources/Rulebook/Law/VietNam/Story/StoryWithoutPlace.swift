import Catalogue
import Diagnostics

/// A story of one's own is tied to where the goods come from, and names the place.
struct StoryWithoutPlace: GoodsRule {
    static let about = About.law(
        "story-without-place", "STORY-03",
        summary: Words(
            vi: "Lời kể không nhắc tới tỉnh, xã hay nơi nào của chủ thể.",
            en: "The story names neither province nor commune nor any other place of the producer."),
        suppliers: [.consultant],
        flags: [
            Example(whole: "---\ntitle: Mật ong\nsummary: Mật ong ngon và sạch.\n---\n\nOng làm mật ở rừng.\n", of: "vi.md")
        ],
        allows: [
            Example(whole: "---\ntitle: Mật ong\nsummary: Mật ong ngon.\n---\n\nRừng tràm ở ca mau cho mật.\n", of: "vi.md"),
            Example(whole: "---\ntitle: Mật ong U Minh\nsummary: Mật ong ngon.\n---\n\nOng làm mật ở rừng.\n", of: "vi.md"),
        ])

    func check(_ goods: Goods) -> [Finding] {
        guard goods.set != 26, let story = goods.story, !story.body.blocks.isEmpty else { return [] }
        let units = Self.units(of: goods)
        guard !units.isEmpty, !Self.isAny(of: units, in: story), !Self.isAny(of: Self.names(of: goods), in: story) else { return [] }
        return [finding(at: story.place, .noPlace, help: .tell)]
    }

    /// Province and commune of producer and origin as keys, and what the provinces were before.
    private static func units(of goods: Goods) -> [String] {
        let origin = goods.product.traceability?.origin
        let producer = goods.producer
        var units: [String] = []
        for province in [producer.province, origin?.province].compactMap({ $0 }).compactMap({ Reference.province($0.value) }) {
            units += keys[province.id] ?? []
        }
        units += [producer.commune, origin?.commune].compactMap { $0.map { Spelling.key($0.value) } }
        return units.filter { !$0.isEmpty }
    }

    /// The name of each province and those of the provinces that it was before, as keys.
    private static let keys: [String: [String]] = Dictionary(
        Reference.provinces.map { province in
            let former = Reference.formerProvinces.filter { $0.province == province.id }
            return (province.id, [Spelling.key(province.name.vi)] + former.map { Spelling.key($0.name.vi) })
        }, uniquingKeysWith: { first, _ in first })

    /// `Ấp 9, xã Khánh Lâm`: whatever an address, a producer's name or a growing area calls by a name of its own, as keys.
    private static func names(of goods: Goods) -> [String] {
        [goods.producer.address, goods.producer.name, goods.product.traceability?.origin?.growingArea]
            .compactMap { $0?.plain?.value ?? $0?[.vi] }.flatMap(properNames)
    }

    /// Two or more words in a row that begin with capital letters.
    private static func properNames(in text: String) -> [String] {
        var names: [String] = []
        var run: [String] = []
        for word in text.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init) + [""] {
            if word.first?.isUppercase ?? false {
                run.append(word)
            } else {
                if run.count > 1 { names.append(Spelling.key(run.suffix(2).joined(separator: " "))) }
                run = []
            }
        }
        return names
    }

    private static func isAny(of names: [String], in story: Story) -> Bool {
        // Facts by reference may well be the place's name.
        if story.facts.keys.contains(where: { $0.hasSuffix("commune") || $0.hasSuffix("province") }) { return true }
        let names = names.map { " \($0) " }
        func says(_ text: String) -> Bool {
            let key = " \(Spelling.key(text)) "
            return names.contains { key.holds($0) }
        }
        if [story.title, story.headline, story.summary].contains(where: { $0.map { says($0.raw) } ?? false }) { return true }
        if story.highlights.contains(where: { says($0.raw) }) { return true }
        var found = false
        story.body.forEachInline { inline in
            if !found, case .text(let text) = inline.kind { found = says(text) }
        }
        return found
    }
}

extension Words {
    fileprivate static let noPlace = Words(
        vi: "lời kể chưa gắn với nơi nào: tiêu chí 5.3 chấm câu chuyện có nguồn gốc, tài nguyên và bản sắc địa phương",
        en: "the story is tied to no place: criterion 5.3 asks for local origin, resources and identity")
    fileprivate static let tell = Words(
        vi: "kể rõ làng, xã, vùng nguyên liệu, và điều chỉ nơi ấy mới có",
        en: "tell of the village, the commune, where the material grows, and what only that place has")
}
