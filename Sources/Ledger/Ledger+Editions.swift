public import Digests
public import Feeds
import Foundation
import GRDB

extension Ledger {
    /// An edition of a feed, as the ledger knows it.
    public struct Edition: Hashable, Sendable {
        /// Its number; later editions have higher ones.
        public let number: Int64
        /// The day that counted as today when it was made.
        public let asOf: String
        /// What it says of all its items, in one number.
        public let digest: SHA256
        /// How many items it has.
        public let items: Int
    }

    /// The feeds that it knows, by name.
    public func feeds() throws(LedgerError) -> [(name: String, channel: String)] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT name, channel FROM feed ORDER BY name").map { ($0["name"], $0["channel"]) }
        }
    }

    /// The latest edition of a feed.
    public func latestEdition(of feed: String) throws(LedgerError) -> Edition? {
        try read { db in
            try Self.edition(
                db, sql: "SELECT edition.* FROM edition JOIN feed ON feed.id = feed WHERE name = ? ORDER BY edition.id DESC LIMIT 1",
                [feed])
        }
    }

    /// Puts down a published edition, unless it says what the latest one says.
    ///
    /// - Returns: whether there was anything to put down.
    @discardableResult
    public func record(_ published: FeedItems) throws(LedgerError) -> Bool { try record(CollectionOfOne(published)) > 0 }

    /// Puts down published editions, of one feed in their order, but for those that say what the latest one says. Only what changed is
    /// written, and all of it or nothing.
    ///
    /// - Returns: how many there were to put down.
    @discardableResult
    public func record(_ editions: some Sequence<FeedItems>) throws(LedgerError) -> Int {
        try write { db in
            var count = 0
            for published in editions where try Self.record(published, db) { count += 1 }
            return count
        }
    }

    /// Puts down editions that differ from the latest ones in a few items alone, which are as many as before.
    ///
    /// - Parameter editions: what the latest one is known to tell, what the new one tells, and the items that it tells otherwise.
    /// - Returns: `false`, with nothing put down, where one of them does not follow the latest one.
    public func record(
        _ editions: [(before: FeedItems.Head, after: FeedItems.Head, changed: [ItemFacts])]
    ) throws(LedgerError) -> Bool {
        try write { db in
            for (before, after, _) in editions {
                let latest = try Data.fetchOne(
                    db, sql: "SELECT digest FROM edition JOIN feed ON feed.id = feed WHERE name = ? ORDER BY edition.id DESC LIMIT 1",
                    arguments: [after.feed])
                guard latest == Data(before.digest.bytes), before.feed == after.feed else { return false }
            }
            for (_, after, changed) in editions {
                let feed = try Self.feed(after.feed, channel: after.channel, db)
                _ = try Self.record(
                    changed, of: feed, after,
                    known: { id in
                        try Data.fetchOne(
                            db, sql: "SELECT digest FROM item WHERE feed = ? AND id = ? AND until IS NULL", arguments: [feed, id])
                    }, db)
            }
            return true
        }
    }

    /// Puts down what `items` are from a new edition on; the others stay as they are.
    private static func record(
        _ items: [ItemFacts], of feed: Int64, _ head: FeedItems.Head, known: (String) throws -> Data?, _ db: Database
    ) throws -> Int64 {
        try db.execute(
            sql: "INSERT INTO edition (feed, as_of, digest, items) VALUES (?, ?, ?, ?)",
            arguments: [feed, head.asOf, Data(head.digest.bytes), head.items])
        let edition = db.lastInsertedRowID
        let end = try db.makeStatement(sql: "UPDATE item SET until = ? WHERE feed = ? AND id = ? AND until IS NULL")
        let begin = try db.makeStatement(
            sql: "INSERT OR REPLACE INTO item (feed, id, since, digest, facts) VALUES (?, ?, ?, ?, ?)")
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        for item in items {
            let digest = Data(item.digest.bytes)
            if let before = try known(item.id) {
                if before == digest { continue }
                try end.execute(arguments: [edition, feed, item.id])
            }
            try begin.execute(arguments: [feed, item.id, edition, digest, try encoder.encode(item)])
        }
        return edition
    }

    private static func record(_ published: FeedItems, _ db: Database) throws -> Bool {
        let feed = try Self.feed(published.head.feed, channel: published.head.channel, db)
        let digest = Data(published.head.digest.bytes)
        let latest = try Data.fetchOne(db, sql: "SELECT digest FROM edition WHERE feed = ? ORDER BY id DESC LIMIT 1", arguments: [feed])
        if latest == digest { return false }
        var known: [String: Data] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT id, digest FROM item WHERE feed = ? AND until IS NULL", arguments: [feed]) {
            known[row["id"]] = row["digest"]
        }
        let edition = try record(published.items, of: feed, published.head, known: { known.removeValue(forKey: $0) }, db)
        let end = try db.makeStatement(sql: "UPDATE item SET until = ? WHERE feed = ? AND id = ? AND until IS NULL")
        for id in known.keys { try end.execute(arguments: [edition, feed, id]) }
        return true
    }

    /// What an edition of a feed said of its items, by stock number.
    public func items(of feed: String, in edition: Edition) throws(LedgerError) -> [ItemFacts] {
        try read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT item.id, item.digest, facts FROM item JOIN feed ON feed.id = feed
                    WHERE name = ? AND since <= ? AND (until IS NULL OR until > ?) ORDER BY item.id
                    """, arguments: [feed, edition.number, edition.number])
            let decoder = JSONDecoder()
            return rows.compactMap { row in
                if let facts = try? decoder.decode(ItemFacts.self, from: row["facts"] as Data) { return facts }
                // Bytes that went bad on the disk cost the plain values; that it was there, and what it was by its digest, still counts.
                guard let digest = SHA256(bytes: row["digest"] as Data) else { return nil }
                return ItemFacts(id: row["id"], product: "", digest: digest, title: "")
            }
        }
    }

    // MARK: Rows

    static func edition(_ db: Database, sql: String, _ arguments: StatementArguments) throws -> Edition? {
        guard let row = try Row.fetchOne(db, sql: sql, arguments: arguments), let digest = SHA256(bytes: row["digest"] as Data) else {
            return nil
        }
        return Edition(number: row["id"], asOf: row["as_of"], digest: digest, items: row["items"])
    }

    /// The row of a feed, made where it is new.
    static func feed(_ name: String, channel: String, _ db: Database) throws -> Int64 {
        if let id = try Int64.fetchOne(db, sql: "SELECT id FROM feed WHERE name = ?", arguments: [name]) { return id }
        try db.execute(sql: "INSERT INTO feed (name, channel) VALUES (?, ?)", arguments: [name, channel])
        return db.lastInsertedRowID
    }
}
