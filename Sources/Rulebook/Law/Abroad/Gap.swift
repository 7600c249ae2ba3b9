import Catalogue
import Diagnostics

/// Something that a market wants to know of goods and their story does not say.
struct Gap {
    /// What it is called.
    let name: Words
    /// The key whose mapping lacks it, or the beginning of its file.
    let place: Place
    /// How much of that key a caret underlines.
    let length: Int
    /// The keys that are still to be written on the way to it, the last one its own.
    let keys: [String]
    /// What to write behind them, told as an example; `nil` where it is written in another file.
    let example: String?
}

extension Goods {
    /// The fact at `path`, if it `isMissing` and nothing unreadable stands there.
    func gap(_ path: String, _ example: String, _ vi: String, _ en: String, if isMissing: Bool) -> Gap? {
        guard isMissing, !product.isUnreadable(path) else { return nil }
        let keys = path.split(separator: ".").map(String.init)
        let holder = self.holder(of: keys)
        return Gap(
            name: Words(vi: vi, en: en), place: holder.place, length: holder.depth == 0 ? 1 : keys[holder.depth - 1].utf8.count,
            keys: Array(keys[holder.depth...]), example: example)
    }

    /// Something that the producer's file lacks, told where the product says what the market asks for: the product is what goes there.
    func gap(ofProducer name: Words, for market: String, if isMissing: Bool) -> Gap? {
        guard isMissing else { return nil }
        let (place, depth) = holder(of: ["market", market])
        return Gap(name: name, place: place, length: [1, 6, market.utf8.count][depth], keys: [], example: nil)
    }

    /// The text under a key of the front matter that readers abroad have, if there is none.
    func gap(words key: String, _ vi: String, _ en: String) -> Gap? {
        guard let story = storyAbroad, lacksWords(key, in: story) else { return nil }
        return Gap(name: Words(vi: vi, en: en), place: story.place, length: 1, keys: [key], example: "…")
    }

    /// A certificate of `scheme`, if none is in force and nothing unreadable stands among them.
    func gap(certificate scheme: String, _ vi: String, _ en: String) -> Gap? {
        guard case .missing = standing(with: [scheme]) else { return nil }
        let place = product.certificatesPlace
        return Gap(
            name: Words(vi: vi, en: en), place: place ?? product.place, length: place == nil ? 1 : 12,
            keys: place == nil ? ["certificates"] : [],
            example: place == nil ? "[{scheme: \(scheme), number: …}]" : "- {scheme: \(scheme), number: …}")
    }

    /// The innermost mapping that is there on the way to a fact, and how many keys lead to it.
    private func holder(of keys: [String]) -> (place: Place, depth: Int) {
        let outer: (Place, Int) = (product.place, 0)
        switch keys[0] {
        case "label":
            guard let label = product.label else { return outer }
            if keys.count > 2, keys[1] == "nutrition", let table = label.nutrition { return (table.place, 2) }
            return (label.place, 1)
        case "traceability":
            guard let traceability = product.traceability else { return outer }
            if keys[1] == "origin", keys.count > 2, let origin = traceability.origin { return (origin.place, 2) }
            return (traceability.place, 1)
        case "market":
            guard let facts = product.market[keys[1]] else { return product.marketPlace.map { ($0, 1) } ?? outer }
            if keys.count > 3, let contact = facts.contacts[keys[2]] { return (contact.place, 3) }
            return (facts.place, 2)
        default: return outer
        }
    }

    /// The story that buyers abroad read: in English, else in another language than Vietnamese, else the one there is.
    var storyAbroad: Story? {
        let languages = desk.languages.filter { product.stories[$0] != nil }
        let language = languages.first { $0 == .en } ?? languages.first { $0 != .vi } ?? languages.first
        return language.flatMap { product.stories[$0] }
    }

    /// The code under which the product's facts for the Union stand: the Union's own, else that of a member it names.
    var union: String {
        let code = Market.europeanUnion.code
        guard product.market[code] == nil else { return code }
        return product.market.keys.filter(Market.membersOfEU.contains).min() ?? code
    }

    /// The facts for the Union.
    var factsForUnion: MarketFacts? { product.market[union] }
}

extension GoodsRule {
    /// One finding for each place where something is lacking.
    ///
    /// - Parameters:
    ///   - gaps: what is lacking; `nil` for what is there.
    ///   - market: where it is asked for, as readers call it.
    ///   - source: who knows it, or what else helps.
    func findings(
        _ gaps: Gap?..., for market: Words, source: Words? = nil, severity: Severity? = nil, notes: [Note] = []
    ) -> [Finding] { findings(gaps.compactMap { $0 }, for: market, source: source, severity: severity, notes: notes) }

    /// One finding for each place where something is lacking.
    func findings(
        _ gaps: [Gap], for market: Words, source: Words? = nil, severity: Severity? = nil, notes: [Note] = []
    ) -> [Finding] {
        var places: [Place] = []
        for gap in gaps where !places.contains(gap.place) { places.append(gap.place) }
        return places.map { place in
            let here = gaps.filter { $0.place == place }
            let names = here.map(\.name)
            let examples = Self.examples(of: here.filter { $0.example != nil })
            return finding(
                at: place, length: here[0].length,
                Words(
                    vi: "bán sang \(market.vi) còn thiếu \(names.map(\.vi).joined(separator: ", "))",
                    en: "to be sold in \(market.en) it lacks \(names.map(\.en).joined(separator: ", "))"),
                help: examples.isEmpty
                    ? source
                    : Words(
                        vi: "thêm \(examples)\(source.map { "; \($0.vi)" } ?? "")",
                        en: "add \(examples)\(source.map { "; \($0.en)" } ?? "")"),
                severity: severity, notes: notes)
        }
    }

    /// What to write, keys of one mapping side by side: `EU: {cpnp: …, opened: 12 months}`.
    private static func examples(of gaps: [Gap]) -> String {
        var outers: [[String]] = []
        for gap in gaps where !outers.contains(Array(gap.keys.dropLast())) { outers.append(Array(gap.keys.dropLast())) }
        return outers.map { outer in
            let pairs = gaps.filter { Array($0.keys.dropLast()) == outer }
                .compactMap { gap in gap.example.map { example in gap.keys.last.map { "\($0): \(example)" } ?? example } }
            guard let innermost = outer.last else { return pairs.map { "`\($0)`" }.joined(separator: ", ") }
            let inner = "\(innermost): {\(pairs.joined(separator: ", "))}"
            return "`" + outer.dropLast().reversed().reduce(inner) { "\($1): {\($0)}" } + "`"
        }.joined(separator: ", ")
    }
}

extension Words {
    /// The Union.
    static let union = Words(vi: "EU", en: "the Union")
    /// The United States.
    static let unitedStates = Words(vi: "Hoa Kỳ", en: "the United States")
    /// Japan.
    static let japan = Words(vi: "Nhật Bản", en: "Japan")
    /// China.
    static let china = Words(vi: "Trung Quốc", en: "China")
    /// In the Union, of an offer.
    static let inUnion = Words(vi: "ở EU", en: "in the Union")
    /// The importer knows it.
    static let askImporter = Words(vi: "nhà nhập khẩu cho biết", en: "the importer knows")
}
