import Catalogue
import Diagnostics
import Rulebook

/// Lazada sells in six countries of South-East Asia.
enum NoLazadaThere: FeedRule {
    static let about = About(
        id: "no-lazada-there", severity: .warning,
        summary: Words(vi: "Lazada không bán ở nước này.", en: "Lazada does not sell in that country."),
        basis: Basis("Lazada Open Platform, service endpoints"),
        flags: [Example("channels: [▸{channel: lazada, market: DE, language: en}]", in: "site.yaml")],
        allows: [Example("channels: [{channel: lazada, market: VN, language: vi}]", in: "site.yaml")])

    private static let countries: Set<String> = ["ID", "MY", "PH", "SG", "TH", "VN"]

    static func check(_ entry: ChannelEntry) -> Finding? {
        guard !countries.contains(entry.market.code) else { return nil }
        return Finding(
            about.id, about.severity, at: entry.place,
            Words(
                vi: "không có \(entry.name): Lazada không bán ở \(entry.market)",
                en: "there is no \(entry.name): Lazada does not sell in \(entry.market)"),
            help: Words(
                vi: "Lazada có ở \(countries.sorted().joined(separator: ", "))",
                en: "Lazada is in \(countries.sorted().joined(separator: ", "))"),
            basis: about.basis, reach: .channel(entry.name), subject: .site)
    }
}
