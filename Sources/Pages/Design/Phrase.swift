/// Words of the interface with holes for facts: `OCOP {{stars}} sao`.
package struct Phrase: Sendable, Equatable {
    /// A piece of a phrase.
    enum Part: Sendable, Equatable {
        /// Words as they stand.
        case words(String)
        /// A fact, by its dotted name.
        case hole([UInt8])
    }

    let parts: [Part]
    /// How many bytes its own words have.
    private let wordsCount: Int

    /// The phrase written `text`. A `{{` that nothing closes stays words.
    init(_ text: String) {
        var parts: [Part] = []
        var rest = text[...]
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
            if open.lowerBound > rest.startIndex { parts.append(.words(String(rest[..<open.lowerBound]))) }
            parts.append(.hole(Array(rest[open.upperBound..<close.lowerBound].utf8.filter { $0 != 0x20 })))
            rest = rest[close.upperBound...]
        }
        if !rest.isEmpty { parts.append(.words(String(rest))) }
        self.parts = parts
        wordsCount = parts.reduce(0) { if case .words(let words) = $1 { $0 + words.utf8.count } else { $0 } }
    }

    /// The phrase with its holes filled; one that `facts` does not name stays empty.
    func filled(_ facts: KeyValuePairs<StaticString, String> = [:]) -> String {
        if parts.count == 1, case .words(let words) = parts[0] { return words }
        var text = ""
        text.reserveCapacity(wordsCount + facts.reduce(0) { $0 + $1.value.utf8.count })
        for part in parts {
            switch part {
            case .words(let words): text += words
            case .hole(let name):
                if let fact = facts.first(where: { $0.key.withUTF8Buffer { $0.elementsEqual(name) } }) { text += fact.value }
            }
        }
        return text
    }
}
