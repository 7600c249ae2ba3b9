import Catalogue
import Digests
import Feeds
import Foundation
import Glibc
import Testing

@testable import Ledger

/// The real program, killed while it builds: whatever moment that is, ledger, feeds and published site agree at the next touch.
@Suite(.serialized) struct KilledTests {
    let desk: Desk

    init() throws {
        desk = try Desk()
        for (path, text) in Self.stories { try write(text, to: path) }
    }

    @Test(.timeLimit(.minutes(10)))
    func ledgerFeedsAndSiteAgreeWheneverTheBuildIsKilled() throws {
        try run(["build", "--as-of", "2026-11-23"])
        #expect(try agreed() == ["bmecat.vi-VN", "ubl-catalogue.vi-VN"])
        let begin = ContinuousClock.now
        try price(150_000)
        try run(["build", "--as-of", "2026-11-23"])
        let whole = ContinuousClock.now - begin
        var random = SystemRandomNumberGenerator()
        var prices: Set<String> = ["150000 VND"]
        for round in 1...20 {
            let price = 150_000 + round * 1_000
            try self.price(price)
            prices.insert("\(price) VND")
            // Most of the time into the build, sometimes just after it.
            let moment = whole * Double.random(in: 0...1.1, using: &random)
            try run(["build", "--as-of", "2026-11-23"], killedAfter: moment)
            try run(["feed", "status", "--as-of", "2026-11-23"])
            try #require(try agreed() == ["bmecat.vi-VN", "ubl-catalogue.vi-VN"], "killed after \(moment) of \(whole)")
        }
        // Nothing that was never published got into the ledger.
        let ledger = try Ledger("\(desk.folder)/stories/.chapbut/ledger")
        #expect(ledger.notice == nil)
        let edition = try #require(try ledger.latestEdition(of: "bmecat.vi-VN"))
        let told = try ledger.items(of: "bmecat.vi-VN", in: edition).compactMap(\.price)
        #expect(told.count == 1 && prices.isSuperset(of: told))
    }

    @Test func aKilledRecordingIsWholeOrNotThere() throws {
        try run(["build", "--as-of", "2026-11-23"])
        for round in 0..<6 {
            try price(150_000 + round * 1_000)
            try run(["build", "--as-of", "2026-11-23"])
            try run(["feed", "submit", "--record", "--as-of", "2026-11-\(24 + round)"], killedAfter: .milliseconds(5 + 15 * round))
            let ledger = try Ledger("\(desk.folder)/stories/.chapbut/ledger")
            #expect(ledger.notice == nil)
            for feed in try ledger.feeds().map(\.name) {
                guard let submission = try ledger.latestSubmission(of: feed) else { continue }
                let items = try ledger.items(of: feed, in: submission.edition)
                #expect(items.count == submission.edition.items)
                #expect(Set(try ledger.submittedParts(of: feed).keys) == Set(items.map(\.id)))
            }
        }
    }

    /// The feeds of the site of which the ledger says what the site says, and the feed's own bytes as well.
    private func agreed() throws -> [String] {
        let ledger = try Ledger("\(desk.folder)/stories/.chapbut/ledger")
        #expect(ledger.notice == nil)
        let feeds = "\(desk.folder)/_site/feeds"
        let names = try FileManager.default.contentsOfDirectory(atPath: feeds).filter { $0.hasSuffix(".items.jsonl") }
        return try names.map { String($0.dropLast(".items.jsonl".count)) }.sorted().filter { name in
            let items = try FeedItems(Array(Data(contentsOf: URL(filePath: "\(feeds)/\(name).items.jsonl"))))
            let channel = try #require(Feeds.channels.first { $0.channel.name == items.head.channel })
            let digests = ItemDigests(of: channel)
            try Data(contentsOf: URL(filePath: "\(feeds)/\(name).xml")).withUnsafeBytes { digests.add($0) }
            let known = try #require(try ledger.latestEdition(of: name))
            let told = try ledger.items(of: name, in: known)
            return digests.finish() == items.items.map(\.digest) && known.digest == items.head.digest
                && told == items.items.sorted { $0.id < $1.id }
        }
    }

    private func price(_ price: Int) throws {
        try write(
            try #require(Self.stories["stories/lo-mat/mat-ong/product.yaml"]).replacing("185000", with: "\(price)"),
            to: "stories/lo-mat/mat-ong/product.yaml")
    }

    private func write(_ text: String, to path: String) throws {
        let file = URL(filePath: "\(desk.folder)/\(path)")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// Runs the program; one that is not killed must not fail.
    private func run(_ arguments: [String], killedAfter moment: Duration? = nil) throws {
        let process = Process()
        process.executableURL = try Self.program()
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: desk.folder)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        if let moment {
            let seconds = Double(moment.components.seconds) + Double(moment.components.attoseconds) * 1e-18
            Thread.sleep(forTimeInterval: seconds)
            kill(process.processIdentifier, SIGKILL)
        }
        process.waitUntilExit()
        if moment == nil { #expect(process.terminationStatus != 2 && process.terminationReason == .exit, "\(arguments)") }
    }

    /// The program beside this test bundle; `swift build` makes it.
    private static func program() throws -> URL {
        let arguments = CommandLine.arguments.dropFirst().filter { $0.hasSuffix(".xctest") }
        let bundles = arguments.map { URL(filePath: $0) } + [Bundle.main.bundleURL, URL(filePath: CommandLine.arguments.first ?? "")]
        let found = bundles.flatMap { [$0.deletingLastPathComponent(), $0] }.map { $0.appending(path: "chapbut") }
        return try #require(found.first { FileManager.default.isExecutableFile(atPath: $0.path) }, "chapbut isn't built")
    }

    private static let stories: [String: String] = [
        "stories/site.yaml": """
        name: {vi: Chuyện nhỏ, en: Small Stories}
        url: https://nho.example/
        languages: [vi, en]
        currency: VND
        markets: [JP]
        contact: {email: hoi@nho.example}
        channels:
          - {channel: ubl-catalogue, market: VN, language: vi}
          - {channel: bmecat, market: VN, language: vi}

        """,
        "stories/lo-mat/producer.yaml": """
        name: {vi: Lò mật Bến Tràm, en: Bến Tràm Honey House}
        legal_form: household
        province: ca-mau
        commune: Khánh Lâm
        address: {vi: "Ấp 9, xã Khánh Lâm, tỉnh Cà Mau", en: "Ấp 9, Khánh Lâm Commune, Cà Mau Province, Viet Nam"}
        contact: {phone: "+84 900 000 100"}

        """,
        "stories/lo-mat/vi.md": "---\ntitle: Lò mật Bến Tràm\nsummary: Một nhà làm mật ở Bến Tràm.\n---\n\nNhà có bốn người.\n",
        "stories/lo-mat/en.md":
            "---\ntitle: Bến Tràm Honey House\nsummary: A family of honey makers in Bến Tràm.\n---\n\nThere are four of them.\n",
        "stories/lo-mat/mat-ong/product.yaml": """
        sku: BT-MO-500
        kind: honey
        brand: Bến Tràm
        label: {allergens: {contains: []}}
        offer:
          price: 185000 VND
          availability: in_stock

        """,
        "stories/lo-mat/mat-ong/vi.md":
            "---\ntitle: Mật ong Bến Tràm\nsummary: Mật ong của nhà, quay vào tháng ba.\n---\n\nMật quay vào tháng ba.\n",
        "stories/lo-mat/mat-ong/en.md":
            "---\ntitle: Bến Tràm Honey\nsummary: The family's honey, spun in March.\n---\n\nThe honey is spun in March.\n",
    ]
}
