import Diagnostics
import Testing

@Suite struct GitHubPrinterTests {
    @Test func anAnnotationNamesFileLineColumnsAndRule() {
        let lines = printed(SampleReport.full)
        #expect(
            lines.contains(
                "::error file=stories/Cà Mau/mật ong/product.yaml,line=21,col=9,endColumn=24,title=gtin-check-digit::wrong check digit"
                    + "%0Amend the last digit%0Abasis: GS1 §7.9 (in force from 2026-01-01)%0A../other/a:b.yaml:3:4: here as well"))
        #expect(lines.contains { $0.hasPrefix("::warning file=/abs/vi.md,line=1,col=1,") })
        #expect(lines.contains { $0.hasPrefix("::notice file=z.yaml,") })
        #expect(lines.last == "56 rules over 40 products: 2 errors, 1 warning, 1 note")
    }

    @Test func noTextEndsALineOrAProperty() {
        let finding = Finding(
            "r", .error, at: Place("a,b:c%d\r\n::error::x"), Words(vi: "x", en: "1 %, 2: 3\r\n::stop-commands::x"))
        let lines = printed(Report(findings: [finding], summary: Summary(of: [finding], products: 1, rulesRun: 1)))
        #expect(lines.count == 2)
        #expect(
            lines.first == "::error file=a%2Cb%3Ac%25d%0D%0A%3A%3Aerror%3A%3Ax,line=1,col=1,endColumn=1,title=r::"
                + "1 %25, 2: 3%0D%0A::stop-commands::x")
    }

    private func printed(_ report: Report) -> [String] {
        String(decoding: report.print(as: .github, language: .en), as: UTF8.self).unicodeScalars.split(separator: "\n").map(String.init)
    }
}
