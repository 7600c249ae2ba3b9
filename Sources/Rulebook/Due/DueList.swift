import Catalogue
import Diagnostics

/// Goes through a manuscript and notes everything that has a last day.
struct DueList {
    private let manuscript: Manuscript
    private let today: Day
    private(set) var items: [Due.Item] = []
    /// How many of each identity there are, so that two papers of one kind without numbers stay two.
    private var identities: [String: Int] = [:]
    private var producer = Due.Party(folder: "", name: Words(vi: "", en: ""))
    private var product: Due.Party?
    private var owner = ""

    init(_ manuscript: Manuscript, today: Day) {
        self.manuscript = manuscript
        self.today = today
    }

    mutating func collect() {
        for producer in manuscript.producers {
            begin(producer)
            add(producer.certificates)
        }
        for product in manuscript.products where product.effectiveStatus != .withdrawn {
            let producer = manuscript.producer(of: product)
            begin(producer)
            owner += ".\(product.slug)"
            self.product = Due.Party(folder: product.folder, name: product.shownName)
            if let ocop = product.ocop { add(ocop) }
            add(product.certificates)
            add(product.claims)
            add(product.lots)
            add(product.accepts)
        }
    }

    private mutating func begin(_ producer: Producer) {
        self.producer = Due.Party(folder: producer.folder, name: producer.shownName)
        product = nil
        owner = producer.slug
    }

    private mutating func add(
        _ matter: Due.Matter, _ which: String, on day: Day, at place: Place, _ what: Words, _ advice: Words, basis: Basis? = nil
    ) {
        var identity = "\(matter.rawValue).\(owner)"
        if !which.isEmpty { identity += ".\(which)" }
        let count = identities[identity, default: 0] + 1
        identities[identity] = count
        if count > 1 { identity += "#\(count)" }
        items.append(
            Due.Item(
                matter: matter, day: day, days: day.number - today.number, producer: producer, product: product, what: what, advice: advice,
                place: place, basis: basis, identity: identity))
    }

    private mutating func add(_ certificates: [Certificate]) {
        for certificate in certificates {
            guard let expires = certificate.expires, !isOver(certificate.revoked) else { continue }
            let scheme = certificate.scheme?.value ?? "other"
            let name = certificate.shownName
            let number = certificate.number.map { " \($0.value)" } ?? ""
            let which = certificate.number.map { "\(scheme).\($0.value)" } ?? scheme
            if scheme == "food-safety", expires.value >= today {
                let last = Self.lastDayToFile(before: expires.value)
                add(
                    .certificateFile, which, on: last, at: expires.place, .safetyFile, .fileForCertificate(last < today),
                    basis: .foodSafetyFile)
            }
            add(.certificate, which, on: expires.value, at: expires.place, .paper(name, number), .renew(expires.value < today))
        }
    }

    /// The file for a new certificate is due six months before the old one ends (Luật An toàn thực phẩm Điều 37).
    static func lastDayToFile(before end: Day) -> Day { end.adding(months: -6) }

    private mutating func add(_ ocop: OCOPRating) {
        guard let expires = ocop.expires, !isOver(ocop.revoked) else { return }
        if let extended = ocop.extendedUntil, extended.value >= expires.value {
            add(.ratingExtension, "", on: extended.value, at: extended.place, .extended(ocop.stars?.value), .awaitResult)
            return
        }
        add(.rating, "", on: expires.value, at: expires.place, .rating(ocop.stars?.value), .evaluateAgain(expires.value < today))
        guard expires.value >= today, OCOPWindow.binds(on: today) else { return }
        let window = OCOPWindow(before: expires.value)
        if window.opens >= today {
            add(.ratingFileOpens, "", on: window.opens, at: expires.place, .windowOpens, .prepare(window.closes), basis: OCOPWindow.basis)
        }
        add(
            .ratingFileCloses, "", on: window.closes, at: expires.place, .windowCloses, .fileForRating(window, today),
            basis: OCOPWindow.basis)
    }

    private mutating func add(_ claims: [ClaimEvidence]) {
        for claim in claims {
            guard let date = claim.date else { continue }
            let says = claim.says?.value ?? ""
            add(.evidence, says, on: date.value.adding(months: 12), at: date.place, .evidence(says), .proveAnew, basis: .evidence)
        }
    }

    private mutating func add(_ lots: [Lot]) {
        for lot in lots {
            guard let expires = lot.expires else { continue }
            let number = lot.lot?.value.description ?? ""
            add(.lot, number, on: expires.value, at: expires.place, .lot(number), .takeOff(expires.value < today))
        }
    }

    private mutating func add(_ accepts: [Acceptance]) {
        for entry in accepts {
            guard let until = entry.until else { continue }
            let rule = entry.rule?.value ?? ""
            add(.acceptance, rule, on: until.value, at: until.place, .acceptance(rule), .lookAgain)
        }
    }

    private func isOver(_ revoked: Located<Day>?) -> Bool { revoked.map { $0.value <= today } ?? false }
}

/// When a rating's re-evaluation is filed: between 180 and 120 days before its end (Quyết định 26/2026/QĐ-TTg Điều 7.6a).
struct OCOPWindow: Equatable {
    /// The first day.
    let opens: Day
    /// The last day.
    let closes: Day

    static let basis = Basis("Quyết định 26/2026/QĐ-TTg Điều 7.6a", from: "2026-05-22")

    init(before end: Day) {
        opens = end.adding(days: -180)
        closes = end.adding(days: -120)
    }

    /// Whether there is such a window on `day`: the decision has not always been in force.
    static func binds(on day: Day) -> Bool { basis.from.map { $0 <= day.description } ?? true }
}

extension Basis {
    fileprivate static let foodSafetyFile = Basis("Luật An toàn thực phẩm Điều 37", from: "2011-07-01")
    fileprivate static let evidence = Basis("Luật Quảng cáo Điều 8.11; Thông tư 10/2013/TT-BVHTTDL Điều 2")
}

extension Producer {
    fileprivate var shownName: Words {
        guard let name else { return Words(vi: slug, en: slug) }
        return Words(vi: name.best(for: .vi, else: [.en]), en: name.best(for: .en, else: [.vi]))
    }
}

extension Product {
    fileprivate var shownName: Words {
        func title(_ languages: [Language]) -> String {
            for language in languages { if let story = stories[language], let title = story.title { return story.text(of: title) } }
            return slug
        }
        return Words(vi: title([.vi, .en]), en: title([.en, .vi]))
    }
}

extension Certificate {
    /// Its scheme's name, or its own.
    fileprivate var shownName: Words {
        if let scheme, let known = Reference.scheme(scheme.value) { return known.name }
        guard let name else { return Words(vi: scheme?.value ?? "giấy tờ", en: scheme?.value ?? "a paper") }
        return Words(vi: name.best(for: .vi, else: [.en]), en: name.best(for: .en, else: [.vi]))
    }
}
