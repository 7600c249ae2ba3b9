import Catalogue
import Diagnostics
import Foundation
import Rulebook
import Testing

@testable import Pages

/// What a buyer finds at the head of a product's page.
struct ProductPageTests {
    private func page(_ slug: String, changing: (inout Product) -> Void) async throws -> String {
        let edition = try await ModelSite.edition { manuscript in
            for index in manuscript.products.indices where manuscript.products[index].slug == slug { changing(&manuscript.products[index]) }
        }
        let pages = Pages(edition, templates: TemplateSet())
        let index = try #require(edition.products.firstIndex { $0.slug == slug })
        let file = try #require(
            ProductPage.documents(about: index, by: pages).first { $0.path.hasPrefix("vi/") && $0.path.hasSuffix("html") })
        return String(decoding: file.contents, as: UTF8.self)
    }

    @Test func withoutAShopTheProducerIsCalledOrWrittenToFromTheOffer() async throws {
        let html = try await page("mat-ong-hoa-tram") { $0.offer?.links = [] }
        let offer = try #require(html.range(of: "<div class=\"offer\">"))
        let story = try #require(html.range(of: "<section class=\"story\""))
        let head = html[offer.lowerBound..<story.lowerBound]
        #expect(head.contains("href=\"tel:"))
        #expect(head.contains("Mua thẳng của chủ thể"))
        #expect(!head.contains("href=\"#producer\""))
    }

    @Test func warningsStandOnceBetweenTheOfferAndTheStory() async throws {
        let html = try await page("mat-ong-hoa-tram") { _ in }
        let caution = try #require(html.range(of: "<div class=\"caution\""))
        let story = try #require(html.range(of: "<section class=\"story\""))
        #expect(caution.lowerBound < story.lowerBound)
        #expect(!html.contains("class=\"warning\""))
    }

    @Test func aServiceReceivesGuestsAndHasNoUnitPrice() async throws {
        let html = try await page("hai-ngay-o-ban") { $0.offer?.availability?.value = .inStock }
        #expect(html.contains("Đang nhận khách"))
        #expect(!html.contains(">Còn hàng"))
        #expect(html.contains("<strong>850.000 ₫</strong> mỗi khách</p>"))
        #expect(html.contains("<dt>Khách cần biết</dt>") && html.contains("Nơi đón khách</h2>"))
        #expect(!html.contains("Cách dùng") && !html.contains("Quy cách"))
    }

    @Test func eachPackStandsWithItsPictureAndPriceBesideTheOffer() async throws {
        let html = try await page("khan-lua-to-tam") { _ in }
        let packs = html.components(separatedBy: "<li class=\"pack\">").dropFirst()
        #expect(packs.count == 3)
        for (pack, said) in zip(packs, [("front.png", "DD-KHAN-NGA"), ("front-nau.png", "Nâu củ nâu"), ("front-vang.png", "Vàng hoa hòe")])
        {
            #expect(pack.contains(said.0.replacing(".png", with: "")) && pack.contains(said.1) && pack.contains("690.000 ₫"), "\(said)")
        }
    }

    @Test func buyersByThePalletHaveAPanelOnlyWhereItTellsThemMore() async throws {
        let told = try await page("mat-ong-hoa-tram") { _ in }
        #expect(told.contains("<section class=\"trade\""))
        let untold = try await page("mat-ong-hoa-tram") { product in
            product.trade = product.trade.map { told in
                var trade = Trade(at: told.place)
                trade.markets = told.markets?.filter { $0.value.code == "VN" }
                return trade
            }
            product.offer?.prices = [:]
            product.market = [:]
        }
        #expect(!untold.contains("<section class=\"trade\""), "the price at home stands in the offer")
    }
}
