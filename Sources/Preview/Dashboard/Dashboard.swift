import Catalogue
import Diagnostics
import Pages
import Rulebook
import SiteBuild
import Synchronization

/// The consultant's own pages: the catalogue at a glance, a record for each product, and the links for producers' telephones.
struct Dashboard: Sendable {
    let room: ProofRoom
    let own: OwnPages
    let margins: MarginPrinter
    /// Opens, shows and ends links; `nil` where nothing is shared.
    let sharing: Sharing?
    /// The word in the forms of these pages: a page of a stranger's does not know it.
    let seal = Secret()
    private let shelf = Shelf()

    /// The overview of the newest proof, made when it is first asked for.
    private final class Shelf: Sendable {
        let overview = Mutex<(number: Int, language: ReaderLanguage, overview: Overview)?>(nil)
    }

    init(room: ProofRoom, own: OwnPages, margins: MarginPrinter, sharing: Sharing?) {
        self.room = room
        self.own = own
        self.margins = margins
        self.sharing = sharing
    }

    /// Answers for an address below `/_chapbut/`.
    func answer(_ ask: Ask, _ steps: [String]) async -> Reply {
        guard let fields = Fields(ask.isReading ? Array(ask.query.utf8) : ask.body) else { return .plain(400, "Bad Request") }
        await room.firstSurvey()
        // One moment for the whole answer: while it is made the catalogue may be looked at anew.
        let view = await room.view
        let language = fields["lang"].flatMap { ReaderLanguage(rawValue: $0) } ?? margins.language
        switch (ask.isReading, steps[0], steps.count) {
        case (true, "", 1): return list(Sieve(fields), view, language)
        case (true, "products", 3): return record(steps[1], steps[2], view, language)
        case (true, "links", 3) where steps[2] == "qr.svg": return sharing?.picture(of: steps[1]) ?? notFound
        case (false, "links", 1):
            guard isSealed(fields), let producer = fields["producer"] else { return .plain(403, "Forbidden") }
            guard let sharing, let folder = view.survey?.manuscript.producers.first(where: { $0.slug == producer })?.folder else {
                return notFound
            }
            _ = sharing.links.open(folder, for: sharing.duration)
            return .seeOther("/_chapbut/?lang=\(language)&producer=\(PercentCode.encode(producer))#links")
        case (false, "links", 3) where steps[2] == "close":
            guard isSealed(fields) else { return .plain(403, "Forbidden") }
            guard let sharing, let number = Int(steps[1]) else { return notFound }
            sharing.close(number)
            let producer = fields["producer"].map { "&producer=\(PercentCode.encode($0))" } ?? ""
            return .seeOther("/_chapbut/?lang=\(language)\(producer)#links")
        default: return notFound
        }
    }

    private var notFound: Reply { .plain(404, "Not Found") }

    private func isSealed(_ fields: Fields) -> Bool { fields["seal"].map(seal.matches) ?? false }

    // MARK: The list

    private func overview(_ view: View, _ language: ReaderLanguage) -> Overview? {
        guard let survey = view.survey else { return nil }
        let number = view.number
        if let ready = shelf.overview.withLock({ $0 }), ready.number == number, ready.language == language { return ready.overview }
        let overview = Overview(survey, in: language)
        shelf.overview.withLock { $0 = (number, language, overview) }
        return overview
    }

    private func list(_ sieve: Sieve, _ view: View, _ language: ReaderLanguage) -> Reply {
        let overview = overview(view, language)
        var record = frame(view, language) { sieve.query($0) }
        let words = own.words(language)
        let candidates = sieve.candidates(overview?.rows ?? [])
        let rows = sieve.sift(candidates)
        let last = max(1, (rows.count + Sieve.size - 1) / Sieve.size)
        let page = min(sieve.page, last)
        record["title"] = words("dashboard")
        record["words_sought"] = .text(sieve.words)
        record["state"] = .text(sieve.state.rawValue)
        record["order"] = .text(sieve.order.rawValue)
        // What nobody is in is nothing to choose.
        let states = Sieve.State.allCases.map { ($0, candidates.count(where: $0.holds)) }.filter { state, count in
            count > 0 || state == .all || state == sieve.state
        }
        record["states"] = .list(
            states.map { state, count in
                [
                    "name": words("state.\(state.rawValue)"), "count": .text(Self.form(count, language)),
                    "query": .text(sieve.query(language.rawValue) { $0.state = state }), "current": .truth(state == sieve.state),
                ]
            })
        record["orders"] = .list(
            Sieve.Order.allCases.map { order in
                [
                    "value": .text(order.rawValue), "name": words("order.\(order.rawValue)"), "current": .truth(order == sieve.order),
                ]
            })
        record["found"] = .text(words.count(rows.count, "products", form: Self.form(rows.count, language)))
        record["rows"] = .list(
            rows[min(rows.count, (page - 1) * Sieve.size)..<min(rows.count, page * Sieve.size)].map { row($0, sieve, language) })
        record["has_rows"] = .truth(!rows.isEmpty)
        record["pages"] = last > 1 ? .text(words.string("page-of", ["page": String(page), "pages": String(last)])) : .none
        record["before"] = page > 1 ? .text(sieve.query(language.rawValue) { $0.page = page - 1 }) : .none
        record["after"] = page < last ? .text(sieve.query(language.rawValue) { $0.page = page + 1 }) : .none
        if let slug = sieve.producer { addProducer(slug, to: &record, view, language) }
        if let survey = view.survey {
            let about = survey.report.findings.filter { $0.subject == .site && $0.severity > .note }
            record["site_findings"] = .list(about.prefix(20).map { margins.finding($0, in: language) })
            record["has_site_findings"] = .truth(!about.isEmpty)
        }
        return .page(own.html("dashboard", record, in: language), policy: .ours)
    }

    private func row(_ row: Overview.Row, _ sieve: Sieve, _ language: ReaderLanguage) -> Record {
        let words = own.words(language)
        var chips: [Record] = []
        func chip(_ kind: String, _ text: TemplateValue) { chips.append(["kind": .text(kind), "text": text]) }
        switch row.status {
        case .draft: chip("draft", words("chip.draft"))
        case .withdrawn: chip("draft", words("chip.withdrawn"))
        case .published where !row.isShown: chip("error", words("chip.hidden"))
        case .published: break
        }
        if row.errors > 0 { chip("error", .text(words.count(row.errors, "errors", form: String(row.errors)))) }
        if row.warnings > 0 { chip("warning", .text(words.count(row.warnings, "warnings", form: String(row.warnings)))) }
        switch row.approval {
        case .awaited: chip("warning", words("chip.awaiting"))
        case .given: chip("in", words("chip.approved"))
        case .nothing, .open: break
        }
        for missing in row.missing {
            chip("warning", words("chip.untold", ["language": missing.name[language]]))
        }
        if let due = row.due {
            let left = Words.distance(due.days)[language]
            chip(due.days < 0 ? "error" : due.days <= 60 ? "warning" : "plain", .text("\(due.what[language]): \(left)"))
        }
        let points =
            row.points.lowerBound == row.points.upperBound
            ? "\(row.points.lowerBound)" : "\(row.points.lowerBound)–\(row.points.upperBound)"
        chip("plain", words("chip.points", ["points": points, "most": String(row.mostPoints)]))
        if row.feeds > 0 { chip("plain", words("chip.feeds", ["in": String(row.feedsIn), "all": String(row.feeds)])) }
        return [
            "name": .text(row.name), "producer": .text(row.producer),
            "record": .text("products/\(row.producerSlug)/\(row.slug)?lang=\(language)"),
            "producer_query": .text(sieve.query(language.rawValue) { $0.producer = row.producerSlug }),
            "chips": .list(chips), "next": OwnPages.told(row.next?[language]),
        ]
    }

    private func addProducer(_ slug: String, to record: inout Record, _ view: View, _ language: ReaderLanguage) {
        guard let producer = view.survey?.manuscript.producers.first(where: { $0.slug == slug }) else { return }
        let order: [Language] = language == .vi ? [.vi, .en] : [.en, .vi]
        var party: Record = [
            "name": .text(producer.name?.best(for: order[0], else: order) ?? slug), "slug": .text(slug),
            "seal": .text(seal.text), "can_share": .truth(sharing?.isOpen ?? false),
        ]
        let links = sharing?.links.all.filter { $0.producer == producer.folder } ?? []
        party["links"] = .list(links.compactMap { sharing?.record(of: $0, own.words(language)) })
        party["has_links"] = .truth(!links.isEmpty)
        record["party"] = .record(party)
    }

    // MARK: A record

    private func record(_ producer: String, _ slug: String, _ view: View, _ language: ReaderLanguage) -> Reply {
        guard let survey = view.survey else { return notFound }
        let manuscript = survey.manuscript
        guard let index = manuscript.products.firstIndex(where: { $0.slug == slug && manuscript.producer(of: $0).slug == producer }),
            let row = overview(view, language)?.rows[index]
        else { return notFound }
        let product = manuscript.products[index]
        let entry = survey.standing.entries[index]
        let words = own.words(language)
        var record = frame(view, language) { language in "lang=\(language)" }
        record["title"] = .text(row.name)
        record["product"] = .record(self.row(row, Sieve(Fields()), language))
        let findings = survey.report.findings.filter { $0.subject == .product(product.folder) }
        record["findings"] = .list(
            findings.sorted { ($0.severity, $1.place) > ($1.severity, $0.place) }.map { margins.finding($0, in: language) })
        record["has_findings"] = .truth(!findings.isEmpty)
        record["criteria"] = .list(
            entry.score.criteria.map { criterion in
                let points = criterion.points
                let range = points.lowerBound == points.upperBound ? "\(points.lowerBound)" : "\(points.lowerBound)–\(points.upperBound)"
                return [
                    "name": .text("\(criterion.number) \(criterion.name[language])"), "points": .text("\(range)/\(criterion.most)"),
                    "reason": OwnPages.told(criterion.reason[language]), "next": OwnPages.told(criterion.nextStep?[language]),
                ]
            })
        record["markets"] = .list(
            entry.markets.map { market in
                [
                    "name": .text(own.market(market.market, in: language)),
                    "met": words("met-of", ["met": String(market.met), "required": String(market.required)]),
                ]
            })
        record["feeds"] = .list(
            entry.feeds.map { feed in
                let market = own.market(feed.entry.market.code, in: language)
                return ["name": .text("\(feed.channel), \(market), \(feed.entry.language.name[language])"), "in": .truth(feed.isIn)]
            })
        record["has_feeds"] = .truth(!entry.feeds.isEmpty)
        let due = survey.due.items.filter { item in
            item.product.map { $0.folder == product.folder } ?? (item.producer.folder == manuscript.producer(of: product).folder)
        }
        record["due"] = .list(
            due.map { item in
                [
                    "day": .text(item.day.form(in: language == .vi ? .vi : .en)), "left": .text(Words.distance(item.days)[language]),
                    "what": OwnPages.told(item.what[language]), "advice": OwnPages.told(item.advice[language]),
                    "lapsed": .truth(item.isLapsed),
                ]
            })
        record["has_due"] = .truth(!due.isEmpty)
        if let edition = survey.proof.edition {
            record["addresses"] = .list(
                edition.languages.map { other in
                    ["code": .text(other.code), "url": .text("/" + edition.addresses.product(producer, slug, other).path)]
                })
        }
        record["texts"] = .list(
            manuscript.languages.map { other in
                ["url": .text("/_chapbut/studio/\(producer)/\(slug)/\(other.code)?lang=\(language)"), "name": .text(other.name[language])]
            })
        record["facts"] = .text("/_chapbut/studio/\(producer)/\(slug)/\(StudioPages.facts)?lang=\(language)")
        record["approvals"] = .list(
            product.approvals.map { approval in
                [
                    "language": .text(approval.language?.value.code), "by": .text(approval.by?.value),
                    "day": .text(approval.date?.value.form(in: language == .vi ? .vi : .en)),
                    "way": .text(approval.way.map { words.string("way.\($0.value)") }),
                ]
            })
        record["has_approvals"] = .truth(!product.approvals.isEmpty)
        return .page(own.html("record", record, in: language), policy: .ours)
    }

    // MARK: What all have in common

    private func frame(_ view: View, _ language: ReaderLanguage, query: (String) -> String) -> Record {
        let site = view.survey?.manuscript.site
        let order: [Language] = language == .vi ? [.vi, .en] : [.en, .vi]
        return [
            "site": .text(site?.name?.best(for: order[0], else: order)), "version": .text(view.version),
            "trouble": OwnPages.told(view.trouble?[language]), "is_blind": .truth(view.isBlind),
            "languages": .list(
                ReaderLanguage.allCases.map { other in
                    [
                        "code": .text(other.rawValue), "name": own.words(other)("language-name"), "query": .text(query(other.rawValue)),
                        "current": .truth(other == language),
                    ]
                }),
        ]
    }

    /// A whole number as people write it.
    private static func form(_ number: Int, _ language: ReaderLanguage) -> String {
        Amount(Int64(number)).form(in: language == .vi ? .vi : .en)
    }
}
