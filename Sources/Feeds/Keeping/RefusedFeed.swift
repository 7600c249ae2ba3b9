public import Catalogue
public import Diagnostics
public import Rulebook

/// A feed that its channel's grammar refuses is not published: what may still be said of the one before stays, and
/// everything else goes out.
public enum RefusedFeed {
    /// Everything about it besides the check.
    public static let about = About(
        id: "invalid-feed", severity: .error,
        summary: Words(
            vi: "Nguồn cấp không đúng định dạng của kênh nên không đăng; bản đã đăng được giữ, trừ mục không còn đúng.",
            en: "A feed that does not have its channel's form is not published; the one before stays, without what holds no more."),
        flags: [Example("channels: [▸{channel: google-merchant, market: VN, language: vi}]", in: "site.yaml")],
        allows: [Example("channels: [{channel: google-merchant, market: US, language: en}]", in: "site.yaml")])

    /// What of `published`, the feed as it stands on the site, may stay there: the items that the stories still give to it, as long as what
    /// it says of their stars and certificates holds and they are in it as they were published, and those that are held back.
    ///
    /// - Throws: what reading the published feed threw.
    public static func keep(
        of published: PublishedFeed, _ selection: FeedSelection, andHeldBack held: KeptItems?, in edition: Edition
    ) throws -> KeptItems? {
        guard let channel = Feeds.channel(selection.entry.channel) else { return nil }
        let present = Set(selection.itemNumbers(in: edition))
        let heldBack = Set((held?.items ?? []).map(\.id))
        let claims = StandingClaims(in: edition)
        let changed = try published.numbersOfChanged(in: channel)
        let kept = KeptItems(of: published.items, in: channel) { item in
            heldBack.contains(item.id) || (present.contains(item.id) && claims.bear(item) && !changed.contains(item.id))
        }
        return kept.items.isEmpty ? nil : kept
    }

    /// What to tell of it: at the product whose item the grammar refused, else at the feed's entry.
    ///
    /// - Parameters:
    ///   - published: the feed as it stands on the site; `nil` where there is none.
    ///   - kept: what of it stays.
    public static func finding(
        _ failure: FeedFailure, of entry: ChannelEntry, in edition: Edition, published: FeedItems?, kept: KeptItems?
    ) -> Finding {
        var product: String?
        let reason: String
        switch failure {
        case .refusedByGrammar(_, let folder, let line, let words): (product, reason) = (folder, "\(line): \(words)")
        case .noGrammar, .notWritten: reason = failure.description
        }
        let place = product.flatMap { folder in edition.products.first { $0.product.folder == folder } }?.product.place ?? entry.place
        let staying = Set((kept?.items ?? []).map(\.id))
        let taken = (published?.items ?? []).filter { !staying.contains($0.id) }
        let fate: Words? =
            switch (published, kept) {
            case (nil, _): nil
            case (_?, nil): Words(vi: "; bản cũ cũng không còn dùng được", en: "; the one before can't stay either")
            case (let published?, let kept?):
                Words(
                    vi: "; còn giữ \(kept.items.count) mục hàng của bản \(published.head.asOf)",
                    en: "; \(kept.items.count) items stay as they were on \(published.head.asOf)")
            }
        let places = Dictionary(
            edition.products.map { (edition.pathBelowStories($0.product.folder), $0.product.place) },
            uniquingKeysWith: { first, _ in first })
        let notes = taken.prefix(mostNamed).map { item in
            Note(
                Words(
                    vi:
                        "\(item.id) bị bỏ: không còn trong nguồn cấp, hoặc bản cũ nêu sao, chứng nhận không còn hiệu lực, hoặc đã bị sửa trên trang",
                    en:
                        "\(item.id) is taken out: the feed has it no more, or the old one names stars or certificates not in force any more, or was changed on the site"
                ),
                at: places[item.product] ?? entry.place)
        }
        return Finding(
            about.id, about.severity, at: place,
            Words(
                vi: "không đăng \(entry.name): nguồn cấp không đúng định dạng (\(reason))\(fate?.vi ?? "")",
                en: "\(entry.name) is not published: the feed is not valid (\(reason))\(fate?.en ?? "")"),
            help: Words(
                vi: "đây là lỗi của chương trình: hãy gửi sản phẩm này cho người phát triển; các trang và nguồn cấp khác vẫn được đăng",
                en: "this is a fault of the program: send its makers this product; pages and other feeds are published all the same"),
            notes: Array(notes), reach: .channel(entry.name), subject: product.map { .product($0) } ?? .site)
    }

    /// As many of the items that are taken out are named.
    private static let mostNamed = 20
}

extension FeedSelection {
    /// What of it stands in a feed that keeps `kept`; all else stays out because of `finding`.
    func narrowed(to kept: KeptItems?, because finding: Finding, in edition: Edition) -> FeedSelection {
        let staying = Set((kept?.items ?? []).map(\.id))
        var narrowed = self
        narrowed.included = []
        for included in self.included {
            let product = edition.products[included.product].product
            func isIn(_ number: Located<String>?) -> Bool { staying.contains(number?.value ?? "") }
            let itself = included.itself && isIn(product.sku)
            let variants = included.variants.filter { isIn(product.variants[$0].sku) }
            guard itself || !variants.isEmpty else {
                narrowed.leftOut.append(LeftOut(product.folder, because: finding))
                continue
            }
            narrowed.included.append(Included(product: included.product, itself: itself, variants: variants))
            let lost = itemNumbers(of: included, in: edition).filter { !staying.contains($0) }
            narrowed.itemsLeftOut += lost.map { LeftOut(product.folder, item: $0, because: finding) }
        }
        narrowed.leftOut.sort { $0.product.utf8.lexicographicallyPrecedes($1.product.utf8) }
        return narrowed
    }
}
