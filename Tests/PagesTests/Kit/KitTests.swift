import Catalogue
import Diagnostics
import Foundation
import Rulebook
import Testing

@testable import Pages

@Suite struct KitTests {
    private static func kits(_ slug: String = "mat-ong-hoa-tram") async throws -> [String: String] {
        let edition = try await ModelSite.edition()
        let index = try #require(edition.products.firstIndex { $0.slug == slug })
        return kits(of: index, Pages(edition, templates: TemplateSet()))
    }

    private static func kits(of index: Int, _ pages: Pages) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: pages.kit(of: index).map { document in
                (String(document.path.dropLast(5).suffix(2)), String(decoding: document.contents, as: UTF8.self))
            })
    }

    private static func captions(_ kit: String) -> [String] {
        kit.matches(of: /<blockquote>([^<]*)<\/blockquote>/).map { String($0.1) }
    }

    @Test func eachLanguageHasAKitThatNamesWhatBearsItsSentencesOut() async throws {
        let kits = try await Self.kits()
        #expect(kits.keys.sorted() == ["en", "vi"])
        let kit = try #require(kits["vi"])
        #expect(kit.contains("<li>OCOP 4 sao<br><span class=\"note\">Dựa vào: Số ") && kit.contains("có hiệu lực đến 09/06/2029</span>"))
        #expect(kit.contains("Hàng làm ở Khánh Lâm, tỉnh Cà Mau, Việt Nam<br><span class=\"note\">Dựa vào: lô đã ghi truy xuất: L2604A"))
    }

    @Test func whatMustNotBeSaidIsToldToWhoSpeaksAndNotToWhoWrites() async throws {
        let kits = try await Self.kits()
        #expect(kits["vi"]?.contains("<li>Món này chữa, trị hay phòng bệnh: thực phẩm không phải thuốc.") == true)
        #expect(kits["en"]?.contains("<li>That it heals, treats or prevents an illness: food is no medicine.") == true)
        for (language, words) in [("vi", "Lời kể"), ("en", "The story")] { #expect(kits[language]?.contains("<li>\(words)") == false) }
        for language in ["vi", "en"] {
            let book = TemplateSet().phrasebook(language)
            for rule in WordsPack.rules {
                #expect(book.find("kit.avoid.\(rule.about.id.name)") != nil, "\(language): \(rule.about.id.name)")
            }
        }
    }

    @Test func thatNothingCuresIsSaidOnce() async throws {
        let honey = try #require(try await Self.kits()["vi"])
        #expect(!honey.contains("<li>Hàng này chữa, trị hay phòng bệnh."))
        let scarf = try #require(try await Self.kits("khan-lua-to-tam")["vi"])
        #expect(scarf.contains("<li>Hàng này chữa, trị hay phòng bệnh.") && !scarf.contains("Món này chữa"))
    }

    @Test func aCaptionOutlivesARatingSoItNamesNoStars() async throws {
        let edition = try await ModelSite.edition { manuscript in
            for index in manuscript.products.indices where manuscript.products[index].slug == "mat-ong-hoa-tram" {
                let file = manuscript.products[index].storyFile(.vi)
                manuscript.products[index].stories[.vi]?.summary = Line("Mật ong đạt OCOP 4 sao của tỉnh Cà Mau.", at: Place(file))
            }
        }
        let index = try #require(edition.products.firstIndex { $0.slug == "mat-ong-hoa-tram" })
        let kit = try #require(Self.kits(of: index, Pages(edition, templates: TemplateSet()))["vi"])
        #expect(kit.contains("<p>Mật ong đạt OCOP 4 sao của tỉnh Cà Mau. <span class=\"note\">(có hiệu lực đến 09/06/2029)</span></p>"))
        let captions = Self.captions(kit)
        #expect(captions.count == 3)
        for caption in captions { #expect(!caption.contains("sao") && caption.count > 20, "\(caption)") }
    }

    @Test func nobodyIsHelpedToPraiseGoodsThatAreBeingTakenBack() async throws {
        let (pages, index) = try await ModelSite.pagesOfRecalledHoney()
        let kit = try #require(Self.kits(of: index, pages)["vi"])
        #expect(kit.contains("Nắp hũ hở") && kit.contains("xin đừng giới thiệu sản phẩm này"))
        #expect(kit.contains("https://stories.example/01/09520100000010/10/L2604A/"))
        #expect(Self.captions(kit).isEmpty && !kit.contains("Nói được</h2>") && !kit.contains("4 sao"))
    }
}
