import Catalogue
import Diagnostics
import Drafting

/// What a producer's telephone shows of one product: the story sentence by sentence, and the facts as cards. It is what a yes is said to, and
/// nothing else.
struct PhoneReading: Sendable {
    /// Something to read, in the order of the story.
    struct Passage: Sendable {
        /// The key of the wording that it has.
        let key: String
        var sentences: [Sentence]
    }

    /// A sentence, and what was said to be wrong with it.
    struct Sentence: Sendable {
        let text: String
        let line: Int
        let remarks: [String]
    }

    /// Facts that belong together, on one card.
    struct Card: Sendable {
        /// What the card is about.
        let title: Words
        /// The facts on it.
        var facts: [CardFact]
    }

    /// One fact of a card.
    struct CardFact: Sendable {
        /// Its key and its text in the wording.
        let part: Wording.Part
        let name: Words
        let value: Words
        let remarks: [String]
    }

    /// The words and facts themselves.
    let wording: Wording
    let passages: [Passage]
    let cards: [Card]
    /// How many things are said to be wrong and not mended.
    let openRemarks: Int

    /// Whether the sentence or fact `text` stands in what is read under `key`.
    func says(_ key: String, _ text: String) -> Bool {
        passages.contains { $0.key == key && $0.sentences.contains { $0.text == text } }
            || wording.parts.contains { $0.key == key && $0.text == text }
    }

    /// What `product` says in the site's first language; `nil` where it has no story in it.
    init?(_ product: Product, in manuscript: Manuscript) {
        let language = manuscript.site.defaultLanguage
        guard let story = product.stories[language], let wording = manuscript.wording(of: product, in: language) else { return nil }
        self.wording = wording
        let open = manuscript.openRemarks(on: product, in: language)
        openRemarks = open.count
        func remarks(_ key: String, _ text: String) -> [String] {
            open.filter { $0.about?.value == key && $0.sentence?.value == text }.map { $0.words?.value ?? "" }
        }
        var passages: [Passage] = []
        for sentence in story.sentences {
            let read = Sentence(
                text: sentence.text, line: Int(sentence.place.line), remarks: remarks(sentence.key, sentence.text))
            if let last = passages.indices.last, passages[last].key == sentence.key, sentence.key != "heading" {
                passages[last].sentences.append(read)
            } else {
                passages.append(Passage(key: sentence.key, sentences: [read]))
            }
        }
        self.passages = passages
        var cards: [Card] = []
        for item in wording.items where item.isFact {
            let title = Wording.card(of: item.key)
            let fact = CardFact(
                part: wording.parts[item.part], name: Wording.nameOnCard(of: item.key), value: Wording.shown(item.text, of: item.key),
                remarks: remarks(item.key, item.text))
            if let card = cards.firstIndex(where: { $0.title == title }) {
                cards[card].facts.append(fact)
            } else {
                cards.append(Card(title: title, facts: [fact]))
            }
        }
        self.cards = cards
    }
}
