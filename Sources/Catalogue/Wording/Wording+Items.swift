public import Diagnostics

extension Wording {
    /// One thing in it that can be right or wrong: a sentence, or a fact.
    public struct Item: Sendable, Equatable {
        /// Counted from 1, the same for everyone who has the same wording.
        public let number: Int
        /// The position of the part that it belongs to.
        public let part: Int
        /// The key of that part.
        public let key: String
        /// What it says: a sentence, or the whole of a fact.
        public let text: String
        /// Whether it is a fact.
        public let isFact: Bool
    }

    /// Its sentences and facts in reading order. What only programs read, such as a scheme's id, is none of them.
    public var items: [Item] {
        var items: [Item] = []
        for (index, part) in parts.enumerated() where !Self.isForPrograms(part.key) {
            let isFact = !Self.isFrontMatter(part.key)
            for text in isFact ? [part.text] : SentenceBreaker.sentences(of: part.text) {
                items.append(Item(number: items.count + 1, part: index, key: part.key, text: text, isFact: isFact))
            }
        }
        return items
    }

    private static func isForPrograms(_ key: String) -> Bool {
        key.hasPrefix("certificates.") && key.hasSuffix(".scheme") || key.hasPrefix("claims.") && key.hasSuffix(".says")
            || key == "label.ingredients_order"
    }

    /// What the facts of a key are about, as the title of a card.
    public static func card(of key: String) -> Words {
        let steps = key.split(separator: ".").map(String.init)
        switch steps.first {
        case "ocop": return Words(vi: "Giấy chứng nhận OCOP", en: "OCOP certificate")
        case "certificates" where steps.count > 1:
            return Reference.scheme(steps[1])?.name ?? Words(vi: "Giấy chứng nhận", en: "Certificate")
        case "traceability": return Words(vi: "Nơi làm ra", en: "Where it is from")
        case "label" where steps.count > 2 && steps[1] == "nutrition": return Words(vi: "Bảng dinh dưỡng", en: "Nutrition table")
        case "label": return Words(vi: "Trên nhãn", en: "On the label")
        default: return Words(vi: "Bằng chứng", en: "Evidence")
        }
    }

    /// A fact as people write it: `09/03/2028`, `Cà Mau`, `24 tháng`.
    public static func shown(_ text: String, of key: String) -> Words {
        if text.isEmpty { return Words(vi: "không có", en: "none") }
        if let day = Day(text) { return Words(vi: day.form(in: .vi), en: day.form(in: .en)) }
        if key.hasSuffix(".province"), let province = Reference.province(text) { return province.fullName }
        if key.hasSuffix(".country"), text == "VN" { return Words(vi: "Việt Nam", en: "Viet Nam") }
        if key.hasPrefix("label."), let measure = Measure(text) {
            return Words(vi: measure.form(in: .vi), en: measure.form(in: .en))
        }
        return Words(vi: text, en: text)
    }
}

/// Four letters and digits by which it shows whether a message came whole: what it says is folded to letters and digits first, so that line
/// breaks, quotation marks, capitals and lost accents change nothing.
public enum MessageSeal {
    private static let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")

    /// The seal of a text. The page in the producer's hand computes the same (Templates/sheet-script.html).
    public static func of(_ text: String) -> String {
        // FNV-1a, 32 bits.
        var hash: UInt32 = 0x811C_9DC5
        for byte in folded(text) { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        var rest = Int(hash % 923_521)
        var seal = ""
        for _ in 0..<4 {
            seal.append(letters[rest % 31])
            rest /= 31
        }
        return seal
    }

    /// The ASCII letters and digits left when accents are gone, in small letters.
    private static func folded(_ text: String) -> [UInt8] {
        Spelling.composed(text).unicodeScalars.compactMap { scalar in
            switch scalar.value {
            case 0x30...0x39: return UInt8(scalar.value)
            // Letters that no accent makes are dropped, as a browser's decomposition does; đ is told by hand there as well.
            case 0xC6, 0xD0, 0xD8, 0xDE, 0xDF, 0xE6, 0xF0, 0xF8, 0xFE, 0x126, 0x127, 0x131, 0x138, 0x141, 0x142, 0x149...0x14B, 0x152,
                0x153,
                0x166, 0x167, 0x17F:
                return nil
            default:
                guard case .letter(let letter) = Spelling.base(of: scalar) else { return nil }
                return letter
            }
        }
    }
}
