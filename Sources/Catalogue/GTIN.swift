/// GS1's arithmetic over digits, shared by GTIN and GLN.
enum GS1Digits {
    /// The check digit for the digits before it: weights 3 and 1 from the right (GS1 General Specifications, section 7.9).
    static func checkDigit(of digits: some BidirectionalCollection<UInt8>) -> UInt8 {
        var (sum, weight) = (0, 3)
        for digit in digits.reversed() {
            sum += Int(digit - 0x30) * weight
            weight = 4 - weight
        }
        return UInt8(0x30 + (10 - sum % 10) % 10)
    }

    static func areDigits(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) } }
}

/// A Global Trade Item Number as it was written; it need not be right (GS1 General Specifications).
public struct GTIN: Hashable, Sendable, CustomStringConvertible {
    /// The characters as written, leading zeros kept.
    public let text: String

    /// The number written `text`.
    public init(_ text: String) { self.text = text }

    /// As written.
    public var description: String { text }

    /// Whether it has 8, 12, 13 or 14 digits and nothing else.
    public var hasValidLength: Bool { GS1Digits.areDigits(text) && Self.isLength(text.utf8.count) }

    private static func isLength(_ count: Int) -> Bool { count == 8 || (12...14).contains(count) }

    /// The last digit that the others ask for, or `nil` where the length is wrong.
    public var expectedCheckDigit: Character? {
        hasValidLength ? Character(Unicode.Scalar(GS1Digits.checkDigit(of: text.utf8.dropLast()))) : nil
    }

    /// Whether the last digit is the one that the others ask for.
    public var hasValidCheckDigit: Bool { expectedCheckDigit == text.last && expectedCheckDigit != nil }

    /// The number as 14 digits, zeros in front, as GS1 Digital Link and GDSN write it; `nil` unless it is valid.
    public var fourteenDigits: String? {
        hasValidCheckDigit ? String(repeating: "0", count: 14 - text.utf8.count) + text : nil
    }
}

/// A Global Location Number as it was written: 13 digits with a check digit (GS1 General Specifications).
public struct GLN: Hashable, Sendable, CustomStringConvertible {
    /// The characters as written.
    public let text: String

    /// The number written `text`.
    public init(_ text: String) { self.text = text }

    /// As written.
    public var description: String { text }

    /// Whether it has 13 digits and the last is the one that the others ask for.
    public var isValid: Bool { expectedCheckDigit != nil && expectedCheckDigit == text.last }

    /// The last digit that the others ask for, or `nil` unless it has 13 digits.
    public var expectedCheckDigit: Character? {
        GS1Digits.areDigits(text) && text.utf8.count == 13
            ? Character(Unicode.Scalar(GS1Digits.checkDigit(of: text.utf8.dropLast()))) : nil
    }
}

/// A batch or lot number (GS1 application identifier 10).
public struct LotNumber: Hashable, Sendable, CustomStringConvertible {
    /// The characters as written.
    public let text: String

    /// The number written `text`.
    public init(_ text: String) { self.text = text }

    /// As written.
    public var description: String { text }

    /// Whether it has 1 to 20 characters of GS1's set 82 (GS1 General Specifications, section 7.11, figure 7.11-1).
    public var isValid: Bool {
        (1...20).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case 0x21, 0x22, 0x25...0x2F, 0x30...0x39, 0x3A...0x3F, 0x41...0x5A, 0x5F, 0x61...0x7A: true
                default: false
                }
            }
    }

    /// Whether its name can be a folder, so that the lot gets a page of its own (story format, "Lots and addresses").
    public var hasPage: Bool {
        var first = true
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D: break
            case 0x2E where !first: break
            default: return false
            }
            first = false
        }
        return !first
    }
}
