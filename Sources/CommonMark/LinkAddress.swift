internal import Diagnostics

/// Which addresses a link or picture may have: relative ones, `https:`, `mailto:` and `tel:`.
enum LinkAddress {
    enum Fault {
        case http
        case scheme(String)
        case host
        case characters
        case empty
    }

    static let abouts: [About] = [
        About(
            id: "forbidden-link-scheme", severity: .error,
            summary: Words(
                vi: "Liên kết hoặc ảnh chỉ được dẫn tới https:, mailto:, tel: hoặc một đường dẫn trong kho truyện.",
                en: "A link or picture may only lead to https:, mailto:, tel: or a path within the stories."),
            flags: [
                Example(whole: "---\n---\n[Trang](▸http://rung.example/)\n", of: "vi.md"),
                Example(whole: "---\n---\n[Trang](▸JavaScript:alert(1))\n", of: "vi.md"),
                Example(whole: "---\n---\n[Trang](▸java&#115;cript:alert)\n", of: "vi.md"),
                Example(whole: "---\n---\n[Trang](▸java&Tab;script:alert)\n", of: "vi.md"),
                Example(whole: "---\n---\n[Trang](<▸java\tscript:alert>)\n", of: "vi.md"),
                Example(whole: "---\n---\n[Trang](▸//rung.example/)\n", of: "vi.md"),
                Example(whole: "---\n---\n[Trang](▸\\\\\\\\rung.example/)\n", of: "vi.md"),
                Example(whole: "---\n---\n![Ảnh](▸data:image/png;base64,AA)\n", of: "vi.md"),
                Example(whole: "---\n---\n<▸ftp://rung.example/>\n", of: "vi.md"),
                Example(whole: "---\n---\n▸[Trang]\n\n[trang]: javascript:alert(1)\n", of: "vi.md"),
            ],
            allows: [
                Example(whole: "---\n---\n[a](https://rung.example/) [b](mailto:a@rung.example) [c](tel:+84290)\n", of: "vi.md"),
                Example(whole: "---\n---\n[a](../tra-gung/) ![b](images/hive.jpg) [c](#cuoi) [d](HTTPS://rung.example/)\n", of: "vi.md"),
            ]),
        About(
            id: "empty-link", severity: .error,
            summary: Words(
                vi: "Liên kết hoặc ảnh không có địa chỉ.",
                en: "A link or picture has no address."),
            flags: [Example(whole: "---\n---\nXem ▸[trang này]()\n", of: "vi.md")],
            allows: [Example(whole: "---\n---\nXem [trang này]\n", of: "vi.md")]),
    ]

    /// Why `address` is not allowed; `nil` if it is.
    ///
    /// It is judged as a browser reads it (WHATWG URL): blanks around it fall away, `\` is `/`, control characters are ignored.
    static func fault(of address: String) -> Fault? {
        let scalars = address.unicodeScalars
        if scalars.contains(where: { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }) { return .characters }
        var bytes = Array(address.utf8)[...]
        while bytes.first == 0x20 { bytes = bytes.dropFirst() }
        while bytes.last == 0x20 { bytes = bytes.dropLast() }
        guard !bytes.isEmpty else { return .empty }
        if bytes.contains(UInt8(ascii: "\\")) { return bytes.starts(with: [0x5C]) ? .host : .characters }
        if bytes.starts(with: "//".utf8) { return .host }
        // What has a colon before the first / ? # has a scheme.
        guard
            let end = bytes.firstIndex(where: { [UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")].contains($0) }
            ),
            bytes[end] == UInt8(ascii: ":")
        else { return nil }
        let scheme = String(decoding: bytes[..<end], as: UTF8.self).lowercased()
        let rest = bytes[(end + 1)...]
        switch scheme {
        case "https": return rest.starts(with: "//".utf8) && rest.count > 2 && rest.dropFirst(2).first != UInt8(ascii: "/") ? nil : .host
        case "mailto", "tel": return rest.isEmpty ? .empty : nil
        case "http": return .http
        default: return .scheme(scheme)
        }
    }
}

extension LinkAddress.Fault: Equatable {
    var rule: RuleID {
        switch self {
        case .empty: "empty-link"
        case .http, .scheme, .host, .characters: "forbidden-link-scheme"
        }
    }

    func message(_ address: String) -> Words {
        switch self {
        case .http:
            Words(
                vi: "liên kết dùng http:, không được bảo vệ",
                en: "the link uses http:, which is not protected")
        case .scheme(let scheme):
            Words(
                vi: "liên kết bắt đầu bằng `\(Self.shortened(scheme)):` không được phép",
                en: "a link that begins with `\(Self.shortened(scheme)):` is not allowed")
        case .host:
            Words(
                vi: "liên kết dẫn tới một máy chủ mà không ghi https:",
                en: "the link leads to a host without saying https:")
        case .characters:
            Words(
                vi: "địa chỉ của liên kết có ký tự không được phép (dấu \\, Tab hoặc ký tự điều khiển)",
                en: "the link's address has a character that is not allowed (a backslash, a tab or a control character)")
        case .empty:
            Words(vi: "liên kết không có địa chỉ", en: "the link has no address")
        }
    }

    var help: Words {
        switch self {
        case .http: Words(vi: "viết https: thay cho http:", en: "write https: instead of http:")
        case .scheme, .host, .characters:
            Words(
                vi: "dùng https://…, mailto:…, tel:… hoặc đường dẫn như images/hive.jpg",
                en: "use https://…, mailto:…, tel:… or a path such as images/hive.jpg")
        case .empty:
            Words(
                vi: "viết địa chỉ vào giữa hai ngoặc tròn, hoặc bỏ liên kết",
                en: "write an address between the parentheses, or take the link away")
        }
    }

    private static func shortened(_ scheme: String) -> String {
        scheme.unicodeScalars.count <= 20 ? scheme : String(String.UnicodeScalarView(scheme.unicodeScalars.prefix(20))) + "…"
    }
}
