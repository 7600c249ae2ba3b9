/// How people who read a language write what a fact says. Vietnamese and English have forms of their own (ICU's vi and en-GB;
/// for money `185.000 ₫` and `VND 185,000`); every other language takes English words and numbers, and ISO dates.
extension Amount {
    /// With the language's decimal sign and its mark between thousands: `1.234,5` in Vietnamese, `1,234.5` elsewhere.
    public func form(in language: Language) -> String {
        let (thousands, decimal): (UInt8, UInt8) = language == .vi ? (0x2E, 0x2C) : (0x2C, 0x2E)
        // A number of 64 bits has 20 digits at most, with six marks between them and two signs.
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32 + decimals) { form in
            // From the last digit to the first.
            var (rest, start, place) = (digits.magnitude, form.count, 0)
            while rest > 0 || place <= decimals {
                if place == decimals, place > 0 {
                    start -= 1
                    form[start] = decimal
                } else if place > decimals, (place - decimals).isMultiple(of: 3) {
                    start -= 1
                    form[start] = thousands
                }
                start -= 1
                form[start] = 0x30 + UInt8(rest % 10)
                rest /= 10
                place += 1
            }
            if digits < 0 {
                start -= 1
                form[start] = 0x2D
            }
            return String(decoding: form[start...], as: UTF8.self)
        }
    }
}

extension Money {
    /// `185.000 ₫` and `12,90 USD` in Vietnamese, `VND 185,000` and `USD 12.90` elsewhere.
    public func form(in language: Language) -> String {
        let number = amount.form(in: language)
        guard language == .vi else { return "\(currency) \(number)" }
        return currency == "VND" ? "\(number) ₫" : "\(number) \(currency)"
    }
}

extension Unit {
    /// The unit in words where it has some: `tháng`, `months`; `count` decides between one and many.
    func form(in language: Language, count: Amount) -> String {
        guard let words = Self.words[symbol] else { return symbol }
        if language == .vi { return words.vi }
        return count.equals(Amount(1)) ? words.one : words.many
    }

    /// What a unit is counted per, always one: `month` in `units/month`.
    fileprivate func single(in language: Language) -> String { form(in: language, count: Amount(1)) }

    private struct UnitWords {
        let vi: String
        let one: String
        let many: String

        init(_ vi: String, _ one: String, _ many: String) {
            self.vi = vi
            self.one = one
            self.many = many
        }
    }

    private static let words: [String: UnitWords] = {
        let day = UnitWords("ngày", "day", "days")
        let week = UnitWords("tuần", "week", "weeks")
        let month = UnitWords("tháng", "month", "months")
        let year = UnitWords("năm", "year", "years")
        let piece = UnitWords("sản phẩm", "unit", "units")
        let pair = UnitWords("đôi", "pair", "pairs")
        let set = UnitWords("bộ", "set", "sets")
        return [
            "day": day, "days": day, "week": week, "weeks": week, "month": month, "months": month, "year": year, "years": year,
            "unit": piece, "units": piece, "pair": pair, "pairs": pair, "set": set, "sets": set,
            "t": UnitWords("tấn", "tonne", "tonnes"),
        ]
    }()
}

extension Measure {
    /// `1,5 l`, `24 tháng`, `80%`, `40% vol`, `5.000 sản phẩm/tháng` in Vietnamese; `24 months`, `5,000 units/month` elsewhere.
    public func form(in language: Language) -> String {
        let number = amount.form(in: language)
        let counted = per.map { "/\($0.single(in: language))" } ?? ""
        switch unit.symbol {
        case "%": return "\(number)%\(counted)"
        case "%vol": return "\(number)% vol\(counted)"
        default: return "\(number) \(unit.form(in: language, count: amount))\(counted)"
        }
    }
}

extension Dimensions {
    /// `42 × 30,5 × 28 cm` in Vietnamese, `42 × 30.5 × 28 cm` elsewhere.
    public func form(in language: Language) -> String {
        amounts.map { $0.form(in: language) }.joined(separator: " × ") + " \(unit)"
    }
}
