import Catalogue
import Diagnostics

/// Spirits and wine are not sold to people under eighteen, and say so.
struct MissingAgeWarning: GoodsRule {
    static let about = About.law(
        "missing-age-warning", "FOOD-11",
        summary: Words(
            vi: "Lời cảnh báo của rượu không nói tới tuổi 18.", en: "The warnings of spirits or wine don't mention the age of eighteen."),
        goods: [.alcohol], suppliers: [.consultant],
        flags: ["kind: wine"], allows: ["kind: juice"])

    func check(_ goods: Goods) -> [Finding] {
        goods.desk.languages.compactMap { goods.product.stories[$0] }.compactMap { story in
            // Where no warning is written at all, that is reported as such.
            guard let warnings = story.warnings, !Self.namesAge(warnings.raw) else { return nil }
            return finding(at: warnings.place, .noAge, help: story.language == .vi ? .addHere : .add)
        }
    }

    private static func namesAge(_ text: String) -> Bool {
        text.split { !$0.isNumber }.contains("18") || text.lowercased().contains("mười tám") || text.lowercased().contains("eighteen")
    }
}

extension Words {
    fileprivate static let noAge = Words(vi: "lời cảnh báo chưa nói tới tuổi 18", en: "the warnings don't mention the age of eighteen")
    fileprivate static let addHere = Words(
        vi: "thêm “Không bán cho người dưới 18 tuổi.”", en: "add “Không bán cho người dưới 18 tuổi.”")
    fileprivate static let add = Words(
        vi: "thêm lời ấy bằng tiếng của trang, như “Not for sale to anyone under 18.”", en: "add “Not for sale to anyone under 18.”")
}
