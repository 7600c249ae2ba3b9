import Diagnostics
import Foundation
import ModelCatalogue
import SiteBuild
import Testing

/// Nobody is delisted by accident, and nobody is offered what may not be: what a feed would lose at once stays in it until somebody says that
/// it is to go, but for what is withdrawn, taken back or lapsed.
@Suite struct ShrunkenFeedTests {
    private static let feed = "feeds/google-merchant.vi-VN.xml"
    private static let report = "feeds/google-merchant.vi-VN.report.json"
    let workshop: Workshop

    init() throws { workshop = try Workshop() }

    /// Gives both products, three items of the feed, another status.
    private func become(_ one: String, _ other: String) throws {
        try workshop.edit("\(Workshop.product)/product.yaml", "status: published", to: "status: \(one)")
        let file = "\(Workshop.other)/product.yaml"
        try workshop.write("status: \(other)\n" + workshop.read(file), to: file)
    }

    private func loss(_ outcome: Outcome) -> Finding? {
        outcome.report.findings.first { $0.rule == "shrunken-feed" && $0.reach == .channel("google-merchant.vi-VN") }
    }

    @Test func aFeedThatWouldLoseMuchStaysAsItWas() async throws {
        try await workshop.build()
        let before = try #require(workshop.published(Self.feed))
        #expect(before.split(separator: "<item>").count == 4)
        try become("draft", "draft")
        for _ in 1...2 {
            // The second time it is held against what is on the site, which is the old feed still.
            let outcome = try await workshop.build()
            #expect(outcome.isPublished && outcome.isInError)
            let first = try #require(loss(outcome))
            #expect(first.message.en == "google-merchant.vi-VN loses 3 of 3 items (3 made drafts): 3 stay as they were")
            #expect(first.message.vi == "google-merchant.vi-VN bớt 3 trên 3 mục hàng (3 về bản nháp): 3 mục được giữ như bản cũ")
            #expect(first.place.file.hasSuffix("site.yaml") && first.place.line > 1)
            #expect(first.notes.count == 3 && first.notes.allSatisfy { $0.place.file.hasSuffix("/product.yaml") })
            #expect(workshop.published(Self.feed) == before)
            #expect(outcome.feeds.first { $0.name == "google-merchant.vi-VN" }?.items == 3, "as many as are in the file")
            let report = try #require(workshop.published(Self.report))
            #expect(report.contains(#""products_published": 0"#) && report.contains(#""kept_since": "2026-11-23""#))
            #expect(workshop.published("feeds/index.html")?.contains("còn giữ mục hàng của bản trước") ?? false)
        }
        let accepted = try await workshop.build(acceptsShrinking: true)
        #expect(!accepted.isInError)
        #expect(workshop.published(Self.feed) == nil)
        #expect(workshop.published("feeds/index.html")?.contains("còn giữ mục hàng của bản trước") == false)
        #expect(try await !workshop.build().isInError)
    }

    @Test func whatIsWithdrawnLeavesAFeedThatIsHeldBack() async throws {
        try await workshop.build()
        try become("withdrawn", "draft")
        let outcome = try await workshop.build()
        let found = try #require(loss(outcome))
        #expect(
            found.message.en
                == "google-merchant.vi-VN loses 3 of 3 items (2 withdrawn, 1 made drafts): 1 stay as they were, 2 are taken out")
        let feed = try #require(workshop.published(Self.feed))
        #expect(feed.split(separator: "<item>").count == 2 && !feed.contains("RH-HT-500"))
        #expect(outcome.isInError)
    }

    @Test func whatIsWithdrawnAltogetherLeavesAndIsSaid() async throws {
        try await workshop.build()
        try become("withdrawn", "withdrawn")
        let outcome = try await workshop.build()
        let found = try #require(loss(outcome))
        #expect(found.severity == .warning && !outcome.isInError)
        #expect(
            found.message.vi == "google-merchant.vi-VN bớt 3 trên 3 mục hàng (3 ngừng bán): không mục nào còn được chào bán")
        #expect(workshop.published(Self.feed) == nil)
    }

    @Test func howMuchAFeedMayLoseIsSaidWhereItIsAskedFor() async throws {
        try await workshop.build()
        try become("draft", "draft")
        let entry = "{channel: google-merchant, market: VN, language: vi"
        try workshop.edit("site.yaml", "\(entry)}", to: "\(entry), may_lose: 100 %}")
        let outcome = try await workshop.build()
        #expect(loss(outcome) == nil && workshop.published(Self.feed) == nil)
        #expect(outcome.report.findings.contains { $0.rule == "shrunken-feed" }, "other feeds are held still")
        try workshop.edit("site.yaml", "may_lose: 100 %", to: "may_lose: 101 %")
        let found = try #require(try await workshop.check().report.findings.first { $0.rule == "wrong-measure" })
        #expect(found.place.file.hasSuffix("site.yaml") && found.message.vi == "chỗ này phải là tỉ lệ từ 0 % đến 100 %")
    }

    @Test func aSiteThatIsNotOursAndDamagedLinesHoldNothingBack() async throws {
        try await workshop.build()
        for file in try FileManager.default.contentsOfDirectory(atPath: "\(workshop.site)/feeds") where file.hasSuffix(".jsonl") {
            try Data("{".utf8).write(to: URL(filePath: "\(workshop.site)/feeds/\(file)"))
        }
        try become("draft", "draft")
        #expect(try await !workshop.build().report.findings.contains { $0.rule == "shrunken-feed" })
    }
}
