import Glibc

extension Dictionary where Key == String {
    /// The entries in the order of their keys' bytes.
    ///
    /// The keys are laid one behind the other to be compared: text by text, to sort the paths of a large site would take longer than all else that
    /// is done with them.
    var inOrderOfBytes: [(key: String, value: Value)] {
        let entries = Array(self)
        var keys: [UInt8] = []
        var ends = [0]
        ends.reserveCapacity(entries.count + 1)
        for entry in entries {
            keys += entry.key.utf8
            ends.append(keys.count)
        }
        let order = keys.withUnsafeBytes { keys -> [Int] in
            // Without an address there are no bytes, and at most one key that has none.
            guard let start = keys.baseAddress else { return Array(entries.indices) }
            return entries.indices.sorted { one, other in
                let (first, second) = (ends[one + 1] - ends[one], ends[other + 1] - ends[other])
                let difference = memcmp(start + ends[one], start + ends[other], Swift.min(first, second))
                return difference == 0 ? first < second : difference < 0
            }
        }
        return order.map { entries[$0] }
    }
}
