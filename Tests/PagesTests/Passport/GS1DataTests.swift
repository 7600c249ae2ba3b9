import Catalogue
import Foundation
import Testing

@testable import Pages

@Suite struct GS1DataTests {
    private static func told(of gtin: String) async throws -> [String: Any] {
        let documents = try ModelSite.documents(of: Pages(try await ModelSite.edition(), templates: TemplateSet()))
        let page = String(decoding: try #require(documents["01/\(gtin)/index.html"]).contents, as: UTF8.self)
        let script = try #require(page.firstMatch(of: /<script type="application\/ld\+json">(.*?)<\/script>/)?.1)
        return try #require(try JSONSerialization.jsonObject(with: Data(script.utf8)) as? [String: Any])
    }

    @Test(arguments: [("09520200000040", "50", "MLT"), ("09520200000057", "10", "MLT"), ("09520200000088", "50", "GRM")])
    func eachNumberTellsHowMuchIsInItsOwnPack(_ gtin: String, _ amount: String, _ unit: String) async throws {
        let content = try #require(try await Self.told(of: gtin)["gs1:netContent"] as? [String: Any])
        #expect((content["gs1:value"] as? [String: Any])?["@value"] as? String == amount && content["gs1:unitCode"] as? String == unit)
    }

    @Test func aPieceHasNoContentToTell() async throws {
        let told = try await Self.told(of: "09520300000063")
        #expect(told["gs1:gtin"] as? String == "09520300000063" && told["gs1:netContent"] == nil)
    }
}
