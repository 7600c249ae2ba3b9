import YAML

/// Brings one YAML file from what the register said to what it says now, and touches nothing else.
struct DraftUpdate {
    /// The new bytes; `nil` where nothing changes or the file can't be written into.
    private(set) var bytes: [UInt8]?
    /// The keys that changed.
    private(set) var changed: [String] = []
    /// The keys that the register changed and somebody had changed before.
    private(set) var leftAlone: [String] = []
    /// Whether the file could be written into.
    private(set) var isWritable = true

    /// - Parameters:
    ///   - bytes: the file as it is.
    ///   - values: its texts by dotted path.
    ///   - before: what the register said, as facts and as cells.
    ///   - now: what it says.
    ///   - fields: the cells that the file remembers.
    init(
        _ bytes: [UInt8], values: [String: String], before: (facts: [RegisterFact], row: RegisterRow),
        now: (facts: [RegisterFact], row: RegisterRow), remembering fields: [RegisterField]
    ) {
        var text = bytes
        func set(_ path: [String], _ yaml: String?) -> Bool {
            let result = yaml.map { YAML.setting(path: path, to: $0, in: text) } ?? YAML.removing(path: path, in: text)
            if let result { text = result }
            return result != nil
        }
        let old = Dictionary(before.facts.map { ($0.key, $0) }) { first, _ in first }
        let new = Dictionary(now.facts.map { ($0.key, $0) }) { first, _ in first }
        let keys = before.facts.map(\.key) + now.facts.map(\.key).filter { old[$0] == nil }
        for key in keys where old[key]?.text != new[key]?.text {
            guard let path = (new[key] ?? old[key])?.path else { continue }
            if values[key] == new[key]?.text { continue }
            guard values[key] == old[key]?.text else {
                leftAlone.append(key)
                continue
            }
            // A key that the register no longer fills stays with nothing behind it: it is still asked for.
            if set(path, new[key]?.yaml ?? "") || (new[key] == nil && set(path, nil)) {
                changed.append(key)
            } else {
                isWritable = false
            }
        }
        for field in fields where before.row[field] != now.row[field] {
            if !set(["x", "register", field.rawValue], now.row[field].map { YAML.quoted($0) }) { isWritable = false }
        }
        if isWritable, text != bytes { self.bytes = text }
    }
}
