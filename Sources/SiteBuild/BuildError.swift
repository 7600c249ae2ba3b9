public import Diagnostics

/// The run itself failed: nothing that a story could mend.
public enum BuildError: Error, Sendable {
    /// A folder or file of the stories can't be read.
    case cannotRead(path: String, reason: String)
    /// The site can't be published.
    case cannotPublish(PublishError)
    /// A folder is no site that names its files.
    case cannotVerify(path: String)
    /// A page or feed could not be made; a fault of the program or of a template.
    case cannotMake(Words)
    /// Parts do not make an edition together.
    case cannotMerge(Words)

    /// What happened, for readers.
    public var words: Words {
        switch self {
        case .cannotRead(let path, let reason):
            Words(vi: "không đọc được `\(path)`: \(reason)", en: "can't read `\(path)`: \(reason)")
        case .cannotVerify(let path):
            Words(
                vi: "`\(path)` không có danh sách `edition.json` đọc được nên không so được",
                en: "`\(path)` has no readable `edition.json` to be held against")
        case .cannotPublish(let error): error.words
        case .cannotMake(let words), .cannotMerge(let words): words
        }
    }

    /// Something was thrown that nobody foresaw.
    static func fault(_ error: any Error) -> BuildError {
        .cannotMake(Words(vi: "lỗi trong chương trình: \(error)", en: "a fault in the program: \(error)"))
    }
}
