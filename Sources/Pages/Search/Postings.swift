import Catalogue

/// The numbers of documents in rising order, as letters: the distance to the next one in groups of five bits, the lowest first, a letter of
/// the second half of the alphabet where more follow. JSON has nothing to escape in it, and a script of four lines reads it.
struct Postings {
    private(set) var letters: [UInt8] = []
    private(set) var last = -1
    private(set) var count = 0

    private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_".utf8)
    /// Days are counted from here, so that they stay short.
    private static let epoch = Day(year: 2020, month: 1, day: 1)?.number ?? 0

    /// Adds a document behind the last one; the same twice counts once.
    mutating func add(_ document: Int) {
        guard document > last else { return }
        write(document - last - 1)
        last = document
        count += 1
    }

    /// Adds a document with the last day on which it belongs here; 0 stands for no end.
    mutating func add(_ document: Int, until day: Day?) {
        guard document > last else { return }
        add(document)
        write(day.map { max(1, $0.number - Self.epoch + 1) } ?? 0)
    }

    private mutating func write(_ number: Int) {
        var rest = number
        while rest > 31 {
            letters.append(Self.alphabet[32 + rest & 31])
            rest >>= 5
        }
        letters.append(Self.alphabet[rest])
    }
}
