extension NumberReader {
    /// Reads a word, with the number that it begins if it begins one.
    mutating func readWord(_ index: Int) -> Int {
        guard let entry = entry(index) else { return index + 1 }
        switch entry.role {
        case .ones, .teens, .scale: return readWordNumber(index)
        case .tens: return readWordNumber(index)
        case .count:
            return complete(entry.value, index, index + 1, isRequired: false)
        case .vague:
            say(.things, 2, range: index..<index + 1, isRequired: false)
            say(.things, 3, range: index..<index + 1, isRequired: false)
            return index + 1
        case .half: return readHalf(index)
        case .article: return readArticle(index)
        case .ordinal: return readOrdinal(index, entry.value)
        case .month: return readMonthName(index, entry.value)
        case .monthWord: return readMonth(index)
        case .yearOrFive: return readFive(index)
        case .ordinalWord: return readOrdinalWord(index)
        case .weekday:
            guard !isVietnamese || isWord(index - 1, Self.chief) else { return index + 1 }
            guard isVietnamese || tokens[index].isCapitalised else { return index + 1 }
            say(.weekday, entry.value, range: index..<index + 1, isRequired: !isVietnamese)
            return index + 1
        case .unit where entry.value == 1.0 / 60 && !isVietnamese:
            say(.things, 2, range: index..<index + 1, isRequired: false)
            return index + 1
        case .noon:
            say(.clock, 720, range: index..<index + 1, isRequired: false)
            return index + 1
        case .night where isWord(index, Self.midnight):
            say(.clock, 0, range: index..<index + 1, isRequired: false)
            return index + 1
        case .century: return readRoman(index + 1)
        default: return index + 1
        }
    }

    private mutating func readWordNumber(_ index: Int) -> Int {
        guard !isName(index), let (number, next) = wordNumber(index) else { return index + 1 }
        var (value, end) = (number, next)
        if isVietnamese, role(end) == .parts, !isWord(end + 1, Self.hundred), let (whole, after) = partsOfWhole(end + 1) {
            say(.things, value / whole, range: index..<after, isRequired: false, other: value / whole * 100)
            return after
        }
        if !isVietnamese, let part = entry(end), part.role == .ordinal, part.value > 2 {
            say(.things, value / part.value, range: index..<end + 1, isRequired: false, other: value / part.value * 100)
            return end + 1
        }
        if isAndAHalf(end) { (value, end) = (value + 0.5, end + 3) }
        return complete(value, index, end, isRequired: false)
    }

    private func partsOfWhole(_ index: Int) -> (Double, Int)? {
        if isNumber(index) { return (value(index), index + 1) }
        if let entry = entry(index), entry.role == .tail, entry.value > 1 { return (entry.value, index + 1) }
        return role(index) == .ones || role(index) == .teens || role(index) == .yearOrFive ? wordNumber(index) : nil
    }

    /// The number that words say from `start` on: "hai mươi lăm", "one hundred and fifty".
    func wordNumber(_ start: Int, inMonth: Bool = false) -> (Double, Int)? {
        var (total, current, index) = (0.0, 0.0, start)
        var hasOnes = false
        reading: while let entry = entry(index) {
            // What is parted by a comma is another number.
            switch entry.role {
            case .ones, .yearOrFive:
                if entry.role == .yearOrFive, index > start, !isTensBefore(index) { break reading }
                guard !hasOnes else { break reading }
                current += entry.value
                hasOnes = true
            case .tail:
                guard inMonth && index == start || index > start && isTensBefore(index) else { break reading }
                guard !hasOnes else { break reading }
                current += entry.value
                hasOnes = true
            case .teens:
                guard !hasOnes, index == start || total > 0 || current >= 100 else { break reading }
                current += entry.value
                hasOnes = !isVietnamese
            case .tens:
                if isVietnamese {
                    let ones = current.truncatingRemainder(dividingBy: 100)
                    current += ones == 0 ? 10 : ones * 9
                    hasOnes = false
                } else {
                    guard !hasOnes else { break reading }
                    current += entry.value
                }
            case .scale:
                if entry.value < 1000 {
                    current = (current == 0 ? 1 : current) * entry.value
                } else {
                    total += (current == 0 ? 1 : current) * entry.value
                    current = 0
                }
                hasOnes = false
                if role(index + 1) == .andHalf { return (total + current + entry.value / 2, index + 2) }
            case .joint:
                guard index > start, role(index - 1) == .scale, let next = role(index + 1), [.ones, .teens, .tens].contains(next) else {
                    break reading
                }
            default: break reading
            }
            index += 1
        }
        return index > start ? (total + current, index) : nil
    }

    private func isTensBefore(_ index: Int) -> Bool {
        guard let role = role(index - 1) else { return false }
        return role == .tens || role == .teens || role == .joint || role == .scale
    }

    /// "nửa cân", "half a dozen", "half past five".
    private mutating func readHalf(_ index: Int) -> Int {
        var next = index + 1
        if isVietnamese {
            if role(next) == .scale, let (value, end) = scaled(0.5, next) { return complete(value, index, end, isRequired: false) }
            if entry(next)?.role == .unit || role(next) == .dayWord || role(next) == .monthWord || role(next) == .yearOrFive {
                return complete(0.5, index, next, isRequired: false)
            }
            say(.things, 0.5, range: index..<next, isRequired: false, other: 50)
            return next
        }
        if isWord(next, Self.past), let (hour, end) = hour(next + 1) {
            sayings.append(
                Saying(dimension: .clock, base: hour * 60 + 30, raw: hour, isRequired: false, text: text, range: index..<end))
            return end
        }
        if role(next) == .article { next += 1 }
        if role(next) == .scale, let (value, end) = scaled(0.5, next) { return complete(value, index, end, isRequired: false) }
        if entry(next)?.role == .unit { return complete(0.5, index, next, isRequired: false) }
        say(.things, 0.5, range: index..<index + 1, isRequired: false, other: 50)
        return index + 1
    }

    private func hour(_ index: Int) -> (Double, Int)? { isNumber(index) ? (value(index), index + 1) : wordNumber(index) }

    /// "a hundred", "a third", "a metre".
    private mutating func readArticle(_ index: Int) -> Int {
        let next = index + 1
        if role(next) == .scale, let (value, end) = wordNumber(next) { return complete(value, index, end, isRequired: false) }
        if let part = entry(next), part.role == .ordinal, part.value > 2 {
            say(.things, 1 / part.value, range: index..<next + 1, isRequired: false, other: 100 / part.value)
            return readOrdinal(next, part.value)
        }
        if entry(next)?.role == .unit { return complete(1, index, next, isRequired: false) }
        return next
    }

    /// "the fifth day of the fifth lunar month".
    private mutating func readOrdinal(_ index: Int, _ value: Double) -> Int {
        say(.things, value, range: index..<index + 1, isRequired: false)
        for position in index + 1..<index + 3 where isWord(position, Self.month) {
            say(.month, value, range: index..<position + 1, isRequired: false)
        }
        return index + 1
    }

    /// "năm" is five, or a year behind a number or before one: "năm 2018", "mỗi năm", "năm nay".
    private mutating func readFive(_ index: Int) -> Int {
        if isNumber(index + 1) || isName(index) { return index + 1 }
        let (before, after) = (index - 1, index + 1)
        if before >= 0, tokens[before].kind == .word, Self.beforeYear.contains(tokens[before].hash) { return index + 1 }
        if after < tokens.count, tokens[after].kind == .word, Self.afterYear.contains(tokens[after].hash) { return index + 1 }
        return readWordNumber(index)
    }

    /// "thứ ba" is the third, or Tuesday.
    private mutating func readOrdinalWord(_ index: Int) -> Int {
        let next = index + 1
        let number: Double
        if isNumber(next) {
            number = value(next)
        } else if let entry = entry(next), [.ones, .tail, .teens, .yearOrFive].contains(entry.role) {
            number = entry.role == .teens ? wordNumber(next)?.0 ?? 10 : entry.value
        } else {
            return next
        }
        say(.things, number, range: index..<next + 1, isRequired: isNumber(next))
        if number >= 2, number <= 7 { say(.weekday, number, range: index..<next + 1, isRequired: false) }
        return next + 1
    }

    /// "thế kỷ XIX".
    private mutating func readRoman(_ index: Int) -> Int {
        guard index < tokens.count, tokens[index].kind == .word, tokens[index].isCapitalised else { return index }
        let values: [UInt8: Double] = [0x49: 1, 0x56: 5, 0x58: 10]
        var (total, last) = (0.0, 0.0)
        for byte in bytes[tokens[index].range].reversed() {
            guard let value = values[byte] else { return index }
            total += value < last ? -value : value
            last = value
        }
        say(.things, total, range: index..<index + 1, isRequired: false)
        return index + 1
    }

    private static let chief = Tokens.hash("chủ")
    private static let midnight = Tokens.hash("midnight")
    private static let past = Tokens.hash("past")
    private static let month = Tokens.hash("month")
    private static let beforeYear = WordSet(
        "mỗi hằng hàng cả quanh cuối đầu giữa nhiều mấy vài trong một hai ba bốn sáu bảy tám chín mười lâu từng các những suốt qua mươi chục trăm hết"
    )
    private static let afterYear = WordSet(
        "nay ngoái sau trước đó này kia mới qua thứ nào tháng ấy học xưa đầu một hai ba bốn")
}
