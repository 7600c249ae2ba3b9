import Diagnostics
import Foundation
import ModelCatalogue
import SiteBuild
import Testing

/// Nobody is delisted by accident: a feed that would lose many of its items stays as it was until somebody says that they are to go.
@Suite struct ShrunkenFeedTests {
    private static let feed = "feeds/google-merchant.vi-VN.xml"
    private static let report = "feeds/google-merchant.vi-VN.report.json"
    let workshop: Workshop

    init() throws { workshop = try Workshop() }

    /// Takes all goods off sale: three items.
    private func withdraw() throws {
        try workshop.edit("\(Workshop.product)/product.yaml", "status: published", to: "status: withdrawn")
        let other = "\(Workshop.other)/product.yaml"
        try workshop.write("status: withdrawn\n" + workshop.read(other), to: other)
    }

    @Test func aFeedThatWouldLoseMuchStaysAsItWas() async throws {
        try await workshop.build()
        let before = try #require(workshop.published(Self.feed))
        let report = try #require(workshop.published(Self.report))
        #expect(before.split(separator: "<item>").count == 4)
        try withdraw()
        for _ in 1...2 {
            // The second time it is held against what is on the site, which is the old feed still.
            let outcome = try await workshop.build()
            #expect(outcome.isPublished && outcome.isInError)
            let found = outcome.report.findings.filter { $0.rule == "shrunken-feed" }
            let first = try #require(found.first { $0.reach == .channel("google-merchant.vi-VN") })
            #expect(first.message.en == "google-merchant.vi-VN is held back: it would lose 3 of 3 items (3 withdrawn or drafts)")
            #expect(first.message.vi == "giữ lại google-merchant.vi-VN: bản mới bớt 3 trên 3 mục hàng (3 ngừng bán hoặc về bản nháp)")
            #expect(first.place.file.hasSuffix("site.yaml") && first.place.line > 1)
            #expect(first.notes.count == 3 && first.notes.allSatisfy { $0.place.file.hasSuffix("/product.yaml") })
            #expect(workshop.published(Self.feed) == before)
            #expect(workshop.published(Self.report) == report)
            #expect(workshop.published("feeds/index.html")?.contains("Bản cũ còn giữ lại") ?? false)
        }
        let accepted = try await workshop.build(acceptsShrinking: true)
        #expect(!accepted.isInError)
        #expect(workshop.published(Self.feed) == nil)
        #expect(workshop.published("feeds/index.html")?.contains("Bản cũ còn giữ lại") == false)
        #expect(try await !workshop.build().isInError)
    }

    @Test func aSiteThatIsNotOursAndADamagedReportHoldNothingBack() async throws {
        try await workshop.build()
        for file in try FileManager.default.contentsOfDirectory(atPath: "\(workshop.site)/feeds") where file.hasSuffix(".json") {
            try Data("{".utf8).write(to: URL(filePath: "\(workshop.site)/feeds/\(file)"))
        }
        try withdraw()
        #expect(try await !workshop.build().report.findings.contains { $0.rule == "shrunken-feed" })
    }
}
