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
    ///
    /// - Throws: what reading the published feed threw.
    public static func check(_ selection: FeedSelection, against feed: PublishedFeed, in edition: Edition) throws -> Loss? {
        let (entry, published) = (selection.entry, feed.items)
        let present = Set(selection.itemNumbers(in: edition))
        let lost = published.items.filter { !present.contains($0.id) }
        let isMuch = lost.count >= fewest && lost.count * 100 > (entry.mayLose ?? share) * published.items.count
        guard isMuch || lost.contains(where: { $0.keptSince != nil }), let channel = Feeds.channel(entry.channel) else { return nil }
        // Reports name folders below the stories', findings with it.
        let products = Dictionary(
            selection.leftOut.map { (edition.pathBelowStories($0.product), $0) }, uniquingKeysWith: { first, _ in first })
        let packs = Dictionary(selection.itemsLeftOut.map { ($0.item ?? "", $0) }, uniquingKeysWith: { first, _ in first })
        let claims = StandingClaims(in: edition)
        let changed = try feed.numbersOfChanged(in: channel)
        let losses = Dictionary(
            lost.map { item -> (String, Lost) in
                let reason = packs[item.id] ?? products[item.product]
                // A recall counts however unfinished or faulty the story is that tells it.
                var cause = claims.end(of: item).map(Cause.init) ?? Cause(reason)
                if !cause.staysOut {
                    if !claims.bear(item) { cause = .claims } else if changed.contains(item.id) { cause = .changed }
                }
                return (item.id, Lost(item: item, reason: reason, cause: cause))
            }, uniquingKeysWith: { first, _ in first })
        let kept = KeptItems(of: published, in: channel) { losses[$0.id].map { !$0.cause.staysOut } ?? false }.kept(
            since: published.head.asOf)
        // Without these it is a feed that loses little.
        if !isMuch, kept.items.isEmpty { return nil }
        return Loss(
            finding: finding(lost.compactMap { losses[$0.id] }, of: published.items.count, entry, kept, hasOthers: selection.items > 0),
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
        case notForSale
        case lapsed
        case claims
        case changed
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
            case let rule where Self.endings.contains(rule): self = .notForSale
            default: self = reason.severity == .error ? .inError : .other
            }
        }

        /// The rules by which goods are not for sale where the feed leads.
        private static let endings = Set(Feeds.rules.filter(\.endsOffer).map(\.id))

        /// Whether what the published feed says of the item may not be said for a day longer, whatever else is held back: nobody may be
        /// offered what is taken back, is not sold any more or not there, or shows off with what it has no more; and what somebody else has
        /// written into the feed is not ours to say.
        var staysOut: Bool {
            switch self {
            case .recalled, .withdrawn, .notForSale, .lapsed, .claims, .changed: true
            case .draft, .gone, .inError, .other: false
            }
        }

        var words: Words {
            switch self {
            case .recalled: Words(vi: "có lô bị thu hồi", en: "of a recalled lot")
            case .withdrawn: Words(vi: "ngừng bán", en: "withdrawn")
            case .notForSale: Words(vi: "không còn bán ở đó", en: "not for sale there any more")
            case .lapsed: Words(vi: "chứng nhận hết hạn", en: "with a lapsed certificate")
            case .claims:
                Words(vi: "còn nêu sao hoặc chứng nhận không còn hiệu lực", en: "naming stars or certificates not in force any more")
            case .changed: Words(vi: "bị sửa trên trang sau khi đăng", en: "changed on the site since they were published")
            case .draft: Words(vi: "về bản nháp", en: "made drafts")
            case .gone: Words(vi: "không còn trong truyện", en: "no longer among the stories")
            case .inError: Words(vi: "có lỗi", en: "in error")
            case .other: Words(vi: "vì lý do khác", en: "for other reasons")
            }
        }
    }

    private static func finding(
        _ lost: [Lost], of published: Int, _ entry: ChannelEntry, _ kept: KeptItems, hasOthers: Bool
    ) -> Finding {
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
        var fate = Words(vi: "\(kept.items.count) mục được giữ như bản cũ", en: "\(kept.items.count) stay as they were")
        func add(_ vi: String, _ en: String) { fate = Words(vi: "\(fate.vi), \(vi)", en: "\(fate.en), \(en)") }
        if out > 0 { add("\(out) mục đã bỏ", "\(out) are taken out") }
        if hasOthers { add("phần còn lại đã cập nhật", "all others are up to date") }
        return Finding(
            about.id, about.severity, at: entry.place,
            Words(
                vi: "\(entry.name) bớt \(lost.count) trên \(published) mục hàng (\(list(.vi))): \(fate.vi)",
                en: "\(entry.name) loses \(lost.count) of \(published) items (\(list(.en))): \(fate.en)"),
            help: Words(
                vi: "xem lại từng mục; nếu đúng là phải bớt, dựng lại với `--accept-shrink`",
                en: "look at each of them; if they are meant to go, build again with `--accept-shrink`"),
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
