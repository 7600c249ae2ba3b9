/// What a run comes to.
public struct Summary: Sendable {
    /// How many products were looked at.
    public var products: Int
    /// How many findings are errors.
    public var errors: Int
    /// How many findings are warnings.
    public var warnings: Int
    /// How many findings are notes.
    public var notes: Int
    /// Products that errors keep out of something, by folder, and out of what: `page-en`, `google-merchant.en-US`.
    public var withheld: [(product: String, from: [String])]
    /// How many rules ran, so that one that never ran can't look like a pass.
    public var rulesRun: Int

    /// A summary with the counts given.
    public init(
        products: Int, errors: Int, warnings: Int, notes: Int, withheld: [(product: String, from: [String])] = [], rulesRun: Int
    ) {
        self.products = products
        self.errors = errors
        self.warnings = warnings
        self.notes = notes
        self.withheld = withheld
        self.rulesRun = rulesRun
    }

    /// The summary of `findings`.
    public init(of findings: [Finding], products: Int, withheld: [(product: String, from: [String])] = [], rulesRun: Int) {
        var counts: [Severity: Int] = [:]
        for finding in findings { counts[finding.severity, default: 0] += 1 }
        self.init(
            products: products, errors: counts[.error, default: 0], warnings: counts[.warning, default: 0],
            notes: counts[.note, default: 0], withheld: withheld, rulesRun: rulesRun)
    }

    /// One line for people: "56 rules over 34 products: no errors, 2 warnings".
    public var words: Words {
        let others = [
            Words.count(warnings, Words(vi: "cảnh báo", en: "warning")), Words.count(notes, Words(vi: "ghi chú", en: "note")),
        ]
        let counts =
            [errors == 0 ? Words(vi: "không có lỗi", en: "no errors") : .count(errors, Words(vi: "lỗi", en: "error"))]
            + zip(others, [warnings, notes]).filter { $0.1 > 0 }.map(\.0)
        let rules = Words.count(rulesRun, Words(vi: "quy tắc", en: "rule"))
        let goods = Words.count(products, Words(vi: "sản phẩm", en: "product"))
        return Words(
            vi: "\(rules.vi) trên \(goods.vi): " + counts.map(\.vi).joined(separator: ", "),
            en: "\(rules.en) over \(goods.en): " + counts.map(\.en).joined(separator: ", "))
    }
}

extension Words {
    /// A number and what is counted: the English noun is one whose plural takes an s, Vietnamese has no plural.
    static func count(_ number: Int, _ noun: Words) -> Words {
        Words(
            vi: "\(grouped(number, by: ".")) \(noun.vi)",
            en: "\(grouped(number, by: ",")) \(noun.en)\(number == 1 ? "" : "s")")
    }

    private static func grouped(_ number: Int, by separator: String) -> String {
        let digits = String(number.magnitude)
        var result = number < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { result += separator }
            result.append(digit)
        }
        return result
    }
}
