import Catalogue
import Diagnostics
import Foundation
import ModelCatalogue
import Rulebook
import Stories
import Testing

@testable import Pages

struct FiveYearsTests {
    /// A page that is built each day. One that is built once and opened on each day is looked at in a browser (Tests/Outside/check-pages).
    @Test func onEachDayOfFiveYearsAPageShowsAStarExactlyWhileItIsInForce() async throws {
        let catalogue = try ModelCatalogue()
        let manuscript = try await Stories.read(FolderInMemory(catalogue.files), root: "stories", width: 1)
        let ratings = manuscript.products.map(\.ocop)
        let start = try #require(Day(ModelCatalogue.today))
        let templates = TemplateSet()
        var shownBefore: [Bool] = []
        var changes = 0
        for offset in 0..<1827 {
            let day = start.adding(days: offset)
            let edition = try #require(await Rulebook.review(manuscript, today: day, width: 1).edition)
            let shown = edition.products.map { $0.product.ocop != nil }
            for product in edition.products {
                let rating = try #require(manuscript.products.firstIndex { $0.folder == product.product.folder }.map { ratings[$0] })
                #expect((product.product.ocop != nil) == (rating?.isInForce(on: day) ?? false), "\(product.slug) on \(day)")
            }
            // A page is made of the edition alone: looked at where the edition changes, and once a season.
            guard shown != shownBefore || offset % 90 == 0 else { continue }
            if shown != shownBefore { changes += 1 }
            shownBefore = shown
            let pages = Pages(edition, templates: templates)
            for (index, product) in edition.products.enumerated() {
                for voice in pages.voices {
                    guard let page = ProductPage(index, in: voice, by: pages) else { continue }
                    let hero = try #require(
                        String(decoding: page.documents[0].contents, as: UTF8.self).components(separatedBy: "<div class=\"hero-words\">")
                            .first)
                    #expect(hero.contains("class=\"badge\"") == (product.product.ocop != nil), "\(product.slug) on \(day)")
                }
            }
        }
        #expect(changes > 1, "some rating lapses in five years, or nothing was tested")
    }
}
