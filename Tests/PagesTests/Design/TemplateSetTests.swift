import Diagnostics
import Testing

@testable import Pages

struct TemplateSetTests {
    private func show(_ name: String, _ record: Record, in set: TemplateSet, _ language: String = "vi") -> String {
        var output: [UInt8] = []
        Rendering.render(name, of: set.templates(with: set.phrasebook(language)), with: record, into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    @Test func builtInTemplatesAndWordsHaveNoSlip() {
        let set = TemplateSet(builtIn: [:], overrides: EmbeddedTemplates.files, folder: "Templates")
        #expect(set.findings.isEmpty, "\(set.findings.map { "\($0.place) \($0.message.en)" })")
        for language in ["vi", "en", "ja"] {
            #expect(set.templates(with: set.phrasebook(language)).count == set.templateNames.count)
        }
    }

    @Test func bothLanguagesHaveTheSamePhrases() throws {
        let set = TemplateSet()
        let english = set.phrasebook("en")
        let vietnamese = set.phrasebook("vi")
        #expect(english.string("home") == "Home")
        #expect(vietnamese.string("home") == "Trang đầu")
        #expect(vietnamese.count(1, "products", form: "1") == "1 sản phẩm", "Vietnamese has one form for one and many")
        #expect(english.count(1, "products", form: "1") == "1 product")
        #expect(english.count(2, "products", form: "2") == "2 products")
    }

    @Test func aSitesOwnFileStandsInPlaceOfTheBuiltInOne() {
        let set = TemplateSet(overrides: ["stars.html": Array("<b>{{name}}</b>".utf8)])
        #expect(set.findings.isEmpty)
        #expect(show("stars", ["name": .text("a < b & 'c'")], in: set) == "<b>a &lt; b &amp; &#39;c&#39;</b>")
    }

    @Test func aSlipInASitesOwnTemplateIsLocatedAndTheBuiltInOneStands() throws {
        let set = TemplateSet(overrides: ["stars.html": Array("<p>sao\n Đẹp {{#x}} hở".utf8)], folder: "mẫu/Templates")
        let finding = try #require(set.findings.first)
        #expect(finding.place == Place("mẫu/Templates/stars.html", line: 2, column: 6))
        #expect(finding.severity == .error)
        #expect(show("stars", ["name": .text("OCOP")], in: set).contains("star-words"))
    }

    @Test(arguments: ["{{x", "{{/x}}", "{{#a}}{{/b}}", "{{=x=}}", "{{}}", "{{words.no-such-phrase}}", "{{a..b}}", "{{{x}}"])
    func everySlipOfSyntaxIsFound(_ source: String) {
        #expect(TemplateSet(overrides: ["card.html": Array(source.utf8)]).findings.count == 1)
    }

    @Test func aPhraseIsOverriddenAloneAndTheOthersStand() {
        let set = TemplateSet(overrides: ["words/vi.yaml": Array("home: Nhà\n".utf8)])
        #expect(set.phrasebook("vi").string("home") == "Nhà")
        #expect(set.phrasebook("vi").string("price") == "Giá")
    }

    @Test func wordsOfAPhraseAreTextAndItsHolesAreEscaped() {
        let set = TemplateSet(overrides: ["x.html": Array("{{words.a}}".utf8), "words/vi.yaml": Array("a: \"R & D: {{b.c}}\"\n".utf8)])
        #expect(show("x", ["b": .record(["c": .text("<i>")])], in: set) == "R &amp; D: &lt;i&gt;")
    }

    @Test func aLanguageWithoutWordsSpeaksEnglish() {
        #expect(TemplateSet().phrasebook("ja").string("home") == "Home")
        #expect(!TemplateSet().speaks("ja"))
    }

    @Test func partialsThatNameThemselvesComeToAnEnd() {
        let set = TemplateSet(overrides: ["x.html": Array("x{{>x}}{{>x}}".utf8)])
        let output = show("x", [:], in: set)
        #expect(output.utf8.count <= TemplateLimits.partialsInAPage + 1)
    }
}
