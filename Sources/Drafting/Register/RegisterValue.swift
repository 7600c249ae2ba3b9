import Catalogue

/// Cells as the format writes them: only what a cell says without doubt.
enum RegisterValue {
    /// The number of stars: `4`, `4 sao`, `★★★★`; `nil` where another number stands beside it.
    static func stars(_ text: String) -> Int? {
        let drawn = text.unicodeScalars.count { ["★", "⭐", "*"].contains($0) }
        let numbers = Set(text.split { !$0.isNumber }.compactMap { Int($0) })
        if numbers.isEmpty { return drawn > 0 && drawn <= 5 ? drawn : nil }
        return numbers.count == 1 ? numbers.first.flatMap { (1...5).contains($0) ? $0 : nil } : nil
    }

    /// The number before `sao` or `stars` in words that name OCOP or nothing else: `4 sao`, `(OCOP 5 sao)`.
    static func starsNamed(in text: String) -> Int? {
        let words = Spelling.key(text).split(separator: " ")
        var found: Set<Int> = []
        for (number, word) in zip(words, words.dropFirst()) where ["sao", "star", "stars"].contains(word) {
            if let stars = Int(number), (1...5).contains(stars) { found.insert(stars) }
        }
        return found.count == 1 ? found.first : nil
    }

    /// A day: `2026-06-10`, or day, month, year as Viet Nam writes them with `/`, `-` or `.` between.
    static func day(_ text: String) -> Day? {
        if let day = Day(text) { return day }
        let parts = text.split { "/-. ".contains($0) }.map(String.init)
        guard parts.count == 3, parts[2].count == 4, let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2]) else {
            return nil
        }
        return Day(year: year, month: month, day: day)
    }

    /// One price in đồng: `98.000 đ`, `98000`, `98,000 VND`; a range or a price a kilogram is none.
    static func price(_ text: String) -> Money? {
        var rest = Spelling.folded(text)
        for mark in ["vnd", "dong", "d", "₫"] where rest.hasSuffix(mark) {
            rest.removeLast(mark.count)
            break
        }
        let digits = rest.filter { $0 != " " }
        let groups = digits.split(separator: digits.contains(".") ? "." : ",", omittingEmptySubsequences: false)
        let isGrouped = groups.count == 1 || (groups.dropFirst().allSatisfy { $0.count == 3 } && (1...3).contains(groups[0].count))
        guard isGrouped, groups.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
        guard let amount = Int64(groups.joined()), (1000...10_000_000_000).contains(amount) else { return nil }
        return Money(Amount(amount), "VND")
    }

    /// A quantity with a unit that the format knows: `500 g`, `500g`, `1,5 l`.
    static func net(_ text: String) -> Measure? {
        let folded = Spelling.folded(text)
        guard let unitStart = folded.firstIndex(where: \.isLetter) else { return nil }
        let number = folded[..<unitStart].filter { $0 != " " }.replacing(",", with: ".")
        let unit = folded[unitStart...].trimmingPrefix { $0 == " " }
        let known = ["g": "g", "gram": "g", "gr": "g", "kg": "kg", "mg": "mg", "ml": "ml", "l": "l", "lit": "l"]
        guard let symbol = known[String(unit)] else { return nil }
        // `1.500 g` may be a kilogram and a half or a gram and a half.
        if let dot = number.firstIndex(of: "."), number[dot...].count == 4 { return nil }
        guard let measure = Measure("\(number) \(symbol)"), measure.amount.isPositive else { return nil }
        return measure
    }

    /// The legal form that a word for it names, or the name of the producer begins with.
    static func legalForm(_ text: String) -> LegalForm? {
        if let form = LegalForm(rawValue: text) { return form }
        let key = Spelling.key(text) + " "
        let beginnings: [(String, LegalForm)] = [
            ("lien hiep htx ", .cooperative), ("lien hiep hop tac xa ", .cooperative), ("hop tac xa ", .cooperative),
            ("htx ", .cooperative),
            ("to hop tac ", .group), ("tht ", .group), ("cong ty ", .company), ("cty ", .company), ("doanh nghiep ", .company),
            ("dntn ", .company), ("ho kinh doanh ", .household), ("hkd ", .household), ("ho san xuat ", .household),
            ("ho gia dinh ", .household), ("trang trai ", .farm), ("cooperative ", .cooperative), ("company ", .company),
        ]
        return beginnings.first { key.hasPrefix($0.0) }?.1
    }

    /// A Vietnamese tax code: ten digits, or ten and a branch's three.
    static func taxCode(_ text: String) -> String? {
        let digits = text.filter { $0.isASCII && $0.isNumber }
        let isPlain = text.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "-" || $0 == " ") }
        guard isPlain else { return nil }
        switch digits.count {
        case 10, 12: return digits
        case 13: return "\(digits.prefix(10))-\(digits.suffix(3))"
        default: return nil
        }
    }

    /// The product's name without what a register adds about its rating: `Mận An Phước (OCOP 4 sao)` is `Mận An Phước`.
    static func name(_ text: String) -> String {
        var result = text
        while result.hasSuffix(")"), let open = result.lastIndex(of: "(") {
            let words = Set(Spelling.key(String(result[open...])).split(separator: " ").map(String.init))
            guard words.contains("ocop"), words.subtracting(["san", "pham", "ocop", "sao", "dat", "hang", "1", "2", "3", "4", "5"]).isEmpty
            else { break }
            let shorter = String(result[..<open].reversed().drop { $0 == " " }.reversed())
            guard !Spelling.key(shorter).isEmpty else { break }
            result = shorter
        }
        return result
    }
}
