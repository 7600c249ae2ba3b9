import Catalogue
import Diagnostics
import Foundation
import Glibc
import ModelCatalogue
import SiteBuild
import Testing

/// Pictures on their way to the site: in several sizes, and never with what their cameras wrote.
@Suite struct PictureTests {
    static let secret = "9.4123 N 105.0034 E"
    let workshop: Workshop

    init() throws {
        workshop = try Workshop()
        // As PNG keeps what people and programs write: its checksum is nobody's business here.
        let text = Array("tEXtComment\0\(Self.secret)".utf8)
        let chunk = [0, 0, 0, UInt8(text.count - 4)] + text + [0, 0, 0, 0]
        try workshop.write(
            Array(SmallPicture.bytes[..<33]) + chunk + Array(SmallPicture.bytes[33...]), to: "\(Workshop.product)/images/front.png")
    }

    private func build(_ making: PictureMaking) async throws -> Outcome {
        var assignment = Assignment(stories: workshop.stories, today: try #require(.init(ModelCatalogue.today)), width: 2)
        assignment.pictures = making
        return try await SiteBuild.build(assignment, output: workshop.site)
    }

    private func expectNothingOfTheSecret() throws {
        let secret = Array(Self.secret.utf8)
        for (path, bytes) in try workshop.files() where path.hasPrefix("media/") || path.hasPrefix("pictures/") {
            #expect(!String(decoding: bytes, as: Unicode.ASCII.self).contains(String(decoding: secret, as: Unicode.ASCII.self)), "\(path)")
        }
    }

    @Test func whereAPictureWasTakenIsNeverPublished() async throws {
        for making in [PictureMaking.asTheyAre, .inSizes(path: "/nowhere"), .inSizes(path: "/usr/bin")] {
            _ = try await build(making)
            #expect(try workshop.files().keys.contains("media/\(Workshop.product)/images/front.png"))
            try expectNothingOfTheSecret()
        }
    }

    @Test func withoutTheToolPagesShowTheOriginalsAndTheReportSaysSo() async throws {
        let outcome = try await build(.inSizes(path: "/nowhere"))
        #expect(workshop.found(outcome).filter { $0.rule == "no-picture-tool" }.map(\.severity) == [.warning])
        let page = try #require(workshop.published("vi/san-pham/\(Workshop.product)/index.html"))
        #expect(page.contains("media/\(Workshop.product)/images/front.png") && !page.contains("<picture>"))
    }

    @Test func pagesOfferEverySizeThatIsThereAndNoOther() async throws {
        _ = try await build(.inSizes(path: "/usr/bin"))
        let page = try #require(workshop.published("vi/san-pham/\(Workshop.product)/index.html"))
        let files = try workshop.files()
        var count = 0
        for match in page.matches(of: /srcset="([^"]+)"/) {
            for candidate in match.output.1.split(separator: ", ") {
                let path = String(candidate.split(separator: " ")[0]).replacing("../", with: "")
                #expect(files[path] != nil, "\(path)")
                count += 1
            }
        }
        #expect(count >= 6)
    }

    @Test func aPictureThatCanNotBeDecodedIsLeftOutAndTheProductStays() async throws {
        try workshop.write(Array(SmallPicture.bytes.prefix(200)), to: "\(Workshop.product)/images/front.png")
        let outcome = try await build(.inSizes(path: "/usr/bin"))
        let found = workshop.found(outcome).filter { $0.rule == "undeveloped-picture" }
        #expect(found.map(\.file) == ["\(Workshop.product)/product.yaml"])
        let page = try #require(workshop.published("vi/san-pham/\(Workshop.product)/index.html"))
        #expect(!page.contains("\(Workshop.product)/images/front.png"))
        for (path, bytes) in try workshop.files() where path.hasPrefix("feeds/") && path.hasSuffix(".xml") {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("mat-ong-hoa-tram/images/front.png"), "\(path)")
        }
    }

    @Test func aLinkInPlaceOfTheCacheIsNotFollowed() async throws {
        let elsewhere = "\(workshop.folder.path)/elsewhere"
        try FileManager.default.createDirectory(atPath: elsewhere, withIntermediateDirectories: true)
        try FileManager.default.createDirectory(atPath: "\(workshop.stories)/.chapbut", withIntermediateDirectories: true)
        try #require(symlink(elsewhere, "\(workshop.stories)/.chapbut/cache") == 0)
        let outcome = try await build(.inSizes(path: "/usr/bin"))
        #expect(workshop.found(outcome).contains { $0.rule == "no-picture-tool" })
        #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere).isEmpty)
    }
}
