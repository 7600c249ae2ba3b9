import Catalogue
import Diagnostics
import Rulebook

/// The page of a producer: its story, its goods, how to reach it.
enum ProducerPage: PageKind {
    static func count(in pages: Pages) -> Int { pages.edition.producers.count }

    static func paths(about subject: Int, by pages: Pages) -> [String] {
        let producer = pages.edition.producers[subject]
        return producer.languages.flatMap { pages.edition.addresses.producer(producer.slug, $0).filesWithTwin }
    }

    static func documents(about subject: Int, by pages: Pages) -> [Document] {
        let published = pages.edition.producers[subject]
        return published.languages.flatMap { language in
            pages.voice(language).map { documents(of: published, in: $0, pages) } ?? []
        }
    }

    private static func documents(of published: PublishedProducer, in voice: Voice, _ pages: Pages) -> [Document] {
        let (edition, language, producer) = (pages.edition, voice.language, published.producer)
        let addresses = edition.addresses
        let address = addresses.producer(producer.slug, language)
        let story = producer.stories[language]
        let name = voice.text(producer.name) ?? producer.slug
        let province = producer.province.flatMap { Reference.province($0.value) }
        func picture(_ path: String) -> ShownPicture? {
            ShownPicture(path, of: producer.folder, owner: producer.slug, pictures: producer.pictures, story: story, addresses: addresses)
        }
        let main = producer.images.first.flatMap { picture($0.value) }
        let perishable = Perishable(
            of: producer, ratings: published.products.compactMap { edition.products[$0].product.ocop })
        let prose = story.map { story in
            ProseHTML(story, top: 3, root: address.toRoot, templates: voice.templates, perishable: perishable) { link in
                pages.target(of: link, in: producer.folder, voice) { RelativePath.resolve($0, from: "").flatMap(picture) }
            }
        }
        let products = pages.arrangement.sorted(products: published.products, in: language, of: edition)
        let cards = pages.pictures(ofCards: products)
        let summary = story.flatMap { story in story.summary.map(story.text) }
        var crumbs = [pages.homeCrumb(in: voice)]
        if let province { crumbs.append(Crumb(name: voice.name(of: province), address: addresses.province(province.id, language))) }
        crumbs.append(Crumb(name: name, address: nil))
        let frame = Frame(
            address: address, name: name, description: perishable.until(story?.summary) == nil ? summary : nil,
            editions: published.languages.map { ($0, addresses.producer(producer.slug, $0)) }, crumbs: crumbs, picture: main,
            structured: { $0.organization(producer, name: name, at: addresses.absolute(address), in: voice) })

        var record = voice.contact(producer.contact, address: producer.address)
        record["name"] = .text(name)
        record["legal_form"] = producer.legalForm.map { voice.words("legal-form.\($0.value.rawValue)") } ?? .none
        record["province"] = .text(province.map { voice.fullName(of: $0) })
        record["province_url"] = .text(province.map { addresses.province($0.id, language).path })
        record["picture"] = main?.record(isLazy: false) ?? .none
        record["summary"] = .text(summary)
        record["summary_until"] = .text(perishable.until(story?.summary)?.description)
        record["map"] = pages.map(of: province, in: voice)
        record["headline"] = story.flatMap { story in story.headline.map { .text(story.text(of: $0)) } } ?? voice.words("story")
        record["story"] = prose.map { .trustedHTML($0.html) } ?? .none
        record["byline"] = story.map { voice.byline(of: $0) } ?? .none
        record["facts"] = facts(of: producer, in: voice).value
        record["has_products"] = .truth(!products.isEmpty)
        record["products"] = pages.cards(products, in: voice)
        record["of_one_maker"] = .truth(true)
        let papers = voice.papers(nil, published.certificates, of: producer)
        record["has_papers"] = .truth(!papers.isEmpty)
        record["papers"] = .list(papers)
        record["own"] = .record(producer.own.reduce(into: Record()) { $0[Key($1.key.utf8)] = .text($1.value) })
        let requests = (main.map { [$0.request] } ?? []) + (prose?.pictures ?? []) + cards
        return pages.documents(
            "producer", frame, in: voice, about: producer.folder, pictures: requests, story: story,
            perishable: perishable, record)
    }

    private static func facts(of producer: Producer, in voice: Voice) -> FactRows {
        var facts = FactRows(voice)
        facts.add("legal-form", producer.legalForm.map { voice.words.string("legal-form.\($0.value.rawValue)") })
        facts.add("established", producer.established.map { String($0.value) })
        facts.add("members", producer.members.map { Amount(Int64($0.value)).form(in: voice.language) })
        facts.add("tax-code", producer.taxCode?.value)
        facts.add("gln", producer.gln?.value.text)
        return facts
    }
}

extension JSONWriter {
    /// A producer as machines should know it.
    fileprivate mutating func organization(_ producer: Producer, name: String, at url: String, in voice: Voice) {
        object(type: "Organization") { json in
            json.add("@id", url + "#producer")
            json.add("url", url)
            json.add("name", name)
            json.add("address", voice.address(producer.address)?.words)
            json.add("telephone", producer.contact?.phone?.value)
            json.add("email", producer.contact?.email?.value)
            json.add("sameAs", WebLink.web(producer.contact?.website?.value))
            json.add("taxID", producer.taxCode?.value)
            if let gln = producer.gln?.value, gln.isValid { json.add("globalLocationNumber", gln.text) }
            if let year = producer.established?.value, year > 0 { json.add("foundingDate", String(year)) }
        }
    }
}
