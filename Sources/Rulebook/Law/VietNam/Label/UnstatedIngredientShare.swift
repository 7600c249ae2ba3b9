import Catalogue
import Diagnostics

/// An ingredient that is part of the goods' name is stated with its share.
struct UnstatedIngredientShare: GoodsRule {
    static let about = About.law(
        "unstated-ingredient-share", "LABEL-04",
        summary: Words(
            vi: "Thành phần có trong tên hàng mà không ghi tỷ lệ.", en: "An ingredient that the goods' name names without its share."),
        goods: [.food, .drink, .alcohol], suppliers: [.producer, .consultant],
        flags: [Example("---.title: Mật ong gừng\n---.ingredients: ▸Mật ong, gừng", in: "vi.md")],
        allows: [
            Example("---.title: Mật ong gừng\n---.ingredients: \"Mật ong (90 %), gừng (10 %)\"", in: "vi.md"),
            Example("---.ingredients: Mật ong hoa tràm", in: "vi.md"),
            Example("---.title: Nước mắm\n---.ingredients: \"Cá cơm, nước, muối\"", in: "vi.md"),
        ])

    /// Words that stand in names of goods without meaning the ingredient: nước mắm, muối chua.
    private static let meaningless: Set<String> = ["nước", "muối", "đường"]

    func check(_ goods: Goods) -> [Finding] {
        guard let story = goods.story, story.language == .vi, let title = story.title, let line = story.ingredients else { return [] }
        let items = Self.items(of: line.raw)
        guard items.count > 1, items.contains(where: { !$0.contains(where: \.isNumber) }) else { return [] }
        let name = " \(ToneMarks.placedBehind(Self.words(of: title.raw))) "
        let unstated = items.filter { item in
            guard !item.contains(where: \.isNumber) else { return false }
            let ingredient = Self.words(of: String(item.prefix { $0 != "(" && $0 != ":" }))
            guard !ingredient.isEmpty, !Self.meaningless.contains(ingredient.lowercased()) else { return false }
            return name.holds(" \(ToneMarks.placedBehind(ingredient)) ")
        }.map { Self.words(of: String($0.prefix { $0 != "(" && $0 != ":" })) }
        guard !unstated.isEmpty else { return [] }
        return [finding(at: line.place, .unstated(unstated), help: .state(unstated[0]))]
    }

    /// The ingredients one by one; commas within brackets and within numbers don't part them.
    private static func items(of text: String) -> [String] {
        var items: [String] = []
        var item = ""
        var depth = 0
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            switch character {
            case "(", "[": depth += 1
            case ")", "]": depth -= 1
            default: break
            }
            let next = index + 1 < characters.count ? characters[index + 1] : " "
            if depth == 0, character == ";" || (character == "," && !next.isNumber) {
                items.append(item)
                item = ""
            } else {
                item.append(character)
            }
        }
        return (items + [item]).filter { !$0.allSatisfy(\.isWhitespace) }
    }

    private static func words(of text: String) -> String {
        text.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}

extension Words {
    fileprivate static func unstated(_ names: [String]) -> Words {
        let quoted = names.map { "“\($0)”" }.joined(separator: ", ")
        return Words(
            vi: "\(quoted) có trong tên hàng nên phải ghi tỷ lệ", en: "\(quoted) is part of the goods' name, so its share must be stated")
    }

    fileprivate static func state(_ name: String) -> Words {
        Words(vi: "hỏi chủ thể tỷ lệ, ghi như “\(name) (… %)”", en: "ask the producer for the share and write “\(name) (… %)”")
    }
}
