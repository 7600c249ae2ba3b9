import Catalogue
import Diagnostics
import Drafting
import Pages
import Rulebook
import SiteBuild

/// Answers the browsers of this computer: the site with its margins, the dashboard, and the studio.
struct Front: Sendable {
    let room: ProofRoom
    let own: OwnPages
    let margins: MarginPrinter
    let listeners: Listeners
    let doorway: Doorway
    let dashboard: Dashboard
    let studio: StudioPages

    /// Where the program's own pages begin; no story can stand there, because no address of the site begins with an underscore.
    static let prefix = "_chapbut"

    func answer(_ ask: Ask) async -> Reply {
        if let refusal = doorway.refuses(ask, takesFiles: takesFiles(ask)) { return refusal }
        guard let steps = ask.steps else { return .plain(400, "Bad Request") }
        guard steps.first == Self.prefix else { return ask.isReading ? await site(ask, steps) : .plain(405, "Method Not Allowed") }
        let inner = Array(steps.dropFirst())
        guard let first = inner.first else { return .moved("/\(Self.prefix)/") }
        if first == "studio" { return await studio.answer(ask, Array(inner.dropFirst())) }
        guard inner.count == 1, ask.isReading, !first.isEmpty else { return await dashboard.answer(ask, inner) }
        return first == "events" ? await events(ask) : own.file(first) ?? .plain(404, "Not Found")
    }

    /// The most bytes of a body where a form may hold a file: a picture is larger than any words. Of whoever would be refused nothing is
    /// read.
    func bodyLimit(of ask: Ask) -> Int? {
        guard takesFiles(ask), doorway.refuses(ask, takesFiles: true) == nil, ask.contentType?.hasPrefix(Multipart.type) == true else {
            return nil
        }
        return PictureDraft.sizeLimit + (64 << 10)
    }

    /// Whether it is the studio's form for pictures: no other form of ours holds a file.
    private func takesFiles(_ ask: Ask) -> Bool {
        guard let steps = ask.steps, steps.count == 5 else { return false }
        return steps.starts(with: [Self.prefix, "studio"]) && steps[4] == StudioPages.pictures
    }

    private func events(_ ask: Ask) async -> Reply {
        guard ask.method == "GET", let fields = Fields(ask.query.utf8) else { return .plain(400, "Bad Request") }
        let place: Listeners.Place = fields["page"].map { .page($0) } ?? .dashboard
        let events = listeners.join(place)
        // What changed between the page and its question for events is told at once.
        await room.tell(place)
        return .events(events)
    }

    private func site(_ ask: Ask, _ steps: [String]) async -> Reply {
        let path = steps.joined(separator: "/")
        let (page, version) = await room.page(at: path.isEmpty || path.hasSuffix("/") ? "\(path)index.html" : path)
        let trouble = await room.view.trouble
        switch page {
        case .page(let document, let margin):
            let (page, policy) = margins.print(document, margin, isKept: false, version: version, trouble: trouble)
            return .sitePage(page, policy: policy)
        case .kept(let document, let margin):
            let (page, policy) = margins.print(document, margin, isKept: true, version: version, trouble: trouble)
            return .sitePage(page, policy: policy)
        case .file(let path, let bytes): return Reply(type: FileType.of(path), bytes)
        case .folder: return .moved("/" + steps.map(PercentCode.encode).joined(separator: "/") + "/")
        case .nothing(let margin):
            let draft = await room.view.draft(margin.subject)
            // Where nothing else says why there is no page, the margin does.
            let isOpen = draft == nil
            return .sitePage(
                own.html(
                    "nothing",
                    [
                        "path": .text("/" + path), "is_draft": .truth(draft != nil),
                        "facts": .text(
                            draft.map { draft in
                                let steps = [draft.producerSlug, draft.product.slug].map(PercentCode.encode).joined(separator: "/")
                                return "/\(Self.prefix)/studio/\(steps)/\(StudioPages.facts)"
                            }),
                        "margin": .trustedHTML(margins.html(margin, isKept: false, isOpen: isOpen, version: version, trouble: trouble)),
                    ], in: margins.language), status: 404, policy: .framed)
        }
    }
}
