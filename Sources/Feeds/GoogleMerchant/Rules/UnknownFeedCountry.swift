import Catalogue
import Diagnostics

/// A feed is meant for a country whose money and policies are known.
enum UnknownFeedCountry: FeedRule {
    static let about = About(
        id: "unknown-feed-country", severity: .warning,
        summary: Words(
            vi: "Nguồn cấp dữ liệu Google phải dành cho một nước mà chương trình biết đồng tiền và chính sách.",
            en: "A Google feed must be meant for a country whose currency and policies the program knows."),
        flags: [Example("channels: [{channel: google-merchant, market: ▸EU, language: en}]", in: "site.yaml")],
        allows: [Example("channels: [{channel: google-merchant, market: DE, language: en}]", in: "site.yaml")])

    static func check(_ entry: ChannelEntry) -> Finding? {
        guard GoogleMerchantCountry.country(entry.market) == nil else { return nil }
        let message =
            entry.market == .europeanUnion
            ? Words(
                vi: "`EU` không phải là một nước nên không có nguồn cấp Google cho nó",
                en: "`EU` is not a country, so Google has no feed for it")
            : Words(
                vi: "chưa biết đồng tiền và chính sách của Google ở `\(entry.market)`",
                en: "the currency and Google's policies in `\(entry.market)` are not known")
        return Finding(
            about.id, about.severity, at: entry.place, message,
            help: Words(vi: "ghi mã một nước, ví dụ `VN`, `US`, `DE`", en: "write a country's code, such as `VN`, `US`, `DE`"),
            reach: .channel(entry.name), subject: .site)
    }
}
