import Catalogue
import Diagnostics
import Drafting
import Pages
import SiteBuild

/// Answers producers' telephones: with the right word in the address one producer's pages, and nothing else of this computer.
struct PhoneFront: Sendable {
    let room: ProofRoom
    let own: OwnPages
    let sharing: Sharing
    let listeners: Listeners
    let doorway: Doorway
    let throttle: Throttle
    let assignment: Assignment

    /// Words about something that is said, which could not be recorded.
    private struct Unsent {
        let key: String
        let text: String
        let words: String

        /// The words, where they are about this.
        func words(about key: String, _ text: String) -> String? { key == self.key && text == self.text ? words : nil }
    }

    /// The language of the pages: the producer's.
    private let language = ReaderLanguage.vi

    func answer(_ ask: Ask) async -> Reply {
        if let refusal = doorway.refuses(ask) { return refusal }
        guard let steps = ask.steps, steps.count >= 3, steps[0] == "t" else { return .plain(404, "Not Found") }
        if let seconds = throttle.refuses(ask.sender) {
            var reply = Reply.page(own.html("phone-closed", [:], in: language), status: 429, policy: .none)
            reply.headers.append(("Retry-After", String(seconds)))
            return reply
        }
        guard let link = sharing.links.find(steps[1]) else {
            throttle.isWrong(ask.sender)
            // Wrong, ended and taken back look alike: nobody learns which words once were right.
            return .page(own.html("phone-closed", [:], in: language), status: 404, policy: .none)
        }
        throttle.isRight(ask.sender)
        return await ask.isReading ? show(ask, link, Array(steps.dropFirst(2))) : take(ask, link, Array(steps.dropFirst(2)))
    }

    private var notFound: Reply { .plain(404, "Not Found") }

    // MARK: Showing

    private func show(_ ask: Ask, _ link: Link, _ steps: [String]) async -> Reply {
        guard let fields = Fields(ask.query.utf8) else { return .plain(400, "Bad Request") }
        switch (steps[0], steps.count) {
        case ("", 1): return await list(link)
        case ("events", 1):
            let place = Listeners.Place.phone(link.number, producer: link.producer)
            let events = listeners.join(place)
            await room.tell(place)
            return .events(events)
        case ("style.css", 1), ("phone.css", 1), ("phone.js", 1), ("icon.svg", 1): return own.file(steps[0]) ?? notFound
        case (_, 1): return await product(steps[0], of: link) == nil ? notFound : .moved("/t/\(link.word.text)/\(steps[0])/")
        case (_, 2) where steps[1].isEmpty: return await page(steps[0], of: link, said: fields["said"])
        case (_, 3...) where steps[1] == "picture": return await picture(steps[2...].joined(separator: "/"), of: steps[0], link)
        default: return notFound
        }
    }

    /// What the link's producer's folder says at this moment: what a yes is recorded to.
    private func manuscript(of link: Link) async -> Manuscript? {
        let root = assignment.root
        guard link.producer.hasPrefix(root + "/") else { return nil }
        return try? await ProducerFolder(stories: root, path: String(link.producer.dropFirst(root.utf8.count + 1))).read()
    }

    /// A product of the link's producer, with everything that it is read in.
    private func product(_ slug: String, of link: Link) async -> (manuscript: Manuscript, product: Product)? {
        guard let manuscript = await manuscript(of: link) else { return nil }
        return products(of: link, in: manuscript).first { $0.slug == slug }.map { (manuscript, $0) }
    }

    private func products(of link: Link, in manuscript: Manuscript) -> [Product] {
        manuscript.products.filter { manuscript.producer(of: $0).folder == link.producer && $0.effectiveStatus != .withdrawn }
    }

    private func list(_ link: Link) async -> Reply {
        var record = await frame(link, root: "")
        guard let manuscript = await manuscript(of: link) else { return notFound }
        let words = own.words(language)
        let producer = manuscript.producers.first { $0.folder == link.producer }
        record["title"] = .text(producer?.name?.best(for: .vi, else: manuscript.languages))
        record["products"] = .list(
            products(of: link, in: manuscript).map { product in
                let state =
                    switch ApprovalState(of: product, in: manuscript) {
                    case .given: "approved"
                    case .awaited, .open: "awaited"
                    case .nothing: "untold"
                    }
                return [
                    "url": .text("\(product.slug)/"), "name": .text(Self.name(of: product, in: manuscript)),
                    "state": words("phone-\(state)"), "kind": .text(state),
                ]
            })
        return .page(own.html("phone", record, in: language), policy: .ours)
    }

    /// - Parameter unsent: words that are not recorded, so that they are not lost.
    private func page(_ slug: String, of link: Link, said: String?, unsent: Unsent? = nil, status: Int = 200) async -> Reply {
        var record = await frame(link, root: "../")
        guard let (manuscript, product) = await product(slug, of: link) else { return notFound }
        let words = own.words(language)
        let original = manuscript.site.defaultLanguage
        record["title"] = .text(Self.name(of: product, in: manuscript))
        record["said"] =
            said.flatMap {
                ["yes", "wrong", "changed", "changed-sentence", "nobody", "error", "unkept"].contains($0) ? words("said-\($0)") : nil
            }
            ?? .none
        record["pictures"] = .list(
            product.images.indices.prefix(4).filter { product.pictures[product.images[$0].value] != nil }.map { index in
                let size = product.pictures[product.images[index].value]
                return [
                    "url": .text("picture/\(PercentCode.encodePath(product.images[index].value))"),
                    "width": .text(size.map { String($0.width) }),
                    "height": .text(size.map { String($0.height) }), "alt": .text(Self.alternative(of: product, index, original)),
                ]
            })
        guard let reading = PhoneReading(product, in: manuscript) else {
            record["is_empty"] = .truth(true)
            record["unsent"] = .text(unsent?.words)
            return .page(own.html("phone-product", record, in: language), status: status, policy: .ours)
        }
        record["lang_read"] = .text(original.code)
        record["digest"] = .text(reading.wording.digest)
        record["has_remarks"] = .truth(reading.openRemarks > 0)
        // Words about a sentence that is gone have no form any more.
        record["unsent"] = .text(unsent.flatMap { reading.says($0.key, $0.text) ? nil : $0.words })
        record["passages"] = .list(reading.passages.enumerated().map { passage($1, $0, unsent) })
        record["has_cards"] = .truth(!reading.cards.isEmpty)
        record["cards"] = .list(
            reading.cards.enumerated().map { index, card in
                [
                    "number": .text(String(index)), "title": .text(card.title[language]),
                    "facts": .list(card.facts.enumerated().map { fact($1, "\(index)-\($0)", unsent) }),
                ]
            })
        let approval = product.approvals.last { $0.language?.value == original && $0.isCurrent }
        record["approved"] =
            approval.map { approval in
                words("phone-approved-by", ["name": approval.by?.value ?? "", "day": approval.date?.value.form(in: .vi) ?? ""])
            } ?? .none
        return .page(own.html("phone-product", record, in: language), status: status, policy: .ours)
    }

    private func passage(_ passage: PhoneReading.Passage, _ number: Int, _ unsent: Unsent?) -> Record {
        let words = own.words(language)
        let isBody = passage.key == "text" || passage.key == "heading"
        return [
            "label": isBody || passage.key == "title"
                ? .none
                // Which file a picture is in says nothing to its reader.
                : passage.key.hasPrefix("images.") ? words("phone-in-picture") : .text(Wording.name(of: passage.key)[language].withCapital),
            "is_heading": .truth(passage.key == "heading" || passage.key == "title"), "key": .text(passage.key),
            "sentences": .list(
                passage.sentences.enumerated().map { index, sentence in
                    [
                        "number": .text("\(number)-\(index)"), "line": .text(String(sentence.line)), "text": .text(sentence.text),
                        "draft": .text(unsent?.words(about: passage.key, sentence.text)),
                        "remarks": .list(sentence.remarks.map { TemplateValue.text($0) }),
                    ]
                }),
        ]
    }

    private func fact(_ fact: PhoneReading.CardFact, _ number: String, _ unsent: Unsent?) -> Record {
        [
            "draft": .text(unsent?.words(about: fact.part.key, fact.part.text)),
            "number": .text(number), "key": .text(fact.part.key), "name": .text(fact.name[language].withCapital),
            "value": .text(fact.value[language]), "line": .text(fact.part.place.map { String($0.line) }), "text": .text(fact.part.text),
            "remarks": .list(fact.remarks.map { TemplateValue.text($0) }),
        ]
    }

    /// A picture of a product, without what its camera wrote beside it.
    private func picture(_ path: String, of slug: String, _ link: Link) async -> Reply {
        guard let proof = await room.view.proof else { return notFound }
        func has(_ product: Product) -> Bool { product.pictures[path] != nil && product.images.contains { $0.value == path } }
        var product = products(of: link, in: proof.manuscript).first { $0.slug == slug }
        // One that was put in a moment ago is on the page before the catalogue is looked at.
        if product.map(has) != true { product = await self.product(slug, of: link)?.product }
        guard let product, has(product), let bytes = proof.picture("\(product.folder)/\(path)"),
            let small = SmallPictures.clean(bytes, path)
        else { return notFound }
        return Reply(type: small.type, small.bytes)
    }

    /// What all pages begin with. It is made before anything is read: of an edit meanwhile the page must be told.
    private func frame(_ link: Link, root: String) async -> Record {
        [
            "root": .text(root), "seal": .text(link.seal.text),
            "version": .text(await room.version(of: .phone(link.number, producer: link.producer))),
        ]
    }

    private static func name(of product: Product, in manuscript: Manuscript) -> String {
        for language in manuscript.languages {
            if let story = product.stories[language], let title = story.title { return story.text(of: title) }
        }
        return product.slug
    }

    private static func alternative(of product: Product, _ index: Int, _ language: Language) -> String {
        let name = RelativePath.name(of: product.images[index].value)
        guard let story = product.stories[language], let line = story.alternatives[name] else { return "" }
        return story.text(of: line)
    }

    // MARK: Taking

    private func take(_ ask: Ask, _ link: Link, _ steps: [String]) async -> Reply {
        guard let fields = Fields(ask.body) else { return .plain(400, "Bad Request") }
        guard let seal = fields["seal"], link.seal.matches(seal) else { return .plain(403, "Forbidden") }
        guard steps.count == 2, let (manuscript, product) = await product(steps[0], of: link) else { return notFound }
        let folder = ProductFolder(stories: manuscript.root, path: String(product.folder.dropFirst(manuscript.root.utf8.count + 1)))
        let page = "/t/\(link.word.text)/\(steps[0])/"
        switch steps[1] {
        case "wrong":
            let said = await wrong(fields, folder, manuscript, product)
            guard said != "wrong" else { return .seeOther("\(page)?said=wrong") }
            // An address can't carry words: the page that keeps them is the answer itself.
            let unsent = Unsent(key: fields["key"] ?? "", text: fields["text"] ?? "", words: fields["words"] ?? "")
            return await self.page(steps[0], of: link, said: said, unsent: unsent, status: said == "unkept" ? 500 : 409)
        case "yes": return .seeOther("\(page)?said=\(await yes(fields, folder, manuscript.site.defaultLanguage))")
        default: return notFound
        }
    }

    private func wrong(_ fields: Fields, _ folder: ProductFolder, _ manuscript: Manuscript, _ product: Product) async -> String {
        let language = manuscript.site.defaultLanguage
        guard let key = fields["key"], let sentence = fields["text"], let reading = PhoneReading(product, in: manuscript) else {
            return "changed-sentence"
        }
        // What nobody says any longer needs no mending.
        guard reading.says(key, sentence) else { return "changed-sentence" }
        let remark = NewRemark(
            String((fields["words"] ?? "").prefix(500)), language: language, about: key, sentence: sentence,
            line: fields["line"].flatMap { Int($0) }.flatMap { (1...1_000_000).contains($0) ? $0 : nil })
        let producer = manuscript.producer(of: product)
        let by = producer.name?.best(for: language, else: manuscript.languages) ?? producer.slug
        do throws(DraftingError) {
            try Remark.record([remark], of: folder, by: by, way: .page, on: assignment.today)
            notice("remarks.yaml", in: folder)
            return "wrong"
        } catch {
            return "unkept"
        }
    }

    /// What was written is known here before the system tells of it, or where it doesn't; the telephone doesn't wait for that.
    private func notice(_ file: String, in folder: ProductFolder) {
        Task { [room] in await room.renew(.files(["\(folder.name)/\(file)"])) }
    }

    private func yes(_ fields: Fields, _ folder: ProductFolder, _ language: Language) async -> String {
        guard let name = fields["name"], let digest = fields["digest"] else { return "nobody" }
        let yes = Yes(language, by: String(name.prefix(80)), way: .page, on: assignment.today, seen: digest)
        do throws(DraftingError) {
            _ = try await Approval.record(yes, of: folder)
            notice("approvals.yaml", in: folder)
            return "yes"
        } catch {
            switch error {
            // What was shown is not what stands there: the page that comes next shows that.
            case .notWhatWasSeen: return "changed"
            case .nobody: return "nobody"
            case .inError, .remarksOpen, .noStory: return "error"
            default: return "unkept"
            }
        }
    }
}

extension String {
    /// With a capital letter at its beginning.
    var withCapital: String { prefix(1).uppercased() + dropFirst() }
}
