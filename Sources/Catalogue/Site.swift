public import Diagnostics

/// One feed to write: a channel, for a market, in a language.
public struct ChannelEntry: Sendable, Hashable {
    /// Its item in the list.
    public var place: Place
    /// The channel.
    public var channel: Channel
    /// The country it sells in.
    public var market: Market
    /// The language it speaks.
    public var language: Language
    /// The buyer whom it is meant for, where the channel addresses one.
    public var receiver: TradeParty?

    /// How goods come to buyers, where the channel shows that.
    public var delivery: Delivery?

    /// How many per cent of its items the feed may lose at once without anybody's yes, 0 to 100; `nil` for what is usual.
    public var mayLose: Int?

    /// A feed to write.
    public init(
        _ channel: Channel, market: Market, language: Language, receiver: TradeParty? = nil, delivery: Delivery? = nil, at place: Place
    ) {
        self.place = place
        self.delivery = delivery
        self.receiver = receiver
        self.channel = channel
        self.market = market
        self.language = language
    }

    /// The feed's file name without suffix: `google-merchant.vi-VN`.
    public var name: String { "\(channel).\(language)-\(market)" }
}

/// How goods come to the buyers of a channel.
public struct Delivery: Sendable, Hashable {
    /// Its key.
    public var place: Place
    /// How many days pass until goods in stock are sent.
    public var days: Located<Int>?
    /// Who carries them.
    public var carriers: [Carrier] = []

    /// One way of sending goods.
    public struct Carrier: Sendable, Hashable {
        /// Its item in the list.
        public var place: Place
        /// Its name, as the channel calls it.
        public var carrier: Located<String>?
        /// What it costs, paid ahead.
        public var price: Located<Money>?
        /// What it costs where the buyer pays at the door.
        public var cashOnDelivery: Located<Money>?

        /// Empty, at `place`.
        public init(at place: Place) { self.place = place }
    }

    /// Empty, at `place`.
    public init(at place: Place) { self.place = place }
}

/// A party of a trade, as electronic documents name it.
public struct TradeParty: Sendable, Hashable {
    /// Its key.
    public var place: Place
    /// Its registered name.
    public var name: String?
    /// Its Global Location Number.
    public var gln: GLN?

    /// Empty, at `place`.
    public init(at place: Place) { self.place = place }
}

/// The catalogue as `site.yaml` tells it.
public struct Site: Sendable {
    /// The file.
    public var file: String
    /// Its name.
    public var name: LocalText?
    /// Where it is published: absolute, https, with a slash at the end.
    public var url: Located<String>?
    /// Its languages; the first is the default.
    public var languages: [Located<Language>] = []
    /// The currency of prices at home.
    public var currency: Located<String>?
    /// The markets it is checked for.
    public var markets: [Located<Market>] = []
    /// Whether only approved products are published.
    public var approvalRequired = false
    /// The feeds to write.
    public var channels: [ChannelEntry] = []
    /// How to reach who runs it.
    public var contact: Contact?
    /// Who answers for it.
    public var owner: Owner?
    /// Its terms, by language.
    public var terms: [Language: SitePage] = [:]
    /// The user's own keys, kept for templates.
    public var own: [String: String] = [:]
    /// Paths of keys that are there but could not be read.
    public var unreadable: Set<String> = []

    /// Who answers for a site (Nghị định 248/2026/NĐ-CP Điều 4).
    public struct Owner: Sendable, Equatable {
        /// Its key.
        public var place: Place
        /// Name.
        public var name: LocalText?
        /// Seat.
        public var address: LocalText?
        /// Business code with date and issuer.
        public var registration: LocalText?
        /// Global Location Number (GS1 General Specifications), by which electronic documents name it.
        public var gln: Located<GLN>?
        /// Legal representative.
        public var representative: Located<String>?

        /// Empty, at `place`.
        public init(at place: Place) { self.place = place }
    }

    /// An empty catalogue kept in `file`.
    public init(file: String) { self.file = file }

    /// The place for what is missing at the top of it.
    public var place: Place { Place(file) }

    /// The feeds to write, each once: of two entries for the same feed the first.
    public var feeds: [ChannelEntry] {
        var names: Set<String> = []
        return channels.filter { names.insert($0.name).inserted }
    }

    /// The default language: the first one, Vietnamese where none can be read.
    public var defaultLanguage: Language { languages.first?.value ?? .vi }
}

/// A page of the site's own, such as its terms.
public struct SitePage: Sendable, Equatable {
    /// Where `site.yaml` names it.
    public var place: Place
    /// The file's path below the stories' folder.
    public var path: String
    /// Its text.
    public var story: Story

    /// The page in `path`.
    public init(path: String, story: Story, at place: Place) {
        self.path = path
        self.story = story
        self.place = place
    }
}
