import Catalogue
import Diagnostics
import Feeds
import Foundation
import ModelCatalogue
import SiteBuild
import Testing

@Suite struct SubmittingTests {
    private static let feed = "google-merchant.vi-VN"
    private static let ledger = ".chapbut/ledger"
    let workshop: Workshop

    init() throws { workshop = try Workshop() }

    private func standing(today: String = ModelCatalogue.today) async throws -> FeedStanding {
        try await SiteBuild.feedStanding(
            Assignment(stories: workshop.stories, today: try #require(Day(today)), width: 2), output: workshop.site)
    }

    private func entry(_ feed: String = Self.feed) async throws -> FeedStanding.Entry {
        try #require(try await standing().entries.first { $0.feed == feed })
    }

    private func submit() throws {
        _ = try SiteBuild.submitFeeds(
            workshop.stories, output: workshop.site, feeds: ["google-merchant"], on: "2026-11-23", isRecorded: true)
    }

    private func differences(_ comparison: FeedComparison) throws -> [FeedDiff] {
        try SiteBuild.feedDifferences(workshop.stories, output: workshop.site, comparison, feeds: [Self.feed]).differences
    }

    /// Another price of the product that tests change, and no complaint about it.
    private func raise(_ price: String, to new: String) throws { try workshop.edit("\(Workshop.product)/product.yaml", price, to: new) }

    @Test func aBuildPutsItsFeedsIntoTheLedger() async throws {
        #expect(try await workshop.build().notices == [])
        let entry = try await entry()
        #expect(entry.live == 3 && entry.asOf == ModelCatalogue.today && entry.submitted == nil && entry.heldBack == nil)
        #expect(FileManager.default.fileExists(atPath: "\(workshop.stories)/\(Self.ledger)"))
    }

    @Test func whatChangedSinceItWasSubmittedIsTold() async throws {
        try await workshop.build()
        try submit()
        #expect(try differences(.submitted).isEmpty)
        try raise("185000 VND", to: "195000 VND")
        try await workshop.build()
        let entry = try await entry()
        #expect(entry.submitted == "2026-11-23")
        #expect(entry.difference.changed.count == 1 && entry.difference.added.isEmpty && entry.difference.gone.isEmpty)
        for comparison in [FeedComparison.previous, .submitted] {
            let words = try differences(comparison).flatMap(\.changed).flatMap(\.changes).map(\.words.vi)
            #expect(words == ["giá 185.000 ₫ → 195.000 ₫"])
        }
        let other = try #require(try await standing().entries.first { $0.feed == "meta.vi-VN" })
        #expect(other.submitted == nil, "another channel was not handed over")
    }

    @Test func withoutRecordNothingIsRecorded() async throws {
        try await workshop.build()
        let told = try SiteBuild.submitFeeds(workshop.stories, output: workshop.site, on: "2026-11-23", isRecorded: false)
        #expect(told.submitted.map(\.feed).contains(Self.feed))
        #expect(try await entry().submitted == nil)
        #expect(throws: BuildError.self) {
            try SiteBuild.submitFeeds(workshop.stories, output: workshop.site, feeds: ["bo-cau"], on: "2026-11-23", isRecorded: true)
        }
    }

    @Test func aHeldBackFeedIsTold() async throws {
        try await workshop.build()
        try submit()
        try workshop.edit("\(Workshop.product)/product.yaml", "status: published", to: "status: draft")
        let other = "\(Workshop.other)/product.yaml"
        try workshop.write("status: draft\n" + workshop.read(other), to: other)
        try await workshop.build()
        let entry = try await entry()
        #expect(entry.heldBack == 0 && entry.live == 3 && entry.difference.isEmpty)
        try await workshop.build(acceptsShrinking: true)
        let after = try await self.entry()
        #expect(after.heldBack == nil && after.live == 0 && after.difference.gone.count == 3)
    }

    @Test func aLostLedgerIsMadeAnewFromBothEditions() async throws {
        try await workshop.build()
        try raise("185000 VND", to: "195000 VND")
        try await workshop.build()
        try workshop.remove(Self.ledger)
        let words = try differences(.previous).flatMap(\.changed).flatMap(\.changes).map(\.words.vi)
        #expect(words == ["giá 185.000 ₫ → 195.000 ₫"])
        #expect(try await entry().live == 3)
    }

    @Test func aDamagedLedgerIsANoticeAndKeepsNobodyFromBuilding() async throws {
        try await workshop.build()
        try workshop.write("sổ", to: Self.ledger)
        let outcome = try await workshop.build()
        #expect(outcome.isPublished && !outcome.isInError)
        #expect(outcome.notices.count == 1 && outcome.notices[0].vi.contains("không biết nữa"))
        #expect(try await workshop.build().notices == [])
    }

    @Test func aLedgerThatCannotBeOpenedIsANoticeToo() async throws {
        try await workshop.build()
        try workshop.remove(Self.ledger)
        try FileManager.default.createDirectory(atPath: "\(workshop.stories)/\(Self.ledger)", withIntermediateDirectories: true)
        let outcome = try await workshop.build()
        #expect(outcome.isPublished && outcome.notices.count == 1)
        let standing = try await standing()
        #expect(standing.notices.count == 1 && standing.entries.contains { $0.feed == Self.feed && $0.live == 3 })
    }

    @Test func twoFoldersAreCompared() async throws {
        try await workshop.build()
        try FileManager.default.copyItem(atPath: workshop.site, toPath: "\(workshop.folder.path)/cu")
        try workshop.edit("\(Workshop.product)/product.yaml", "status: published", to: "status: withdrawn")
        try await workshop.build(acceptsShrinking: true)
        let gone = try differences(.folders("\(workshop.folder.path)/cu", workshop.site)).flatMap(\.gone)
        #expect(!gone.isEmpty)
        #expect(try differences(.folders(workshop.site, "\(workshop.folder.path)/cu")).flatMap(\.added) == gone)
        #expect(throws: BuildError.self) { try differences(.folders(workshop.stories, workshop.site)) }
    }
}
