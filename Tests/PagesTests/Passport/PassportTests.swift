import Catalogue
import Foundation
import Rulebook
import Testing

@testable import Pages

@Suite struct PassportTests {
    private static func documents() async throws -> [String: Document] {
        try ModelSite.documents(of: Pages(try await ModelSite.edition(), templates: TemplateSet()))
    }

    private static func object(_ path: String, in documents: [String: Document]) throws -> [String: Any] {
        let document = try #require(documents[path], "\(path)")
        return try #require(try JSONSerialization.jsonObject(with: Data(document.contents)) as? [String: Any])
    }

    @Test func everyNumberAndLotHasAPassportAndASetOfLinks() async throws {
        let documents = try await Self.documents()
        let pages = documents.keys.filter { $0.hasPrefix("01/") && $0.hasSuffix("/index.html") }
        #expect(pages.count > 40 && pages.contains { $0.contains("/10/") })
        for page in pages {
            let folder = page.dropLast("index.html".count)
            for name in ["passport.json", "linkset.json", "qr.svg", "qr.png"] {
                #expect(documents[folder + name] != nil, "\(folder)\(name)")
            }
        }
    }

    @Test func aPassportSaysThatNobodySignedItAndNamesItsGoodsByTheirLink() async throws {
        let passport = try Self.object("01/09520100000010/10/L2604A/passport.json", in: try await Self.documents())
        #expect(passport["proof"] == nil && passport["description"] as? String == "It bears no digital signature.")
        let subject = try #require(passport["credentialSubject"] as? [String: Any])
        #expect(subject["id"] as? String == "https://stories.example/01/09520100000010/10/L2604A")
        #expect(subject["granularityLevel"] as? String == "batch")
        let goods = try #require(subject["product"] as? [String: Any])
        #expect(goods["batchNumber"] as? String == "L2604A" && goods["productionDate"] as? String == "2026-04-20")
        #expect(goods["countryOfProduction"] as? String == "VN")
    }

    @Test func thePassportsOfGoodsAndOfTheirLotTellOfARecall() async throws {
        let documents = try ModelSite.documents(of: try await ModelSite.pagesOfRecalledHoney().pages)
        for folder in ["01/09520100000010", "01/09520100000010/10/L2604A"] {
            let passport = try Self.object("\(folder)/passport.json", in: documents)
            let goods = try #require((passport["credentialSubject"] as? [String: Any])?["product"] as? [String: Any])
            let links = try #require(goods["furtherInformation"] as? [[String: Any]])
            let told = try #require(links.first { ($0["linkName"] as? String)?.contains("L2604A") == true }, "\(folder)")
            #expect(
                (told["linkName"] as? String)?.contains("Leaking lids") == true
            )
            #expect(told["linkURL"] as? String == "https://stories.example/01/09520100000010/10/L2604A/")
            let set = try Self.object("\(folder)/linkset.json", in: documents)
            #expect((set["linkset"] as? [[String: Any]])?.first?["https://ref.gs1.org/voc/recallStatus"] != nil, "\(folder)")
        }
    }

    @Test func linksStandInTheLanguagesOfTheirPages() async throws {
        let set = try Self.object("01/09520100000010/linkset.json", in: try await Self.documents())
        let context = try #require((set["linkset"] as? [[String: Any]])?.first)
        #expect(context["anchor"] as? String == "https://stories.example/01/09520100000010")
        let pages = try #require(context["https://ref.gs1.org/voc/pip"] as? [[String: Any]])
        #expect(pages.compactMap { ($0["hreflang"] as? [String])?.first } == ["vi", "en"])
        #expect(context["https://ref.gs1.org/voc/recallStatus"] == nil)
    }

    @Test func thePageShowsWhatTheDecreeAsksFor() async throws {
        let documents = try await Self.documents()
        let page = String(
            decoding: try #require(documents["vi/san-pham/ong-rung-u-minh/mat-ong-hoa-tram/index.html"]).contents, as: UTF8.self)
        let passport = try #require(page.components(separatedBy: "id=\"passport\"").last?.components(separatedBy: "</section>").first)
        #expect(passport.contains("Điều 32 Nghị định 37/2026/NĐ-CP"))
        for (label, value) in [
            ("Mã GTIN", "9520100000010"), ("Tổ chức chịu trách nhiệm", "Hợp tác xã Ong Rừng U Minh"),
            ("Xuất xứ", "Khánh Lâm, tỉnh Cà Mau, Việt Nam"), ("Truy xuất", "lô L2604A"), ("Hạn sử dụng", "24 tháng"),
        ] {
            #expect(passport.contains("<dt>\(label)</dt><dd>\(value)"), "\(label)")
        }
        #expect(passport.contains("data-until=\"2029-06-09\" data-over=\"OCOP: hết hạn ngày 09/06/2029\">Giấy chứng nhận OCOP 4 sao"))
    }
}
