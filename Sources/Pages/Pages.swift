public import Catalogue
public import Diagnostics
public import Rulebook
public import XML

/// The pages of an edition: every piece of work becomes documents, and nothing is read from or written to disk.
public struct Pages: Sendable {
    /// What is wrong with the site's own templates, and which languages have no words of their own.
    public let findings: [Finding]

    private(set) var edition: Edition
    /// The rules that the edition was checked by.
    let rulebook: [RuleChapter]
    let arrangement: Arrangement
    let voices: [Voice]
    /// Where the icon stands.
    let icon: String?
    let style: TemplateValue
    /// The letters that every page is set in, so that a browser asks for them at once.
    let faces: TemplateValue
    /// What runs in a reader's browser: the last days of ratings, sales and papers, and the copying of prepared texts.
    let script: TemplateValue
    /// What searches, on the page for it.
    let finder: TemplateValue
    /// The drawing of the provinces.
    let map: TemplateValue
    /// By product, then by the position of the language.
    private(set) var cardsByProduct: [[Record?]]
    /// The picture on the card of each product.
    private(set) var cardPictures: [PictureRequest?]
    private let siteByVoice: [Record]
    /// What the languages call themselves.
    private let languageNames: [Language: TemplateValue]
    /// What frames share, by the position of the language, then by how deep their pages stand.
    private var sharedByVoice: [[Record]] = []
    /// What its pages tell of the whole edition.
    public let surroundings: Surroundings
    /// What the pages are for, if they are the site of a fair.
    let fairForm: FairForm?
    /// The scripts of such a site.
    let fairScripts: [(name: String, bytes: [UInt8])]
    /// Style sheet, icon, and whatever a site's own folder adds.
    let assets: [Document]
    /// The absent products, and those that lack a language, by the addresses that would be theirs.
    let vacancies: Vacancies

    /// The pages of `edition` with the look of `templates`.
    ///
    /// - Parameters:
    ///   - rulebook: the rules that it was checked by, to be told on a page of their own.
    ///   - fairForm: what they are for, if they are the site of a fair.
    ///   - surroundings: what there is besides, if `edition` is a part of another: then the pages about its goods and producers are to be
    ///     asked for alone, and their lists are right as far as all that they show is in the part.
    public init(
        _ edition: Edition, templates: TemplateSet, rulebook: [RuleChapter] = [], fairForm: FairForm? = nil,
        amid surroundings: Surroundings? = nil
    ) {
        let surroundings = surroundings ?? Surroundings(of: edition)
        self.surroundings = surroundings
        self.edition = edition
        self.rulebook = rulebook
        arrangement = Arrangement(edition)
        let voices = edition.languages.map { language in
            let words = templates.phrasebook(language.code)
            return Voice(language: language, words: words, templates: templates.templates(with: words), others: edition.languages)
        }
        self.voices = voices
        findings = Self.findings(of: edition, templates)
        self.fairForm = fairForm
        fairScripts = templates.assets.filter { FairSiteFiles.scripts.contains($0.name) }
        assets = templates.assets.filter { !FairSiteFiles.scripts.contains($0.name) }.map { name, bytes in
            Document(path: "assets/\(Self.published(name, bytes))", contents: bytes)
        }
        icon = Self.path(of: "icon.svg", in: assets)
        style = .text(Self.path(of: "style.css", in: assets))
        faces = .list(
            assets.map(\.path).filter { $0.hasSuffix("/truyen-regular.woff2") || $0.hasSuffix("/truyen-bold.woff2") }.map { .text($0) })
        script = .text(Self.path(of: "page.js", in: assets))
        finder = .text(Self.path(of: "search.js", in: assets))
        map = .text(Self.path(of: "map.svg", in: assets))
        cardsByProduct = edition.products.map { Self.cards(of: $0, in: voices, edition) }
        cardPictures = edition.products.map { Self.cardPicture(of: $0, edition) }
        vacancies = Vacancies(edition)
        languageNames = Dictionary(voices.map { ($0.language, Self.name(of: $0.language, voices)) }) { first, _ in first }
        siteByVoice = voices.map { Self.site(edition, surroundings, in: $0) }
        sharedByVoice = voices.map { voice in
            Self.usualDepths.map { Frame.shared(in: voice, root: String(repeating: "../", count: $0), of: self) }
        }
    }

    /// How deep pages stand most often.
    private static let usualDepths = 0...6

    /// The same pages of an edition in which some products, and their producer, have other contents at the same addresses. The order of names
    /// in lists, and what is new, are as they were.
    public func with(_ edition: Edition, changed products: Range<Int>) -> Pages {
        var pages = self
        pages.edition = edition
        for index in products {
            let product = edition.products[index]
            pages.cardsByProduct[index] = Self.cards(of: product, in: voices, edition)
            pages.cardPictures[index] = Self.cardPicture(of: product, edition)
        }
        return pages
    }

    /// What is wrong with the templates and words that pages of `edition` would be made with.
    public static func findings(of edition: Edition, _ templates: TemplateSet) -> [Finding] {
        templates.findings + languagesWithoutWords(edition, templates)
    }

    /// Everything there is to make, in a fixed order: pages, style sheet and icon, `robots.txt`, the sitemap.
    ///
    /// The kinds of which there are fewest come first: one of these tells of many goods and takes long, and the last one to be begun would
    /// keep one task busy while the others have nothing left to do.
    public var work: [Work] {
        let kinds = PageKinds.all.enumerated().map { (position: $0.offset, kind: $0.element, count: $0.element.count(in: self)) }
        return kinds.sorted { ($0.count, $0.position) < ($1.count, $1.position) }.flatMap { _, kind, count in
            (0..<count).map { Work(kind: kind, subject: $0) }
        }
    }

    /// The documents of one piece of work. Any number of tasks may call it at once.
    public func documents(for work: Work) throws(XMLError) -> [Document] { try work.kind.documents(about: work.subject, by: self) }

    /// Where the documents of one piece of work stand, most often without making them.
    public func paths(of work: Work) throws(XMLError) -> [String] { try work.kind.paths(about: work.subject, by: self) }

    /// The pages of rules, with the style sheet and icon that they show.
    public func rules() -> [Document] { RulesPage.documents(about: 0, by: self) + assets }

    // MARK: For the kinds of pages

    /// Makes a document of a frame and what the template of that name shows in it.
    func document(
        _ template: String, _ frame: Frame, in voice: Voice, about subject: String? = nil, pictures: [PictureRequest] = [],
        path: String? = nil,
        _ contents: Record
    ) -> Document {
        var record = frame.record(in: voice, of: self)
        record.add(contents)
        var html: [UInt8] = []
        html.reserveCapacity(16_384)
        Rendering.render(template, of: voice.templates, with: record, into: &html)
        return Document(path: path ?? frame.address.file, contents: html, about: subject, pictures: pictures)
    }

    /// Makes a page, and beside it the same as plain text.
    func documents(
        _ template: String, _ frame: Frame, in voice: Voice, about subject: String? = nil, pictures: [PictureRequest] = [],
        story: Story? = nil,
        perishable: Perishable? = nil, _ contents: Record
    ) -> [Document] {
        var frame = frame
        frame.hasTwin = true
        let page = document(template, frame, in: voice, about: subject, pictures: pictures, contents)
        let twin = TextTwin(of: contents, at: frame.address, story: story, perishable: perishable, in: voice, edition.addresses)
        return [page, Document(path: frame.address.twin, contents: twin.bytes, about: subject)]
    }

    /// HTML that the template of that name makes of `record`, for a page that speaks several languages.
    func part(_ template: String, _ record: Record, in voice: Voice) -> TemplateValue {
        var html: [UInt8] = []
        Rendering.render(template, of: voice.templates, with: record, into: &html)
        return .trustedHTML(html)
    }

    func voice(_ language: Language) -> Voice? { voices.first { $0.language == language } }

    /// The voice of pages that speak all languages.
    var mainVoice: Voice {
        guard let voice = voices.first else { preconditionFailure("an edition has at least one language") }
        return voice
    }

    func siteName(in voice: Voice) -> String { voice.text(edition.site.name) ?? edition.addresses.base }

    func site(in voice: Voice) -> TemplateValue {
        guard let index = voices.firstIndex(where: { $0.language == voice.language }) else { return .none }
        return .record(siteByVoice[index])
    }

    /// What the frames of a language share on pages from which `root` leads to the site's root.
    func shared(in voice: Voice, root: String) -> Record {
        let depth = root.utf8.count / 3
        guard let index = voices.firstIndex(where: { $0.language == voice.language }), Self.usualDepths.contains(depth),
            case let record = sharedByVoice[index][depth], case .text(root) = record["root"]
        else { return Frame.shared(in: voice, root: root, of: self) }
        return record
    }

    /// What a language calls itself.
    func name(of language: Language) -> TemplateValue { languageNames[language] ?? .text(language.code) }

    /// The first step of the way to every page.
    func homeCrumb(in voice: Voice) -> Crumb {
        Crumb(name: voice.words.string("home"), address: edition.addresses.home(voice.language))
    }

    /// The step to the list of fairs.
    func fairsCrumb(in voice: Voice) -> Crumb {
        Crumb(name: voice.words.string("fairs"), address: edition.addresses.fairs(voice.language))
    }

    /// Where a link in a story of `folder` leads for readers of a language.
    func target(of link: String, in folder: String, _ voice: Voice, picture: (String) -> ShownPicture?) -> ProseHTML.Target {
        if let url = WebLink.any(link) { return .web(url) }
        if let shown = picture(link) { return .picture(shown) }
        guard let path = RelativePath.resolve(link, from: folder), let subject = arrangement.subject(at: path) else { return .nowhere }
        return address(of: subject, in: voice.language).map { .page($0) } ?? .nowhere
    }

    private func address(of subject: Arrangement.Subject, in language: Language) -> Address? {
        func nearest(_ languages: [Language]) -> Language? { languages.contains(language) ? language : languages.first }
        switch subject {
        case .product(let index):
            let product = edition.products[index]
            return nearest(product.languages).map { edition.addresses.product(product.producerSlug, product.slug, $0) }
        case .producer(let index):
            let producer = edition.producers[index]
            return nearest(producer.languages).map { edition.addresses.producer(producer.slug, $0) }
        case .fair(let index):
            let fair = edition.fairs[index]
            return nearest(fair.languages).map { edition.addresses.fair(fair.slug, $0) }
        }
    }

    // MARK: Made once

    private static func site(_ edition: Edition, _ surroundings: Surroundings, in voice: Voice) -> Record {
        let owner = edition.site.owner
        let (address, registration) = (voice.address(owner?.address), voice.spoken(owner?.registration))
        let ownerName = voice.spoken(owner?.name)
        let said: Record? = owner.map { owner in
            [
                "name": ownerName?.value ?? .none, "name_language": ownerName?.code ?? .none, "address": address?.value ?? .none,
                "address_language": address?.code ?? .none, "registration": registration?.value ?? .none,
                "registration_language": registration?.code ?? .none, "representative": .text(owner.representative?.value),
            ]
        }
        return [
            "name": .text(voice.text(edition.site.name)), "has_fairs": .truth(surroundings.hasFairs),
            "has_producers": .truth(surroundings.listsProducers), "owner": said.map { .record($0) } ?? .none,
            "contact": edition.site.contact.map { .record(voice.contact($0, address: nil)) } ?? .none,
            "own": .record(edition.site.own.reduce(into: Record()) { record, own in record[Key(own.key.utf8)] = .text(own.value) }),
        ]
    }

    private static func name(of language: Language, _ voices: [Voice]) -> TemplateValue {
        // English words that stand in for a language's own must not name it.
        guard let voice = voices.first(where: { $0.language == language }), let name = voice.words.find("language-name"),
            language == .en || name != voices.first(where: { $0.language == .en })?.words.find("language-name"),
            language == .en || name != Phrase("English")
        else { return .text(language.code) }
        return .text(name.filled())
    }

    private static func languagesWithoutWords(_ edition: Edition, _ templates: TemplateSet) -> [Finding] {
        edition.site.languages.filter { !templates.speaks($0.value.code) }.map { language in
            Finding(
                "language-without-words", .note, at: language.place,
                Words(
                    vi: "chưa có chữ giao diện cho `\(language.value)`, các trang tiếng này dùng chữ tiếng Anh",
                    en: "there are no interface words in `\(language.value)`; its pages use the English ones"),
                help: Words(
                    vi: "chép `words/en.yaml` thành `words/\(language.value).yaml` trong thư mục Templates của trang rồi dịch",
                    en: "copy `words/en.yaml` to `words/\(language.value).yaml` in the site's Templates folder and translate it"))
        }
    }

    private static func path(of name: String, in assets: [Document]) -> String? {
        let (stem, suffix) = (name.prefix { $0 != "." }, name.drop { $0 != "." })
        return assets.first { $0.path.hasPrefix("assets/\(stem).") && $0.path.hasSuffix(suffix) }?.path
    }

    /// The files that built-in templates name by what they are for.
    private static let named: Set<String> = ["style.css", "icon.svg", "page.js", "search.js", "map.svg"]

    /// A file's name with a digest of its bytes, so that a browser never shows an old one. Files of a site's own keep theirs, because its
    /// templates name them.
    private static func published(_ name: String, _ bytes: [UInt8]) -> String {
        guard named.contains(name), let dot = name.lastIndex(of: ".") else { return name }
        let digest = String(Key(bytes).hash, radix: 16)
        return "\(name[..<dot]).\(String(repeating: "0", count: 16 - digest.utf8.count))\(digest)\(name[dot...])"
    }
}
