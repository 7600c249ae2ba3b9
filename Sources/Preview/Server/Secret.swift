/// A word that nobody guesses: 160 bits from the system's random source.
struct Secret: Sendable {
    /// The word: 32 small letters and digits (RFC 4648 6, base 32), to be read and typed if need be.
    let text: String

    /// A new one.
    init() {
        // getrandom(2) on Linux (Swift's documentation of SystemRandomNumberGenerator).
        var source = SystemRandomNumberGenerator()
        var text = ""
        var rest: UInt = 0
        var count = 0
        for _ in 0..<20 {
            rest = (rest & 31) << 8 | UInt(UInt8.random(in: 0...255, using: &source))
            count += 8
            while count >= 5 {
                count -= 5
                text.unicodeScalars.append(Unicode.Scalar(Self.letters[Int(rest >> count & 31)]))
            }
        }
        self.text = text
    }

    private static let letters = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

    /// Whether `guess` is this word. How long the answer takes tells nothing about how much of it is right.
    func matches(_ guess: String) -> Bool {
        let own = text.utf8
        guard guess.utf8.count == own.count else { return false }
        var difference: UInt8 = 0
        for (one, other) in zip(own, guess.utf8) { difference |= one ^ other }
        return difference == 0
    }
}
