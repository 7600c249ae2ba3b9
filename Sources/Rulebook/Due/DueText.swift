import Catalogue
package import Diagnostics

/// The list for people: by horizon, each with its day, whose it is, where it is written and what to do.
struct DueText {
    let language: ReaderLanguage

    func print(_ due: Due) -> [UInt8] {
        var bytes: [UInt8] = []
        for (horizon, items) in due.byHorizon where !items.isEmpty {
            bytes.append(contentsOf: "\(horizon.words[language]) (\(items.count))\n".utf8)
            for item in items { print(item, to: &bytes) }
            bytes.append(0x0A)
        }
        bytes.append(contentsOf: "\(due.words[language])\n".utf8)
        return bytes
    }

    private func print(_ item: Due.Item, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: "  \(item.day)  \(Words.distance(item.days)[language])  ".utf8)
        bytes.append(shown: item.producer.name[language])
        if let product = item.product {
            bytes.append(contentsOf: " · ".utf8)
            bytes.append(shown: product.name[language])
        }
        bytes.append(contentsOf: ": ".utf8)
        bytes.append(shown: item.what[language])
        bytes.append(contentsOf: "\n    --> ".utf8)
        bytes.append(shown: item.place.file)
        bytes.append(contentsOf: ":\(item.place.line)\n    = ".utf8)
        bytes.append(shown: item.advice[language])
        if let basis = item.basis { bytes.append(contentsOf: " (\(basis.citation))".utf8) }
        bytes.append(0x0A)
    }
}

extension Due.Horizon {
    /// What its items have in common.
    fileprivate var words: Words {
        guard let days else { return Words(vi: "đã hết hạn hoặc lỡ ngày nộp", en: "lapsed or missed") }
        return Words(vi: "trong \(days) ngày", en: "within \(days) days")
    }
}

extension Due {
    /// One line for people: "as of 2026-11-23: 2 past, 5 due within 180 days".
    fileprivate var words: Words {
        let lapsed = items.count { $0.isLapsed }
        let ahead = items.count - lapsed
        return Words(
            vi: "tính đến \(today): \(lapsed) mục đã qua, \(ahead) mục đến hạn trong \(within) ngày",
            en: "as of \(today): \(lapsed) past, \(ahead) due within \(within) days")
    }
}

extension Words {
    /// How far off a day is.
    package static func distance(_ days: Int) -> Words {
        switch days {
        case 0: Words(vi: "hôm nay", en: "today")
        case 1: Words(vi: "còn 1 ngày", en: "1 day left")
        case 1...: Words(vi: "còn \(days) ngày", en: "\(days) days left")
        case -1: Words(vi: "quá 1 ngày", en: "1 day ago")
        default: Words(vi: "quá \(-days) ngày", en: "\(-days) days ago")
        }
    }
}
