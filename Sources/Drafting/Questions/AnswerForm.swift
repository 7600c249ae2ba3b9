import Catalogue

/// What an answer must be, and how it is read: only what can't be meant otherwise becomes a value, everything else is asked again.
public enum AnswerForm: Sendable, Equatable {
    /// The day on which something was done: `09/03/2026`, `cấp ngày 9 tháng 3 năm 2026`.
    case day
    /// The last day of something: `09/03/2028`, `hết hạn 9/3/2028`.
    case lastDay
    /// How heavy or how much: `500 g`, `nửa ký`, `1 lít rưỡi`.
    case content
    /// How long: `24 tháng`, `2 năm`.
    case time
    /// A share of alcohol: `40 độ`.
    case strength
    /// A sum in đồng: `185.000đ`, `185k`.
    case money
    /// Yes or no, and what each writes.
    case choice(yes: String?, no: String?)
    /// A year.
    case year(ClosedRange<Int>)
    /// How many people, between two numbers.
    case people(ClosedRange<Int>)
    /// A tax code: 10, 12 or 13 digits.
    case taxCode
    /// A telephone number in Viet Nam.
    case phone
    /// An address for mail.
    case email
    /// The number below a bar code; its last digit proves it.
    case gtin
    /// The number of a paper.
    case reference
    /// Words that a person has to read.
    case words

    /// The value as it is written in YAML; `nil` where the answer could mean something else.
    public func value(of answer: String) -> String? {
        let text = Spelling.composed(answer).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !text.isEmpty, text.utf8.count <= 200 else { return nil }
        let words = Self.words(of: text)
        switch self {
        case .day: return Self.day(text, besides: ["cap", "ky"])?.description
        case .lastDay: return Self.day(text, besides: ["den", "toi", "het", "han"])?.description
        case .content: return Self.measure(words, ["g", "kg", "ml", "l"])
        case .time: return Self.measure(words, ["days", "months", "years"])
        case .strength: return Self.measure(words, ["%vol"])
        case .money: return Self.money(words)
        case .choice(let yes, let no): return Self.isYes(text).flatMap { $0 ? yes : no }
        case .year(let range): return Self.number(words, range, besides: ["năm", "từ", "thành", "lập"])
        case .people(let range): return Self.number(words, range, besides: ["có", "hiện", "thành", "viên", "người"])
        case .taxCode:
            let bare = text.drop { !("0"..."9").contains($0) }
            let isNamed = ["mst", "ma so thue", "msdn", "ma so doanh nghiep"].contains(Spelling.key(String(text[..<bare.startIndex])))
            guard isNamed || bare.startIndex == text.startIndex, let digits = Self.digits(String(bare), besides: " .-"),
                [10, 12, 13].contains(digits.utf8.count), isNamed || !Self.isMobile(digits)
            else { return nil }
            return digits.utf8.count == 13 ? "\"\(digits.prefix(10))-\(digits.suffix(3))\"" : "\"\(digits)\""
        case .phone: return Self.phone(text)
        case .email: return Self.email(text)
        case .gtin:
            guard let digits = Self.digits(text, besides: " -."), [8, 12, 13, 14].contains(digits.utf8.count),
                GTIN(digits).hasValidCheckDigit
            else { return nil }
            return "\"\(digits)\""
        case .reference:
            let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || "-/._".contains($0) }
            // A day, a telephone's number or how many stars is no paper's.
            let isOther =
                Self.day(text, besides: []) != nil || Self.isMobile(text.filter { !"-/._".contains($0) })
                || Spelling.key(text).hasSuffix("sao") || text.filter { $0.isLetter || $0.isNumber }.count < 3
            return isPlain && !isOther && text.utf8.count <= 60 && text.contains(where: \.isNumber) ? "\"\(text)\"" : nil
        case .words: return nil
        }
    }

    // MARK: Reading

    /// The words in small letters, numbers apart from their units: `500g` is two.
    private static func words(of text: String) -> [String] {
        var words: [String] = []
        for piece in text.lowercased().split(separator: " ") {
            var word = ""
            var isNumber = false
            for character in piece.drop(while: { "(“\"".contains($0) }) {
                let belongsToNumber = ("0"..."9").contains(character) || (isNumber && ".,".contains(character))
                if !word.isEmpty, belongsToNumber != isNumber {
                    words.append(word)
                    word = ""
                }
                isNumber = belongsToNumber
                word.append(character)
            }
            while let last = word.last, ".,;!)”\"".contains(last) { word.removeLast() }
            if !word.isEmpty { words.append(word) }
        }
        return words.filter {
            !["dạ", "là", "chị", "anh", "em", "ạ", "nhé", "nha", "mỗi", "hũ", "gói", "chai", "hộp"].contains($0)
        }
    }

    private static let numberWords = [
        "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10,
    ]

    /// A number in thousandths: `1,5` is 1500. With three digits behind its only sign it may be thousands or not: nobody knows.
    private static func thousandths(_ word: String) -> Int? {
        if let number = numberWords[word] { return number * 1_000 }
        let parts = word.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 6 && $0.allSatisfy { ("0"..."9").contains($0) } }),
            let whole = Int(parts[0])
        else { return nil }
        guard parts.count == 2 else { return whole * 1_000 }
        guard parts[1].utf8.count <= 2, let rest = Int(parts[1]) else { return nil }
        return whole * 1_000 + rest * (parts[1].utf8.count == 1 ? 100 : 10)
    }

    private static let units: [String: (unit: String, factor: Int)] = [
        "g": ("g", 1), "gr": ("g", 1), "gam": ("g", 1), "gram": ("g", 1), "kg": ("kg", 1), "ký": ("kg", 1), "kí": ("kg", 1),
        "ki": ("kg", 1),
        "kilô": ("kg", 1), "cân": ("kg", 1), "lạng": ("g", 100), "ml": ("ml", 1), "l": ("l", 1), "lít": ("l", 1), "lit": ("l", 1),
        "ngày": ("days", 1), "tháng": ("months", 1), "năm": ("years", 1), "độ": ("%vol", 1), "%": ("%vol", 1), "°": ("%vol", 1),
        "%vol": ("%vol", 1),
    ]

    private static func measure(_ words: [String], _ allowed: Set<String>) -> String? {
        var rest = words[...]
        var amount = 0
        guard let first = rest.popFirst() else { return nil }
        if first == "nửa" {
            amount = 500
        } else {
            guard let number = thousandths(first) else { return nil }
            amount = number
        }
        guard let word = rest.popFirst(), let (unit, factor) = units[word], allowed.contains(unit) else { return nil }
        if let half = rest.first, half == "rưỡi" {
            guard amount % 1_000 == 0 else { return nil }
            amount += 500
            rest = rest.dropFirst()
        }
        guard rest.isEmpty, amount > 0 else { return nil }
        amount *= factor
        // Half a kilogram is written in grams: labels do.
        let (shown, scaled) =
            unit == "kg" && amount < 1_000 ? ("g", amount * 1_000) : unit == "l" && amount < 1_000 ? ("ml", amount * 1_000) : (unit, amount)
        if shown == "years" { return "\(scaled * 12 / 1_000) months" }
        guard ["days", "months"].contains(shown) == false || scaled % 1_000 == 0 else { return nil }
        let (whole, thousandths) = (scaled / 1_000, scaled % 1_000)
        guard thousandths > 0 else { return "\(whole) \(shown)" }
        var decimals = String(String(1_000 + thousandths).dropFirst())
        while decimals.hasSuffix("0") { decimals.removeLast() }
        return "\(whole).\(decimals) \(shown)"
    }

    private static func money(_ words: [String]) -> String? {
        guard let first = words.first, first.allSatisfy({ ("0"..."9").contains($0) || ".,".contains($0) }) else { return nil }
        let groups = first.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        var rest = words.dropFirst()
        let unit = rest.first ?? ""
        let isThousands = ["k", "nghìn", "ngàn", "ngìn"].contains(unit)
        let isMillions = ["triệu", "tr", "củ"].contains(unit)
        if isThousands || isMillions {
            rest = rest.dropFirst()
            guard let number = thousandths(first) else { return nil }
            var dong = number * (isMillions ? 1_000 : 1)
            if isMillions, let more = rest.first, more.utf8.count == 1, let tenth = Int(more) {
                dong += tenth * 100_000
                rest = rest.dropFirst()
            }
            return isEnd(rest) && dong > 0 ? "\(dong) VND" : nil
        }
        let isGrouped = groups.count > 1 && groups.dropFirst().allSatisfy { $0.utf8.count == 3 } && (1...3).contains(groups[0].utf8.count)
        guard groups.count == 1 || isGrouped, let dong = Int(groups.joined()), dong >= 1_000 else { return nil }
        return isEnd(rest) ? "\(dong) VND" : nil
    }

    private static func isEnd(_ words: ArraySlice<String>) -> Bool {
        words.isEmpty || words.count == 1 && ["đ", "đồng", "vnd", "vnđ", "₫"].contains(words.first)
    }

    /// The only number among words that say nothing else: `khoảng 20` and `trước 2016` do.
    private static func number(_ words: [String], _ range: ClosedRange<Int>, besides known: Set<String>) -> String? {
        let rest = words.filter { !known.contains($0) }
        guard rest.count == 1, rest[0].allSatisfy({ ("0"..."9").contains($0) }), let number = Int(rest[0]) else { return nil }
        return range.contains(number) ? String(number) : nil
    }

    /// A day among the words of a date, and those that say which of its days it is.
    private static func day(_ text: String, besides more: Set<String>) -> Day? {
        let plain = Spelling.folded(text)
        // The moon's calendar has other days.
        guard !plain.contains("am lich"), !plain.contains(" al") else { return nil }
        if let day = Day(text) { return day }
        var numbers: [Int] = []
        for piece in plain.split(whereSeparator: { !("0"..."9").contains($0) }) {
            guard let number = Int(piece), piece.utf8.count <= 4 else { return nil }
            numbers.append(number)
        }
        guard numbers.count == 3 else { return nil }
        // Between them nothing but signs and the words of a date.
        let letters = plain.split { !$0.isLetter }.map(String.init)
        let known: Set = ["ngay", "thang", "nam", "mung", "mong", "hom", "da", "a", "la"]
        guard letters.allSatisfy({ known.contains($0) || more.contains($0) }) else { return nil }
        if numbers[0] > 31 { return Day(year: numbers[0], month: numbers[1], day: numbers[2]) }
        let year = numbers[2] < 100 ? 2000 + numbers[2] : numbers[2]
        guard (1900...2100).contains(year) else { return nil }
        return Day(year: year, month: numbers[1], day: numbers[0])
    }

    /// Yes, no, or neither where both are said, or something that may mean both: `chưa` is no answer to what is in a jar.
    private static func isYes(_ text: String) -> Bool? {
        let letters = text.lowercased().split { !$0.isLetter }.map(String.init).filter {
            !["dạ", "da", "ạ", "a", "nhé", "nhe", "nha", "chị", "chi", "anh", "em", "ơi", "oi"].contains($0)
        }
        // With its accents, which tell `có` from `cỏ`; or without any.
        switch letters.joined(separator: " ") {
        case "có", "co", "có có", "có rồi", "co roi", "vâng", "vang", "yes": return true
        case "không", "khong", "không có", "khong co", "ko", "k", "ko có", "ko co", "hông", "hông có", "no": return false
        default: return nil
        }
    }

    /// Whether ten digits can be the number of a mobile telephone in Viet Nam, which a tax code can be as well.
    private static func isMobile(_ digits: String) -> Bool {
        digits.utf8.count == 10 && ["03", "05", "07", "08", "09"].contains(digits.prefix(2))
    }

    private static func digits(_ text: String, besides allowed: String) -> String? {
        let digits = text.filter { !allowed.contains($0) }
        return digits.allSatisfy { ("0"..."9").contains($0) } && !digits.isEmpty ? digits : nil
    }

    private static func phone(_ text: String) -> String? {
        guard var digits = digits(text, besides: " .-()+") else { return nil }
        if digits.hasPrefix("84"), digits.utf8.count == 11 { digits = "0" + digits.dropFirst(2) }
        guard isMobile(digits) else { return nil }
        let rest = digits.dropFirst()
        return "\"+84 \(rest.prefix(3)) \(rest.dropFirst(3).prefix(3)) \(rest.suffix(3))\""
    }

    private static func email(_ text: String) -> String? {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let isPlain = text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || "._-+@".utf8.contains(byte)
        }
        guard isPlain, parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasPrefix("."), !parts[1].hasSuffix(".")
        else {
            return nil
        }
        return text
    }
}
