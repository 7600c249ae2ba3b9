import Catalogue
import Diagnostics

/// From four stars on the story is told on a leaflet, on a website and in the traceability content. This site is the website.
struct UntoldStory: GoodsRule {
    static let about = About.law(
        "untold-story", "STORY-02",
        summary: Words(
            vi: "Sản phẩm từ 4 sao mà câu chuyện chưa có ở tờ gấp hoặc nội dung truy xuất điện tử.",
            en: "Four stars or more, and the story is not on a leaflet or not in electronic traceability content."),
        suppliers: [.producer, .consultant],
        flags: ["▸story: nil", "story.▸leaflet: nil", "▸traceability: nil"],
        allows: ["ocop.stars: 3\nstory: nil", "story.film: https://phim.example/1", "traceability.url: nil"])

    func check(_ goods: Goods) -> [Finding] {
        guard goods.stars >= 4, goods.set != 26 else { return [] }
        let product = goods.product
        let severity = goods.weight(ofCriterion: .error)
        var findings: [Finding] = []
        if product.elsewhere?.leaflet == nil, !product.isUnreadable("story.leaflet") {
            let place = product.elsewhere?.place
            findings.append(
                finding(
                    at: place ?? product.place, length: place == nil ? 1 : 5, .noLeaflet(goods.stars), help: .addLeaflet, severity: severity
                )
            )
        }
        let trace = product.traceability
        if trace?.url == nil, trace?.gtin == nil, trace?.lots.isEmpty ?? true, !product.isUnreadable("traceability") {
            let (place, length) = goods.traceabilityPlace
            findings.append(finding(at: place, length: length, .noTrace(goods.stars), help: .addTrace, severity: severity))
        }
        return findings
    }
}

extension Words {
    fileprivate static func noLeaflet(_ stars: Int) -> Words {
        Words(
            vi: "\(stars) sao đòi câu chuyện có cả ở tờ gấp", en: "\(stars) stars ask for the story to be told on a leaflet as well")
    }

    fileprivate static func noTrace(_ stars: Int) -> Words {
        Words(
            vi: "\(stars) sao đòi câu chuyện có cả trong nội dung truy xuất điện tử",
            en: "\(stars) stars ask for the story to be in the electronic traceability content as well")
    }

    fileprivate static let addLeaflet = Words(
        vi: "chép tờ gấp vào `evidence/` rồi thêm `story: {leaflet: evidence/to-gap.pdf}`",
        en: "put the leaflet into `evidence/` and add `story: {leaflet: evidence/to-gap.pdf}`")
    fileprivate static let addTrace = Words(
        vi: "ghi `gtin`, lô hàng hoặc `url` trang truy xuất dưới `traceability`",
        en: "write a `gtin`, lots or the `url` of a trace page under `traceability`")
}
