import Diagnostics
import Foundation
import Glibc
import ModelCatalogue
import SiteBuild
import Testing

/// Files that nobody could have meant, and paths that lead elsewhere: never a crash, always a finding at a line that is there, and the
/// other products are published.
@Suite struct HostileFilesTests {
    /// What stands outside the stories and must never be seen on the site: a picture, so that it could be.
    private static let secret = SmallPicture.bytes + Array("SECRET".utf8)

    // MARK: Paths

    static let tricks = [
        "../../../secret.png", "images/../../../../secret.png", "/tmp/secret.png", "/etc/passwd", "file:///etc/passwd", "~/secret.png",
        "..\\\\..\\\\secret.png", "%2e%2e/%2e%2e/secret.png", "images/%2e%2e/%2e%2e/secret.png", "images//front.png/../../..", ".", "..",
        "/",
        "images", "../mat-ong-gac-keo/images/front.png", "images/front.png\\0", "images/front.png/", "http://a.example/x.png",
        ".chapbut/addresses", "product.yaml/../../../secret.png", "images/ra-ngoai.png", "ngoai/secret.png",
    ]

    @Test(arguments: tricks) func aPathThatLeadsElsewhereIsAnErrorAndBringsNothingIn(_ trick: String) async throws {
        let places: [(key: String, file: String)] = [
            ("images: [\"\(trick)\"]", "product.yaml"), ("variants.0.images: [\"\(trick)\"]", "product.yaml"),
            ("ocop.evidence: \"\(trick)\"", "product.yaml"), ("images: [\"\(trick)\"]", "producer.yaml"),
            ("terms: {vi: \"\(trick)\", en: pages/terms.en.md}", "site.yaml"),
        ]
        for (patch, file) in places {
            var catalogue = try ModelCatalogue.whole()
            _ = try catalogue.apply(Example(patch, in: file))
            let workshop = try Workshop(catalogue)
            try Self.hide(from: workshop)
            let outcome = try await workshop.build()
            #expect(outcome.isInError, "\(patch)")
            try expectNothingOfTheSecret(workshop, patch)
        }
    }

    @Test(arguments: tricks) func aStoryCanNeitherShowNorLinkToWhatLiesOutside(_ trick: String) async throws {
        for body in ["![x](<\(trick)>)", "[x](<\(trick)>)"] {
            let workshop = try Workshop()
            try Self.hide(from: workshop)
            try workshop.edit("\(Workshop.product)/en.md", "## When the forest flowers", to: body)
            let outcome = try await workshop.build()
            try expectNothingOfTheSecret(workshop, body)
            // Links within the folder of stories may stand; pictures may not.
            if body.hasPrefix("!") { #expect(workshop.withheld(outcome)[Workshop.product]?.contains("page-en") == true, "\(body)") }
            let page = workshop.published("en/products/\(Workshop.product)/index.html") ?? ""
            #expect(!Markup(page).tags.flatMap(\.attributes).contains { $0.name == "href" && $0.value.hasPrefix("file:") }, "\(body)")
        }
    }

    /// Puts a picture beside the stories, and links to it where stories could ask for it.
    private static func hide(from workshop: Workshop) throws {
        let secret = "\(workshop.folder.path)/secret.png"
        try LocalDisk().write(Self.secret.span, to: secret)
        try #require(symlink(secret, "\(workshop.stories)/\(Workshop.product)/images/ra-ngoai.png") == 0)
        try #require(symlink(workshop.folder.path, "\(workshop.stories)/\(Workshop.product)/ngoai") == 0)
    }

    private func expectNothingOfTheSecret(_ workshop: Workshop, _ what: String) throws {
        for (path, bytes) in try workshop.files() {
            #expect(bytes.count < Self.secret.count || bytes.suffix(6) != Self.secret.suffix(6), "\(what): \(path)")
            #expect(!path.contains("secret") && !path.contains("passwd"), "\(what): \(path)")
        }
    }

    @Test func linksOutOfTheFolderAreReportedAndTheRestIsPublished() async throws {
        let workshop = try Workshop()
        try Self.hide(from: workshop)
        let outcome = try await workshop.build()
        let found = workshop.found(outcome).filter { $0.rule == "stray-link" }.map(\.file)
        #expect(found == ["\(Workshop.product)/images/ra-ngoai.png", "\(Workshop.product)/ngoai"])
        #expect(workshop.published("vi/san-pham/\(Workshop.other)/index.html") != nil)
    }

    @Test func aNameThatIsNoTextAndAPipeAreReportedAndNotRead() async throws {
        let workshop = try Workshop()
        let folder = "\(workshop.stories)/\(Workshop.product)"
        let name = Array("\(folder)/M".utf8CString.dropLast()) + [CChar(bitPattern: 0xE2), CChar(bitPattern: 0x41), 0]
        try #require(name.withUnsafeBufferPointer { $0.baseAddress.map { mkdir($0, 0o755) } } == 0)
        try #require(mkfifo("\(folder)/ong.png", 0o644) == 0)
        let outcome = try await workshop.build()
        #expect(outcome.isPublished && !outcome.isInError)
        #expect(workshop.found(outcome).filter { $0.rule == "unread-file" }.count == 2)
    }

    // MARK: Bytes

    static let texts: [String] = ["product.yaml", "vi.md", "en.md", "../producer.yaml"]

    @Test(arguments: texts) func aFileOfOneByteTooManyIsRefusedAndTheRestIsPublished(_ file: String) async throws {
        let workshop = try Workshop()
        let path = Self.path(of: file)
        let text = try workshop.read(path)
        let filling = file.hasSuffix(".md") ? "a" : "#"
        try workshop.write(text + String(repeating: filling, count: (1 << 20) + 1 - text.utf8.count), to: path)
        try await expectError("file-too-large", at: 1, of: path, in: workshop)
        try workshop.write(text + String(repeating: filling, count: (1 << 20) - text.utf8.count), to: path)
        #expect(!workshop.found(try await workshop.check()).contains { $0.rule == "file-too-large" })
    }

    @Test(arguments: texts) func bytesThatAreNoTextAreFoundOnTheirLine(_ file: String) async throws {
        let workshop = try Workshop()
        let path = Self.path(of: file)
        var lines = try workshop.read(path).split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf8) }
        lines[4].append(0xE1)
        try workshop.write(Array(lines.joined(separator: [0x0A])), to: path)
        try await expectError("not-utf-8", at: 5, of: path, in: workshop)
    }

    @Test(arguments: texts) func aFileInAnotherEncodingIsRefused(_ file: String) async throws {
        for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian] {
            let workshop = try Workshop()
            let path = Self.path(of: file)
            let mark: [UInt8] = encoding == .utf16LittleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
            try workshop.write(mark + Array(try #require(try workshop.read(path).data(using: encoding))), to: path)
            try await expectError("not-utf-8", at: 1, of: path, in: workshop)
        }
    }

    @Test(arguments: texts) func aZeroByteIsFoundOnItsLine(_ file: String) async throws {
        let workshop = try Workshop()
        let path = Self.path(of: file)
        var lines = try workshop.read(path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        lines[5] += "\0"
        try workshop.write(lines.joined(separator: "\n"), to: path)
        try await expectError("control-character", at: 6, of: path, in: workshop)
    }

    /// The error is there, at that line; whoever the file belongs to suffers, and nobody else.
    private func expectError(_ rule: String, at line: Int, of path: String, in workshop: Workshop) async throws {
        let outcome = try await workshop.build()
        #expect(workshop.found(outcome).contains { ($0.rule, $0.file, $0.line) == (rule, path, line) }, "\(workshop.found(outcome))")
        try expectExistingLines(outcome, workshop)
        let withheld = workshop.withheld(outcome)
        let language = path.hasSuffix("vi.md") ? "vi" : "en"
        let expected =
            path.hasSuffix(".md") ? Workshop.outlets.filter { $0 == "page-\(language)" || $0.contains(".\(language)-") } : Workshop.outlets
        #expect(withheld[Workshop.product] == expected)
        #expect(outcome.isPublished)
        guard !path.hasSuffix("producer.yaml") else { return }
        #expect(withheld[Workshop.other] == nil)
        #expect(workshop.published("vi/san-pham/\(Workshop.other)/index.html") != nil)
    }

    // MARK: Depth

    static let abysses: [(file: String, text: String)] = [
        ("product.yaml", "x: " + String(repeating: "[", count: 10_000)),
        ("product.yaml", "x: " + String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)),
        ("product.yaml", String(repeating: "{a: ", count: 10_000)),
        ("product.yaml", (0..<1_400).map { String(repeating: " ", count: $0) + "a:\n" }.joined()),
        ("product.yaml", String(repeating: "- ", count: 10_000)),
        ("product.yaml", "x: " + String(repeating: "'", count: 10_001)),
        ("en.md", front + String(repeating: "> ", count: 10_000) + "x\n"),
        ("en.md", front + String(repeating: "- ", count: 10_000) + "x\n"),
        ("en.md", front + String(repeating: "*", count: 10_000) + "x" + String(repeating: "*", count: 10_000) + "\n"),
        ("en.md", front + String(repeating: "*a **a ", count: 10_000) + "\n"),
        ("en.md", front + String(repeating: "[", count: 10_000) + "x" + String(repeating: "](a)", count: 10_000) + "\n"),
        ("en.md", front + String(repeating: "![", count: 10_000) + "\n"),
        ("en.md", front + String(repeating: "{{", count: 10_000) + "\n"),
        ("en.md", front + String(repeating: "<a ", count: 10_000) + "\n"),
        ("en.md", front + String(repeating: "`", count: 10_000) + String(repeating: "` ``", count: 5_000) + "\n"),
        ("en.md", "---\nx: " + String(repeating: "[", count: 10_000) + "\n---\n"),
        ("en.md", String(repeating: "---\n", count: 10_000)),
    ]
    static let front = "---\ntitle: Honey\nsummary: Honey.\n---\n\n"

    @Test(.timeLimit(.minutes(10)), arguments: abysses.indices) func depthIsNoAbyss(_ index: Int) async throws {
        let workshop = try Workshop()
        let (file, text) = Self.abysses[index]
        try workshop.write(text, to: "\(Workshop.product)/\(file)")
        let outcome = try await workshop.build()
        try expectExistingLines(outcome, workshop)
        #expect(outcome.isPublished)
        #expect(workshop.withheld(outcome)[Workshop.other] == nil)
        if file == "product.yaml" { #expect(workshop.withheld(outcome)[Workshop.product] == Workshop.outlets) }
    }

    @Test func foldersInEachOtherWithoutEndAreNotFollowed() async throws {
        let workshop = try Workshop()
        try workshop.write("x: 1\n", to: String(repeating: "a/", count: 200) + "product.yaml")
        let outcome = try await workshop.build()
        #expect(workshop.found(outcome).contains { $0.rule == "too-deep" })
        #expect(outcome.isPublished)
    }

    // MARK: Files cut short

    @Test(arguments: try ModelCatalogue.whole().files.keys.filter { !$0.hasSuffix(".pdf") }.sorted())
    func aFileCutShortAnywhereIsNoCrashAndCostsNobodyElse(_ path: String) async throws {
        let workshop = try Workshop()
        let bytes = Array(try Data(contentsOf: URL(filePath: "\(workshop.stories)/\(path)")))
        let ofProduct = path.hasPrefix(Workshop.product)
        for cut in 0..<20 {
            try workshop.write(Array(bytes.prefix(bytes.count * cut / 20)), to: path)
            let outcome = cut % 5 == 0 ? try await workshop.build() : try await workshop.check()
            try expectExistingLines(outcome, workshop, "\(path) cut at \(cut)/20")
            if cut == 0 { #expect(!workshop.found(outcome).filter { $0.severity != .note }.isEmpty, "\(path) is empty") }
            if path != "site.yaml" { #expect(outcome.isPublished == (cut % 5 == 0)) }
            if ofProduct { #expect(workshop.withheld(outcome)[Workshop.other] == nil, "\(path) cut at \(cut)/20") }
        }
    }

    private func expectExistingLines(_ outcome: Outcome, _ workshop: Workshop, _ what: String = "") throws {
        var lengths: [String: Int] = [:]
        for finding in outcome.report.findings {
            let place = finding.place
            if lengths[place.file] == nil {
                let bytes = (try? Data(contentsOf: URL(filePath: place.file))) ?? Data()
                lengths[place.file] = bytes.count { $0 == 0x0A } + (bytes.last == 0x0A ? 0 : 1)
            }
            #expect(
                place.line >= 1 && place.column >= 1 && Int(place.line) <= max(1, lengths[place.file] ?? 1),
                "\(what): \(finding.rule) \(place)")
        }
    }

    private static func path(of file: String) -> String {
        file.hasPrefix("../") ? "\(Workshop.producer)/\(file.dropFirst(3))" : "\(Workshop.product)/\(file)"
    }
}
