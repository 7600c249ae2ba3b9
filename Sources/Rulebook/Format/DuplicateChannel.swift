import Catalogue
import Diagnostics

/// Each feed is written once.
struct DuplicateChannel: CatalogueRule {
    static let about = About(
        id: "duplicate-channel", severity: .error,
        summary: Words(vi: "Một nguồn cấp dữ liệu ghi hai lần.", en: "A feed is named twice."),
        flags: [
            Example(
                "channels: [▸{channel: google-merchant, market: VN, language: vi}, {channel: google-merchant, market: VN, language: vi}]",
                in: "site.yaml")
        ],
        allows: [
            Example(
                "channels: [{channel: google-merchant, market: VN, language: vi}, {channel: google-merchant, market: VN, language: en}]",
                in: "site.yaml")
        ])

    func check(catalogueAt desk: Desk) -> [Finding] {
        Repeated.among(desk.manuscript.site.channels.map { ($0.name, $0.place) }).map { own, other in
            finding(at: own, .twice, help: .remove, notes: [Note(.alsoHere, at: other)])
        }
    }
}

extension Words {
    fileprivate static let twice = Words(vi: "nguồn cấp dữ liệu này ghi hai lần", en: "this feed is named twice")
    fileprivate static let remove = Words(vi: "bỏ một dòng", en: "remove one of the lines")
}
