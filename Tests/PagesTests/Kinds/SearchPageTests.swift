import Catalogue
import Foundation
import Testing

@testable import Pages

@Suite struct SearchPageTests {
    @Test(arguments: ["vi/tim", "en/search"]) func aFilterThatTimeEmptiesTellsNoNumber(_ folder: String) async throws {
        let documents = try ModelSite.documents(of: Pages(try await ModelSite.edition(), templates: TemplateSet()))
        let page = String(decoding: try #require(documents["\(folder)/index.html"]).contents, as: UTF8.self)
        let options = page.matches(of: /<option value="[^"]+"( data-dated="1")?>([^<]+)<\/option>/).map(\.output)
        let (dated, lasting) = (options.filter { $0.1 != nil }, options.filter { $0.1 == nil })
        #expect(dated.count > 3 && lasting.count > 10)
        for option in dated { #expect(!option.2.contains("("), "\(option.2)") }
        for option in lasting { #expect(option.2.contains(/\ \([\d.,]+\)$/), "\(option.2)") }
    }
}
