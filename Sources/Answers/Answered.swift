public import Catalogue
public import Diagnostics

/// A channel's answer held against the stories: each issue at the place of the story that it is about, none dropped.
public struct Answered: Sendable {
    /// An issue with what it was found to be about.
    public struct Entry: Sendable {
        /// What the channel says.
        public let issue: Issue
        /// The feed; `nil` where nobody can tell.
        public let feed: ChannelEntry?
        /// The stock number in the stories; `nil` where the channel's matches none.
        public let item: String?
        /// As writers are told.
        public let finding: Finding
    }

    /// The issues, in the answer's order.
    public let entries: [Entry]
    /// The lines of the answer that could not be read.
    public let unread: [Finding]

    /// Everything about the findings besides how they are found.
    public static let about = About(
        id: "channel-complaint", severity: .warning,
        summary: Words(
            vi: "Kênh bán hàng từ chối hoặc nhắc về một mặt hàng đã nộp.",
            en: "A channel refuses goods that were submitted, or warns about them."),
        flags: [], allows: [])

    /// Everything about lines of an answer that can't be read.
    public static let unreadAbout = About(
        id: "unread-answer", severity: .warning,
        summary: Words(
            vi: "Một dòng trong tệp trả lời của kênh không đọc được.", en: "A line of a channel's answer can't be read."), flags: [],
        allows: [])

    /// - Parameters:
    ///   - file: the answer's path, as findings name it.
    ///   - asked: the feed or channel that it is of, where whoever runs the program said so.
    public init(_ answer: AnswerFile, in file: String, of asked: String?, for manuscript: Manuscript) {
        let channel = asked ?? answer.form.channel
        let feeds = manuscript.site.channels.filter { entry in
            channel.map { $0 == entry.name || $0 == entry.channel.name } ?? false
        }
        let goods = GoodsByNumber(manuscript.products)
        let reader = Reader(file: file, feeds: feeds, goods: goods, manuscript: manuscript, name: asked ?? answer.form.sayer)
        entries = answer.issues.map(reader.entry)
        unread = answer.unread.map { line in
            Finding(
                Self.unreadAbout.id, .warning, at: Place(file, line: line),
                Words(
                    vi: "dòng này mở ngoặc kép mà không đóng nên không đọc được",
                    en: "a quote is opened on this line and never closed, so it was not read"))
        }
    }

    /// All that there is to tell.
    public var findings: [Finding] { entries.map(\.finding) + unread }
}

extension AnswerFile.Form {
    /// The channel that answers in this form alone.
    fileprivate var channel: String? {
        switch self {
        case .googleJSON: "google-merchant"
        case .metaJSON: "meta"
        case .lazada: "lazada"
        case .applicationResponse: "peppol-catalogue"
        case .gs1Response, .catalogueItemConfirmation: "gdsn"
        case .table: nil
        }
    }

    /// Who speaks.
    fileprivate var sayer: String {
        switch self {
        case .googleJSON: "Google"
        case .metaJSON: "Meta"
        case .lazada: "Lazada"
        case .applicationResponse: "Peppol"
        case .gs1Response, .catalogueItemConfirmation: "GDSN"
        case .table: ""
        }
    }
}

/// The goods of a catalogue by every number that a channel may name them by.
private struct GoodsByNumber {
    private var bySKU: [String: (product: Int, variant: Int?)] = [:]
    private var byGTIN: [String: (product: Int, variant: Int?)] = [:]
    let products: [Product]

    init(_ products: [Product]) {
        self.products = products
        for (index, product) in products.enumerated() {
            func add(_ sku: String?, _ gtin: GTIN?, _ variant: Int?) {
                // Channels that fold case would name both of two that differ in nothing else.
                if let sku { bySKU[sku.lowercased()] = bySKU[sku.lowercased()] ?? (index, variant) }
                if let digits = gtin?.fourteenDigits { byGTIN[digits] = byGTIN[digits] ?? (index, variant) }
            }
            add(product.sku?.value, product.traceability?.gtin?.value, nil)
            for (position, variant) in product.variants.enumerated() { add(variant.sku?.value, variant.gtin?.value, position) }
        }
    }

    func find(_ number: String) -> (product: Product, variant: Variant?, sku: String)? {
        let digits = number.utf8.allSatisfy { (0x30...0x39).contains($0) } && number.utf8.count <= 14
        let padded = digits ? String(repeating: "0", count: 14 - number.utf8.count) + number : nil
        guard let found = bySKU[number.lowercased()] ?? padded.flatMap({ byGTIN[$0] }) else { return nil }
        let product = products[found.product]
        let variant = found.variant.map { product.variants[$0] }
        return (product, variant, (variant == nil ? product.sku : variant?.sku)?.value ?? number)
    }
}

private struct Reader {
    let file: String
    let feeds: [ChannelEntry]
    let goods: GoodsByNumber
    let manuscript: Manuscript
    let name: String

    func entry(_ issue: Issue) -> Answered.Entry {
        let feed = feeds.first { isMeant($0, by: issue) } ?? feeds.first
        guard let number = issue.item, let found = goods.find(number) else {
            let message = issue.item.map { Words.unknownGoods($0, words(issue)) } ?? Words.aboutAll(words(issue), feed?.name ?? name)
            return Answered.Entry(
                issue: issue, feed: feed, item: nil,
                finding: finding(issue, feed, at: Place(file, line: max(1, issue.line)), 1, message, help: nil, .site))
        }
        let field = issue.field.flatMap { StoryField($0) }
        let place =
            field?.place(in: found.product, variant: found.variant, for: feed, languages: manuscript.languages)
            ?? StoryField.number.place(in: found.product, variant: found.variant, for: feed, languages: manuscript.languages)
        return Answered.Entry(
            issue: issue, feed: feed, item: found.sku,
            finding: finding(
                issue, feed, at: place.place, place.length, .says(feed?.name ?? name, of: found.sku, words(issue), field: issue.field),
                help: help(issue, field), .product(found.product.folder)))
    }

    private func isMeant(_ entry: ChannelEntry, by issue: Issue) -> Bool {
        (issue.language == nil || issue.language?.lowercased() == entry.language.code)
            && (issue.market == nil || issue.market?.uppercased() == entry.market.code)
    }

    /// The channel's own words, as much of them as is readable: nobody writes a page for one issue.
    private func words(_ issue: Issue) -> String {
        let text = issue.message.isEmpty ? issue.code ?? "?" : issue.message
        return text.unicodeScalars.count <= 500 ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(500))) + "…"
    }

    private func help(_ issue: Issue, _ field: StoryField?) -> Words? {
        let parts = [field?.help, issue.documentation.flatMap(Words.documentation)].compactMap(\.self)
        guard !parts.isEmpty else { return nil }
        return Words(vi: parts.map(\.vi).joined(separator: "; "), en: parts.map(\.en).joined(separator: "; "))
    }

    private func finding(
        _ issue: Issue, _ feed: ChannelEntry?, at place: Place, _ length: Int, _ message: Words, help: Words?, _ subject: Subject
    ) -> Finding {
        Finding(
            Answered.about.id, issue.severity, at: place, length: length, message, help: help,
            reach: feed.map { .channel($0.name) } ?? .everything, subject: subject)
    }
}

extension Words {
    fileprivate static func says(_ channel: String, of item: String, _ words: String, field: String?) -> Words {
        let who = channel.isEmpty ? Words(vi: "kênh", en: "the channel") : Words(vi: channel, en: channel)
        let about = field.map { " (\($0))" } ?? ""
        return Words(vi: "\(who.vi) báo về \(item)\(about): “\(words)”", en: "\(who.en) says of \(item)\(about): “\(words)”")
    }

    fileprivate static func unknownGoods(_ item: String, _ words: String) -> Words {
        Words(
            vi: "không tìm thấy mặt hàng “\(item)” trong truyện; kênh báo: “\(words)”",
            en: "“\(item)” is none of the stories' goods; the channel says: “\(words)”")
    }

    fileprivate static func aboutAll(_ words: String, _ channel: String) -> Words {
        let who = channel.isEmpty ? Words(vi: "kênh", en: "the channel") : Words(vi: channel, en: channel)
        return Words(
            vi: "\(who.vi) báo, không nêu mặt hàng nào: “\(words)”", en: "\(who.en) says, naming no goods: “\(words)”")
    }

    fileprivate static func documentation(_ address: String) -> Words? {
        guard address.hasPrefix("https://") else { return nil }
        return Words(vi: "kênh giải thích ở \(address)", en: "the channel explains it at \(address)")
    }
}
