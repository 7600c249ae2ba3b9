import ArgumentParser
import Diagnostics
import Drafting
import Glibc

struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tạo thư mục mới để điền / make a new folder to fill in.",
        discussion: """
            Ví dụ / Examples:
              chapbut new                                              # hỏi từng điều một / asks for one thing after the other
              chapbut new product stories/ong-rung/mat-ong --kind honey
            """)

    @Argument(help: "Tạo gì / what: producer, product, fair.")
    var what: Draftable?

    @Argument(help: "Thư mục mới; phần cuối là tên trong địa chỉ trang / the new folder; its last part goes into addresses.")
    var path: String?

    @Option(help: "Loại hàng, ví dụ honey, tea, basketry / the kind of goods, such as honey, tea, basketry.")
    var kind: String?

    @Option(help: "Tiếng của thông báo / language of messages: vi, en.")
    var language: ReaderLanguage?

    /// Whether somebody sits there who can be asked.
    private var isTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

    func validate() throws {
        if what == nil || path == nil, !isTerminal {
            throw ValidationError("thiếu: tạo gì, ở đâu / missing: what to make, and where")
        }
    }

    /// What was asked for, and what was answered to questions about the rest.
    private func answers() -> NewInterview.Answers? {
        if let what, let path, kind != nil || what != .product || !isTerminal {
            return NewInterview.Answers(what: what, path: path, kind: kind)
        }
        let interview = NewInterview(
            in: ReaderLanguage.chosen(language),
            ask: { question in
                Output.write(Array(question.utf8), to: STDERR_FILENO)
                return readLine()
            }, tell: { Output.tell("  \($0)") }, exists: { access($0, F_OK) == 0 })
        return interview.run(what, at: path, kind: kind)
    }

    func run() throws {
        guard let answers = answers() else {
            Output.tell("\nchapbut: \(Words(vi: "chưa tạo gì", en: "nothing was made")[ReaderLanguage.chosen(language)])")
            throw ExitCode(1)
        }
        do throws(DraftingError) {
            let folder = try NewFolder(answers.what, at: answers.path, kind: answers.kind, name: answers.name) { access($0, F_OK) == 0 }
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
        case .badSlug, .kindMissing, .unknownKind, .noProduct, .severalProducts, .noCatalogue, .noStory, .notATranslation, .nobody,
            .noAuthor, .noLot,
            .severalLots:
            return ExitCode(64)
        case .inError, .notWhatWasSeen, .otherWords, .remarksOpen, .brokenMessage, .yesAndNo, .noCode: return ExitCode(1)
        case .pandocMissing, .notADocument, .changedMeanwhile, .noPicture, .noWords, .unnamed, .cannotEdit, .exists, .noProducer,
            .misplaced, .leadsOut, .cannotWrite, .cannotRead:
            return ExitCode(2)
        }
    }
}
