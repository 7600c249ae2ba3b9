/// The bars of a trade item number, as tills read it: EAN-13, UPC-A, EAN-8 or ITF-14 (GS1 General Specifications, sections 5.2 and 5.3).
public struct Barcode: Sendable {
    /// The kinds of symbols.
    public enum Symbology: String, Sendable {
        /// 13 digits.
        case ean13 = "EAN-13"
        /// 12 digits.
        case upcA = "UPC-A"
        /// 8 digits, for small packs.
        case ean8 = "EAN-8"
        /// 14 digits, for cartons; not for tills.
        case itf14 = "ITF-14"
    }

    /// A bar, in tenths of a module from the left.
    struct Bar: Sendable, Equatable {
        let start: Int
        let width: Int
        /// Whether it stands between the digits and reaches down among them.
        let isGuard: Bool
    }

    /// Which symbol it is.
    public let symbology: Symbology
    /// The digits in it.
    public let digits: String
    /// The same as numbers.
    private let values: [Int]

    /// The symbol for a number of 8, 12, 13 or 14 digits whose check digit is right; `nil` for any other text. A number that zeros in front
    /// have made longer gets the symbol of the number itself.
    public init?(gtin: String) {
        let written = gtin.utf8.map { Int($0) - 0x30 }
        guard [8, 12, 13, 14].contains(written.count), written.allSatisfy({ (0...9).contains($0) }), Self.isRight(written) else {
            return nil
        }
        var values = written
        if values.count == 14, values[0] == 0 { values = values[1...5].allSatisfy { $0 == 0 } ? Array(values[6...]) : Array(values[1...]) }
        self.values = values
        digits = values.map(String.init).joined()
        symbology =
            switch values.count {
            case 8: .ean8
            case 12: .upcA
            case 13: .ean13
            default: .itf14
            }
    }

    /// From the first bar to the end of the last, in tenths of a module.
    var length: Int {
        switch symbology {
        case .ean13, .upcA: 950
        case .ean8: 670
        case .itf14: 1205
        }
    }

    /// The light space that must stay left and right, in tenths of a module.
    var quietZone: (left: Int, right: Int) {
        switch symbology {
        case .ean13: (110, 70)
        case .upcA: (90, 90)
        case .ean8: (70, 70)
        case .itf14: (100, 100)
        }
    }

    /// The bars, left to right.
    var bars: [Bar] { symbol.bars }

    /// The digits below the bars, each with its middle in tenths of a module from the first bar.
    var legend: [(digit: Character, middle: Int)] { symbol.legend }

    /// Worked out when it is drawn: most pages tell of a symbol without drawing it.
    private var symbol: Symbol {
        switch symbology {
        case .ean13: Self.ean13(values)
        case .upcA: Self.upcA(values)
        case .ean8: Self.ean8(values)
        case .itf14: Self.itf14(values)
        }
    }

    private static func isRight(_ digits: [Int]) -> Bool {
        digits.reversed().enumerated().reduce(0) { $0 + $1.element * ($1.offset.isMultiple(of: 2) ? 1 : 3) }.isMultiple(of: 10)
    }
}

// MARK: EAN and UPC: seven modules a digit

extension Barcode {
    /// Widths of light, dark, light, dark for each digit of number set A; B is C backwards, and C has the colours of A exchanged.
    private static let widths = [
        [3, 2, 1, 1], [2, 2, 2, 1], [2, 1, 2, 2], [1, 4, 1, 1], [1, 1, 3, 2], [1, 2, 3, 1], [1, 1, 1, 4], [1, 3, 1, 2], [1, 2, 1, 3],
        [3, 1, 1, 2],
    ]
    /// Which of the six digits on the left are of set B: this tells the digit in front.
    private static let setsB = [
        [], [2, 4, 5], [2, 3, 5], [2, 3, 4], [1, 4, 5], [1, 2, 5], [1, 2, 3], [1, 3, 5], [1, 3, 4], [1, 2, 4],
    ].map { Set($0.map { $0 as Int }) }

    private typealias Symbol = (bars: [Bar], legend: [(digit: Character, middle: Int)])

    private static func ean13(_ digits: [Int]) -> Symbol {
        let (bars, middles) = modules(left: Array(digits[1...6]), right: Array(digits[7...]), inB: setsB[digits[0]])
        return (bars, legend(digits, [-70] + middles))
    }

    private static func upcA(_ digits: [Int]) -> Symbol {
        var (bars, middles) = modules(left: Array(digits[0...5]), right: Array(digits[6...]), inB: [])
        // The first and the last digit stand outside, and their bars are as long as the guards.
        bars = bars.map { $0.start < 100 || $0.start >= 850 ? Bar(start: $0.start, width: $0.width, isGuard: true) : $0 }
        middles[0] = -60
        middles[11] = 1010
        return (bars, legend(digits, middles))
    }

    private static func ean8(_ digits: [Int]) -> Symbol {
        let (bars, middles) = modules(left: Array(digits[0...3]), right: Array(digits[4...]), inB: [])
        return (bars, legend(digits, middles))
    }

    private static func legend(_ digits: [Int], _ middles: [Int]) -> [(digit: Character, middle: Int)] {
        zip(digits, middles).map { (Character(String($0)), $1) }
    }

    private static func modules(left: [Int], right: [Int], inB: Set<Int>) -> ([Bar], [Int]) {
        var bars: [Bar] = []
        var middles: [Int] = []
        var position = 0
        func add(_ widths: [Int], startsDark: Bool, isGuard: Bool = false) {
            for (index, width) in widths.enumerated() {
                if index.isMultiple(of: 2) == startsDark { bars.append(Bar(start: position, width: width * 10, isGuard: isGuard)) }
                position += width * 10
            }
        }
        add([1, 1, 1], startsDark: true, isGuard: true)
        for (index, digit) in left.enumerated() {
            middles.append(position + 35)
            add(inB.contains(index) ? widths[digit].reversed() : widths[digit], startsDark: false)
        }
        add([1, 1, 1, 1, 1], startsDark: false, isGuard: true)
        for digit in right {
            middles.append(position + 35)
            add(widths[digit], startsDark: true)
        }
        add([1, 1, 1], startsDark: true, isGuard: true)
        return (bars, middles)
    }
}

// MARK: ITF-14: pairs of digits, one in the bars, one in the spaces; wide is two and a half times narrow

extension Barcode {
    /// Which two of a digit's five elements are wide.
    private static let wide = [[2, 3], [0, 4], [1, 4], [0, 1], [2, 4], [0, 2], [1, 2], [3, 4], [0, 3], [1, 3]]

    private static func itf14(_ digits: [Int]) -> Symbol {
        var bars: [Bar] = []
        var position = 0
        func add(_ width: Int, isDark: Bool) {
            if isDark { bars.append(Bar(start: position, width: width, isGuard: false)) }
            position += width
        }
        for isDark in [true, false, true, false] { add(10, isDark: isDark) }
        for pair in stride(from: 0, to: 14, by: 2) {
            for element in 0..<5 {
                add(wide[digits[pair]].contains(element) ? 25 : 10, isDark: true)
                add(wide[digits[pair + 1]].contains(element) ? 25 : 10, isDark: false)
            }
        }
        add(25, isDark: true)
        add(10, isDark: false)
        add(10, isDark: true)
        let step = position / 14
        return (bars, legend(digits, (0..<14).map { step / 2 + $0 * step }))
    }
}
