/// Finds the producer's folder that a path lies in.
struct UnitFinder: Sendable {
    /// The folders with a slash at their ends, in the order of their bytes, each with its position.
    private let folders: [(path: [UInt8], unit: Int)]

    /// Among these folders, none of which lies in another.
    init(_ units: [String]) {
        folders = units.enumerated().map { (Array("\($1)/".utf8), $0) }.sorted { $0.path.lexicographicallyPrecedes($1.path) }
    }

    /// Whether none of the folders lies in another.
    var isFlat: Bool { zip(folders, folders.dropFirst()).allSatisfy { !$1.path.starts(with: $0.path) } }

    /// The folder that is, or holds, what stands at `path`.
    func unit(of path: String) -> Int? {
        let wanted = Array("\(path)/".utf8)
        var (low, high) = (0, folders.count)
        while low < high {
            let middle = low + (high - low) / 2
            if wanted.lexicographicallyPrecedes(folders[middle].path) { high = middle } else { low = middle + 1 }
        }
        guard low > 0, wanted.starts(with: folders[low - 1].path) else { return nil }
        return folders[low - 1].unit
    }
}
