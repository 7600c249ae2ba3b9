import Catalogue
import Diagnostics

/// What people write for a day, and what they meant.
enum WrittenDay {
    static func explain(_ text: String) -> (message: Words, help: Words, fix: String?) {
        let parts = text.split { "/.- ".contains($0) }.map { Int($0) }
        if parts.count == 3, let one = parts[0], let two = parts[1], let three = parts[2] {
            // People here write the day first; a year first is meant as such.
            let meant = one > 31 ? Day(year: one, month: two, day: three) : Day(year: three, month: two, day: one)
            if let meant {
                return (.notDay(text), .writeDay(meant.description), meant.description)
            }
            return (.noSuchDay(text), .writeDay("2026-03-10"), nil)
        }
        return (.notDay(text), .writeDay("2026-03-10"), nil)
    }
}

/// What people write for a sum of money, and what they meant.
enum WrittenMoney {
    /// The sum, unless it has more decimals than its currency: `185.000 VND` is a dot between thousands, not a price of 185 đồng.
    static func read(_ text: String) -> Money? {
        Money(text).flatMap { $0.amount.decimals <= Money.decimals(of: $0.currency) ? $0 : nil }
    }

    static func explain(_ text: String) -> (message: Words, help: Words, fix: String?) {
        let currency = currency(in: text)
        let number = text.filter { "0123456789.,".contains($0) }
        if let currency, let amount = amount(number, in: currency) {
            let meant = "\(amount) \(currency)"
            return (.notMoney(text), .writeMoney(meant), meant)
        }
        return (.notMoney(text), .writeMoney("185000 VND"), nil)
    }

    private static func currency(in text: String) -> String? {
        let letters = text.filter(\.isLetter)
        switch letters.lowercased() {
        case "vnd", "đ", "d", "vnđ", "đồng", "dong", "": return text.contains("$") ? "USD" : text.contains("€") ? "EUR" : "VND"
        case "usd", "us": return "USD"
        case "eur": return "EUR"
        default: return letters.utf8.count == 3 && letters.allSatisfy(\.isASCII) ? letters.uppercased() : nil
        }
    }

    /// The number meant: with three digits behind its last sign that sign stands between thousands, else before decimals.
    private static func amount(_ number: String, in currency: String) -> String? {
        let groups = number.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard let last = groups.last, !groups.contains(where: \.isEmpty) else { return nil }
        if groups.count == 1 { return number }
        if groups.dropFirst().allSatisfy({ $0.count == 3 }) { return groups.joined() }
        guard Money.decimals(of: currency) > 0, last.count <= 2 else { return nil }
        return groups.dropLast().joined() + "." + last
    }
}

/// What people write for a quantity, and what they meant.
enum WrittenMeasure {
    static func explain(_ text: String) -> (message: Words, help: Words, fix: String?) {
        let number = text.prefix { "0123456789.,-".contains($0) }
        let symbol = text.dropFirst(number.count).trimmingPrefix { $0 == " " }
        let unit = unit(meantBy: String(symbol))
        let groups = number.split(omittingEmptySubsequences: false) { $0 == "," }
        let dotted = groups.count == 2 ? groups.joined(separator: ".") : String(number)
        if let unit, Amount(dotted) != nil {
            let meant = "\(dotted) \(unit)"
            return (.notMeasure(text), .writeMeasure(meant), meant)
        }
        return (.notMeasure(text), .writeMeasure("500 g"), nil)
    }

    private static func unit(meantBy text: String) -> String? {
        switch text.lowercased() {
        case "": nil
        case "gr", "gam", "gram", "grams", "g": "g"
        case "kg", "ký", "kí", "cân", "kilogam": "kg"
        case "ml": "ml"
        case "l", "lít", "lit", "liter", "litre": "l"
        case "tháng", "months", "month": "months"
        case "ngày", "days", "day": "days"
        case "năm", "years", "year": "years"
        case "%": "%"
        case "%vol", "% vol", "độ", "°": "%vol"
        default: Unit(text).dimension == nil ? nil : text
        }
    }
}

extension Words {
    static func notDay(_ text: String) -> Words {
        Words(vi: "ngày “\(text)” không viết theo dạng năm-tháng-ngày", en: "the date “\(text)” is not written year-month-day")
    }

    static func noSuchDay(_ text: String) -> Words { Words(vi: "không có ngày “\(text)”", en: "there is no day “\(text)”") }

    static func writeDay(_ example: String) -> Words { Words(vi: "viết `\(example)`", en: "write `\(example)`") }

    static func notMoney(_ text: String) -> Words {
        Words(vi: "“\(text)” không phải số tiền viết đúng dạng", en: "“\(text)” is not a sum of money in the form expected")
    }

    static func writeMoney(_ example: String) -> Words {
        Words(
            vi: "viết số liền, không chấm ngăn hàng nghìn, rồi mã tiền: `\(example)`",
            en: "write the number without separators, then the currency code: `\(example)`")
    }

    static func notMeasure(_ text: String) -> Words {
        Words(vi: "“\(text)” không phải một số kèm đơn vị", en: "“\(text)” is not a number with a unit")
    }

    static func writeMeasure(_ example: String) -> Words {
        Words(vi: "viết số, dấu cách rồi đơn vị: `\(example)`", en: "write a number, a space and a unit: `\(example)`")
    }

    static func notDimensions(_ text: String) -> Words {
        Words(vi: "“\(text)” không phải kích thước viết đúng dạng", en: "“\(text)” is not a size in the form expected")
    }

    static let writeDimensions = Words(
        vi: "viết dài × rộng × cao rồi đơn vị: `42 × 30 × 28 cm`", en: "write length × width × height and a unit: `42 × 30 × 28 cm`")

    static func notNumber(_ text: String) -> Words { Words(vi: "“\(text)” không phải một con số", en: "“\(text)” is not a number") }

    static let writeNumber = Words(
        vi: "chỉ viết chữ số, dùng dấu chấm cho phần lẻ", en: "write digits only, with a dot before decimals")

    static func notCoordinates(_ text: String) -> Words {
        Words(vi: "“\(text)” không phải tọa độ viết đúng dạng", en: "“\(text)” is not a pair of coordinates")
    }

    static let writeCoordinates = Words(
        vi: "viết vĩ độ, dấu phẩy, kinh độ: `9.412, 104.998`", en: "write latitude, a comma, longitude: `9.412, 104.998`")

    static func unknownKey(_ key: String) -> Words {
        Words(vi: "không có mục nào tên `\(key)` ở đây", en: "there is no key `\(key)` here")
    }

    static func didYouMean(_ key: String) -> Words { Words(vi: "có phải `\(key)` không?", en: "did you mean `\(key)`?") }

    static let ownKeys = Words(
        vi: "bỏ dòng này, hoặc đặt mục riêng của bạn dưới `x:`", en: "remove the line, or keep keys of your own under `x:`")

    static func notLanguage(_ key: String) -> Words {
        Words(vi: "`\(key)` không phải mã ngôn ngữ như `vi`, `en`", en: "`\(key)` is not a language code such as `vi` or `en`")
    }

    static func notOneText(_ key: String) -> Words {
        Words(vi: "`\(key)` phải là một đoạn chữ", en: "`\(key)` must be one text")
    }

    static func writeOneText(_ key: String) -> Words {
        Words(
            vi: "viết trên một dòng: `\(key): …`; nếu trong chữ có dấu `:` hay `[` thì đặt cả câu trong nháy kép",
            en: "write it on one line, `\(key): …`; put it in double quotes if it has a `:` or `[` in it")
    }

    static func writeByLanguage(_ key: String) -> Words {
        Words(
            vi: "viết `\(key): …`, hoặc theo từng ngôn ngữ: `\(key): {vi: …, en: …}`",
            en: "write `\(key): …`, or by language: `\(key): {vi: …, en: …}`")
    }

    static func notList(_ key: String) -> Words { Words(vi: "`\(key)` phải là một danh sách", en: "`\(key)` must be a list") }

    static func writeList(_ key: String) -> Words {
        Words(vi: "đặt trong ngoặc vuông: `\(key): [một, hai]`", en: "put it in square brackets: `\(key): [one, two]`")
    }

    static func writeItems(_ key: String) -> Words {
        Words(vi: "dưới `\(key):` mỗi mục bắt đầu bằng dấu `-`", en: "below `\(key):` every item begins with a `-`")
    }

    static let quoteItem = Words(
        vi: "nếu trong chữ có dấu `:` thì đặt cả mục trong nháy kép", en: "if the text has a `:` in it, put the item in double quotes")

    static func notMapping(_ key: String) -> Words {
        Words(vi: "`\(key)` phải gồm các dòng `khóa: giá trị`", en: "`\(key)` must be made of `key: value` lines")
    }

    static func writeMapping(_ key: String) -> Words {
        Words(
            vi: "xuống dòng sau `\(key):` rồi thụt vào hai dấu cách cho từng khóa",
            en: "start a new line after `\(key):` and indent every key by two spaces")
    }

    static func notAmong(_ text: String, _ key: String) -> Words {
        Words(vi: "`\(key)` không nhận giá trị “\(text)”", en: "`\(key)` can't be “\(text)”")
    }

    static func oneOf(_ choices: [String]) -> Words {
        let list = choices.map { "`\($0)`" }.joined(separator: ", ")
        return Words(vi: "chọn một trong: \(list)", en: "choose one of \(list)")
    }
}
