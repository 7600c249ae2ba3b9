import Catalogue

/// Reads what a text says by numbers, in one pass over its words.
struct NumberReader {
    let tokens: [Token]
    let bytes: [UInt8]
    let isVietnamese: Bool
    let lexicon: Lexicon
    /// The text's position in the reading.
    let text: Int
    /// What was read so far.
    var sayings: [Saying] = []

    /// What `text`, at `position` of the reading, says by numbers; `facts` are the values of the facts that it names.
    static func sayings(of text: Reading.Text, at position: Int, facts: [String: Fact]) -> [Saying] {
        let isVietnamese = text.language == .vi
        var reader = NumberReader(
            tokens: text.tokens.all, bytes: text.tokens.passage.bytes, isVietnamese: isVietnamese,
            lexicon: isVietnamese ? .vietnamese : .english, text: position)
        var index = 0
        var fact = text.tokens.passage.facts.makeIterator()
        while index < reader.tokens.count {
            let token = reader.tokens[index]
            switch token.kind {
            case .number: index = reader.readDigits(index)
            case .word: index = reader.readWord(index)
            case .fact:
                index += 1
                if let value = fact.next().flatMap({ facts[$0] }) { index = reader.readFact(value, index) }
            case .stop, .question, .pause: index += 1
            }
        }
        return reader.sayings
    }

    // MARK: Looking around

    func entry(_ index: Int) -> Lexicon.Entry? {
        index >= 0 && index < tokens.count && tokens[index].kind == .word ? lexicon[tokens[index].hash] : nil
    }

    func role(_ index: Int) -> Lexicon.Role? { entry(index)?.role }

    func isNumber(_ index: Int) -> Bool { index >= 0 && index < tokens.count && tokens[index].kind == .number }

    /// Whether a token is one of these words.
    func isWord(_ index: Int, _ hash: UInt64) -> Bool {
        index >= 0 && index < tokens.count && tokens[index].kind == .word && tokens[index].hash == hash
    }

    /// The one byte between a number and the number behind it.
    func separator(after index: Int) -> UInt8? {
        guard isNumber(index + 1), tokens[index].end + 1 == tokens[index + 1].start else { return nil }
        return bytes[Int(tokens[index].end)]
    }

    /// The bytes right behind a token, a blank skipped.
    func follows(_ index: Int, _ mark: StaticString, orAfterBlank: Bool = true) -> Bool {
        var start = Int(tokens[index].end)
        if orAfterBlank, start < bytes.count, bytes[start] == 0x20 { start += 1 }
        return stands(mark, at: start)
    }

    /// Whether the bytes right before a token are these.
    func precedes(_ index: Int, _ mark: StaticString) -> Bool { stands(mark, at: Int(tokens[index].start) - mark.utf8CodeUnitCount) }

    private func stands(_ mark: StaticString, at start: Int) -> Bool {
        mark.withUTF8Buffer { mark in
            guard start >= 0, start + mark.count <= bytes.count else { return false }
            for offset in mark.indices where bytes[start + offset] != mark[offset] { return false }
            return true
        }
    }

    /// Whether a word is a name although it reads like a number: "chú Bảy", "Năm Căn".
    func isName(_ index: Int) -> Bool {
        guard isVietnamese, tokens[index].isCapitalised else { return false }
        if index + 1 < tokens.count, tokens[index + 1].kind == .word, tokens[index + 1].isCapitalised { return true }
        return index > 0 && tokens[index - 1].kind == .word
    }

    // MARK: Values

    /// The value of digits, as their language parts thousands and decimals.
    func value(_ index: Int) -> Double {
        let digits = bytes[tokens[index].range]
        let (thousands, decimal): (UInt8, UInt8) = isVietnamese ? (0x2E, 0x2C) : (0x2C, 0x2E)
        var (value, scale) = (0.0, 0.0)
        for (offset, byte) in zip(digits.indices, digits) {
            if byte >= 0x30, byte <= 0x39 {
                value = value * 10 + Double(byte - 0x30)
                scale *= 10
            } else if byte == decimal || byte == thousands && !isGroup(digits[(offset + 1)...]) {
                scale = 1
            }
        }
        return scale > 0 ? value / scale : value
    }

    /// Whether three digits and no more stand before the next separator.
    private func isGroup(_ rest: ArraySlice<UInt8>) -> Bool {
        let digits = rest.prefix(4).prefix { $0 >= 0x30 && $0 <= 0x39 }.count
        return digits == 3
    }

    // MARK: Saying

    /// Adds a saying.
    mutating func say(
        _ dimension: Saying.Dimension, _ raw: Double, factor: Double = 1, range: Range<Int>, isRequired: Bool, isOfDate: Bool = false,
        other: Double? = nil
    ) {
        sayings.append(
            Saying(
                dimension: dimension, base: raw * factor, raw: raw, other: other, isRequired: isRequired, isOfDate: isOfDate, text: text,
                range: range))
        if dimension != .things, dimension != .month, dimension != .weekday { extendRange(factor) }
    }

    /// Gives the unit of the last saying to those before it that it is a range or a size with: "10 đến 12 kg", "42 × 30 × 28 cm".
    mutating func extendRange(_ factor: Double) {
        var index = sayings.count - 1
        while index > 0 {
            let (last, before) = (sayings[index], sayings[index - 1])
            let end = before.range.upperBound
            guard before.dimension == .things, !before.isOfDate, before.other == nil, end <= last.range.lowerBound,
                end == last.range.lowerBound || end + 1 == last.range.lowerBound && isRangeMark(end)
            else { return }
            sayings[index - 1].dimension = last.dimension
            if last.dimension == .clock {
                let offset = last.base - last.raw * 60
                sayings[index - 1].base = before.raw * 60 + offset
                sayings[index - 1].isHalfKnown = last.isHalfKnown
            } else {
                sayings[index - 1].base = before.raw * factor
            }
            index -= 1
        }
    }

    private func isRangeMark(_ index: Int) -> Bool {
        if role(index) == .range { return true }
        return tokens[index].kind == .pause && bytes[Int(tokens[index].start)] == 0xE2
    }

    // MARK: Facts

    /// What a fact says in the place of its path; a unit may stand behind it.
    mutating func readFact(_ fact: Fact, _ next: Int) -> Int {
        let range = next - 1..<next
        switch fact {
        case .number(let amount):
            return complete(amount.approximate, range.lowerBound, next, isRequired: false)
        case .year(let year): return complete(Double(year), range.lowerBound, next, isRequired: false)
        case .measure(let measure):
            let unit = lexicon[Tokens.hash(measure.unit.description)]
            say(unit?.dimension ?? .things, measure.amount.approximate, factor: unit?.value ?? 1, range: range, isRequired: false)
        case .dimensions, .text: break
        case .money(let money): say(money.currency == "VND" ? .dong : .things, money.amount.approximate, range: range, isRequired: false)
        case .day(let day):
            say(.things, Double(day.day), range: range, isRequired: false, isOfDate: true)
            say(.month, Double(day.month), range: range, isRequired: false, isOfDate: true)
            say(.things, Double(day.year), range: range, isRequired: false, isOfDate: true)
        }
        return next
    }
}
