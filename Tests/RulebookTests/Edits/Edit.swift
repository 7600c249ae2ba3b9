import Foundation
import Testing

/// One change to one of the model stories, and the rules that must find it; none where it is honest.
struct Edit: Sendable, CustomTestStringConvertible {
    /// How the text is changed.
    enum Change: Sendable {
        /// A paragraph behind the last one.
        case paragraph(String)
        /// A field of the front matter, with its new words.
        case field(String, String)
        /// One more line at the end of the highlights.
        case highlight(String)
        /// Words of the file, and what stands in their place.
        case words(String, String)
    }

    let family: String
    let rules: Set<String>
    let product: String
    /// The file in the product's folder, or `../producer.yaml`.
    let file: String
    let change: Change
    let row: String

    var testDescription: String { "\(family): \(row)" }

    /// The rows of a table. A line `@ family | rule, rule` opens a family; each further line is an edit:
    ///
    ///     product language + a paragraph          (`\n` breaks its line)
    ///     product language title = new words      (a field of the front matter)
    ///     product language highlights + a line
    ///     product file words => other words
    ///
    /// `\u{200B}` is the character of that number; a row that begins with `nfd` behind its sign is decomposed.
    static func table(_ text: String) -> [Edit] {
        var family = ""
        var rules: Set<String> = []
        return text.split(separator: "\n").compactMap { line in
            if line.hasPrefix("@ ") {
                let parts = line.dropFirst(2).split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
                family = parts[0]
                rules = Set(parts.dropFirst().joined().split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
                return nil
            }
            return edit(String(line), family, rules)
        }
    }

    private static func edit(_ line: String, _ family: String, _ rules: Set<String>) -> Edit {
        let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
        precondition(parts.count == 3, "not an edit: \(line)")
        let file = ["vi", "en"].contains(parts[1]) ? "\(parts[1]).md" : parts[1]
        guard let change = change(parts[2]) else { preconditionFailure("not an edit: \(line)") }
        return Edit(family: family, rules: rules, product: parts[0], file: file, change: change, row: line)
    }

    private static func change(_ text: String) -> Change? {
        if text.hasPrefix("+ ") { return .paragraph(spelt(text.dropFirst(2))) }
        if text.hasPrefix("highlights + ") { return .highlight(spelt(text.dropFirst(13))) }
        if let arrow = text.range(of: " => ") { return .words(spelt(text[..<arrow.lowerBound]), spelt(text[arrow.upperBound...])) }
        if let sign = text.range(of: " = ") { return .field(String(text[..<sign.lowerBound]), spelt(text[sign.upperBound...])) }
        return nil
    }

    /// The words with their escapes read.
    private static func spelt(_ text: Substring) -> String {
        var words = String(text).replacing("\\n", with: "\n")
        while let open = words.range(of: "\\u{"), let close = words[open.upperBound...].firstIndex(of: "}") {
            let scalar = UInt32(words[open.upperBound..<close], radix: 16).flatMap(Unicode.Scalar.init) ?? "?"
            words.replaceSubrange(open.lowerBound...close, with: String(Character(scalar)))
        }
        return words.hasPrefix("nfd ") ? String(words.dropFirst(4)).decomposedStringWithCanonicalMapping : words
    }
}
