import Catalogue
import Diagnostics
import ModelCatalogue
import Rulebook
import Testing

/// What somebody said is wrong is told at its sentence until it is mended or settled.
@Suite struct RemarkRulesTests {
    private static let sentence = "Mật cũng không nấu."

    private static func catalogue(_ remark: String, required: Bool = false) throws -> ModelCatalogue {
        var catalogue = try ModelCatalogue.withPictures()
        if required { _ = try catalogue.apply(Example("approval: required", in: "site.yaml")) }
        catalogue.files["\(ModelCatalogue.product)/remarks.yaml"] = Array("remarks:\n  - {\(remark)}\n".utf8)
        return catalogue
    }

    private static func found(_ catalogue: ModelCatalogue) async throws -> [Finding] {
        try await catalogue.review().findings.filter { $0.rule == "open-remark" }
    }

    private static let wrong =
        "language: vi, about: text, sentence: \(sentence), line: 36, remark: có hâm nhẹ, by: Cô Út Diệu, way: phone, date: 2026-10-02"

    @Test func aRemarkIsToldAtItsSentence() async throws {
        let finding = try #require(try await Self.found(try Self.catalogue(Self.wrong)).first)
        #expect(finding.severity == .warning)
        #expect(finding.place.file == "stories/\(ModelCatalogue.product)/vi.md")
        #expect(finding.message.vi == "Cô Út Diệu bảo chỗ này sai: “có hâm nhẹ” (02/10/2026)")
        var moved = try Self.catalogue(Self.wrong)
        let file = "\(ModelCatalogue.product)/vi.md"
        let text = String(decoding: moved.files[file] ?? [], as: UTF8.self)
        moved.files[file] = Array(text.replacing("## Rừng trổ lúc nào", with: "Một đoạn mới.\n\n## Rừng trổ lúc nào").utf8)
        #expect(try await Self.found(moved).map(\.place.line) == [finding.place.line + 2])
        #expect(try await Self.found(moved).map(\.place.column) == [finding.place.column])
    }

    @Test func itIsGoneWhenTheSentenceSaysSomethingElse() async throws {
        var catalogue = try Self.catalogue(Self.wrong)
        let file = "\(ModelCatalogue.product)/vi.md"
        let text = String(decoding: catalogue.files[file] ?? [], as: UTF8.self)
        catalogue.files[file] = Array(text.replacing(Self.sentence, with: "Mật chỉ hâm nhẹ.").utf8)
        #expect(try await Self.found(catalogue).isEmpty)
    }

    @Test func aCommentOutOfWordKeepsThePageBackUntilItIsSettled() async throws {
        let comment = Self.wrong.replacing("phone", with: "document")
        let review = try await Self.catalogue(comment).review()
        let product = review.edition?.products.first { $0.product.folder.hasSuffix(ModelCatalogue.product) }
        #expect(product?.languages == [.en])
        #expect(try await Self.found(try Self.catalogue(comment + ", settled: 2026-10-05")).isEmpty)
    }

    @Test func whereApprovalIsRequiredItIsAnError() async throws {
        #expect(try await Self.found(try Self.catalogue(Self.wrong, required: true)).map(\.severity) == [.error])
    }

    @Test func aRemarkAboutAllOfItStandsAtTheFilesBeginning() async throws {
        let found = try await Self.found(
            try Self.catalogue("language: en, remark: tên hàng lạ quá, by: Bảy, way: message, date: 2026-10-02"))
        #expect(found.map(\.place) == [Place("stories/\(ModelCatalogue.product)/en.md")])
    }
}
