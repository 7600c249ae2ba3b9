import Catalogue
import Diagnostics
import Rulebook

/// BMEcat names languages by their codes of three letters (ISO 639-2/B): one that is not known here can't be named.
enum UnknownCatalogueLanguage: FeedRule {
    static let about = About(
        id: "unknown-catalogue-language", severity: .warning,
        summary: Words(
            vi: "Chưa biết mã ba chữ cái của ngôn ngữ này nên không có danh mục BMEcat.",
            en: "The language's code of three letters is not known, so there is no BMEcat catalogue in it."),
        basis: Basis("BMEcat 2005.2, dtLANG"),
        flags: [Example("channels: [▸{channel: bmecat, market: DE, language: is}]", in: "site.yaml")],
        allows: [Example("channels: [{channel: bmecat, market: DE, language: en}]", in: "site.yaml")])

    static func check(_ entry: ChannelEntry) -> Finding? {
        guard TradeCodes.language(entry.language) == nil else { return nil }
        return Finding(
            about.id, about.severity, at: entry.place,
            Words(
                vi: "không có \(entry.name): chưa biết mã ba chữ cái của `\(entry.language)`",
                en: "there is no \(entry.name): the code of three letters for `\(entry.language)` is not known"),
            basis: about.basis, reach: .channel(entry.name), subject: .site)
    }
}
