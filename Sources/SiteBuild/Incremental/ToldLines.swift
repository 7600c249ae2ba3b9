/// The lines of the record of what stories last said that tell of some units.
struct ToldLines {
    /// These lines.
    let bytes: [UInt8]
    private let all: [UInt8]
    private let ranges: [Int: Range<Int>]

    /// `nil` where a unit's lines do not stand together.
    init?(_ all: [UInt8], of positions: [Int], among units: [KeptCatalogue.Unit]) {
        self.all = all
        let starts = Self.starts(of: all)
        var ranges: [Int: Range<Int>] = [:]
        var bytes: [UInt8] = []
        for position in positions {
            let start = Array("\(units[position].path)/".utf8)
            let lines = starts.indices.dropLast().filter { all[starts[$0]...].starts(with: start) }
            guard let first = lines.first, let last = lines.last else { continue }
            guard last - first == lines.count - 1 else { return nil }
            ranges[position] = starts[first]..<starts[last + 1]
            bytes += all[starts[first]..<starts[last + 1]]
        }
        self.ranges = ranges
        self.bytes = bytes
    }

    /// Where lines begin, and the end.
    private static func starts(of all: [UInt8]) -> [Int] {
        var starts = [0]
        for (index, byte) in all.enumerated() where byte == 0x0A { starts.append(index + 1) }
        if starts.last != all.count { starts.append(all.count) }
        return starts
    }

    /// The record with other lines of a unit; `nil` where it had none, or they tell of others of its products.
    func lines(_ new: [UInt8], of unit: Int) -> [UInt8]? {
        guard let range = ranges[unit] else { return new.isEmpty ? all : nil }
        guard Self.folders(in: all[range]) == Self.folders(in: new[...]) else { return nil }
        return Array(all[..<range.lowerBound]) + new + all[range.upperBound...]
    }

    private static func folders(in lines: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        lines.split(separator: 0x0A).map { $0.prefix { $0 != 0x09 } }
    }
}
