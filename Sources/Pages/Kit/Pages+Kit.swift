public import Catalogue
import Diagnostics
import Rulebook

extension Pages {
    /// What presenters and journalists need to tell a product's story truly, a file for each language of its pages: what may be said and
    /// what bears it out, what must not be said and why, captions, pictures, whom to ask. Of goods that are being taken back it says so, and
    /// helps nobody to praise them.
    public func kit(of index: Int) -> [Document] {
        let product = edition.products[index]
        return product.languages.compactMap { language in
            voice(language).flatMap { voice in
                product.product.stories[language].map { story in kit(of: product, story, in: voice) }
            }
        }
    }

    private func kit(of product: PublishedProduct, _ story: Story, in voice: Voice) -> Document {
        let producer = edition.producer(of: product).producer
        let name = story.lastingTitle(of: product.product, by: producer) ?? product.slug
        let perishable = Perishable(of: product.product, by: producer)
        let isRecalled = product.product.traceability?.isRecalled == true
        let maker = voice.text(producer.name) ?? producer.slug
        let gtin = product.product.traceability?.gtin?.value.fourteenDigits
        let page = edition.addresses.encoded(edition.addresses.product(product.producerSlug, product.slug, voice.language))
        let record: Record = [
            "lang": .text(voice.language.code), "name": .text(name), "maker": .text(maker), "page": .text(page),
            "summary": .text(story.summary.map(story.text)),
            "summary_until": .text(voice.until(perishable.until(story.summary))),
            "recall": recallNotice(of: product.product, in: [voice], root: edition.addresses.base, gtin: gtin),
            "is_recalled": .truth(isRecalled),
            "title": voice.words("kit.title", ["name": name]),
            "say": .list(isRecalled ? [] : sayings(of: product, story, producer, perishable, in: voice)),
            "records": .list(isRecalled ? [] : records(of: product, in: voice)),
            "avoid": .list(forbidden(for: product, in: voice)),
            "captions": .list(
                (isRecalled ? [] : Caption.captions(for: name, telling: perishable.lasting(story))).map { length, text in
                    [
                        "limit": voice.words("kit.at-most", ["count": Amount(Int64(length)).form(in: voice.language)]), "text": .text(text),
                        "length": voice.words("kit.characters", ["count": Amount(Int64(text.count)).form(in: voice.language)]),
                    ]
                }),
            "pictures": .list(
                product.product.images.compactMap { image -> Record? in
                    guard
                        let shown = ShownPicture(
                            image.value, of: product.product.folder, owner: "\(product.producerSlug)/\(product.slug)",
                            pictures: product.product.pictures, story: story, addresses: edition.addresses)
                    else { return nil }
                    return [
                        "url": .text(edition.addresses.encoded(shown.address)), "alt": .text(shown.alternative),
                        "size": .text("\(shown.width) × \(shown.height)"),
                    ]
                }),
            "facts": press(product, producer, in: voice).value,
            "date": voice.words("kit.date", ["day": edition.today.form(in: voice.language)]),
        ]
        var html: [UInt8] = []
        Rendering.render("kit", of: voice.templates, with: record, into: &html)
        return Document(path: "\(product.producerSlug)/\(product.slug).\(voice.language).html", contents: html)
    }

    /// Short true sentences, each with what bears it out.
    private func sayings(
        of product: PublishedProduct, _ story: Story, _ producer: Producer, _ perishable: Perishable, in voice: Voice
    ) -> [Record] {
        var sayings: [(said: String, evidence: String)] = []
        let declared = voice.words.string("kit.declared")
        for highlight in story.highlights {
            let evidence = [declared, voice.until(perishable.until(highlight))].compactMap { $0 }
            sayings.append((story.text(of: highlight), evidence.joined(separator: "; ")))
        }
        if let origin = product.product.traceability?.origin.flatMap({ voice.origin($0) }) {
            let lots = (product.product.traceability?.lots ?? []).filter { $0.recalled == nil }.compactMap(\.lot?.value.text)
            let evidence = lots.isEmpty ? declared : voice.words.string("kit.lots", ["lots": lots.joined(separator: ", ")])
            sayings.append((voice.words.string("kit.origin", ["place": origin]), evidence))
        }
        if let ocop = product.product.ocop, let stars = ocop.stars?.value {
            let evidence = [
                ocop.number.map { voice.words.string("certificate-number", ["number": $0.value]) },
                voice.issuer(ocop.issuer, of: producer)?.words,
                ocop.issued.map { voice.words.string("certificate-issued", ["day": $0.value.form(in: voice.language)]) },
            ]
            sayings.append(
                (
                    voice.words.string("stars", ["stars": String(stars)]),
                    (evidence + [voice.until(ocop.lastDay)]).compactMap { $0 }.joined(separator: ", ")
                ))
        }
        for certificate in product.certificates {
            guard let name = voice.name(of: certificate) else { continue }
            let evidence = [
                certificate.number.map { voice.words.string("certificate-number", ["number": $0.value]) },
                voice.issuer(certificate.issuer, of: producer)?.words,
                voice.until(certificate.expires?.value),
            ]
            sayings.append((name, evidence.compactMap { $0 }.joined(separator: ", ")))
        }
        return sayings.map { ["said": .text($0.said), "evidence": .text($0.evidence)] }
    }

    /// Prizes, surveys and the like on record. Which sentence each bears out, the stories don't say.
    private func records(of product: PublishedProduct, in voice: Voice) -> [Record] {
        product.product.claims.compactMap { claim in
            let said = [voice.text(claim.source), claim.date?.value.form(in: voice.language)].compactMap { $0 }
            return said.isEmpty ? nil : ["text": .text(voice.list(said))]
        }
    }

    /// What the rulebook forbids in words about such goods, with its reason.
    private func forbidden(for product: PublishedProduct, in voice: Voice) -> [Record] {
        let goods = product.kind.class.name
        let markets = Set(edition.site.markets.flatMap { [$0.value.code, $0.value.rules.code] })
        let rules = WordsPack.rules.map { $0.about }.filter { rule in
            (rule.goods.isEmpty || rule.goods.contains(goods)) && (rule.market.map(markets.contains) ?? true)
                && rule.severity > .note && rule.binds(on: edition.today.description)
        }
        // Where the law has words of its own about cures by such goods, the rule for all the others would only repeat them.
        let hasOwnCure = rules.contains { ["food-cure", "cosmetic-cure"].contains($0.id.name) }
        return rules.filter { !hasOwnCure || $0.id.name != "unproven-cure" }.map { rule in
            [
                "summary": voice.words.find("kit.avoid.\(rule.id.name)").map { .text($0.filled()) } ?? .text(voice.say(rule.summary)),
                "basis": .text(rule.basis.map { voice.say($0.words) }),
            ]
        }
    }

    /// What a journalist looks up.
    private func press(_ product: PublishedProduct, _ producer: Producer, in voice: Voice) -> FactRows {
        var facts = FactRows(voice)
        let goods = product.product
        facts.add("brand", goods.brand?.value)
        facts.add("net.count", goods.label?.net?.value)
        facts.add("price", goods.offer?.price?.value.form(in: voice.language))
        facts.add("origin", goods.traceability?.origin.flatMap { voice.origin($0) })
        facts.add("producer", voice.text(producer.name))
        facts.add("address", voice.address(producer.address)?.words)
        facts.add("established", producer.established.map { String($0.value) })
        facts.add("members", producer.members.map { Amount(Int64($0.value)).form(in: voice.language) })
        facts.add("phone", producer.contact?.phone?.value)
        facts.add("email", producer.contact?.email?.value)
        return facts
    }
}

extension Voice {
    /// That something is in force until a day.
    fileprivate func until(_ day: Day?) -> String? { day.map { words.string("kit.say-until", ["day": $0.form(in: language)]) } }
}
