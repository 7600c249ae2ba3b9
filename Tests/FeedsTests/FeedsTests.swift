import Catalogue
import Diagnostics
import Foundation
import Testing

@testable import Feeds
@testable import Rulebook

struct FeedsTests {
    @Test func everyRuleFileIsListed() throws {
        let files = try ["GoogleMerchant", "GoogleShaped"].flatMap { channel in
            let folder = Outside.root.appending(path: "Sources/Feeds/\(channel)/Rules").path()
            return try FileManager.default.contentsOfDirectory(atPath: folder).map { $0.replacing(".swift", with: "") }
        }
        let checks = GoogleMerchant.checks
        let listed = checks.goods.map { "\($0)" } + checks.items.map { "\($0)" } + checks.advice.map { "\($0)" } + ["UnknownFeedCountry"]
        #expect(files.sorted() == listed.sorted(), "add the missing line to GoogleShaped.checks or GoogleMerchant.policies")
    }

    @Test func everyGrammarTravelsInTheProgram() throws {
        let sources = Outside.root.appending(path: "Sources/Feeds")
        for case let file as URL in try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        where file.pathExtension == "rng" {
            #expect(
                try EmbeddedGrammar.bytes(of: file.lastPathComponent) == Array(Data(contentsOf: file)),
                "add \(file.lastPathComponent) to Sources/CEmbedded/grammars.c")
        }
        #expect(throws: FeedFailure.self) { try EmbeddedGrammar.schema("absent.rng").get() }
    }

    @Test func theRulebookKnowsTheChannelsThatAreWritten() {
        #expect(Feeds.channels.map { $0.channel } == UnknownChannel.known, "UnknownChannel.known and Feeds.channels must name the same")
    }

    @Test func rulesAreNamedOnceAndSaidInBothLanguages() {
        let ids = Feeds.rules.map(\.id.name)
        #expect(Set(ids).count == ids.count)
        for about in Feeds.rules {
            #expect(!about.flags.isEmpty && !about.allows.isEmpty, "\(about.id)")
            #expect(about.summary.vi != about.summary.en && !about.summary.vi.isEmpty)
        }
    }

    @Test func anUnknownChannelGivesNothing() async throws {
        var catalogue = ModelCatalogue()
        catalogue.site.channels = [ChannelEntry("pigeon-post", market: "VN", language: .vi, at: catalogue.site.place)]
        let made = try await Made(catalogue)
        #expect(made.selection.items == 0)
        #expect(made.documents.isEmpty)
    }

    @Test func aFeedAndItsReportStandWhereTheContractSays() async throws {
        let made = try await Made(ModelCatalogue())
        #expect(
            made.documents.map(\.path) == [
                "feeds/google-merchant.vi-VN.xml", "feeds/google-merchant.vi-VN.report.json", "feeds/google-merchant.vi-VN.items.jsonl",
            ])
        #expect(made.selection.findings == [])
    }

    @Test func aFeedWithoutAnItemIsNotWrittenButItsReportIs() async throws {
        let made = try await Made(ModelCatalogue().with { $0.kind?.value = "white-spirit" })
        #expect(
            made.documents.map(\.path) == ["feeds/google-merchant.vi-VN.report.json", "feeds/google-merchant.vi-VN.items.jsonl"])
        let line = try #require(made.report.split(separator: "\n").first { $0.contains("alcohol-at-google") })
        #expect(line.contains(#""file": "ca-mau/ong-rung/mat-ong/product.yaml", "line": 2, "column": 7"#))
        #expect(line.contains("đồ uống có cồn không vào google-merchant.vi-VN"))
        #expect(line.contains("alcohol stays out of google-merchant.vi-VN"))
        _ = try JSONSerialization.jsonObject(with: Data(made.report.utf8))
    }

    @Test func draftsWithdrawnAndWithheldAreInTheReportOnly() async throws {
        var catalogue = ModelCatalogue(products: 4)
        for (index, status) in [Status.draft, .withdrawn].enumerated() {
            catalogue.products[index].status = Located(status, at: Place(catalogue.products[index].file, line: 4, column: 9))
        }
        let made = try await Made(catalogue)
        #expect(made.selection.findings == [])
        #expect(made.selection.publishedProducts == 2)
        #expect(made.selection.leftOut.map(\.rule.name) == ["draft", "withdrawn"])
        #expect(made.selection.leftOut.map(\.place.line) == [4, 4])
    }

    @Test func aRefusalOfTheRulebookIsInTheReportOnly() async throws {
        var catalogue = ModelCatalogue(products: 2)
        let folder = catalogue.products[0].folder
        let site = catalogue.site
        var manuscript = catalogue.manuscript
        manuscript.findings = [
            Finding(
                "claim-without-proof", .error, at: Place("\(folder)/en.md", line: 7), Words(vi: "thiếu bằng chứng", en: "no evidence"),
                reach: .market("US"), subject: .product(folder))
        ]
        catalogue.site = site
        let review = await Rulebook.review(manuscript, today: ModelCatalogue.today, width: 1, rules: FormatPack.rules)
        let edition = try #require(review.edition)
        let selections = site.channels.map { Feeds.select(edition, for: $0) }
        #expect(selections.map(\.publishedProducts) == [2, 1, 2])
        #expect(selections.allSatisfy { $0.findings.isEmpty })
        #expect(selections[1].leftOut.map(\.rule.name) == ["claim-without-proof"])
        #expect(selections[1].leftOut.map(\.place.line) == [7])
    }

    @Test func theSameCatalogueGivesTheSameBytes() async throws {
        var catalogue = ModelCatalogue(products: 20)
        catalogue.products[3].variants = [ModelCatalogue.variant("V-1", net: "250 g", price: "99000 VND")]
        let one = try await Made(catalogue)
        let other = try await Made(catalogue)
        #expect(one.documents == other.documents)
    }
}
