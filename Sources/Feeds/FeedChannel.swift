public import Catalogue
public import Diagnostics
public import Digests
public import Rulebook

/// A place where goods are listed, told to it in a file of its own form.
public protocol FeedChannel: Sendable {
    /// Its name in `site.yaml`.
    static var channel: Channel { get }
    /// What people call it.
    static var name: String { get }
    /// What it checks goods for.
    static var rules: [About] { get }
    /// What goes into the feed of `entry`, and what stays out.
    static func select(_ edition: Edition, for entry: ChannelEntry) -> FeedSelection
    /// Writes the feed with the items of `selection` to `file`, item by item, and holds what stands there against the channel's grammar.
    /// The file stays open.
    ///
    /// - Parameter show: told of each picture that the items show.
    /// - Throws: `FeedFailure` where the feed may not be published; what `file` threw.
    static func write(
        _ selection: FeedSelection, in edition: Edition, to file: any FeedFile, showing show: (PictureRequest) -> Void
    ) throws

    /// The same, held against nothing.
    static func writeUnchecked(
        _ selection: FeedSelection, in edition: Edition, to file: any FeedFile, showing show: (PictureRequest) -> Void
    ) throws

    /// How the line begins with which an item starts.
    static var itemTag: StaticString { get }
    /// Whether all packs of a product stand behind one such line; else each has its own.
    static var tellsPacksTogether: Bool { get }
    /// The elements of an item that tell the day of the message and nothing of the goods: they have no part in its digest, so that the same
    /// goods are the same tomorrow. Each stands on a line of its own.
    static var daysInItems: [StaticString] { get }
    /// What the channel's grammar says against what stands in `file`, if anything.
    static func complaint(about file: any FeedFile, called name: String) throws -> String?
    /// What the feed says of the items of one product in plain values, itself first.
    ///
    /// - Parameter digests: of what the feed has for each of them.
    static func facts(
        of included: FeedSelection.Included, for entry: ChannelEntry, in edition: Edition, digests: [SHA256]
    ) -> [ItemFacts]
}

extension FeedChannel {
    /// How many start tags the items of one product have.
    static func itemTags(of included: FeedSelection.Included) -> Int { tellsPacksTogether ? 1 : included.items }

    /// Whether of two items that follow each other in a published feed both stand behind the same start tag.
    static func tells<Item: ToldItem>(_ one: Item, togetherWith next: Item) -> Bool {
        // A product that is told anew has another digest than what is kept of it.
        tellsPacksTogether && one.product == next.product && one.digest == next.digest
    }

    /// The items of a published feed, start tag by start tag.
    static func pieces(of items: [ItemFacts]) -> [ArraySlice<ItemFacts>] {
        var pieces: [ArraySlice<ItemFacts>] = []
        var rest = items[...]
        while let first = rest.first {
            pieces.append(rest.prefix(1 + rest.dropFirst().prefix { tells(first, togetherWith: $0) }.count))
            rest = rest.dropFirst(pieces.last?.count ?? 1)
        }
        return pieces
    }
}

/// An item as a published feed tells of it.
protocol ToldItem {
    associatedtype ProductName: Equatable
    /// What stands for its product.
    var product: ProductName { get }
    /// Of all that the feed has behind its start tag.
    var digest: SHA256 { get }
}
