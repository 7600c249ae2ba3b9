public import Diagnostics

/// Somebody's “this is wrong” about one sentence or fact of a product, until it is settled.
public struct Remark: Sendable, Equatable {
    /// Its item in the list.
    public var place: Place
    /// The language it was read in.
    public var language: Located<Language>?
    /// What it is about: the key of a part of the wording, such as `text`, `summary` or `ocop.expires`; nothing where it is about all of it.
    public var about: Located<String>?
    /// What stood there.
    public var sentence: Located<String>?
    /// The line on which it stood.
    public var line: Located<Int>?
    /// What is wrong with it; empty where only that something is.
    public var words: Located<String>?
    /// Who said so.
    public var by: Located<String>?
    /// `page`, `message`, `phone`, `paper` or `document`.
    public var way: Located<String>?
    /// When.
    public var date: Located<Day>?
    /// The day it was settled.
    public var settled: Located<Day>?

    /// An empty remark at `place`.
    public init(at place: Place) { self.place = place }
}

extension Manuscript {
    /// Where a remark's sentence or fact stands now; `nil` where it is settled, or nobody says that any longer.
    ///
    /// It is looked for by what it says: lines may have moved. Of several that say the same, the one nearest to the line it stood on.
    public func place(of remark: Remark, in product: Product) -> Place? {
        guard remark.settled == nil else { return nil }
        let language = remark.language?.value ?? site.defaultLanguage
        guard let sentence = remark.sentence.map({ Wording.plain($0.value) }), !sentence.isEmpty else {
            return product.stories[language]?.place ?? product.place
        }
        let key = remark.about?.value ?? "text"
        if !Wording.isFrontMatter(key) {
            return wording(of: product, in: language)?.parts.first { $0.key == key && $0.text == sentence }.map {
                $0.place ?? product.place
            }
        }
        let line = Int32(clamping: remark.line?.value ?? 0)
        return product.stories[language]?.sentences.filter { $0.text == sentence }.min { one, other in
            abs(Int64(one.place.line) - Int64(line)) < abs(Int64(other.place.line) - Int64(line))
        }?.place
    }
}
