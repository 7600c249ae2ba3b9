import Catalogue
import Diagnostics
import Testing

struct PlainTextTests {
    private let place = Place("vi.md")

    private func text(_ kinds: [Prose.Block.Kind], facts: [String: Fact] = [:]) -> String {
        var story = Story(language: .vi, file: "vi.md")
        story.body = Prose(kinds.map { Prose.Block($0, at: place) })
        story.facts = facts
        return story.plainText
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

    @Test func endlessNestingEnds() {
        var kind = paragraph(.text("đáy"))
        for _ in 0..<10_000 { kind = .quote([block(kind)]) }
        #expect(text([kind, paragraph(.text("sau"))]) == "sau")
    }
}
