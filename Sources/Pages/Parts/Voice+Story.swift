import Catalogue
import Diagnostics

extension Voice {
    /// Who told the story, and when it was last worked on.
    func byline(of story: Story) -> TemplateValue {
        var said: [String] = []
        if let author = story.author?.value { said.append(words.string("written-by", ["author": author])) }
        if let updated = story.updated?.value { said.append(words.string("updated", ["day": updated.form(in: language)])) }
        return .text(said.joined(separator: ", "))
    }

    /// Where goods come from: commune, province, country.
    func origin(_ origin: Origin) -> String? {
        let province = origin.province.flatMap { Reference.province($0.value) }
        var said: [String] = []
        if let commune = origin.commune?.value { said.append(commune) }
        if let province { said.append(fullName(of: province)) }
        if let country = origin.country?.value { said.append(word("country", country)) }
        return said.isEmpty ? nil : list(said)
    }
}
