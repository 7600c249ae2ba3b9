import Catalogue
import Diagnostics
import Testing

struct PlainTextTests {
    private let place = Place("vi.md")

    private func text(_ kinds: [Prose.Block.Kind], facts: [String: Fact] = [:]) -> String { story(kinds, facts: facts).plainText }

    private func story(_ kinds: [Prose.Block.Kind], facts: [String: Fact] = [:]) -> Story {
        var story = Story(language: .vi, file: "vi.md")
        story.body = Prose(kinds.map { Prose.Block($0, at: place) })
        story.facts = facts
        return story
    }

    private func paragraph(_ kinds: Prose.Inline.Kind...) -> Prose.Block.Kind { .paragraph(kinds.map { Prose.Inline($0, at: place) }) }

    private func block(_ kind: Prose.Block.Kind) -> Prose.Block { Prose.Block(kind, at: place) }

    @Test func paragraphsStandApartAndListsHaveMarks() {
        let item = [block(paragraph(.text("hai"))), block(.list(start: 3, tight: true, items: [[block(paragraph(.text("ba")))]]))]
        let plain = text([
            .heading(level: 2, [Prose.Inline(.text("Đầu"), at: place)]),
            paragraph(.text("một"), .softBreak, .text("dòng"), .hardBreak, .code("x")),
            .list(start: nil, tight: true, items: [[block(paragraph(.text("một")))], item]), .thematicBreak,
            .quote([block(paragraph(.text("lời")))]), .code("mã\n"),
        ])
        #expect(plain == "Đầu\n\nmột dòng\nx\n\n- một\n- hai\n3. ba\n\nlời\n\nmã")
    }

    @Test func factsAreSaidAndPicturesAreNot() {
        let plain = text(
            [
                paragraph(.image(source: "a.jpg", title: "", alt: "ảnh")), paragraph(.fact(path: "net"), .text(", "), .fact(path: "?")),
                .list(start: nil, tight: false, items: [[]]),
            ], facts: ["net": .number(Amount(1500))])
        #expect(plain == "1.500, ")
    }

    /// A channel's limit is asked for only where a story can come near it by this: it must never be too little.
    @Test func noPlainTextIsLongerThanIsTold() {
        let name = String(repeating: "Tên rất dài. ", count: 100)
        let fact = Prose.Inline(.fact(path: "name"), at: place)
        let item = [block(paragraph(.text("x")))]
        let stories: [[Prose.Block.Kind]] = [
            [.paragraph([fact])], [.paragraph([Prose.Inline(.strong([fact, fact]), at: place)])],
            [.list(start: 999_999_999, tight: false, items: Array(repeating: item, count: 50))],
            [.list(start: nil, tight: true, items: Array(repeating: item, count: 50))],
            [.quote([block(.code(name)), block(.list(start: 1, tight: false, items: [[block(.code(name))], []]))])],
            Array(repeating: paragraph(.text("a"), .hardBreak, .code("b"), .softBreak, .fact(path: "?")), count: 20),
        ]
        for kinds in stories {
            let story = story(kinds, facts: ["name": .text(LocalText(at: place, plain: Located(name, at: place)))])
            #expect(story.mostBytes >= story.plainText.utf8.count && story.plainText.utf8.count > 100)
            #expect(story.mostBytes < 4 * story.plainText.utf8.count, "and not much more")
        }
    }

    @Test func endlessNestingEnds() {
        var kind = paragraph(.text("đáy"))
        for _ in 0..<10_000 { kind = .quote([block(kind)]) }
        #expect(text([kind, paragraph(.text("sau"))]) == "sau")
    }
}
