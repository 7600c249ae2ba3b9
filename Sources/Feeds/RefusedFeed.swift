public import Catalogue
public import Diagnostics
public import Rulebook

/// A feed that its channel's grammar refuses is not published: the one before stays, and everything else goes out.
public enum RefusedFeed {
    /// Everything about it besides the check.
    public static let about = About(
        id: "invalid-feed", severity: .error,
        summary: Words(
            vi: "Nguồn cấp không đúng định dạng của kênh nên không đăng; bản đã đăng được giữ nguyên.",
            en: "A feed that does not have its channel's form is not published; the one before stays."),
        flags: [Example("channels: [▸{channel: google-merchant, market: VN, language: vi}]", in: "site.yaml")],
        allows: [Example("channels: [{channel: google-merchant, market: US, language: en}]", in: "site.yaml")])

    /// What to tell of it: at the product whose item the grammar refused, else at the feed's entry.
    public static func finding(_ failure: FeedFailure, of entry: ChannelEntry, in edition: Edition) -> Finding {
        var product: String?
        let reason: String
        switch failure {
        case .refusedByGrammar(_, let folder, let line, let words): (product, reason) = (folder, "\(line): \(words)")
        case .noGrammar, .notWritten: reason = failure.description
        }
        let place = product.flatMap { folder in edition.products.first { $0.product.folder == folder } }?.product.place ?? entry.place
        return Finding(
            about.id, about.severity, at: place,
            Words(
                vi: "không đăng \(entry.name): nguồn cấp không đúng định dạng (\(reason))",
                en: "\(entry.name) is not published: the feed is not valid (\(reason))"),
            help: Words(
                vi: "đây là lỗi của chương trình: hãy gửi sản phẩm này cho người phát triển; các trang và nguồn cấp khác vẫn được đăng",
                en: "this is a fault of the program: send its makers this product; pages and other feeds are published all the same"),
            reach: .channel(entry.name), subject: product.map { .product($0) } ?? .site)
    }
}
