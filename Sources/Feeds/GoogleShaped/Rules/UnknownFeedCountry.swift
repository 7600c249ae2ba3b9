import Catalogue
import Diagnostics

/// A feed is meant for a country whose money and policies are known.
enum UnknownFeedCountry: FeedRule {
    static let about = About(
        id: "unknown-feed-country", severity: .warning,
        summary: Words(
            vi: "Nguồn cấp dữ liệu phải dành cho một nước mà chương trình biết đồng tiền.",
            en: "A feed must be meant for a country whose currency the program knows."),
        flags: [Example("channels: [{channel: google-merchant, market: ▸EU, language: en}]", in: "site.yaml")],
        allows: [Example("channels: [{channel: google-merchant, market: DE, language: en}]", in: "site.yaml")])

    static func check(_ entry: ChannelEntry) -> Finding? {
        guard FeedCountry.country(entry.market) == nil else { return nil }
        let message =
            entry.market == .europeanUnion
            ? Words(
                vi: "`EU` không phải là một nước nên không có nguồn cấp cho nó",
                en: "`EU` is not a country, so there is no feed for it")
            : Words(
                vi: "chưa biết đồng tiền ở `\(entry.market)`",
                en: "the currency of `\(entry.market)` is not known")
        return Finding(
            about.id, about.severity, at: entry.place, message,
            help: Words(vi: "ghi mã một nước, ví dụ `VN`, `US`, `DE`", en: "write a country's code, such as `VN`, `US`, `DE`"),
            reach: .channel(entry.name), subject: .site)
    }
}
