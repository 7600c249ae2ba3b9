import Catalogue
import Diagnostics
import Rulebook

/// From 31 January 2027 Google wants larger pictures; half a year before, writers hear of it.
enum SmallFeedPicture: AdviceRule {
    static let about = About(
        id: "small-feed-picture", severity: .warning,
        summary: Words(
            vi: "Từ 31/01/2027 Google cần ảnh ít nhất 500 × 500 điểm.",
            en: "From 31 January 2027 Google wants pictures of at least 500 × 500 pixels."),
        basis: Basis("Google Merchant Center, image link (6324350)"), flags: ["images: [▸images/nho.png]"],
        allows: ["images: [images/front.jpg]"])

    /// How many days before the change it is told.
    private static let notice = 180

    static func check(_ goods: Goods) -> [Finding] {
        let later = GoogleMerchantLimits.laterPicture.value
        guard let from = later.from, from.adding(days: -notice) <= goods.edition.today, let main = goods.itself.picturesForGoogle.first,
            min(main.picture.width, main.picture.height) < later.pixels
        else { return [] }
        return [
            finding(
                about: goods, at: main.place, length: main.path.unicodeScalars.count,
                Words(
                    vi:
                        "ảnh \(main.picture.width) × \(main.picture.height) điểm; từ \(from.form(in: .vi)) Google cần ít nhất \(later.pixels) × \(later.pixels)",
                    en:
                        "the picture has \(main.picture.width) × \(main.picture.height) pixels; from \(from.form(in: .en)) Google wants at least \(later.pixels) × \(later.pixels)"
                ),
                help: Words(
                    vi: "thay bằng ảnh lớn hơn, tốt nhất cạnh dài 1500 điểm", en: "use a larger picture, best 1500 pixels on its long side")
            )
        ]
    }
}
