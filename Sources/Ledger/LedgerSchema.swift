import GRDB

/// The tables. A migration that was released is never changed: what comes later is a migration of its own below.
enum LedgerSchema {
    /// By which a database is known as a ledger (SQLite, PRAGMA application_id): `chbt`.
    static let applicationID: Int32 = 0x6368_6274

    static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in
            try db.execute(
                sql: """
                    PRAGMA application_id = \(applicationID);

                    -- What can't be known from the published site and must be said where it is missing.
                    CREATE TABLE ledger (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

                    CREATE TABLE feed (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, channel TEXT NOT NULL) STRICT;

                    -- The editions of a feed that differ in what they say of items, oldest first.
                    CREATE TABLE edition (
                        id INTEGER PRIMARY KEY AUTOINCREMENT,
                        feed INTEGER NOT NULL REFERENCES feed,
                        as_of TEXT NOT NULL,
                        digest BLOB NOT NULL,
                        items INTEGER NOT NULL
                    ) STRICT;
                    CREATE INDEX edition_of_feed ON edition (feed, id);

                    -- What the feed said of an item, from the edition `since` on, up to and without the edition `until`.
                    CREATE TABLE item (
                        feed INTEGER NOT NULL REFERENCES feed,
                        id TEXT NOT NULL,
                        since INTEGER NOT NULL REFERENCES edition,
                        until INTEGER REFERENCES edition,
                        digest BLOB NOT NULL,
                        facts BLOB NOT NULL,
                        PRIMARY KEY (feed, id, since)
                    ) STRICT, WITHOUT ROWID;

                    -- Editions that somebody handed over to the channel.
                    CREATE TABLE submission (
                        id INTEGER PRIMARY KEY AUTOINCREMENT,
                        feed INTEGER NOT NULL REFERENCES feed,
                        edition INTEGER NOT NULL REFERENCES edition,
                        "on" TEXT NOT NULL
                    ) STRICT;
                    CREATE INDEX submission_of_feed ON submission (feed, id);

                    -- Of the latest submission alone: what each item consisted of, so that a delta can name what changed.
                    CREATE TABLE part (
                        feed INTEGER NOT NULL REFERENCES feed,
                        item TEXT NOT NULL,
                        parts BLOB NOT NULL,
                        PRIMARY KEY (feed, item)
                    ) STRICT, WITHOUT ROWID;

                    -- What channels answered. An answer is about what the feed said of the item then.
                    CREATE TABLE answer (
                        id INTEGER PRIMARY KEY AUTOINCREMENT,
                        feed INTEGER REFERENCES feed,
                        item TEXT,
                        digest BLOB,
                        "on" TEXT NOT NULL,
                        severity TEXT NOT NULL,
                        code TEXT,
                        attribute TEXT,
                        message TEXT NOT NULL,
                        source TEXT NOT NULL
                    ) STRICT;
                    CREATE INDEX answer_of_feed ON answer (feed, item);
                    """)
        }
        return migrator
    }()
}
