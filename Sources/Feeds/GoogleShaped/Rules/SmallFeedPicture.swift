import Catalogue
import Diagnostics
import Rulebook

/// Channels show larger pictures better; what Google will insist on from 31 January 2027, writers hear half a year before.
enum SmallFeedPicture: AdviceRule {
    static let about = About(
        id: "small-feed-picture", severity: .warning,
        summary: Words(
            vi: "Ảnh nhỏ hơn kênh cần (Google, từ 31/01/2027: 500 × 500 điểm).",
            en: "The picture is smaller than the channel wants (Google, from 31 January 2027: 500 × 500 pixels)."),
        basis: Basis("Google Merchant Center, image link (6324350)"), flags: ["images: [▸images/nho.png]"],
        allows: ["images: [images/front.jpg]"])

    /// How many days before the change it is told.
    private static let notice = 180

    static func check(_ goods: Goods) -> [Finding] {
        let better = goods.dialect.limits.betterPicture.value
        if let from = better.from, goods.edition.today < from.adding(days: -notice) { return [] }
        // Most main pictures are large enough, which is seen without going through all of them.
        if let first = goods.product.images.first.flatMap({ goods.product.pictures[$0.value] }),
            min(first.width, first.height) >= better.pixels,
            goods.dialect.pictureEndings.isEmpty
        {
            return []
        }
        guard let main = goods.itself.shownPictures.first, min(main.picture.width, main.picture.height) < better.pixels else { return [] }
        let (size, wanted) = ("\(main.picture.width) × \(main.picture.height)", "\(better.pixels) × \(better.pixels)")
        let (vi, en) = better.from.map { ("từ \($0.form(in: .vi)) ", "from \($0.form(in: .en)) ") } ?? ("", "")
        return [
            finding(
                about: goods, at: main.place, length: main.path.unicodeScalars.count,
                Words(
                    vi: "ảnh \(size) điểm; \(vi)\(goods.dialect.name) cần ít nhất \(wanted)",
                    en: "the picture has \(size) pixels; \(en)\(goods.dialect.name) wants at least \(wanted)"),
                help: Words(
                    vi: "thay bằng ảnh lớn hơn, tốt nhất cạnh dài 1500 điểm", en: "use a larger picture, best 1500 pixels on its long side")
            )
        ]
    }
}
