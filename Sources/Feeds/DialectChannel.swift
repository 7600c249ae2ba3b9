import Catalogue
import Diagnostics
import Digests
import Rulebook
import XML

/// A channel told by its dialect: what it selects by its rules, it writes item by item and holds against its own grammar.
protocol DialectChannel: FeedChannel {
    static var dialect: Dialect { get }
    /// Its rules in the order in which they are asked.
    static var checks: FeedRules { get }
    /// Its grammar, compiled once.
    static var schema: Result<Schema, FeedFailure> { get }
    /// Why there can be no such feed, if that is so.
    static func refusal(of entry: ChannelEntry, in edition: Edition) -> Finding?
    /// Writes the feed; nothing of it is kept.
    ///
    /// - Parameter show: told of each picture that the items show.
    static func write(
        _ selection: FeedSelection, in edition: Edition, to xml: XMLWriter, showing show: (PictureRequest) -> Void
    ) throws(XMLError)
}

extension DialectChannel {
    static var channel: Channel { dialect.channel }
    static var name: String { dialect.name }

    static var tellsPacksTogether: Bool { false }

    static var daysInItems: [StaticString] { [] }

    static func complaint(about file: any FeedFile, called name: String) throws -> String? {
        try CheckedDocument.problem(of: file, called: name, by: schema.get()).map { "\($0.line): \($0.message)" }
    }

    static func facts(
        of included: FeedSelection.Included, for entry: ChannelEntry, in edition: Edition, digests: [SHA256]
    ) -> [ItemFacts] {
        let goods = Goods(edition.products[included.product], for: entry, in: edition, as: dialect)
        let items =
            (included.itself ? [goods.itself] : [])
            + included.variants.map { Candidate(goods: goods, variant: goods.product.variants[$0]) }
        return zip(items, digests).map { ItemFacts($0, digest: $1) }
    }

    static func refusal(of entry: ChannelEntry, in edition: Edition) -> Finding? { nil }

    /// What goes into the feed of `entry`, and what stays out.
    static func select(_ edition: Edition, for entry: ChannelEntry) -> FeedSelection {
        if let finding = UnknownFeedCountry.check(entry) ?? refusal(of: entry, in: edition) {
            return FeedSelection(leavingOutAllOf: edition, for: entry, because: finding)
        }
        return FeedSelection(from: edition, for: entry, in: dialect, by: checks)
    }

    /// Writes the feed with the items of `selection`, and reads it again to see whether the channel's grammar allows it; the
    /// file stays open.
    static func write(
        _ selection: FeedSelection, in edition: Edition, to file: any FeedFile, showing show: (PictureRequest) -> Void
    ) throws {
        let problem = try CheckedDocument.write(selection.entry.name, to: file, by: schema.get()) { (xml) throws(XMLError) in
            try write(selection, in: edition, to: xml, showing: show)
        }
        guard let problem else { return }
        throw FeedFailure.refusedByGrammar(
            feed: selection.entry.name, product: try product(atLine: problem.line, of: file, selection, in: edition), line: problem.line,
            reason: problem.message)
    }

    static func writeUnchecked(
        _ selection: FeedSelection, in edition: Edition, to file: any FeedFile, showing show: (PictureRequest) -> Void
    ) throws {
        try CheckedDocument.writeUnchecked(selection.entry.name, to: file) { (xml) throws(XMLError) in
            try write(selection, in: edition, to: xml, showing: show)
        }
    }

    /// The folder of the goods whose item stands at a line of the feed.
    private static func product(
        atLine line: Int, of file: any FeedFile, _ selection: FeedSelection, in edition: Edition
    ) throws -> String? {
        var count = ItemCount(of: itemTag, inFirst: line)
        try file.readAll { count.take($0) }
        var items = count.items
        guard items > 0 else { return nil }
        for included in selection.included {
            items -= itemTags(of: included)
            if items <= 0 { return edition.products[included.product].product.folder }
        }
        return nil
    }
}
