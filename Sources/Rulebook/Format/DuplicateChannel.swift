import Catalogue
import Diagnostics

/// Each feed is written once: the second of two entries is left out, and everything else is published.
struct DuplicateChannel: CatalogueRule {
    static let about = About(
        id: "duplicate-channel", severity: .error,
        summary: Words(vi: "Một nguồn cấp dữ liệu ghi hai lần.", en: "A feed is named twice."),
        flags: [
            Example(
                "channels: [{channel: google-merchant, market: VN, language: vi}, ▸{channel: google-merchant, market: VN, language: vi}]",
                in: "site.yaml")
        ],
        allows: [
            Example(
                "channels: [{channel: google-merchant, market: VN, language: vi}, {channel: google-merchant, market: VN, language: en}]",
                in: "site.yaml")
        ])

    func check(catalogueAt desk: Desk) -> [Finding] {
        var first: [String: Place] = [:]
        return desk.manuscript.site.channels.compactMap { entry in
            guard let other = first[entry.name] else {
                first[entry.name] = entry.place
                return nil
            }
            return finding(at: entry.place, .twice, help: .remove, notes: [Note(.alsoHere, at: other)], reach: .fact)
        }
    }
}

extension Words {
    fileprivate static let twice = Words(
        vi: "nguồn cấp dữ liệu này đã ghi ở trên, dòng này được bỏ qua", en: "this feed is named above, and this line is left out")
    fileprivate static let remove = Words(vi: "bỏ dòng này", en: "remove this line")
}
