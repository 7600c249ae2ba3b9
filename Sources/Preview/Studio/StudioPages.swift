import Catalogue
import Diagnostics
import Drafting
import Pages
import Rulebook
import SiteBuild

/// The studio: a product's text and facts beside its page, for whoever does not know the files. It saves what an editor would.
struct StudioPages: Sendable {
    let room: ProofRoom
    let own: OwnPages
    let margins: MarginPrinter
    /// The word in its forms: a page of a stranger's does not know it.
    let seal = Secret()

    init(room: ProofRoom, own: OwnPages, margins: MarginPrinter) {
        self.room = room
        self.own = own
        self.margins = margins
    }

    /// What can be shown of a product.
    enum Part {
        case text, facts, pictures

        /// What phrases about it begin with.
        var name: String {
            switch self {
            case .text: "studio"
            case .facts: "facts"
            case .pictures: "pictures"
            }
        }
    }

    /// What is written about: one product's text in one language, or its facts.
    struct Desk {
        let view: View
        let manuscript: Manuscript
        let product: Product
        let language: Language
        let folder: ProductFolder
        /// What is shown of it.
        let part: Part
        /// Whether it is the facts.
        var isOfFacts: Bool { part == .facts }

        var slugs: (producer: String, product: String) { (manuscript.producer(of: product).slug, product.slug) }
        /// The file as findings name it.
        var file: String { "\(product.folder)/\(part == .text ? "\(language.code).md" : "product.yaml")" }
        /// What the product is called in that language.
        var name: String { product.stories[language].flatMap { story in story.title.map { story.text(of: $0) } } ?? product.slug }
    }

    /// What a form sent that is not in the file.
    private struct Unsaved {
        let text: String
        let error: DraftingError
    }

    /// The last step of an address where it is about facts; no language is called so.
    static let facts = "facts"
    /// The same for pictures.
    static let pictures = "pictures"
    /// More fields than any product's facts have.
    private static let mostFields = 8192

    /// Answers for an address below `/_chapbut/studio/`: producer, product, and a language or `facts`.
    func answer(_ ask: Ask, _ steps: [String]) async -> Reply {
        let upload = ask.isReading ? nil : Multipart(ask.body, type: ask.contentType ?? "")
        let text = ask.isReading ? Array(ask.query.utf8) : ask.body
        guard let fields = upload.map({ Fields($0) }) ?? Fields(text, most: Self.mostFields) else {
            return .plain(400, "Bad Request")
        }
        if steps.count > 3, steps[2] == Self.pictures, ask.isReading {
            return await picture(steps[3...].joined(separator: "/"), of: steps)
        }
        guard steps.count == 3 else { return .plain(404, "Not Found") }
        if !ask.isReading, fields["seal"].map(seal.matches) != true { return .plain(403, "Forbidden") }
        await room.firstSurvey()
        let reader = fields["lang"].flatMap { ReaderLanguage(rawValue: $0) } ?? margins.language
        guard let desk = await desk(steps) else { return .plain(404, "Not Found") }
        if ask.isReading {
            let isSaved = fields["saved"] == "1"
            return switch desk.part {
            case .text: page(desk, reader, isSaved: isSaved)
            case .facts: factsPage(desk, reader, isSaved: isSaved)
            case .pictures: await picturesPage(desk, reader, isSaved: isSaved)
            }
        }
        if desk.part == .pictures { return await take(upload, fields, desk, reader) }
        guard let seen = fields["base"] else { return .plain(400, "Bad Request") }
        if desk.isOfFacts {
            let answers = FactsForm.Answers(fields)
            do throws(DraftingError) {
                try FactsForm.write(answers, to: desk.folder, languages: desk.manuscript.languages, seen: seen)
            } catch {
                return factsPage(desk, reader, unsaved: (answers, error))
            }
        } else {
            guard let text = fields.whole("text") else { return .plain(400, "Bad Request") }
            do throws(DraftingError) {
                try StoryText.write(text, to: desk.folder, in: desk.language, seen: seen)
            } catch {
                // The words are in the answer: nothing that was typed is lost.
                return page(desk, reader, unsaved: Unsaved(text: text, error: error))
            }
        }
        // The next page tells what was found in the new text; the whole catalogue is looked at while it is read.
        _ = await room.glance(.files([desk.file]))
        Task { [room] in await room.look() }
        let address = steps.map(PercentCode.encode).joined(separator: "/")
        return .seeOther("/_chapbut/studio/\(address)?lang=\(reader)&saved=1")
    }

    /// What an address means, if anything.
    func desk(_ steps: [String]) async -> Desk? {
        let view = await room.view
        let part: Part = steps[2] == Self.facts ? .facts : steps[2] == Self.pictures ? .pictures : .text
        guard let manuscript = view.survey?.manuscript,
            let language = part != .text ? manuscript.site.defaultLanguage : manuscript.languages.first(where: { $0.code == steps[2] }),
            let product = manuscript.products.first(where: { $0.slug == steps[1] && manuscript.producer(of: $0).slug == steps[0] })
        else { return nil }
        let folder = ProductFolder(stories: manuscript.root, path: String(product.folder.dropFirst(manuscript.root.utf8.count + 1)))
        return Desk(view: view, manuscript: manuscript, product: product, language: language, folder: folder, part: part)
    }

    /// What the pages of text and facts begin with, and what stands beside and below them.
    func frame(_ desk: Desk, _ reader: ReaderLanguage) -> Record {
        let words = own.words(reader)
        let (producer, slug) = desk.slugs
        let address = "/_chapbut/studio/\(producer)/\(slug)"
        let site = desk.manuscript.site
        var record: Record = [
            "title": words("\(desk.part.name)-of", ["name": desk.name]), "version": .text(desk.view.version),
            "seal": .text(seal.text), "site": .text(site.name?.best(for: desk.language, else: desk.manuscript.languages)),
            "trouble": OwnPages.told(desk.view.trouble?[reader]), "is_blind": .truth(desk.view.isBlind),
            "record": .text("products/\(producer)/\(slug)?lang=\(reader)"),
            "languages": .list(
                ReaderLanguage.allCases.map { other in
                    [
                        "code": .text(other.rawValue), "name": own.words(other)("language-name"), "query": .text("lang=\(other.rawValue)"),
                        "current": .truth(other == reader),
                    ]
                }),
            "texts": .list(
                desk.manuscript.languages.map { other in
                    [
                        "url": .text("\(address)/\(other.code)?lang=\(reader)"), "name": .text(other.name[reader]),
                        "current": .truth(desk.part == .text && other == desk.language),
                    ]
                } + [
                    [
                        "url": .text("\(address)/\(Self.facts)?lang=\(reader)"), "name": words("facts"),
                        "current": .truth(desk.isOfFacts),
                    ],
                    [
                        "url": .text("\(address)/\(Self.pictures)?lang=\(reader)"), "name": words("pictures"),
                        "current": .truth(desk.part == .pictures),
                    ],
                ]),
        ]
        if let edition = desk.view.proof?.edition {
            record["page"] = .text("/" + edition.addresses.product(producer, slug, desk.language).path)
        }
        let found = desk.view.directory.findings(about: .product(desk.product.folder)).filter { $0.place.file == desk.file }
        record["findings"] = .list(
            found.sorted { ($0.severity, $1.place) > ($1.severity, $0.place) }.map { margins.finding($0, in: reader) })
        record["has_findings"] = .truth(!found.isEmpty)
        return record
    }

    private func page(_ desk: Desk, _ reader: ReaderLanguage, isSaved: Bool = false, unsaved: Unsaved? = nil) -> Reply {
        var record = frame(desk, reader)
        record["text_language"] = .text(desk.language.code)
        record["is_saved"] = .truth(isSaved)
        record["error"] = OwnPages.told(unsaved?.error.message[reader])
        do throws(DraftingError) {
            let now = try StoryText(of: desk.folder, in: desk.language)
            // Whoever saves again after a conflict has seen what stands there now.
            record["base"] = .text(now.digest)
            record["text"] = .text(unsaved?.text ?? now.text)
            record["can_edit"] = .truth(true)
            if case .changedMeanwhile = unsaved?.error { record["theirs"] = .record(["text": .text(now.text)]) }
        } catch {
            record["error"] = OwnPages.told(error.message[reader])
            record["lost"] = .text(unsaved?.text)
        }
        return .page(own.html("studio", record, in: reader), status: Self.status(of: unsaved?.error), policy: .studio)
    }

    /// The status of an answer that tells why nothing was written.
    static func status(of error: DraftingError?) -> Int {
        switch error {
        case nil: 200
        case .changedMeanwhile: 409
        case .cannotWrite, .cannotRead: 500
        default: 422
        }
    }
}
