import Catalogue
import Diagnostics

/// The file lists what bears the story out: a leaflet, pictures, a film, a recording.
struct StoryWithoutEvidence: GoodsRule {
    static let about = About.law(
        "story-without-evidence", "STORY-09",
        summary: Words(
            vi: "Sản phẩm OCOP mà câu chuyện chưa có tờ gấp, hình, phim hay bản ghi âm đi kèm.",
            en: "An OCOP product whose story has no leaflet, picture, film or recording with it."),
        suppliers: [.producer, .consultant],
        flags: [],
        allows: ["ocop.stars: 3\nstory: nil", "images: [images/front.png]", "ocop: nil\nimages: [images/front.png]\nstory: nil"])

    func check(_ goods: Goods) -> [Finding] {
        let product = goods.product
        let elsewhere = product.elsewhere
        guard product.ocop != nil, elsewhere?.leaflet == nil, elsewhere?.film == nil, elsewhere?.sound == nil,
            // The first picture shows the goods; a second one tells something.
            product.images.count < 2, !product.isUnreadable("story"), goods.story?.body.size.images ?? 0 == 0
        else { return [] }
        return [finding(at: elsewhere?.place ?? product.place, length: elsewhere == nil ? 1 : 5, .bare, help: .add)]
    }
}

extension Words {
    fileprivate static let bare = Words(
        vi: "hồ sơ OCOP kê cả tờ gấp, hình, phim, ghi âm của câu chuyện; ở đây chưa có gì",
        en: "an OCOP file lists leaflet, pictures, film and recordings of the story; there is none here")
    fileprivate static let add = Words(
        vi: "thêm hình nghề, hình nơi làm ra, hoặc `story: {film: https://…}`",
        en: "add pictures of the craft and the place, or `story: {film: https://…}`")
}
