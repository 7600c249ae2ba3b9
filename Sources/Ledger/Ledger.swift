public import Diagnostics
import GRDB
import Glibc

/// What went out to channels and what came back, in an SQLite database.
///
/// Of editions it knows nothing that the published site does not say, so that it may be lost: then it begins anew from there. What it alone
/// knows is what somebody recorded as handed over, and the answers. Every call changes it whole or not at all, whenever the process ends.
public final class Ledger: Sendable {
    /// Its place below the stories' folder.
    public static let file = ".chapbut/ledger"

    let database: DatabaseQueue
    let path: String
    /// Why it had to begin anew although there was one, and where that is kept.
    public let notice: Words?

    /// Opens the ledger at `path`, or begins one.
    ///
    /// One that is damaged, that a newer version of the program wrote, or that is no ledger at all is kept beside under another name, and a
    /// new one begins.
    public init(_ path: String) throws(LedgerError) {
        self.path = path
        do {
            guard try Self.isFree(path) else { throw LedgerError.notAFile(path: path) }
            do {
                database = try Self.open(path)
                notice = nil
            } catch let refusal as Unusable {
                let kept = try Self.putAside(path, as: refusal.suffix)
                database = try Self.open(path)
                notice = refusal.words(path, kept: kept)
            }
        } catch let error as LedgerError {
            throw error
        } catch {
            throw LedgerError(error, at: path)
        }
    }

    /// Whether nothing stands at `path`, or a regular file.
    private static func isFree(_ path: String) throws -> Bool {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT { return true }
            throw LedgerError.refused(path: path, reason: String(cString: strerror(errno)))
        }
        return status.st_mode & S_IFMT == S_IFREG
    }

    private static func open(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.label = "ledger"
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { db in
            // A file from strangers must not make the library call functions through its own schema, nor trust the sizes it tells.
            try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
        }
        do {
            let database = try DatabaseQueue(path: path, configuration: configuration)
            try database.read { db in
                let id = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
                let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
                guard isEmpty || id == LedgerSchema.applicationID else { throw Unusable.foreign }
                if try LedgerSchema.migrator.hasBeenSuperseded(db) { throw Unusable.newer }
                if !isEmpty, try String.fetchOne(db, sql: "PRAGMA quick_check(1)") != "ok" { throw Unusable.damaged }
            }
            try LedgerSchema.migrator.migrate(database)
            return database
        } catch let error as DatabaseError where error.tellsOfDamage {
            throw Unusable.damaged
        } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
            // A table or column that should be there is not.
            throw Unusable.damaged
        }
    }

    /// Gives the file a name under which nothing stands yet, and returns it.
    private static func putAside(_ path: String, as suffix: String) throws -> String {
        for number in 1...999 {
            let kept = number == 1 ? "\(path).\(suffix)" : "\(path).\(suffix)-\(number)"
            guard access(kept, F_OK) != 0 else { continue }
            // What a transaction that was cut short left belongs to that file.
            let journal = "-journal"
            if access(path + journal, F_OK) == 0 { _ = rename(path + journal, kept + journal) }
            guard rename(path, kept) == 0 else { throw LedgerError.refused(path: path, reason: String(cString: strerror(errno))) }
            return kept
        }
        throw LedgerError.refused(path: path, reason: "999 old ledgers stand beside it")
    }

    /// What `work` reads.
    func read<Result>(_ work: (Database) throws -> Result) throws(LedgerError) -> Result {
        do {
            return try database.read(work)
        } catch {
            throw LedgerError(error, at: path)
        }
    }

    /// What `work` makes of it, whole or not at all.
    func write<Result>(_ work: (Database) throws -> Result) throws(LedgerError) -> Result {
        do {
            return try database.write(work)
        } catch {
            throw LedgerError(error, at: path)
        }
    }
}

/// Why a file that is there can't be gone on with.
private enum Unusable: Error {
    case damaged
    case newer
    case foreign

    var suffix: String {
        switch self {
        case .damaged: "damaged"
        case .newer: "newer"
        case .foreign: "foreign"
        }
    }

    func words(_ path: String, kept: String) -> Words {
        let why =
            switch self {
            case .damaged: Words(vi: "bị hỏng", en: "is damaged")
            case .newer: Words(vi: "do bản chapbut mới hơn ghi", en: "was written by a newer chapbut")
            case .foreign: Words(vi: "không phải sổ của chapbut", en: "is no ledger of chapbut's")
            }
        return Words(
            vi:
                "sổ `\(path)` \(why.vi) nên đã dựng lại từ trang đã đăng; những lần nộp và trả lời ghi ở đó thì không biết nữa (tệp cũ giữ ở `\(kept)`)",
            en:
                "the ledger `\(path)` \(why.en), so it was made anew from the published site; what was recorded there as submitted and answered is not known any more (the old file is kept at `\(kept)`)"
        )
    }
}
