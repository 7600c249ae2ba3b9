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
        guard items.count > 1, items.contains(where: { !Self.hasNumber($0) }) else { return [] }
        let name = " \(ToneMarks.placedBehind(Self.words(of: title.raw))) "
        let unstated = items.filter { item in
            guard !Self.hasNumber(item) else { return false }
            let ingredient = Self.words(of: String(item.prefix { $0 != "(" && $0 != ":" }))
            guard !ingredient.isEmpty, !Self.meaningless.contains(ingredient.lowercased()) else { return false }
            return name.holds(" \(ToneMarks.placedBehind(ingredient)) ")
        }.map { Self.words(of: String($0.prefix { $0 != "(" && $0 != ":" })) }
        guard !unstated.isEmpty else { return [] }
        return [finding(at: line.place, .unstated(unstated), help: .state(unstated[0]))]
    }

    /// The ingredients one by one; commas within brackets and within numbers don't part them.
    private static func items(of text: String) -> [Substring] {
        let bytes = text.utf8
        var items: [Substring] = []
        var (start, depth) = (bytes.startIndex, 0)
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ";") where depth == 0, UInt8(ascii: ",") where depth == 0:
                let next = bytes.index(after: index)
                if bytes[index] == UInt8(ascii: ","), next < bytes.endIndex, isDigit(bytes[next]) { continue }
                items.append(text[start..<index])
                start = next
            default: break
            }
        }
        return (items + [text[start...]]).filter { !$0.allSatisfy(\.isWhitespace) }
    }

    private static func hasNumber(_ item: Substring) -> Bool {
        item.utf8.contains(where: isDigit) || item.unicodeScalars.contains { $0.value >= 0x80 && $0.properties.numericType != nil }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

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
