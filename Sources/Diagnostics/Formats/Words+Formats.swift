extension Words {
    /// Before what to do.
    static let helpLabel = Words(vi: "cách sửa", en: "help")
    /// Before the law, standard or decision.
    static let basisLabel = Words(vi: "căn cứ", en: "basis")
    /// Before another place.
    static let seeLabel = Words(vi: "xem thêm", en: "see")
    /// Before the channels of which the same is to be told.
    static let alsoForLabel = Words(vi: "cũng vậy với", en: "so with")
    /// Before the products that errors keep out of something.
    static let withheldLabel = Words(vi: "chưa đưa lên", en: "withheld")

    /// What mends a finding.
    static func replaceWith(_ text: String) -> Words {
        text.isEmpty
            ? Words(vi: "xóa phần được gạch", en: "delete what is underlined")
            : Words(vi: "thay bằng: \(text)", en: "replace with: \(text)")
    }
}

extension Severity {
    /// As people call it.
    public var words: Words {
        switch self {
        case .error: Words(vi: "lỗi", en: "error")
        case .warning: Words(vi: "cảnh báo", en: "warning")
        case .note: Words(vi: "ghi chú", en: "note")
        }
    }
}

extension Basis {
    /// The act, the days on which it is in force, and whether nobody has verified it.
    public var words: Words {
        guard isUnverified else { return dated }
        return Words(vi: "\(dated.vi), chưa đối chiếu với văn bản gốc", en: "\(dated.en), not verified in the act itself")
    }

    private var dated: Words {
        switch (from, until) {
        case (nil, nil): Words(vi: citation, en: citation)
        case (let from?, nil):
            Words(vi: "\(citation) (hiệu lực từ \(Self.vietnamese(from)))", en: "\(citation) (in force from \(from))")
        case (nil, let until?):
            Words(vi: "\(citation) (hiệu lực đến \(Self.vietnamese(until)))", en: "\(citation) (in force until \(until))")
        case (let from?, let until?):
            Words(
                vi: "\(citation) (hiệu lực từ \(Self.vietnamese(from)) đến \(Self.vietnamese(until)))",
                en: "\(citation) (in force from \(from) until \(until))")
        }
    }

    /// 2026-06-15 as 15/06/2026.
    private static func vietnamese(_ day: String) -> String {
        day.split(separator: "-").reversed().joined(separator: "/")
    }
}
