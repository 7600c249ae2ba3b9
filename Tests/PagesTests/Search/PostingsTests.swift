import Catalogue
import Testing

@testable import Pages

struct PostingsTests {
    private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_".utf8)

    /// As the script reads them.
    private func numbers(_ postings: Postings, dated: Bool = false) -> [[Int]] {
        var letters = postings.letters[...]
        func next() -> Int {
            var (value, shift) = (0, 0)
            while let letter = letters.popFirst(), let digit = Self.alphabet.firstIndex(of: letter) {
                value |= (digit & 31) << shift
                shift += 5
                if digit < 32 { break }
            }
            return value
        }
        var (found, number): ([[Int]], Int) = ([], -1)
        while !letters.isEmpty {
            number += next() + 1
            found.append(dated ? [number, next()] : [number])
        }
        return found
    }

    @Test func numbersComeBackAsTheyWentIn() {
        var postings = Postings()
        let all = [0, 1, 32, 33, 65, 1090, 40_000, 40_000, 17]
        for number in all { postings.add(number) }
        #expect(numbers(postings) == [[0], [1], [32], [33], [65], [1090], [40_000]], "in rising order, each once")
        #expect(postings.count == 7)
    }

    @Test func daysAreCountedFromTheFirstOfJanuary2020() throws {
        var postings = Postings()
        postings.add(3, until: Day("2020-01-01"))
        postings.add(4, until: nil)
        postings.add(9, until: Day("2029-06-09"))
        #expect(numbers(postings, dated: true) == [[3, 1], [4, 0], [9, 3448]])
    }
}
