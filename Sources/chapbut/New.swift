import ArgumentParser
import Diagnostics
import Drafting
import Glibc

struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tạo thư mục mới để điền / make a new folder to fill in.",
        discussion: """
            Ví dụ / Example:  chapbut new product stories/ong-rung/mat-ong --kind honey
            """)

    @Argument(help: "Tạo gì / what: producer, product, fair.")
    var what: Draftable

    @Argument(help: "Thư mục mới; phần cuối là tên trong địa chỉ trang / the new folder; its last part goes into addresses.")
    var path: String

    @Option(help: "Loại hàng, ví dụ honey, tea, basketry / the kind of goods, such as honey, tea, basketry.")
    var kind: String?

    @Option(help: "Tiếng của thông báo / language of messages: vi, en.")
    var language: ReaderLanguage?

    func run() throws {
        do throws(DraftingError) {
            let folder = try NewFolder(what, at: path, kind: kind) { access($0, F_OK) == 0 }
            try DraftFolder(folder.parent).write(folder.files)
            let before = folder.parent.isEmpty || folder.parent.hasSuffix("/") ? folder.parent : folder.parent + "/"
            for file in folder.files { Output.say(before + file.path) }
        } catch {
            throw error.told(in: ReaderLanguage.chosen(language))
        }
    }
}

extension DraftingError {
    /// Says what is wrong and what to do, and gives the exit code: 64 for what the command line got wrong, else 2.
    func told(in language: ReaderLanguage) -> ExitCode {
        Output.tell("chapbut: \(message[language])")
        if let help { Output.tell("  = \(help[language])") }
        switch self {
        case .badSlug, .kindMissing, .unknownKind, .noProduct, .severalProducts, .noCatalogue, .noStory, .notATranslation, .nobody, .noLot,
            .severalLots:
            return ExitCode(64)
        case .inError, .notWhatWasSeen, .otherWords, .remarksOpen, .brokenMessage, .yesAndNo, .noCode: return ExitCode(1)
        case .pandocMissing, .notADocument, .changedMeanwhile, .cannotEdit, .exists, .noProducer, .misplaced, .leadsOut, .cannotWrite,
            .cannotRead:
            return ExitCode(2)
        }
    }
}
