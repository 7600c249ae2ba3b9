import Catalogue
import Diagnostics
import Foundation
import Rulebook
import Testing

@testable import Pages

@Suite struct LabelTests {
    private static func pages() async throws -> (Pages, Int) {
        let edition = try await ModelSite.edition()
        let index = try #require(edition.products.firstIndex { $0.slug == "mat-ong-hoa-tram" })
        return (Pages(edition, templates: TemplateSet()), index)
    }

    @Test(arguments: LabelSheet.allCases) func aSheetIsFilledWithTheLabelsOfOneProduct(_ sheet: LabelSheet) async throws {
        let (pages, index) = try await Self.pages()
        let print = pages.labels(of: [index], on: sheet, lot: nil, copies: nil)
        #expect(print.count == (sheet == .a4With24 ? 24 : sheet == .a4With65 ? 65 : 1) && print.leftOut.isEmpty)
        let html = String(decoding: print.html, as: UTF8.self)
        #expect(html.ranges(of: "class=\"label\"").count == print.count)
        #expect(html.contains("aria-label=\"https://stories.example/01/09520100000010\""))
        #expect(html.contains("lang=\"vi\" class=\"is-main\"") && html.contains("lang=\"en\""))
        // 113 modules of 0.33 mm; four fifths of that is the least that GS1 allows.
        #expect(html.contains("width=\"29.83mm\"") == [.a4With24, .shelf].contains(sheet))
    }

    @Test func aLotsLabelLeadsToItsPageAndCarriesItsDays() async throws {
        let (pages, index) = try await Self.pages()
        let html = String(decoding: pages.labels(of: [index], on: .a4With24, lot: "L2604A", copies: 1).html, as: UTF8.self)
        #expect(html.contains("https://stories.example/01/09520100000010/10/L2604A") && html.contains("NSX 20/04/2026"))
        #expect(
            pages.labels(of: [index], on: .a4With24, lot: "L9999Z", copies: 1).leftOut.map(\.reason.en) == [
                "it has no lot L9999Z with a page of its own"
            ])
    }

    @Test func aLotThatIsBeingTakenBackGetsNoLabel() async throws {
        let (pages, index) = try await ModelSite.pagesOfRecalledHoney()
        let print = pages.labels(of: [index], on: .a4With24, lot: "L2604A", copies: 1)
        #expect(print.count == 0 && print.leftOut.map(\.reason.en) == ["lot L2604A is being recalled"])
        let goods = pages.labels(of: [index], on: .shelf, lot: nil, copies: nil)
        #expect(goods.count == 0 && goods.leftOut.map(\.reason.vi) == ["đang bị thu hồi, chưa có lô nào làm sau đó"])
    }

    @Test(arguments: [("2028-04-20", 1), ("2028-04-21", 0)])
    func aLotGetsNoLabelOnceItIsPastItsBestBefore(_ today: String, _ count: Int) async throws {
        let edition = try await ModelSite.edition(today: today)
        let index = try #require(edition.products.firstIndex { $0.slug == "mat-ong-hoa-tram" })
        let print = Pages(edition, templates: TemplateSet()).labels(of: [index], on: .a4With24, lot: "L2604A", copies: 1)
        #expect(print.count == count)
        #expect(print.leftOut.map(\.reason.vi) == (count == 1 ? [] : ["lô L2604A chỉ dùng được đến 20/04/2028, nay đã quá hạn"]))
    }

    @Test func starsNeverStandOnACardWithoutTheirLastDay() async throws {
        let (pages, index) = try await Self.pages()
        let html = String(decoding: pages.labels(of: [index], on: .shelf, lot: nil, copies: nil).html, as: UTF8.self)
        #expect(html.contains("OCOP 4 sao, đến 09/06/2029") && html.contains("OCOP 4 stars, until"))
    }
}
