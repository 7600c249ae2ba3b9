import Catalogue
import Diagnostics
import Rulebook
import SiteBuild

/// What is known of the site at one moment.
struct View: Sendable {
    /// The newest proof; `nil` where the stories could not be read at all.
    private(set) var proof: Proof?
    /// The newest proof with something to publish, for which everything was looked at.
    private(set) var lastGood: Proof?
    /// The whole catalogue at a glance, as it was when all of it was last looked at.
    private(set) var survey: Survey?
    /// Counts the surveys, and the troubles.
    private(set) var number = 0
    /// What was found about what.
    private(set) var directory = Directory()
    /// Why the stories can't be read any more.
    var trouble: Words? { didSet { number += 1 } }
    /// Whether the system watches only a part of the folders.
    var isBlind = false
    /// The pages that are not to be published any more, as they last were.
    private var kept: [String: Document] = [:]
    /// The number of the proof that last changed a producer's folder; without one, of that which last changed anything.
    private var changes: [String: Int] = [:]
    private var lastChange = 0

    /// Tells this run of the server from another, where both have counted as far: a page that stayed open meanwhile shows what is not so
    /// any more, and its forms go by the other's word.
    private let run = Secret().text.prefix(8)

    /// Nothing is known yet.
    init() {}

    /// One producer's files were looked at.
    mutating func take(_ glance: Proof) {
        // Of two at the same files the older one can come second.
        if let changed = glance.changed, changed.contains(where: { changes[$0] ?? lastChange > glance.number }) { return }
        if glance.number > proof?.number ?? 0 { proof = glance }
        directory.take(glance)
        note(glance)
    }

    /// What is found in one producer's files is known, and its pages are not made yet.
    mutating func take(_ findings: [Finding], below folder: String) { directory.take(findings, below: folder) }

    /// Everything was looked at.
    mutating func take(_ whole: Proof, _ directory: Directory, _ lost: [String: Document]) {
        proof = whole
        self.directory = directory
        if trouble != nil { trouble = nil }
        if whole.edition != nil { lastGood = whole }
        kept.merge(lost) { _, new in new }
        note(whole)
    }

    /// The whole catalogue is at hand.
    mutating func take(_ survey: Survey) {
        self.survey = survey
        directory.take(survey)
        number += 1
    }

    private mutating func note(_ proof: Proof) {
        guard let changed = proof.changed else {
            lastChange = proof.number
            changes = [:]
            return
        }
        for folder in changed { changes[folder] = proof.number }
    }

    // MARK: Pages

    /// What stands at a path of the site, the last good page where there is none now.
    func page(at path: String) async -> ShownPage {
        guard let proof else { return .nothing(Margin(subject: nil, findings: [])) }
        if let edition = proof.edition, Survey.has(path, in: edition) {
            guard let document = try? survey?.document(at: path) else { return .nothing(directory.margin(of: path, nil)) }
            return path.hasSuffix(".html") ? .page(document, directory.margin(of: path, document)) : .file(path: path, document.contents)
        }
        if let document = try? proof.document(at: path) {
            guard path.hasSuffix(".html") else { return .file(path: path, document.contents) }
            let margin = directory.margin(of: path, document)
            return directory.isOut(path, about: margin.subject) ? .kept(document, margin) : .page(document, margin)
        }
        if let source = (proof.edition == nil ? lastGood ?? proof : proof).source(ofPicture: path), let picture = proof.picture(source) {
            return .file(path: path, picture)
        }
        if proof.has("\(path)/index.html") { return .folder }
        let old = proof.edition == nil ? (try? lastGood?.document(at: path)) ?? kept[path] : kept[path]
        // Whoever makes a draft of it again means it; the last good page is for what is broken.
        if let old, draft(directory.margin(of: path, old).subject) == nil {
            return path.hasSuffix(".html") ? .kept(old, directory.margin(of: path, old)) : .file(path: path, old.contents)
        }
        return .nothing(directory.margin(of: path, nil))
    }

    /// What is still being written, if a subject is a product of which that is the whole reason for its having no page.
    func draft(_ subject: Subject?) -> AbsentProduct? {
        guard case .product(let folder) = subject else { return nil }
        return proof?.edition?.absent.first { absent in
            guard absent.product.folder == folder, case .draft = absent.reason else { return false }
            return true
        }
    }

    /// The version of what the dashboard and the studio show.
    var version: String { "\(run)-\(number)" }

    /// The version of what a browser shows.
    func version(of place: Listeners.Place, _ margins: MarginPrinter) async -> String {
        switch place {
        case .page(let path): margins.version(of: await page(at: path), trouble: trouble)
        case .dashboard: version
        case .phone(_, let producer): "\(run)-\(changes[producer] ?? lastChange)"
        }
    }

    /// The pages of `old` that are not to be published any more, as they were.
    static func pages(of old: Proof?, absentFrom new: Proof) async -> [String: Document] {
        guard let old, let before = old.edition, let now = new.edition else { return [:] }
        let shown = Dictionary(now.products.map { ($0.product.folder, $0.languages) }, uniquingKeysWith: { first, _ in first })
        var kept: [String: Document] = [:]
        for product in before.products {
            let languages = shown[product.product.folder] ?? []
            for language in product.languages where !languages.contains(language) {
                let path = before.addresses.product(product.producerSlug, product.slug, language).file
                kept[path] = try? old.document(at: path)
            }
        }
        return kept
    }
}
