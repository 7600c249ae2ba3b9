import Catalogue
import Diagnostics
import Rulebook

/// The page of a fair: when and where, and who brings what.
enum FairPage: PageKind {
    static func count(in pages: Pages) -> Int { pages.edition.fairs.count }

    static func documents(about subject: Int, by pages: Pages) -> [Document] {
        let published = pages.edition.fairs[subject]
        return published.languages.flatMap { language in
            pages.voice(language).map { documents(of: published, in: $0, pages) } ?? []
        }
    }

    private static func documents(of published: PublishedFair, in voice: Voice, _ pages: Pages) -> [Document] {
        let (edition, language, fair) = (pages.edition, voice.language, published.fair)
        let addresses = edition.addresses
        let address = addresses.fair(fair.slug, language)
        let story = fair.stories[language]
        let name = voice.text(fair.name) ?? fair.slug
        let summary = story.flatMap { story in story.summary.map(story.text) }
        let prose = story.map { story in
            ProseHTML(story, top: story.headline == nil ? 2 : 3, root: address.toRoot, templates: voice.templates) { link in
                pages.target(of: link, in: fair.folder, voice) { link in
                    RelativePath.resolve(link, from: "").flatMap { path in
                        ShownPicture(path, of: fair.folder, owner: fair.slug, pictures: fair.pictures, story: story, addresses: addresses)
                    }
                }
            }
        }
        let products = published.booths.flatMap(\.products)
        let cards = pages.pictures(ofCards: products)
        let frame = Frame(
            address: address, name: name, description: summary,
            editions: published.languages.map { ($0, addresses.fair(fair.slug, $0)) },
            crumbs: [pages.homeCrumb(in: voice), pages.fairsCrumb(in: voice), Crumb(name: name, address: nil)],
            structured: { $0.event(fair, name: name, at: addresses.absolute(address), in: voice) })
        let standing = voice.standing(of: fair, in: edition)
        return pages.documents(
            "fair", frame, in: voice, about: fair.folder, pictures: (prose?.pictures ?? []) + cards, story: story,
            [
                "is_over": standing["is_over"], "last_day": standing["last_day"],
                "name": .text(name), "summary": .text(summary), "facts": facts(of: fair, in: voice).value,
                "story": prose.map { .trustedHTML($0.html) } ?? .none,
                "products": pages.cards(products, in: voice),
                "headline": story.flatMap { story in story.headline.map { .text(story.text(of: $0)) } } ?? .none,
                "byline": story.map { voice.byline(of: $0) } ?? .none, "has_booths": .truth(!published.booths.isEmpty),
                "booths": .list(
                    published.booths.map { booth, producer, products in
                        var entry = voice.entry(ofProducer: edition.producers[producer].producer, addresses)
                        if !edition.producers[producer].languages.contains(language) { entry["url"] = .none }
                        let hasPage = BoothPage.languages(of: producer, published, pages).contains(language)
                        entry["booth_url"] = .text(
                            hasPage ? addresses.booth(fair.slug, edition.producers[producer].slug, language).path : nil)
                        entry["booth"] = .text(booth.booth?.value)
                        entry["has_products"] = .truth(products.contains { edition.products[$0].languages.contains(language) })
                        entry["products"] = pages.cards(products, in: voice)
                        entry["of_one_maker"] = .truth(true)
                        return entry
                    }),
            ])
    }

    private static func facts(of fair: Fair, in voice: Voice) -> FactRows {
        var facts = FactRows(voice)
        func said(_ value: TemplateValue) -> String? {
            if case .text(let words) = value { words } else { nil }
        }
        facts.add("fair-days", said(voice.days(of: fair)))
        facts.add("venue", voice.spoken(fair.venue))
        if let online = fair.online {
            let name = online.platform?.value ?? online.url.map { WebLink.name($0.value) }
            let days = said(voice.days(from: online.from?.value, until: online.until?.value))
            facts.add("online", [name, days].compactMap { $0 }.joined(separator: " · "), url: WebLink.web(online.url?.value))
        }
        return facts
    }
}

extension JSONWriter {
    /// A fair as machines should know it.
    fileprivate mutating func event(_ fair: Fair, name: String, at url: String, in voice: Voice) {
        object(type: "ExhibitionEvent") { json in
            json.add("@id", url + "#fair")
            json.add("url", url)
            json.add("name", name)
            json.add("startDate", fair.from?.value.description)
            json.add("endDate", fair.until?.value.description)
            if let venue = voice.text(fair.venue) {
                json.object("location", type: "Place") { json in
                    json.add("name", venue)
                    json.add("address", venue)
                }
            }
        }
    }
}
