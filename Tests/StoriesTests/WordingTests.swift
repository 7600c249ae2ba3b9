import Catalogue
import Diagnostics
import Foundation
import ModelCatalogue
import Stories
import Testing

/// What a yes covers, and what it doesn't; Sources/Stories/FORMAT.md, "Approvals".
@Suite struct WordingTests {
    /// What the model product says in a language once `changes` are made.
    private static func wording(
        in language: Language = .vi, asTranslation: Bool = false, _ changes: Example...
    ) async throws -> Wording {
        var catalogue = try ModelCatalogue()
        for change in changes { _ = try catalogue.apply(change) }
        return try await wording(of: catalogue, in: language, asTranslation: asTranslation)
    }

    private static func wording(of catalogue: ModelCatalogue, in language: Language = .vi, asTranslation: Bool = false) async throws
        -> Wording
    {
        let manuscript = try await Stories.read(FolderInMemory(catalogue.files), root: ModelCatalogue.root, width: 1)
        let product = try #require(manuscript.products.first { $0.folder.hasSuffix(ModelCatalogue.product) })
        return try #require(manuscript.wording(of: product, in: language, asTranslation: asTranslation))
    }

    @Test func theCanonicalFormIsLinesOfAKeyATabAndAText() async throws {
        let texts = [
            "site.yaml": "name: {vi: A, en: A}\nurl: https://a.example/\nlanguages: [vi, en]\n",
            "a/producer.yaml":
                "name: A\ncertificates: [{scheme: haccp, number: H1, issued: 2026-01-02, evidence: evidence/h.pdf}]\nmembers: 34\n",
            "a/b/product.yaml": """
            ocop: {stars: 4, expires: 2029-06-09}
            traceability: {origin: {country: VN, commune: Khánh Lâm, growing_area: {vi: Ven kinh, en: Canal bank}}, lots: [{lot: L1}]}
            label: {net: 500 g, allergens: {contains: []}}
            offer: {price: 185000 VND}
            claims: [{says: best-of-kind, evidence: evidence/giai.pdf, date: 2025-05-01}]
            """,
            "a/b/vi.md": """
            ---
            title: Mật  ong
            highlights: ["{{producer.members}} nhà", "Một giá {{offer.price}}"]
            author: Tô Mỹ Nhiên
            ---
            Mật *quay*
            tay, [xem thêm](../b/).

            ## Mùa hoa
            - một
            - hai
            """,
        ]
        let manuscript = try await Stories.read(FolderInMemory(texts), root: "stories", width: 1)
        let wording = try #require(manuscript.wording(of: manuscript.products[0], in: .vi))
        let canonical = """
            chapbut-wording\t1
            language\tvi
            title\tMật ong
            highlights\t34 nhà
            highlights\tMột giá {{offer.price}}
            text\tMật quay tay, xem thêm.
            heading\tMùa hoa
            text\tmột
            text\thai
            ocop.stars\t4
            ocop.expires\t2029-06-09
            certificates.haccp.scheme\thaccp
            certificates.haccp.number\tH1
            certificates.haccp.issued\t2026-01-02
            traceability.origin.country\tVN
            traceability.origin.commune\tKhánh Lâm
            traceability.origin.growing_area\tVen kinh
            label.net\t500 g
            label.allergens.contains\t
            claims.best-of-kind.says\tbest-of-kind
            claims.best-of-kind.evidence\tevidence/giai.pdf
            claims.best-of-kind.date\t2025-05-01

            """
        #expect(String(decoding: wording.canonical, as: UTF8.self) == canonical)
        // What `printf … | sha256sum` says of these bytes: anyone can check an approval without this program.
        #expect(wording.digest == "sha256-f42bdfc99a5b73d95cd7fc40cc428b55795712965373290aa6fc6b253c902ac6")
        #expect(Wording(canonical: wording.canonical)?.canonical == wording.canonical)
    }

    @Test(arguments: [
        Example("offer.price: 999000 VND"),
        Example("offer.sale: {price: 1000 VND, from: 2026-12-01, until: 2026-12-15}"),
        Example("offer.availability: out_of_stock"),
        Example("traceability.lots: [{lot: L9}]"),
        Example("trade.capacity: 9 units/month"),
        Example("variants: nil"),
        Example("accept: [{rule: missing-price, reason: vì sao, until: 2027-01-31}]"),
        Example("images: [images/craft.png]"),
        Example("ocop.evidence: evidence/khac.pdf"),
        Example("brand: Hiệu khác"),
        Example("---.updated: 2026-11-20", in: "vi.md"),
        Example("---.author: Người khác", in: "vi.md"),
        Example("---.title: \"Mật ong  hoa tràm Rừng Hoa \"", in: "vi.md"),
        Example("---.summary: Another summary.", in: "en.md"),
        Example("traceability.origin.growing_area.en: Another bank"),
        Example("members: 34", in: "producer.yaml"),
    ])
    func aChangeThatNobodyIsAskedAboutLeavesTheApprovalStanding(_ change: Example) async throws {
        #expect(try await Self.wording(change).digest == Self.wording().digest)
    }

    @Test(arguments: [
        Example("---.title: Mật ong hoa tràm", in: "vi.md"),
        Example("---.warnings: nil", in: "vi.md"),
        Example("---.images: {front.png: Một hũ mật}", in: "vi.md"),
        Example("ocop.expires: 2029-06-08"),
        Example("certificates: nil"),
        Example("traceability.origin.commune: U Minh"),
        Example("traceability.origin.growing_area.vi: Bờ kinh khác"),
        Example("label.net: 450 g"),
        Example("label.nutrition.sugars: 70 g"),
        Example("label.allergens: nil"),
        Example("claims: [{says: best-of-kind, source: Hội thi, date: 2025-05-01}]"),
        // The story names it: {{producer.members}}.
        Example("members: 35", in: "producer.yaml"),
    ])
    func aChangeOfWordsOrFactsVoidsTheApproval(_ change: Example) async throws {
        #expect(try await Self.wording(change).digest != Self.wording().digest)
    }

    @Test func reformattingTheFilesChangesNothing() async throws {
        var catalogue = try ModelCatalogue()
        let file = "\(ModelCatalogue.product)/product.yaml"
        let text = String(decoding: try #require(catalogue.files[file]), as: UTF8.self)
        // The keys of the rating in another order, on one line, in quotes; every comment gone.
        let rating = try #require(text.firstRange(of: "ocop:\n"))
        let end = try #require(text[rating.upperBound...].firstRange(of: "\n\n"))
        let reordered = text.replacingCharacters(
            in: rating.lowerBound..<end.lowerBound,
            with: """
                ocop: {expires: "2029-06-09", issued: 2026-06-10, issuer: 'UBND tỉnh Cà Mau', decision: 1284/QĐ-UBND, stars: "4",
                  number: 96-2026-0041, product_code: 96-32062-01-2026}
                """)
        catalogue.files[file] = Array(reordered.split(separator: "\n").filter { !$0.hasPrefix("#") }.joined(separator: "\n").utf8)
        let story = "\(ModelCatalogue.product)/vi.md"
        let words = String(decoding: try #require(catalogue.files[story]), as: UTF8.self)
        let decomposed = words.decomposedStringWithCanonicalMapping.replacing("ban ngày ong bay tản", with: "ban ngày ong bay tản")
        catalogue.files[story] = Array(
            decomposed.replacing("chạy dọc con kinh", with: "chạy dọc\ncon **kinh**").replacing("\n", with: "\r\n").utf8)
        #expect(try await Self.wording(of: catalogue).digest == Self.wording().digest)
    }

    @Test func theOrderOfCertificatesAndWhoListsThemDoesNotMatter() async throws {
        let own = "{scheme: test-report, number: KN-1}"
        let other = "{scheme: organic, number: HC-2}"
        let one = try await Self.wording(Example("certificates: [\(own), \(other)]"), Example("certificates: []", in: "producer.yaml"))
        let swapped = try await Self.wording(Example("certificates: [\(other), \(own)]"), Example("certificates: []", in: "producer.yaml"))
        let moved = try await Self.wording(Example("certificates: [\(own)]"), Example("certificates: [\(other)]", in: "producer.yaml"))
        #expect(one.digest == swapped.digest)
        #expect(one.digest == moved.digest)
    }

    @Test func aTranslationIsTiedToItsOriginal() async throws {
        let now = try await Self.wording(in: .en, asTranslation: true)
        let original = try await Self.wording(Example("---.summary: Lời khác.", in: "vi.md"))
        let other = try await Self.wording(in: .en, asTranslation: true, Example("---.summary: Lời khác.", in: "vi.md"))
        #expect(now.digest != other.digest)
        #expect(other.original == original.digest)
        #expect(now.parts == other.parts)
    }

    @Test func whatChangedIsToldPlaceByPlace() async throws {
        let before = try #require(Wording(canonical: try await Self.wording().canonical))
        var catalogue = try ModelCatalogue()
        _ = try catalogue.apply(Example("ocop.expires: 2029-12-09"))
        let story = "\(ModelCatalogue.product)/vi.md"
        let words = String(decoding: try #require(catalogue.files[story]), as: UTF8.self)
        catalogue.files[story] = Array(
            words.replacing("Chừng 10 ngày", with: "Chừng 12 ngày").replacing(
                "Tràm U Minh trổ lai rai", with: "Thêm một đoạn.\n\nTràm U Minh trổ lai rai"
            ).utf8)
        let changes = try await Self.wording(of: catalogue).changes(since: before)
        #expect(
            changes.map(\.told.vi) == [
                "phần “Rừng trổ lúc nào”: thêm “Thêm một đoạn.”",
                "phần “Chờ ong vít nắp”: “…leo. Chừng 10 ngày, người…” → “…leo. Chừng 12 ngày, người…”",
                "hạn giấy OCOP: “2029-06-09” → “2029-12-09”",
            ])
        #expect(changes.map { $0.place?.file.split(separator: "/").last } == ["vi.md", "vi.md", "product.yaml"])
        #expect(changes.map { $0.place?.line } == [26, 34, 17])
    }
}
