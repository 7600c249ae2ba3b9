/// The words of a language by which numbers are said, each with what it does. One look at a bit tells most words apart.
struct Lexicon: Sendable {
    /// What a word does to a number.
    enum Role: UInt8, Sendable {
        /// 1…9, "hai", "two".
        case ones
        /// 10…19, "mười", "twelve".
        case teens
        /// "mươi" makes tens of what stands before it, "twenty" is tens.
        case tens
        /// A digit only behind tens: "lăm", "mốt", "tư".
        case tail
        /// Multiplies: "trăm", "dozen".
        case scale
        /// Multiplies digits only: "k".
        case shortScale
        /// A number that stands alone: "đôi", "twice", "both".
        case count
        /// Two or three: "vài", "a few".
        case vague
        /// "nửa", "half".
        case half
        /// "rưỡi": and a half of the unit before.
        case andHalf
        /// "phần" as in "hai phần ba".
        case parts
        /// "third", "fourth": a place in a row, or a part of a whole.
        case ordinal
        /// "lẻ", "and": joins hundreds and the rest.
        case joint
        /// "a".
        case article
        /// A unit.
        case unit
        /// A month's name.
        case month
        /// "tháng", a unit behind a number and a month's name before one.
        case monthWord
        /// "năm", five or a year.
        case yearOrFive
        /// "thứ": a place in a row, or a day of the week.
        case ordinalWord
        /// "ngày", "mùng": a day of the month, or a unit.
        case dayWord
        /// A day of the week.
        case weekday
        /// Part of the day in whose first half an hour lies: "sáng", "am".
        case morning
        /// Part of the day in whose second half it lies: "chiều", "pm".
        case afternoon
        /// "đêm", "night": late hours and small hours.
        case night
        /// "trưa", "noon".
        case noon
        /// "to", "đến": what stands before has the unit of what stands behind.
        case range
        /// "kỷ" of "thế kỷ", behind which Roman numerals stand; "niên" of "thập niên".
        case century
    }

    /// A word's part in numbers.
    struct Entry: Sendable {
        var role: Role
        var value: Double
        var dimension: Saying.Dimension
    }

    private var keys: [UInt64]
    private var entries: [Entry]
    private let mask: Int

    /// The lexicon of some words: several words of one entry are parted by blanks.
    init(_ rows: [(String, Role, Double, Saying.Dimension)]) {
        let words = rows.flatMap { row in
            row.0.split(separator: " ").map { (Tokens.hash($0), Entry(role: row.1, value: row.2, dimension: row.3)) }
        }
        var size = 64
        while size < words.count * 8 { size *= 2 }
        mask = size - 1
        keys = Array(repeating: 0, count: size)
        entries = Array(repeating: Entry(role: .ones, value: 0, dimension: .things), count: size)
        for (hash, entry) in words {
            var slot = Self.slot(hash, mask)
            while keys[slot] != 0, keys[slot] != hash { slot = (slot + 1) & mask }
            keys[slot] = hash
            entries[slot] = entry
        }
    }

    private static func slot(_ hash: UInt64, _ mask: Int) -> Int { Int(truncatingIfNeeded: hash ^ hash >> 29) & mask }

    /// What a word does, if it says a number.
    subscript(hash: UInt64) -> Entry? {
        var slot = Self.slot(hash, mask)
        while keys[slot] != 0 {
            if keys[slot] == hash { return entries[slot] }
            slot = (slot + 1) & mask
        }
        return nil
    }
}

extension Lexicon {
    /// Units that both languages write alike.
    private static let symbols: [(String, Role, Double, Saying.Dimension)] = [
        ("mg", .unit, 0.001, .mass), ("g gam gram grams gr", .unit, 1, .mass), ("kg", .unit, 1000, .mass), ("ml", .unit, 1, .volume),
        ("cl", .unit, 10, .volume), ("l", .unit, 1000, .volume), ("mm", .unit, 1, .length), ("cm", .unit, 10, .length),
        ("m", .unit, 1000, .length), ("km", .unit, 1_000_000, .length), ("ha", .unit, 10_000, .area), ("m2", .unit, 1, .area),
        ("vnd", .unit, 1, .dong), ("usd", .unit, 1, .dollars), ("eur", .unit, 1, .euros), ("euro euros", .unit, 1, .euros),
        ("k", .shortScale, 1000, .things),
    ]

    /// Vietnamese.
    static let vietnamese = Lexicon(
        symbols + [
            ("một", .ones, 1, .things), ("hai", .ones, 2, .things), ("ba", .ones, 3, .things), ("bốn", .ones, 4, .things),
            ("sáu", .ones, 6, .things), ("bảy bẩy", .ones, 7, .things), ("tám", .ones, 8, .things), ("chín", .ones, 9, .things),
            ("mười", .teens, 10, .things), ("mươi", .tens, 10, .things), ("lăm nhăm", .tail, 5, .things), ("mốt", .tail, 1, .things),
            ("tư", .tail, 4, .things), ("chục", .scale, 10, .things), ("tá", .scale, 12, .things), ("trăm", .scale, 100, .things),
            ("nghìn ngàn", .scale, 1000, .things), ("vạn", .scale, 10_000, .things), ("triệu", .scale, 1_000_000, .things),
            ("tỷ tỉ", .scale, 1_000_000_000, .things), ("đôi cặp", .count, 2, .things), ("kép", .count, 2, .things),
            ("vài mấy dăm", .vague, 2, .things), ("nửa", .half, 0.5, .things), ("rưỡi rưởi", .andHalf, 0.5, .things),
            ("phần", .parts, 0, .things), ("lẻ linh", .joint, 0, .things), ("năm", .yearOrFive, 5, .things),
            ("thứ", .ordinalWord, 0, .things),
            ("tháng", .monthWord, 1, .months), ("ngày", .dayWord, 1440, .minutes), ("mùng mồng", .dayWord, 1440, .things),
            ("rằm", .count, 15, .things), ("ký kí kilô cân", .unit, 1000, .mass), ("lạng", .unit, 100, .mass),
            ("tạ", .unit, 100_000, .mass),
            ("tấn", .unit, 1_000_000, .mass), ("lít", .unit, 1000, .volume), ("mét thước", .unit, 1000, .length),
            ("phân", .unit, 10, .length), ("tấc", .unit, 100, .length), ("héc", .unit, 10_000, .area), ("hecta", .unit, 10_000, .area),
            ("độ", .unit, 1, .degrees), ("giây", .unit, 1.0 / 60, .minutes), ("phút", .unit, 1, .minutes),
            ("giờ tiếng h", .unit, 60, .minutes), ("tuổi", .unit, 12, .months), ("tuần", .unit, 10_080, .minutes),
            ("đồng đ", .unit, 1, .dong),
            ("đô", .unit, 1, .dollars), ("sao", .unit, 1, .stars), ("nhật", .weekday, 8, .weekday), ("nhất", .tail, 1, .things),
            ("nhì", .tail, 2, .things), ("sáng", .morning, 0, .clock), ("chiều tối", .afternoon, 0, .clock),
            ("đêm khuya", .night, 0, .clock), ("trưa", .noon, 0, .clock), ("đến tới hoặc hay x", .range, 0, .things),
            ("kỷ kỉ niên", .century, 0, .things), ("giêng", .tail, 1, .month), ("chạp", .tail, 12, .month), ("đầu duy", .count, 1, .things),
        ])

    /// English.
    static let english = Lexicon(
        symbols + ordinals + months + [
            ("one single each every per", .ones, 1, .things), ("two", .ones, 2, .things), ("three", .ones, 3, .things),
            ("four", .ones, 4, .things), ("five", .ones, 5, .things), ("six", .ones, 6, .things), ("seven", .ones, 7, .things),
            ("eight", .ones, 8, .things), ("nine", .ones, 9, .things), ("ten", .teens, 10, .things), ("eleven", .teens, 11, .things),
            ("twelve", .teens, 12, .things), ("thirteen", .teens, 13, .things), ("fourteen", .teens, 14, .things),
            ("fifteen", .teens, 15, .things), ("sixteen", .teens, 16, .things), ("seventeen", .teens, 17, .things),
            ("eighteen", .teens, 18, .things), ("nineteen", .teens, 19, .things), ("twenty", .tens, 20, .things),
            ("thirty", .tens, 30, .things), ("forty", .tens, 40, .things), ("fifty", .tens, 50, .things), ("sixty", .tens, 60, .things),
            ("seventy", .tens, 70, .things), ("eighty", .tens, 80, .things), ("ninety", .tens, 90, .things),
            ("hundred hundreds", .scale, 100, .things), ("thousand thousands", .scale, 1000, .things),
            ("million millions", .scale, 1_000_000, .things), ("billion", .scale, 1_000_000_000, .things),
            ("dozen dozens", .scale, 12, .things), ("score", .scale, 20, .things),
            ("pair pairs couple twice both double doubled twofold doubles", .count, 2, .things),
            ("thrice triple threefold trio", .count, 3, .things), ("fourfold quadruple", .count, 4, .things),
            ("fivefold", .count, 5, .things),
            ("tenfold decade", .count, 10, .things), ("fortnight", .count, 14, .things), ("once", .count, 1, .things),
            ("few several", .vague, 2, .things),
            ("half halves", .half, 0.5, .things), ("quarter quarters", .ordinal, 4, .things), ("and", .joint, 0, .things),
            ("a an", .article, 1, .things), ("kilo kilos kilogram kilograms kilogramme kilogrammes", .unit, 1000, .mass),
            ("gramme grammes", .unit, 1, .mass), ("tonne tonnes ton tons", .unit, 1_000_000, .mass),
            ("litre litres liter liters", .unit, 1000, .volume), ("millilitre millilitres", .unit, 1, .volume),
            ("metre metres meter meters", .unit, 1000, .length), ("centimetre centimetres centimeter centimeters", .unit, 10, .length),
            ("millimetre millimetres millimeters", .unit, 1, .length),
            ("kilometre kilometres kilometer kilometers", .unit, 1_000_000, .length),
            ("hectare hectares", .unit, 10_000, .area), ("degree degrees", .unit, 1, .degrees), ("percent", .unit, 1, .percent),
            ("second seconds", .unit, 1.0 / 60, .minutes), ("minute minutes", .unit, 1, .minutes),
            ("hour hours hourly", .unit, 60, .minutes),
            ("day days", .unit, 1440, .minutes), ("week weeks", .unit, 10_080, .minutes), ("month months", .unit, 1, .months),
            ("year years", .unit, 12, .months), ("dong", .unit, 1, .dong), ("dollar dollars", .unit, 1, .dollars),
            ("star stars", .unit, 1, .stars), ("am morning", .morning, 0, .clock), ("pm afternoon evening", .afternoon, 0, .clock),
            ("night midnight", .night, 0, .clock), ("noon midday", .noon, 0, .clock), ("to or x", .range, 0, .things),
            ("monday mondays", .weekday, 2, .weekday), ("tuesday tuesdays", .weekday, 3, .weekday),
            ("wednesday wednesdays", .weekday, 4, .weekday), ("thursday thursdays", .weekday, 5, .weekday),
            ("friday fridays", .weekday, 6, .weekday), ("saturday saturdays", .weekday, 7, .weekday),
            ("sunday sundays", .weekday, 8, .weekday),
        ])

    private static let ordinals: [(String, Role, Double, Saying.Dimension)] = [
        "first firsts", "", "third thirds", "fourth fourths", "fifth fifths", "sixth sixths", "seventh", "eighth eighths", "ninth",
        "tenth tenths", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
        "nineteenth", "twentieth",
    ].enumerated().map { ($1, .ordinal, Double($0 + 1), .things) }

    private static let months: [(String, Role, Double, Saying.Dimension)] = [
        "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sept sep",
        "october oct", "november nov", "december dec",
    ].enumerated().map { ($1, .month, Double($0 + 1), .month) }
}
