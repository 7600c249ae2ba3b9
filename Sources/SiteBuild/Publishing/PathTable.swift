import Glibc

/// Paths with what is told of each, for hundreds of thousands of them: their bytes lie one behind the other, which takes a third of the memory
/// of a dictionary, and to put them in order needs no copy of them.
struct PathTable<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        /// Where the path begins among the bytes.
        let start: Int
        /// In bytes.
        let length: Int
        /// `nil` once it was taken out: its place stays, so that nothing else moves.
        var value: Value?

        func path(in bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
            UnsafeRawBufferPointer(rebasing: bytes[start..<start + length])
        }
    }

    private var bytes: [UInt8] = []
    private var entries: [Entry] = []
    /// Positions of entries, each at the first free slot from the one that the path's hash says; `none` in free ones. A power of two of them.
    private var slots: [UInt32] = []
    /// How many paths there are.
    private(set) var count = 0
    /// Whether the entries stand in the order of their paths' bytes.
    private var isInOrder = true

    private static var none: UInt32 { .max }

    /// No paths.
    init() {}

    /// Whether there are none.
    var isEmpty: Bool { count == 0 }

    // MARK: One path

    /// What is told of a path.
    subscript(path: String) -> Value? {
        var path = path
        return path.withUTF8 { self[UnsafeRawBufferPointer($0)] }
    }

    /// What is told of the path with these bytes.
    subscript(path: UnsafeRawBufferPointer) -> Value? {
        let entry = slots.isEmpty ? Self.none : slots[slot(of: path)]
        return entry == Self.none ? nil : entries[Int(entry)].value
    }

    /// Puts a path in that is not there yet.
    ///
    /// - Returns: whether it was not there; where it was, all stays as it is.
    mutating func insert(_ path: String, _ value: Value) -> Bool {
        var path = path
        return path.withUTF8 { put(UnsafeRawBufferPointer($0), value, overwrites: false) }
    }

    /// Tells something of a path, whatever was told of it before.
    mutating func set(_ path: String, _ value: Value) {
        var path = path
        path.withUTF8 { set(UnsafeRawBufferPointer($0), value) }
    }

    /// The same of the path with these bytes.
    mutating func set(_ path: UnsafeRawBufferPointer, _ value: Value) { _ = put(path, value, overwrites: true) }

    private mutating func put(_ path: UnsafeRawBufferPointer, _ value: Value, overwrites: Bool) -> Bool {
        if 2 * (entries.count + 1) > slots.count { makeRoom() }
        let slot = slot(of: path)
        let entry = slots[slot]
        if entry == Self.none {
            precondition(entries.count < Int(Self.none), "no file system holds that many files")
            slots[slot] = UInt32(entries.count)
            if isInOrder, let last = entries.last {
                isInOrder = bytes.withUnsafeBytes { last.path(in: $0).lexicographicallyPrecedes(path) }
            }
            entries.append(Entry(start: bytes.count, length: path.count, value: value))
            bytes.append(contentsOf: path)
            count += 1
            return true
        }
        let isNew = entries[Int(entry)].value == nil
        if isNew || overwrites { entries[Int(entry)].value = value }
        if isNew { count += 1 }
        return isNew
    }

    /// Takes a path out, if it is there.
    mutating func remove(_ path: String) {
        var path = path
        path.withUTF8 { path in
            guard !slots.isEmpty else { return }
            let entry = slots[slot(of: UnsafeRawBufferPointer(path))]
            guard entry != Self.none, entries[Int(entry)].value != nil else { return }
            entries[Int(entry)].value = nil
            count -= 1
        }
    }

    /// The slot of a path that is there, and otherwise the one where it would be.
    private func slot(of path: UnsafeRawBufferPointer) -> Int {
        let mask = slots.count - 1
        var slot = Self.hash(of: path) & mask
        return bytes.withUnsafeBytes { bytes in
            while slots[slot] != Self.none, !Self.is(entries[Int(slots[slot])], path, in: bytes) { slot = (slot + 1) & mask }
            return slot
        }
    }

    /// It is another in each process: nobody can choose paths that all fall on one slot.
    private static func hash(of path: UnsafeRawBufferPointer) -> Int {
        var hasher = Hasher()
        hasher.combine(bytes: path)
        return hasher.finalize()
    }

    private static func `is`(_ entry: Entry, _ path: UnsafeRawBufferPointer, in bytes: UnsafeRawBufferPointer) -> Bool {
        guard entry.length == path.count else { return false }
        guard let one = bytes.baseAddress, let other = path.baseAddress else { return true }
        return memcmp(one + entry.start, other, path.count) == 0
    }

    /// Twice the slots: at least half of them stay free.
    private mutating func makeRoom() {
        let mask = max(16, 2 * slots.count) - 1
        slots = Array(repeating: Self.none, count: mask + 1)
        bytes.withUnsafeBytes { bytes in
            for (position, entry) in entries.enumerated() {
                var slot = Self.hash(of: entry.path(in: bytes)) & mask
                while slots[slot] != Self.none { slot = (slot + 1) & mask }
                slots[slot] = UInt32(position)
            }
        }
    }

    // MARK: All paths

    /// Shows each path's bytes and what is told of it, in no order.
    func forEach<Refusal: Error>(_ visit: (UnsafeRawBufferPointer, Value) throws(Refusal) -> Void) throws(Refusal) {
        try bytes.span.withUnsafeBytes { (bytes) throws(Refusal) in
            for entry in entries {
                guard let value = entry.value else { continue }
                try visit(entry.path(in: bytes), value)
            }
        }
    }

    /// Shows each path's bytes and what is told of it, in the order of the paths' bytes.
    func forEachInOrder<Refusal: Error>(
        _ visit: (UnsafeRawBufferPointer, Value) throws(Refusal) -> Void
    ) throws(Refusal) {
        var table = self
        table.putInOrder()
        try table.forEach(visit)
    }

    /// Has whatever is shown from now on in the order of the paths' bytes, as long as no path comes that does not belong at the end.
    mutating func putInOrder() {
        if isInOrder { return }
        let order = bytes.withUnsafeBytes { bytes in
            (0..<UInt32(entries.count)).sorted { one, other in
                let (one, other) = (entries[Int(one)], entries[Int(other)])
                // Without an address there are no bytes, and at most one path that has none.
                guard let start = bytes.baseAddress else { return false }
                let difference = memcmp(start + one.start, start + other.start, min(one.length, other.length))
                return difference == 0 ? one.length < other.length : difference < 0
            }
        }
        entries = order.map { entries[Int($0)] }
        var positions = [UInt32](repeating: 0, count: order.count)
        for (position, before) in order.enumerated() { positions[Int(before)] = UInt32(position) }
        for slot in slots.indices where slots[slot] != Self.none { slots[slot] = positions[Int(slots[slot])] }
        isInOrder = true
    }

    /// The paths of which something holds, in the order of their bytes.
    func paths(where isWanted: (UnsafeRawBufferPointer, Value) -> Bool = { _, _ in true }) -> [String] {
        var paths: [String] = []
        forEachInOrder { path, value in if isWanted(path, value) { paths.append(String(decoding: path, as: UTF8.self)) } }
        return paths
    }
}

extension PathTable: Equatable where Value: Equatable {
    /// Whether both have the same paths, and the same is told of each.
    static func == (one: PathTable, other: PathTable) -> Bool {
        guard one.count == other.count else { return false }
        return one.bytes.withUnsafeBytes { bytes in
            one.entries.allSatisfy { $0.value == nil || other[$0.path(in: bytes)] == $0.value }
        }
    }
}
