import Catalogue
import Diagnostics

/// Feeds, canonical addresses and printed codes all begin with the site's address.
struct MalformedSiteAddress: CatalogueRule {
    static let about = About(
        id: "malformed-site-address", severity: .error,
        summary: Words(
            vi: "Địa chỉ trang không phải `https://` đầy đủ.", en: "The site's address is no whole `https://` address."),
        flags: [
            Example("url: ▸http://stories.example/", in: "site.yaml"), Example("url: ▸stories.example", in: "site.yaml"),
            Example("url: ▸https://stories.example/?a=b", in: "site.yaml"),
        ],
        allows: [Example("url: https://stories.example/truyen", in: "site.yaml")])

    func check(catalogueAt desk: Desk) -> [Finding] {
        guard let url = desk.manuscript.site.url else { return [] }
        if Rulebook.isSiteAddress(url.value) { return [] }
        return [finding(on: url, .malformed(url.value), help: .form)]
    }
}

extension Rulebook {
    /// Whether a site can be published at an address: a whole `https://` one, without a query or a fragment.
    public static func isSiteAddress(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 < 0x80 && $0 != 0x3F && $0 != 0x23 } && WebAddress.isSecure(text)
    }
}

extension Words {
    fileprivate static func malformed(_ url: String) -> Words {
        Words(vi: "địa chỉ trang `\(url)` không dùng được", en: "the site's address `\(url)` can't be used")
    }

    fileprivate static let form = Words(
        vi: "viết địa chỉ tuyệt đối, không có `?` hay `#`, ví dụ `https://chuyen.example/`",
        en: "write an absolute address without `?` or `#`, such as `https://stories.example/`")
}
