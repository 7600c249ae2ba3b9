import Catalogue
import Diagnostics
import ModelCatalogue
import Testing

@testable import Rulebook

/// The points that a story's material evidences.
@Suite struct StoryScoreTests {
    private func score(_ examples: Example..., copied: Bool = false) async throws -> StoryScore {
        var catalogue = try ModelCatalogue.withPictures()
        for example in examples { _ = try catalogue.apply(example) }
        let manuscript = try await catalogue.manuscript()
        let product = try #require(manuscript.products.first { $0.slug == "mat-ong-hoa-tram" })
        return StoryScore(of: product, languages: manuscript.languages, isCopied: copied)
    }

    @Test func theModelProductHasWhatFourStarsAsk() async throws {
        let score = try await score()
        #expect(score.criteria.map(\.number) == ["2.3", "5.1", "5.2", "5.3"])
        #expect(score.criteria.map(\.points) == [3...3, 5...5, 1...2, 3...5])
        #expect(score.points == 12...15 && score.most == 15)
        #expect(score.nextStep == nil)
    }

    @Test func aLeafletIsWorthFourPointsMore() async throws {
        let score = try await score("story: nil")
        #expect(score.criteria.map(\.points) == [1...1, 1...1, 1...2, 3...5])
        #expect(score.nextStep?.en.contains("on_label") == true)
    }

    @Test func aCopiedStoryGetsNothingForIdentity() async throws {
        #expect(try await score(copied: true).criteria.last?.points == 0...0)
    }

    /// Every subset of the evidence, and every one more: no bound ever falls.
    @Test func moreEvidenceNeverLowersAScore() async throws {
        let whole = try await ModelCatalogue.withPictures().manuscript()
        let product = try #require(whole.products.first { $0.slug == "mat-ong-hoa-tram" })
        func lacking(_ subset: Int) -> Product {
            var product = product
            if subset & 1 != 0 { product.elsewhere?.leaflet = nil }
            if subset & 2 != 0 { product.elsewhere?.onLabel = nil }
            if subset & 4 != 0 { product.traceability = nil }
            if subset & 8 != 0 { product.locality = nil }
            if subset & 16 != 0 { product.label = nil }
            if subset & 32 != 0 { product.stories = [:] }
            return product
        }
        for subset in 0..<64 {
            let score = StoryScore(of: lacking(subset), languages: whole.languages, isCopied: false).points
            for bit in 0..<6 where subset & 1 << bit == 0 {
                let less = StoryScore(of: lacking(subset | 1 << bit), languages: whole.languages, isCopied: false).points
                #expect(less.lowerBound <= score.lowerBound && less.upperBound <= score.upperBound, "\(subset) less \(bit)")
            }
        }
    }
}
