/// Where the fields of a large record are, by their names: a hash table with open addressing.
struct NameTable {
    /// Positions of fields counted from 1; 0 where there is none.
    private var slots: [UInt16]

    /// The table of a record; `nil` where looking through it is as quick, or where it is larger than any page's.
    init?(_ record: Record) {
        let count = record.fields.count
        guard (16..<Int(UInt16.max)).contains(count) else { return nil }
        var size = 64
        while size < 2 * count { size *= 2 }
        slots = [UInt16](repeating: 0, count: size)
        for position in 0..<count {
            // The later of two with one name wins.
            slots[slot(of: record.fields[position].0, in: record)] = UInt16(position + 1)
        }
    }

    /// Where the field of that name is in the record that the table was made of.
    func position(of key: Key, in record: Record) -> Int? {
        let position = slots[slot(of: key, in: record)]
        return position == 0 ? nil : Int(position) - 1
    }

    /// The slot that a name has, or would have. At least half of all slots are free, so there is one.
    private func slot(of key: Key, in record: Record) -> Int {
        var slot = Int(truncatingIfNeeded: key.hash) & (slots.count - 1)
        while slots[slot] != 0, record.fields[Int(slots[slot]) - 1].0 != key { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }
}
