import Catalogue
import Diagnostics

/// Every language of the site is a file beside the facts.
struct MissingLanguage: ProductRule, ProducerRule, FairRule {
    static let about = About(
        id: "missing-language", severity: .error,
        summary: Words(
            vi: "Chưa có tệp lời kể cho một ngôn ngữ của trang.", en: "There is no story file for one of the site's languages."),
        flags: [Example("languages: [vi, en, ja]", in: "site.yaml")], allows: [Example("languages: [vi]", in: "site.yaml")])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard let severity = product.weight(ofLacking: .error) else { return [] }
        return check(product.stories, product.place, severity, desk)
    }

    func check(_ producer: Producer, at desk: Desk) -> [Finding] {
        check(producer.stories, producer.place, desk.isInTheMaking(producer) ? .note : .warning, desk)
    }

    func check(_ fair: Fair, at desk: Desk) -> [Finding] { check(fair.stories, fair.place, .warning, desk) }

    private func check(_ stories: ByLanguage<Story>, _ place: Place, _ severity: Severity, _ desk: Desk) -> [Finding] {
        desk.languages.filter { stories[$0] == nil }.map { language in
            finding(at: place, .noFile(language), help: .writeFile(language), severity: severity, reach: .language(language.code))
        }
    }
}

extension Words {
    fileprivate static func noFile(_ language: Language) -> Words {
        Words(vi: "chưa có lời kể tiếng `\(language)`", en: "no story in `\(language)`")
    }

    fileprivate static func writeFile(_ language: Language) -> Words {
        Words(vi: "viết tệp `\(language).md` cạnh tệp này", en: "write `\(language).md` beside this file")
    }
}
