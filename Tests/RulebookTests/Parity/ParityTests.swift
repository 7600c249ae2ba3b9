import Diagnostics
import ModelCatalogue
import ProcessorTime
import Stories
import Testing

@testable import Catalogue
@testable import Rulebook

/// Two languages of a story: what contradicts is found, in the language that is not the default; what says the same is let be.
@Suite struct ParityTests {
    @Test(arguments: Edit.contradictions) func aContradictionIsFound(_ edit: Edit) async throws {
        var story = try EditedStory(edit.product)
        let place = try story.apply(edit)
        let found = try await story.disagreements()
        #expect(Set(found.map(\.rule.name)) == edit.rules, "found \(found.map { "\($0.rule) \($0.message.en)" })")
        #expect(found.allSatisfy { $0.place.file.hasSuffix("/en.md") && $0.notes.contains { $0.place.file.hasSuffix("/vi.md") } })
        // A heading that is gone, or a list that is longer, is told where the next one begins.
        if edit.file == "en.md", edit.rules.isDisjoint(with: ["headings-differ", "lists-differ"]) {
            #expect(found.allSatisfy { place.lines.contains(Int($0.place.line)) }, "\(found.map(\.place))")
        }
    }

    @Test(arguments: Edit.paraphrases) func otherWordsForTheSameAreLetBe(_ edit: Edit) async throws {
        var story = try EditedStory(edit.product)
        _ = try story.apply(edit)
        #expect(try await story.disagreements().map { "\($0.rule) \($0.place) \($0.message.en)" } == [])
    }

    @Test func thereAreEnoughOfBoth() {
        #expect(Edit.contradictions.count >= 40 && Edit.paraphrases.count >= 25)
    }

    /// Four times the text takes about four times the time, whatever the text is made of. Sixteen would be quadratic.
    @Test(arguments: [
        "Xã Á Xã Ấ ", "OCOP HACCP VietGAP ", "1 kg 2 g 3 m ", "không đường, ", "{{producer.members}} ", "[a](../b/) ", "Á Ấ Ẩ ",
        "10 giờ 20 phút 3.4.2020 ", "một hai ba bốn năm ", "xã A xã B ",
    ]) func timeGrowsWithTheText(_ words: String) async throws {
        func work(_ count: Int) async throws -> () -> Void {
            let text = String(repeating: words, count: count)
            var story = try EditedStory("mat-ong-hoa-tram")
            for language in ["vi", "en"] { try story.append("\n\(text)\n\nNext. \(text)\n", to: "\(language).md") }
            let manuscript = try await story.manuscript()
            let product = try #require(manuscript.products.first { $0.slug == "mat-ong-hoa-tram" })
            let reading = Reading(product.stories, in: [.vi, .en])
            return { _ = SideBySide.disagreements(product.stories, [.vi, .en], reading) }
        }
        let times = growth(upTo: 8, from: try await work(1000), to: try await work(4000))
        #expect(times <= 8)
    }
}
