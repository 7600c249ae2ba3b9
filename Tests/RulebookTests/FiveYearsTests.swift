import Catalogue
import Diagnostics
import ModelCatalogue
import Testing

@testable import Rulebook

/// Six years, day by day: what is in force counts on exactly the days that its papers say.
@Suite struct FiveYearsTests {
    @Test func starsAndCertificatesCountOnTheirDaysAndOnNoOther() async throws {
        let manuscript = try await ModelCatalogue.withPictures().manuscript()
        let first = try #require(Day("2025-01-01"))
        let producer = try #require(manuscript.producers.first)
        var shown: [String: Int] = [:]
        for offset in 0..<2191 {
            let day = first.adding(days: offset)
            let text = day.description
            for product in manuscript.products {
                let published = product.less(factsNotInForceOn: day, by: producer)
                let rating = try #require(product.ocop)
                let bounds = (try #require(rating.issued?.value.description), try #require(rating.expires?.value.description))
                // Days as they are written compare as they follow each other; no code of ours takes part.
                let isRated = bounds.0 <= text && text <= bounds.1
                #expect((published.ocop != nil) == isRated, "\(product.slug) on \(text)")
                let held = Set(published.certificates.compactMap(\.number?.value))
                for certificate in product.certificates {
                    let from = try #require(certificate.issued?.value.description)
                    let until = certificate.expires?.value.description ?? "9999-12-31"
                    let number = try #require(certificate.number?.value)
                    #expect(held.contains(number) == (from <= text && text <= until), "\(number) on \(text)")
                }
                if isRated { shown[product.slug, default: 0] += 1 }
            }
        }
        // 10 June 2026 to 9 June 2029: three years with one leap day.
        #expect(shown["mat-ong-hoa-tram"] == 1096)
    }

    @Test(arguments: [("2026-06-09", false), ("2026-06-10", true), ("2029-06-09", true), ("2029-06-10", false)])
    func aReviewSaysSoOnTheFirstAndTheLastDay(_ day: String, _ isRated: Bool) async throws {
        let review = try await ModelCatalogue.withPictures().review(asOf: day)
        let found = review.findings.filter {
            $0.place.file.contains("mat-ong-hoa-tram") && $0.rule == "expired-certificate" && $0.place.line < 20
        }
        #expect(found.isEmpty == (day < "2029-06-10"))
        let product = review.edition?.products.first { $0.slug == "mat-ong-hoa-tram" }
        #expect((product?.product.ocop != nil) == isRated)
    }
}
