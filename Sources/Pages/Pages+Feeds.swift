public import Catalogue
import Diagnostics
import Rulebook

/// A feed as the list of feeds shows it.
public struct ListedFeed: Sendable {
    /// The channel's name, as people call it.
    public let channel: String
    /// The entry that asks for it.
    public let entry: ChannelEntry
    /// How many items it has.
    public let items: Int
    /// How many products stay out of it.
    public let leftOut: Int
    /// What stands at its address.
    public let standing: Standing

    /// What stands at a feed's address.
    public enum Standing: Sendable {
        /// The feed of this edition, if it has items.
        case current
        /// The one of the edition before, of so many items, because the new one would have lost too much.
        case heldBack(items: Int)
        /// The one of the edition before, of so many items, or nothing where there was none: the new one is not valid.
        case refused(published: Int?)
    }

    /// A feed of `items` items, with what stands at its address.
    public init(channel: String, entry: ChannelEntry, items: Int, leftOut: Int, standing: Standing) {
        self.channel = channel
        self.entry = entry
        self.items = items
        self.leftOut = leftOut
        self.standing = standing
    }
}

extension Pages {
    /// The list of feeds, in all languages of the site, with the address that a marketplace is told; `nil` where there are no feeds.
    public func list(of feeds: [ListedFeed]) -> Document? {
        guard !feeds.isEmpty else { return nil }
        let main = mainVoice
        let name = main.words.string("feeds")
        let frame = Frame(
            address: edition.addresses.feeds, name: name, description: main.words.string("feeds.intro"), isHidden: true)
        let parts = voices.map { voice in
            part(
                "feeds-part",
                [
                    "lang": .text(voice.language.code), "name": .text(voice.words.string("feeds")),
                    "is_main": .truth(voice.language == main.language), "intro": .text(voice.words.string("feeds.intro")),
                    "feeds": .list(feeds.map { record(of: $0, in: voice) }),
                ], in: voice)
        }
        return document("feeds", frame, in: main, ["parts": .list(parts)])
    }

    private func record(of feed: ListedFeed, in voice: Voice) -> Record {
        let entry = feed.entry
        let (items, remark): (Int, String?) =
            switch feed.standing {
            case .current: (feed.items, nil)
            case .heldBack(let items): (items, "feeds.held")
            case .refused(let items?): (items, "feeds.kept")
            case .refused(nil): (0, "feeds.refused")
            }
        let url = edition.addresses.encoded(edition.addresses.feed(entry))
        let market = voice.words.find("market.\(entry.market)").map { $0.filled() } ?? entry.market.code
        return [
            "channel": .text(feed.channel), "market": .text(market), "speech": name(of: entry.language),
            "url": items > 0 ? .text(url) : .none,
            "report": .text("\(entry.name).report.json"),
            "items": .text(voice.words.string("feeds.items", ["count": String(items)])),
            "left_out": feed.leftOut > 0 ? .text(voice.words.string("feeds.left-out", ["count": String(feed.leftOut)])) : .none,
            "date": .text(edition.today.form(in: voice.language)),
            "held": remark.map { .text(voice.words.string($0)) } ?? .none,
        ]
    }
}
