import Catalogue
import Diagnostics

/// One thing in which a text differs from the text in the site's default language.
struct Disagreement: Sendable {
    /// What they differ in; each is a rule of its own.
    enum Family: Sendable {
        case number, unit, date, time, money, stars, certificate, fact, place, name, denial, link, picture, heading, list, text
    }

    /// What they differ in.
    var family: Family
    /// Where, in the language that is not the default.
    var place: Place
    /// How much a caret underlines there.
    var length = 1
    /// The language.
    var language: Language
    /// The site's default language.
    var standard: Language
    /// What the text says, as written; `nil` where it lacks what the other has.
    var said: String?
    /// What the text in the default language says.
    var expected: String?
    /// Where that stands, or should stand.
    var source: Place
}

/// A rule about one way in which two languages of a story can differ (story format, "Two languages that disagree").
protocol ParityRule: WordsRule {
    /// The way.
    static var family: Disagreement.Family { get }
    /// What to do about it.
    static var help: Words { get }
}

extension ParityRule {
    func check(_ reading: Reading, of product: Product, at desk: Desk) -> [Finding] {
        product.effectiveStatus == .published ? findings(in: reading) : []
    }

    func check(_ reading: Reading, of producer: Producer, at desk: Desk) -> [Finding] { findings(in: reading) }

    func check(_ reading: Reading, of fair: Fair, at desk: Desk) -> [Finding] { findings(in: reading) }

    private func findings(in reading: Reading) -> [Finding] {
        guard !reading.disagreements.isEmpty else { return [] }
        return reading.disagreements.filter { $0.family == Self.family }.map { disagreement in
            finding(
                at: disagreement.place, length: disagreement.length, disagreement.message, help: Self.help,
                notes: [Note(disagreement.note, at: disagreement.source)], reach: .language(disagreement.language.code))
        }
    }
}

extension Disagreement {
    fileprivate var message: Words {
        let (other, own) = (language.name, standard.name)
        switch (said, expected) {
        case (let said?, let expected?):
            return Words(
                vi: "bản \(other.vi) nói “\(said)”, bản \(own.vi) nói “\(expected)”",
                en: "the \(other.en) text says “\(said)”, the \(own.en) text “\(expected)”")
        case (let said?, nil):
            return Words(
                vi: "bản \(other.vi) nói “\(said)”, bản \(own.vi) không có",
                en: "the \(other.en) text says “\(said)”, the \(own.en) text does not")
        case (nil, let expected):
            return Words(
                vi: "bản \(own.vi) nói “\(expected ?? "")”, bản \(other.vi) không có",
                en: "the \(own.en) text says “\(expected ?? "")”, the \(other.en) text does not")
        }
    }

    fileprivate var note: Words {
        Words(vi: "chỗ tương ứng ở bản \(standard.name.vi)", en: "the same place in the \(standard.name.en) text")
    }
}
