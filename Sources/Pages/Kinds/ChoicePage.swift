import Catalogue
import Rulebook

/// The site's root: a choice of languages. It leads nowhere by itself, so nobody is sent in circles.
enum ChoicePage: PageKind {
    static func count(in pages: Pages) -> Int { 1 }

    static func documents(about _: Int, by pages: Pages) -> [Document] {
        let addresses = pages.edition.addresses
        let main = pages.mainVoice
        let frame = Frame(
            address: addresses.root, name: pages.siteName(in: main), description: main.words.string("tagline"),
            editions: pages.edition.languages.map { ($0, addresses.home($0)) }, fallback: addresses.root)
        let record: Record = [
            "names": .list(
                pages.voices.map { ["code": .text($0.language.code), "name": .text(pages.siteName(in: $0))] }),
            "parts": .list(
                pages.voices.map { voice in
                    pages.part(
                        "choice-part",
                        [
                            "lang": .text(voice.language.code), "url": .text(addresses.home(voice.language).path),
                            "language": pages.name(of: voice.language),
                        ], in: voice)
                }),
        ]
        return [pages.document("choice", frame, in: main, record)]
    }
}
