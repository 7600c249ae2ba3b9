import Glibc
import ModelCatalogue
import SiteBuild
import Testing

/// A published address never dies, and nothing in the list of them can do harm.
@Suite struct PublishedAddressTests {
    let workshop: Workshop
    let page = "vi/san-pham/\(Workshop.product)/index.html"
    let englishPage = "en/products/\(Workshop.product)/index.html"
    static let list = ".chapbut/addresses"

    init() throws { workshop = try Workshop() }

    @Test func everyPageOfAnEditionIsRemembered() async throws {
        try await workshop.build()
        let remembered = try workshop.read(Self.list).split(separator: "\n").map { $0.prefix { $0 != "\t" } + "index.html" }
        let pages = try workshop.files().keys.filter { $0.hasSuffix("/index.html") }
        #expect(Set(remembered.map(String.init)) == Set(pages))
        #expect(pages.contains { $0.contains("/10/") }, "a lot's page, which a printed code may lead to")
    }

    @Test func aWithdrawnProductsAddressesKeepANoticeInBothLanguages() async throws {
        try await workshop.build()
        try workshop.edit("\(Workshop.product)/product.yaml", "status: published", to: "status: withdrawn")
        try await workshop.build()
        try expectNotices(naming: true)
    }

    @Test func aWithheldProductsAddressesKeepANoticeInBothLanguages() async throws {
        try await workshop.build()
        try workshop.edit("\(Workshop.product)/product.yaml", "kind: honey", to: "kind: hony")
        try await workshop.build()
        try expectNotices(naming: true)
    }

    @Test func aDeletedProductsAddressesKeepANoticeInBothLanguagesForEver() async throws {
        try await workshop.build()
        let remembered = try workshop.read(Self.list)
        try workshop.remove(Workshop.product)
        try workshop.edit("\(Workshop.producer)/producer.yaml", "    covers: [mat-ong-hoa-tram]", to: "    covers: [mat-ong-gac-keo]")
        try workshop.edit("\(Workshop.other)/vi.md", "(../mat-ong-hoa-tram/)", to: "(../mat-ong-gac-keo/)")
        try workshop.edit("\(Workshop.other)/en.md", "(../mat-ong-hoa-tram/)", to: "(../mat-ong-gac-keo/)")
        for _ in 1...2 {
            try await workshop.build()
            try expectNotices(naming: false)
            #expect(try workshop.read(Self.list) == remembered)
        }
    }

    /// Both addresses answer, in both languages, and the landing page of the code on the pack does as well.
    private func expectNotices(naming: Bool) throws {
        for path in [page, englishPage] {
            let notice = try #require(workshop.published(path), "\(path) is gone")
            #expect(notice.contains("noindex"))
            #expect(notice.contains(#"lang="vi""#) && notice.contains(#"lang="en""#))
            #expect(!notice.contains("application/ld+json"))
            #expect(notice.contains("Mật ong hoa tràm Rừng Hoa") == naming)
        }
        #expect(workshop.published("01/09520100000010/index.html") != nil)
        #expect(workshop.published("sitemap.xml")?.contains(Workshop.product) == false)
    }

    @Test func aRenamedProductsOldAddressesLeadToItsNewPage() async throws {
        try await workshop.build()
        let renamed = "\(Workshop.producer)/mat-ong-tram"
        try workshop.move(Workshop.product, to: renamed)
        try workshop.edit("\(Workshop.producer)/producer.yaml", "    covers: [mat-ong-hoa-tram]", to: "    covers: [mat-ong-tram]")
        try workshop.edit("\(Workshop.other)/vi.md", "(../mat-ong-hoa-tram/)", to: "(../mat-ong-tram/)")
        try workshop.edit("\(Workshop.other)/en.md", "(../mat-ong-hoa-tram/)", to: "(../mat-ong-tram/)")
        try await workshop.build()
        for (old, new) in [(page, "vi/san-pham/\(renamed)/"), (englishPage, "en/products/\(renamed)/")] {
            let notice = try #require(workshop.published(old))
            #expect(notice.contains("https://stories.example/\(new)"))
            #expect(notice.contains(#"http-equiv="refresh""#))
            #expect(workshop.published("\(new)index.html")?.contains("RH-HT-500") == true || workshop.published("\(new)index.html") != nil)
        }
    }

    @Test func aStockNumberThatAnotherProductTakesLeadsThere() async throws {
        try await workshop.build()
        try workshop.remove(Workshop.product)
        try workshop.edit("\(Workshop.producer)/producer.yaml", "    covers: [mat-ong-hoa-tram]", to: "    covers: [mat-ong-gac-keo]")
        try workshop.edit("\(Workshop.other)/vi.md", "(../mat-ong-hoa-tram/)", to: "(../mat-ong-gac-keo/)")
        try workshop.edit("\(Workshop.other)/en.md", "(../mat-ong-hoa-tram/)", to: "(../mat-ong-gac-keo/)")
        try workshop.edit("\(Workshop.other)/product.yaml", "sku: RH-GK-500", to: "sku: RH-HT-500")
        try await workshop.build()
        #expect(workshop.published(page)?.contains("https://stories.example/vi/san-pham/\(Workshop.other)/") == true)
    }

    // MARK: A list that someone else has edited

    static let damaged = [
        "../evil/", "../../etc/cron.d/", "/etc/evil/", "//evil/", "vi/../../evil/", "./evil/", "vi/./evil/", "evil", "vi//evil/", "/", "",
        ".chapbut/", ".hidden/", "vi/.hidden/", "vi/evil\0/", "vi/evil\r/", "vi/e vil/", "vi/<script>/", "vi/ế/", "C:\\evil/", "vi\\evil/",
        "https://evil.example/", "vi/\(String(repeating: "e", count: 256))/",
        String(repeating: "evil/", count: 1_000), "\t", "\tRH-HT-500", "vi/evil\tRH-HT-500",
    ]

    @Test func aDamagedLineLeadsNowhere() async throws {
        try await workshop.build()
        let site = try workshop.files()
        let remembered = try workshop.read(Self.list)
        try workshop.write(remembered + Self.damaged.joined(separator: "\n"), to: Self.list)
        let outcome = try await workshop.build()
        #expect(outcome.isPublished)
        #expect(try workshop.files() == site)
        #expect(try workshop.read(Self.list) == remembered, "what can't be ours is dropped")
        // Where the edition is the same, none is left behind.
        #expect(try workshop.folder.names(in: workshop.folder.path).subtracting(["._site.previous"]) == ["stories", "_site"])
    }

    @Test(arguments: [
        "index.html/", "vi/index.html/", "sitemap.xml/", "robots.txt/x/", "01/09520100000010/index.html/",
        "vi/san-pham/a/\nvi/san-pham/a/index.html/",
    ])
    func anAddressBelowAFileDoesNotStopTheBuild(_ lines: String) async throws {
        try workshop.write(lines + "\n", to: Self.list)
        let outcome = try await workshop.build()
        #expect(outcome.isPublished)
        #expect(workshop.published("vi/index.html") != nil && workshop.published("sitemap.xml") != nil)
    }

    @Test func bytesThatAreNoTextDoNotStopTheBuild() async throws {
        var random: UInt32 = 1
        let bytes = (0..<65_536).map { _ -> UInt8 in
            random = random &* 1_664_525 &+ 1_013_904_223
            return UInt8(truncatingIfNeeded: random >> 24)
        }
        try workshop.write(bytes, to: Self.list)
        let outcome = try await workshop.build()
        #expect(outcome.isPublished)
        #expect(try workshop.files().keys.allSatisfy { $0.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } })
    }

    // MARK: A state folder that someone else has put there

    @Test func aLinkInPlaceOfTheStateFolderIsRefusedAndNothingIsPublished() async throws {
        try await workshop.build()
        let site = try workshop.files()
        try workshop.remove(".chapbut")
        try workshop.folder.makeFolder("elsewhere")
        try #require(symlink("\(workshop.folder.path)/elsewhere", "\(workshop.stories)/.chapbut") == 0)
        try workshop.edit("site.yaml", "Village Essence", to: "Another Name")
        await #expect(throws: BuildError.self) { try await workshop.build() }
        #expect(try workshop.folder.names(in: "\(workshop.folder.path)/elsewhere") == [])
        #expect(try workshop.files() == site)
    }

    @Test func aFileInPlaceOfTheStateFolderIsRefused() async throws {
        try workshop.write("mine", to: ".chapbut")
        await #expect(throws: BuildError.self) { try await workshop.build() }
        #expect(try workshop.read(".chapbut") == "mine")
        #expect(try workshop.files() == [:])
    }

    @Test(arguments: ["addresses", "addresses.next"])
    func aLinkInPlaceOfTheListIsReplacedAndNotWrittenThrough(_ name: String) async throws {
        try workshop.folder.write("mine", to: "mine.txt")
        try workshop.write("", to: ".chapbut/ledger")
        try #require(symlink("\(workshop.folder.path)/mine.txt", "\(workshop.stories)/.chapbut/\(name)") == 0)
        let outcome = try await workshop.build()
        #expect(outcome.isPublished)
        #expect(try LocalDisk().read("\(workshop.folder.path)/mine.txt") == Array("mine".utf8))
        #expect(try LocalDisk().kind(of: "\(workshop.stories)/\(Self.list)") == .file)
    }
}
