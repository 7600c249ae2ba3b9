public import Catalogue
public import Diagnostics

/// What to check or build, and how.
public struct Assignment: Sendable {
    /// The stories' folder, as the user typed it.
    public var stories: String
    /// The day that counts as today.
    public var today: Day
    /// Where the site is published, if not where `site.yaml` says.
    public var base: String?
    /// Whether warnings count as errors.
    public var strict: Bool
    /// The markets whose findings are asked for; none means all.
    public var markets: Set<String> = []
    /// The channels whose findings are asked for, by channel or entry name; none means all.
    public var channels: Set<String> = []
    /// Whether feeds that lose many of their items are published all the same.
    public var acceptsShrinking = false
    /// Whether what is published is read again and made good where it is not what its list says.
    public var mends = false
    /// The fair whose site alone is built.
    public var fair: FairSite?
    /// How pictures get onto the site.
    public var pictures = PictureMaking.asTheyAre
    /// How the report is printed, where what the build comes to is to be kept and a build that would come to the same is not made again.
    public var style: String?
    /// How the report is printed if it is text: then what is found anew can be put into what was printed before.
    public var text: TextStyle?
    /// How many tasks run at once; it changes nothing but the time.
    public var width: Int
    /// Told what is being done, in case it takes long.
    public var progress: @Sendable (Words) -> Void
    /// Told now and then how many of how many pieces of the work at hand are done.
    public var counted: @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }

    /// An assignment over the folder `stories`.
    public init(
        stories: String, today: Day, base: String? = nil, strict: Bool = false, width: Int,
        progress: @escaping @Sendable (Words) -> Void = { _ in }
    ) {
        self.stories = stories
        self.today = today
        self.base = base
        self.strict = strict
        self.width = width
        self.progress = progress
    }
}

/// How a report is printed as text.
public struct TextStyle: Sendable {
    /// The language of messages.
    public let language: ReaderLanguage
    /// Whether it has the terminal's colours.
    public let colour: Bool
    /// The bytes of a file that a finding names.
    public let source: @Sendable (String) -> [UInt8]?

    /// In `language`, with or without colours, and with the lines of files if `source` has their bytes.
    public init(language: ReaderLanguage, colour: Bool = false, source: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }) {
        self.language = language
        self.colour = colour
        self.source = source
    }

    /// A report as it is printed by `width` tasks at once, and where in it the text of each finding and the sums begin.
    public func print(_ report: Report, width: Int) async -> (bytes: [UInt8], starts: [Int]) {
        await report.printed(in: language, colour: colour, width: width, source: source)
    }
}

extension Assignment {
    /// The stories' folder without a slash at its end, as findings name it.
    public var root: String { stories.count > 1 && stories.hasSuffix("/") ? String(stories.dropLast()) : stories }

    /// Where a site's own templates stand: in a folder `Templates` beside its stories.
    public var templates: String { SiteTemplates.folder(beside: root) }

    /// Whether a finding belongs to the markets and channels asked for; one that belongs to none always does.
    func asksFor(_ finding: Finding) -> Bool {
        if let market = finding.market, !markets.isEmpty, !markets.contains(market) { return false }
        // What binds whoever sends goods abroad concerns nobody who asks for the home market alone.
        if finding.reach == .abroad, !markets.isEmpty, markets.allSatisfy({ $0 == Market.vietNam.code }) { return false }
        guard let channel = finding.channel, !channels.isEmpty else { return true }
        return channels.contains(channel) || channels.contains { channel.hasPrefix("\($0).") }
    }
}
