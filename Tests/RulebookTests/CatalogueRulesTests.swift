import Catalogue
import Diagnostics
import ModelCatalogue
import ProcessorTime
import Testing

@testable import Rulebook

/// Rules that look across folders, and what no change to one key can show.
@Suite struct CatalogueRulesTests {
    @Test func twoProductsOfOneStockNumberAreBothInErrorEachWithANoteAtTheOther() async throws {
        let review = try await ModelCatalogue.with("sku: RH-GK-500").review()
        let found = review.findings.filter { $0.rule == "duplicate-sku" }
        #expect(found.count == 2)
        #expect(Set(found.map(\.subject)).count == 2)
        #expect(found.first?.notes.first?.place == found.last?.place)
        #expect(found.last?.notes.first?.place == found.first?.place)
        #expect(review.edition?.products.isEmpty == true)
    }

    @Test func tenThousandProductsOfOneStockNumberTakeNoQuadraticTime() {
        let place = Place("stories/a/b/product.yaml")
        func desk(_ count: Int) -> Desk {
            var manuscript = Manuscript(
                root: "stories", site: Site(file: "site.yaml"), producers: [Producer(folder: "stories/a", slug: "a")])
            manuscript.products = (0..<count).map { number in
                var product = Product(folder: "stories/a/p\(number)", slug: "p\(number)", producer: 0)
                product.sku = Located("SAME", at: place)
                return product
            }
            return Desk(manuscript, today: Day(number: 20_000))
        }
        let few = desk(10_000)
        let many = desk(40_000)
        let times = growth(
            upTo: 8, from: { #expect(DuplicateSKU().check(catalogueAt: few).count == 10_000) },
            to: { #expect(DuplicateSKU().check(catalogueAt: many).count == 40_000) })
        // Sixteen would be quadratic.
        #expect(times <= 8)
    }

    @Test func producersOfOneNameAreBothInError() {
        let producers = ["x/ong", "y/ong", "z/khac"].map { Producer(folder: "stories/\($0)", slug: String($0.dropFirst(2))) }
        let manuscript = Manuscript(root: "stories", site: Site(file: "site.yaml"), producers: producers)
        let found = DuplicateSlug().check(catalogueAt: Desk(manuscript, today: Day(number: 20_000)))
        #expect(found.map(\.subject) == [.producer("stories/x/ong"), .producer("stories/y/ong")])
        #expect(found.map { $0.notes.first?.place.file } == ["stories/y/ong/producer.yaml", "stories/x/ong/producer.yaml"])
    }

    @Test func aStandWithAWithdrawnProductIsAWarning() async throws {
        let review = try await ModelCatalogue.with("status: withdrawn").review()
        #expect(review.findings.filter { $0.rule == "withdrawn-booth" }.map(\.severity) == [.warning])
    }

    @Test func aPersonCannotHoldARatingIssuedUnderTodaysDecision() async throws {
        let catalogue = try ModelCatalogue.with(Example("legal_form: individual", in: "producer.yaml"))
        let found = try await catalogue.review().findings.filter { $0.rule == "unfit-legal-form" }
        #expect(found.count == 2)
        #expect(found.allSatisfy { $0.reach == .market("VN") && $0.basis?.citation == "Quyết định 26/2026/QĐ-TTg Điều 2.3" })
        #expect(try await catalogue.review().edition?.products.isEmpty == true)
        let abroad = try ModelCatalogue.with(
            Example("legal_form: individual", in: "producer.yaml"), Example("markets: [EU, US, JP]", in: "site.yaml"))
        #expect(try await !abroad.review().findings.contains { $0.rule == "unfit-legal-form" })
    }

    @Test func anAssociationCanHoldARatingForTourismOnly() async throws {
        let catalogue = try ModelCatalogue.with(Example("legal_form: association", in: "producer.yaml"), "kind: tourism")
        let found = try await catalogue.review().findings.filter { $0.rule == "unfit-legal-form" }
        #expect(found.map(\.subject) == [.product("stories/ong-rung-u-minh/mat-ong-gac-keo")])
    }

    @Test func aRuleOfLawBindsOnItsDaysOnly() {
        let about = OverlongExtension.about
        #expect(!about.binds(on: "2026-05-21") && about.binds(on: "2026-05-22"))
        var suspended = about
        suspended.suspended = (from: "2026-06-01", until: "2026-06-30")
        #expect(suspended.binds(on: "2026-05-31") && !suspended.binds(on: "2026-06-01") && !suspended.binds(on: "2026-06-30"))
        #expect(suspended.binds(on: "2026-07-01"))
    }

    @Test func bothPlacesOfAToneMarkAreOneSpelling() {
        for (one, other) in [("Hoà Ninh", "Hòa Ninh"), ("Thuỵ Hoá", "THỤY HÓA"), ("Khoẻ", "Khỏe")] {
            #expect(ToneMarks.isSame(one, other))
        }
        #expect(!ToneMarks.isSame("Hòa Ninh", "Hoa Ninh"))
        #expect(!ToneMarks.isSame("Hòa Ninh", "Hóa Ninh"))
    }

    @Test func onlyWholeSecureAddressesAreLinks() {
        for good in ["https://a.example", "https://a.example:8443/x?y=z#w", "https://shop.example/mật-ong"] {
            #expect(WebAddress.isSecure(good), "\(good)")
        }
        for bad in [
            "http://a.example", "https://", "https:///x", "javascript:alert(1)", "https://a b", "https://a.example/\"onload", "https://.x",
            "https://a..b", "https://user@host", "https://a.example:80x/", "https://" + String(repeating: "a", count: 2000),
        ] { #expect(!WebAddress.isSecure(bad), "\(bad)") }
    }
}
