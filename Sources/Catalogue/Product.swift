public import Diagnostics

/// What is to be done with a product.
public enum Status: String, Sendable, CaseIterable {
    /// Shown and offered, where nothing speaks against it.
    case published
    /// Still being written: checked for format only.
    case draft
    /// No longer made; its addresses say so.
    case withdrawn
}

/// How much of it comes from the place.
public struct Locality: Sendable, Equatable {
    /// Its key.
    public var place: Place
    /// The share of materials from the province.
    public var materials: Located<Measure>?
    /// The share of labour from the commune.
    public var labour: Located<Measure>?
    /// Where the idea comes from.
    public var idea: LocalText?
    /// What is the place's own in it.
    public var identity: LocalText?

    /// Empty, at `place`.
    public init(at place: Place) { self.place = place }
}

/// Where else the story is told.
public struct StoryElsewhere: Sendable, Equatable {
    /// Its key.
    public var place: Place
    /// A leaflet.
    public var leaflet: Located<String>?
    /// A film.
    public var film: Located<String>?
    /// A recording.
    public var sound: Located<String>?
    /// Whether the label carries its message.
    public var onLabel: Located<Bool>?

    /// Empty, at `place`.
    public init(at place: Place) { self.place = place }
}

/// A product as its folder tells it, nothing checked yet against law or other products.
public struct Product: Sendable {
    /// The folder, as findings name it: `stories/ca-mau/ong-rung/mat-ong`.
    public var folder: String
    /// The folder's name.
    public var slug: String
    /// The producer's position in the manuscript's list.
    public var producer: Int

    /// Stock keeping unit.
    public var sku: Located<String>?
    /// Id of its kind in the reference data.
    public var kind: Located<String>?
    /// The OCOP product set where it differs from the kind's own.
    public var set: Located<Int>?
    /// What is to be done with it.
    public var status: Located<Status>?
    /// Brand.
    public var brand: Located<String>?
    /// OCOP rating; `nil` when not rated.
    public var ocop: OCOPRating?
    /// The key `certificates`, if there is one.
    public var certificatesPlace: Place?
    /// Its own certificates; those of the producer are the producer's.
    public var certificates: [Certificate] = []
    /// Latin name.
    public var species: Located<String>?
    /// What it is meant for, where law hangs on it.
    public var intendedUse: Located<String>?
    /// Requirements that do not apply.
    public var exemptions: [Exemption] = []
    /// How much of it comes from the place.
    public var locality: Locality?
    /// Origin, GTIN, lots.
    public var traceability: Traceability?
    /// Label.
    public var label: Label?
    /// Price and availability.
    public var offer: Offer?
    /// As shipped to one buyer.
    public var package: Parcel?
    /// Other pack sizes.
    public var variants: [Variant] = []
    /// What one channel alone wants: a tree of texts by channel.
    public var channels: [String: ChannelFacts] = [:]
    /// For buyers who order by the pallet.
    public var trade: Trade?
    /// The key `images`, if there is one.
    public var imagesPlace: Place?
    /// Pictures, the first is the main one; paths below the folder.
    public var images: [Located<String>] = []
    /// The key `market`, if there is one.
    public var marketPlace: Place?
    /// What one market asks for.
    public var market: [String: MarketFacts] = [:]
    /// Where else the story is told.
    public var elsewhere: StoryElsewhere?
    /// Evidence for words.
    public var claims: [ClaimEvidence] = []
    /// Findings accepted on purpose.
    public var accepts: [Acceptance] = []
    /// Who approved which text.
    public var approvals: [Approval] = []
    /// What somebody said is wrong.
    public var remarks: [Remark] = []
    /// The user's own keys, kept for templates.
    public var own: [String: String] = [:]

    /// The story by language.
    public var stories: ByLanguage<Story> = [:]
    /// The pictures of the folder that something names, by path below it.
    public var pictures: [String: Picture] = [:]
    /// Paths of keys that are there but could not be read, so that nobody calls them missing.
    public var unreadable: Set<String> = []

    /// An empty product in `folder`.
    public init(folder: String, slug: String, producer: Int) {
        self.folder = folder
        self.slug = slug
        self.producer = producer
    }

    /// The file of its facts.
    public var file: String { "\(folder)/product.yaml" }

    /// The place for what is missing at the top of its facts.
    public var place: Place { Place(file) }

    /// The file of its story in a language, there or not.
    public func storyFile(_ language: Language) -> String { "\(folder)/\(language).md" }

    /// Its status: published unless said otherwise.
    public var effectiveStatus: Status { status?.value ?? .published }
}

/// What one channel alone wants to know: texts, by path.
public struct ChannelFacts: Sendable, Equatable {
    /// Its key.
    public var place: Place
    /// The values by dotted path: `attributes.warranty`.
    public var values: [String: Located<String>] = [:]

    /// Empty, at `place`.
    public init(at place: Place) { self.place = place }
}
