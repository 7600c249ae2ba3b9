/// What a text says by a number: a quantity, a day, an hour, in digits or in words.
struct Saying {
    /// What is counted or measured.
    enum Dimension: UInt8 {
        /// Things, or anything that has no unit here: the number alone.
        case things
        /// Grams.
        case mass
        /// Millilitres.
        case volume
        /// Millimetres.
        case length
        /// Square metres.
        case area
        /// Degrees, of heat or of strength.
        case degrees
        /// Hundredths.
        case percent
        /// Minutes that pass.
        case minutes
        /// Months that pass.
        case months
        /// Đồng.
        case dong
        /// Dollars of the United States.
        case dollars
        /// Euros.
        case euros
        /// Stars of a rating.
        case stars
        /// A month of the year, 1 to 12.
        case month
        /// A day of the week, 2 for Monday to 8 for Sunday.
        case weekday
        /// Minutes since midnight.
        case clock
    }

    /// What is counted.
    var dimension: Dimension
    /// The number in the dimension's unit.
    var base: Double
    /// The number as written.
    var raw: Double
    /// Another number that says the same: `1990` for the nineties.
    var other: Double?
    /// Whether it must stand on both sides: it is written in digits, or a name of a month or a day.
    var isRequired: Bool
    /// Whether it is part of a date.
    var isOfDate = false
    /// Whether it is known which half of the day an hour belongs to.
    var isHalfKnown = false
    /// The text, by its position in the reading.
    var text: Int
    /// The words that say it.
    var range: Range<Int>

    /// How well another saying agrees: exactly, by the number alone, or not at all.
    func agrees(with other: Saying) -> Agreement {
        if dimension == other.dimension {
            if dimension == .clock { return isSameTime(as: other) ? .exact : .none }
            if same(base, other.base) { return .exact }
            return dimension == .things && (same(raw, other.other) || same(self.other, other.raw)) ? .exact : .none
        }
        switch (dimension, other.dimension) {
        case (.things, _), (_, .things):
            return same(raw, other.raw) || same(self.other, other.raw) || same(raw, other.other) ? .loose : .none
        case (.degrees, .percent), (.percent, .degrees): return same(raw, other.raw) ? .loose : .none
        case (.clock, .minutes), (.minutes, .clock): return isSameTime(as: other) ? .loose : .none
        default: return .none
        }
    }

    /// How well two sayings agree.
    enum Agreement: Int {
        case none, loose, exact
    }

    private func isSameTime(as other: Saying) -> Bool {
        let circle = isHalfKnown && other.isHalfKnown ? 1440.0 : 720.0
        return same(base.truncatingRemainder(dividingBy: circle), other.base.truncatingRemainder(dividingBy: circle))
    }

    private func same(_ one: Double?, _ other: Double?) -> Bool {
        guard let one, let other else { return false }
        return abs(one - other) <= 1e-6 * max(1, abs(one), abs(other))
    }
}
