import Catalogue
import Diagnostics
import Rulebook

/// Heureka speaks Czech in Czechia and Slovak in Slovakia: until somebody has written that, there is no feed.
enum NoTextForHeureka: FeedRule {
    static let about = About(
        id: "no-text-for-heureka", severity: .warning,
        summary: Words(
            vi: "Heureka chỉ nhận bài viết tiếng Séc (ở Séc) hoặc tiếng Slovakia (ở Slovakia).",
            en: "Heureka takes texts in Czech (in Czechia) or Slovak (in Slovakia) only."),
        basis: Basis("Heureka, conditions for shops; https://github.com/heureka/xml-feed-specs"),
        flags: [Example("channels: [▸{channel: heureka, market: CZ, language: en}]", in: "site.yaml")],
        allows: [Example("channels: [{channel: google-merchant, market: CZ, language: en}]", in: "site.yaml")])

    static func check(_ entry: ChannelEntry, in edition: Edition) -> Finding? {
        func found(_ vi: String, _ en: String, help: Words) -> Finding {
            Finding(
                about.id, about.severity, at: entry.place,
                Words(vi: "không có \(entry.name): \(vi)", en: "there is no \(entry.name): \(en)"), help: help, basis: about.basis,
                reach: .channel(entry.name), subject: .site)
        }
        guard let country = HeurekaCountry.of(entry) else {
            return found(
                "Heureka chỉ có ở Séc và Slovakia", "Heureka is in Czechia and Slovakia only",
                help: Words(vi: "ghi `market: CZ` hoặc `market: SK`", en: "write `market: CZ` or `market: SK`"))
        }
        let language = country.language
        guard entry.language == language else {
            return found(
                "ở \(country.name.vi), Heureka chỉ nhận bài viết \(country.languageName.vi)",
                "in \(country.name.en) Heureka takes texts in \(country.languageName.en) only",
                help: Words(
                    vi: "ghi `language: \(language)`, rồi viết `\(language).md` (\(country.languageName.vi)) cho sản phẩm muốn bán ở đó",
                    en: "write `language: \(language)`, and `\(language).md` for the products to be sold there"))
        }
        guard !edition.products.contains(where: { $0.languages.contains(language) }) else { return nil }
        return found(
            "chưa sản phẩm nào có bài viết \(country.languageName.vi) (`\(language).md`)",
            "no product has a text in \(country.languageName.en) (`\(language).md`)",
            help: Words(
                vi: "thêm `\(language)` vào `languages` của `site.yaml`, rồi viết `\(language).md` cho sản phẩm muốn bán ở đó",
                en: "add `\(language)` to the `languages` of `site.yaml`, and write `\(language).md` for the products to be sold there"))
    }
}
