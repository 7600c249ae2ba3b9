import Catalogue
import Diagnostics
import YAML

/// What the format knows of a key: the type that its value is read by.
public indirect enum FieldShape: Sendable, Equatable {
    /// A text.
    case text
    /// A text once for all languages, or by language.
    case local
    /// A day, `YYYY-MM-DD`.
    case day
    /// A sum of money, `185000 VND`.
    case money
    /// A quantity with its unit, `500 g`.
    case measure
    /// Three lengths, `42 × 30 × 28 cm`.
    case dimensions
    /// A number.
    case number
    /// A whole number.
    case integer
    /// A point, `9.412, 104.998`.
    case coordinates
    /// One of these words.
    case choice([String])
    /// A list of texts.
    case texts
    /// A mapping with these keys.
    case mapping([KnownField])
    /// A list of mappings with these keys.
    case list([KnownField])
    /// A mapping with keys of the writer's choice, each with a value of this shape.
    case each(FieldShape)
    /// Whatever the writer, or a channel, keeps there.
    case anything
}

/// A key that the format knows.
public struct KnownField: Sendable, Equatable {
    /// The key.
    public let key: String
    /// What its value is read as.
    public let shape: FieldShape
}

/// The files of a folder of stories that hold keys.
public enum StoryFile: String, Sendable, CaseIterable {
    case site, producer, product, fair
    /// What stands between the `---` lines of a Markdown file.
    case story

    /// The keys of such a file. The readers themselves are asked: what they would read is what there is to know.
    public var fields: [KnownField] {
        let notes = FieldNotes()
        let top = Fields(YAMLMapping(at: Place("")), path: "", Reading(""), notes)
        switch self {
        case .site:
            var site = Site(file: "")
            _ = SiteReader.read(top, into: &site)
        case .producer:
            var producer = Producer(folder: "", slug: "")
            ProducerReader.read(top, into: &producer)
        case .product:
            var product = Product(folder: "", slug: "", producer: 0)
            ProductReader.read(top, into: &product)
        case .fair:
            var fair = Fair(folder: "", slug: "")
            FairReader.read(top, into: &fair)
        case .story:
            var story = Story(language: .vi, file: "")
            StoryReader.readFront(top, into: &story)
        }
        return notes.fields
    }
}

/// Puts down what a reader asks for.
final class FieldNotes {
    private(set) var fields: [KnownField] = []

    /// A key was asked for.
    func note(_ key: String, _ shape: FieldShape) { fields.append(KnownField(key: key, shape: shape)) }
}
