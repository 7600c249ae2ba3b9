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

    /// A page that nobody builds again: a script takes from it what carries a day, and nothing that stays may speak of stars.
    @Test func whatStaysOnAPageAfterEveryLastDaySpeaksOfNoStars() async throws {
        let documents = try ModelSite.documents(of: Pages(try await ModelSite.edition(), templates: TemplateSet()))
        let claim = /★|[1-5] sao|[1-5][- ]star/
        var kinds: Set<Substring> = []
        var taken = 0
        for (path, document) in documents where path.hasSuffix(".html") {
            // The filters of the search are about products, and name none; the rules are about words.
            guard !path.contains("/tim/"), !path.contains("/search/"), !path.contains("/quy-tac/"), !path.contains("/rules/") else {
                continue
            }
            let page = String(decoding: document.contents, as: UTF8.self)
            let standing = Self.standing(page)
            if page.contains(claim), !standing.contains(claim) { taken += 1 }
            let around = standing.firstMatch(of: claim).map { standing[$0.range.lowerBound...].prefix(80) }
            #expect(around == nil, "\(path): \(around ?? "")")
            if page.contains(claim) { kinds.insert(path.split(separator: "/").dropFirst().first ?? "") }
        }
        #expect(taken > 20 && kinds.isSuperset(of: ["san-pham", "products", "chu-the", "hoi-cho", "tinh"]), "\(taken), \(kinds)")
    }

    /// A page without the elements that go on their day, and without what it tells machines, which has days of its own.
    private static func standing(_ page: String) -> String {
        let void: Set<Substring> = ["img", "br", "hr", "meta", "link", "input", "source", "!DOCTYPE"]
        var text = ""
        var depth = 0
        for piece in page.split(separator: "<") {
            let tag = piece.prefix { $0 != ">" }
            if depth > 0 {
                if tag.hasPrefix("/") { depth -= 1 } else if !void.contains(tag.prefix { $0 != " " }) { depth += 1 }
            } else if tag.contains("data-until=") || tag.hasPrefix("script") {
                depth = 1
                continue
            } else {
                text += tag
            }
            if depth == 0 { text += piece.dropFirst(tag.count) }
        }
        return text
    }
}
