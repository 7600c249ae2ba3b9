import Catalogue
import Diagnostics
import Rulebook
import XML

/// A channel told by its dialect: what it selects by its rules, it writes item by item and holds against its own grammar.
protocol DialectChannel: FeedChannel {
    static var dialect: Dialect { get }
    /// Its rules in the order in which they are asked.
    static var checks: FeedRules { get }
    /// Its grammar, compiled once.
    static var schema: Result<Schema, FeedFailure> { get }
    /// How the line begins with which an item starts.
    static var itemTag: StaticString { get }
    /// Why there can be no such feed, if that is so.
    static func refusal(of entry: ChannelEntry, in edition: Edition) -> Finding?
    /// The feed. The pictures that its items show are added to `pictures`.
    static func bytes(of selection: FeedSelection, in edition: Edition, pictures: inout Set<PictureRequest>) throws(XMLError) -> [UInt8]
}

extension DialectChannel {
    static var channel: Channel { dialect.channel }
    static var name: String { dialect.name }

    static func refusal(of entry: ChannelEntry, in edition: Edition) -> Finding? { nil }

    /// What goes into the feed of `entry`, and what stays out.
    static func select(_ edition: Edition, for entry: ChannelEntry) -> FeedSelection {
        if let finding = UnknownFeedCountry.check(entry) ?? refusal(of: entry, in: edition) {
            return FeedSelection(leavingOutAllOf: edition, for: entry, because: finding)
        }
        return FeedSelection(from: edition, for: entry, in: dialect, by: checks)
    }

    /// The feed with the items of `selection`, valid by the channel's grammar.
    static func document(of selection: FeedSelection, in edition: Edition) throws(FeedFailure) -> Document {
        let grammar = try schema.get()
        let name = selection.entry.name
        var pictures: Set<PictureRequest> = []
        let bytes: [UInt8]
        let problems: [XMLProblem]
        do throws(XMLError) {
            bytes = try Self.bytes(of: selection, in: edition, pictures: &pictures)
            problems = try grammar.validate(bytes, limit: 1)
        } catch {
            throw .notWritten(feed: name, reason: "\(error)")
        }
        if let problem = problems.first {
            throw .refusedByGrammar(
                feed: name, product: selection.product(atLine: problem.line, of: bytes, startingWith: itemTag, in: edition),
                line: problem.line, reason: problem.message)
        }
        return Document(
            path: edition.addresses.feed(selection.entry).path, contents: bytes,
            dependsOn: selection.included.map { edition.products[$0.product].product.folder },
            pictures: pictures.sorted { $0.source.utf8.lexicographicallyPrecedes($1.source.utf8) })
    }
}
