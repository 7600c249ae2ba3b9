import Catalogue
import Diagnostics
import Rulebook
import Testing

@testable import Pages

/// Places and authorities on English pages.
@Suite struct PlacesTests {
    private static func english() async throws -> [(path: String, html: String)] {
        let documents = try ModelSite.documents(of: Pages(try await ModelSite.edition(), templates: TemplateSet()))
        return documents.filter { $0.key.hasPrefix("en/") && $0.key.hasSuffix(".html") && !$0.key.hasPrefix("en/rules/") }.map {
            ($0.key, String(decoding: $0.value.contents, as: UTF8.self))
        }
    }

    @Test func aProvinceIsWrittenOneWayOnEveryPage() async throws {
        let bare = Reference.provinces.map(\.name).filter { $0.vi != $0.en }.map(\.en)
        for (path, html) in try await Self.english() {
            for name in bare { #expect(!html.contains(name), "\(path): \(name)") }
        }
    }

    @Test func aCardSaysWhereItsGoodsComeFromUnlessThePageSaysSo() async throws {
        let pages = Dictionary(uniqueKeysWithValues: try await Self.english().map { ($0.path, $0.html) })
        let maker = "<span class=\"card-maker\">U Minh Forest Bee Cooperative"
        #expect(pages["en/sets/4/index.html"]?.contains(maker + ", Cà Mau</span>") == true)
        #expect(pages["en/provinces/ca-mau/index.html"]?.contains(maker + "</span>") == true)
    }

    @Test func theYearThatAStoryNamesIsNoAmount() async throws {
        let page = try #require(try await Self.english().first { $0.path == "en/producers/son-mai-ngo-tre/index.html" })
        #expect(page.html.contains("founded in 2012 "))
    }

    @Test func whoIssuedAPaperIsNamedInEnglishOrMarkedAsVietnamese() async throws {
        var issuers = 0
        for (path, html) in try await Self.english() {
            for match in html.matches(of: /Issued by: ([^<]*)</) {
                for word in ["UBND", "Sở ", "Cục ", "Công ty", "Hợp tác xã", "Phòng "] {
                    #expect(!match.1.contains(word), "\(path): \(match.1)")
                }
                issuers += 1
            }
        }
        #expect(issuers > 100)
    }

    @Test func wordsThatOnlyVietnameseHasAreMarkedOnPagesInAnotherLanguage() async throws {
        let edition = try await ModelSite.edition()
        let voice = try #require(Pages(edition, templates: TemplateSet()).voice(.en))
        let place = Place("producer.yaml")
        func spoken(_ words: String) -> Spoken? { voice.issuer(LocalText(at: place, plain: Located(words, at: place)), of: nil) }
        #expect(spoken("Viện Dược liệu")?.language == .vi)
        #expect(spoken("Control Union")?.language == nil)
        #expect(spoken("UBND xã Khánh Lâm")?.words == "People's Committee of Khánh Lâm Commune")
    }

    @Test func aProducerThatDeclaresForItselfIsCalledAsOnItsPage() async throws {
        let edition = try await ModelSite.edition()
        let honey = try #require(edition.producers.first { $0.slug == "ong-rung-u-minh" }).producer
        let voice = try #require(Pages(edition, templates: TemplateSet()).voice(.en))
        let issuer = LocalText(at: honey.place, plain: Located("Hợp tác xã Ong Rừng U Minh", at: honey.place))
        #expect(voice.issuer(issuer, of: honey)?.words == "U Minh Forest Bee Cooperative")
    }
}
