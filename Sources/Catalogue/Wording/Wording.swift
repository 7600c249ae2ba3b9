public import Diagnostics
import Digests

/// What a person says yes to: the words of a product's story in one language, with the certificates, origin, label and claims beside them.
///
/// The contract (story-format.md, "approvals.yaml") leaves out offer, lots, trade, `accept` and the bytes of pictures. Its canonical form,
/// version 1, is told in Sources/Stories/FORMAT.md; whoever changes it gives it another number, and older approvals are void.
public struct Wording: Sendable, Equatable {
    /// One text of it.
    public struct Part: Sendable, Equatable {
        /// What it is: a key of the front matter, `heading` or `text` of the story, or the path of a fact.
        public let key: String
        /// What it says, in NFC and with single blanks.
        public let text: String
        /// Where it is written; `nil` in a wording that was read from its canonical form.
        public let place: Place?
    }

    /// The number of the canonical form.
    static let version = 1

    /// The language of the words.
    public let language: Language
    /// For a translation, the digest of the wording that it translates.
    public let original: String?
    /// Its texts: front matter, story, facts.
    public private(set) var parts: [Part] = []

    /// What `product` says in `language`; `nil` where it has no story in it.
    ///
    /// - Parameters:
    ///   - producer: whose certificates cover the product as well.
    ///   - original: the wording that this language was translated from, where the yes is a translator's.
    public init?(of product: Product, by producer: Producer, in language: Language, translating original: Wording? = nil) {
        guard let story = product.stories[language] else { return nil }
        self.language = language
        self.original = original?.digest
        addWords(of: story)
        addFacts(of: product, by: producer)
    }

    /// The wording that `bytes` are the canonical form of; `nil` for anything else.
    public init?(canonical bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        }
        guard lines.popLast() == [""], lines.allSatisfy({ $0.count == 2 }), lines.count >= 2,
            lines[0] == ["chapbut-wording", String(Self.version)], lines[1][0] == "language"
        else { return nil }
        language = Language(lines[1][1])
        var rest = lines.dropFirst(2)
        original = rest.first?[0] == "original" ? rest.removeFirst()[1] : nil
        parts = rest.map { Part(key: $0[0], text: $0[1], place: nil) }
    }

    /// The canonical form: UTF-8 lines of a key, a tab and a text.
    public var canonical: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(parts.reduce(256) { $0 + $1.key.utf8.count + $1.text.utf8.count + 2 })
        func add(_ key: String, _ text: String) {
            bytes.append(contentsOf: key.utf8)
            bytes.append(0x09)
            bytes.append(contentsOf: text.utf8)
            bytes.append(0x0A)
        }
        add("chapbut-wording", String(Self.version))
        add("language", language.code)
        if let original { add("original", original) }
        for part in parts { add(part.key, part.text) }
        return bytes
    }

    /// The digest of the canonical form as approvals.yaml holds it: `sha256-` and 64 hexadecimal digits.
    public var digest: String { Self.digest(of: canonical) }

    /// The digest of a canonical form.
    public static func digest(of canonical: [UInt8]) -> String { "sha256-" + SHA256(of: canonical).hex }

    /// The folder of approved texts, below the stories'.
    public static let keptFolder = ".chapbut/approved"

    /// The path below the stories' folder where the approved text of a digest is kept; `nil` for what is no digest.
    public static func path(ofKept digest: String) -> String? {
        guard digest.hasPrefix("sha256-"), let sum = SHA256(hex: digest.dropFirst(7)) else { return nil }
        return "\(keptFolder)/\(sum.hex).txt"
    }

    /// Adds a text, unless there is nothing in it.
    mutating func add(_ key: String, _ text: String?, at place: Place?) {
        guard let text else { return }
        let plain = Self.plain(text)
        if !plain.isEmpty { parts.append(Part(key: Self.plain(key), text: plain, place: place)) }
    }

    /// Adds a fact that says something by being empty: no allergens declared.
    mutating func addEmpty(_ key: String, at place: Place?) { parts.append(Part(key: key, text: "", place: place)) }

    /// A text in NFC, every run of white space one blank and none around it.
    package static func plain(_ text: String) -> String {
        var before: UInt8 = 0x20
        let isPlain = text.utf8.allSatisfy { byte in
            defer { before = byte }
            // Blanks beyond ASCII, and the combining marks, begin with these bytes.
            return byte > 0x20 ? ![0xC2, 0xCC, 0xCD, 0xE1, 0xE2, 0xE3].contains(byte) : byte == 0x20 && before != 0x20
        }
        if isPlain, before != 0x20 || text.isEmpty { return text }
        var result = String.UnicodeScalarView()
        var isBetween = false
        for scalar in Spelling.composed(text).unicodeScalars {
            if scalar.value < 0x20 || scalar.properties.isWhitespace {
                isBetween = !result.isEmpty
            } else {
                if isBetween { result.append(" ") }
                isBetween = false
                result.append(scalar)
            }
        }
        return String(result)
    }
}

extension Manuscript {
    /// What a product says in a language; a translation is tied to what the site's first language says.
    public func wording(of product: Product, in language: Language, asTranslation: Bool = false) -> Wording? {
        let producer = producer(of: product)
        let original = asTranslation ? Wording(of: product, by: producer, in: site.defaultLanguage) : nil
        return Wording(of: product, by: producer, in: language, translating: original)
    }
}
