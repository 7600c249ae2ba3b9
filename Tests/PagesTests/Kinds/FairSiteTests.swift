import Catalogue
import Foundation
import Rulebook
import Stories
import Testing

@testable import Pages

/// The two forms in which the site of a fair leaves the house.
@Suite struct FairSiteTests {
    private static func pages(_ form: FairForm) async throws -> Pages {
        var manuscript = try await Stories.read(FolderOnDisk(ModelSite.folder.path), root: "stories", width: 1)
        manuscript.namesFiles = form == .usb
        manuscript.site.channels = []
        let day = try #require(Day("2026-11-23"))
        let edition = try #require(await Rulebook.review(manuscript, today: day, width: 1).edition)
        return Pages(edition, templates: TemplateSet(), fairForm: form)
    }

    @Test func onAStickEveryLinkNamesAFile() async throws {
        let documents = try ModelSite.documents(of: try await Self.pages(.usb))
        var links = 0
        for (path, document) in documents where path.hasSuffix(".html") && path != "404.html" {
            let pictures = Set(document.pictures.map(\.address.path))
            let html = String(decoding: document.contents, as: UTF8.self)
            for match in html.matches(of: /(?:href|src|action)="([^"#?]+)[^"]*"/) where !match.1.contains(":") {
                let target = try #require(RelativePath.resolve(String(match.1), from: RelativePath.folder(of: path)), "\(path): \(match.1)")
                #expect(documents[target] != nil || pictures.contains(target), "\(path): \(match.1)")
                links += 1
            }
        }
        #expect(links > 1000)
    }

    @Test(arguments: [("vi/tim", "vi/san-pham/"), ("en/search", "en/products/")])
    func onAStickEachResultOfASearchIsThePageOfItsGoods(_ search: String, _ folder: String) async throws {
        let documents = try ModelSite.documents(of: try await Self.pages(.usb))
        let page = String(decoding: try #require(documents["\(search)/index.html"]).contents, as: UTF8.self)
        #expect(page.contains("data-folder=\"../../\(folder)\""))
        let files = documents.values.filter { $0.path.wholeMatch(of: /(.*)\/d\d+\.js/)?.1 == search[...] }
        let found = files.flatMap { String(decoding: $0.contents, as: UTF8.self).matches(of: /"u":"([^"]+)"/).map { String($0.1) } }
        #expect(found.count > 20)
        for product in found { #expect(documents["\(folder)\(product)/index.html"] != nil, "\(product)") }
    }

    @Test func onAStickTheSamePageAsPlainTextStandsBesideIt() async throws {
        let paths = try ModelSite.documents(of: try await Self.pages(.usb)).keys
        #expect(paths.contains("vi/san-pham/ong-rung-u-minh/mat-ong-hoa-tram/index.txt"))
        #expect(!paths.contains { $0.contains("index.html") && !$0.hasSuffix("index.html") })
    }

    @Test func aTabletKeepsWhatVisitorsOpenAndNothingThatAHostMayRefuse() async throws {
        let worker = try #require(
            try await Self.pages(.tablet).fairWorker(
                keeping: [
                    "vi/index.html", "index.html", "_headers", "404.html", "robots.txt", "llms.txt", "sitemap.xml", "sitemap-2.xml",
                    "vi/tim/list.js",
                ], edition: "e1"))
        let lines = String(decoding: worker.contents, as: UTF8.self).split(separator: "\n")
        #expect(lines.prefix(2) == ["const files = [\"./\",\"./vi/\",\"./vi/tim/list.js\"];", "const edition = \"e1\";"])
    }

    @Test func aTabletCanInstallTheFair() async throws {
        let documents = try ModelSite.documents(of: try await Self.pages(.tablet))
        let bytes = Data(try #require(documents["manifest.webmanifest"]).contents)
        let manifest = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
        let icon = try #require((manifest["icons"] as? [[String: Any]])?.first?["src"] as? String)
        #expect(documents[icon] != nil)
        let start = try #require(manifest["start_url"] as? String)
        #expect(start.hasPrefix("./vi/hoi-cho/") && documents["\(start.dropFirst(2))index.html"] != nil)
        let page = String(decoding: try #require(documents["vi/index.html"]).contents, as: UTF8.self)
        #expect(page.contains("<link rel=\"manifest\" href=\"../manifest.webmanifest\">"))
        #expect(page.contains("data-worker=\"../fair-worker.js\""))
    }
}
