import Diagnostics
import Foundation
import ModelCatalogue
import SiteBuild
import Testing

/// Whatever a story says, a page shows it as text.
@Suite struct HostileWordsTests {
    static let evil =
        #"</title></script><script>alert(1)</script>"' onload=alert(2) <b class=evil onclick="x">&lt;{{x}}]]>--> javascript:alert(3)"#
    /// The same as a YAML text in single quotes.
    static let quoted = "'" + evil.replacing("{{x}}", with: "").replacing("'", with: "''") + "'"

    private static func catalogue() throws -> ModelCatalogue {
        var catalogue = try ModelCatalogue.whole()
        func patch(_ file: String, _ keys: [String]) throws {
            for key in keys { _ = try catalogue.apply(Example("\(key): \(quoted)", in: file)) }
        }
        func patchBothLanguages(_ file: String, _ keys: [String]) throws {
            for key in keys { _ = try catalogue.apply(Example("\(key): {vi: \(quoted), en: \(quoted)}", in: file)) }
        }
        try patchBothLanguages("site.yaml", ["name", "owner.name", "owner.address"])
        try patch("site.yaml", ["owner.registration", "owner.representative", "x.evil"])
        try patchBothLanguages("producer.yaml", ["name", "address"])
        try patch("producer.yaml", ["certificates.0.issuer", "certificates.0.number", "certificates.0.scope", "x.evil"])
        try patchBothLanguages("fair.yaml", ["name", "venue"])
        try patch("fair.yaml", ["booths.0.booth", "x.evil"])
        try patchBothLanguages("product.yaml", ["locality.idea", "locality.identity", "label.materials"])
        try patch(
            "product.yaml",
            [
                "brand", "species", "ocop.decision", "ocop.number", "certificates.0.issuer", "certificates.0.number",
                "certificates.0.laboratory", "certificates.0.scope", "traceability.origin.growing_area",
                "traceability.origin.packing_house", "traceability.lots.0.steps.0.step", "traceability.lots.0.steps.0.place",
                "traceability.lots.0.steps.0.by", "traceability.lots.0.steps.0.code", "label.size", "variants.0.name", "variants.0.size",
                "variants.0.color", "market.EU.importer.name", "market.EU.importer.address", "x.evil",
            ])
        // A rating shows only if a province issued it.
        _ = try catalogue.apply(Example("ocop.issuer: 'UBND tỉnh Cà Mau \(quoted.dropFirst())", in: "product.yaml"))
        // The GS1 set of characters lets lot numbers look like markup.
        for patch in [
            #"traceability.lots.0.lot: '"><b/class=evil>'"#, "trade.incoterms: [\(quoted)]", "trade.payment: [\(quoted)]",
        ] { _ = try catalogue.apply(Example(patch, in: "product.yaml")) }
        for language in ["vi", "en"] {
            let story = """
                ---
                title: \(quoted)
                headline: \(quoted)
                summary: \(quoted)
                highlights: [\(quoted)]
                ingredients: \(quoted)
                usage: \(quoted)
                storage: \(quoted)
                warnings: \(quoted)
                author: \(quoted)
                titles: {tiktok: \(quoted)}
                images: {front.png: \(quoted), craft.png: \(quoted), front-250.png: \(quoted)}
                x: {evil: \(quoted)}
                ---

                Chữ {{brand}} và {{x.evil}}.

                ## `<script>alert(1)</script>` <b class=evil>

                [</a><script>alert\\(1\\)</script>](../mat-ong-gac-keo/ '"><script>alert(1)</script>')
                ![">' onerror=alert(1) x="](images/craft.png '" onerror="alert(1)')
                [web](https://a.example/?"><script>alert(1)</script>)

                    <script>alert(1)</script>

                - \\<b class=evil> &lt;b class=evil&gt; &#60;script&#62;

                """
            for folder in [Workshop.product, "hoi-cho/hoi-cho-mau", Workshop.producer] {
                catalogue.files["\(folder)/\(language).md"] = Array(
                    (folder == Workshop.product ? story : story.replacing(/\n(Chữ|\[<|!\[).*/, with: "")).utf8)
            }
        }
        return catalogue
    }

    @Test func scriptInEveryFieldReachesNoPageAsMarkup() async throws {
        let workshop = try Workshop(Self.catalogue())
        let outcome = try await workshop.build()
        #expect(outcome.isPublished)
        let fatal = workshop.found(outcome).filter { $0.severity == .error }
        let page = try #require(workshop.published("vi/san-pham/\(Workshop.product)/index.html"), "\(fatal)")
        #expect(workshop.withheld(outcome)[Workshop.product]?.contains("page-vi") != true, "\(fatal)")
        #expect(page.contains("&lt;script"))
        var records = 0
        for (path, bytes) in try workshop.files() where path.hasSuffix(".html") {
            let markup = Markup(String(decoding: bytes, as: UTF8.self))
            // The site's own scripts are files; nothing runs that stands in a page.
            #expect(markup.scripts.joined() == "", "\(path)")
            let own = /(?:\/|(?:\.\.\/)*)assets\/(?:page|search)\.[0-9a-f]{16}\.js|list\.js|d0\.js\?[0-9a-f]+/
            for source in markup.tags.filter({ $0.name == "script" }).flatMap(\.attributes) where source.name == "src" {
                let isOwn = try own.wholeMatch(in: source.value) != nil
                #expect(isOwn, "\(path): \(source.value)")
            }
            for tag in markup.tags {
                for attribute in tag.attributes {
                    #expect(!attribute.name.hasPrefix("on"), "\(path): <\(tag.name) \(attribute.name)>")
                    #expect(!attribute.name.contains("<") && !attribute.name.contains("\""), "\(path): \(attribute.name)")
                    if attribute.name == "class" { #expect(!attribute.value.contains("evil"), "\(path)") }
                    if ["href", "src", "action", "formaction", "content", "srcset"].contains(attribute.name) {
                        let value = attribute.value.lowercased().trimmingCharacters(in: .whitespacesAndNewlines)
                        #expect(!value.hasPrefix("javascript:") && !value.hasPrefix("data:"), "\(path): \(value)")
                    }
                }
            }
            for json in markup.data {
                records += 1
                #expect(throws: Never.self, "\(path)") { try JSONSerialization.jsonObject(with: Data(json.utf8)) }
            }
        }
        #expect(records > 4)
    }

    @Test func theNameOfTheGoodsIsTheSameTextInTheDataAsInTheStory() async throws {
        let workshop = try Workshop(Self.catalogue())
        try await workshop.build()
        let page = try #require(workshop.published("en/products/\(Workshop.product)/index.html"))
        let names = try Markup(page).data.flatMap { Self.texts(in: try JSONSerialization.jsonObject(with: Data($0.utf8))) }
        #expect(names.contains { $0.hasPrefix("</title></script><script>alert(1)") })
    }

    private static func texts(in json: Any) -> [String] {
        switch json {
        case let text as String: [text]
        case let list as [Any]: list.flatMap(texts)
        case let object as [String: Any]: object.values.flatMap(texts)
        default: []
        }
    }

    @Test func aFeedOfHostileWordsIsWellFormed() async throws {
        let workshop = try Workshop(Self.catalogue())
        try await workshop.build()
        for (path, bytes) in try workshop.files() where path.hasPrefix("feeds/") {
            let text = String(decoding: bytes, as: UTF8.self)
            if path.hasSuffix(".xml") { #expect(!text.contains("<script") && !text.contains("<b "), "\(path)") }
            if path.hasSuffix(".json") { #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(bytes)) } }
        }
    }

    @Test(arguments: [ReaderLanguage.vi, .en])
    func noReportCarriesACommandToATerminal(_ language: ReaderLanguage) async throws {
        let workshop = try Workshop()
        let evil = "\u{1B}[2J\u{1B}]0;x\u{07}\u{9B}31m\u{202E}"
        try workshop.edit("\(Workshop.product)/product.yaml", "kind: honey", to: "kind: \"\\e[2J\\u009b31m\\u202e\"")
        try workshop.edit("\(Workshop.product)/product.yaml", "brand: Rừng Hoa", to: "brand: Rừng Hoa\n\(evil)x: 1")
        try workshop.write("x", to: "\(Workshop.product)/\u{1B}[31m\n.md")
        let outcome = try await workshop.check()
        for format in ReportFormat.allCases {
            let bytes = outcome.report.print(as: format, language: language, source: { path in try? LocalDisk().read(path) })
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value) }, "\(format)")
            #expect(!text.unicodeScalars.contains("\u{202E}") || format != .text, "\(format)")
        }
    }
}
