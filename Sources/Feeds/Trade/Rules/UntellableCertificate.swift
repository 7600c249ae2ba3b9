import Catalogue
import Diagnostics
import Rulebook

/// A certificate goes into a catalogue with its number and its issuer, or not at all.
enum UntellableCertificate: AdviceRule {
    static let about = About(
        id: "untellable-certificate", severity: .note,
        summary: Words(
            vi: "Chứng nhận thiếu số hoặc nơi cấp thì không ghi được vào danh mục cho bên mua.",
            en: "A certificate without its number or issuer can't be told in a catalogue for buyers."),
        basis: Basis("Peppol BIS Catalogue 3, PEPPOL-T19-B24101, B24104"),
        flags: ["certificates: [▸{scheme: haccp, issued: 2026-01-01, expires: 2028-12-31}]"],
        allows: ["certificates: [{scheme: haccp, number: H-1, issuer: Trung tâm mẫu, issued: 2026-01-01, expires: 2028-12-31}]"])

    static func check(_ goods: Goods) -> [Finding] {
        goods.published.certificates.filter { $0.number == nil || $0.issuer == nil }.map { certificate in
            let name = certificate.scheme?.value ?? "other"
            return finding(
                about: goods, at: certificate.place,
                Words(
                    vi: "`\(name)` không vào \(goods.entry.name): thiếu số hoặc nơi cấp",
                    en: "`\(name)` stays out of \(goods.entry.name): it has no number or no issuer"),
                help: Words(vi: "thêm `number` và `issuer`", en: "add `number` and `issuer`"))
        }
    }
}
