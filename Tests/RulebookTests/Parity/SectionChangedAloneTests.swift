import Catalogue
import Diagnostics
import ModelCatalogue
import Testing

@testable import Rulebook

/// A section that was changed in one language only is told until the other is touched: by content, never by clock.
@Suite struct SectionChangedAloneTests {
    private static let vi = "\(ModelCatalogue.product)/vi.md"
    private static let en = "\(ModelCatalogue.product)/en.md"

    private func found(_ catalogue: ModelCatalogue, since record: [UInt8]) async throws -> [Finding] {
        try await catalogue.review(lastTold: LastTold(record)).findings.filter { $0.rule == "section-changed-alone" }
    }

    /// What a build leaves behind.
    private func published(_ catalogue: ModelCatalogue, since record: [UInt8] = []) async throws -> [UInt8] {
        LastTold(record).bytes(after: try await catalogue.manuscript())
    }

    private func adding(_ words: String, to file: String, of catalogue: ModelCatalogue) -> ModelCatalogue {
        var catalogue = catalogue
        catalogue.files[file]? += Array("\n\(words)\n".utf8)
        return catalogue
    }

    @Test func itStaysUntilTheOtherLanguageIsTouched() async throws {
        let whole = try ModelCatalogue.withPictures(small: false)
        let record = try await published(whole)
        #expect(try await found(whole, since: record).isEmpty)
        let changed = adding("Ong bay về tổ trước cơn mưa.", to: Self.vi, of: whole)
        let finding = try #require(try await found(changed, since: record).first)
        #expect(finding.place.file.hasSuffix("en.md") && finding.notes.first?.place.file.hasSuffix("vi.md") ?? false)
        #expect(finding.message.vi == "đoạn này bản tiếng Việt đã sửa, bản tiếng Anh chưa sửa theo")
        // A build in between does not make it forgotten.
        let later = try await published(changed, since: record)
        #expect(try await found(changed, since: later).count == 1)
        let both = adding("The bees come home before the rain.", to: Self.en, of: changed)
        #expect(try await found(both, since: later).isEmpty)
        let after = try await published(both, since: later)
        #expect(try await found(both, since: after).isEmpty)
        #expect(try await found(adding("Ra giêng.", to: Self.vi, of: both), since: after).count == 1)
    }

    @Test func theOtherWayRoundAndInFrontMatterItIsToldAsWell() async throws {
        var catalogue = try ModelCatalogue.withPictures(small: false)
        let record = try await published(catalogue)
        _ = try catalogue.apply(Example("---.summary: Honey of the melaleuca forest, in a jar of 500 g.", in: "en.md"))
        let found = try await found(catalogue, since: record)
        #expect(found.count == 1 && found[0].place.file.hasSuffix("vi.md"))
    }

    @Test func punctuationAndWhiteSpaceChangeNothing() async throws {
        let whole = try ModelCatalogue.withPictures(small: false)
        let record = try await published(whole)
        var catalogue = whole
        let text = String(decoding: try #require(catalogue.files[Self.vi]), as: UTF8.self)
        catalogue.files[Self.vi] = Array(text.replacing(", ", with: " ").utf8)
        #expect(try await found(catalogue, since: record).isEmpty)
    }

    @Test func sectionsThatCannotBeToldFromEachOtherAreNotCompared() async throws {
        let whole = try ModelCatalogue.withPictures(small: false)
        let record = try await published(whole)
        #expect(try await found(adding("## Thêm một mục\n\nLời mới.", to: Self.vi, of: whole), since: record).isEmpty)
    }

    @Test(arguments: ["", "\n\n", "ong\t\t\t", "ong-rung-u-minh/mat-ong-hoa-tram\tvi:zz,en:1,title", "\u{0}\t:,:,", "a\tvi:1,en:2"])
    func aDamagedRecordTellsNothing(_ record: String) async throws {
        #expect(try await found(ModelCatalogue.withPictures(small: false), since: Array(record.utf8)).isEmpty)
    }
}

/// Readers of findings are told of languages by their names.
@Suite struct LanguageNameTests {
    @Test func aLanguageGoesByItsNameOrByItsCode() {
        #expect(Language.vi.name.vi == "tiếng Việt" && Language.en.name.vi == "tiếng Anh")
        #expect(Language("ja").name == Words(vi: "tiếng Nhật", en: "Japanese"))
        #expect(Language("eo").name == Words(vi: "eo", en: "eo"))
    }
}
