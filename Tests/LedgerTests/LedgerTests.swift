import Diagnostics
import Digests
import Feeds
import Foundation
import GRDB
import Testing

@testable import Ledger

/// A folder that is gone with the value.
final class Desk {
    let folder = FileManager.default.temporaryDirectory.appending(path: "chapbut-ledger-\(UUID().uuidString)").path

    init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var path: String { "\(folder)/ledger" }

    var files: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted() }
}

/// An edition of a feed with items that cost so much.
func edition(_ prices: [String: Int], asOf: String = "2026-11-23", feed: String = "google-merchant.vi-VN") -> FeedItems {
    FeedItems(
        feed: feed, channel: "google-merchant", asOf: asOf,
        items: prices.sorted { $0.key < $1.key }.map { id, price in
            var item = ItemFacts(id: id, product: "ong-rung/\(id.lowercased())", digest: SHA256(of: "\(id) \(price)".utf8), title: id)
            item.price = "\(price) VND"
            return item
        })
}

@Suite struct LedgerTests {
    let desk: Desk
    let feed = "google-merchant.vi-VN"

    init() throws { desk = try Desk() }

    @Test func anEditionIsPutDownOnceAndReadBackAsItWas() throws {
        let ledger = try Ledger(desk.path)
        let first = edition(["A": 100, "B": 200])
        #expect(try ledger.record(first))
        #expect(try !ledger.record(first))
        #expect(try !ledger.record(edition(["A": 100, "B": 200], asOf: "2026-11-24")), "it says what the latest one says")
        let known = try #require(try ledger.latestEdition(of: feed))
        #expect(known.digest == first.head.digest && known.items == 2 && known.asOf == "2026-11-23")
        #expect(try ledger.items(of: feed, in: known) == first.items)
    }

    @Test func everyEditionIsReadBackWhateverCameLater() throws {
        let ledger = try Ledger(desk.path)
        let editions = [
            edition(["A": 1, "B": 1, "C": 1]), edition(["A": 2, "C": 1]), edition(["A": 1, "B": 1, "D": 4]), edition([:]),
            edition(["A": 1, "B": 1, "C": 1]),
        ]
        var known: [Ledger.Edition] = []
        for edition in editions {
            try ledger.record(edition)
            known.append(try #require(try ledger.latestEdition(of: feed)))
        }
        for (number, edition) in zip(known, editions) { #expect(try ledger.items(of: feed, in: number) == edition.items) }
    }

    @Test func whatIsUnchangedIsNotWrittenAgain() throws {
        let ledger = try Ledger(desk.path)
        let prices = Dictionary(uniqueKeysWithValues: (0..<100).map { ("SKU-\($0)", 1000) })
        try ledger.record(edition(prices))
        try ledger.record(edition(prices.merging(["SKU-7": 2000]) { _, new in new }))
        let rows = try ledger.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM item") }
        #expect(rows == 101)
    }

    @Test func aSubmissionIsOfTheLatestEditionThen() throws {
        let ledger = try Ledger(desk.path)
        #expect(try ledger.latestSubmission(of: feed) == nil)
        try ledger.submit(feed, on: "2026-11-20", parts: [:])
        #expect(try ledger.latestSubmission(of: feed) == nil, "there is nothing that could have been handed over")
        let first = edition(["A": 1, "B": 1])
        try ledger.record(first)
        try ledger.submit(feed, on: "2026-11-23", parts: [:])
        try ledger.record(edition(["A": 2]))
        let submission = try #require(try ledger.latestSubmission(of: feed))
        #expect(submission.on == "2026-11-23")
        #expect(try ledger.items(of: feed, in: submission.edition) == first.items)
    }

    @Test func anAnswerHoldsUntilTheFeedSaysSomethingElse() throws {
        let ledger = try Ledger(desk.path)
        try ledger.record(edition(["A": 1, "B": 1]))
        func answer(_ item: String?, _ message: String) -> Ledger.Answer {
            Ledger.Answer(item: item, severity: .error, code: "x", attribute: "price", message: message)
        }
        let answers = [answer("A", "giá sai"), answer("B", "giá sai"), answer(nil, "tài khoản bị khóa")]
        try ledger.add(answers, about: feed, on: "2026-11-24", from: "loi.csv", isWhole: false)
        try ledger.add([answer("A", "giá sai")], about: feed, on: "2026-11-25", from: "loi.csv", isWhole: false)
        #expect(Set(try ledger.standingAnswers(of: feed)) == Set(answers), "told twice is one answer")
        try ledger.record(edition(["A": 2, "B": 1]))
        #expect(Set(try ledger.standingAnswers(of: feed)) == Set(answers.dropFirst()))
        try ledger.add([answer("B", "hình mờ")], about: feed, on: "2026-11-26", from: "loi.csv", isWhole: true)
        #expect(try ledger.standingAnswers(of: feed) == [answer("B", "hình mờ")], "a whole list settles what was said before")
    }

    // MARK: Lost, damaged, foreign, newer

    @Test func aLostLedgerBeginsAnew() throws {
        try Ledger(desk.path).record(edition(["A": 1]))
        try FileManager.default.removeItem(atPath: desk.path)
        let ledger = try Ledger(desk.path)
        #expect(ledger.notice == nil)
        #expect(try ledger.feeds().isEmpty)
    }

    @Test(arguments: [0, 1, 20, 100, 2_000, 5_000, 9_000])
    func aDamagedLedgerIsKeptAsideAndANewOneBegins(at offset: Int) throws {
        do {
            let ledger = try Ledger(desk.path)
            try ledger.record(edition(Dictionary(uniqueKeysWithValues: (0..<200).map { ("SKU-\($0)", $0) })))
        }
        var bytes = try Data(contentsOf: URL(filePath: desk.path))
        for index in offset..<min(offset + 600, bytes.count) { bytes[index] = 0x5A }
        try bytes.write(to: URL(filePath: desk.path))
        let ledger = try Ledger(desk.path)
        if let notice = ledger.notice {
            #expect(notice.en.contains("is damaged") || notice.en.contains("is no ledger"))
            #expect(desk.files.contains { $0.hasPrefix("ledger.damaged") || $0.hasPrefix("ledger.foreign") })
        } else {
            // What is no part of any row may say anything; a row's plain values may be lost, the row is not.
            #expect(offset >= 100)
            #expect(try ledger.items(of: feed, in: #require(try ledger.latestEdition(of: feed))).count == 200)
        }
        #expect(try ledger.record(edition(["A": 1])))
    }

    @Test func aLedgerThatWasCutShortIsKeptAside() throws {
        try Ledger(desk.path).record(edition(Dictionary(uniqueKeysWithValues: (0..<200).map { ("SKU-\($0)", $0) })))
        let bytes = try Data(contentsOf: URL(filePath: desk.path))
        try bytes.prefix(bytes.count / 2).write(to: URL(filePath: desk.path))
        #expect(try Ledger(desk.path).notice != nil)
        #expect(desk.files.contains("ledger.damaged"))
    }

    @Test func textIsNoLedger() throws {
        for _ in 1...2 {
            try Data("sổ tay của tôi, không phải cơ sở dữ liệu\n".utf8).write(to: URL(filePath: desk.path))
            #expect(try Ledger(desk.path).notice?.vi.contains("bị hỏng") ?? false)
        }
        #expect(desk.files.contains("ledger.damaged") && desk.files.contains("ledger.damaged-2"), "nothing is written over")
    }

    @Test func somebodyElsesDatabaseIsKeptAside() throws {
        try DatabaseQueue(path: desk.path).write { try $0.execute(sql: "CREATE TABLE khach (ten TEXT)") }
        #expect(try Ledger(desk.path).notice?.en.contains("is no ledger of chapbut's") ?? false)
        let kept = try DatabaseQueue(path: "\(desk.path).foreign").read { try String.fetchAll($0, sql: "SELECT name FROM sqlite_schema") }
        #expect(kept == ["khach"])
    }

    @Test func aNewerLedgerIsKeptAsideUnharmed() throws {
        try Ledger(desk.path).record(edition(["A": 1]))
        var migrator = LedgerSchema.migrator
        migrator.registerMigration("99") { try $0.execute(sql: "CREATE TABLE later (id INTEGER)") }
        try migrator.migrate(DatabaseQueue(path: desk.path))
        #expect(try Ledger(desk.path).notice?.en.contains("newer chapbut") ?? false)
        let kept = try DatabaseQueue(path: "\(desk.path).newer").read { try Int.fetchOne($0, sql: "SELECT count(*) FROM item") }
        #expect(kept == 1)
    }

    @Test func anOlderLedgerIsBroughtUpToDate() throws {
        // A database of ours without tables, as a version before the first migration would have left it.
        try DatabaseQueue(path: desk.path).write { try $0.execute(sql: "PRAGMA application_id = \(LedgerSchema.applicationID)") }
        let ledger = try Ledger(desk.path)
        #expect(ledger.notice == nil)
        #expect(try ledger.record(edition(["A": 1])))
    }

    @Test func aLinkInItsPlaceIsNotFollowed() throws {
        let other = "\(desk.folder)/other"
        try Data().write(to: URL(filePath: other))
        try FileManager.default.createSymbolicLink(atPath: desk.path, withDestinationPath: other)
        #expect(throws: LedgerError.self) { try Ledger(desk.path) }
        #expect(try Data(contentsOf: URL(filePath: other)).isEmpty)
    }

    @Test func aFolderThatCannotBeWrittenIsAnErrorAndNoCrash() {
        #expect(throws: LedgerError.self) { try Ledger("\(desk.folder)/khong/co/ledger") }
    }

    @Test func aTransactionThatWasCutShortLeavesWhatWasBefore() throws {
        let ledger = try Ledger(desk.path)
        let first = edition(["A": 1, "B": 1])
        try ledger.record(first)
        struct Cut: Error {}
        #expect(throws: LedgerError.self) {
            try ledger.write { db in
                try db.execute(sql: "DELETE FROM item")
                throw Cut()
            }
        }
        #expect(try ledger.items(of: feed, in: #require(try ledger.latestEdition(of: feed))) == first.items)
    }
}
