import Foundation
import Testing

/// What a user types, and what the program answers, byte for byte. `CHAPBUT_RECORD=1 swift test --filter TranscriptTests` writes the
/// expected files anew; look at what changed before keeping it.
@Suite struct TranscriptTests {
    /// One command in a small folder of stories.
    struct Case: Sendable, CustomTestStringConvertible {
        /// The name of the expected file.
        let name: String
        let arguments: [String]
        let code: Int32
        var variables: [String: String] = [:]
        /// What is to be different from the folder of stories.
        var setting: Setting = .asItIs
        var testDescription: String { name }

        init(_ name: String, _ command: String, code: Int32, variables: [String: String] = [:], _ setting: Setting = .asItIs) {
            self.name = name
            arguments = command.split(separator: " ").map(String.init)
            self.code = code
            self.variables = variables
            self.setting = setting
        }
    }

    enum Setting: Sendable {
        case asItIs
        /// The product has papers and a lot with a last day.
        case dated
        /// A price with a dot between thousands.
        case inError
        /// A letter that decomposes, a zero-width blank and a Cyrillic letter.
        case damaged
        /// `_site` holds someone's own file.
        case foreignSite
        /// The site has feeds; they were submitted before the price rose and the net content fell.
        case submitted
    }

    private static let asOf = "--as-of 2026-11-23"

    static let cases: [Case] = [
        Case("help", "--help", code: 0),
        Case("help-build", "build --help", code: 0),
        Case("help-check", "check --help", code: 0),
        Case("version", "--version", code: 0),
        Case("no-verb", "", code: 0),
        Case("unknown-verb", "publish", code: 64),
        Case("unknown-option", "check --colour always", code: 64),
        Case("unknown-format", "check --format xml", code: 64),
        Case("unknown-language", "check --language fr", code: 64),
        Case("bad-day", "check --as-of 2026-02-30", code: 64),
        Case("no-task", "check --jobs 0", code: 64),
        Case("missing-stories-vi", "check khong-co", code: 2),
        Case("missing-stories-en", "build khong-co --language en", code: 2),
        Case("check-clean-vi", "check \(asOf)", code: 0),
        Case("check-clean-en", "check \(asOf)", code: 0, variables: ["CHAPBUT_LANGUAGE": "en"]),
        Case("check-damaged-vi", "check \(asOf)", code: 1, .damaged),
        Case("check-fix-dry-run-vi", "check --fix --dry-run \(asOf)", code: 1, .damaged),
        Case("check-fix-vi", "check --fix \(asOf)", code: 0, .damaged),
        Case("check-fix-en", "check --fix \(asOf) --language en", code: 0, .damaged),
        Case("check-fix-nothing-vi", "check --fix \(asOf)", code: 0),
        Case("check-dry-run-alone", "check --dry-run \(asOf)", code: 64),
        Case("check-error-vi", "check \(asOf)", code: 1, .inError),
        Case("check-error-en", "check \(asOf) --language en", code: 1, .inError),
        Case("check-option-over-variable", "check \(asOf) --language vi", code: 1, variables: ["CHAPBUT_LANGUAGE": "en"], .inError),
        Case("check-error-json-vi", "check \(asOf) --format json", code: 1, .inError),
        Case("check-error-json-en", "check \(asOf) --format json --language en", code: 1, .inError),
        Case("check-error-github-vi", "check \(asOf) --format github", code: 1, .inError),
        Case("check-error-github-en", "check \(asOf) --format github --language en", code: 1, .inError),
        Case("check-colour-always", "check \(asOf) --color always", code: 1, .inError),
        Case("check-colour-always-no-color", "check \(asOf) --color always", code: 1, variables: ["NO_COLOR": "1"], .inError),
        Case("check-no-color", "check \(asOf)", code: 1, variables: ["NO_COLOR": "1"], .inError),
        Case("build-vi", "build \(asOf)", code: 0),
        Case("build-error-en", "build stories/ \(asOf) --output out/site --language en", code: 1, .inError),
        Case("build-strict-en", "build \(asOf) --strict --language en", code: 1, .inError),
        Case("build-foreign-folder-vi", "build \(asOf)", code: 2, .foreignSite),
        Case("build-foreign-folder-en", "build \(asOf) --language en", code: 2, .foreignSite),
        Case("build-into-stories-en", "build \(asOf) --output stories/x --language en", code: 2),
        Case("build-part-vi", "build --shard 2/3 \(asOf)", code: 0, .inError),
        Case(
            "build-part-en", "build --shard auto \(asOf) --language en", code: 0,
            variables: ["BATCH_TASK_INDEX": "0", "BATCH_TASK_COUNT": "2"]),
        Case("build-part-bad-vi", "build --shard 4/3 \(asOf)", code: 64),
        Case("build-part-no-count-en", "build --shard auto \(asOf) --language en", code: 64, variables: ["JOB_COMPLETION_INDEX": "0"]),
        Case("merge-no-parts", "merge stories", code: 64),
        Case("merge-no-part-vi", "merge stories khong-co \(asOf)", code: 2),
        Case("merge-no-part-en", "merge stories khong-co \(asOf) --language en", code: 2),
        Case("help-merge", "merge --help", code: 0),
        Case("help-due", "due --help", code: 0),
        Case("due-nothing-en", "due \(asOf) --language en", code: 0),
        Case("due-vi", "due \(asOf)", code: 0, .dated),
        Case("due-json-en", "due \(asOf) --within 60 --format json --language en", code: 0, .dated),
        Case("due-ical-vi", "due \(asOf) --within 60 --format ical", code: 0, .dated),
        Case("due-in-error-en", "due \(asOf) --language en", code: 0, .inError),
        Case("due-missing-stories-vi", "due khong-co", code: 2),
        Case("due-bad-within", "due --within=-1", code: 64),
        Case("new-producer", "new producer stories/hop-tac-xa-moi", code: 0),
        Case("new-product", "new product stories/lo-mat/mat-ong-moi --kind honey", code: 0),
        Case("new-product-without-kind-en", "new product stories/lo-mat/mat-ong-moi --language en", code: 64),
        Case("new-product-kind-misspelt-vi", "new product stories/lo-mat/mat-ong-moi --kind hony", code: 64),
        Case("new-product-there-already-en", "new product stories/lo-mat/mat-ong --kind honey --language en", code: 2),
        Case("new-bad-name-vi", "new producer stories/Hợp-Tác-Xã", code: 64),
        Case("new-fair", "new fair stories/hoi-cho/hoi-cho-he", code: 0),
        Case("explain-vi", "explain unproven-stars", code: 0),
        Case("explain-en", "explain food-cure --language en", code: 0),
        Case("explain-unknown-vi", "explain unproven-star", code: 64),
        Case("rules-of-a-basis-en", "rules --basis 342/2025 --language en", code: 0),
        Case("rules-diff-vi", "rules diff 2026-06-30 2026-07-01 stories", code: 0),
        Case("rules-diff-wrong-order", "rules diff 2026-07-01 2026-06-30", code: 64),
        Case("rules-unknown-goods", "rules --goods mật", code: 64),
        Case("status-vi", "status \(asOf)", code: 0),
        Case("status-json-en", "status \(asOf) --format json --language en", code: 0),
        Case("help-approve", "approve --help", code: 0),
        Case("approve-standing-vi", "approve lo-mat/mat-ong", code: 0),
        Case("approve-words", "approve stories/lo-mat/mat-ong --words", code: 0),
        Case("approve-vi", "approve lo-mat/mat-ong --by Bảy --way phone --as-of 2026-11-20", code: 0),
        Case("approve-other-words-vi", "approve mat-ong --by Bảy --way phone --words nón-lá-cầu-vồng-bến-phà-gió-mùa", code: 1),
        Case("approve-without-way", "approve mat-ong --by Bảy", code: 64),
        Case("approve-no-product-en", "approve mat-on --words", code: 64, variables: ["CHAPBUT_LANGUAGE": "en"]),
        Case("help-feedback", "feedback --help", code: 0),
        Case("feedback-wrong-vi", "feedback sai.txt --as-of 2026-11-20", code: 0),
        Case("feedback-yes-vi", "feedback dung-het.txt --as-of 2026-11-20", code: 0),
        Case("feedback-no-code-en", "feedback tra-loi.txt --language en", code: 1),
        Case("preview-vi", "preview lo-mat/mat-ong --file xem.html", code: 0),
        Case("preview-over-a-folder-of-the-root-vi", "preview lo-mat/mat-ong --file /dev", code: 2),
        Case("ask-vi", "ask lo-mat --as-of 2026-11-20", code: 0),
        Case("ask-answers-without-name", "ask lo-mat --answers tra-loi.txt", code: 64),
        Case("import-word-without-product", "import chuyen.docx", code: 64),
        Case("import-vi", "import so.csv --into stories/nhap", code: 0),
        Case("import-missing-file-en", "import khong-co.csv --into stories/nhap --language en", code: 2),
        Case("help-feed", "feed --help", code: 0),
        Case("feed-status-nothing-vi", "feed status \(asOf)", code: 0),
        Case("feed-status-vi", "feed status \(asOf)", code: 0, .submitted),
        Case("feed-status-en", "feed status \(asOf) --language en", code: 0, .submitted),
        Case("feed-status-json-en", "feed status \(asOf) --format json --language en", code: 0, .submitted),
        Case("feed-diff-vi", "feed diff", code: 0, .submitted),
        Case("feed-diff-en", "feed diff --since submitted --channel ubl-catalogue --language en", code: 0, .submitted),
        Case("feed-diff-json-en", "feed diff --channel bmecat --format json --language en", code: 0, .submitted),
        Case("feed-diff-no-site-vi", "feed diff", code: 2),
        Case("feed-submit-vi", "feed submit \(asOf)", code: 0, .submitted),
        Case("feed-submit-record-en", "feed submit --record --channel bmecat \(asOf) --language en", code: 0, .submitted),
        Case("feed-submit-unknown-vi", "feed submit --channel bo-cau \(asOf)", code: 2, .submitted),
        Case("feed-report-vi", "feed report loi.csv \(asOf) --channel ubl-catalogue", code: 1, .submitted),
        Case("feed-report-json-en", "feed report loi.csv \(asOf) --channel ubl-catalogue --format json --language en", code: 1, .submitted),
        Case("feed-report-unreadable-vi", "feed report stories/site.yaml \(asOf)", code: 2),
        Case("feed-report-missing-en", "feed report khong-co.csv \(asOf) --language en", code: 2),
    ]

    private static let expected = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Expected")

    @Test(arguments: cases) func theProgramAnswersAsExpected(_ command: Case) throws {
        let program = try Program()
        let bench = try Bench(command.setting)
        if case .submitted = command.setting { try bench.submitAndChange(by: program) }
        let run = try program.run(command.arguments, in: bench.folder, variables: command.variables)
        #expect(run.code == command.code, "\(run.output)\(run.errors)")
        let transcript = Self.transcript(of: run, command)
        #expect(!transcript.contains(bench.folder.path), "a path of the machine is told to the user")
        let file = Self.expected.appending(path: "\(command.name).txt")
        if ProcessInfo.processInfo.environment["CHAPBUT_RECORD"] == "1" {
            try Data(transcript.utf8).write(to: file)
            return
        }
        let expected = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
        #expect(transcript == expected, "if this is better, record it: CHAPBUT_RECORD=1 swift test --filter TranscriptTests")
    }

    /// The command, its code, and both streams, the terminal's commands made visible.
    private static func transcript(of run: Program.Run, _ command: Case) -> String {
        let variables = command.variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value) " }.joined()
        // How many rules there are grows with the rulebook and is no matter of form.
        func shown(_ text: String) -> String {
            text.replacing("\u{1B}", with: "␛").replacing(/\d+ (rules|quy tắc)/) { "N \($0.output.1)" }
                .replacing(/"rules": \d+/, with: #""rules": N"#)
        }
        return """
            $ \(variables)chapbut \(command.arguments.joined(separator: " "))
            → \(run.code)
            ── standard output
            \(shown(run.output))── standard error
            \(shown(run.errors))
            """
    }

    @Test func noExpectedFileIsLeftWithoutItsCase() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.expected.path).filter { $0.hasSuffix(".txt") }
        #expect(Set(files) == Set(Self.cases.map { "\($0.name).txt" }))
    }

    @Test func resultsGoToStandardOutputAndNothingElseDoes() throws {
        let program = try Program()
        let bench = try Bench(.inError)
        let run = try program.run(["build", "--as-of", "2026-11-23", "--format", "json"], in: bench.folder)
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(run.output.utf8)) }
        #expect(!run.errors.isEmpty, "what was published is said apart from the report")
    }

    @Test func aFailedBuildLeavesAForeignFolderAlone() throws {
        let program = try Program()
        let bench = try Bench(.foreignSite)
        _ = try program.run(["build", "--as-of", "2026-11-23"], in: bench.folder)
        #expect(try FileManager.default.contentsOfDirectory(atPath: bench.folder.appending(path: "_site").path) == ["luan-van.txt"])
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: bench.folder.path).sorted() == [
                "_site", "dung-het.txt", "sai.txt", "so.csv", "stories", "tra-loi.txt",
            ])
    }

    @Test func whatNewMakesIsReadWithoutAnErrorOfForm() throws {
        let program = try Program()
        let bench = try Bench(.asItIs)
        for command in [
            ["new", "producer", "stories/htx"], ["new", "product", "stories/htx/tra", "--kind", "tea"], ["new", "fair", "stories/hc"],
        ] {
            #expect(try program.run(command, in: bench.folder).code == 0)
        }
        let check = try program.run(["check", "--as-of", "2026-11-23", "--language", "en"], in: bench.folder)
        #expect(check.code != 2)
        #expect(
            !check.output.contains("[unknown-key]") && !check.output.contains("[unread-file]") && !check.output.contains("[wrong-shape]"))
    }
}
