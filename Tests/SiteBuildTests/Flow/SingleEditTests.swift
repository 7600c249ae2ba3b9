import Diagnostics
import Foundation
import ModelCatalogue
import SiteBuild
import Testing

/// Every slip, alone in the model catalogue: found once, on its line, and the product kept out of just what it is in error for.
@Suite struct SingleEditTests {
    /// What an edit costs the product that tests change, or its producer's.
    enum Loss: Sendable {
        case nothing, everything, wholeProducer, wholeSite
        /// The other product as well, which is found in error on the line that has this text: nobody knows which of the two is right.
        case both(String)
        case language(String)
        case entries([String])

        var withheld: [String: [String]] {
            let outlets = Workshop.outlets
            switch self {
            case .nothing: return [:]
            case .everything: return [Workshop.product: outlets]
            case .wholeProducer, .both: return [Workshop.product: outlets, Workshop.other: outlets]
            // What a site in error lists hangs on how much of `site.yaml` could be read.
            case .wholeSite: return [:]
            case .language(let code):
                return [Workshop.product: outlets.filter { $0 == "page-\(code)" || $0.contains(".\(code)-") }]
            case .entries(let names): return [Workshop.product: names]
            }
        }
    }

    struct Edit: Sendable, CustomTestStringConvertible {
        let rule: String
        let example: Example
        /// The text whose line the finding points at, where the edit bears no mark.
        var line: String?
        var loss: Loss
        var weight: Severity
        /// Text to replace, where the edit is no patch.
        var replaced: String?

        /// A patch; ▸ marks the line, or `at` is on it.
        init(
            _ rule: String, _ patch: String, in file: String = "product.yaml", at line: String? = nil, _ loss: Loss = .everything,
            weight: Severity = .error
        ) {
            self.rule = rule
            example = Example(patch, in: file)
            self.line = line
            self.loss = loss
            self.weight = weight
        }

        /// A replacement of text by text, with ▸ on the line.
        init(
            _ rule: String, replacing old: String, by new: String, in file: String = "product.yaml", at line: String? = nil,
            _ loss: Loss = .everything, weight: Severity = .error
        ) {
            self.init(rule, new, in: file, at: line, loss, weight: weight)
            replaced = old
        }

        var testDescription: String { "\(rule): \(example.file) \(example.patch.prefix(60))" }
    }

    static let edits: [Edit] = shapes + facts + relations + words + others

    /// What can't be read.
    private static let shapes: [Edit] = [
        Edit("unknown-key", "▸ingredents_order: declared"),
        Edit("unknown-key", replacing: "  stars: 4", by: "  stars: 4\n▸  star: 4"),
        Edit("wrong-shape", "images: ▸images/front.png"),
        Edit("wrong-shape", "sku: ▸[RH-1]"),
        Edit("wrong-shape", "offer: ▸185000 VND"),
        Edit("wrong-shape", "certificates: ▸không có"),
        Edit("wrong-date", "ocop.issued: ▸10/6/2026"),
        Edit("wrong-date", "ocop.expires: ▸2029-02-30"),
        Edit("wrong-date", "traceability.lots.0.produced: ▸20.4.2026"),
        Edit("wrong-money", "offer.price: ▸185.000 VND"),
        Edit("wrong-money", "offer.price: ▸185000đ"),
        Edit("wrong-money", "offer.price: ▸rẻ lắm"),
        Edit("wrong-measure", "label.net: ▸500"),
        Edit("wrong-measure", "label.net: ▸500g"),
        Edit("wrong-measure", "label.shelf_life: ▸hai năm"),
        Edit("wrong-measure", "package.size: ▸9 trên 9"),
        Edit("wrong-number", "ocop.stars: ▸bốn"),
        Edit("wrong-number", "traceability.lots.0.quantity: ▸nhiều"),
        Edit("wrong-number", "traceability.origin.coordinates: ▸Cà Mau"),
        Edit("unknown-choice", "offer.availability: ▸instock"),
        Edit("unknown-choice", "status: ▸publish"),
        Edit("unknown-choice", "intended_use: ▸ăn"),
        Edit("duplicate-key", replacing: "brand: Rừng Hoa\n", by: "brand: Rừng Hoa\n▸brand: Khác\n"),
        Edit("yaml-alias", replacing: "brand: Rừng Hoa", by: "▸brand: *hoa"),
        Edit("yaml-tag", replacing: "brand: Rừng Hoa", by: "▸brand: !hoa Rừng Hoa"),
        Edit("missing-space", replacing: "brand: Rừng Hoa", by: "▸brand:Rừng Hoa"),
        Edit("second-document", replacing: "story: {leaflet", by: "▸---\nstory: {leaflet"),
        Edit("missing-file", "images: [▸images/mat-truoc.png]"),
        Edit("missing-file", "images: [▸../mat-ong-gac-keo/images/front.png]"),
        Edit("missing-file", "ocop.evidence: ▸../../../etc/passwd"),
        Edit("missing-file", "certificates.0.evidence: ▸/etc/passwd"),
        Edit("missing-file", "story.leaflet: ▸evidence/to-gap.pdf"),
    ]

    /// What is no fact.
    private static let facts: [Edit] = [
        Edit("missing-field", "sku: nil", at: "# Đây là sản phẩm mẫu"),
        Edit("missing-field", "kind: nil", at: "# Đây là sản phẩm mẫu"),
        Edit("malformed-sku", "sku: ▸RH HT 500"),
        Edit("unknown-kind", "kind: ▸hony"),
        Edit("unknown-set", "set: ▸27"),
        Edit("stars-out-of-range", "ocop.stars: ▸6", .nothing),
        Edit("incomplete-rating", "ocop.decision: nil", at: "ocop:", .nothing),
        Edit("incomplete-certificate", "certificates.0.number: nil", at: "- scheme: test-report"),
        Edit("unknown-scheme", "certificates.0.scheme: ▸hacp"),
        Edit("gtin-check-digit", #"traceability.gtin: ▸"9520100000019""#),
        Edit("gtin-wrong-length", #"traceability.gtin: ▸"952010000001000""#),
        Edit("wrong-gln", #"traceability.lots.0.steps.0.gln: ▸"12345""#),
        Edit("unknown-country", "traceability.origin.country: ▸Vietnam"),
        Edit("unknown-province", "traceability.origin.province: ▸ca-nau"),
        Edit("unknown-commune", "traceability.origin.commune: ▸Chợ Lách"),
        Edit("malformed-lot", "traceability.lots.0.lot: ▸Lô-2604A"),
        Edit("incomplete-lot", "traceability.lots.0.lot: nil", at: "- harvested: 2026-04-12"),
        Edit("unpageable-lot", "traceability.lots.0.lot: ▸L2604/A", .nothing, weight: .note),
        Edit("implausible-share", "locality.materials: ▸120 %"),
        Edit("nonpositive-quantity", "label.net: ▸0 g"),
        Edit("unknown-unit", "trade.capacity: ▸1500 units/moon"),
        Edit("unknown-allergen", "label.allergens.contains: [▸sữa]"),
        Edit("nonpositive-price", "offer.price: ▸0 VND"),
        Edit(
            "nonpositive-price", "offer.prices.US: ▸-1.00 USD",
            .entries(["google-merchant.en-US", "meta.en-US", "pinterest.en-US", "microsoft.en-US"])),
        Edit("foreign-home-price", "offer.price: ▸12.90 USD"),
        Edit("not-https-link", "traceability.url: ▸http://ong.example/"),
        Edit("not-https-link", "label.e_label: ▸javascript:alert(1)"),
        Edit("unknown-requirement", "exemptions: [{requirement: ▸FOOD-99, reason: mật nguyên chất}]"),
        Edit("malformed-hs-code", #"trade.hs_code: ▸"409""#, .nothing, weight: .warning),
        Edit("missing-price", "offer.price: nil", at: "offer:", .nothing, weight: .warning),
    ]

    /// What does not agree with something else.
    private static let relations: [Edit] = [
        Edit("expired-certificate", "ocop.expires: ▸2026-11-22", .nothing),
        Edit("expired-certificate", "certificates.0.expires: ▸2026-11-22", .nothing),
        Edit("revoked-certificate", "ocop.revoked: ▸2026-11-23", .nothing),
        Edit("issued-in-the-future", "ocop.issued: ▸2026-11-24", .nothing),
        Edit("made-in-the-future", "traceability.lots.0.produced: ▸2026-11-24"),
        Edit("dates-out-of-order", "traceability.lots.0.harvested: ▸2026-04-21"),
        Edit("dates-out-of-order", "offer.sale: {price: 165000 VND, from: 2026-12-01, until: ▸2026-11-30}"),
        Edit("sale-not-lower", "offer.sale: {price: ▸185000 VND, from: 2026-12-01, until: 2026-12-15}"),
        Edit("steps-out-of-order", "traceability.lots.0.steps.1.date: ▸2026-04-11", .nothing, weight: .warning),
        Edit("duplicate-sku", "sku: ▸RH-GK-500", .both("sku: RH-GK-500")),
        Edit("duplicate-gtin", #"traceability.gtin: ▸"9520100000034""#, .both(#"gtin: "9520100000034""#)),
    ]

    /// What stories say.
    private static let words: [Edit] = [
        Edit("missing-words", "---.title: nil", in: "en.md", at: "---", .language("en")),
        Edit("missing-words", "---.summary: nil", in: "vi.md", at: "---", .language("vi")),
        Edit("wrong-date", "---.updated: ▸2/11/2026", in: "vi.md", .language("vi")),
        Edit("unknown-key", "---.sumary: Mật", in: "vi.md", at: "sumary:", .language("vi")),
        Edit("unknown-fact", replacing: "## When the forest flowers", by: "▸{{ocop.star}}", in: "en.md", .language("en")),
        Edit("unknown-fact", "---.headline: ▸Hạng {{ocop.star}}", in: "vi.md", .language("vi")),
        Edit("broken-link", replacing: "](../mat-ong-gac-keo/)", by: "](../khong-co/)▸", in: "en.md", .language("en")),
        Edit("broken-link", replacing: "](../mat-ong-gac-keo/)", by: "](../../../../etc/)▸", in: "vi.md", .language("vi")),
        Edit("remote-picture", replacing: "](images/craft.png)", by: "](https://a.example/b.jpg)▸", in: "en.md", .language("en")),
        Edit("missing-file", replacing: "](images/craft.png)", by: "](images/bee.png)▸", in: "en.md", .language("en")),
        Edit("forbidden-link-scheme", replacing: "](../mat-ong-gac-keo/)", by: "](javascript:alert(1))▸", in: "vi.md", .language("vi")),
        Edit("forbidden-link-scheme", replacing: "](../mat-ong-gac-keo/)", by: "](data:text/html,x)▸", in: "en.md", .language("en")),
        Edit("empty-link", replacing: "](../mat-ong-gac-keo/)", by: "]()▸", in: "en.md", .language("en")),
        Edit("raw-html", replacing: "## When the forest flowers", by: "▸<b>When</b>", in: "en.md", .nothing, weight: .warning),
        Edit("unclosed-reference", replacing: "## When the forest flowers", by: "▸{{ocop.stars", in: "en.md", .nothing, weight: .warning),
        Edit(
            "unclosed-front-matter", replacing: "updated: 2026-11-02\n---\n", by: "updated: 2026-11-02\n", in: "en.md", at: "---",
            .language("en")),
        Edit(
            "missing-alternative",
            replacing: "![A row of wooden beehives on a pole stand along a canal bank, with melaleuca forest behind]", by: "▸![]",
            in: "en.md", .nothing, weight: .warning),
    ]

    /// What the producer, the fair and the site say.
    private static let others: [Edit] = [
        Edit("unknown-province", "province: ▸ben-tre", in: "producer.yaml", .wholeProducer),
        Edit("unknown-commune", "commune: ▸Khánh Lâmm", in: "producer.yaml", .wholeProducer),
        Edit("missing-field", "address: nil", in: "producer.yaml", at: "name: {vi", .wholeProducer),
        Edit("wrong-gln", #"gln: ▸"9520190000014""#, in: "producer.yaml", .wholeProducer),
        Edit("unknown-choice", "legal_form: ▸coop", in: "producer.yaml", .wholeProducer),
        Edit("missing-expiry", "certificates.0.expires: nil", in: "producer.yaml", at: "- scheme: food-safety", .nothing),
        Edit("unknown-covered-product", "certificates.2.covers: [▸mat-ong-hoa-tra]", in: "producer.yaml", .nothing),
        Edit("malformed-contact", "contact.email: ▸ong.example", in: "producer.yaml", .nothing, weight: .warning),
        Edit("malformed-tax-code", "tax_code: ▸MST 2001234567", in: "producer.yaml", .nothing, weight: .warning),
        Edit("unknown-booth", "booths.0.producer: ▸ong-rungg", in: "fair.yaml", .nothing),
        Edit("dates-out-of-order", "until: ▸2027-01-21", in: "fair.yaml", .nothing),
        Edit("missing-field", "from: nil", in: "fair.yaml", at: "name:", .nothing),
        Edit("missing-field", "url: nil", in: "site.yaml", at: "# Cả trang", .wholeSite),
        Edit("malformed-site-address", "url: ▸http://stories.example/", in: "site.yaml", .wholeSite),
        Edit("unknown-key", "▸colour: xanh", in: "site.yaml", .wholeSite),
    ]

    @Test func thereAreEnoughOfThem() {
        #expect(Self.edits.count >= 60)
        #expect(Set(Self.edits.map(\.rule)).count >= 40)
    }

    @Test(arguments: edits) func itIsFoundOnItsLineAndKeepsOutWhatItMust(_ edit: Edit) async throws {
        var catalogue = try ModelCatalogue.whole()
        let before = try Workshop(catalogue)
        let path = try Self.path(of: edit.example.file)
        let line = try catalogue.make(edit, at: path)
        let after = try Workshop(catalogue)
        let unchanged = before.found(try await before.check())
        let outcome = try await after.check()
        // As heavy as expected or heavier, and not on the grounds of a law: that is for the law's own packs to say.
        let found = after.found(outcome).filter { finding in
            finding.severity >= edit.weight && (!finding.hasBasis || finding.rule == edit.rule)
                && !unchanged.contains { $0.says(the: finding) }
        }
        var expected = ["\(edit.rule) \(path):\(line)"]
        if case .both(let text) = edit.loss {
            let twin = "\(Workshop.other)/product.yaml"
            expected.insert("\(edit.rule) \(twin):\(try catalogue.line(of: text, in: twin))", at: 0)
        }
        #expect(found.map { "\($0.rule) \($0.file):\($0.line)" } == expected, "\(found)")
        #expect(outcome.isInError == (edit.weight == .error))
        if case .wholeSite = edit.loss {
            let built = try await after.build()
            #expect(!built.isPublished)
        } else {
            #expect(after.withheld(outcome) == edit.loss.withheld)
        }
    }

    private static func path(of file: String) throws -> String {
        switch file {
        case "site.yaml": file
        case "producer.yaml": "\(Workshop.producer)/producer.yaml"
        case "fair.yaml": "hoi-cho/hoi-cho-mau/fair.yaml"
        default: "\(Workshop.product)/\(file)"
        }
    }
}

extension ModelCatalogue {
    /// Makes an edit and returns the number of the line that it is to be found at.
    fileprivate mutating func make(_ edit: SingleEditTests.Edit, at path: String) throws -> Int {
        if let old = edit.replaced {
            var text = String(decoding: try #require(files[path]), as: UTF8.self)
            let range = try #require(text.firstRange(of: old), "“\(old)” isn't in \(path)")
            text.replaceSubrange(range, with: edit.example.patch)
            files[path] = Array(text.replacing("▸", with: "").utf8)
            if let mark = text.firstRange(of: "▸") { return text[..<mark.lowerBound].count { $0 == "\n" } + 1 }
        }
        let place = edit.replaced == nil ? try apply(edit.example) : nil
        guard let text = edit.line else { return Int(try #require(place).line) }
        return try line(of: text, in: path)
    }

    /// The number of the first line of a file that has a text.
    fileprivate func line(of text: String, in path: String) throws -> Int {
        let lines = String(decoding: try #require(files[path]), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        return try #require(lines.firstIndex { $0.contains(text) }, "“\(text)” isn't in \(path)") + 1
    }
}
