import Catalogue
import Diagnostics

/// What a label may have to say.
enum LabelContent {
    /// How much is in it.
    case net
    /// When it was made and how long it keeps: a shelf life, or lots that say both.
    case dates
    /// A text of the story's front matter, by its key.
    case words(String)
}

extension GoodsRule {
    /// What the label lacks of `contents`, each with its place: facts at the line of `label`, words at the top of the Vietnamese story.
    func findings(onLabelOf goods: Goods, lacking contents: [LabelContent], severity: Severity? = nil) -> [Finding] {
        contents.compactMap { content in
            let product = goods.product
            let (place, length) = goods.labelPlace
            switch content {
            case .net:
                guard product.label?.net == nil, !product.isUnreadable("label.net") else { return nil }
                return finding(at: place, length: length, .noNet, help: .add("net: 500 g"), severity: severity)
            case .dates:
                guard product.label?.shelfLife == nil, !product.isUnreadable("label.shelf_life"),
                    !product.lots.contains(where: { $0.produced != nil && $0.expires != nil })
                else { return nil }
                return finding(at: place, length: length, .noDates, help: .addDates, severity: severity)
            case .words(let key):
                guard let story = goods.story, goods.lacksWords(key, in: story) else { return nil }
                return finding(at: story.place, .noWords(key), help: .addWords(key), severity: severity)
            }
        }
    }
}

extension Words {
    fileprivate static let noNet = Words(
        vi: "nhãn phải ghi định lượng, `label` thiếu `net`", en: "a label states how much is in it; `label` lacks `net`")
    fileprivate static let noDates = Words(
        vi: "nhãn phải ghi ngày sản xuất và hạn dùng, ở đây chưa có hạn dùng",
        en: "a label states when it was made and how long it keeps; there is no shelf life here")
    fileprivate static let addDates = Words(
        vi: "thêm `shelf_life: 24 months` dưới `label`, hoặc `produced` và `expires` cho lô",
        en: "add `shelf_life: 24 months` under `label`, or `produced` and `expires` to a lot")

    fileprivate static func noWords(_ key: String) -> Words {
        let name: Words =
            switch key {
            case "ingredients": Words(vi: "thành phần", en: "ingredients")
            case "usage": Words(vi: "cách dùng", en: "how it is used")
            case "storage": Words(vi: "cách bảo quản", en: "how it is stored")
            default: Words(vi: "lời cảnh báo", en: "warnings")
            }
        return Words(vi: "nhãn phải ghi \(name.vi), lời kể chưa có `\(key)`", en: "a label states \(name.en); the story has no `\(key)`")
    }

    fileprivate static func addWords(_ key: String) -> Words {
        Words(vi: "chép từ nhãn: thêm `\(key): …` ở phần đầu tệp", en: "copy it from the label: add `\(key): …` to the front matter")
    }
}
