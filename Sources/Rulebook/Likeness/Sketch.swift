public import Catalogue

/// What of a product's stories is compared with others', by language: enough to tell which stories may be alike without their texts.
///
/// It follows from the product alone, so that whoever reads a part of a catalogue can take it down for whoever puts the parts together.
public struct Sketch: Sendable {
    private let tellings: [(language: Language, telling: Telling)]

    /// Of what `product` tells in these languages.
    public init(of product: Product, in languages: [Language]) {
        tellings = languages.compactMap { language in
            Likeness.telling(product, at: 0, in: language).map { (language, $0.withoutRuns) }
        }
    }

    /// What there is in a language of the product at a position.
    func telling(in language: Language, at position: Int) -> Telling? {
        tellings.first { $0.language == language }.map {
            Telling(product: position, length: $0.telling.length, digest: $0.telling.digest, marks: $0.telling.marks)
        }
    }

    /// As numbers, to be kept.
    ///
    /// - Parameter languages: those that it was taken in.
    public func numbers(in languages: [Language]) -> [UInt64] {
        tellings.flatMap { language, telling in
            [UInt64(languages.firstIndex(of: language) ?? 0), UInt64(telling.length), telling.digest, UInt64(telling.marks.count)]
                + telling.marks
        }
    }

    /// From what was kept; `nil` where that is nothing that `numbers` gives.
    public init?(numbers: some Collection<UInt64>, in languages: [Language]) {
        var rest = Array(numbers)[...]
        var tellings: [(Language, Telling)] = []
        while let position = rest.popFirst() {
            guard let language = Int(exactly: position), languages.indices.contains(language),
                let length = rest.popFirst().flatMap({ Int32(exactly: $0) }), let digest = rest.popFirst(),
                let marks = rest.popFirst().flatMap({ Int(exactly: $0) }), marks <= Telling.mostMarks, marks <= rest.count
            else { return nil }
            let telling = Telling(product: 0, length: Int(length), digest: digest, marks: Array(rest.prefix(marks)))
            tellings.append((languages[language], telling))
            rest = rest.dropFirst(marks)
        }
        self.tellings = tellings
    }
}
