import Catalogue
import Diagnostics

extension Product {
    /// What it says for one market, where it says anything.
    func facts(for market: String) -> MarketFacts? { market == "EU" ? self.market["EU"] : self.market[market] }

    /// Where to add what a market's facts lack: at the market, else at the beginning of the file.
    func place(for market: String) -> Place { facts(for: market)?.place ?? place }
}

extension Rule {
    /// One finding for everything that a product lacks for a market; none where it lacks nothing.
    func lacking(_ things: [Words], for market: Words, at place: Place, help: Words) -> [Finding] {
        guard !things.isEmpty else { return [] }
        return [
            finding(
                at: place,
                Words(
                    vi: "bán sang \(market.vi) còn thiếu: \(things.map(\.vi).joined(separator: ", "))",
                    en: "for \(market.en) still lacking: \(things.map(\.en).joined(separator: ", "))"), help: help)
        ]
    }
}

extension Words {
    /// The Union.
    static let union = Words(vi: "EU", en: "the Union")
    /// The United States.
    static let unitedStates = Words(vi: "Hoa Kỳ", en: "the United States")
    /// China.
    static let china = Words(vi: "Trung Quốc", en: "China")
}
