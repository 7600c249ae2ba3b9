import Catalogue

/// Whether a sentence about a craft says whose it is: a family's or a firm's, or the whole town's.
enum Maker {
    /// Whether a family or a firm is named in the sentence of `range`: a trade that is "hàng trăm năm" old is nobody's claim.
    static func isNamed(beside range: Range<Int>, in text: Reading.Text) -> Bool {
        let tokens = text.tokens.all
        // "Làng nghề hàng trăm năm tuổi": the village's own age, whoever founded it.
        if villages.occurs(in: Array(tokens[max(0, range.lowerBound - 2)..<range.lowerBound])) { return false }
        let named = named(beside: range, in: text)
        return named.contains { $0.mayBeOurs } || named.contains(.anyFamily) && !named.contains { [.town, .people, .trade].contains($0) }
    }

    private static let villages = PhraseBook<Void>(["làng nghề", "phố nghề", "xóm nghề"].map { ($0, ()) })

    /// Whether the sentence of `range` speaks of a town's people or of a trade, and of no maker: "người dân trong ấp cha truyền con nối", "nghề
    /// này mang tính gia truyền", "hàng trăm hộ làm gốm theo lối gia truyền".
    static func isAllTheTown(beside range: Range<Int>, in text: Reading.Text) -> Bool {
        guard text.language == .vi else { return false }
        let named = named(beside: range, in: text)
        return !named.contains { $0.mayBeOurs } && named.contains { [.people, .trade, .makers].contains($0) }
    }

    private static func named(beside range: Range<Int>, in text: Reading.Text) -> [Whose] {
        let tokens = text.tokens.all
        let start = text.sentenceStart(before: range.lowerBound, within: 30)
        var end = range.upperBound
        while end < tokens.count, end - range.upperBound < 15, ![.stop, .question].contains(tokens[end].kind) { end += 1 }
        let near = tokens[start..<end]
        let named = text.marks(in: start..<end).map(\.meaning)
        // "Người Phú Vinh": the people of a place, or a people.
        let isPeople = near.indices.dropLast().contains { near[$0].hash == folk && near[$0 + 1].isCapitalised }
        return isPeople ? named + [.people] : named
    }

    private static let folk = Tokens.hash("người")
}
