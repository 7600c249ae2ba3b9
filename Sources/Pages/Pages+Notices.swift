public import Catalogue
import Diagnostics
import Rulebook

/// A published address never dies (story format, "Diagnostics").
extension Pages {
    /// The page for an address that led to something in an earlier edition and has no page in this one: it says so in every language, the
    /// address's own first, or leads on to where its goods stand now.
    public func notice(at address: Address, language: Language?, movedTo: Address?) -> Document {
        let first = language.flatMap { voice($0) } ?? mainVoice
        let order = [first] + voices.filter { $0.language != first.language }
        let tenant = vacancies[address]
        let parts = order.map { voice in
            movedTo.map { part("moved-part", moved($0, in: voice), in: voice) }
                ?? part("gone-part", gone(tenant, at: address, in: voice), in: voice)
        }
        let name = first.words.string(movedTo == nil ? "gone" : "moved")
        var frame = Frame(address: address, name: name, isHidden: true)
        frame.movedTo = movedTo
        return document("notice", frame, in: first, dependsOn: [], ["heading": .text(name), "parts": .list(parts)])
    }

    private func moved(_ address: Address, in voice: Voice) -> Record {
        ["lang": .text(voice.language.code), "moved_to": .text(edition.addresses.absolute(address))]
    }

    private func gone(_ tenant: Vacancies.Tenant?, at address: Address, in voice: Voice) -> Record {
        var record: Record = [
            "lang": .text(voice.language.code), "url": .text(address.toRoot + edition.addresses.home(voice.language).path),
            "name": .none, "is_withdrawn": .truth(false), "elsewhere": .none,
        ]
        switch tenant {
        case .absent(let index):
            let absent = edition.absent[index]
            record["name"] = .text(title(absent.product, voice.language))
            if case .withdrawn = absent.reason { record["is_withdrawn"] = .truth(true) }
        case .elsewhere(let index):
            let product = edition.products[index]
            record["name"] = .text(title(product.product, voice.language))
            if product.languages.contains(voice.language) {
                let other = edition.addresses.product(product.producerSlug, product.slug, voice.language)
                record["elsewhere"] = .text(address.toRoot + other.path)
            }
        case nil: break
        }
        return record
    }

    private func title(_ product: Product, _ language: Language) -> String? {
        product.stories[language].flatMap { story in story.title.map(story.text) }
    }
}
