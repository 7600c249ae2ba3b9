/// Which part of a catalogue is made here: the third of sixteen.
///
/// A catalogue is parted between producers, whose folders are read without each other, into runs in the order of their paths. Goods of one set
/// stand on each other's pages where they are neighbours in that order, so that few pages show what lies in another part.
public struct Shard: Sendable, Equatable {
    /// Counted from 1, as test runners write it: Jest's and Playwright's `--shard=3/16`. (Bazel's `TEST_SHARD_INDEX` counts from 0.)
    public let number: Int
    /// How many parts there are.
    public let count: Int

    /// The most parts: so many tasks has the largest array job that AWS Batch takes.
    static let most = 10_000

    /// The part `number` of `count`; `nil` where there is none.
    public init?(_ number: Int, of count: Int) {
        guard (1...Self.most).contains(count), (1...count).contains(number) else { return nil }
        self.number = number
        self.count = count
    }

    /// The part that a text names, `3/16`; `nil` where it names none.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let number = Self.number(parts[0]), let count = Self.number(parts[1]) else { return nil }
        self.init(number, of: count)
    }

    /// Digits alone, and few enough to be added and multiplied without a thought.
    static func number(_ text: some StringProtocol) -> Int? {
        guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }

    /// Where it is put if nobody says otherwise.
    public var folder: String { "_parts/\(number)-of-\(count)" }

    /// The producers that are its own, where their folders hold so many products each: every part has about as many, and the same ones on every
    /// machine. A producer belongs to the part in which its middle lies, so that all parts together have each once.
    func producers(of products: [Int]) -> Range<Int> {
        // A producer without products is some work as well.
        let total = products.reduce(0) { $0 + $1 + 1 }
        var (before, lower, upper) = (0, 0, 0)
        for products in products {
            let part = (2 * before + products + 1) * count / (2 * total)
            if part < number - 1 { lower += 1 }
            if part < number { upper += 1 }
            before += products + 1
        }
        return lower..<upper
    }
}

extension Shard: CustomStringConvertible {
    /// As it is written on the command line.
    public var description: String { "\(number)/\(count)" }
}
