public import Diagnostics

/// What one part of a wording said before and says now.
public struct WordingChange: Sendable, Equatable {
    /// What it is: the key of the part.
    public let key: String
    /// What it said; `nil` where it is new.
    public let before: String?
    /// What it says; `nil` where it is gone.
    public let after: String?
    /// Where it stands now; for what is gone, nowhere.
    public let place: Place?
    /// The heading above it in the story.
    public let section: String?
}

extension Wording {
    /// What has changed since an earlier wording, in the order of this one; what is gone stands where it was missed first.
    public func changes(since earlier: Wording) -> [WordingChange] {
        factChanges(since: earlier, isBefore: true) + bodyChanges(since: earlier) + factChanges(since: earlier, isBefore: false)
    }

    private static func isBody(_ key: String) -> Bool { key == "text" || key == "heading" }

    /// The changes of what has a key of its own: the front matter, or the facts.
    private func factChanges(since earlier: Wording, isBefore: Bool) -> [WordingChange] {
        func keyed(_ parts: [Part]) -> [(key: String, part: Part)] {
            var counts: [String: Int] = [:]
            return parts.filter { !Self.isBody($0.key) && Self.isFrontMatter($0.key) == isBefore }.map { part in
                counts[part.key, default: 0] += 1
                return ("\(part.key)\t\(counts[part.key] ?? 0)", part)
            }
        }
        let then = Dictionary(keyed(earlier.parts).map { ($0.key, $0.part.text) }, uniquingKeysWith: { first, _ in first })
        let now = keyed(parts)
        let changed = now.compactMap { key, part -> WordingChange? in
            guard then[key] != part.text else { return nil }
            return WordingChange(key: part.key, before: then[key], after: part.text, place: part.place, section: nil)
        }
        let left = Set(now.map(\.key))
        let gone = keyed(earlier.parts).filter { !left.contains($0.key) }.map { _, part in
            WordingChange(key: part.key, before: part.text, after: nil, place: nil, section: nil)
        }
        return changed + gone
    }

    /// Whether a key belongs to the front matter of a story: keys of facts begin otherwise.
    static func isFrontMatter(_ key: String) -> Bool {
        !["ocop.", "certificates.", "traceability.", "label.", "claims."].contains(where: key.hasPrefix)
    }

    /// The changes of the story itself, paragraph by paragraph.
    private func bodyChanges(since earlier: Wording) -> [WordingChange] {
        let then = Self.body(of: earlier.parts)
        let now = Self.body(of: parts)
        var start = 0
        while start < then.count, start < now.count, then[start].part.text == now[start].part.text { start += 1 }
        var (oldEnd, newEnd) = (then.count, now.count)
        while oldEnd > start, newEnd > start, then[oldEnd - 1].part.text == now[newEnd - 1].part.text {
            oldEnd -= 1
            newEnd -= 1
        }
        var changes: [WordingChange] = []
        for (old, new) in Self.hunks(then[start..<oldEnd].map(\.part.text), now[start..<newEnd].map(\.part.text)) {
            for index in 0..<max(old.count, new.count) {
                let before = index < old.count ? then[start + old.lowerBound + index] : nil
                let after = index < new.count ? now[start + new.lowerBound + index] : nil
                changes.append(
                    WordingChange(
                        key: after?.part.key ?? before?.part.key ?? "text", before: before?.part.text, after: after?.part.text,
                        place: after?.part.place, section: after?.section ?? before?.section))
            }
        }
        return changes
    }

    /// The parts of the story, each with the heading above it.
    private static func body(of parts: [Part]) -> [(part: Part, section: String?)] {
        var section: String?
        return parts.filter { isBody($0.key) }.map { part in
            if part.key == "heading" { section = part.text }
            return (part, section)
        }
    }

    /// The pieces in which two lists differ, the longest common subsequence between them. Lists too long for that are one piece.
    private static func hunks(_ old: [String], _ new: [String]) -> [(old: Range<Int>, new: Range<Int>)] {
        if old.isEmpty && new.isEmpty { return [] }
        guard !old.isEmpty, !new.isEmpty, old.count * new.count <= 250_000 else { return [(old.indices, new.indices)] }
        // lengths[i][j]: how many texts of old[i...] and new[j...] are common in order.
        let width = new.count + 1
        var lengths = [Int32](repeating: 0, count: (old.count + 1) * width)
        for i in old.indices.reversed() {
            for j in new.indices.reversed() {
                lengths[i * width + j] =
                    old[i] == new[j]
                    ? lengths[(i + 1) * width + j + 1] + 1 : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
            }
        }
        var hunks: [(Range<Int>, Range<Int>)] = []
        var (i, j, oldStart, newStart) = (0, 0, 0, 0)
        func close(_ i: Int, _ j: Int) { if oldStart < i || newStart < j { hunks.append((oldStart..<i, newStart..<j)) } }
        while i < old.count, j < new.count {
            if old[i] == new[j] {
                close(i, j)
                (i, j) = (i + 1, j + 1)
                (oldStart, newStart) = (i, j)
            } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
                i += 1
            } else {
                j += 1
            }
        }
        close(old.count, new.count)
        return hunks
    }
}

extension WordingChange {
    /// The change in a few words: what it is, old → new.
    public var told: Words {
        let name = Wording.name(of: key, below: section)
        let (old, new) = Self.difference(before ?? "", after ?? "")
        switch (before, after) {
        case (nil, _): return Words(vi: "\(name.vi): thêm “\(new)”", en: "\(name.en): “\(new)” is new")
        case (_, nil): return Words(vi: "\(name.vi): bỏ “\(old)”", en: "\(name.en): “\(old)” is gone")
        default: return Words(vi: "\(name.vi): “\(old)” → “\(new)”", en: "\(name.en): “\(old)” → “\(new)”")
        }
    }

    /// Where two texts differ, with two words around it.
    private static func difference(_ before: String, _ after: String) -> (String, String) {
        let (old, new) = (before.split(separator: " "), after.split(separator: " "))
        var start = 0
        while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
        var end = 0
        while end < old.count - start, end < new.count - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
        func excerpt(_ words: [Substring]) -> String {
            let from = max(0, start - 2)
            let until = min(words.count, words.count - end + 2)
            var text = words[from..<max(from, until)].joined(separator: " ")
            if text.count > 80 { text = text.prefix(77) + "…" } else if until < words.count { text += "…" }
            return from > 0 ? "…" + text : text
        }
        return (excerpt(old), excerpt(new))
    }
}
