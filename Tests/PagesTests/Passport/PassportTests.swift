import Catalogue
import Foundation
import Rulebook
import Testing

@testable import Pages

@Suite struct PassportTests {
    private static func documents() async throws -> [String: Document] {
        try ModelSite.documents(of: Pages(try await ModelSite.edition(), templates: TemplateSet()))
    }

    private static func object(_ path: String, in documents: [String: Document]) throws -> [String: Any] {
        let document = try #require(documents[path], "\(path)")
        return try #require(try JSONSerialization.jsonObject(with: Data(document.contents)) as? [String: Any])
    }

    @Test func everyNumberAndLotHasAPassportAndASetOfLinks() async throws {
        let documents = try await Self.documents()
        let pages = documents.keys.filter { $0.hasPrefix("01/") && $0.hasSuffix("/index.html") }
        #expect(pages.count > 40 && pages.contains { $0.contains("/10/") })
        for page in pages {
            let folder = page.dropLast("index.html".count)
            for name in ["passport.json", "linkset.json", "qr.svg", "qr.png"] {
                #expect(documents[folder + name] != nil, "\(folder)\(name)")
            }
        }
    }

    @Test func aPassportSaysThatNobodySignedItAndNamesItsGoodsByTheirLink() async throws {
        let passport = try Self.object("01/09520100000010/10/L2604A/passport.json", in: try await Self.documents())
        #expect(passport["proof"] == nil && passport["description"] as? String == "It bears no digital signature.")
        let subject = try #require(passport["credentialSubject"] as? [String: Any])
        #expect(subject["id"] as? String == "https://stories.example/01/09520100000010/10/L2604A")
        #expect(subject["granularityLevel"] as? String == "batch")
        let goods = try #require(subject["product"] as? [String: Any])
        #expect(goods["batchNumber"] as? String == "L2604A" && goods["productionDate"] as? String == "2026-04-20")
        #expect(goods["countryOfProduction"] as? String == "VN")
    }

    @Test func linksStandInTheLanguagesOfTheirPages() async throws {
        let set = try Self.object("01/09520100000010/linkset.json", in: try await Self.documents())
        let context = try #require((set["linkset"] as? [[String: Any]])?.first)
        #expect(context["anchor"] as? String == "https://stories.example/01/09520100000010")
        let pages = try #require(context["https://ref.gs1.org/voc/pip"] as? [[String: Any]])
        #expect(pages.compactMap { ($0["hreflang"] as? [String])?.first } == ["vi", "en"])
        #expect(context["https://ref.gs1.org/voc/recallStatus"] == nil)
    }

    @Test func thePageShowsWhatTheDecreeAsksFor() async throws {
        let documents = try await Self.documents()
        let page = String(
            decoding: try #require(documents["vi/san-pham/ong-rung-u-minh/mat-ong-hoa-tram/index.html"]).contents, as: UTF8.self)
        #expect(page.contains("id=\"passport\"") && page.contains("Điều 32 Nghị định 37/2026/NĐ-CP"))
    }
}
