import Catalogue
import Diagnostics

/// A language of the site is named once.
struct DuplicateLanguage: CatalogueRule {
    static let about = About(
        id: "duplicate-language", severity: .error,
        summary: Words(vi: "Một ngôn ngữ của trang ghi hai lần.", en: "A language of the site is named twice."),
        flags: [Example("languages: [▸vi, en, vi]", in: "site.yaml")], allows: [Example("languages: [vi, en]", in: "site.yaml")])

    func check(catalogueAt desk: Desk) -> [Finding] {
        Repeated.among(desk.manuscript.site.languages.map { ($0.value.code, $0) }).map { own, other in
            finding(on: own, .twice(own.value), help: .remove, notes: [Note(.alsoHere, at: other.place)])
        }
    }
}

extension Words {
    fileprivate static func twice(_ language: Language) -> Words {
        Words(vi: "ngôn ngữ `\(language)` ghi hai lần", en: "`\(language)` is named twice")
    }

    fileprivate static let remove = Words(vi: "bỏ một chỗ", en: "remove one of them")
}
