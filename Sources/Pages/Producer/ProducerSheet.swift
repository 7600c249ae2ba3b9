public import Catalogue
import Diagnostics
import Digests
private import Foundation

/// One file for a producer's telephone: the story sentence by sentence and the facts as cards, in every language that it is told in, with
/// nothing to fetch. It is read without a network and answered by a message.
///
/// Its own script and style are named in its policy by their digests: nothing else that finds its way into it runs.
public enum ProducerSheet {
    /// A picture inside the file.
    public struct Picture: Sendable {
        /// Its media type: `image/jpeg`.
        public var type: String
        /// Its bytes.
        public var bytes: [UInt8]
        /// What it shows.
        public var alternative: String

        /// A picture of `bytes`.
        public init(type: String, bytes: [UInt8], alternative: String) {
            self.type = type
            self.bytes = bytes
            self.alternative = alternative
        }
    }

    /// The first line of the message that comes back, by which it is known what was read: the product and the beginning of each digest.
    public static func code(of wordings: [Wording], producer: String, product: String) -> String {
        let digests = wordings.map { "\($0.language) \($0.digest.dropFirst(7).prefix(16))" }
        return (["chapbut 1", "\(producer)/\(product)"] + digests).joined(separator: " · ")
    }

    /// The file for a product.
    ///
    /// - Parameters:
    ///   - pictures: small enough for the file, the main one first; each is shown under the main language.
    ///   - templates: how it looks; a site's own `sheet.html` stands in for ours.
    public static func html(
        of product: Product, in manuscript: Manuscript, pictures: [Picture], templates set: TemplateSet = TemplateSet()
    ) -> [UInt8] {
        let words = set.phrasebook("vi")
        let templates = set.templates(with: words)
        func piece(_ name: String) -> [UInt8] {
            var bytes: [UInt8] = []
            Rendering.render(name, of: templates, with: Record(), into: &bytes)
            return bytes
        }
        let (style, script) = (piece("sheet-style"), piece("sheet-script"))
        let wordings = manuscript.languages.compactMap { manuscript.wording(of: product, in: $0) }
        var record = Record()
        record["lang"] = .text("vi")
        record["title"] = .text(wordings.first?.parts.first { $0.key == "title" }?.text ?? product.slug)
        record["style"] = .trustedHTML(style)
        record["script"] = .trustedHTML(script)
        record["policy"] = .text(
            "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src '\(sum(style))'; script-src '\(sum(script))'"
        )
        record["code"] = .text(code(of: wordings, producer: manuscript.producer(of: product).slug, product: product.slug))
        record["texts"] = .list(
            wordings.enumerated().map { index, wording in
                text(wording, beside: index == 0 ? nil : wordings[0], pictures: index == 0 ? pictures : [], set)
            })
        var html: [UInt8] = []
        Rendering.render("sheet", of: templates, with: record, into: &html)
        return html
    }

    private static func sum(_ bytes: [UInt8]) -> String { "sha256-" + Data(SHA256(of: bytes).bytes).base64EncodedString() }

    /// What stands above a passage. Which file a picture is in says nothing to its reader.
    private static func label(of key: String) -> String {
        key.hasPrefix("images.") ? "Trong hình" : Wording.name(of: key).vi.capitalizedAtStart
    }

    /// One language; beside the first only those facts that say something else in it.
    private static func text(_ wording: Wording, beside main: Wording?, pictures: [Picture], _ set: TemplateSet) -> Record {
        var passages: [Record] = []
        var label: String?
        var cards: [(title: String, facts: [Record])] = []
        let known = Set((main?.parts ?? []).map { "\($0.key)\t\($0.text)" })
        let items = wording.items
        for group in items.chunked(by: { $0.part == $1.part }) {
            guard let first = group.first else { continue }
            if first.isFact {
                guard !known.contains("\(first.key)\t\(first.text)") else { continue }
                let title = Wording.card(of: first.key).vi
                let fact: Record = [
                    "number": .text(String(first.number)), "name": .text(Wording.nameOnCard(of: first.key).vi.capitalizedAtStart),
                    "value": .text(Wording.shown(first.text, of: first.key).vi),
                    // In the answer it stands without its card.
                    "quote": .text("\(Wording.name(of: first.key).vi.capitalizedAtStart): \(Wording.shown(first.text, of: first.key).vi)"),
                ]
                if cards.last?.title == title { cards[cards.count - 1].facts.append(fact) } else { cards.append((title, [fact])) }
            } else {
                let isBody = ["text", "heading", "title"].contains(first.key)
                let name = isBody ? nil : Self.label(of: first.key)
                passages.append([
                    "label": name == label ? .none : .text(name), "ui": .text("vi"),
                    "kind": .text(isBody ? first.key : "words"),
                    "sentences": .list(group.map { item -> Record in ["number": .text(String(item.number)), "text": .text(item.text)] }),
                ])
                label = name
            }
        }
        return [
            "code": .text(wording.language.code), "ui": .text("vi"), "is_other": .truth(main != nil),
            "name": .text(set.phrasebook(wording.language.code).string("language-name")), "passages": .list(passages),
            "has_cards": .truth(!cards.isEmpty),
            "cards": .list(cards.map { card -> Record in ["title": .text(card.title), "facts": .list(card.facts)] }),
            "pictures": .list(
                pictures.map { picture -> Record in
                    [
                        "data": .text("data:\(picture.type);base64,\(Data(picture.bytes).base64EncodedString())"),
                        "alt": .text(picture.alternative),
                    ]
                }),
        ]
    }
}

extension Array {
    /// Runs of neighbours that belong together.
    fileprivate func chunked(by belongTogether: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
        var chunks: [ArraySlice<Element>] = []
        var start = startIndex
        for index in indices.dropFirst() where !belongTogether(self[index - 1], self[index]) {
            chunks.append(self[start..<index])
            start = index
        }
        if start < endIndex { chunks.append(self[start...]) }
        return chunks
    }
}
