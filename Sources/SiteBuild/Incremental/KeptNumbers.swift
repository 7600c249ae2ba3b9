import Digests

/// Numbers and texts in the order in which they were put down, to be kept in a file.
struct KeptNumbers {
    private(set) var numbers: [UInt64] = []

    mutating func add(_ number: Int) { numbers.append(UInt64(bitPattern: Int64(number))) }

    mutating func add(_ truth: Bool) { numbers.append(truth ? 1 : 0) }

    mutating func add(_ digest: XXH3) { numbers += [digest.low, digest.high] }

    mutating func add(_ text: String) { add(Array(text.utf8)) }

    /// Some bytes behind their number, filled up to whole numbers.
    mutating func add(_ bytes: [UInt8]) {
        add(bytes.count)
        let start = numbers.count
        numbers += [UInt64](repeating: 0, count: (bytes.count + 7) / 8)
        numbers.withUnsafeMutableBytes { $0[(start * 8)...].copyBytes(from: bytes) }
    }

    /// Numbers behind how many they are.
    mutating func add(_ all: [UInt64]) {
        add(all.count)
        numbers += all
    }

    /// A file of them: a mark that tells what it is, and a digest by which is seen whether it is whole.
    func sealed(behind mark: [UInt8]) -> [UInt8] {
        numbers.withUnsafeBytes { body in
            let digest = XXH3(of: body)
            var bytes = mark
            bytes.reserveCapacity(bytes.count + 16 + body.count)
            withUnsafeBytes(of: (digest.low, digest.high)) { bytes += $0 }
            bytes += body
            return bytes
        }
    }
}

/// Reads what `KeptNumbers` put down, and nothing else: what does not fit is an error.
struct KeptNumbersReader {
    /// What is there is not what was put down.
    struct Damage: Error {}

    private let numbers: UnsafeBufferPointer<UInt64>
    private var next = 0

    private init(_ numbers: UnsafeBufferPointer<UInt64>) { self.numbers = numbers }

    /// What `reading` makes of a file's numbers; `nil` where `bytes` are no such file, or it is not whole.
    static func read<Result>(
        _ bytes: [UInt8], behind mark: [UInt8], _ reading: (inout KeptNumbersReader) throws(Damage) -> Result
    ) -> Result? {
        guard bytes.starts(with: mark), (bytes.count - mark.count) % 8 == 0 else { return nil }
        let numbers = [UInt64](unsafeUninitializedCapacity: (bytes.count - mark.count) / 8) { buffer, count in
            UnsafeMutableRawBufferPointer(buffer).copyBytes(from: bytes[mark.count...])
            count = buffer.count
        }
        guard numbers.count > 2 else { return nil }
        return numbers.withUnsafeBufferPointer { all in
            let body = UnsafeBufferPointer(rebasing: all[2...])
            guard XXH3(of: UnsafeRawBufferPointer(body)) == XXH3(low: all[0], high: all[1]) else { return nil }
            var reader = KeptNumbersReader(body)
            return try? reading(&reader)
        }
    }

    /// Any number.
    mutating func number() throws(Damage) -> Int {
        guard next < numbers.count else { throw Damage() }
        next += 1
        return Int(Int64(bitPattern: numbers[next - 1]))
    }

    /// How many things there are, or which one of them: not below zero, and so far from the limit that sums of some are none of anybody's
    /// concern.
    mutating func amount() throws(Damage) -> Int {
        let number = try number()
        guard 0 <= number, number <= Int(UInt32.max) else { throw Damage() }
        return number
    }

    /// How many things follow, each of which takes at least so many numbers.
    mutating func count(of size: Int = 1) throws(Damage) -> Int {
        let count = try number()
        guard count >= 0, count <= (numbers.count - next) / size else { throw Damage() }
        return count
    }

    mutating func truth() throws(Damage) -> Bool { try number() != 0 }

    mutating func digest() throws(Damage) -> XXH3 {
        guard next + 2 <= numbers.count else { throw Damage() }
        next += 2
        return XXH3(low: numbers[next - 2], high: numbers[next - 1])
    }

    mutating func bytes() throws(Damage) -> [UInt8] {
        let count = try number()
        guard count >= 0, count <= (numbers.count - next) * 8 else { throw Damage() }
        let start = next * 8
        next += (count + 7) / 8
        return Array(UnsafeRawBufferPointer(numbers)[start..<start + count])
    }

    mutating func text() throws(Damage) -> String { String(decoding: try bytes(), as: UTF8.self) }

    /// Numbers behind how many they are, where they stand.
    mutating func all() throws(Damage) -> UnsafeBufferPointer<UInt64> {
        let count = try count()
        next += count
        return UnsafeBufferPointer(rebasing: numbers[(next - count)..<next])
    }

    /// Makes sure that nothing is left.
    func end() throws(Damage) {
        guard next == numbers.count else { throw Damage() }
    }
}
