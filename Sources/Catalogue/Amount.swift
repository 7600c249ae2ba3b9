/// A number as a person wrote it: exact, with its decimals, so that `1.10` stays `1.10`.
public struct Amount: Hashable, Sendable, CustomStringConvertible {
    /// The digits without the decimal sign.
    public let digits: Int64
    /// How many of them stand behind the decimal sign, at most 9.
    public let decimals: Int

    /// `digits` with so many of them behind the decimal sign.
    public init(_ digits: Int64, decimals: Int = 0) {
        self.digits = digits
        self.decimals = decimals
    }

    /// The number written with a dot as decimal sign and nothing between thousands, or `nil`: `-12.50`, at most 15 digits.
    public init?(_ text: some StringProtocol) {
        var digits: Int64 = 0
        var count = 0
        var decimals: Int?
        var negative = false
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case 0x2D where index == 0: negative = true
            case 0x2E where decimals == nil && count > 0: decimals = 0
            case 0x30...0x39:
                digits = digits * 10 + Int64(byte - 0x30)
                count += 1
                decimals = decimals.map { $0 + 1 }
                guard count <= 15 else { return nil }
            default: return nil
            }
        }
        guard count > 0, decimals != 0, decimals ?? 0 <= 9 else { return nil }
        self.digits = negative ? -digits : digits
        self.decimals = decimals ?? 0
    }

    /// The number with a dot as decimal sign, as it was written.
    public var description: String {
        guard decimals > 0 else { return String(digits) }
        let text = String(digits.magnitude)
        let padded = String(repeating: "0", count: max(0, decimals + 1 - text.utf8.count)) + text
        let cut = padded.index(padded.endIndex, offsetBy: -decimals)
        return (digits < 0 ? "-" : "") + padded[..<cut] + "." + padded[cut...]
    }

    /// The number for arithmetic that needs no exactness.
    public var approximate: Double {
        var divisor = 1.0
        for _ in 0..<decimals { divisor *= 10 }
        return Double(digits) / divisor
    }

    /// Whether it is greater than 0.
    public var isPositive: Bool { digits > 0 }

    /// Whether both say the same number, however many decimals they are written with.
    public func equals(_ other: Amount) -> Bool { !(self < other) && !(other < self) }
}

extension Amount: Comparable {
    /// By the number, not by the way it is written.
    public static func < (one: Amount, other: Amount) -> Bool {
        let decimals = max(one.decimals, other.decimals)
        func scaled(_ amount: Amount) -> (high: Int64, low: UInt64) {
            var factor: Int64 = 1
            for _ in amount.decimals..<decimals { factor *= 10 }
            return amount.digits.multipliedFullWidth(by: factor)
        }
        let (left, right) = (scaled(one), scaled(other))
        return (left.high, left.low) < (right.high, right.low)
    }
}

/// A sum of money: `185000 VND`, `12.90 USD`.
public struct Money: Hashable, Sendable, CustomStringConvertible {
    /// The number.
    public let amount: Amount
    /// The currency's ISO 4217 code.
    public let currency: String

    /// So much of a currency.
    public init(_ amount: Amount, _ currency: String) {
        self.amount = amount
        self.currency = currency
    }

    /// The sum written `NUMBER CODE`, or `nil`.
    public init?(_ text: String) {
        let parts = text.split(separator: " ")
        guard parts.count == 2, parts[1].utf8.count == 3, parts[1].utf8.allSatisfy({ (0x41...0x5A).contains($0) }),
            let amount = Amount(parts[0])
        else { return nil }
        self.init(amount, String(parts[1]))
    }

    /// How many decimals the currency has: none for the đồng, yen and won, else two (ISO 4217).
    public static func decimals(of currency: String) -> Int {
        switch currency {
        case "VND", "JPY", "KRW": 0
        default: 2
        }
    }

    /// `NUMBER CODE`, as story format and feeds write it.
    public var description: String { "\(amount) \(currency)" }
}

/// A unit that a quantity is given in, as the format writes it.
public struct Unit: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The symbol.
    public let symbol: String

    /// The unit with this symbol.
    public init(_ symbol: String) { self.symbol = symbol }

    /// The unit with a literal's symbol.
    public init(stringLiteral value: String) { symbol = value }

    /// The symbol.
    public var description: String { symbol }

    /// What a unit measures.
    public enum Dimension: Sendable {
        /// Weight, base unit g.
        case mass
        /// Volume, base unit ml.
        case volume
        /// Length, base unit cm.
        case length
        /// Number of pieces.
        case count
        /// Time, in days or calendar months.
        case time
        /// Energy, base unit kJ.
        case energy
        /// A share in a hundred.
        case share
    }

    private struct Known {
        let dimension: Dimension
        let toBase: Double
    }

    private static let known: [String: Known] = [
        "mg": Known(dimension: .mass, toBase: 0.001), "g": Known(dimension: .mass, toBase: 1), "kg": Known(dimension: .mass, toBase: 1000),
        "t": Known(dimension: .mass, toBase: 1_000_000),
        "µg": Known(dimension: .mass, toBase: 0.000_001),
        "ml": Known(dimension: .volume, toBase: 1), "l": Known(dimension: .volume, toBase: 1000),
        "mm": Known(dimension: .length, toBase: 0.1), "cm": Known(dimension: .length, toBase: 1),
        "m": Known(dimension: .length, toBase: 100),
        "units": Known(dimension: .count, toBase: 1), "unit": Known(dimension: .count, toBase: 1),
        "pairs": Known(dimension: .count, toBase: 1), "pair": Known(dimension: .count, toBase: 1),
        "sets": Known(dimension: .count, toBase: 1), "set": Known(dimension: .count, toBase: 1),
        "days": Known(dimension: .time, toBase: 1), "day": Known(dimension: .time, toBase: 1),
        "weeks": Known(dimension: .time, toBase: 7), "week": Known(dimension: .time, toBase: 7),
        "months": Known(dimension: .time, toBase: 30), "month": Known(dimension: .time, toBase: 30),
        "years": Known(dimension: .time, toBase: 365), "year": Known(dimension: .time, toBase: 365),
        "kJ": Known(dimension: .energy, toBase: 1), "kcal": Known(dimension: .energy, toBase: 4.184),
        "%": Known(dimension: .share, toBase: 1), "%vol": Known(dimension: .share, toBase: 1),
    ]

    /// What it measures, or `nil` where the format does not know it.
    public var dimension: Dimension? { Self.known[symbol]?.dimension }

    /// How many base units of its dimension it is (a month counts 30 days, a year 365: for comparisons only).
    public var toBase: Double? { Self.known[symbol]?.toBase }

    /// The symbols of a dimension, in the order that a message lists them.
    public static func symbols(of dimensions: Set<Dimension>) -> [String] {
        known.filter { dimensions.contains($0.value.dimension) }.sorted { ($0.value.toBase, $0.key) < ($1.value.toBase, $1.key) }.map(\.key)
    }
}

/// A quantity with its unit: `500 g`, `24 months`, `40 %vol`.
public struct Measure: Hashable, Sendable, CustomStringConvertible {
    /// The number.
    public let amount: Amount
    /// The unit, with what it is counted per: `units/month` keeps `units` here.
    public let unit: Unit
    /// What it is counted per, as in `5000 units/month`.
    public let per: Unit?

    /// So much of a unit.
    public init(_ amount: Amount, _ unit: Unit, per: Unit? = nil) {
        self.amount = amount
        self.unit = unit
        self.per = per
    }

    /// The quantity written `NUMBER UNIT` (the space may be missing before `%`), or `nil`. The unit need not be known.
    public init?(_ text: String) {
        var cut = text.startIndex
        while cut < text.endIndex, "0123456789.-".contains(text[cut]) { cut = text.index(after: cut) }
        let symbol = text[cut...].drop { $0 == " " }
        guard let amount = Amount(text[..<cut]), !symbol.isEmpty, text[cut] == " " || symbol.first == "%" else { return nil }
        let parts = symbol.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && !$0.contains(" ") }) else { return nil }
        self.init(amount, Unit(String(parts[0])), per: parts.count == 2 ? Unit(String(parts[1])) : nil)
    }

    /// In base units of its dimension (g, ml, cm, pieces, days, kJ, %), or `nil` for an unknown unit.
    public var inBaseUnits: Double? { unit.toBase.map { $0 * amount.approximate } }

    /// `NUMBER UNIT`, as the story format writes it.
    public var description: String { "\(amount) \(unit)\(per.map { "/\($0)" } ?? "")" }
}

/// Lengths side by side with one unit: `42 × 30 × 28 cm`.
public struct Dimensions: Hashable, Sendable, CustomStringConvertible {
    /// One to three numbers.
    public let amounts: [Amount]
    /// A unit of length.
    public let unit: Unit

    /// The lengths written with `×` or `x` between them and a unit of length at the end, or `nil`.
    public init?(_ text: String) {
        guard let space = text.lastIndex(of: " ") else { return nil }
        let unit = Unit(String(text[text.index(after: space)...]))
        let amounts = text[..<space].split(omittingEmptySubsequences: false) { $0 == "×" || $0 == "x" }
            .map { Amount(String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())) }
        guard unit.dimension == .length, (1...3).contains(amounts.count) else { return nil }
        self.amounts = amounts.compactMap { $0 }
        self.unit = unit
        guard self.amounts.count == amounts.count else { return nil }
    }

    /// `42 × 30 × 28 cm`.
    public var description: String { amounts.map(\.description).joined(separator: " × ") + " \(unit)" }
}
