import Catalogue
import Diagnostics
import Testing

@testable import Pages

/// The list of fairs, and where fairs are named besides.
@Suite struct FairsPageTests {
    /// The pages of 23 November 2026, with fairs on these days beside the model one of January 2027.
    private static func texts(_ days: [(slug: String, from: String, until: String)]) async throws -> [String: String] {
        let edition = try await ModelSite.edition { manuscript in
            guard let model = manuscript.fairs.first else { return }
            for (slug, from, until) in days {
                var fair = Fair(folder: model.folder, slug: slug)
                (fair.name, fair.venue, fair.stories) = (
                    LocalText(at: model.place, plain: Located(slug, at: model.place)), model.venue, model.stories
                )
                fair.from = Day(from).map { Located($0, at: model.place) }
                fair.until = Day(until).map { Located($0, at: model.place) }
                manuscript.fairs.append(fair)
            }
        }
        return try ModelSite.documents(of: Pages(edition, templates: TemplateSet())).mapValues {
            String(decoding: $0.contents, as: UTF8.self)
        }
    }

    private static let days = [
        ("cu", "2025-05-01", "2025-05-03"), ("vua-xong", "2026-11-20", "2026-11-22"), ("hom-nay", "2026-11-21", "2026-11-23"),
        ("sang-nam", "2027-06-01", "2027-06-02"),
    ]

    @Test func theNextFairStandsFirstAndTheLatestOfThePastBehindThoseToCome() async throws {
        let page = try #require(try await Self.texts(Self.days)["en/fairs/index.html"])
        let order = page.matches(of: /<li><a href="[^"]*\/fairs\/([^"\/]+)\/">/).map { String($0.1) }
        #expect(order == ["hom-nay", "hoi-cho-ocop-mua-xuan-2027", "sang-nam", "vua-xong", "cu"])
    }

    @Test func aPastFairSaysSoAndOneToComeWillSaySoByItself() async throws {
        let page = try #require(try await Self.texts(Self.days)["en/fairs/index.html"])
        let entries = page.matches(of: /<li><a href="[^"]*\/fairs\/([^"\/]+)\/">.*/)
        for entry in entries {
            let isPast = ["vua-xong", "cu"].contains(entry.1)
            #expect(entry.0.contains("<span class=\"past\">Over</span>") == isPast, "\(entry.1)")
            #expect(entry.0.contains("data-after=") == !isPast, "\(entry.1)")
        }
        #expect(page.contains("data-after=\"2026-11-23\" hidden"))
    }

    @Test func theHomePageNamesNoFairThatIsOver() async throws {
        let home = try #require(try await Self.texts(Self.days)["vi/index.html"])
        #expect(home.contains("hoi-cho/hom-nay/") && !home.contains("hoi-cho/vua-xong/"))
    }

    @Test func everyPageLeadsToTheListAndTheSitemapNamesIt() async throws {
        let texts = try await Self.texts([])
        #expect(texts["vi/index.html"]?.contains("<a href=\"../vi/hoi-cho/\">Hội chợ</a>") == true)
        #expect(texts["sitemap.xml"]?.contains("<loc>https://stories.example/en/fairs/</loc>") == true)
        #expect(texts["llms.txt"]?.contains("https://stories.example/vi/hoi-cho/index.txt") == true)
        #expect(texts["en/fairs/index.txt"]?.contains("- OCOP Spring Fair, 22 January 2027 to 26 January 2027") == true)
    }

    @Test func withoutFairsThereIsNeitherListNorLink() async throws {
        let edition = try await ModelSite.edition { $0.fairs = [] }
        let documents = try ModelSite.documents(of: Pages(edition, templates: TemplateSet()))
        #expect(documents["vi/hoi-cho/index.html"] == nil)
        #expect(!String(decoding: try #require(documents["vi/index.html"]).contents, as: UTF8.self).contains("hoi-cho"))
    }
}
