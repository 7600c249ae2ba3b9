import Catalogue
import Diagnostics
import Testing

@testable import Feeds

/// Items that are written already stand in a feed where they would be written.
@Suite struct KnownItemsTests {
    private func made(_ name: String) async throws -> Made {
        var catalogue = ModelCatalogue.everyChannel(products: 9)
        catalogue.site.channels.removeAll { $0.channel != Channel(name) }
        var small = ModelCatalogue.variant("V-1", net: "250 g", price: "99000 VND", prices: ["CZ": "149 CZK", "EU": "6 EUR"])
        small.package = catalogue.products[4].package
        small.gtin = Located(GTIN("8935000000021"), at: small.place)
        catalogue.products[4].variants = [small]
        return try await Made(catalogue)
    }

    private func write(_ made: Made, taking known: KnownItems) throws -> [String: [UInt8]] {
        var files: [String: FeedInMemory] = [:]
        _ = try Feeds.write(made.selection, in: made.edition, taking: known) { path in
            let file = FeedInMemory()
            files[path] = file
            return file
        } showing: { _ in
        }
        return files.mapValues(\.bytes)
    }

    @Test(arguments: ModelCatalogue.channelNames)
    func aFeedIsTheSameWhicheverOfItsItemsAreKnown(name: String) async throws {
        let made = try await made(name)
        let included = made.selection.included
        #expect(included.count == 9 && made.selection.items == 10)
        for runs in [[1..<9], [8..<9], [4..<5], [1..<2, 2..<5, 7..<9], [1..<1]] {
            let known = try runs.map { run in
                let bytes = try #require(try Feeds.items(included[run], of: made.selection, in: made.edition, showing: { _ in }))
                return KnownItems.Run(run) { bytes }
            }
            let files = try write(made, taking: KnownItems(known))
            #expect(files.count == made.documents.count)
            for document in made.documents { #expect(files[document.path] == document.contents, "\(document.path), \(runs)") }
        }
    }

    @Test(arguments: ModelCatalogue.channelNames)
    func whatIsKnownIsHeldAgainstTheGrammarAndCounted(name: String) async throws {
        let made = try await made(name)
        let included = made.selection.included[2..<4]
        let bytes = try #require(try Feeds.items(included, of: made.selection, in: made.edition, showing: { _ in }))
        let text = String(decoding: bytes, as: UTF8.self)
        let broken = text.replacing("</", with: "<other/></", maxReplacements: 1)
        for bytes in [Array(broken.utf8), [], bytes + bytes] {
            #expect(throws: FeedFailure.self) { try write(made, taking: KnownItems([KnownItems.Run(2..<4) { bytes }])) }
        }
    }
}
