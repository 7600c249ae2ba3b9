import Catalogue
import Diagnostics
import Foundation
import ModelCatalogue
import Pages
import Stories
import Testing

/// The file that goes to a producer's telephone.
@Suite struct ProducerSheetTests {
    private static func html(_ catalogue: ModelCatalogue, pictures: [ProducerSheet.Picture] = []) async throws -> String {
        let manuscript = try await Stories.read(FolderInMemory(catalogue.files), root: ModelCatalogue.root, width: 1)
        let product = try #require(manuscript.products.first { $0.folder.hasSuffix(ModelCatalogue.product) })
        return String(decoding: ProducerSheet.html(of: product, in: manuscript, pictures: pictures), as: UTF8.self)
    }

    @Test func everySentenceAndFactThatIsApprovedIsThereWithItsNumber() async throws {
        let catalogue = try ModelCatalogue()
        let manuscript = try await Stories.read(FolderInMemory(catalogue.files), root: ModelCatalogue.root, width: 1)
        let product = try #require(manuscript.products.first { $0.folder.hasSuffix(ModelCatalogue.product) })
        let html = try await Self.html(catalogue)
        let items = try #require(manuscript.wording(of: product, in: .vi)).items
        #expect(items.count > 60)
        for item in items { #expect(html.contains("data-number=\"\(item.number)\""), "\(item.text)") }
        #expect(html.contains("<span class=\"w\">Mật cũng không nấu.</span>"))
        #expect(html.contains("data-quote=\"Hạn giấy OCOP: 09/06/2029\""), "as the answer names it")
        #expect(html.contains("<span class=\"w\">Hạn: 09/06/2029</span></span> <span class=\"ask\">— đúng không?</span>"))
        #expect(html.contains("<summary>English</summary>"))
    }

    @Test func itFetchesNothing() async throws {
        let html = try await Self.html(
            try ModelCatalogue(), pictures: [.init(type: "image/png", bytes: [1, 2, 3], alternative: "Hũ \"mật\"")])
        #expect(html.contains("<img src=\"data:image/png;base64,AQID\" alt=\"Hũ &quot;mật&quot;\">"))
        #expect(!html.contains("http:") && !html.contains("https:"))
        #expect(html.contains("default-src &#39;none&#39;"))
        #expect(!html.contains("unsafe-inline"))
    }

    @Test func nothingOfAStoryRuns() async throws {
        var catalogue = try ModelCatalogue()
        let evil = "</script><script>alert(1)</script><img src=x onerror=alert(2)>"
        for example in [
            Example("---.title: \"\(evil)\"", in: "vi.md"), Example("---.summary: \"'\\\"><svg/onload=alert(3)> \(evil)\"", in: "vi.md"),
            Example("ocop.number: \"\(evil)\"", in: "product.yaml"),
            Example("label.size: \"javascript:alert(4) {{words.sheet-how}} {{{x}}}\""),
            Example("body: \(evil)", in: "en.md"),
        ] { _ = try catalogue.apply(example) }
        let html = try await Self.html(catalogue)
        #expect(html.components(separatedBy: "<script>").count == 2)
        #expect(html.components(separatedBy: "</script>").count == 2)
        #expect(!html.contains("<img") && !html.contains("<svg"))
        #expect(html.contains("javascript:alert(4) {{words.sheet-how}} {{{x}}}"))
        #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    }

    @Test func withoutPicturesItIsSmall() async throws {
        #expect(try await Self.html(try ModelCatalogue()).utf8.count < 60_000)
    }
}
