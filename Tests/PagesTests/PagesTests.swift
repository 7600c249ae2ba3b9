import Catalogue
import Diagnostics
import Foundation
import ModelCatalogue
import Rulebook
import Stories
import Testing

@testable import Pages

/// Whole pages, made of the small model catalogue and changes to it.
struct PagesTests {
    private let product = "vi/san-pham/ong-rung-u-minh/mat-ong-hoa-tram/index.html"
    private let english = "en/products/ong-rung-u-minh/mat-ong-hoa-tram/index.html"

    private func pages(today: String = ModelCatalogue.today, _ changes: Example...) async throws -> Pages {
        var catalogue = try ModelCatalogue()
        for change in changes { _ = try catalogue.apply(change) }
        // Pictures and scans that nobody has drawn yet must not keep the words from being looked at.
        let drawn = try #require(catalogue.files["\(ModelCatalogue.product)/images/front.png"])
        for (file, bytes) in catalogue.files where file.hasSuffix(".yaml") || file.hasSuffix(".md") {
            for name in String(decoding: bytes, as: UTF8.self).matches(of: /(?:images|evidence)\/[a-z0-9-]+\.(?:png|pdf)/) {
                let path = "\(RelativePath.folder(of: file))/\(name.0)"
                if catalogue.files[path] == nil { catalogue.files[path] = path.hasSuffix("png") ? drawn : Array("%PDF-1.4\n%%EOF\n".utf8) }
            }
        }
        return Pages(try await ModelSite.edition(of: FolderInMemory(catalogue.files), today: today), templates: TemplateSet())
    }

    private func texts(of pages: Pages) throws -> [String: String] {
        try ModelSite.documents(of: pages).mapValues { String(decoding: $0.contents, as: UTF8.self) }
    }

    private func values(_ pattern: Regex<(Substring, Substring)>, in text: String) -> [String] {
        text.matches(of: pattern).map { String($0.1) }
    }

    // MARK: The contract

    @Test func everyKindOfPageStandsWhereTheContractSays() async throws {
        let paths = Set(try texts(of: try await pages()).keys)
        for path in [
            "index.html", "404.html", "robots.txt", "sitemap.xml", "vi/index.html", "en/index.html", product, english,
            "vi/chu-the/ong-rung-u-minh/index.html", "en/producers/ong-rung-u-minh/index.html", "vi/tinh/ca-mau/index.html",
            "en/provinces/ca-mau/index.html", "vi/nhom/4/index.html", "en/sets/4/index.html", "vi/hoi-cho/hoi-cho-mau/index.html",
            "en/fairs/hoi-cho-mau/index.html", "vi/tim/index.html", "en/search/index.html", "_headers", "llms.txt",
            "vi/san-pham/ong-rung-u-minh/mat-ong-hoa-tram/index.txt", "en/provinces/ca-mau/index.txt", "vi/dieu-khoan/index.html",
            "en/terms/index.html", "01/09520100000010/index.html",
            "01/09520100000010/10/L2604A/index.html",
        ] { #expect(paths.contains(path), "\(path)") }
    }

    @Test func everyPageNamesItsLanguageAndItsOneAddress() async throws {
        for (path, html) in try texts(of: try await pages())
        where path.hasSuffix(".html") && (path.hasPrefix("vi/") || path.hasPrefix("en/")) {
            #expect(html.contains("<html lang=\"\(path.prefix(2))\">"), "\(path)")
            let address = "https://stories.example/" + path.replacing("index.html", with: "")
            #expect(values(/<link rel="canonical" href="([^"]*)">/, in: html) == [address], "\(path)")
        }
    }

    @Test func languagesNameEachOtherAndTheDefaultForAllOthers() async throws {
        let texts = try texts(of: try await pages())
        for (path, html) in texts where path.hasSuffix(".html") && (path.hasPrefix("vi/") || path.hasPrefix("en/")) {
            let codes = values(/<link rel="alternate" hreflang="([^"]*)"/, in: html)
            #expect(codes == ["vi", "en", "x-default"], "\(path)")
            for url in values(/<link rel="alternate" hreflang="[^"]*" href="([^"]*)">/, in: html) {
                let other = url.replacing("https://stories.example/", with: "") + "index.html"
                let back = values(/<link rel="alternate" hreflang="[^"]*" href="([^"]*)">/, in: texts[other] ?? "")
                #expect(back == values(/<link rel="alternate" hreflang="[^"]*" href="([^"]*)">/, in: html), "\(path) → \(other)")
            }
        }
    }

    @Test func everyLinkOfTheSiteLeadsToAPageAndEveryPictureIsAskedFor() async throws {
        let documents = try ModelSite.documents(of: try await pages())
        for (path, document) in documents where path.hasSuffix(".html") && path != "404.html" {
            let html = String(decoding: document.contents, as: UTF8.self)
            for link in values(/(?:href|src|action)="([^"#?]+)[^"]*"/, in: html) where !link.contains(":") {
                let target = try #require(RelativePath.resolve(link, from: RelativePath.folder(of: path)), "\(path): \(link)")
                let isPicture = document.pictures.contains { $0.address.path == target }
                #expect(
                    // The list of feeds is made when the feeds are.
                    isPicture || target == "feeds" || documents[target] != nil
                        || documents[target.isEmpty ? "index.html" : target + "/index.html"] != nil,
                    "\(path): \(link)")
            }
        }
    }

    @Test func thePageForWhatIsNotThereLeadsOnFromAnyDepth() async throws {
        let documents = try ModelSite.documents(of: try await pages())
        let html = String(decoding: try #require(documents["404.html"]).contents, as: UTF8.self)
        let links = values(/(?:href|src|action)="([^"#?]+)[^"]*"/, in: html).filter { !$0.contains(":") }
        #expect(links.count > 10)
        for link in links {
            let file = link.hasSuffix("/") ? link.dropFirst() + "index.html" : link.dropFirst()
            #expect(link.hasPrefix("/") && (documents[String(file)] != nil || file == "feeds/index.html"), "\(link)")
        }
    }

    @Test func noPageRunsAnythingButTheSitesOwnFilesOrAsksAnotherHostForAnything() async throws {
        for (path, html) in try texts(of: try await pages()) where path.hasSuffix(".html") {
            for script in values(/<script([^>]*)>/, in: html) where script != " type=\"application/ld+json\"" {
                let isOurs = script.wholeMatch(of: /\ defer src="[^"]*assets\/(?:page|search)\.[0-9a-f]{16}\.js"/) != nil
                let isIndex = script.wholeMatch(of: /\ defer src="(?:list\.js|d0\.js\?[0-9a-f]+)" data-holds="(?:list|d0)"/) != nil
                #expect(isOurs || isIndex, "\(path): \(script)")
            }
            #expect(
                html.contains(
                    """
                    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; \
                    script-src 'self'; form-action 'self'; base-uri 'none'">
                    """), "\(path)")
            #expect(!html.contains(" style=\"") && !html.contains("<style") && !html.contains(" onclick"), "\(path)")
            let asked =
                values(/<(?:img|source|iframe|video|audio)[^>]* src="([^"]*)"/, in: html)
                + values(/<link rel="(?:stylesheet|icon)"[^>]* href="([^"]*)"/, in: html)
            #expect(asked.allSatisfy { !$0.contains("://") }, "\(path)")
        }
    }

    @Test func sameStoriesGiveTheSameBytes() async throws {
        let (one, other) = (try await pages(), try await pages())
        #expect(try ModelSite.documents(of: one) == ModelSite.documents(of: other))
    }

    // MARK: What pages say

    @Test func moneyDaysAndNumbersAreInEachLanguagesForm() async throws {
        let texts = try texts(of: try await pages())
        #expect(texts[product]?.contains("185.000 ₫") == true && texts[product]?.contains("370.000 ₫/kg") == true)
        #expect(texts[product]?.contains("có hiệu lực đến 09/06/2029") == true)
        #expect(texts[english]?.contains("VND 185,000") == true && texts[english]?.contains("VND 370,000 per kg") == true)
        #expect(texts[english]?.contains("in force until 9 June 2029") == true)
    }

    @Test func whatTheWritersSayNeverBecomesMarkup() async throws {
        let hostile = #"Mật </script><script>alert("x")</script> & <img src=x onerror=y>"#
        let pages = try await pages(
            Example("---.title: '\(hostile)'", in: "en.md"), Example("---.summary: '\(hostile)'", in: "en.md"))
        for (path, html) in try texts(of: pages) where path.hasSuffix(".html") {
            #expect(!html.contains("<script>") && !html.contains("<img src=x"), "\(path)")
        }
        #expect(try texts(of: pages)[english]?.contains("Mật &lt;/script&gt;&lt;script&gt;") == true)
    }

    @Test func dataForMachinesTellsTheGoodsAndThePapersInForce() async throws {
        let html = try #require(try texts(of: try await pages())[product])
        let script = try #require(values(/<script type="application\/ld\+json">(.*?)<\/script>/, in: html).first)
        let whole = try JSONSerialization.jsonObject(with: Data(script.utf8)) as? [String: Any]
        let graph = try #require(whole?["@graph"] as? [[String: Any]])
        #expect(graph.compactMap { $0["@type"] as? String } == ["Product", "BreadcrumbList"])
        let product = graph[0]
        #expect(product["gtin"] as? String == "9520100000010")
        #expect(product["sku"] as? String == "RH-HT-500")
        let offer = try #require(product["offers"] as? [String: Any])
        #expect(offer["price"] as? String == "185000" && offer["priceCurrency"] as? String == "VND")
        #expect(offer["availability"] as? String == "https://schema.org/InStock")
        let papers = try #require(product["hasCertification"] as? [[String: Any]])
        #expect(papers.first?["validFrom"] as? String == "2026-06-10" && papers.first?["expires"] as? String == "2029-06-09")
        #expect(papers.allSatisfy { $0["certificationStatus"] == nil }, "a page that is opened later would still say so")
        #expect((product["countryOfOrigin"] as? [String: Any])?["name"] as? String == "VN")
        #expect((graph[1]["itemListElement"] as? [Any])?.count == 4)
    }

    @Test func aRatingThatLapsedTakesItsStarsWithIt() async throws {
        let texts = try texts(of: try await pages(today: "2029-06-10"))
        let html = try #require(texts[product])
        // The producer's other honey, on a card below, keeps its three.
        #expect(!html.contains("OCOP 4 sao") && !html.contains("★★★★"))
        #expect(!html.contains("\"certificationRating\""))
    }

    @Test func starsNeverStandWithoutTheirLastDay() async throws {
        let texts = try texts(of: try await pages())
        for (path, html) in texts where path.hasSuffix(".html") {
            for badge in values(/class="badge"([^>]*)>/, in: html) {
                #expect(badge.contains("data-until=\"2029-06-09\"") || badge.contains("data-until=\"20"), "\(path): \(badge)")
            }
        }
        #expect(
            texts[product]?.contains("<strong class=\"star-words\">OCOP 4 sao</strong>, <span class=\"day\">đến 09/06/2029</span>") == true)
        #expect(texts[product]?.contains("data-until=\"2029-06-09\" data-over=\"OCOP: hết hạn ngày 09/06/2029\"") == true)
        #expect(texts[english]?.contains("data-over=\"OCOP: expired on 9 June 2029\"") == true)
    }

    @Test func whatPreviewsKeepForLongNamesNoStars() async throws {
        let summary = "Mật ong hoa tràm OCOP {{ocop.stars}} sao, quay khi cầu đã vít nắp."
        let texts = try texts(of: try await pages(Example("---.summary: '\(summary)'", in: "vi.md")))
        let html = try #require(texts[product])
        let head = try #require(html.firstRange(of: "</head>")).lowerBound
        #expect(html.contains("<p class=\"lead\" data-until=\"2029-06-09\" data-over=\"\">Mật ong hoa tràm OCOP 4 sao"))
        #expect(values(/<meta (?:name|property)="(?:og:)?description" content="([^"]*)"/, in: html).isEmpty)
        #expect(values(/<(?:title>|meta[^>]*content=")([^<"]*)/, in: String(html[..<head])).allSatisfy { !$0.contains("sao") })
    }

    @Test func wordsThatRestOnARatingCarryItsLastDay() async throws {
        let body = "Mật này đạt OCOP {{ocop.stars}} sao. Mật này thơm."
        let texts = try texts(of: try await pages(Example("body: \(body)", in: "vi.md")))
        let html = try #require(texts[product])
        #expect(html.contains("<p data-until=\"2029-06-09\" data-over=\"\">Mật này đạt OCOP 4 sao. Mật này thơm.</p>"))
        let twin = try #require(texts[product.replacing("index.html", with: "index.txt")])
        #expect(!twin.contains("Mật này đạt") && twin.contains("OCOP 4 sao: đến 09/06/2029"), "nothing takes a sentence from plain text")
    }

    @Test func aSaleEndsOnItsLastDay() async throws {
        let sale: Example = "offer.sale: {price: 165000 VND, from: 2026-11-01, until: 2026-11-23}"
        let during = try texts(of: try await pages(sale))[product]
        #expect(during?.contains("165.000 ₫") == true && during?.contains("đến hết 23/11/2026") == true)
        #expect(during?.contains(#""price":"165000""#) == true)
        let after = try texts(of: try await pages(today: "2026-11-24", sale))[product]
        #expect(after?.contains("165.000 ₫") == false && after?.contains("185.000 ₫") == true)
    }

    // MARK: A published address never dies

    @Test func whatOneCostsToWhoeverBuysMoreStandsMarketByMarket() async throws {
        let all = try texts(of: try await pages())
        let html = try #require(all[product])
        let panel = try #require(html.split(separator: "<section class=\"trade\"").last)
        for part in [
            "<caption>Giá một sản phẩm 500 g khi mua nhiều</caption>",
            "<tr><th scope=\"col\">Mua từ</th><th scope=\"col\">Việt Nam</th><th scope=\"col\">Liên minh châu Âu</th><th scope=\"col\">Hoa Kỳ</th></tr>",
            "<tr><th scope=\"row\">240 sản phẩm</th><td>168.000 ₫</td><td>10,20 EUR</td><td>11,40 USD</td></tr>",
            "<tr><th scope=\"row\">1.200 sản phẩm</th><td>158.000 ₫</td><td>9,60 EUR</td><td>10,70 USD</td></tr>",
        ] { #expect(panel.contains(part), "\(part)") }
        let row = "<tr><th scope=\"row\">240 units</th><td>VND 168,000</td><td>EUR 10.20</td><td>USD 11.40</td></tr>"
        #expect(all[english]?.contains(row) ?? false)
        let twin = try #require(all[product.replacing("index.html", with: "index.txt")])
        #expect(twin.contains("- từ 240 sản phẩm: 168.000 ₫ (Việt Nam), 10,20 EUR (Liên minh châu Âu), 11,40 USD (Hoa Kỳ)\n"))
    }

    @Test func aPriceByQuantityThatIsNotLowerStandsNowhere() async throws {
        let all = try texts(
            of: try await pages(
                """
                trade.prices: [{from: 240 units, price: 199000 VND, prices: {US: 11.40 USD}}, {from: 1200 units, price: 205000 VND}]
                """))
        let html = try #require(all[product])
        #expect(html.contains("<tr><th scope=\"col\">Mua từ</th><th scope=\"col\">Hoa Kỳ</th></tr>"))
        #expect(!html.contains("199.000") && !html.contains("205.000"))
        let none = try texts(of: try await pages("trade.prices:"))
        #expect(none[product]?.contains("Mua từ") == false && none[product]?.contains("class=\"trade\"") ?? false)
    }

    @Test func anAddressWithoutAPageSaysSoInBothLanguages() async throws {
        let pages = try await pages(Example("status: withdrawn"))
        let address = Address("vi/san-pham/ong-rung-u-minh/mat-ong-hoa-tram/")
        let notice = pages.notice(at: address, language: .vi, movedTo: nil)
        let html = String(decoding: notice.contents, as: UTF8.self)
        #expect(notice.path == address.file)
        #expect(html.contains("Sản phẩm này không còn được làm nữa.") && html.contains("This product is no longer made."))
        #expect(html.contains("Mật ong hoa tràm Rừng Hoa") && html.contains("<meta name=\"robots\" content=\"noindex\">"))
        #expect(!html.contains("185.000"))
    }

    @Test func anAddressThatMovedLeadsOn() async throws {
        let target = Address("vi/san-pham/ong-rung-u-minh/ten-moi/")
        let notice = try await pages().notice(at: Address("vi/san-pham/cu/cu/"), language: .vi, movedTo: target)
        let html = String(decoding: notice.contents, as: UTF8.self)
        #expect(html.contains("<meta http-equiv=\"refresh\" content=\"0; url=https://stories.example/\(target.path)\">"))
        #expect(html.contains("<link rel=\"canonical\" href=\"https://stories.example/\(target.path)\">"))
        #expect(html.contains("lang=\"en\""))
    }
}
