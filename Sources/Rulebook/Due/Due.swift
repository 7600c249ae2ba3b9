public import Catalogue
public import Diagnostics

/// What lapses, and what must be filed before it does: a list in the order of days, as of one day.
///
/// Products that are withdrawn have nothing due; drafts have, because their papers must hold when they are published.
public struct Due: Sendable {
    /// The day that counts as today.
    public let today: Day
    /// How many days ahead it looks.
    public let within: Int
    /// What is due, the longest lapsed first, then by day, producer and product.
    public let items: [Item]
    /// The host of the catalogue's site, where it has one: what is unique in the catalogue is unique with it.
    let host: String?

    /// What is due in `manuscript` as of `today`: everything that has lapsed, and what lapses in the next `within` days.
    public init(_ manuscript: Manuscript, today: Day, within: Int) {
        self.today = today
        self.within = within
        host = manuscript.site.url.flatMap { Self.host(of: $0.value) }
        var list = DueList(manuscript, today: today)
        list.collect()
        items = list.items.filter { $0.days <= within }.sorted(by: Item.comesFirst)
    }

    private static func host(of url: String) -> String? {
        guard let start = url.firstRange(of: "://")?.upperBound else { return nil }
        let host = url[start...].prefix { $0 != "/" && $0 != ":" && $0 != "?" }
        return host.isEmpty ? nil : String(host)
    }

    /// One thing with a last day.
    public struct Item: Sendable {
        /// What it is.
        public let matter: Matter
        /// The last day on which it holds, or on which something can be filed; for a window that opens, its first.
        public let day: Day
        /// Days from today to that day: 0 on the day itself, less when it is over.
        public let days: Int
        /// Whose it is.
        public let producer: Party
        /// Which product's it is; `nil` where it covers all of the producer's.
        public let product: Party?
        /// What it is called.
        public let what: Words
        /// What to do about it.
        public let advice: Words
        /// Where the day is written.
        public let place: Place
        /// The article that sets the day, where it is not written as such.
        public let basis: Basis?
        /// What tells it from others in the catalogue, and stays when its day changes.
        public let identity: String

        /// Whether its day is over.
        public var isLapsed: Bool { days < 0 }

        fileprivate static func comesFirst(_ one: Item, _ other: Item) -> Bool {
            if one.day != other.day { return one.day < other.day }
            return one.place == other.place ? one.identity < other.identity : one.place < other.place
        }
    }

    /// A producer or a product, as readers know it.
    public struct Party: Sendable {
        /// Its folder.
        public let folder: String
        /// Its name, or its folder's where it has none.
        public let name: Words
    }

    /// What can be due.
    public enum Matter: String, Sendable, CaseIterable {
        /// A certificate, declaration, notification or permit ends.
        case certificate
        /// The last day for the renewal file of a food safety certificate.
        case certificateFile = "certificate-file"
        /// A rating ends.
        case rating
        /// The extension of a rating ends.
        case ratingExtension = "rating-extension"
        /// The first day on which a rating's re-evaluation can be filed.
        case ratingFileOpens = "rating-file-opens"
        /// The last day on which it can.
        case ratingFileCloses = "rating-file-closes"
        /// Evidence of a superlative gets too old.
        case evidence
        /// A lot reaches its date.
        case lot
        /// A finding is no longer accepted.
        case acceptance
    }
}

extension Due {
    /// How soon something is due.
    public struct Horizon: Sendable, Equatable {
        /// The days that it reaches ahead; `nil` for what has lapsed.
        public let days: Int?
        /// Whether `item` belongs to it and to no nearer one.
        let range: ClosedRange<Int>

        /// The horizons of a list that looks `within` days ahead: lapsed, 30, 60, 90, 180 days and whatever remains.
        static func all(within: Int) -> [Horizon] {
            var horizons = [Horizon(days: nil, range: Int.min...(-1))]
            var start = 0
            for days in [30, 60, 90, 180] where start <= within {
                let end = min(days, within)
                horizons.append(Horizon(days: end, range: start...end))
                start = end + 1
            }
            if start <= within { horizons.append(Horizon(days: within, range: start...within)) }
            return horizons
        }
    }

    /// What is due by horizon, the nearest first; a horizon without anything is in it all the same.
    public var byHorizon: [(horizon: Horizon, items: ArraySlice<Item>)] {
        var rest = items[...]
        return Horizon.all(within: within).map { horizon in
            let end = rest.firstIndex { $0.days > horizon.range.upperBound } ?? rest.endIndex
            defer { rest = rest[end...] }
            return (horizon, rest[..<end])
        }
    }

    /// The list in `format`, as UTF-8: the same list gives the same bytes.
    public func print(as format: DueFormat, language: ReaderLanguage) -> [UInt8] {
        switch format {
        case .text: DueText(language: language).print(self)
        case .json: DueJSON(language: language).print(self)
        case .ical: DueCalendar(language: language).print(self)
        }
    }
}

/// How a list of what is due is written: `--format`.
public enum DueFormat: String, Sendable, CaseIterable {
    /// For people, by horizon.
    case text
    /// One object, for scripts.
    case json
    /// A calendar (RFC 5545), for telephones.
    case ical
}
