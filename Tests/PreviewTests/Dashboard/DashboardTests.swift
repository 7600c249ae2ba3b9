import Catalogue
import Drafting
import Foundation
import ModelCatalogue
import Testing

@testable import Preview

@Suite struct DashboardTests {
    @Test func everyProductHasALine() async throws {
        let text = await (try Studio()).text("/_chapbut/")
        #expect(text.contains("Mật ong hoa tràm") && text.contains("Bảng theo dõi"))
        #expect(!text.contains("chờ chủ thể đồng ý"), "the site asks for no yes, and nobody gave one")
    }

    @Test func aYesIsAwaitedWhereTheSiteAsksForItOrTheWordsHaveChanged() async throws {
        let studio = try await Studio()
        func chips() async -> [String] {
            await studio.text("/_chapbut/?q=hoa+tram").matches(of: /<li class="chip (\w+)">([^<]*đồng ý)</).map {
                "\($0.output.1): \($0.output.2)"
            }
        }
        func row(_ state: String) async -> Int { await studio.text("/_chapbut/?state=\(state)").matches(of: /<li class="good">/).count }
        try studio.edit("site.yaml", "approval: optional", to: "approval: required")
        await studio.room.renew(.everything)
        #expect(await chips() == ["warning: chờ chủ thể đồng ý"])
        #expect(await row("awaiting") == 2)
        try studio.edit("site.yaml", "approval: required", to: "approval: optional")
        let folder = ProductFolder(stories: studio.folder.path, path: ModelCatalogue.product)
        _ = try await Approval.record(Yes(.vi, by: "Tô Văn Thoại", way: .paper, on: try #require(Day(ModelCatalogue.today))), of: folder)
        await studio.room.renew(.everything)
        #expect(await chips() == ["in: chủ thể đã đồng ý"])
        #expect(await row("awaiting") == 0)
        try studio.edit("\(ModelCatalogue.product)/vi.md", "nồi cơm", to: "nồi cháo")
        await studio.room.renew(.everything)
        #expect(await chips() == ["warning: chờ chủ thể đồng ý"], "the yes was to other words")
    }

    @Test func marketsFeedsAndLanguagesHaveTheirNames() async throws {
        let studio = try await Studio { $0.files["ong-rung-u-minh/mat-ong-gac-keo/en.md"] = nil }
        let record = await studio.text("/_chapbut/products/ong-rung-u-minh/mat-ong-hoa-tram")
        #expect(record.contains("<dt>Việt Nam</dt>") && !record.contains("google-merchant.vi-VN"))
        #expect(record.contains(", Việt Nam, tiếng Việt: đã vào"))
        #expect(await studio.text("/_chapbut/").contains("chưa có bản tiếng Anh"))
    }

    @Test func theDashboardSpeaksEnglishWhenAsked() async throws {
        let text = await (try Studio()).text("/_chapbut/?lang=en")
        #expect(text.contains("lang=\"en\"") && text.contains("Dashboard") && text.contains("points"))
    }

    @Test(arguments: [("mat ong tram", 1), ("MẬT ONG HOA TRÀM", 1), ("gac keo", 1), ("ong rung", 2), ("không có đâu", 0)])
    func productsAreFoundWithAccentsOrWithout(_ words: String, _ count: Int) async throws {
        let text = await (try Studio()).text("/_chapbut/?q=\(PercentCode.encode(words))")
        #expect(text.matches(of: /<li class="good">/).count == count)
    }

    @Test func productsInErrorAreFoundByTheirState() async throws {
        let studio = try await Studio()
        #expect(await studio.text("/_chapbut/?state=errors").matches(of: /<li class="good">/).count == 0)
        try studio.edit("\(ModelCatalogue.product)/product.yaml", "kind: honey", to: "kind: hony")
        await studio.room.renew(.everything)
        #expect(await studio.text("/_chapbut/?state=errors").matches(of: /<li class="good">/).count == 1)
        #expect(await studio.text("/_chapbut/?state=hidden").contains("Mật ong hoa tràm"))
    }

    @Test func aRecordTellsWhatToMendAndWhere() async throws {
        let studio = try await Studio()
        try studio.edit("\(ModelCatalogue.product)/product.yaml", "kind: honey", to: "kind: hony")
        await studio.room.renew(.everything)
        let text = await studio.text("/_chapbut/products/ong-rung-u-minh/mat-ong-hoa-tram")
        #expect(text.contains("product.yaml:") && text.contains("vscode://file/") && text.contains("hony"))
    }

    @Test func anAddressThatAsksForNonsenseIsAnswered() async throws {
        let studio = try await Studio()
        for query in ["page=-1", "page=99999999999999999999", "state=x", "order=x", "producer=..%2f..", "lang=xx", "q=%3Cscript%3E"] {
            let reply = await studio.get("/_chapbut/?\(query)")
            #expect(reply.status == 200 && !reply.text.contains("<script>\""), "\(query)")
        }
        #expect(await studio.get("/_chapbut/?q=%zz").status == 400)
    }

    @Test func aFormWithoutTheWordOfItsPageChangesNothing() async throws {
        let studio = try await Studio()
        for form in ["producer=ong-rung-u-minh", "producer=ong-rung-u-minh&seal=abc"] {
            #expect(await studio.front.answer(Ask(posting: form, to: "/_chapbut/links")).status == 403)
        }
    }
}
