import Foundation
import ModelCatalogue
import SiteBuild
import Testing

/// A lot is taken back: everybody who has it, or might buy it, learns of it.
@Suite struct RecallTests {
    let workshop: Workshop
    static let file = "\(Workshop.product)/product.yaml"
    static let recall = "recalled: {date: 2026-11-22, reason: {vi: Lẫn mảnh kính vỡ, en: Pieces of broken glass}}"
    static let later = """
        {lot: L2611Z, harvested: 2026-11-12, produced: 2026-11-22, expires: 2028-11-22, quantity: 100, steps: [{date: 2026-11-22, \
        step: packing, place: {vi: Nhà lắng mật, en: Settling house}, by: {vi: Hợp tác xã, en: Cooperative}, code: L2611Z-DONG, \
        gln: "9520190000013"}]}
        """
    static let sku = "RH-HT-500"

    init() throws { workshop = try Workshop() }

    private func recallTheLot() throws {
        try workshop.edit(Self.file, "- lot: L2604A\n", to: "- lot: L2604A\n      \(Self.recall)\n")
    }

    private func feeds() throws -> [String: String] {
        try workshop.files().filter { $0.key.hasPrefix("feeds/") && $0.key.hasSuffix(".xml") }.mapValues {
            String(decoding: $0, as: UTF8.self)
        }
    }

    @Test func thePagesOfTheProductAndTheLotSayWhyInBothLanguages() async throws {
        try recallTheLot()
        try await workshop.build()
        for path in [
            "vi/san-pham/\(Workshop.product)/index.html", "en/products/\(Workshop.product)/index.html", "01/09520100000010/index.html",
            "01/09520100000010/10/L2604A/index.html",
        ] {
            let page = try #require(workshop.published(path), "\(path)")
            #expect(page.contains("class=\"recall\""), "\(path)")
            #expect(page.contains("Lẫn mảnh kính vỡ") && page.contains("Pieces of broken glass"), "\(path)")
        }
        let other = try #require(workshop.published("vi/san-pham/\(Workshop.other)/index.html"))
        #expect(!other.contains("class=\"recall\""))
    }

    @Test func theLinksForMachinesSaySo() async throws {
        try recallTheLot()
        try await workshop.build()
        for path in ["01/09520100000010/linkset.json", "01/09520100000010/10/L2604A/linkset.json"] {
            let links = try #require(workshop.published(path))
            #expect(links.contains("https://ref.gs1.org/voc/recallStatus") && links.contains("Pieces of broken glass"), "\(path)")
        }
        #expect(try #require(workshop.published("01/09520100000010/10/L2604A/index.html")).contains("gs1:isProductRecalled"))
    }

    @Test func theGoodsLeaveEveryFeedAndAreNotOfferedUntilALaterLotIsThere() async throws {
        try await workshop.build()
        #expect(try feeds().values.contains { $0.contains(Self.sku) })
        try recallTheLot()
        let outcome = try await workshop.build(acceptsShrinking: true)
        #expect(outcome.isInError)
        for (path, feed) in try feeds() { #expect(!feed.contains(Self.sku), "\(path)") }
        #expect(try #require(workshop.published("vi/san-pham/\(Workshop.product)/index.html")).contains("185.000") == false)
        try workshop.edit(
            Self.file, "- lot: L2604A\n", to: "- \(Self.later)\n    - lot: L2604A\n")
        let later = try await workshop.build()
        #expect(workshop.found(later).filter { $0.rule == "recalled-lot" } == [])
        #expect(try feeds().values.contains { $0.contains(Self.sku) })
        let page = try #require(workshop.published("vi/san-pham/\(Workshop.product)/index.html"))
        #expect(page.contains("Lẫn mảnh kính vỡ"), "whoever has the lot at home must still hear of it")
    }

    @Test func aFeedIsNeverHeldBackWithGoodsThatAreTakenBack() async throws {
        try await workshop.build()
        try recallTheLot()
        let outcome = try await workshop.build()
        for (path, feed) in try feeds() { #expect(!feed.contains(Self.sku), "\(path)") }
        #expect(workshop.found(outcome).filter { $0.rule == "shrunken-feed" } == [])
    }

    @Test func aWithdrawnProductsLotStillSaysThatItIsTakenBack() async throws {
        try await workshop.build()
        try recallTheLot()
        try workshop.edit(Self.file, "status: published", to: "status: withdrawn")
        try await workshop.build()
        for path in ["01/09520100000010/index.html", "01/09520100000010/10/L2604A/index.html"] {
            let notice = try #require(workshop.published(path))
            #expect(notice.contains("Lẫn mảnh kính vỡ") && notice.contains("Pieces of broken glass"), "\(path)")
        }
    }
}
