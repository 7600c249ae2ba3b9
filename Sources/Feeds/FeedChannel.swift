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
    ///
    /// - Parameter show: told of each picture that the items show.
    /// - Throws: `FeedFailure` where the feed may not be published; what `file` threw.
    static func write(
        _ selection: FeedSelection, in edition: Edition, to file: any FeedFile, showing show: (PictureRequest) -> Void
    ) throws

    /// How the line begins with which an item starts.
    static var itemTag: StaticString { get }
    /// How many such lines the items of one product have: one each, or one for all.
    static func itemTags(of included: FeedSelection.Included) -> Int
    /// What the feed says of the items of one product in plain values, itself first.
    ///
    /// - Parameter digests: of what the feed has for each of them.
    static func facts(
        of included: FeedSelection.Included, for entry: ChannelEntry, in edition: Edition, digests: [SHA256]
    ) -> [ItemFacts]
}
