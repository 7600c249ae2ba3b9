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
        #expect(Sitemap.chunks(of: entries(7), bytes: 1_300) { _ in 100 }.map(\.count) == [3, 3, 1])
        // One that is too large alone stands alone.
        #expect(Sitemap.chunks(of: entries(2), bytes: 1_300) { _ in 400 }.map(\.count) == [1, 1])
        #expect(Sitemap.chunks(of: []).isEmpty)
    }
}
