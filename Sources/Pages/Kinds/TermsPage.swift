import Catalogue
import Diagnostics
import Rulebook

/// The site's terms: sale, delivery, returns, privacy.
enum TermsPage: PageKind {
    static func count(in pages: Pages) -> Int { pages.edition.site.terms.isEmpty ? 0 : 1 }

    static func documents(about _: Int, by pages: Pages) -> [Document] {
        let (edition, addresses) = (pages.edition, pages.edition.addresses)
        let languages = edition.languages.filter { edition.site.terms[$0] != nil }
        return languages.flatMap { language -> [Document] in
            guard let voice = pages.voice(language), let page = edition.site.terms[language] else { return [] }
            let (story, address) = (page.story, addresses.terms(language))
            let name = story.title.map(story.text) ?? voice.words.string("terms")
            let folder = RelativePath.folder(of: story.file)
            let prose = ProseHTML(story, top: 2, root: address.toRoot, templates: voice.templates) { link in
                pages.target(of: link, in: folder, voice) { _ in nil }
            }
            let frame = Frame(
                address: address, name: name, description: story.summary.map(story.text),
                editions: languages.map { ($0, addresses.terms($0)) },
                crumbs: [pages.homeCrumb(in: voice), Crumb(name: name, address: nil)])
            return pages.documents(
                "page", frame, in: voice, story: story,
                ["name": .text(name), "story": .trustedHTML(prose.html), "byline": voice.byline(of: story)])
        }
    }
}
