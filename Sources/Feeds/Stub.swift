public import Catalogue
public import Diagnostics
public import Rulebook
public struct FeedSelection: Sendable { public var entry: ChannelEntry; public var items: Int; public var findings: [Finding] }
public enum Feeds {
    public static var rules: [About] { [] }
    public static func select(_ edition: Edition, for entry: ChannelEntry) -> FeedSelection { FeedSelection(entry: entry, items: 0, findings: []) }
    public static func documents(of selection: FeedSelection, in edition: Edition) throws -> [Document] { [] }
}
