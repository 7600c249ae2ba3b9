public import Catalogue
public import Diagnostics
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
    /// The feed with the items of `selection`, valid by the channel's grammar.
    static func document(of selection: FeedSelection, in edition: Edition) throws(FeedFailure) -> Document
}
