import Catalogue
import Diagnostics

/// A feed is for a channel that the program can write.
struct UnknownChannel: CatalogueRule {
    static let about = About(
        id: "unknown-channel", severity: .error,
        summary: Words(vi: "Kênh mà chương trình chưa viết được.", en: "A channel that the program can't write for."),
        flags: [Example("channels: [▸{channel: google-merchan, market: VN, language: vi}]", in: "site.yaml")],
        allows: [Example("channels: [{channel: google-merchant, market: VN, language: vi}]", in: "site.yaml")])

    /// The channels that module Feeds has a folder for.
    static let known: [Channel] = [
        .bmecat, .googleMerchant, .gdsn, .heureka, .lazada, .meta, .microsoft, .peppol, .pinterest, .tikTok, .ubl,
    ]

    func check(catalogueAt desk: Desk) -> [Finding] {
        desk.manuscript.site.channels.filter { !Self.known.contains($0.channel) }.map { entry in
            let nearest: String? = Spelling.nearest(to: entry.channel.name, among: Self.known.map(\.name))
            return finding(
                at: entry.place, .noChannel(entry.channel), help: nearest.map { .didYouMean($0) } ?? .list, reach: .channel(entry.name))
        }
    }
}

extension Words {
    fileprivate static func noChannel(_ channel: Channel) -> Words {
        Words(vi: "chưa có kênh `\(channel)`", en: "there is no channel `\(channel)`")
    }

    fileprivate static let list = Words(
        vi: "các kênh là: " + UnknownChannel.known.map(\.name).joined(separator: ", "),
        en: "the channels: " + UnknownChannel.known.map(\.name).joined(separator: ", "))
}
