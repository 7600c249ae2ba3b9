import Catalogue
public import Diagnostics
public import Rulebook

/// A feed is the whole truth to most channels: what is missing is taken off sale. Where too much would be lost at once, what may still be
/// said stays in it until somebody has looked.
public enum ShrunkenFeed {
    /// What a feed would lose, and what of it is held back.
    public struct Loss: Sendable {
        /// What to tell of it.
        public let finding: Finding
        /// What stays in the feed; `nil` where nothing of what is lost may be said any more.
        public let kept: KeptItems?
    }

    /// Everything about it besides the check.
    public static let about = About(
        id: "shrunken-feed", severity: .error,
        summary: Words(
            vi: "Nguồn cấp bớt quá nhiều mục hàng so với bản đã đăng nên các mục ấy được giữ lại.",
            en: "A feed would lose too many of its published items, so they are held back."),
        flags: [Example("channels: [▸{channel: google-merchant, market: VN, language: vi}]", in: "site.yaml")],
        allows: [Example("channels: [{channel: google-merchant, market: US, language: en}]", in: "site.yaml")])

    /// Fewer lost items than this never hold a feed back.
    static let fewest = 3
    /// The share of the items, in per cent, that may be lost where `site.yaml` says nothing else (`may_lose`).
    static let share = 10

    /// What would be lost of `published`, the feed as it stands on the site, where that is too much.
    ///
    /// What was held back before is held back still, however much the feed has grown since.
    public static func check(_ selection: FeedSelection, against published: FeedItems, in edition: Edition) -> Loss? {
        let entry = selection.entry
        let present = Set(selection.itemNumbers(in: edition))
        let lost = published.items.filter { !present.contains($0.id) }
        let isMuch = lost.count >= fewest && lost.count * 100 > (entry.mayLose ?? share) * published.items.count
        guard isMuch || lost.contains(where: { $0.keptSince != nil }), let channel = Feeds.channel(entry.channel) else { return nil }
        // Reports name folders below the stories', findings with it.
        let products = Dictionary(
            selection.leftOut.map { (edition.pathBelowStories($0.product), $0) }, uniquingKeysWith: { first, _ in first })
        let packs = Dictionary(selection.itemsLeftOut.map { ($0.item ?? "", $0) }, uniquingKeysWith: { first, _ in first })
        let claims = StandingClaims(in: edition)
        let losses = Dictionary(
            lost.map { item -> (String, Lost) in
                let reason = packs[item.id] ?? products[item.product]
                // A recall counts however unfinished or faulty the story is that tells it.
                let cause = claims.end(of: item).map(Cause.init) ?? Cause(reason)
                return (item.id, Lost(item: item, reason: reason, cause: cause.staysOut || claims.bear(item) ? cause : .claims))
            }, uniquingKeysWith: { first, _ in first })
        let kept = KeptItems(of: published, in: channel) { losses[$0.id].map { !$0.cause.staysOut } ?? false }.kept(
            since: published.head.asOf)
        // Without these it is a feed that loses little.
        if !isMuch, kept.items.isEmpty { return nil }
        return Loss(
            finding: finding(lost.compactMap { losses[$0.id] }, of: published.items.count, entry, kept),
            kept: kept.items.isEmpty ? nil : kept)
    }

    /// An item that the new feed has no more.
    private struct Lost {
        let item: ItemFacts
        let reason: FeedSelection.LeftOut?
        let cause: Cause
    }

    /// Why an item would be lost, from what is meant to what may be a mistake.
    private enum Cause: CaseIterable {
        case recalled
        case withdrawn
        case lapsed
        case claims
        case draft
        case gone
        case inError
        case other

        init(_ end: StandingClaims.End) {
            switch end {
            case .recalled: self = .recalled
            case .withdrawn: self = .withdrawn
            }
        }

        init(_ reason: FeedSelection.LeftOut?) {
            guard let reason else {
                self = .gone
                return
            }
            switch reason.rule {
            case "recalled-lot": self = .recalled
            case "withdrawn": self = .withdrawn
            case "draft": self = .draft
            case "expired-certificate", "revoked-certificate": self = .lapsed
            default: self = reason.severity == .error ? .inError : .other
            }
        }

        /// Whether what the published feed says of the item may not be said for a day longer, whatever else is held back: nobody may be
        /// offered what is taken back, is not sold any more, or shows off with what it has no more.
        var staysOut: Bool {
            switch self {
            case .recalled, .withdrawn, .lapsed, .claims: true
            case .draft, .gone, .inError, .other: false
            }
        }

        var words: Words {
            switch self {
            case .recalled: Words(vi: "có lô bị thu hồi", en: "of a recalled lot")
            case .withdrawn: Words(vi: "ngừng bán", en: "withdrawn")
            case .lapsed: Words(vi: "chứng nhận hết hạn", en: "with a lapsed certificate")
            case .claims:
                Words(vi: "còn nêu sao hoặc chứng nhận không còn hiệu lực", en: "naming stars or certificates not in force any more")
            case .draft: Words(vi: "về bản nháp", en: "made drafts")
            case .gone: Words(vi: "không còn trong truyện", en: "no longer among the stories")
            case .inError: Words(vi: "có lỗi", en: "in error")
            case .other: Words(vi: "vì lý do khác", en: "for other reasons")
            }
        }
    }

    private static func finding(_ lost: [Lost], of published: Int, _ entry: ChannelEntry, _ kept: KeptItems) -> Finding {
        let counts = Cause.allCases.map { cause in (cause, lost.count { $0.cause == cause }) }.filter { $0.1 > 0 }
        func list(_ reader: ReaderLanguage) -> String { counts.map { "\($0.1) \($0.0.words[reader])" }.joined(separator: ", ") }
        let staying = Set(kept.items.map(\.id))
        let notes = lost.prefix(mostNamed).map { lost in
            let reason = lost.reason.flatMap { Cause($0) == lost.cause ? $0.reason : nil } ?? lost.cause.words
            let fate = staying.contains(lost.item.id) ? Words(vi: "còn giữ", en: "stays") : Words(vi: "đã bỏ", en: "taken out")
            return Note(
                Words(vi: "\(lost.item.id) (\(fate.vi)): \(reason.vi)", en: "\(lost.item.id) (\(fate.en)): \(reason.en)"),
                at: lost.reason?.place ?? entry.place)
        }
        guard !kept.items.isEmpty else {
            return Finding(
                about.id, .warning, at: entry.place,
                Words(
                    vi: "\(entry.name) bớt \(lost.count) trên \(published) mục hàng (\(list(.vi))): không mục nào còn được chào bán",
                    en: "\(entry.name) loses \(lost.count) of \(published) items (\(list(.en))): none of them may be offered any more"),
                help: Words(vi: "xem lại từng mục có đúng như vậy không", en: "see whether that is so of each of them"),
                notes: Array(notes), reach: .channel(entry.name), subject: .site)
        }
        let out = lost.count - kept.items.count
        return Finding(
            about.id, about.severity, at: entry.place,
            Words(
                vi: "giữ lại \(entry.name): bản mới bớt \(lost.count) trên \(published) mục hàng (\(list(.vi)))",
                en: "\(entry.name) is held back: it would lose \(lost.count) of \(published) items (\(list(.en)))"),
            help: Words(
                vi:
                    "\(kept.items.count) mục còn giữ như bản cũ\(out > 0 ? ", \(out) mục vẫn phải bỏ" : ""); xem lại từng mục, nếu đúng là phải bớt, dựng lại với `--accept-shrink`",
                en:
                    "\(kept.items.count) stay as they were\(out > 0 ? ", \(out) are taken out all the same" : ""); look at each of them, and if they are meant to go, build again with `--accept-shrink`"
            ),
            notes: Array(notes), reach: .channel(entry.name), subject: .site)
    }

    /// As many of the lost items as are named.
    private static let mostNamed = 20
}

extension FeedSelection {
    /// The stock numbers of its items, in its order.
    public func itemNumbers(in edition: Edition) -> [String] { included.flatMap { itemNumbers(of: $0, in: edition) } }

    /// The stock numbers of the items of one product, its own first.
    func itemNumbers(of included: Included, in edition: Edition) -> [String] {
        let product = edition.products[included.product].product
        return (included.itself ? [product.sku?.value ?? ""] : []) + included.variants.map { product.variants[$0].sku?.value ?? "" }
    }
}
