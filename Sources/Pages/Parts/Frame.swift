import Catalogue
import Rulebook

/// A step on the way from the home page; the page itself has no address there.
struct Crumb: Sendable {
    let name: String
    let address: Address?
}

/// What stands around the contents of every page: its head, the way to it, its other languages.
struct Frame {
    /// Where the page stands.
    var address: Address
    /// What it is called.
    var name: String
    /// What it says, in a sentence or two.
    var description: String?
    /// The same page in every language it exists in, this one included; empty for a page that speaks them all.
    var editions: [(language: Language, address: Address)] = []
    /// The page for readers of any other language; the default language's edition unless said otherwise.
    var fallback: Address?
    /// The address that search engines are to name, where it is another.
    var canonical: Address?
    /// The way to it, from the home page on.
    var crumbs: [Crumb] = []
    /// Its picture in previews.
    var picture: ShownPicture?
    /// What it is in the words of the Open Graph protocol.
    var type = "website"
    /// Whether search engines leave it out.
    var isHidden = false
    /// Where the page has moved: readers are led on there.
    var movedTo: Address?
    /// Whether the same stands beside it as plain text.
    var hasTwin = false
    /// Whether links begin at the host, for a page that is shown at any depth.
    var isAnywhere = false
    /// Writes what machines should know about it.
    var structured: ((inout JSONWriter) -> Void)?
}

extension Frame {
    /// Everything that `head`, `header`, `breadcrumbs` and `foot` ask for.
    func record(in voice: Voice, of pages: Pages) -> Record {
        let addresses = pages.edition.addresses
        let root = isAnywhere ? addresses.basePath : address.toRoot
        let siteName = pages.siteName(in: voice)
        var record = Record(capacity: 128)
        record.add(pages.shared(in: voice, root: root))
        record["title"] = .text(name == siteName ? name : "\(name) | \(siteName)")
        record["description"] = .text(description.map { Self.cut($0) })
        record["hidden"] = .truth(isHidden && movedTo == nil)
        record["canonical"] =
            movedTo.map { .text(addresses.absolute($0)) }
            ?? (isHidden ? .none : .text(addresses.absolute(canonical ?? address)))
        record["moved_to"] = .text(movedTo.map(addresses.absolute))
        record["alternates"] = .list(alternates(of: pages))
        record["og"] = isHidden ? .none : og(in: voice, of: pages)
        record["twin"] = hasTwin ? .text("index.txt") : .none
        record["news"] =
            pages.surroundings.languagesWithNews.contains(voice.language) && !isHidden ? .text(addresses.news(voice.language).path) : .none
        record["languages"] = .list(languages(in: voice, of: pages, root: root))
        record["has_breadcrumbs"] = .truth(crumbs.count > 1)
        record["breadcrumbs"] = .list(crumbs.map { ["name": .text($0.name), "url": .text($0.address.map { root + $0.path })] })
        record["structured"] = isHidden ? .none : script(addresses)
        return record
    }

    /// What of it is the same on all pages of a language from which `root` leads to the site's root.
    static func shared(in voice: Voice, root: String, of pages: Pages) -> Record {
        let addresses = pages.edition.addresses
        let search = TemplateValue.text(root + addresses.search(voice.language).path)
        return [
            "lang": .text(voice.language.code), "root": .text(root), "home": .text(root + addresses.home(voice.language).path),
            "icon": .text(pages.icon), "style": pages.style, "script": pages.script, "faces": pages.faces,
            "policy": pages.fairForm == nil ? SecurityHeaders.policyInPages : SecurityHeaders.policyAtFairs,
            "site": pages.site(in: voice), "search": search, "all_products": search, "is_all_products": .truth(false),
            "all_fairs": pages.surroundings.hasFairs ? .text(root + addresses.fairs(voice.language).path) : .none,
            "terms": pages.edition.site.terms[voice.language].map { _ in .text(root + addresses.terms(voice.language).path) } ?? .none,
            "rules": pages.rulebook.isEmpty ? .none : .text(root + addresses.rules(voice.language).path),
            "feeds": pages.edition.site.channels.isEmpty ? .none : .text(root + addresses.feeds.path), "linkset": .none,
            "fair_site": pages.fairRecord(in: voice, root: root),
        ]
    }

    private func script(_ addresses: Addresses) -> TemplateValue {
        guard structured != nil || crumbs.count > 1 else { return .none }
        return JSONWriter.script { json in
            structured?(&json)
            json.breadcrumbs(crumbs, at: address, addresses)
        }
    }

    private func alternates(of pages: Pages) -> [Record] {
        guard !editions.isEmpty, !isHidden else { return [] }
        let addresses = pages.edition.addresses
        var alternates: [Record] = editions.map {
            ["code": .text($0.language.code), "url": .text(addresses.absolute($0.address))]
        }
        alternates.append(["code": .text("x-default"), "url": .text(addresses.absolute(fallback ?? editions[0].address))])
        return alternates
    }

    private func languages(in voice: Voice, of pages: Pages, root: String) -> [Record] {
        pages.edition.languages.map { language in
            let address = editions.first { $0.language == language }?.address ?? pages.edition.addresses.home(language)
            return [
                "code": .text(language.code), "name": pages.name(of: language), "url": .text(root + address.path),
                "current": .truth(language == voice.language && !editions.isEmpty),
            ]
        }
    }

    private func og(in voice: Voice, of pages: Pages) -> TemplateValue {
        var picture: TemplateValue = .none
        if let shown = self.picture {
            picture = .record([
                "url": .text(pages.edition.addresses.absolute(shown.address)), "width": .text(String(shown.width)),
                "height": .text(String(shown.height)), "alt": .text(shown.alternative),
            ])
        }
        return .record([
            "type": .text(type), "name": .text(name), "locale": .text(Self.locale(of: voice.language)), "picture": picture,
            "other_locales": .list(editions.filter { $0.language != voice.language }.map { .text(Self.locale(of: $0.language)) }),
        ])
    }

    /// Language and territory, as Open Graph writes them.
    private static func locale(of language: Language) -> String {
        switch language {
        case .vi: "vi_VN"
        case .en: "en_US"
        default: language.code
        }
    }

    /// At most 300 letters, cut between words: search engines show no more.
    private static func cut(_ text: String) -> String {
        // Letters are counted only where there may be so many: it takes long.
        guard text.utf8.count > 300, text.scalarCount > 300, text.count > 300 else { return text }
        let head = text.prefix(299)
        return String(head[..<(head.lastIndex(of: " ") ?? head.endIndex)]) + "…"
    }
}
