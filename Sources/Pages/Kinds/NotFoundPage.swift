import Catalogue
import Rulebook

/// What a server shows where there is no page. It may stand at any depth, so all its links begin at the host.
enum NotFoundPage: PageKind {
    static func count(in pages: Pages) -> Int { 1 }

    static func documents(about _: Int, by pages: Pages) -> [Document] {
        let addresses = pages.edition.addresses
        let main = pages.mainVoice
        let name = main.words.string("not-found")
        let frame = Frame(address: addresses.root, name: name, isHidden: true, isAnywhere: true)
        let parts = pages.voices.map { voice in
            pages.part(
                "not-found-part",
                [
                    "is_main": .truth(voice.language == main.language), "lang": .text(voice.language.code),
                    "url": .text(addresses.basePath + addresses.home(voice.language).path),
                ], in: voice)
        }
        return [
            pages.document(
                "notice", frame, in: main, path: "404.html", ["heading": .text(name), "parts": .list(parts)])
        ]
    }
}
