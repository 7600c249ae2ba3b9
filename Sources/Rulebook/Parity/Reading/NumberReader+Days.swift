extension NumberReader {
    // MARK: Days

    /// Reads 20/4/2026, 2026-04-20, 20/4, 2/3.
    mutating func readWrittenDate(_ index: Int) -> Int? {
        guard let mark = separator(after: index), mark == 0x2F || mark == 0x2D else { return nil }
        let (first, second) = (value(index), value(index + 1))
        if separator(after: index + 1) == mark {
            let third = value(index + 2)
            if first > 1000, second <= 12, third <= 31 { return sayDate(third, second, first, index..<index + 3) }
            guard third > 1000 || mark == 0x2F, first <= 31, second <= 31 else { return nil }
            let year = third < 100 ? third + 2000 : third
            return second > 12 ? sayDate(second, first, year, index..<index + 3) : sayDate(first, second, year, index..<index + 3)
        }
        guard mark == 0x2F else { return nil }
        if first <= 12, second > 1000 {
            say(.month, first, range: index..<index + 2, isRequired: true, isOfDate: true)
            say(.things, second, range: index..<index + 2, isRequired: true, isOfDate: true)
            return index + 2
        }
        if first < second, role(index - 1) != .dayWord, second <= 10 {
            say(.things, first / second, range: index..<index + 2, isRequired: true, other: first / second * 100)
            return index + 2
        }
        guard first <= 31, second <= 12 else { return nil }
        return sayDate(first, second, nil, index..<index + 2)
    }

    private mutating func sayDate(_ day: Double, _ month: Double, _ year: Double?, _ range: Range<Int>) -> Int {
        say(.things, day, range: range, isRequired: true, isOfDate: true)
        say(.month, month, range: range, isRequired: true, isOfDate: true)
        if let year { say(.things, year, range: range, isRequired: true, isOfDate: true) }
        return range.upperBound
    }

    /// A day of the month in Vietnamese: behind "ngày" or "mùng", or before "tháng 4".
    mutating func readDayOfMonth(_ number: Double, _ start: Int, _ next: Int, isRequired: Bool) -> Int? {
        let hasMonth = role(next) == .monthWord && isMonth(next + 1) && role(next + 2) != .dayWord
        guard role(start - 1) == .dayWord || hasMonth, number <= 31 else { return nil }
        say(.things, number, range: start..<next, isRequired: isRequired, isOfDate: true)
        return next
    }

    private func isMonth(_ index: Int) -> Bool {
        if isNumber(index) { return true }
        guard let role = role(index), !isName(index) else { return false }
        return role == .ones || role == .teens || role == .tail
    }

    /// Reads "tháng 4", "tháng giêng", "tháng mười hai".
    mutating func readMonth(_ index: Int) -> Int {
        let start = index + 1
        if isNumber(start) {
            if separator(after: start) == 0x2F, let end = readWrittenDate(start) { return end }
            let month = value(start)
            guard month >= 1, month <= 12, role(start + 1) != .andHalf else { return start }
            say(.month, month, range: index..<start + 1, isRequired: true, isOfDate: true)
            return start + 1
        }
        guard isMonth(start), let (month, end) = wordNumber(start, inMonth: true), month <= 12 else { return start }
        say(.month, month, range: index..<end, isRequired: false, isOfDate: true)
        return end
    }

    /// Reads an English month's name. "may" and "march" are months only with a capital that no sentence
    /// gives them.
    mutating func readMonthName(_ index: Int, _ month: Double) -> Int {
        guard tokens[index].isCapitalised else { return index + 1 }
        let isInSentence = index > 0 && (tokens[index - 1].kind == .word || tokens[index - 1].kind == .number)
        if month == 3 || month == 5, !isInSentence, !isNumber(index + 1) { return index + 1 }
        say(.month, month, range: index..<index + 1, isRequired: true, isOfDate: true)
        return index + 1
    }

    /// Whether a month's name stands beside a number.
    func isBesideMonth(_ start: Int, _ end: Int) -> Bool {
        if isVietnamese { return isWord(start - 1, Self.year) }
        return role(start - 1) == .month || role(end) == .month || role(end + 1) == .month && isWord(end, Self.of)
            || role(start - 2) == .month && tokens[start - 1].kind == .pause
    }

    // MARK: Hours

    /// Reads 17:00, 17h30, 5:30 pm.
    mutating func readClockDigits(_ index: Int) -> Int? {
        let hour = value(index)
        guard hour <= 24 else { return nil }
        var (minutes, end) = (0.0, index + 1)
        if isNumber(index + 2), tokens[index + 1].kind == .pause, bytes[Int(tokens[index].end)] == 0x3A,
            tokens[index].end + 1 == tokens[index + 2].start, tokens[index + 2].range.count == 2, value(index + 2) < 60
        {
            (minutes, end) = (value(index + 2), index + 3)
        } else if end < tokens.count, tokens[end].start == tokens[index].end, tokens[end].range.count == 3,
            [0x68, 0x67].contains(bytes[Int(tokens[end].start)]), let written = twoDigits(Int(tokens[end].start) + 1)
        {
            (minutes, end) = (written, end + 1)
        } else {
            return nil
        }
        sayClock(hour, minutes, &end, index, isRequired: true)
        return end
    }

    private func twoDigits(_ offset: Int) -> Double? {
        let (tens, ones) = (bytes[offset], bytes[offset + 1])
        guard (0x30...0x35).contains(tens), (0x30...0x39).contains(ones) else { return nil }
        return Double(tens - 0x30) * 10 + Double(ones - 0x30)
    }

    /// An hour of the day in Vietnamese, behind "giờ": "5 giờ sáng", "5 giờ rưỡi chiều", "17 giờ 30". Without a part of the day it may
    /// be a span of time, and is left to that.
    mutating func readClock(_ hour: Double, _ start: Int, _ next: Int, isRequired: Bool) -> Int? {
        guard isVietnamese, hour <= 24 else { return nil }
        var (minutes, end) = (0.0, next)
        if role(end) == .andHalf {
            (minutes, end) = (30, end + 1)
        } else if isNumber(end), value(end) < 60 {
            (minutes, end) = (value(end), end + 1)
            if isWord(end, Self.minute) { end += 1 }
        }
        guard dayPart(end) != nil else { return nil }
        sayClock(hour, minutes, &end, start, isRequired: isRequired)
        return end
    }

    /// An hour of the day in English: "5 a.m.", "10 at night", "5 in the morning", "5 o'clock".
    mutating func readHour(_ hour: Double, _ start: Int, _ next: Int, isRequired: Bool) -> Int? {
        guard !isVietnamese, hour <= 24, hour >= 1 else { return nil }
        var end = next
        let isClock = isWord(end, Self.o) && isWord(end + 1, Self.clock)
        if isClock { end += 2 }
        guard isClock || dayPart(end) != nil else { return nil }
        sayClock(hour, 0, &end, start, isRequired: isRequired)
        return end
    }

    private mutating func sayClock(_ hour: Double, _ minutes: Double, _ end: inout Int, _ start: Int, isRequired: Bool) {
        var base = hour * 60 + minutes
        var isHalfKnown = hour > 12
        if let (part, after) = dayPart(end) {
            end = after
            isHalfKnown = true
            let isLate = hour < 12
            switch part {
            case .afternoon where isLate: base += 720
            case .night where isLate && hour >= 6: base += 720
            case .night where hour == 12: base -= 720
            case .noon where hour < 6: base += 720
            case .morning where hour == 12: base -= 720
            default: break
            }
        }
        sayings.append(
            Saying(
                dimension: .clock, base: base, raw: hour, isRequired: isRequired, isHalfKnown: isHalfKnown, text: text, range: start..<end))
        extendRange(60)
    }

    /// The part of the day that stands at a place, and where it ends.
    private func dayPart(_ index: Int) -> (Lexicon.Role, Int)? {
        if let role = role(index), Self.dayParts.contains(role) { return (role, index + 1) }
        guard !isVietnamese else { return nil }
        // a.m., p.m.: the dots are no words.
        if isWord(index + 1, Self.m), index + 1 < tokens.count, tokens[index + 1].start <= tokens[index].end + 1 {
            if isWord(index, Self.a) { return (.morning, index + 2) }
            if isWord(index, Self.p) { return (.afternoon, index + 2) }
        }
        // "in the early morning", "at night".
        guard index < tokens.count, tokens[index].kind == .word, Self.beforeDayParts.contains(tokens[index].hash) else { return nil }
        for position in index + 1..<index + 4 {
            guard position < tokens.count, tokens[position].kind == .word else { return nil }
            if let role = role(position), Self.dayParts.contains(role) { return (role, position + 1) }
        }
        return nil
    }

    private static let dayParts: Set<Lexicon.Role> = [.morning, .afternoon, .night, .noon]
    private static let beforeDayParts = WordSet("in at")
    private static let of = Tokens.hash("of")
    private static let o = Tokens.hash("o")
    private static let a = Tokens.hash("a")
    private static let p = Tokens.hash("p")
    private static let m = Tokens.hash("m")
    private static let clock = Tokens.hash("clock")
    private static let minute = Tokens.hash("phút")
}
