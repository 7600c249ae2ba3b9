import Catalogue
import Diagnostics

/// From four stars on, five for ornamental plants, the label carries the message of the story and a traceability code.
struct LabelWithoutStory: GoodsRule {
    static let about = About.law(
        "label-without-story", "STORY-05",
        summary: Words(
            vi: "Sản phẩm từ 4 sao mà nhãn chưa mang thông điệp của câu chuyện hoặc chưa có mã truy xuất điện tử.",
            en: "Four stars or more, and the label lacks the message of the story or an electronic traceability code."),
        suppliers: [.producer],
        flags: ["story.▸on_label: nil", "story.on_label: ▸false", "traceability.gtin: nil\ntraceability.url: nil"],
        allows: ["ocop.stars: 3\nstory.on_label: nil", "traceability.gtin: nil"])

    func check(_ goods: Goods) -> [Finding] {
        let product = goods.product
        guard goods.set <= 25, goods.stars >= (goods.set == 24 ? 5 : 4) else { return [] }
        var findings: [Finding] = []
        if let onLabel = product.elsewhere?.onLabel {
            if !onLabel.value { findings.append(finding(on: onLabel, .noMessage(goods.stars), help: .addMessage)) }
        } else if let elsewhere = product.elsewhere, !product.isUnreadable("story.on_label") {
            // Without `story` altogether that is reported already.
            findings.append(finding(at: elsewhere.place, length: 5, .noMessage(goods.stars), help: .addMessage))
        }
        if let trace = product.traceability, trace.gtin == nil, trace.url == nil, !product.isUnreadable("traceability.gtin"),
            !product.isUnreadable("traceability.url")
        {
            findings.append(finding(at: trace.place, length: 12, .noCode(goods.stars), help: .addCode))
        }
        return findings
    }
}

extension Words {
    fileprivate static func noMessage(_ stars: Int) -> Words {
        Words(
            vi: "\(stars) sao đòi nhãn mang thông điệp của câu chuyện, bằng hình hoặc chữ",
            en: "\(stars) stars ask for a label that carries the message of the story, in a picture or in words")
    }

    fileprivate static func noCode(_ stars: Int) -> Words {
        Words(
            vi: "\(stars) sao đòi nhãn có mã truy xuất điện tử", en: "\(stars) stars ask for an electronic traceability code on the label")
    }

    fileprivate static let addMessage = Words(
        vi: "nhãn đã có thì ghi `on_label: true` dưới `story`, chưa có thì bàn với chủ thể khi in lại nhãn",
        en: "if the label has it, write `on_label: true` under `story`; if not, talk to the producer before the next print")
    fileprivate static let addCode = Words(
        vi: "ghi `gtin` in trên nhãn, hoặc `url` của trang truy xuất",
        en: "write the `gtin` that the label shows, or the `url` of the trace page")
}
