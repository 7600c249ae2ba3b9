public import Diagnostics

/// Where goods come from.
public struct Origin: Sendable, Equatable {
    /// Its key.
    public var place: Place
    /// ISO 3166-1 alpha-2.
    public var country: Located<String>?
    /// Id in the reference data.
    public var province: Located<String>?
    /// As written on the register.
    public var commune: Located<String>?
    /// The growing area: its code, or words where it has none.
    public var growingArea: LocalText?
    /// The packing house's code.
    public var packingHouse: Located<String>?
    /// Where it grows.
    public var coordinates: Located<Coordinates>?

    /// An empty origin at `place`.
    public init(at place: Place) { self.place = place }
}

/// A point on the earth, WGS 84.
public struct Coordinates: Hashable, Sendable, CustomStringConvertible {
    /// Degrees north.
    public let latitude: Amount
    /// Degrees east.
    public let longitude: Amount

    /// The point written `LATITUDE, LONGITUDE`, or `nil`.
    public init?(_ text: String) {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2, let latitude = Amount(String(parts[0])), let longitude = Amount(String(parts[1].drop { $0 == " " })) else {
            return nil
        }
        self.latitude = latitude
        self.longitude = longitude
    }

    /// Whether it is a point on the earth.
    public var isOnEarth: Bool { abs(latitude.approximate) <= 90 && abs(longitude.approximate) <= 180 }

    /// `LATITUDE, LONGITUDE`.
    public var description: String { "\(latitude), \(longitude)" }
}

/// What happened to a lot at one time and place.
public struct LotStep: Sendable, Equatable {
    /// Its item in the list.
    public var place: Place
    /// The day.
    public var date: Located<Day>?
    /// A known step (`harvest`, `packing` …) or words.
    public var step: LocalText?
    /// Where it happened.
    public var location: LocalText?
    /// Who did it.
    public var by: LocalText?
    /// The traceability code of the event.
    public var code: Located<String>?
    /// The place's number.
    public var gln: Located<GLN>?

    /// An empty step at `place`.
    public init(at place: Place) { self.place = place }

    /// The steps that pages name in the reader's language (story format, "Food and labels").
    public static let known = ["harvest", "catch", "purchase", "processing", "testing", "packing", "storage", "shipping"]
}

/// Goods that are being taken back.
public struct Recall: Sendable, Equatable {
    /// Its key.
    public var place: Place
    /// The day.
    public var date: Located<Day>?
    /// Why, for those who have the goods at home.
    public var reason: LocalText?

    /// An empty recall at `place`.
    public init(at place: Place) { self.place = place }
}

/// Goods made or packed together.
public struct Lot: Sendable, Equatable {
    /// Its item in the list.
    public var place: Place
    /// Its number.
    public var lot: Located<LotNumber>?
    /// The day it was made.
    public var produced: Located<Day>?
    /// Best before, or use by.
    public var expires: Located<Day>?
    /// The day its material was harvested.
    public var harvested: Located<Day>?
    /// How many units.
    public var quantity: Located<Amount>?
    /// Oldest first.
    public var steps: [LotStep] = []
    /// Since when and why it is being taken back; `nil` where it is not.
    public var recalled: Recall?

    /// An empty lot at `place`.
    public init(at place: Place) { self.place = place }
}

/// What follows goods from the field to the buyer.
public struct Traceability: Sendable, Equatable {
    /// Its key.
    public var place: Place
    /// The goods' number.
    public var gtin: Located<GTIN>?
    /// Where they come from.
    public var origin: Origin?
    /// The producer's own trace page.
    public var url: Located<String>?
    /// The lots on sale.
    public var lots: [Lot] = []

    /// Empty, at `place`.
    public init(at place: Place) { self.place = place }

    /// The lots that are being taken back.
    public var recalledLots: [Lot] { lots.filter { $0.recalled != nil } }

    /// The lots that are being taken back; where `lot` is given, those of its number alone.
    public func recalled(of lot: Lot?) -> [Lot] { recalledLots.filter { lot == nil || $0.lot?.value == lot?.lot?.value } }

    /// Whether a lot is being taken back and none on the list was surely made after it: whoever buys now may get the goods in question.
    ///
    /// A recall counts whatever its date: one that a slip has put into next year must not keep dangerous goods on sale.
    public var isRecalled: Bool {
        let recalled = recalledLots
        guard !recalled.isEmpty else { return false }
        let days = recalled.map(\.produced?.value)
        guard let last = days.compactMap({ $0 }).max(), !days.contains(nil) else { return true }
        return !lots.contains { lot in lot.recalled == nil && lot.produced.map { $0.value > last } ?? false }
    }
}

/// The nutrition table.
public struct Nutrition: Sendable, Equatable {
    /// Its key.
    public var place: Place
    /// What the values are counted for: 100 g, 100 ml or a portion.
    public var per: Located<Measure>?
    /// The values by key of the format, in the format's order.
    public var values: [(key: String, value: Located<Measure>)] = []

    /// Empty, at `place`.
    public init(at place: Place) { self.place = place }

    /// The keys that the format knows, in the order of a label.
    public static let keys = [
        "energy", "fat", "saturated_fat", "carbohydrate", "sugars", "fibre", "protein", "salt", "sodium", "alcohol", "calcium", "iron",
        "vitamin_c",
    ]

    /// The value under a key.
    public subscript(key: String) -> Located<Measure>? { values.first { $0.key == key }?.value }

    /// Whether both say the same at the same places.
    public static func == (one: Nutrition, other: Nutrition) -> Bool {
        one.place == other.place && one.per == other.per && one.values.map(\.key) == other.values.map(\.key)
            && one.values.map(\.value) == other.values.map(\.value)
    }
}

/// What the label says and no language changes.
public struct Label: Sendable, Equatable {
    /// Its key.
    public var place: Place
    /// Net content.
    public var net: Located<Measure>?
    /// How long it keeps.
    public var shelfLife: Located<Measure>?
    /// `declared` where the ingredients stand in descending order.
    public var ingredientsOrder: Located<String>?
    /// Strength in % vol.
    public var alcohol: Located<Measure>?
    /// What crafts and textiles are made of.
    public var materials: LocalText?
    /// How large the piece is, as written.
    public var size: Located<String>?
    /// The electronic label.
    public var electronicLabel: Located<String>?
    /// The nutrition table.
    public var nutrition: Nutrition?
    /// Allergens in it, by the ids of the format; `nil` where nothing is declared.
    public var contains: [Located<String>]?
    /// Allergens that traces can be of.
    public var mayContain: [Located<String>] = []

    /// Empty, at `place`.
    public init(at place: Place) { self.place = place }
}

/// Somebody who answers for goods in a market.
public struct Contact: Sendable, Equatable {
    /// Its key.
    public var place: Place
    /// Name of the person or firm.
    public var name: LocalText?
    /// Postal address.
    public var address: LocalText?
    /// Telephone number.
    public var phone: Located<String>?
    /// E-mail address.
    public var email: Located<String>?
    /// Web address.
    public var website: Located<String>?
    /// Zalo number or page.
    public var zalo: Located<String>?

    /// Empty, at `place`.
    public init(at place: Place) { self.place = place }
}

/// What one market asks for beyond the rest.
public struct MarketFacts: Sendable, Equatable {
    /// Its key.
    public var place: Place
    /// People who answer for the goods there, by role: `importer`, `responsible_person`, `agent`.
    public var contacts: [String: Contact] = [:]
    /// Numbers and other values by key: `cpnp`, `opened`, `registration`, `cosmetic_listing` …
    public var values: [String: Located<String>] = [:]

    /// Empty, at `place`.
    public init(at place: Place) { self.place = place }
}

/// Evidence for what the words say.
public struct ClaimEvidence: Sendable, Equatable {
    /// Its item in the list.
    public var place: Place
    /// What is claimed: `best-of-kind` …
    public var says: Located<String>?
    /// The scan.
    public var evidence: Located<String>?
    /// Who said so: the survey, the contest, the paper.
    public var source: LocalText?
    /// When.
    public var date: Located<Day>?

    /// Empty, at `place`.
    public init(at place: Place) { self.place = place }
}

/// A requirement that does not apply to this product, and why.
public struct Exemption: Sendable, Equatable {
    /// Its item in the list.
    public var place: Place
    /// The requirement's id.
    public var requirement: Located<String>?
    /// Why it does not apply.
    public var reason: LocalText?

    /// Empty, at `place`.
    public init(at place: Place) { self.place = place }
}

/// A finding that the writer accepts on purpose, for a time.
public struct Acceptance: Sendable, Equatable {
    /// Its item in the list.
    public var place: Place
    /// The rule whose findings it silences.
    public var rule: Located<String>?
    /// Why.
    public var reason: Located<String>?
    /// The last day.
    public var until: Located<Day>?

    /// Empty, at `place`.
    public init(at place: Place) { self.place = place }
}

/// A person's yes to one language of a story.
public struct Approval: Sendable, Equatable {
    /// Its item in the list.
    public var place: Place
    /// The language.
    public var language: Located<Language>?
    /// Who said yes.
    public var by: Located<String>?
    /// `page`, `message`, `phone`, `paper` or `translation`.
    public var way: Located<String>?
    /// When.
    public var date: Located<Day>?
    /// What was approved, `sha256-…`.
    public var digest: Located<String>?
    /// Whether that is what the product says now.
    public var isCurrent = false
    /// What was approved, where it is not what the product says now and was kept.
    public var kept: Wording?

    /// Empty, at `place`.
    public init(at place: Place) { self.place = place }
}
