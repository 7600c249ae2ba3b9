import Catalogue
import Diagnostics

/// A story that another product has word for word gets no point, and three stars ask for one (Quyết định 26/2026/QĐ-TTg, tiêu chí 5.3).
struct SameStory: CatalogueRule {
    static let about = About(
        id: "same-story", severity: .error,
        summary: Words(
            vi: "Câu chuyện giống hệt câu chuyện của sản phẩm khác.", en: "The story is the same as another product's."),
        basis: .ownStory, requirements: ["STORY-01"],
        flags: [Example(copying: "ong-rung-u-minh/mat-ong-gac-keo/vi.md", to: "vi.md")],
        allows: [Example("body: Mật này của hợp tác xã, lấy ở rừng tràm.", in: "vi.md")])

    func check(catalogueAt desk: Desk) -> [Finding] {
        desk.languages.flatMap { language in
            let likeness = desk.likenesses.of(desk, in: language)
            return likeness.equal.compactMap { finding(on: $0, Words.same, of: likeness, in: language, at: desk) }
        }
    }
}

extension Rule {
    /// What there is to say of a story that is like another's; nothing where its product set is not scored by criterion 5.3.
    func finding(
        on pair: Likeness.Pair, _ message: (String, Likeness.Pair, String?) -> Words, of likeness: Likeness, in language: Language,
        at desk: Desk
    ) -> Finding? {
        let (own, other) = (desk.manuscript.products[pair.own], desk.manuscript.products[pair.other])
        guard own.isScoredForItsStory, let story = own.stories[language], let theirs = other.stories[language] else { return nil }
        let name = theirs.title.map { theirs.text(of: $0) } ?? other.slug
        return finding(
            at: story.firstWords, message(name, pair, likeness.commonSentence(of: pair)), help: .tellItsOwn,
            notes: [Note(.theOther, at: theirs.firstWords)], reach: .language(language.code), subject: .product(own.folder))
    }
}

extension Basis {
    /// The criterion by which a story is scored for being the product's own.
    static let ownStory = Basis("Quyết định 26/2026/QĐ-TTg Phụ lục II, tiêu chí 5.3", from: "2026-05-22")
}

extension Product {
    /// Whether its product set has criterion 5.3: all but tourism do.
    fileprivate var isScoredForItsStory: Bool {
        (set?.value ?? kind.flatMap { Reference.kind($0.value)?.set }) != 26
    }
}

extension Story {
    /// Where its body begins.
    fileprivate var firstWords: Place { body.blocks.first?.place ?? place }
}

extension Words {
    fileprivate static func same(_ name: String, _ pair: Likeness.Pair, _ sentence: String?) -> Words {
        let quoted = sentence.map { ": “\($0)”" } ?? ""
        return Words(
            vi: "câu chuyện giống hệt câu chuyện của “\(name)”\(quoted)", en: "the story is the same as that of “\(name)”\(quoted)")
    }

    fileprivate static let theOther = Words(vi: "câu chuyện kia", en: "the other story")
    fileprivate static let tellItsOwn = Words(
        vi:
            "kể chuyện riêng của sản phẩm này: gốc ở đâu, làm ra sao, có gì riêng; nếu chỉ khác cỡ gói thì ghi chung một sản phẩm, các cỡ ở `variants`",
        en: "tell this product's own: where it comes from, how it is made, what is particular about it; if only the pack size differs, "
            + "make it one product with `variants`")
}
