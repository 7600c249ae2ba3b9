/// Everything there is to know about a rule besides its check: the one text behind findings, tests, `explain` and the manual.
public struct About: Sendable {
    /// Its name.
    public var id: RuleID
    /// How heavy its findings are.
    public var severity: Severity
    /// What it looks for, in one sentence.
    public var summary: Words
    /// The requirement it stands on, with the days on which that is in force; `nil` for a rule of the format itself.
    public var basis: Basis?
    /// Days on which the requirement is suspended although in force: first and last, `YYYY-MM-DD`; the last may be open.
    public var suspended: (from: String, until: String?)?
    /// The one market it belongs to; `nil` for every market.
    public var market: String?
    /// The requirement's ids in the catalogue of requirements, such as `OCOP-03`.
    public var requirements: [String]
    /// The classes of goods that it looks at, by their ids in the reference data; empty for all.
    public var goods: [String] = []
    /// Who can supply what is missing, the likeliest first.
    public var suppliers: [Supplier] = []
    /// Whether nobody has verified the requirement in the act itself: then the rule warns, and says so.
    public var isUnverified = false
    /// Whether goods that it keeps out of a feed are not for sale there: what a published feed offers of them is taken out at once.
    public var endsOffer: Bool
    /// Examples that it must flag: each patches the model product, and ▸ marks where the finding points.
    public var flags: [Example]
    /// Examples that it must let pass.
    public var allows: [Example]

    /// A rule called `id`.
    public init(
        id: RuleID, severity: Severity, summary: Words, basis: Basis? = nil, suspended: (from: String, until: String?)? = nil,
        market: String? = nil, requirements: [String] = [], suppliers: [Supplier] = [], endsOffer: Bool = false, flags: [Example],
        allows: [Example]
    ) {
        self.suppliers = suppliers
        self.endsOffer = endsOffer
        self.id = id
        self.severity = severity
        self.summary = summary
        self.basis = basis
        self.suspended = suspended
        self.market = market
        self.requirements = requirements
        self.flags = flags
        self.allows = allows
    }

    /// Whether the requirement binds on `day` (`YYYY-MM-DD`): its first and last day count, days of suspension don't.
    public func binds(on day: String) -> Bool {
        if let from = basis?.from, day < from { return false }
        if let until = basis?.until, day > until { return false }
        if let suspended, day >= suspended.from, suspended.until.map({ day <= $0 }) ?? true { return false }
        return true
    }
}

/// Who can supply what a rule asks for.
public enum Supplier: String, Sendable, CaseIterable {
    case producer
    case consultant
    case laboratory
    case commune
    case province
    case ministry
    case certifier
    case customs
    case importer

    /// Its name for readers.
    public var name: Words {
        switch self {
        case .producer: Words(vi: "chủ thể", en: "the producer")
        case .consultant: Words(vi: "người viết", en: "the writer")
        case .laboratory: Words(vi: "phòng thử nghiệm", en: "a testing laboratory")
        case .commune: Words(vi: "UBND xã", en: "the commune's People's Committee")
        case .province: Words(vi: "cơ quan của tỉnh", en: "the province's authorities")
        case .ministry: Words(vi: "bộ quản lý", en: "the ministry in charge")
        case .certifier: Words(vi: "tổ chức chứng nhận", en: "the certification body")
        case .customs: Words(vi: "cơ quan cấp phép xuất khẩu", en: "the export authorities")
        case .importer: Words(vi: "nhà nhập khẩu", en: "the importer")
        }
    }
}

/// A change to one file of the model catalogue, small enough to read in one line.
///
/// Written `path: value` it sets that key of `product.yaml` (`traceability.gtin: ▸"0952…"`); `file` names another file.
/// A value of `nil` takes the key away. In a Markdown file a path below `---.` is a key of its front matter and `body` the story.
public struct Example: Sendable, ExpressibleByStringLiteral {
    /// The file it changes: `product.yaml`, `producer.yaml`, `site.yaml`, `fair.yaml`, `vi.md`, `en.md`.
    public var file: String
    /// The whole new text of the file where the example is not a patch.
    public var whole: String?
    /// The patch, `path: value`; several lines patch several keys.
    public var patch: String
    /// The kind of goods that the model product is changed to first, where the example is about other goods than honey.
    public var kind: String?
    /// The file of the model catalogue that it is copied from before anything else, if it is.
    public var copied: String?
    /// Words put behind the end of the file.
    public var added = ""

    /// A patch of `product.yaml`.
    public init(stringLiteral value: String) { self.init(value) }

    /// A patch of `file`, of goods of a `kind`.
    public init(_ patch: String, in file: String = "product.yaml", of kind: String? = nil) {
        self.file = file
        self.kind = kind
        self.patch = patch
    }

    /// The file `source` of the model catalogue in the place of `file`, and `words` behind its end.
    public init(copying source: String, to file: String, adding words: String = "") {
        self.init("", in: file)
        copied = source
        added = words
    }

    /// Another text for all of `file`.
    public init(whole text: String, of file: String) {
        self.file = file
        patch = ""
        whole = text
    }
}
