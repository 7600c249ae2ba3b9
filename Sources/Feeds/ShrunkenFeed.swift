import Catalogue
public import Diagnostics
public import Rulebook

/// A feed is the whole truth to most channels: what is missing is taken off sale. One that would lose too much at once is held back until
/// somebody has looked at it.
public enum ShrunkenFeed {
    /// An item of the edition before.
    public struct Item: Hashable, Sendable {
        /// The product's folder, below the stories'.
        public let product: String
        /// Its stock number.
        public let id: String

        /// The item `id` of `product`.
        public init(product: String, id: String) {
            self.product = product
            self.id = id
        }
    }

    /// Everything about it besides the check.
    public static let about = About(
        id: "shrunken-feed", severity: .error,
        summary: Words(
            vi: "Nguồn cấp bớt quá nhiều mục hàng so với bản đã đăng nên được giữ lại.",
            en: "A feed would lose too many of its published items, so it is held back."),
        flags: [Example("channels: [▸{channel: google-merchant, market: VN, language: vi}]", in: "site.yaml")],
        allows: [Example("channels: [{channel: google-merchant, market: US, language: en}]", in: "site.yaml")])

    /// Fewer lost items than this never hold a feed back.
    static let fewest = 3
    /// The share of the items, in per cent, that may be lost.
    static let share = 10

    /// What keeps a feed back, if anything does.
    ///
    /// - Parameters:
    ///   - published: the items of the feed as it stands on the site.
    public static func check(_ selection: FeedSelection, against published: [Item], in edition: Edition) -> Finding? {
        let entry = selection.entry
        // Reports name folders below the stories', findings with it.
        let root = edition.site.file.dropLast("site.yaml".utf8.count)
        let kept = Set(selection.itemNumbers(in: edition))
        let lost = published.filter { !kept.contains($0.id) }
        guard lost.count >= fewest, lost.count * 100 > share * published.count else { return nil }
        let reasons = Dictionary(
            (selection.itemsLeftOut + selection.leftOut).map { ($0.product, $0) }, uniquingKeysWith: { first, _ in first })
        let withReasons = lost.map { (item: $0, reason: reasons[root + $0.product]) }
        // What is being taken back must not stay on sale for a day, whatever else would be lost with it.
        guard !withReasons.contains(where: { $0.reason?.rule == recall }) else { return nil }
        func count(_ isOne: (FeedSelection.LeftOut?) -> Bool) -> Int { withReasons.count { isOne($0.reason) } }
        let gone = count { $0 == nil }
        let withdrawn = count { $0.map { ["withdrawn", "draft"].contains($0.rule.name) } ?? false }
        let lapsed = count { $0.map { lapses.contains($0.rule.name) } ?? false }
        let other = lost.count - gone - withdrawn - lapsed
        let notes = withReasons.prefix(mostNamed).map { item, reason in
            Note(
                reason.map { Words(vi: "\(item.id): \($0.reason.vi)", en: "\(item.id): \($0.reason.en)") }
                    ?? Words(vi: "\(item.id): không còn trong truyện", en: "\(item.id): it is no longer among the stories"),
                at: reason?.place ?? entry.place)
        }
        let parts = [
            (gone, "không còn trong truyện", "no longer among the stories"),
            (withdrawn, "ngừng bán hoặc về bản nháp", "withdrawn or drafts"),
            (lapsed, "chứng nhận hết hạn", "with a lapsed certificate"), (other, "vì lý do khác", "for other reasons"),
        ].filter { $0.0 > 0 }
        return Finding(
            about.id, about.severity, at: entry.place,
            Words(
                vi:
                    "giữ lại \(entry.name): bản mới bớt \(lost.count) trên \(published.count) mục hàng (\(parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")))",
                en:
                    "\(entry.name) is held back: it would lose \(lost.count) of \(published.count) items (\(parts.map { "\($0.0) \($0.2)" }.joined(separator: ", ")))"
            ),
            help: Words(
                vi: "xem lại từng mục; nếu đúng là phải bớt, dựng lại với `--accept-shrink`",
                en: "look at each of them; if they are meant to go, build again with `--accept-shrink`"),
            notes: Array(notes), reach: .channel(entry.name), subject: .site)
    }

    /// As many of the lost items as are named.
    private static let mostNamed = 20

    /// The rule by which goods are taken back.
    private static let recall: RuleID = "recalled-lot"

    /// The rules by which something has lapsed or was taken back.
    private static let lapses: Set<String> = ["expired-certificate", "revoked-certificate"]
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
