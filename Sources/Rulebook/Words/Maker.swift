import Catalogue

/// Whether a sentence about a craft says whose it is: a family's or a firm's, or the whole town's.
enum Maker {
    /// Whether a family or a firm is named in the sentence of `range`: a trade that is "hàng trăm năm" old is nobody's claim.
    static func isNamed(beside range: Range<Int>, in text: Reading.Text) -> Bool {
        let tokens = text.tokens.all
        // "Làng nghề hàng trăm năm tuổi": the village's own age, whoever founded it.
        if villages.occurs(in: Array(tokens[max(0, range.lowerBound - 2)..<range.lowerBound])) { return false }
        let named = named(beside: range, in: text)
        return named.contains(.maker) || named.contains(.anyFamily) && !named.contains { [.town, .people, .trade].contains($0) }
    }

    private static let villages = PhraseBook<Void>(["làng nghề", "phố nghề", "xóm nghề"].map { ($0, ()) })

    /// Whether the sentence of `range` speaks of a town's people or of a trade, and of no maker: "người dân trong ấp cha truyền con nối", "nghề
    /// này mang tính gia truyền".
    static func isAllTheTown(beside range: Range<Int>, in text: Reading.Text) -> Bool {
        guard text.language == .vi else { return false }
        let named = named(beside: range, in: text)
        guard !named.contains(.maker) else { return false }
        return named.contains { [.people, .trade].contains($0) }
    }

    private static func named(beside range: Range<Int>, in text: Reading.Text) -> [Named] {
        let tokens = text.tokens.all
        let start = text.sentenceStart(before: range.lowerBound, within: 30)
        var end = range.upperBound
        while end < tokens.count, end - range.upperBound < 15, ![.stop, .question].contains(tokens[end].kind) { end += 1 }
        let near = Array(tokens[start..<end])
        let named = phrases.matches(in: near).map(\.meaning)
        // "Người Phú Vinh": the people of a place, or a people.
        let isPeople = near.indices.dropLast().contains { near[$0].hash == folk && near[$0 + 1].isCapitalised }
        return isPeople ? named + [.people] : named
    }

    private static let folk = Tokens.hash("người")

    /// Whom a word names.
    private enum Named: Sendable {
        /// Who makes these goods, as far as a word can tell.
        case maker
        /// A family or an owner that is anybody's where a town or a trade is spoken of: "nhiều thế hệ gia đình", "nghề của mình".
        case anyFamily
        /// A town.
        case town
        /// The people of one.
        case people
        /// A trade.
        case trade
        /// It looks like one and is none.
        case innocent
    }

    private static let phrases: PhraseBook<Named> = {
        var phrases: [(String, Named)] = []
        for maker in [
            "nhà", "gia đình", "hộ", "cơ sở", "dòng họ", "nghệ nhân", "lò", "nhà thùng", "xưởng", "doanh nghiệp", "công ty", "hợp tác xã",
        ] {
            if maker != "hộ" { phrases.append((maker, .maker)) }
            // Many are not one: "hàng trăm lò bánh".
            for many in ["các", "nhiều", "những", "mỗi", "từng", "hàng trăm", "hàng chục", "hàng nghìn", "hệ thống", "#"] {
                phrases.append(("\(many) \(maker)", .innocent))
            }
        }
        phrases += [
            "họ nhà", "gia tộc", "tôi", "tui", "chúng tôi", "chúng tui", "mình", "htx", "tổ hợp tác", "thương hiệu", "sản phẩm này",
            "sản phẩm của tôi", "ông nội", "bà nội", "ông ngoại", "bà ngoại", "cha",
        ].map { ($0, .maker) }
        phrases += ["thế hệ gia đình", "thế hệ trong gia đình", "thế hệ của gia đình", "đời trong gia đình", "hộ gia đình", "của mình"].map
        {
            ($0, .anyFamily)
        }
        phrases += [
            "làng", "xóm", "thôn", "ấp", "nơi đây", "ở đây", "vùng này", "địa phương",
        ].map { ($0, .town) }
        phrases += ["người dân", "dân làng", "người làng", "bà con", "cư dân", "ngư dân", "đồng bào"].map { ($0, .people) }
        phrases += ["nghề"].map { ($0, .trade) }
        phrases += ["làng nghề"].flatMap { [($0, .trade), ($0, .town)] }
        phrases += [
            "nhà nào", "nhà nhà", "nhà nước", "nhà nông", "nhà nghiên cứu", "nhà khoa học", "cha ông", "quê mình", "đất mình",
            "cha truyền con nối",
        ].map { ($0, .innocent) }
        return PhraseBook(phrases)
    }()
}
