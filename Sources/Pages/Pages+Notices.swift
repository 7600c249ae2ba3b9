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
            var record = movedTo.map { moved($0) } ?? gone(tenant, at: address, in: voice)
            record["lang"] = .text(voice.language.code)
            record["is_main"] = .truth(voice.language == first.language)
            return part(movedTo == nil ? "gone-part" : "moved-part", record, in: voice)
        }
        let name = movedTo == nil ? product(of: tenant).flatMap { title($0, first.language) } : first.words.string("moved")
        let heading = name ?? first.words.string("gone")
        var frame = Frame(address: address, name: heading, isHidden: true)
        frame.movedTo = movedTo
        return document("notice", frame, in: first, ["heading": .text(heading), "parts": .list(parts)])
    }

    private func moved(_ address: Address) -> Record { ["moved_to": .text(edition.addresses.absolute(address))] }

    private func gone(_ tenant: Vacancies.Tenant?, at address: Address, in voice: Voice) -> Record {
        var isWithdrawn = false
        var elsewhere: Address?
        switch tenant {
        case .absent(let index):
            if case .withdrawn = edition.absent[index].reason { isWithdrawn = true }
        case .elsewhere(let index):
            let product = edition.products[index]
            if product.languages.contains(voice.language) {
                elsewhere = edition.addresses.product(product.producerSlug, product.slug, voice.language)
            }
        case nil: break
        }
        return [
            "url": .text(address.toRoot + edition.addresses.home(voice.language).path),
            "name": .text(product(of: tenant).flatMap { title($0, voice.language) }),
            "is_withdrawn": .truth(isWithdrawn), "is_withheld": .truth(tenant != nil && !isWithdrawn), "is_unknown": .truth(tenant == nil),
            "elsewhere": .text(elsewhere.map { address.toRoot + $0.path }),
            // Whoever holds the pack in hand must hear of it, whatever keeps the goods' own page away.
            "recall": product(of: tenant).map { recallNotice(of: $0, in: [voice], root: address.toRoot, gtin: nil) } ?? .none,
        ]
    }

    private func product(of tenant: Vacancies.Tenant?) -> Product? {
        switch tenant {
        case .absent(let index): edition.absent[index].product
        case .elsewhere(let index): edition.products[index].product
        case nil: nil
        }
    }

    private func title(_ product: Product, _ language: Language) -> String? {
        product.stories[language].flatMap { story in story.title.map(story.text) }
    }
}
