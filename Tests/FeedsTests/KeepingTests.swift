import Catalogue
import Diagnostics
import Digests
import Foundation
import Rulebook
import Testing

@testable import Feeds

/// What stays of a published feed, and what may not.
@Suite struct KeepingTests {
    private func catalogue(_ channel: Channel, products: Int) -> ModelCatalogue {
        var catalogue = ModelCatalogue.everyChannel(products: products)
        catalogue.site.channels.removeAll { $0.channel != channel }
        var small = ModelCatalogue.variant("V-1", net: "250 g", price: "99000 VND", prices: ["CZ": "149 CZK", "EU": "6 EUR"])
        small.package = catalogue.products[1].package
        small.gtin = Located(GTIN("8935000000021"), at: small.place)
        catalogue.products[1].variants = [small]
        return catalogue
    }

    private typealias Written = (loss: ShrunkenFeed.Loss, feed: String, items: FeedItems, report: String)

    /// Writes `after` with what it must keep of `before`, and returns the feed, its items and its report.
    private func written(_ before: Made, _ after: Made) throws -> Written {
        try written(try #require(before.xml), try before.items(), after)
    }

    /// The same, where `feed` and `items` are what was published.
    private func written(_ feed: String, _ items: FeedItems, _ after: Made) throws -> Written {
        let loss = try #require(try ShrunkenFeed.check(after.selection, against: PublishedFeed(items, feed), in: after.edition))
        let old = FeedInMemory(Array(feed.utf8))
        let kept = try #require(loss.kept)
        var files: [String: FeedInMemory] = [:]
        let paths = try Feeds.write(after.selection, in: after.edition, keeping: (kept, old.read)) { path in
            let file = FeedInMemory()
            files[path] = file
            return file
        } showing: { _ in
        }
        #expect(paths.count == 3 && files.values.allSatisfy(\.isClosed))
        let texts = try paths.map { try #require(files[$0]).bytes }
        return (loss, String(decoding: texts[0], as: UTF8.self), try FeedItems(texts[2]), String(decoding: texts[1], as: UTF8.self))
    }

    @Test(arguments: ModelCatalogue.channelNames)
    func whatIsHeldBackStandsBehindWhatIsNew(name: String) async throws {
        let channel = Channel(name)
        let before = catalogue(channel, products: 8)
        var after = before
        // Four are gone, among them the one with two packs; of those that are left one costs more.
        after.products.removeFirst(4)
        for language in [Language.vi, .en, "cs"] { after.products[0].stories[language]?.title?.raw = "Tên mới" }
        let (old, new) = (try await Made(before), try await Made(after))
        let written = try written(old, new)
        #expect(written.items.items.count == 9 && written.feed.contains("Tên mới"))
        #expect(Set(written.items.items.map(\.id)) == Set(try old.items().items.map(\.id)))
        // What is kept has the same bytes as before, and the feed those that its lines tell.
        let digests = ItemDigests(of: try #require(Feeds.channel(channel)))
        Array(written.feed.utf8).withUnsafeBytes { digests.add($0) }
        var known: [SHA256] = []
        for item in written.items.items where known.last != item.digest { known.append(item.digest) }
        #expect(digests.finish() == known)
        let kept = written.items.items.filter { $0.keptSince != nil }
        #expect(kept.count == 5 && kept.allSatisfy { item in (try? old.items().items.contains { $0.digest == item.digest }) ?? false })
        #expect(written.report.split(separator: #""kept_since": "2026-11-23""#).count == 6)
        // The stories that are left are published or left out, all of them; what is kept is told besides.
        let told = try #require(try JSONSerialization.jsonObject(with: Data(written.report.utf8)) as? [String: Any])
        let counts = ["products", "products_published", "products_left_out"].map { told[$0] as? Int }
        #expect(counts == [4, 4, 0] && (told["kept"] as? [Any])?.count == 5)
        // Nothing is left to be kept: the same as if nothing ever was.
        let again = try await Made(before)
        #expect(try ShrunkenFeed.check(again.selection, against: PublishedFeed(written.items, written.feed), in: again.edition) == nil)
    }

    @Test(arguments: ModelCatalogue.channelNames)
    func goodsWithNewNumbersStandBesideWhatIsKeptOfThemBuildAfterBuild(name: String) async throws {
        let channel = Channel(name)
        var before = catalogue(channel, products: 8)
        before.products[3].variants = before.products[1].variants
        before.products[1].variants = []
        var after = before
        after.products.removeLast(4)
        // The last that is left, with two packs, has other numbers: its own request stands right before the one that is kept of it.
        after.products[3].sku?.value += "-N"
        for index in after.products[3].variants.indices { after.products[3].variants[index].sku?.value += "-N" }
        let new = try await Made(after)
        let first = try written(try await Made(before), new)
        #expect(first.items.items.count == 11)
        let second = try written(first.feed, first.items, new)
        #expect(second.feed == first.feed && second.items.items == first.items.items && second.report == first.report)
        // Each kept item has the bytes that are told of it.
        let digests = ItemDigests(of: try #require(Feeds.channel(channel)))
        Array(second.feed.utf8).withUnsafeBytes { digests.add($0) }
        var known: [SHA256] = []
        for item in second.items.items where known.last != item.digest { known.append(item.digest) }
        #expect(digests.finish() == known)
    }

    @Test func whatIsHeldBackStaysSoHoweverTheFeedGrows() async throws {
        let before = catalogue(.googleMerchant, products: 5)
        var after = before
        after.products.removeFirst(3)
        let held = try written(try await Made(before), try await Made(after))
        var grown = catalogue(.googleMerchant, products: 60)
        grown.products.removeFirst(3)
        let made = try await Made(grown)
        let loss = try #require(try ShrunkenFeed.check(made.selection, against: PublishedFeed(held.items, held.feed), in: made.edition))
        #expect(loss.kept?.items.count == 4 && loss.kept?.items.allSatisfy { $0.keptSince == "2026-11-23" } ?? false)
    }

    @Test func whatIsWithdrawnRecalledOrLapsedIsNotHeldBack() async throws {
        var before = catalogue(.googleMerchant, products: 8)
        before.products[3].ocop?.expires?.value = try #require(Day("2027-01-31"))
        before.products[4].certificates[0].expires?.value = try #require(Day("2026-12-31"))
        var after = before
        after.products[2].status = Located(.withdrawn, at: after.products[2].place)
        for index in [3, 4, 5] { after.products[index].status = Located(.draft, at: after.products[index].place) }
        after.products.remove(at: 6)
        let old = try await Made(before)
        func staying(on day: String) async throws -> [String] {
            let made = try await Made(after, today: try #require(Day(day)))
            let loss = try #require(try ShrunkenFeed.check(made.selection, against: old.published(), in: made.edition))
            return loss.kept?.items.map(\.id) ?? []
        }
        func numbers(_ indices: [Int]) -> [String] { indices.compactMap { before.products[$0].sku?.value } }
        #expect(try await staying(on: "2026-12-31") == numbers([3, 4, 5, 6]))
        #expect(try await staying(on: "2027-01-01") == numbers([3, 5, 6]))
        #expect(try await staying(on: "2027-02-01") == numbers([5, 6]))
        // A draft tells that its rating was taken back.
        let place = after.products[3].place
        after.products[3].ocop?.revoked = Located(ModelCatalogue.day("2026-11-30"), at: place)
        #expect(try await staying(on: "2026-12-01") == numbers([4, 5, 6]))
    }

    @Test func aRecallCountsHoweverTheStoryIs() async throws {
        let before = catalogue(.googleMerchant, products: 9)
        func recall(_ product: inout Product) {
            var lot = Lot(at: product.place)
            lot.recalled = Recall(at: product.place)
            product.traceability?.lots = [lot]
        }
        var after = before
        // A draft, one that is in error, one that is neither, and one that has moved to another folder as a draft.
        for index in 2...5 { recall(&after.products[index]) }
        after.products[2].status = Located(.draft, at: after.products[2].place)
        after.products[3].kind = Located("no-such-kind", at: after.products[3].place)
        after.products[5].status = Located(.draft, at: after.products[5].place)
        after.products[5].folder += "-moi"
        // These are a draft and in error alone.
        after.products[6].status = Located(.draft, at: after.products[6].place)
        after.products[7].kind = Located("no-such-kind", at: after.products[7].place)
        let made = try await Made(after)
        let loss = try #require(try ShrunkenFeed.check(made.selection, against: try await Made(before).published(), in: made.edition))
        #expect(loss.kept?.items.map(\.id) == [6, 7].map { before.products[$0].sku?.value })
        #expect(loss.finding.message.en.contains("4 of a recalled lot, 1 made drafts, 1 in error"), "\(loss.finding.message.en)")
        #expect(loss.finding.notes.count { $0.message.en.hasSuffix("(taken out): of a recalled lot") } >= 2)
    }

    @Test func whatADraftClaimsNoMoreLeavesTheFeed() async throws {
        let before = catalogue(.googleMerchant, products: 9)
        var after = before
        for index in 2...8 { after.products[index].status = Located(.draft, at: after.products[index].place) }
        after.products[2].ocop?.stars?.value = 3
        after.products[3].ocop = nil
        after.products[4].ocop?.expires?.value = ModelCatalogue.day("2026-11-22")
        after.products[5].certificates.removeLast()
        after.products[6].certificates[1].expires?.value = ModelCatalogue.day("2026-11-22")
        // What is written there and can't be read has not changed for all that anybody knows.
        after.products[7].certificates = []
        after.products[7].unreadable = ["certificates.0.scheme"]
        let made = try await Made(after)
        let loss = try #require(try ShrunkenFeed.check(made.selection, against: try await Made(before).published(), in: made.edition))
        #expect(loss.kept?.items.map(\.id) == [7, 8].map { before.products[$0].sku?.value })
    }

    @Test func aProducersCertificateIsBorneByItsDrafts() async throws {
        var before = catalogue(.googleMerchant, products: 5)
        before.producer.certificates = [ModelCatalogue.certificate("iso-22000", number: "IS-1", at: before.producer.place)]
        var after = before
        for index in 2...4 { after.products[index].status = Located(.draft, at: after.products[index].place) }
        func staying(_ catalogue: ModelCatalogue) async throws -> Int {
            let made = try await Made(catalogue)
            let loss = try #require(try ShrunkenFeed.check(made.selection, against: try await Made(before).published(), in: made.edition))
            return loss.kept?.items.count ?? 0
        }
        #expect(try await Made(before).items().items[0].certificates?.keys.contains("iso-22000") == true)
        #expect(try await staying(after) == 3)
        // Where all are, the producer is not published itself, and yet bears them out.
        var all = after
        for index in 0...1 { all.products[index].status = Located(.draft, at: all.products[index].place) }
        #expect(try await staying(all) == 6)
        all.producer.certificates[0].revoked = Located(ModelCatalogue.day("2026-11-22"), at: all.producer.place)
        #expect(try await staying(all) == 0)
        after.producer.certificates[0].covers = [Located("mat-ong-00003", at: after.producer.place)]
        #expect(try await staying(after) == 1)
    }

    @Test func whatIsNotForSaleThereAnyMoreIsNotHeldBack() async throws {
        var before = ModelCatalogue(products: 9, channels: [("US", "en")])
        let place = before.site.place
        let published = try await Made(before).published()
        before.products[2].trade = Trade(at: place)
        before.products[2].trade?.markets = [Located("JP", at: place)]
        before.products[3].kind?.value = "traditional-medicine"
        before.products[4].kind?.value = "agarwood-incense"
        before.products[5].kind?.value = "tourism"
        // Without a price or a text there nobody knows that it is meant.
        before.products[6].offer?.prices["US"] = nil
        before.products[7].stories[.en]?.title = nil
        let edition = before.uncheckedEdition()
        let selection = Feeds.select(edition, for: before.site.channels[0])
        let loss = try #require(try ShrunkenFeed.check(selection, against: published, in: edition))
        #expect(loss.kept?.items.map(\.id) == [6, 7].map { before.products[$0].sku?.value })
        #expect(loss.finding.message.en.contains("(4 not for sale there any more, 2 for other reasons)"), "\(loss.finding.message.en)")
    }

    @Test func whatCantBeSentLeavesHeureka() async throws {
        var catalogue = catalogue(.heureka, products: 5)
        let published = try await Made(catalogue).published()
        for index in 2...4 { catalogue.products[index].offer?.availability?.value = .outOfStock }
        let made = try await Made(catalogue)
        let loss = try #require(try ShrunkenFeed.check(made.selection, against: published, in: made.edition))
        #expect(loss.kept == nil && loss.finding.severity == .warning)
    }

    @Test(arguments: ModelCatalogue.channelNames)
    func whatSomebodyChangedOnTheSiteIsNotKept(name: String) async throws {
        let before = catalogue(Channel(name), products: 8)
        var after = before
        after.products.removeFirst(4)
        let (old, new) = (try await Made(before), try await Made(after))
        // The words of one item of the first product, which is gone, are others in the feed than were written there.
        let text = try #require(old.xml)
        let titles = ["Mật ong hoa tràm Rừng Hoa", "Rừng Hoa Melaleuca Honey", "Med z kajeputu Rừng Hoa"]
        let title = try #require(titles.compactMap { text.firstRange(of: $0) }.first)
        let feed = text.replacingCharacters(in: title, with: "Chữa bách bệnh")
        let loss = try #require(try ShrunkenFeed.check(new.selection, against: PublishedFeed(old.items(), feed), in: new.edition))
        #expect(loss.kept?.items.count == 4 && loss.kept?.items.contains { $0.id == before.products[0].sku?.value } == false)
        #expect(loss.finding.message.en.contains("1 changed on the site since they were published"), "\(loss.finding.message.en)")
        // A feed with an item too many is somebody else's altogether.
        let tag = "\(try #require(Feeds.channel(Channel(name))).itemTag)"
        let longer = text.replacing(tag, with: "\(tag)\n\(tag)", maxReplacements: 1)
        #expect(try ShrunkenFeed.check(new.selection, against: PublishedFeed(old.items(), longer), in: new.edition)?.kept == nil)
    }

    @Test func aRefusedFeedKeepsNothingThatSomebodyChanged() async throws {
        let made = try await Made(catalogue(.googleMerchant, products: 4))
        let feed = try #require(made.xml).replacing("Mật ong hoa tràm Rừng Hoa", with: "Chữa bách bệnh", maxReplacements: 1)
        let kept = try RefusedFeed.keep(of: PublishedFeed(made.items(), feed), made.selection, andHeldBack: nil, in: made.edition)
        #expect(kept?.items.map(\.id) == Array(try made.items().items.map(\.id).dropFirst()))
    }

    @Test func aFeedWithStarsOfWhichNobodyKnowsTheLastDayKeepsNone() async throws {
        var before = catalogue(.googleMerchant, products: 4)
        for index in 1...3 { before.products[index].ocop = nil }
        let published = try await Made(before)
        let items = try published.items()
        let old = FeedItems(
            feed: items.head.feed, channel: items.head.channel, asOf: items.head.asOf,
            items: items.items.map { item in
                var item = item
                item.starsUntil = nil
                return item
            })
        var after = before
        after.products = []
        let made = try await Made(after)
        let feed = PublishedFeed(old, published.xml ?? "")
        let loss = try #require(try ShrunkenFeed.check(made.selection, against: feed, in: made.edition))
        #expect(loss.kept?.items.count == 4 && loss.finding.message.en.contains("1 naming stars or certificates not in force any more"))
    }
}
