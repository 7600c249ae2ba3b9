import Catalogue
import Diagnostics
import Testing

@testable import Rulebook

/// Phrases that are looked for all at once.
@Suite struct PhraseBookTests {
    /// Whichever books are known already, a text is shown to a rule exactly where one of its phrases stands.
    @Test(arguments: 0..<40) func aTextIsShownExactlyWhereAPhraseStands(_ seed: Int) {
        var dice = Dice(UInt64(seed))
        let words = ["mật", "ong", "hoa", "tràm", "5", "12", "sao", "lít", "ISO", "9001"]
        func phrase(_ most: Int) -> String {
            let words = (0..<Int.random(in: 1...most, using: &dice)).map { _ in words.randomElement(using: &dice) ?? "" }
            return words.joined(separator: " ")
        }
        let books = (0..<4).map { _ in
            PhraseBook((0..<3).map { _ in (phrase(3).replacing("12", with: "#"), 0) }.filter { $0.0 != "#" })
        }
        var story = Story(language: .vi, file: "vi.md")
        story.highlights = (0..<6).map { Line(phrase(6), at: Place("vi.md", line: $0 + 2)) }
        // The books become known when they are first asked for: the second reading is the one that they are told apart in.
        for _ in 0..<2 {
            let reading = Reading([.vi: story], in: [.vi])
            for book in books {
                let expected = reading.texts.indices.filter { !book.matches(in: reading.texts[$0].tokens.all).isEmpty }
                #expect(reading.positions(with: book, else: book) == expected)
            }
        }
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers each time.
private struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
