import Catalogue
import Diagnostics
import XML

/// What a product says under `channels.lazada`.
struct LazadaFacts {
    /// Its key.
    let place: Place
    /// The id of a leaf category.
    let category: Located<String>?
    /// The category's attributes, in the order in which they are written.
    let attributes: [(name: String, value: Located<String>)]
    /// The attribute by which packs of the product differ, where that is not their size: `color_family`.
    let variation: Located<String>?
    /// What the product itself is among its packs, where that is not its net content.
    let option: Located<String>?
    /// How many are to be had, where Lazada is to be told.
    let quantity: Located<String>?
    /// Addresses of pictures at Lazada, where they have been moved there.
    let images: [Located<String>]
    /// What it can't make sense of, by path.
    let others: [(path: String, value: Located<String>)]

    init?(of product: Product) {
        guard let facts = product.channels["lazada"] else { return nil }
        place = facts.place
        let inOrder = facts.values.sorted { ($0.value.place.line, $0.value.place.column) < ($1.value.place.line, $1.value.place.column) }
        var attributes: [(String, Located<String>)] = []
        var images: [Located<String>] = []
        var others: [(String, Located<String>)] = []
        for (path, value) in inOrder {
            let parts = path.split(separator: ".")
            switch (parts.first, parts.count) {
            case ("category", 1), ("variation", 1), ("option", 1), ("quantity", 1): break
            case ("attributes", 2): attributes.append((String(parts[1]), value))
            case ("images", 2): images.append(value)
            default: others.append((path, value))
            }
        }
        category = facts.values["category"]
        variation = facts.values["variation"]
        option = facts.values["option"]
        quantity = facts.values["quantity"]
        self.attributes = attributes
        self.images = images
        self.others = others
    }

    /// The value of an attribute.
    subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }.flatMap { FeedText.line($0.value.value) } }

    /// Whether an attribute can be called that: a plain name, since it becomes an element.
    static func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first, text.utf8.count <= 100 else { return false }
        func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F }
        return isLetter(first) && text.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }

    /// Whether a text is a number of digits that does not begin with 0.
    static func isNumber(_ text: String) -> Bool {
        (1...18).contains(text.utf8.count) && text.utf8.first != 0x30 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}

extension Candidate {
    /// What sets it apart at Lazada: its colour or whatever `channels.lazada` names, else its size.
    func lazadaOption(by facts: LazadaFacts) -> String? {
        let language = goods.entry.language
        if variant != nil, facts.variation != nil { return difference(in: language).map { FeedText.cut($0, to: 100) } }
        let own = variant == nil ? facts.option.flatMap { FeedText.line($0.value) } : nil
        return own ?? size(in: language).flatMap(FeedText.line)
    }
}

/// Numbers as Lazada takes them: with two decimals at most, rounded up, since a parcel must never be larger than was said.
enum LazadaNumber {
    /// A length in centimetres.
    static func centimetres(_ amount: Amount, _ unit: Unit) -> String? {
        let shifts = ["mm": 1, "cm": 0, "m": -2]
        return shifts[unit.symbol].flatMap { hundredths(amount, shift: $0) }
    }

    /// A weight in kilograms.
    static func kilograms(_ weight: Measure) -> String? {
        let shifts = ["mg": 6, "g": 3, "kg": 0, "t": -3]
        guard weight.per == nil else { return nil }
        return shifts[weight.unit.symbol].flatMap { hundredths(weight.amount, shift: $0) }
    }

    /// `amount`, with its decimal sign `shift` places further to the left.
    private static func hundredths(_ amount: Amount, shift: Int) -> String? {
        guard amount.isPositive else { return nil }
        var digits = amount.digits
        var surplus = amount.decimals + shift - 2
        while surplus > 0 {
            digits = digits / 10 + (digits % 10 == 0 ? 0 : 1)
            surplus -= 1
        }
        while surplus < 0 {
            let (more, overflows) = digits.multipliedReportingOverflow(by: 10)
            if overflows { return nil }
            digits = more
            surplus += 1
        }
        // 100 t, or a kilometre: whatever was meant is no parcel.
        guard digits <= 10_000_000 else { return nil }
        if digits % 100 == 0 { return String(digits / 100) }
        return Amount(digits % 10 == 0 ? digits / 10 : digits, decimals: digits % 10 == 0 ? 1 : 2).description
    }
}
