public import Diagnostics
import GRDB

/// Why the ledger can't be used. Nothing but the ledger suffers from it.
public enum LedgerError: Error, Sendable {
    /// A link, a folder or a device stands where it should be: stories come from strangers, and it could lead anywhere.
    case notAFile(path: String)
    /// Another program holds it, and did not let go.
    case busy(path: String)
    /// What the system or the database refused, in its own words.
    case refused(path: String, reason: String)

    /// What happened, for readers.
    public var words: Words {
        switch self {
        case .notAFile(let path):
            Words(
                vi: "`\(path)` không phải tệp thường nên không dùng làm sổ được",
                en: "`\(path)` is no ordinary file, so it can't be the ledger")
        case .busy(let path):
            Words(
                vi: "sổ `\(path)` đang được chương trình khác dùng; xin chạy lại sau",
                en: "the ledger `\(path)` is in use by another program; run this again later")
        case .refused(let path, let reason):
            Words(vi: "không dùng được sổ `\(path)`: \(reason)", en: "the ledger `\(path)` can't be used: \(reason)")
        }
    }

    init(_ error: any Error, at path: String) {
        guard let error = error as? DatabaseError else {
            self = .refused(path: path, reason: "\(error)")
            return
        }
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
        default: self = .refused(path: path, reason: error.message ?? "SQLite \(error.resultCode.rawValue)")
        }
    }
}

extension DatabaseError {
    /// Whether the file is no database, or no longer a whole one.
    var tellsOfDamage: Bool { [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT].contains(resultCode) }
}
