/// Why a feed is not published although it has items: a mistake of the program, since the rules see to everything that a story can say.
public enum FeedFailure: Error, Sendable {
    /// The channel's grammar does not allow what was written.
    ///
    /// - feed: the feed's name; product: the folder of the goods that the line belongs to, if it belongs to any; reason: in libxml2's words.
    case refusedByGrammar(feed: String, product: String?, line: Int, reason: String)
    /// The grammar that travels inside the program can't be used.
    case noGrammar(name: String, reason: String)
    /// The feed could not be written.
    case notWritten(feed: String, reason: String)
}

extension FeedFailure: CustomStringConvertible {
    /// One sentence in English, for whoever reads a log.
    public var description: String {
        switch self {
        case .refusedByGrammar(let feed, let product, let line, let reason):
            "the feed \(feed) is not valid\(product.map { ", because of \($0)" } ?? ""): line \(line): \(reason)"
        case .noGrammar(let name, let reason): "the grammar \(name) can't be used: \(reason)"
        case .notWritten(let feed, let reason): "the feed \(feed) could not be written: \(reason)"
        }
    }
}
