import Glibc

extension Dictionary where Key == String {
    /// The entries in the order of their keys' bytes.
    ///
    /// The keys are laid one behind the other to be compared: text by text, to sort the paths of a large site would take longer than all else that
    /// is done with them. What is sorted are their positions, so that no second copy of the entries is held.
    var inOrderOfBytes: some RandomAccessCollection<(key: String, value: Value)> {
        let entries = Array(indices)
        return order(of: entries).lazy.map { self[entries[$0]] }
    }

    /// In which order the keys at these positions come.
    private func order(of entries: [Index]) -> [Int] {
        var keys: [UInt8] = []
        keys.reserveCapacity(entries.reduce(0) { $0 + self[$1].key.utf8.count })
        var ends = [0]
        ends.reserveCapacity(entries.count + 1)
        for entry in entries {
            keys += self[entry].key.utf8
            ends.append(keys.count)
        }
        return keys.withUnsafeBytes { keys -> [Int] in
            // Without an address there are no bytes, and at most one key that has none.
            guard let start = keys.baseAddress else { return Array(entries.indices) }
            return entries.indices.sorted { one, other in
                let (first, second) = (ends[one + 1] - ends[one], ends[other + 1] - ends[other])
                let difference = memcmp(start + ends[one], start + ends[other], Swift.min(first, second))
                return difference == 0 ? first < second : difference < 0
            }
        }
    }
}
