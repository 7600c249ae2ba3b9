import Catalogue
import Diagnostics

/// What is not there weighs by what is to become of the product: a published one is in error, a draft is told in a note what it still
/// lacks, and nobody asks anything of one that is withdrawn.
extension Product {
    /// How heavy it is that something of the weight `severity` is lacking, or `nil` where it may.
    func weight(ofLacking severity: Severity = .error) -> Severity? {
        switch effectiveStatus {
        case .published: severity
        case .draft: .note
        case .withdrawn: nil
        }
    }

    /// Whether `path` is there and could not be read, which has been reported already.
    func isUnreadable(_ path: String) -> Bool { unreadable.covers(path) }
}

extension Producer {
    /// Whether `path` is there and could not be read, which has been reported already.
    func isUnreadable(_ path: String) -> Bool { unreadable.covers(path) }
}

extension Set<String> {
    /// Whether the path or a mapping that it lies in is among these.
    func covers(_ path: String) -> Bool {
        guard !isEmpty else { return false }
        if contains(path) { return true }
        var end = path.endIndex
        while let dot = path[..<end].lastIndex(of: ".") {
            if contains(String(path[..<dot])) { return true }
            end = dot
        }
        return false
    }
}

extension Words {
    /// Something lacks a key.
    static func lacks(_ key: String) -> Words { Words(vi: "thiếu `\(key)`", en: "`\(key)` is missing") }

    /// What to write where it is lacking.
    static func add(_ example: String) -> Words { Words(vi: "thêm `\(example)`", en: "add `\(example)`") }

    /// What to write instead.
    static func write(_ text: String) -> Words { Words(vi: "viết `\(text)`", en: "write `\(text)`") }

    /// The name that was probably meant.
    static func didYouMean(_ name: String) -> Words { Words(vi: "có phải là `\(name)`?", en: "did you mean `\(name)`?") }

    /// One of the names that were probably meant.
    static func didYouMean(_ names: [String]) -> Words {
        let quoted = names.map { "`\($0)`" }
        return Words(
            vi: "có phải là \(quoted.joined(separator: " hay "))?", en: "did you mean \(quoted.joined(separator: " or "))?")
    }

    /// The other place of two that say the same.
    static let alsoHere = Words(vi: "cũng ghi ở đây", en: "also written here")
}
