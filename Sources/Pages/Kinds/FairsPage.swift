import Catalogue
import Diagnostics
import Rulebook

/// The list of fairs: those to come, the next one first, and behind them those that are over, the latest first.
enum FairsPage: PageKind {
    static func count(in pages: Pages) -> Int { pages.edition.fairs.isEmpty ? 0 : 1 }

    static func documents(about _: Int, by pages: Pages) -> [Document] {
        let (edition, addresses) = (pages.edition, pages.edition.addresses)
        let fairs = inOrder(edition)
        return pages.voices.flatMap { voice in
            let name = voice.words.string("fairs")
            let frame = Frame(
                address: addresses.fairs(voice.language), name: name, description: voice.words.string("fairs.about"),
                editions: edition.languages.map { ($0, addresses.fairs($0)) },
                crumbs: [pages.homeCrumb(in: voice), Crumb(name: name, address: nil)])
            let entries = fairs.filter { $0.languages.contains(voice.language) }.map { voice.entry(of: $0, in: edition) }
            return pages.documents(
                "fairs", frame, in: voice,
                ["name": .text(name), "has_fairs": .truth(!entries.isEmpty), "fairs": .list(entries)])
        }
    }

    /// The fairs that were not over when the site was built.
    static func coming(in edition: Edition) -> [PublishedFair] { inOrder(edition).filter { !isOver($0.fair, on: edition.today) } }

    /// Whether a fair's last day has passed.
    static func isOver(_ fair: Fair, on today: Day) -> Bool {
        guard let last = fair.until?.value ?? fair.from?.value else { return false }
        return last < today
    }

    private static func inOrder(_ edition: Edition) -> [PublishedFair] {
        // A fair without days could be any day, and stands behind those that have some.
        let ranked = edition.fairs.map { fair in
            (fair: fair, isOver: isOver(fair.fair, on: edition.today), from: fair.fair.from?.value ?? fair.fair.until?.value)
        }
        return ranked.sorted { one, other in
            if one.isOver != other.isOver { return other.isOver }
            guard one.from != other.from, let left = one.from, let right = other.from else {
                return (one.from == nil) == (other.from == nil) ? one.fair.fair.slug < other.fair.fair.slug : one.from != nil
            }
            return one.isOver ? left > right : left < right
        }.map(\.fair)
    }
}

extension Voice {
    /// A fair in a list.
    func entry(of published: PublishedFair, in edition: Edition) -> Record {
        let fair = published.fair
        var entry = standing(of: fair, in: edition)
        entry["url"] = .text(edition.addresses.fair(fair.slug, language).path)
        entry["name"] = .text(text(fair.name) ?? fair.slug)
        entry["days"] = days(of: fair)
        entry["venue"] = .text(text(fair.venue))
        return entry
    }

    /// Whether a fair is over, or else from when on a page that nobody builds again is to say so.
    func standing(of fair: Fair, in edition: Edition) -> Record {
        let isOver = FairsPage.isOver(fair, on: edition.today)
        return [
            "is_over": .truth(isOver), "last_day": isOver ? .none : .text((fair.until ?? fair.from)?.value.description),
        ]
    }
}
