import Catalogue
import Diagnostics
import ModelCatalogue
import Stories
import Testing

@testable import Rulebook

/// What follows from findings: what is withheld, what lapses, what is accepted.
@Suite struct ReviewTests {
    private let product = "stories/\(ModelCatalogue.product)"

    // MARK: Only what is in error is withheld

    @Test func onlyTheProductInErrorIsWithheld() async throws {
        let review = try await ModelCatalogue.with(#"traceability.gtin: "9520100000019""#).review()
        let edition = try #require(review.edition)
        #expect(edition.products.map(\.slug) == ["mat-ong-gac-keo"])
        #expect(edition.absent.map(\.product.slug) == ["mat-ong-hoa-tram"])
        #expect(edition.productCount == 2)
        #expect(review.withheld.map(\.product) == [product])
        let entries = edition.site.channels.map(\.name)
        #expect(review.withheld.first?.from == ["page-vi", "page-en"] + entries)
    }

    @Test func anErrorInOneLanguageKeepsOnlyItsPageAndItsChannelsOut() async throws {
        let review = try await ModelCatalogue.with(Example("---.title: nil", in: "en.md")).review()
        let published = try #require(review.edition?.products.first { $0.slug == "mat-ong-hoa-tram" })
        #expect(published.languages == [.vi])
        #expect(
            published.refusals.keys.sorted() == [
                "bmecat.en-DE", "google-merchant.en-DE", "google-merchant.en-US", "google-merchant.en-VN", "meta.en-US", "microsoft.en-US",
                "peppol-catalogue.en-DE",
                "pinterest.en-US",
            ])
        #expect(
            review.withheld.first?.from == ["page-en"]
                + published.refusals.keys.sorted { one, other in
                    let names = review.edition?.site.channels.map(\.name) ?? []
                    return names.firstIndex(of: one) ?? 0 < names.firstIndex(of: other) ?? 0
                })
    }

    @Test func anErrorOfAProducerWithholdsItsProductsToo() async throws {
        let review = try await ModelCatalogue.with(Example("province: nil", in: "producer.yaml")).review()
        let edition = try #require(review.edition)
        #expect(edition.producers.isEmpty && edition.products.isEmpty)
        #expect(edition.absent.count == 2)
        #expect(edition.fairs.first?.booths.isEmpty == true)
    }

    @Test func anErrorOfTheCatalogueLeavesNothingToPublish() async throws {
        let review = try await ModelCatalogue.with(Example("url: http://stories.example/", in: "site.yaml")).review()
        #expect(review.edition == nil)
        #expect(review.withheld.count == 2)
    }

    @Test func aPriceForOneMarketKeepsItsChannelsOutAndThePageIn() async throws {
        let review = try await ModelCatalogue.with("offer.prices.US: 0 USD").review()
        let published = try #require(review.edition?.products.first { $0.slug == "mat-ong-hoa-tram" })
        #expect(published.languages == [.vi, .en])
        #expect(published.refusals.keys.sorted() == ["google-merchant.en-US", "meta.en-US", "microsoft.en-US", "pinterest.en-US"])
    }

    @Test func aStandOfAnUnknownProducerLeavesTheFairStanding() async throws {
        let review = try await ModelCatalogue.with(Example("booths.0.producer: khong-co", in: "fair.yaml")).review()
        #expect(review.edition?.fairs.first?.booths.isEmpty == true)
        #expect(review.edition?.fairs.first?.languages == [.vi, .en])
    }

    // MARK: Lapse

    @Test func aLapsedRatingLeavesTheEditionWithTheParagraphsThatNameIt() async throws {
        let body = "Đoạn đầu.\n\nHạng {{ocop.stars}} sao.\n\nĐoạn cuối."
        var catalogue = try ModelCatalogue.with("ocop.issued: 2023-06-10", "ocop.expires: 2026-06-09", "ocop.product_code: nil")
        _ = try catalogue.apply(Example("body: \(body.replacing("\n", with: "⏎"))", in: "vi.md"))
        let path = "\(ModelCatalogue.product)/vi.md"
        let text = String(decoding: catalogue.files[path] ?? [], as: UTF8.self).replacing("⏎", with: "\n")
        catalogue.files[path] = Array(text.utf8)
        let review = try await catalogue.review()
        #expect(review.findings.filter { $0.severity == .error }.map(\.rule) == ["expired-certificate"])
        let published = try #require(review.edition?.products.first { $0.slug == "mat-ong-hoa-tram" })
        #expect(published.product.ocop == nil)
        #expect(published.product.stories[.vi]?.body.blocks.count == 2)
        #expect(published.languages == [.vi, .en] && published.refusals.isEmpty)
        let before = try await catalogue.review(asOf: "2026-06-09")
        #expect(before.edition?.products.first { $0.slug == "mat-ong-hoa-tram" }?.product.ocop?.stars?.value == 4)
    }

    @Test func textsThatNameAProducersLapsedCertificateLeaveItsProductsPages() async throws {
        var catalogue = try ModelCatalogue.with(Example("certificates.1.expires: 2026-11-22", in: "producer.yaml"))
        _ = try catalogue.apply(Example("body: Giấy số {{producer.certificates.haccp.number}}.", in: "vi.md"))
        let published = try #require(try await catalogue.review().edition?.products.first { $0.slug == "mat-ong-hoa-tram" })
        #expect(published.product.stories[.vi]?.body.blocks.isEmpty == true)
        #expect(!published.certificates.contains { $0.scheme?.value == "haccp" })
        #expect(published.certificates.contains { $0.scheme?.value == "food-safety" })
    }

    @Test func aSchemeHasNotLapsedWhileAnotherCertificateOfItIsInForce() {
        func certificate(_ until: String) -> Certificate {
            var certificate = Certificate(at: Place("p"))
            certificate.scheme = Located("haccp", at: Place("p"))
            certificate.expires = Day(until).map { Located($0, at: Place("p")) }
            return certificate
        }
        let today = Day(number: 20_780)
        #expect([certificate("2020-01-01"), certificate("2100-01-01")].schemesNotShown(on: today) == [])
        #expect([certificate("2020-01-01"), certificate("2021-01-01")].schemesNotShown(on: today) == ["haccp"])
    }

    @Test func aRatingThatNobodyCanLookUpIsNotShown() async throws {
        let review = try await ModelCatalogue.with("ocop.decision: nil").review()
        let published = try #require(review.edition?.products.first { $0.slug == "mat-ong-hoa-tram" })
        #expect(published.product.ocop == nil)
    }

    // MARK: Drafts and withdrawn products

    @Test func aDraftIsToldInNotesWhatItLacks() async throws {
        var catalogue = try ModelCatalogue.with("status: draft", "images: nil", "offer: nil", "kind: nil", "ocop.decision: nil")
        catalogue.files["\(ModelCatalogue.product)/en.md"] = nil
        let own = try await catalogue.review().findings.filter { $0.subject == .product(product) && $0.rule != "unread-file" }
        let expected: Set<RuleID> = ["missing-picture", "missing-price", "missing-field", "missing-language", "incomplete-rating"]
        #expect(expected.isSubset(of: Set(own.map(\.rule))))
        #expect(own.filter { expected.contains($0.rule) }.allSatisfy { $0.severity == .note })
        #expect(try await catalogue.review().edition?.absent.map(\.product.slug) == ["mat-ong-hoa-tram"])
    }

    @Test func aProducerWithDraftsOnlyIsStillInTheMaking() async throws {
        var catalogue = try ModelCatalogue.with("status: draft", Example("address: nil", in: "producer.yaml"))
        _ = try catalogue.apply(Example("status: draft", in: "ong-rung-u-minh/mat-ong-gac-keo/product.yaml"))
        let review = try await catalogue.review()
        #expect(review.findings.first { $0.rule == "missing-field" }?.severity == .note)
        #expect(review.edition?.producers.isEmpty == true)
        #expect(review.edition?.absent.count == 2)
    }

    @Test func nobodyAsksAnythingOfAWithdrawnProduct() async throws {
        let review = try await ModelCatalogue.with("status: withdrawn", "offer: nil", "ocop.expires: 2026-01-01", "ocop.issued: 2025-01-01")
            .review()
        #expect(review.findings.filter { $0.severity == .error && $0.subject == .product(product) }.isEmpty)
        #expect(review.edition?.absent.count == 1)
    }

    @Test func whatCouldNotBeReadIsNotCalledMissing() async throws {
        let review = try await ModelCatalogue.with("ocop.expires: hết năm 2029", "offer.price: nhiều").review()
        #expect(review.findings.filter { $0.rule == "incomplete-rating" || $0.rule == "missing-price" }.isEmpty)
        #expect(review.edition?.products.map(\.slug) == ["mat-ong-gac-keo"])
    }

    // MARK: Acceptances

    private let accepted = "accept: [{rule: missing-picture, reason: chờ thợ ảnh, until: 2026-11-23}]"

    @Test func anAcceptedWarningIsSilencedUpToItsLastDay() async throws {
        var catalogue = try ModelCatalogue.with("images: nil")
        _ = try catalogue.apply(Example(accepted))
        #expect(try await catalogue.review().findings.filter { $0.rule == "missing-picture" || $0.rule == "idle-acceptance" } == [])
        let after = try await catalogue.review(asOf: "2026-11-24").findings.map(\.rule)
        #expect(after.contains("missing-picture") && after.contains("idle-acceptance"))
    }

    @Test func anErrorIsNeverAccepted() async throws {
        let entry = "accept: [{rule: nonpositive-price, reason: quà tặng, until: 2027-01-01}]"
        let review = try await ModelCatalogue.with(Example(entry), "offer.price: 0 VND").review()
        #expect(review.findings.contains { $0.rule == "nonpositive-price" && $0.severity == .error })
        #expect(review.findings.contains { $0.rule == "idle-acceptance" && $0.message.en.contains("requirement of law") })
    }

    @Test func anAcceptanceThatSilencesNothingIsAWarning() async throws {
        let review = try await ModelCatalogue.with(Example(accepted)).review()
        #expect(review.findings.filter { $0.rule == "idle-acceptance" }.map(\.severity) == [.warning])
    }

    // MARK: Order and determinism

    @Test func findingsStandInTheOrderOfTheirPlacesWhateverTheWidth() async throws {
        let catalogue = try ModelCatalogue.with("offer: nil", "images: nil", Example("province: nil", in: "producer.yaml"))
        let manuscript = try await catalogue.manuscript()
        let today = try #require(Day(ModelCatalogue.today))
        let one = await Rulebook.review(manuscript, today: today, width: 1).findings
        let four = await Rulebook.review(manuscript, today: today, width: 4).findings
        #expect(one == four)
        #expect(one == one.inOrder())
        #expect(zip(one, one.dropFirst()).allSatisfy { $0.place <= $1.place })
    }
}
