import Catalogue
import Diagnostics
import Testing

@testable import Feeds

/// What changed since goods were listed at Lazada, in the requests that tell it.
@Suite struct LazadaDeltaTests {
    private func catalogue(_ count: Int) -> ModelCatalogue {
        var catalogue = ModelCatalogue(products: count, channels: [])
        catalogue.site.channels = LazadaTests.catalogue().site.channels
        for index in catalogue.products.indices { LazadaTests.ready(&catalogue.products[index]) }
        return catalogue
    }

    private func delta(_ before: ModelCatalogue, _ after: ModelCatalogue, knowsParts: Bool = true) async throws -> FeedDelta {
        let (old, new) = (try await Made(before), try await Made(after))
        let parts = knowsParts ? Feeds.parts(of: Array(try #require(old.xml).utf8), channel: "lazada") : [:]
        return try Feeds.delta(
            of: new.items().head, Array((new.xml ?? "").utf8), since: FeedState(items: old.items().items, parts: parts))
    }

    private func text(_ ending: String, of delta: FeedDelta) throws -> String {
        String(decoding: try #require(delta.documents.first { $0.ending == ending }).contents, as: UTF8.self)
    }

    @Test func priceAndStockGoOutInRequestsOfTwenty() async throws {
        let before = catalogue(45)
        var after = before
        for index in after.products.indices { after.products[index].offer?.price?.value = ModelCatalogue.money("190000 VND") }
        after.products[0].offer?.availability?.value = .outOfStock
        let delta = try await delta(before, after)
        #expect(delta.documents.map(\.ending) == ["update.xml"] && delta.changed == 45 && delta.untold.isEmpty)
        let xml = try text("update.xml", of: delta)
        #expect(xml.contains("<Requests path=\"/product/price_quantity/update\">"))
        #expect(LazadaTests.requests(xml).map { $0.split(separator: "<Sku>").count - 1 } == [20, 20, 5])
        #expect(xml.contains("<SellerSku>RH-MO-500</SellerSku>\n          <Quantity>0</Quantity>\n          <Price>190000</Price>"))
        #expect(!xml.contains("description"))
    }

    @Test func onlyWhatChangedIsTold() async throws {
        let before = catalogue(4)
        var after = before
        after.products[2].offer?.price?.value = ModelCatalogue.money("190000 VND")
        let xml = try text("update.xml", of: try await delta(before, after))
        #expect(xml.split(separator: "<SellerSku>").count == 2 && xml.contains("<SellerSku>RH-MO-500-2</SellerSku>"))
        #expect(try await delta(before, before).documents.isEmpty)
    }

    @Test func aSaleIsToldAndItsEndIsNamed() async throws {
        let plain = LazadaTests.catalogue()
        let sale = LazadaTests.catalogue {
            LazadaTests.whole(&$0)
            $0.variants = []
        }
        var onSale = plain
        onSale.products[0].offer?.sale = sale.products[0].offer?.sale
        let begun = try await delta(plain, onSale)
        let xml = try text("update.xml", of: begun)
        #expect(xml.contains("<SalePrice>165000</SalePrice>") && xml.contains("<SaleStartDate>2026-12-01</SaleStartDate>"))
        #expect(xml.contains("<SaleEndDate>2026-12-15</SaleEndDate>") && begun.untold.isEmpty)
        let ended = try await delta(onSale, plain)
        #expect(ended.documents.isEmpty && ended.untold.count == 1 && ended.untold[0].en.contains("RH-MO-500"))
    }

    @Test func goodsThatAreBackInStockAreNamedWhereTheirNumberIsNotTold() async throws {
        var before = catalogue(2)
        before.products[0].offer?.availability?.value = .outOfStock
        before.products[1].offer?.availability?.value = .outOfStock
        var after = before
        after.products[0].offer?.availability?.value = .inStock
        after.products[1].offer?.availability?.value = .inStock
        let place = after.products[1].place
        after.products[1].channels["lazada"]?.values["quantity"] = Located("40", at: place)
        let delta = try await delta(before, after)
        #expect(
            delta.untold.map(\.vi) == ["giá khuyến mãi hoặc số lượng đã bỏ khỏi truyện, phải tự sửa trên sàn: RH-MO-500"])
        let xml = try text("update.xml", of: delta)
        #expect(xml.contains("<SellerSku>RH-MO-500-1</SellerSku>\n          <Quantity>40</Quantity>"))
        #expect(!xml.contains("RH-MO-500</SellerSku>"))
    }

    @Test func goodsThatAreGoneAreTakenOffSaleProductByProduct() async throws {
        var before = catalogue(3)
        before.products[1].variants = (1...60).map { number in
            var variant = ModelCatalogue.variant("V-\(number)", net: "\(number) g", price: "\(1000 + number) VND")
            variant.package = before.products[1].package
            return variant
        }
        var after = before
        after.products.removeLast(2)
        let delta = try await delta(before, after)
        #expect(delta.documents.map(\.ending) == ["deactivate.xml"] && delta.gone == 62)
        let requests = LazadaTests.requests(try text("deactivate.xml", of: delta))
        #expect(requests.map { $0.split(separator: "<SellerSku>").count - 1 } == [50, 11, 1])
        var none = after
        none.products = []
        #expect(try text("deactivate.xml", of: try await self.delta(after, none)).contains("<SellerSku>RH-MO-500</SellerSku>"))
    }

    @Test func aNewProductIsCreatedAndANewPackIsNamed() async throws {
        let before = catalogue(2)
        var after = catalogue(3)
        var variant = ModelCatalogue.variant("V-1", net: "250 g", price: "99000 VND")
        variant.package = after.products[0].package
        after.products[0].variants = [variant]
        let delta = try await delta(before, after)
        #expect(delta.added == 1)
        let xml = try text("create.xml", of: delta)
        #expect(LazadaTests.requests(xml).count == 1 && xml.contains("RH-MO-500-2") && xml.contains("<PrimaryCategory>"))
        #expect(delta.untold.contains { $0.en.hasPrefix("new packs") && $0.en.hasSuffix("V-1") })
    }

    @Test func otherWordsAreNamed() async throws {
        let before = catalogue(2)
        var after = before
        after.products[1].stories[.vi]?.title?.raw = "Mật ong tràm"
        let changed = try await delta(before, after)
        #expect(changed.documents.isEmpty && changed.changed == 0)
        #expect(changed.untold.map(\.vi) == ["bài viết, hình hoặc thông tin khác đã đổi, phải tự sửa trên sàn: RH-MO-500-1"])
        // Where nobody knows what there was, all that an update tells is told.
        let unknown = try await delta(before, after, knowsParts: false)
        #expect(unknown.documents.map(\.ending) == ["update.xml"])
    }
}
