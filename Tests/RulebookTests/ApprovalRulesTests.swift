import Catalogue
import Diagnostics
import ModelCatalogue
import Rulebook
import Testing

/// With `approval: required` only what somebody said yes to is published, word for word.
@Suite struct ApprovalRulesTests {
    private static let folder = ModelCatalogue.product

    /// The model catalogue with what its product says in these languages approved, and kept unless `isKept` is false.
    private static func approved(_ languages: [(Language, way: String)], required: Bool = true, isKept: Bool = true) async throws
        -> ModelCatalogue
    {
        var catalogue = try ModelCatalogue.withPictures()
        if required { _ = try catalogue.apply(Example("approval: required", in: "site.yaml")) }
        let manuscript = try await catalogue.manuscript()
        let product = try #require(manuscript.products.first { $0.folder.hasSuffix(folder) })
        var text = "approvals:\n"
        for (language, way) in languages {
            let wording = try #require(manuscript.wording(of: product, in: language, asTranslation: way == "translation"))
            text += "  - {language: \(language), by: Chú Bảy Thoại, way: \(way), date: 2026-10-02, digest: \(wording.digest)}\n"
            if isKept, let path = Wording.path(ofKept: wording.digest) { catalogue.files[path] = wording.canonical }
        }
        catalogue.files["\(folder)/approvals.yaml"] = Array(text.utf8)
        return catalogue
    }

    private static func findings(_ catalogue: ModelCatalogue) async throws -> [Finding] {
        try await catalogue.review().findings.filter { $0.rule.name.contains("approv") && $0.place.file.contains(folder) }
    }

    /// In which languages the model product has a page.
    private static func pages(_ catalogue: ModelCatalogue) async throws -> [Language] {
        let review = try await catalogue.review()
        return review.edition?.products.first { $0.product.folder.hasSuffix(folder) }?.languages ?? []
    }

    @Test func whatIsApprovedIsPublished() async throws {
        let catalogue = try await Self.approved([(.vi, "phone"), (.en, "translation")])
        #expect(try await Self.findings(catalogue).map(\.message.en) == [])
        #expect(try await Self.pages(catalogue) == [.vi, .en])
    }

    @Test func withoutAYesTheProductStaysOut() async throws {
        let catalogue = try await Self.approved([])
        let found = try await Self.findings(catalogue)
        #expect(found.map(\.rule) == ["missing-approval", "missing-approval"])
        #expect(found.allSatisfy { $0.severity == .error && $0.place == Place("stories/\(Self.folder)/product.yaml") })
        #expect(try await Self.pages(catalogue) == [])
    }

    @Test func eachLanguageNeedsItsOwnYes() async throws {
        #expect(try await Self.pages(try await Self.approved([(.vi, "phone")])) == [.vi])
    }

    @Test func aTranslationOfWhatNobodyApprovedStaysOut() async throws {
        let catalogue = try await Self.approved([(.en, "translation")])
        #expect(try await Self.findings(catalogue).map(\.rule) == ["missing-approval", "missing-approval"])
        #expect(try await Self.pages(catalogue) == [])
        // A producer who reads English may say yes to the English alone.
        #expect(try await Self.pages(try await Self.approved([(.en, "page")])) == [.en])
    }

    @Test func aChangedWordTakesThePageAwayAndSaysWhichWord() async throws {
        var catalogue = try await Self.approved([(.vi, "phone"), (.en, "page")])
        let file = "\(Self.folder)/vi.md"
        let text = String(decoding: catalogue.files[file] ?? [], as: UTF8.self)
        catalogue.files[file] = Array(text.replacing("Chừng 10 ngày", with: "Chừng 12 ngày").utf8)
        let found = try await Self.findings(catalogue)
        #expect(found.map(\.rule) == ["changed-since-approval"])
        #expect(found.first?.severity == .error)
        #expect(found.first?.place == Place("stories/\(file)", line: 32))
        #expect(
            found.first?.message.vi
                == "đã đổi sau khi Chú Bảy Thoại duyệt ngày 02/10/2026: phần “Chờ ong vít nắp”: “…leo. Chừng 10 ngày, người…” → “…leo. Chừng 12 ngày, người…”"
        )
        #expect(try await Self.pages(catalogue) == [.en])
    }

    @Test func aChangedFactConcernsEveryLanguage() async throws {
        var catalogue = try await Self.approved([(.vi, "phone"), (.en, "translation")])
        _ = try catalogue.apply(Example("label.net: 450 g"))
        let found = try await Self.findings(catalogue)
        #expect(found.map(\.place.file) == ["stories/\(Self.folder)/en.md", "stories/\(Self.folder)/vi.md"])
        #expect(found.allSatisfy { $0.message.en.contains("“500 g” → “450 g”") })
        #expect(found.allSatisfy { $0.notes.first?.place.file == "stories/\(Self.folder)/product.yaml" })
        #expect(try await Self.pages(catalogue) == [])
    }

    @Test func aChangedOriginalVoidsItsTranslationAsWell() async throws {
        var catalogue = try await Self.approved([(.vi, "phone"), (.en, "translation")])
        _ = try catalogue.apply(Example("---.summary: Mật của ong nuôi thùng, quay tay.", in: "vi.md"))
        let found = try await Self.findings(catalogue)
        #expect(found.map(\.rule) == ["changed-since-approval", "changed-since-approval"])
        #expect(found.first?.message.en.hasSuffix("the original of this translation is another") == true)
    }

    @Test func aNewPriceChangesNothing() async throws {
        var catalogue = try await Self.approved([(.vi, "phone"), (.en, "translation")])
        _ = try catalogue.apply(Example("offer.price: 195000 VND"))
        #expect(try await Self.findings(catalogue).isEmpty)
    }

    @Test func whereNobodyAsksForAYesAVoidOneIsAWarning() async throws {
        var catalogue = try await Self.approved([(.vi, "phone")], required: false)
        _ = try catalogue.apply(Example("label.net: 450 g"))
        #expect(try await Self.findings(catalogue).map(\.severity) == [.warning])
        #expect(try await Self.pages(catalogue) == [.vi, .en])
    }

    @Test func aYesGivenAgainIsEnough() async throws {
        var catalogue = try await Self.approved([(.vi, "phone"), (.en, "page")])
        let old = String(decoding: catalogue.files["\(Self.folder)/approvals.yaml"] ?? [], as: UTF8.self)
        _ = try catalogue.apply(Example("label.net: 450 g"))
        let manuscript = try await catalogue.manuscript()
        let product = try #require(manuscript.products.first { $0.folder.hasSuffix(Self.folder) })
        let again = [Language.vi, .en].compactMap { language in manuscript.wording(of: product, in: language) }.map {
            "  - {language: \($0.language), by: Cô Út Diệu, way: paper, date: 2026-11-02, digest: \($0.digest)}\n"
        }
        catalogue.files["\(Self.folder)/approvals.yaml"] = Array((old + again.joined()).utf8)
        #expect(try await Self.findings(catalogue).isEmpty)
    }

    @Test func whereTheApprovedTextIsNotKeptNothingIsMadeUp() async throws {
        for forged in [nil, Array("chapbut-wording\t1\nlanguage\tvi\ntitle\tKhác\n".utf8)] {
            var catalogue = try await Self.approved([(.vi, "phone")], required: false, isKept: false)
            if let forged, let digest = try await catalogue.manuscript().products.flatMap(\.approvals).first?.digest?.value,
                let path = Wording.path(ofKept: digest)
            {
                catalogue.files[path] = forged
            }
            _ = try catalogue.apply(Example("label.net: 450 g"))
            let found = try await Self.findings(catalogue)
            #expect(found.map(\.place) == [Place("stories/\(Self.folder)/vi.md")])
            #expect(
                found.first?.message.en
                    == "changed since Chú Bảy Thoại approved it on 2 October 2026; the approved text is not kept, so that nobody can say what"
            )
        }
    }
}
