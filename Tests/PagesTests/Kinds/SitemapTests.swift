import Catalogue
import Testing

@testable import Pages

struct SitemapTests {
    private func entries(_ count: Int) -> [Sitemap.Entry] {
        (0..<count).map { number in
            Sitemap.Entry(editions: [(.vi, Address("vi/\(number)/")), (.en, Address("en/\(number)/"))], fallback: Address("vi/\(number)/"))
        }
    }

    @Test func noFileListsMoreAddressesThanTheProtocolAllowsAndLanguagesStayTogether() {
        let chunks = Sitemap.chunks(of: entries(7), limit: 5)
        #expect(chunks.map(\.count) == [2, 2, 2, 1])
        #expect(Sitemap.chunks(of: entries(25_000)).count == 1)
        #expect(Sitemap.chunks(of: entries(25_001)).map(\.count) == [25_000, 1])
        #expect(Sitemap.chunks(of: []).isEmpty)
    }
}
