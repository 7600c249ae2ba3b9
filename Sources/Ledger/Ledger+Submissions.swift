public import Feeds
import Foundation
import GRDB

extension Ledger {
    /// An edition that somebody recorded as handed over to its channel.
    public struct Submission: Sendable {
        /// The edition.
        public let edition: Edition
        /// The day, `YYYY-MM-DD`.
        public let on: String
    }

    /// The latest submission of a feed.
    public func latestSubmission(of feed: String) throws(LedgerError) -> Submission? {
        try read { db in
            let from = "FROM submission JOIN feed ON feed.id = submission.feed WHERE name = ? ORDER BY submission.id DESC LIMIT 1"
            guard let on = try String.fetchOne(db, sql: #"SELECT "on" \#(from)"#, arguments: [feed]) else { return nil }
            return try Self.edition(db, sql: "SELECT * FROM edition WHERE id = (SELECT edition \(from))", [feed])
                .map { Submission(edition: $0, on: on) }
        }
    }

    /// Records that the feed's latest edition was handed over on a day.
    ///
    /// - Parameters:
    ///   - parts: what each item consisted of, by stock number.
    public func submit(_ feed: String, on day: String, parts: [String: ItemParts]) throws(LedgerError) {
        try write { db in
            guard
                let row = try Row.fetchOne(
                    db, sql: "SELECT feed.id AS feed, max(edition.id) AS edition FROM edition JOIN feed ON feed.id = feed WHERE name = ?",
                    arguments: [feed]), let id = row["feed"] as Int64?
            else { return }
            try db.execute(
                sql: #"INSERT INTO submission (feed, edition, "on") VALUES (?, ?, ?)"#, arguments: [id, row["edition"] as Int64, day])
            try db.execute(sql: "DELETE FROM part WHERE feed = ?", arguments: [id])
            let insert = try db.makeStatement(sql: "INSERT INTO part (feed, item, parts) VALUES (?, ?, ?)")
            for (item, parts) in parts { try insert.execute(arguments: [id, item, Data(parts.bytes)]) }
        }
    }

    /// What each item of the feed's latest submission consisted of.
    public func submittedParts(of feed: String) throws(LedgerError) -> [String: ItemParts] {
        try read { db in
            var parts: [String: ItemParts] = [:]
            let rows = try Row.fetchAll(
                db, sql: "SELECT item, parts FROM part JOIN feed ON feed.id = feed WHERE name = ?", arguments: [feed])
            for row in rows { parts[row["item"]] = ItemParts(bytes: Array(row["parts"] as Data)) }
            return parts
        }
    }
}
