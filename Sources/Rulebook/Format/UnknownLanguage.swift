import Catalogue
import Diagnostics

/// A language has a code, and a feed speaks one of the site's.
struct UnknownLanguage: CatalogueRule {
    static let about = About(
        id: "unknown-language", severity: .error,
        summary: Words(
            vi: "Mã ngôn ngữ sai, hoặc kênh dùng ngôn ngữ mà trang không có.",
            en: "A language code that is none, or a feed in a language that the site has not."),
        flags: [
            Example("languages: [vi, ▸English]", in: "site.yaml"),
            Example("channels: [▸{channel: google-merchant, market: VN, language: ja}]", in: "site.yaml"),
        ],
        allows: [Example("languages: [vi, en]", in: "site.yaml")])

    func check(catalogueAt desk: Desk) -> [Finding] {
        let site = desk.manuscript.site
        let known = Set(desk.languages)
        return site.languages.filter { !$0.value.isWellFormed }.map { finding(on: $0, .noLanguage($0.value), help: .twoLetters) }
            + site.channels.filter { entry in !known.contains(entry.language) }.map { entry in
                finding(at: entry.place, .notHere(entry.language), help: .addLanguage, reach: .channel(entry.name))
            }
    }
}

extension Words {
    fileprivate static func noLanguage(_ language: Language) -> Words {
        Words(vi: "`\(language)` không phải mã ngôn ngữ", en: "`\(language)` is no language code")
    }

    fileprivate static let twoLetters = Words(vi: "viết hai chữ thường: `vi`, `en`, `ja`", en: "write two small letters: `vi`, `en`, `ja`")

    fileprivate static func notHere(_ language: Language) -> Words {
        Words(vi: "trang không có tiếng `\(language)`", en: "the site has no language `\(language)`")
    }

    fileprivate static let addLanguage = Words(
        vi: "thêm vào `languages`, hoặc đổi ngôn ngữ của kênh", en: "add it to `languages`, or change the feed's language")
}
