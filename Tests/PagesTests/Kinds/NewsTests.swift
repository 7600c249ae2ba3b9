import Catalogue
import Foundation
import Rulebook
import Testing

@testable import Pages

/// What is new, for feed readers: one feed a language, the newest story first.
struct NewsTests {
    @Test func eachLanguageHasItsNews() async throws {
        let edition = try await ModelSite.edition()
        let documents = try ModelSite.documents(of: Pages(edition, templates: TemplateSet()))
        for language in [Language.vi, .en] {
            let document = try #require(documents["\(language)/atom.xml"])
            let text = String(decoding: document.contents, as: UTF8.self)
            let days = text.matches(of: /<updated>([0-9-]+)T00:00:00\+07:00<\/updated>/).map { String($0.1) }
            #expect(days.count == News.stories(in: language, edition).count + 1)
            #expect(days.dropFirst().sorted(by: >) == Array(days.dropFirst()), "the newest first")
            #expect(days.first == days.dropFirst().first, "the feed is as new as its newest story")
            #expect(Set(text.matches(of: /<id>([^<]+)<\/id>/).map { String($0.1) }).count == days.count, "no two ids alike")
            let page = String(decoding: try #require(documents["\(language)/index.html"]).contents, as: UTF8.self)
            #expect(page.contains(#"type="application/atom+xml" href="../\#(language)/atom.xml""#))
        }
    }

    @Test func storiesWithoutADayAreNoNews() async throws {
        let edition = try await ModelSite.edition()
        let dated = edition.products.count { $0.product.stories[.vi]?.updated != nil && $0.languages.contains(.vi) }
        #expect(News.stories(in: .vi, edition).count == min(dated, News.most))
        #expect(News.stories(in: "cs", edition).isEmpty)
    }
}
