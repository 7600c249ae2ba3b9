import Catalogue
import Diagnostics
import Digests
import Feeds
import Foundation
import Testing

@Suite struct FeedItemsTests {
    private func catalogue() -> ModelCatalogue {
        var catalogue = ModelCatalogue(products: 3)
        catalogue.products[1].variants = [ModelCatalogue.variant("V-1", net: "250 g", price: "99000 VND")]
        catalogue.site.channels += [.peppol, .ubl, .bmecat, .meta].map {
            ChannelEntry($0, market: "VN", language: .vi, at: catalogue.site.place)
        }
        return catalogue
    }

    @Test func whatAFeedSaysOfItsItemsIsReadBack() async throws {
        let made = try await Made(catalogue())
        let items = try made.items()
        #expect(items.head.feed == "google-merchant.vi-VN" && items.head.channel == "google-merchant")
        #expect(items.head.asOf == "2026-11-23" && items.head.items == 4)
        #expect(items.items.map(\.id) == made.values("g:id"))
        let honey = try #require(items.items.first)
        #expect(honey.price == "185000 VND" && honey.availability == "in_stock" && honey.net == "500 g")
        #expect(honey.product == "ca-mau/ong-rung/mat-ong-00001")
        let variant = try #require(items.items.first { $0.id == "V-1" })
        #expect(variant.price == "99000 VND" && variant.net == "250 g" && variant.title.hasSuffix(", 250 g"))
    }

    @Test(arguments: 0..<7)
    func everyDigestIsThatOfTheItemsBytesInTheFeed(feed: Int) async throws {
        let made = try await Made(catalogue(), feed: feed)
        guard let xml = made.xml else { return }
        let channel = try #require(Feeds.channel(made.selection.entry.channel))
        let digests = ItemDigests(of: channel)
        Array(xml.utf8).withUnsafeBytes { digests.add($0) }
        #expect(try made.items().items.map(\.digest) == digests.finish())
    }

    @Test func aChangeShowsInItsItemAndInTheFeedsDigestAlone() async throws {
        let before = try await Made(catalogue()).items()
        var changed = catalogue()
        changed.products[2].offer?.price?.value = try #require(Money("195000 VND"))
        let after = try await Made(changed).items()
        #expect(before.head.digest != after.head.digest)
        #expect(zip(before.items, after.items).map { $0.digest == $1.digest } == [true, true, true, false])
        let tomorrow = try await Made(catalogue(), today: ModelCatalogue.today.adding(days: 1)).items()
        #expect(tomorrow.head.digest == before.head.digest && tomorrow.head.asOf != before.head.asOf)
    }

    @Test(arguments: ModelCatalogue.channelNames)
    func theSameGoodsAreTheSameTomorrow(name: String) async throws {
        var catalogue = ModelCatalogue.everyChannel(products: 3)
        catalogue.site.channels.removeAll { $0.channel.name != name }
        let (one, other) = (try await Made(catalogue), try await Made(catalogue, today: ModelCatalogue.today.adding(days: 1)))
        #expect(try one.items().items.count == 3 && one.items().items == other.items().items)
        // Another word of the goods is told apart all the same.
        for language in [Language.vi, .en, "cs"] { catalogue.products[1].stories[language]?.title?.raw = "Tên mới" }
        let changed = try await Made(catalogue)
        #expect(try zip(one.items().items, changed.items().items).map { $0.digest == $1.digest } == [true, false, true])
    }

    @Test func linesThatAreMissingOrForeignAreRefused() async throws {
        let bytes = try #require(try await Made(catalogue()).documents.last).contents
        let lines = bytes.split(separator: 0x0A)
        #expect(throws: (any Error).self) { try FeedItems(Array(lines.dropLast().joined(separator: [0x0A]))) }
        #expect(throws: (any Error).self) { try FeedItems(Array(lines.dropFirst().joined(separator: [0x0A]))) }
        #expect(throws: (any Error).self) { try FeedItems([]) }
        #expect(throws: (any Error).self) { try FeedItems(bytes + Array("{\n".utf8)) }
    }
}
