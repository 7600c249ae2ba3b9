import Diagnostics
import Foundation
import ModelCatalogue
import SiteBuild
import Synchronization
import Testing

/// A feed that its channel's grammar refuses does not go out: the one before stays, and everything else is published.
@Suite struct RefusedFeedTests {
    private static let feed = "feeds/google-merchant.vi-VN.xml"
    private static let report = "feeds/google-merchant.vi-VN.report.json"
    private static let items = "feeds/google-merchant.vi-VN.items.jsonl"
    let workshop: Workshop

    init() throws { workshop = try Workshop() }

    /// A build in which the second item of a feed reads as no writer of ours would have written it.
    private func buildDamaged(strict: Bool = false) async throws -> Outcome {
        try await workshop.build(strict: strict, disk: Self.damaging)
    }

    private static var damaging: DamagingDisk { DamagingDisk(feed, "<g:condition>new", with: "<g:condition>mới") }

    @Test func withoutAFeedBeforeThereIsNone() async throws {
        let outcome = try await buildDamaged()
        #expect(outcome.isPublished && outcome.isInError)
        #expect(workshop.published(Self.feed) == nil)
        #expect(workshop.published(Self.report)?.contains(#""rule": "invalid-feed""#) ?? false)
        #expect(workshop.published("vi/index.html") != nil && workshop.published("feeds/meta.vi-VN.xml") != nil)
        #expect(workshop.published("feeds/index.html")?.contains("Chưa đăng, vì không đúng định dạng của kênh.") ?? false)
        try await workshop.build()
        #expect(workshop.published(Self.feed) != nil)
        #expect(workshop.published("feeds/index.html")?.contains("Chưa đăng") == false)
    }

    @Test func theFindingStandsAtTheProduct() async throws {
        let found = try #require(try await buildDamaged().report.findings.first { $0.rule == "invalid-feed" })
        let feed = try #require({ try? String(contentsOfFile: "\(workshop.site)/feeds/google-merchant.en-VN.xml", encoding: .utf8) }())
        // The items stand in the feed in the edition's order.
        let first = try #require(feed.firstMatch(of: /<link>https:\/\/stories\.example\/en\/products\/([^<]+)\/<\/link>\s*<g:image/))
        #expect(found.place.file.hasSuffix("\(first.output.1)/product.yaml") && found.severity == .error)
        #expect(found.message.vi.hasPrefix("không đăng google-merchant.vi-VN: nguồn cấp không đúng định dạng ("))
        #expect(found.reach == .channel("google-merchant.vi-VN"))
    }

    @Test func theFeedBeforeStays() async throws {
        try await workshop.build()
        let before = try #require(workshop.published(Self.feed))
        let items = try #require(workshop.published(Self.items))
        try workshop.edit("\(Workshop.product)/vi.md", "title: ", to: "title: Hũ ")
        #expect(try await buildDamaged().isPublished)
        #expect(workshop.published(Self.feed) == before && workshop.published(Self.items) == items)
        #expect(workshop.published(Self.report)?.contains(#""products_published": 2"#) ?? false)
        #expect(workshop.published("feeds/meta.vi-VN.xml")?.contains("<title>Hũ ") ?? false)
        #expect(workshop.published("feeds/index.html")?.contains("Bản cũ còn giữ lại, vì bản mới không đúng định dạng") ?? false)
    }

    @Test func whatMayNotBeSaidAnyMoreLeavesTheFeedBefore() async throws {
        try await workshop.build()
        let before = try #require(workshop.published(Self.feed))
        #expect(before.contains("RH-HT-500"))
        try workshop.edit("\(Workshop.product)/product.yaml", "status: published", to: "status: withdrawn")
        let outcome = try await buildDamaged()
        let feed = try #require(workshop.published(Self.feed))
        #expect(!feed.contains("RH-HT-500") && feed.split(separator: "<item>").count == 2)
        let found = try #require(outcome.report.findings.first { $0.rule == "invalid-feed" })
        #expect(found.message.vi.hasSuffix("; còn giữ 1 mục hàng của bản 2026-11-23") && found.notes.count == 2)
        let report = try #require(workshop.published(Self.report))
        let told = try #require(try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any])
        #expect((told["published"] as? [Any])?.count == 1)
        #expect(told["products"] as? Int == outcome.report.summary.products)
        #expect(((told["published"] as? [Any])?.count ?? 0) + ((told["left_out"] as? [Any])?.count ?? 0) == told["products"] as? Int)
    }

    @Test func starsThatHaveLapsedLeaveTheFeedBefore() async throws {
        try await workshop.build()
        let before = try #require(workshop.published(Self.feed))
        #expect(before.contains("sao, số"))
        // The latest last day of a rating in the model.
        let outcome = try await workshop.build(today: "2032-01-01", disk: Self.damaging)
        #expect(outcome.isPublished)
        #expect(workshop.published(Self.feed)?.contains("sao, số") != true)
    }

    @Test func aFeedOfWhichNothingMayStayIsGone() async throws {
        try await workshop.build()
        try workshop.edit("\(Workshop.product)/product.yaml", "sku: ", to: "sku: X-")
        let other = "\(Workshop.other)/product.yaml"
        try workshop.edit(other, "sku: ", to: "sku: X-")
        let outcome = try await workshop.build(acceptsShrinking: true, disk: Self.damaging)
        // The variant of the first has its number still.
        #expect(workshop.published(Self.feed)?.split(separator: "<item>").count == 2)
        #expect(outcome.report.findings.contains { $0.rule == "invalid-feed" })
    }

    @Test func nothingIsPublishedWhereWarningsCount() async throws {
        try await workshop.build()
        let before = try workshop.files()
        let outcome = try await buildDamaged(strict: true)
        #expect(!outcome.isPublished && outcome.isInError)
        #expect(try workshop.files() == before)
    }

    @Test func picturesStayAsLongAsAHeldBackFeedNamesThem() async throws {
        try await workshop.build()
        let picture = try #require(try workshop.files().keys.filter { $0.hasPrefix("media/\(Workshop.other)/") }.sorted().first)
        try workshop.edit("\(Workshop.product)/product.yaml", "status: published", to: "status: draft")
        try workshop.remove(Workshop.other)
        for file in ["vi.md", "en.md"] where try workshop.read("\(Workshop.product)/\(file)").contains("mat-ong-gac-keo") {
            try workshop.write(
                workshop.read("\(Workshop.product)/\(file)").replacing("../mat-ong-gac-keo/", with: "../"),
                to: "\(Workshop.product)/\(file)")
        }
        let outcome = try await workshop.build()
        #expect(outcome.isPublished, "\(workshop.found(outcome))")
        #expect(workshop.published(Self.feed)?.contains("https://stories.example/\(picture)") ?? false)
        #expect(workshop.published(picture) != nil)
        try await workshop.build(acceptsShrinking: true)
        #expect(workshop.published(picture) == nil)
    }
}

/// A disk on which one file reads otherwise than it was written.
private final class DamagingDisk: Disk {
    private let disk = LocalDisk()
    private let path: String
    private let old: [UInt8]
    private let new: [UInt8]
    /// Whether the file was made: what is put into its place afterwards is whole.
    private let made = Mutex(false)

    init(_ path: String, _ old: String, with new: String) {
        self.path = path
        self.old = Array(old.utf8)
        self.new = Array(new.utf8)
    }

    func create(_ path: String) throws(DiskError) -> any DiskFile {
        let file = try disk.create(path)
        return path.hasSuffix(".next/\(self.path)")
            && made.withLock({ made in
                defer { made = true }; return !made
            }) ? File(file, self) : file
    }

    /// Damaged as a whole, since it is small.
    private final class File: DiskFile {
        private let file: any DiskFile
        private let damage: DamagingDisk

        init(_ file: any DiskFile, _ damage: DamagingDisk) {
            self.file = file
            self.damage = damage
        }

        func append(_ bytes: UnsafeRawBufferPointer) throws(DiskError) { try file.append(bytes) }

        func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(DiskError) -> Int {
            var whole = [UInt8](repeating: 0, count: 1 << 20)
            var count = 0
            do {
                count = try whole.withUnsafeMutableBytes { try file.read(at: 0, into: $0) }
            } catch let error as DiskError {
                throw error
            } catch {
                throw DiskError(.read, "", code: 5)
            }
            let text = String(decoding: whole[..<count], as: UTF8.self)
            let damaged = Array(
                text.replacing(String(decoding: damage.old, as: UTF8.self), with: String(decoding: damage.new, as: UTF8.self)).utf8)
            let piece = damaged.dropFirst(offset).prefix(buffer.count)
            buffer.copyBytes(from: piece)
            return piece.count
        }

        func close() throws(DiskError) { try file.close() }
    }

    func kind(of path: String) throws(DiskError) -> EntryKind? { try disk.kind(of: path) }
    func list(_ folder: String) throws(DiskError) -> [DiskEntry] { try disk.list(folder) }
    func read(_ path: String) throws(DiskError) -> [UInt8] { try disk.read(path) }
    func resolve(_ path: String) throws(DiskError) -> String? { try disk.resolve(path) }
    func makeFolder(_ path: String) throws(DiskError) { try disk.makeFolder(path) }
    func write(_ bytes: Span<UInt8>, to path: String) throws(DiskError) { try disk.write(bytes, to: path) }
    func open(_ path: String) throws(DiskError) -> any DiskFile { try disk.open(path) }
    func link(_ path: String, to other: String) throws(DiskError) -> Bool { try disk.link(path, to: other) }
    func removeFile(_ path: String) throws(DiskError) { try disk.removeFile(path) }
    func removeFolder(_ path: String) throws(DiskError) { try disk.removeFolder(path) }
    func rename(_ path: String, to other: String) throws(DiskError) { try disk.rename(path, to: other) }
    func exchange(_ one: String, _ other: String) throws(DiskError) -> Bool { try disk.exchange(one, other) }
    func synchronise(_ folder: String) throws(DiskError) { try disk.synchronise(folder) }
    func synchroniseNames(in folder: String) throws(DiskError) { try disk.synchroniseNames(in: folder) }
    func lock(_ path: String) throws(DiskError) -> (any DiskLock)? { try disk.lock(path) }
}
