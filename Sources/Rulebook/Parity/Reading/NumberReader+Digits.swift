extension NumberReader {
    /// Reads a number in digits, with the date, hour or quantity that it begins.
    mutating func readDigits(_ index: Int) -> Int {
        if let end = readWrittenDate(index) { return end }
        if let end = readClockDigits(index) { return end }
        var value = value(index)
        var end = index + 1
        if let (fraction, after) = vulgarFraction(index) { (value, end) = (value + fraction, after) }
        if let (scaled, after) = scaled(value, end) { (value, end) = (scaled, after) }
        // 20th, 1990s, 4-star: what hangs on the digits and is no unit.
        if !isVietnamese, end < tokens.count, tokens[end].start == tokens[end - 1].end, Self.suffixes.contains(tokens[end].hash) {
            let isDecade = isWord(end, Self.s)
            end += 1
            say(
                .things, value, range: index..<end, isRequired: true, isOfDate: isBesideMonth(index, end),
                other: isDecade ? value.truncatingRemainder(dividingBy: 100) : nil)
            return end
        }
        return complete(value, index, end, isRequired: true)
    }

    /// Reads what stands behind a number: scale, unit, half, part of the day. Returns where reading goes on.
    mutating func complete(_ number: Double, _ start: Int, _ next: Int, isRequired: Bool) -> Int {
        if let end = readMarkedUnit(number, start, next, isRequired: isRequired) { return end }
        if isVietnamese, let end = readDayOfMonth(number, start, next, isRequired: isRequired) { return end }
        var unit = next
        // "2 square metres", "three more days": one word may stand between in English.
        let isSquare = isWord(next, Self.square)
        if isSquare || isWord(next, Self.more) { unit += 1 }
        guard var entry = entry(unit), let (dimension, factor) = measure(&entry, unit, isSquare: isSquare) else {
            if let end = readHour(number, start, next, isRequired: isRequired) { return end }
            say(
                .things, number, range: start..<next, isRequired: isRequired, isOfDate: isBesideMonth(start, next),
                other: decade(number, before: start))
            return next
        }
        var end = unit + 1
        if dimension == .area, isWord(end, Self.square) { end += 1 }
        if isWord(unit, Self.tree) { end += 1 }
        if dimension == .minutes, factor == 60, let after = readClock(number, start, end, isRequired: isRequired) { return after }
        var value = number
        if role(end) == .andHalf {
            (value, end) = (value + 0.5, end + 1)
        } else if isAndAHalf(end) {
            (value, end) = (value + 0.5, end + 3)
        }
        say(dimension, value, factor: factor, range: start..<end, isRequired: isRequired)
        return end
    }

    /// What a word behind a number measures, and how much of the dimension's unit one of it is.
    private func measure(_ entry: inout Lexicon.Entry, _ index: Int, isSquare: Bool) -> (Saying.Dimension, Double)? {
        switch entry.role {
        case .unit:
            let isMetre = entry.dimension == .length && entry.value >= 1000
            if isMetre, isSquare || isWord(index + 1, Self.squareVietnamese) || follows(index, "²", orAfterBlank: false) {
                return (.area, (entry.value / 1000) * (entry.value / 1000))
            }
            if isMetre, follows(index, "³", orAfterBlank: false) { return (.volume, 1_000_000) }
            // "4 sao" counts stars; "một đồng lúa" is a field.
            return (entry.dimension, entry.value)
        case .monthWord: return (.months, 1)
        case .yearOrFive: return (.months, 12)
        case .dayWord where entry.dimension == .minutes: return (.minutes, 1440)
        default: return nil
        }
    }

    /// Units that are written as marks: %, °C, ₫, $.
    private mutating func readMarkedUnit(_ number: Double, _ start: Int, _ next: Int, isRequired: Bool) -> Int? {
        if isWord(next, 0x25) {
            say(.percent, number, range: start..<next + 1, isRequired: isRequired)
            return next + 1
        }
        if isWord(next, Self.parts), isWord(next + 1, Self.hundred) {
            say(.percent, number, range: start..<next + 2, isRequired: isRequired)
            return next + 2
        }
        if isWord(next, Self.per), isWord(next + 1, Self.cent) {
            say(.percent, number, range: start..<next + 2, isRequired: isRequired)
            return next + 2
        }
        if isWord(next, Self.tree), isWord(next + 1, Self.count) {
            say(.length, number, factor: 1_000_000, range: start..<next + 2, isRequired: isRequired)
            return next + 2
        }
        if follows(next - 1, "°") {
            say(.degrees, number, range: start..<next, isRequired: isRequired)
            return next + (isWord(next, Self.c) ? 1 : 0)
        }
        if follows(next - 1, "₫") || precedes(start, "₫") || isWord(start - 1, Self.vnd) {
            say(.dong, number, range: start..<next, isRequired: isRequired)
            return next
        }
        if follows(next - 1, "€") || precedes(start, "€") {
            say(.euros, number, range: start..<next, isRequired: isRequired)
            return next
        }
        if precedes(start, "$") {
            say(.dollars, number, range: start..<next, isRequired: isRequired)
            return next
        }
        return nil
    }

    /// A number times the scales behind it: "2 triệu 500 nghìn", "3 triệu rưỡi", "2 dozen".
    func scaled(_ number: Double, _ next: Int) -> (Double, Int)? {
        guard let first = entry(next), first.role == .scale || first.role == .shortScale && tokens[next].start == tokens[next - 1].end,
            !(isVietnamese && isName(next))
        else { return nil }
        var (value, end) = (number * first.value, next + 1)
        if role(end) == .andHalf { return (value + first.value / 2, end + 1) }
        if !isVietnamese { return (value, end) }
        while isNumber(end), let smaller = entry(end + 1), smaller.role == .scale, smaller.value < first.value {
            (value, end) = (value + self.value(end) * smaller.value, end + 2)
        }
        return (value, end)
    }

    private func vulgarFraction(_ index: Int) -> (Double, Int)? {
        if follows(index, "½") { return (0.5, index + 1) }
        if follows(index, "¼") { return (0.25, index + 1) }
        return follows(index, "¾") ? (0.75, index + 1) : nil
    }

    /// "and a half", behind a number or its unit.
    func isAndAHalf(_ index: Int) -> Bool {
        !isVietnamese && role(index) == .joint && role(index + 1) == .article && role(index + 2) == .half
    }

    /// The century's year that a decade of two digits means, or its two digits: "thập niên 90".
    private func decade(_ number: Double, before start: Int) -> Double? {
        guard role(start - 1) == .century || isWord(start - 1, Self.year), number >= 10, number <= 90,
            number.truncatingRemainder(dividingBy: 10) == 0
        else { return nil }
        return 1900 + number
    }

    static let suffixes = WordSet("st nd rd th s")
    static let s = Tokens.hash("s")
    static let square = Tokens.hash("square")
    static let squareVietnamese = Tokens.hash("vuông")
    static let more = Tokens.hash("more")
    static let tree = Tokens.hash("cây")
    static let count = Tokens.hash("số")
    static let parts = Tokens.hash("phần")
    static let hundred = Tokens.hash("trăm")
    static let per = Tokens.hash("per")
    static let cent = Tokens.hash("cent")
    static let c = Tokens.hash("C")
    static let vnd = Tokens.hash("VND")
    static let year = Tokens.hash("năm")
}
