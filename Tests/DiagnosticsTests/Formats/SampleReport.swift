import Diagnostics

/// A report with everything in it that a format has to carry.
enum SampleReport {
    static let hostile = "50 %, a:b\r\n\"q\" \\ \u{0}\u{1B} <x> 🐝 a\u{301}"

    static let full: Report = {
        let place = Place("stories/Cà Mau/mật ong/product.yaml", line: 21, column: 9)
        let findings = [
            Finding(
                "gtin-check-digit", .error, at: place, length: 16, Words(vi: "số kiểm tra sai", en: "wrong check digit"),
                help: Words(vi: "sửa số cuối", en: "mend the last digit"), basis: Basis("GS1 §7.9", from: "2026-01-01"),
                notes: [Note(Words(vi: "cũng ở đây", en: "here as well"), at: Place("../other/a:b.yaml", line: 3, column: 4))],
                fix: Fix(at: place, length: 16, replacement: "\"09520001000010\""), reach: .market("EU"), subject: .product("mat-ong")),
            Finding("not-utf-8", .error, at: Place("stories/x/product.yaml"), Words(vi: "không đọc được", en: "cannot be read")),
            Finding("style", .warning, at: Place("/abs/vi.md", line: 0, column: 0), length: 0, Words(vi: hostile, en: hostile)),
            Finding(
                "channel", .note, at: Place("z.yaml"), Words(vi: "", en: ""), reach: .channel("google-merchant.vi-VN")),
        ]
        let about = About(
            id: "gtin-check-digit", severity: .error, summary: Words(vi: "Số kiểm tra.", en: "The check digit."),
            basis: Basis("GS1 §7.9", from: "2026-01-01"), market: "EU", flags: [], allows: [])
        let summary = Summary(of: findings, products: 40, withheld: [(product: "stories/a", from: ["page-en"])], rulesRun: 56)
        return Report(findings: findings, summary: summary, rules: [about])
    }()

    static let empty = Report(findings: [], summary: Summary(of: [], products: 0, rulesRun: 0))
}
