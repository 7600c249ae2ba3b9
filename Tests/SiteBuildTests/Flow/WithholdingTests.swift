import Catalogue
import Diagnostics
import Foundation
import ModelCatalogue
import SiteBuild
import Testing

/// An error keeps a product out of what it is in error for, and everything else is published.
@Suite struct WithholdingTests {
    let workshop: Workshop
    let page = "vi/san-pham/\(Workshop.product)/index.html"
    let englishPage = "en/products/\(Workshop.product)/index.html"

    init() throws { workshop = try Workshop() }

    @Test func theModelCatalogueIsPublishedWhole() async throws {
        let outcome = try await workshop.build()
        #expect(workshop.found(outcome).filter { $0.severity != .note } == [])
        #expect(workshop.withheld(outcome) == [:])
        #expect(outcome.isPublished && !outcome.isInError)
        let files = try workshop.files()
        #expect(files.keys.contains(page) && files.keys.contains(englishPage))
        #expect(files.count == outcome.files + 2, "what was counted, the mark and the list of files")
        let media = files.keys.filter { $0.hasPrefix("media/") }
        #expect(!media.isEmpty && media.allSatisfy { files[$0] == SmallPicture.bytes })
    }

    @Test func anErrorOfFormatKeepsAProductOutOfEverything() async throws {
        try workshop.edit("\(Workshop.product)/product.yaml", "price: 185000 VND", to: "price: 185.000 VND")
        let outcome = try await workshop.build()
        #expect(outcome.isPublished && outcome.isInError)
        #expect(workshop.withheld(outcome) == [Workshop.product: Workshop.outlets])
        #expect(workshop.published(page)?.contains("Mật ong hoa tràm") != true)
        #expect(workshop.published("vi/san-pham/\(Workshop.other)/index.html") != nil)
        #expect(try links(to: Workshop.product) == [])
        #expect(try feeds(naming: "RH-HT-500") == [])
    }

    @Test func anErrorInTheWordsOfOneLanguageKeepsThatLanguageOutOnly() async throws {
        try workshop.edit("\(Workshop.product)/en.md", "## When the forest flowers", to: "{{ocop.star}}")
        let outcome = try await workshop.build()
        #expect(outcome.isInError)
        #expect(workshop.withheld(outcome) == [Workshop.product: Workshop.outlets.filter { $0.contains("en") }])
        #expect(workshop.published(page)?.contains("Chở ong theo bông tràm") == true)
        #expect(workshop.published(englishPage)?.contains("Taking the bees") != true)
        #expect(try feeds(naming: "RH-HT-500").allSatisfy { $0.contains(".vi-") })
    }

    @Test func aLapsedRatingLeavesThePageAndTakesTheStarsFromPageDataAndFeeds() async throws {
        try await workshop.build()
        let before = try mentionsOfRating()
        #expect(!before.isEmpty)
        try workshop.edit("\(Workshop.product)/product.yaml", "expires: 2029-06-09", to: "expires: 2026-11-22")
        let outcome = try await workshop.build()
        #expect(outcome.isInError)
        #expect(workshop.found(outcome).filter { $0.severity == .error }.map(\.rule) == ["expired-certificate"])
        #expect(workshop.withheld(outcome) == [:])
        #expect(workshop.published(page)?.contains("Chở ong theo bông tràm") == true)
        #expect(try mentionsOfRating() == [])
    }

    /// The pages and feeds of the product that tell of its rating: the certificate's number and the stars.
    private func mentionsOfRating() throws -> [String] {
        try workshop.files().filter { path, bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            guard path == page || path == englishPage || path.hasPrefix("feeds/") else { return false }
            return ["96-2026-0041", "4 sao", "4 stars", "4-star", "OCOP 4"].contains { text.contains($0) }
        }.keys.sorted()
    }

    @Test func aWithdrawnProductSaysSoAtItsAddressesAndIsNoError() async throws {
        try await workshop.build()
        try workshop.edit("\(Workshop.product)/product.yaml", "status: published", to: "status: withdrawn")
        let outcome = try await workshop.build()
        #expect(outcome.isPublished && !outcome.isInError)
        #expect(workshop.withheld(outcome) == [:])
        for path in [page, englishPage] {
            let notice = try #require(workshop.published(path))
            #expect(!notice.contains("185000") && !notice.contains("185.000"))
            #expect(notice.contains("noindex"))
        }
        #expect(try feeds(naming: "RH-HT-500") == [])
    }

    @Test func aDraftIsReadAndShownNowhere() async throws {
        try workshop.edit("\(Workshop.product)/product.yaml", "status: published", to: "status: draft")
        let outcome = try await workshop.build()
        #expect(!outcome.isInError)
        #expect(workshop.published(page) == nil)
        #expect(try feeds(naming: "RH-HT-500") == [])
    }

    @Test func anErrorOfAProducerTakesItsProductsAlong() async throws {
        try workshop.edit("\(Workshop.producer)/producer.yaml", "province: ca-mau", to: "province: ben-tre")
        let outcome = try await workshop.build()
        #expect(outcome.isPublished && outcome.isInError)
        #expect(workshop.withheld(outcome) == [Workshop.product: Workshop.outlets, Workshop.other: Workshop.outlets])
        #expect(workshop.published("vi/hoi-cho/hoi-cho-mau/index.html") != nil)
    }

    @Test(arguments: ["url: nil", "url: http://stories.example/", "languages: vi"])
    func anErrorInTheSiteItselfPublishesNothing(_ patch: String) async throws {
        var catalogue = try ModelCatalogue.whole()
        _ = try catalogue.apply(Example(patch, in: "site.yaml"))
        let workshop = try Workshop(catalogue)
        let outcome = try await workshop.build()
        #expect(!outcome.isPublished && outcome.isInError && outcome.files == 0)
        #expect(try workshop.folder.names(in: workshop.folder.path) == ["stories"])
        #expect(try workshop.folder.names(in: workshop.stories).contains(".chapbut") == false)
    }

    @Test func strictPublishesNothingWhileThereIsAWarning() async throws {
        try await workshop.build()
        let before = try workshop.files()
        try workshop.write("x", to: "\(Workshop.product)/ghi-chu.txt")
        let strict = try await workshop.build(strict: true)
        #expect(workshop.found(strict).map(\.rule).contains("unread-file"))
        #expect(!strict.isPublished && strict.isInError)
        #expect(try workshop.files() == before)
        let lenient = try await workshop.build()
        #expect(lenient.isPublished && !lenient.isInError)
    }

    @Test func strictPublishesWhatHasNeitherErrorNorWarning() async throws {
        let outcome = try await workshop.build(strict: true)
        #expect(outcome.isPublished && !outcome.isInError)
    }

    @Test func aFolderThatIsNotThereOrIsAFileIsTheRunsFailureAndNamedAsWritten() async throws {
        for path in ["nowhere", "stories/site.yaml"] {
            let assignment = Assignment(
                stories: "\(workshop.folder.path)/\(path)", today: try #require(.init(ModelCatalogue.today)), width: 1)
            let error = await #expect(throws: BuildError.self) { _ = try await SiteBuild.build(assignment, output: workshop.site) }
            guard case .cannotRead(let named, let reason)? = error else {
                Issue.record("\(path): \(String(describing: error))")
                continue
            }
            #expect(named == "\(workshop.folder.path)/\(path)")
            #expect(!reason.isEmpty)
        }
        #expect(try workshop.folder.names(in: workshop.folder.path) == ["stories"])
    }

    private func feeds(naming sku: String) throws -> [String] {
        try workshop.files().filter {
            $0.key.hasPrefix("feeds/") && $0.key.hasSuffix(".xml") && String(decoding: $0.value, as: UTF8.self).contains(sku)
        }
        .keys.sorted()
    }

    /// Pages that lead to the product's own.
    private func links(to product: String) throws -> [String] {
        try workshop.files().filter { path, bytes in
            path.hasSuffix(".html") && String(decoding: bytes, as: UTF8.self).contains("\(product)/\"")
        }.keys.sorted()
    }
}
