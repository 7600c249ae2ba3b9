import Diagnostics

/// `sku:RH-1`: without a space after it the colon is a letter like any other.
enum MissingSpace {
    static let about = About(
        id: "missing-space", severity: .error,
        summary: Words(
            vi: "Sau dấu hai chấm của một mục phải có dấu cách.",
            en: "A key's colon needs a space after it."),
        flags: [
            Example(whole: "sku▸:RH-1\nkind: honey\n", of: "product.yaml"),
            Example(whole: "kind: honey\nsku▸:RH-1\n", of: "product.yaml"),
            Example(whole: "sku▸:RH-1\n", of: "product.yaml"),
            Example(whole: "ocop:\n  stars▸:4\n", of: "product.yaml"),
            Example(whole: "ocop:\n  stars▸:4\n  number▸:12\n", of: "product.yaml"),
            Example(whole: "sku▸:RH-1\nbrand▸:Rừng Hoa\n", of: "product.yaml"),
            Example(whole: "certificates:\n  - scheme▸:haccp\n    number: 12\n", of: "product.yaml"),
            Example(whole: "label: {net▸:500 g}\n", of: "product.yaml"),
        ],
        allows: [
            Example(whole: "links: {shopee: https://shopee.example/1}\n", of: "product.yaml"),
            Example(whole: "usage: Uống lúc 7:30\n", of: "product.yaml"),
            Example(whole: "website:\n  https://rung.example/\n", of: "producer.yaml"),
        ])

    /// What begins like a key but is an address.
    private static let schemes: Set<String> = ["http", "https", "mailto", "tel", "sms", "zalo", "urn", "data", "ftp", "geo"]

    /// The offset of the colon that lacks its space, if the text begins with what looks like a key.
    static func colon(in scalars: some Collection<Unicode.Scalar>) -> Int? {
        var name = ""
        for (offset, scalar) in scalars.enumerated() {
            switch scalar {
            case "a"..."z", "_": name.unicodeScalars.append(scalar)
            case "A"..."Z", "0"..."9", "-":
                if offset == 0 { return nil }
                name.unicodeScalars.append(scalar)
            case ":":
                guard offset > 0, !schemes.contains(name), let next = scalars.dropFirst(offset + 1).first, !next.isBlank, next != "/",
                    next != ":"
                else { return nil }
                return offset
            default: return nil
            }
            if offset > 40 { return nil }
        }
        return nil
    }

    static func slip(at colon: Mark, _ mending: Mending) -> Slip {
        let mend = Mend(at: colon, length: 1, replacement: ": ")
        return Slip(
            Finding(about.id, about.severity, at: mending.place(colon), .missing, help: .insert, fix: mending.fix(mend)), line: colon.line,
            mend: mend)
    }
}

extension Words {
    fileprivate static let missing = Words(
        vi: "thiếu dấu cách sau dấu hai chấm",
        en: "a space is missing after the colon")

    fileprivate static let insert = Words(
        vi: "viết `tên: giá trị`, có một dấu cách sau dấu hai chấm",
        en: "write `key: value`, with a space after the colon")
}
