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
    /// Whether it is the feed of the edition before, because the new one would have lost too much.
    public let isHeldBack: Bool

    /// A feed of `items` items.
    public init(channel: String, entry: ChannelEntry, items: Int, leftOut: Int, isHeldBack: Bool) {
        self.channel = channel
        self.entry = entry
        self.items = items
        self.leftOut = leftOut
        self.isHeldBack = isHeldBack
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
        return document("feeds", frame, in: main, dependsOn: [], ["parts": .list(parts)])
    }

    private func record(of feed: ListedFeed, in voice: Voice) -> Record {
        let entry = feed.entry
        let url = edition.addresses.encoded(edition.addresses.feed(entry))
        let market = voice.words.find("market.\(entry.market)").map { String(decoding: $0.filled([:]), as: UTF8.self) } ?? entry.market.code
        return [
            "channel": .text(feed.channel), "market": .text(market), "speech": name(of: entry.language),
            "url": feed.items > 0 || feed.isHeldBack ? .text(url) : .none,
            "report": .text("\(entry.name).report.json"),
            "items": .text(voice.words.string("feeds.items", ["count": String(feed.items)])),
            "left_out": feed.leftOut > 0 ? .text(voice.words.string("feeds.left-out", ["count": String(feed.leftOut)])) : .none,
            "date": .text(edition.today.form(in: voice.language)),
            "held": feed.isHeldBack ? .text(voice.words.string("feeds.held")) : .none,
        ]
    }
}
