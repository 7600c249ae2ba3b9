public import Diagnostics
import Digests
import Foundation
import GRDB

extension Ledger {
    /// What a channel said of one item, or of a whole feed.
    public struct Answer: Hashable, Sendable {
        /// The stock number; `nil` where it is about the feed, or about nothing that we know.
        public let item: String?
        /// How heavy it is.
        public let severity: Severity
        /// The channel's own code.
        public let code: String?
        /// The field of the channel that it is about.
        public let attribute: String?
        /// The channel's own words.
        public let message: String

        /// An answer.
        public init(item: String?, severity: Severity, code: String?, attribute: String?, message: String) {
            self.item = item
            self.severity = severity
            self.code = code
            self.attribute = attribute
            self.message = message
        }
    }

    /// Puts down what a channel answered.
    ///
    /// - Parameters:
    ///   - feed: the feed that the answers are about; `nil` where nobody can tell.
    ///   - day: the day on which they were read, `YYYY-MM-DD`.
    ///   - source: the file that they were read from.
    ///   - isWhole: whether the file lists everything that the channel has to say, so that what it said before is settled.
    public func add(_ answers: [Answer], about feed: String?, on day: String, from source: String, isWhole: Bool) throws(LedgerError) {
        try write { db in
            let id = try feed.flatMap { try Int64.fetchOne(db, sql: "SELECT id FROM feed WHERE name = ?", arguments: [$0]) }
            if isWhole { try db.execute(sql: "DELETE FROM answer WHERE feed IS ?", arguments: [id]) }
            let insert = try db.makeStatement(
                sql: """
                    INSERT INTO answer (feed, item, digest, "on", severity, code, attribute, message, source)
                    VALUES (?, ?, (SELECT digest FROM item WHERE feed = ? AND id = ? AND until IS NULL), ?, ?, ?, ?, ?, ?)
                    """)
            let remove = try db.makeStatement(
                sql: "DELETE FROM answer WHERE feed IS ? AND item IS ? AND code IS ? AND attribute IS ? AND message = ?")
            for answer in answers {
                // Told again it is no second answer.
                try remove.execute(arguments: [id, answer.item, answer.code, answer.attribute, answer.message])
                try insert.execute(
                    arguments: [
                        id, answer.item, id, answer.item, day, answer.severity.rawValue, answer.code, answer.attribute, answer.message,
                        source,
                    ])
            }
        }
    }

    /// The answers that still hold: about items of which the feed says today what it said then.
    public func standingAnswers(of feed: String) throws(LedgerError) -> [Answer] {
        try read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT answer.* FROM answer JOIN feed ON feed.id = answer.feed
                    LEFT JOIN item ON item.feed = answer.feed AND item.id = answer.item AND item.until IS NULL
                    WHERE name = ? AND (answer.digest IS NULL OR answer.digest = item.digest) ORDER BY answer.id
                    """, arguments: [feed])
            return rows.map { row in
                Answer(
                    item: row["item"], severity: Severity(rawValue: row["severity"]) ?? .error, code: row["code"],
                    attribute: row["attribute"], message: row["message"])
            }
        }
    }
}
