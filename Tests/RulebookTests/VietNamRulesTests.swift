import Catalogue
import Diagnostics
import ModelCatalogue
import Rulebook
import Testing

/// What no change to one file of the model can show of Viet Nam's rules.
@Suite struct VietNamRulesTests {
    private func found(_ rule: RuleID, in catalogue: ModelCatalogue, asOf day: String = ModelCatalogue.today) async throws -> [Finding] {
        try await catalogue.review(asOf: day).findings.filter { $0.rule == rule }
    }

    private let product = Subject.product("stories/\(ModelCatalogue.product)")

    // MARK: Certificates

    @Test func aLapsedCertificateLeavesThePageUpAndTakesTheOfferAway() async throws {
        let one = "certificates: [{scheme: food-safety, number: A, issued: 2023-11-23, expires: 2026-11-22}]"
        let catalogue = try ModelCatalogue.with(Example(one, in: "producer.yaml"), "ocop: nil")
        let review = try await catalogue.review()
        let finding = try #require(review.findings.first { $0.rule == "missing-food-safety-certificate" && $0.subject == product })
        #expect(finding.message.vi.contains("2026-11-22") && finding.market == "VN")
        #expect(finding.notes.first?.place.file == "stories/ong-rung-u-minh/producer.yaml")
        let published = try #require(review.edition?.products.first { $0.slug == "mat-ong-hoa-tram" })
        #expect(published.product.offer == nil && published.product.variants.allSatisfy { $0.price == nil })
        #expect(published.refusals.count == review.edition?.site.channels.count)
        let before = try await catalogue.review(asOf: "2026-11-22").edition?.products.first { $0.slug == "mat-ong-hoa-tram" }
        #expect(before?.product.offer != nil && before?.refusals.isEmpty == true)
    }

    @Test func aProductsOwnLapsedCertificateIsFoundAtItsDate() async throws {
        let catalogue = try ModelCatalogue.with(
            "kind: white-spirit", "label.alcohol: 40 %vol",
            "certificates.0: {scheme: alcohol-licence, number: A, issued: 2020-01-01, expires: 2026-11-22}")
        let finding = try #require(try await found("missing-alcohol-licence", in: catalogue).first)
        let expired = try #require(try await found("expired-certificate", in: catalogue).first)
        #expect(finding.place == expired.place)
    }

    @Test func aHouseholdIsOnlyWarnedOfTheFoodSafetyCertificate() async throws {
        let catalogue = try ModelCatalogue.with(Example("legal_form: household\ncertificates: nil", in: "producer.yaml"), "ocop: nil")
        let findings = try await found("missing-food-safety-certificate", in: catalogue).filter { $0.subject == product }
        #expect(findings.map(\.severity) == [.warning])
        let cooperative = try ModelCatalogue.with(Example("certificates: nil", in: "producer.yaml"), "ocop: nil")
        #expect(
            try await found("missing-food-safety-certificate", in: cooperative).filter { $0.subject == product }.map(\.severity)
                == [.error])
    }

    @Test func anExemptionThatSaysWhyExcusesFromALaw() async throws {
        let exemption = "exemptions: [{requirement: FOOD-03, reason: {vi: chỉ xuất khẩu, en: for export only}}]"
        let catalogue = try ModelCatalogue.with(Example(exemption), "certificates: nil")
        #expect(try await found("missing-self-declaration", in: catalogue).filter { $0.subject == product }.isEmpty)
        #expect(try await found("idle-exemption", in: catalogue).isEmpty)
    }

    @Test func nobodyIsExemptFromWhatTheFormatAsksFor() async throws {
        let exemption = "exemptions: [{requirement: OCOP-13, reason: {vi: vẫn còn, en: still there}}]"
        let catalogue = try ModelCatalogue.with(Example(exemption), "ocop.revoked: 2026-10-01")
        #expect(try await found("revoked-certificate", in: catalogue).count == 1)
        #expect(try await found("idle-exemption", in: catalogue).count == 1)
    }

    @Test func aSupplementOfHoneyWantsItsPapersAndItsWords() async throws {
        let rules = try await ModelCatalogue.with("kind: supplement").review().findings.filter {
            $0.subject == product && $0.severity == .error
        }
        let names = Set(rules.map(\.rule))
        let wanted: Set<RuleID> = [
            "missing-product-registration", "missing-gmp", "missing-advertising-confirmation", "missing-supplement-words",
        ]
        #expect(wanted.isSubset(of: names))
        #expect(!names.contains("missing-self-declaration"))
    }

    @Test func theCompulsoryWordsCountWhateverTheirCaseAndToneMarks() async throws {
        var catalogue = try ModelCatalogue.with("kind: supplement")
        _ = try catalogue.apply(
            Example(
                "---.title: THỰC PHẨM BẢO VỆ SỨC KHOẺ Mật ong\n---.warnings: Thực phẩm này không phải là thuốc, "
                    + "và không có tác dụng thay thế thuốc chữa bệnh.", in: "vi.md"))
        #expect(try await found("missing-supplement-words", in: catalogue).map(\.message.en).count == 1)
        _ = try catalogue.apply(
            Example(
                "---.warnings: Thực phẩm này không phải là thuốc và không có  tác dụng thay thế thuốc chữa bệnh.", in: "vi.md"))
        #expect(try await found("missing-supplement-words", in: catalogue) == [])
    }

    // MARK: Ratings

    @Test func theCriteriaOf2026OnlyWarnOfARatingFromBefore() async throws {
        let former = "ocop.issued: 2025-08-10\nocop.expires: 2028-08-09\nocop.product_code: nil"
        let catalogue = try ModelCatalogue.with(Example(former), "story: nil")
        #expect(try await found("untold-story", in: catalogue).map(\.severity) == [.warning])
        #expect(try await found("untold-story", in: try .with("story: nil")).map(\.severity) == [.error])
    }

    @Test(arguments: [
        ("72", "2025-08-10", 1), ("80", "2025-08-10", 0), ("72", "2025-05-10", 0), ("80", "2025-05-10", 0), ("82", "2025-05-10", 1),
    ])
    func aProvincesCodeGoesByTheDayOfIssue(_ code: String, _ issued: String, _ count: Int) async throws {
        // Tây Ninh was 72 and Long An 80; together they are Tây Ninh, 80.
        let catalogue = try ModelCatalogue.with(
            Example("province: tay-ninh\ncommune: nil\naddress: Ấp 1, tỉnh Tây Ninh\ncoordinates: nil", in: "producer.yaml"),
            Example("ocop.issued: \(issued)\nocop.expires: 2028-05-09\nocop.product_code: \(code)-25456-01-2025"))
        #expect(try await found("former-province-code", in: catalogue).filter { $0.subject == product }.count == count)
    }

    @Test func aRatingsStoryHasSomethingToShow() async throws {
        let bare = try ModelCatalogue.with(
            "story: nil", "images: [images/front.png]", "ocop.stars: 3", Example("body: Ở Cà Mau.", in: "vi.md"))
        #expect(try await found("story-without-evidence", in: bare).map(\.severity) == [.note])
    }

    // MARK: Words

    @Test func friedFoodStatesItsSaturatedFat() async throws {
        let fried = try ModelCatalogue.with("label.nutrition.saturated_fat: nil", Example("---.title: Mật ong chiên Cà Mau", in: "vi.md"))
        #expect(try await found("missing-saturated-fat", in: fried).count == 1)
        let raw = try ModelCatalogue.with(
            "label.nutrition.saturated_fat: nil", Example("---.title: Mật ong không chiên Cà Mau", in: "vi.md"))
        #expect(try await found("missing-saturated-fat", in: raw) == [])
    }

    @Test func addedSugarIsStated() async throws {
        let sweet = try ModelCatalogue.with("label.nutrition.sugars: nil", Example("---.ingredients: \"Mật ong, đường mía\"", in: "vi.md"))
        #expect(try await found("missing-sugars", in: sweet).count == 1)
    }

    @Test func whatWasAddedToBirdsNestIsAnIngredient() async throws {
        let nest = try ModelCatalogue.with(
            "kind: birds-nest", Example("---.title: Yến chưng đường phèn\n---.ingredients: \"Nước, tổ yến\"", in: "vi.md"))
        #expect(try await found("unnamed-addition", in: nest).count == 1)
        let named = try ModelCatalogue.with(
            "kind: birds-nest", Example("---.title: Yến chưng đường phèn\n---.ingredients: \"Nước, Đường phèn, tổ yến\"", in: "vi.md"))
        #expect(try await found("unnamed-addition", in: named) == [])
    }

    @Test func aTourInOneLanguageEarnsLess() async throws {
        var catalogue = try ModelCatalogue.with("kind: tourism", "ocop: nil")
        catalogue.files["\(ModelCatalogue.product)/en.md"] = nil
        #expect(try await found("story-in-one-language", in: catalogue).map(\.severity) == [.note])
    }

    @Test func goodsOnOfferTellTheirUse() async throws {
        let basket = try ModelCatalogue.with("kind: basketry", Example("---.usage: nil\n---.warnings: nil", in: "vi.md"))
        #expect(try await found("missing-use", in: basket).map(\.severity).sorted() == [.warning, .error])
    }

    @Test func goodsOnAMarketplaceHaveSomethingToProveThem() async throws {
        let bare = try ModelCatalogue.with(
            "kind: basketry", "ocop: nil", "certificates: nil", "offer.links: {shopee: https://shopee.example/1}",
            Example("certificates: nil", in: "producer.yaml"))
        #expect(try await found("unproven-goods", in: bare).count == 1)
    }

    @Test func beforeAugust2026GrowingAreasHadAnotherForm() async throws {
        let fruit = try ModelCatalogue.with("kind: fresh-fruit", "traceability.origin.growing_area: VN-CMOR-0001")
        #expect(try await found("former-growing-area-code", in: fruit, asOf: "2026-07-31").filter { $0.subject == product }.count == 1)
        #expect(try await found("former-growing-area-code", in: fruit, asOf: "2026-08-01") == [])
    }

    @Test func draftsAreAskedForNothingByLaw() async throws {
        let draft = try ModelCatalogue.with("status: draft", "certificates: nil", "label: nil", "story: nil", "traceability: nil")
        let lawful = Set(VietNamPack.rules.map { $0.about.id })
        #expect(try await draft.review().findings.filter { lawful.contains($0.rule) && $0.subject == product } == [])
    }
}
