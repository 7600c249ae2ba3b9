import Catalogue
import Diagnostics
import Testing

@testable import Answers

@Suite struct AnsweredTests {
    private static let folder = "stories/ong-rung/mat-ong"

    private var manuscript: Manuscript {
        var site = Site(file: "stories/site.yaml")
        site.languages = [Located(.vi, at: site.place), Located(.en, at: site.place)]
        site.channels = [
            ChannelEntry(.googleMerchant, market: "VN", language: .vi, at: site.place),
            ChannelEntry(.googleMerchant, market: "US", language: .en, at: site.place),
            ChannelEntry(.peppol, market: "DE", language: .en, at: site.place),
        ]
        var product = Product(folder: Self.folder, slug: "mat-ong", producer: 0)
        func at(_ line: Int, _ column: Int = 1, in file: String = "product.yaml") -> Place {
            Place("\(Self.folder)/\(file)", line: line, column: column)
        }
        product.sku = Located("RH-MO-500", at: at(1, 6), length: 9)
        product.kind = Located("honey", at: at(2, 7), length: 5)
        var offer = Offer(at: at(3))
        offer.price = Money("185000 VND").map { Located($0, at: at(4, 10), length: 10) }
        offer.prices["US"] = Money("12.90 USD").map { Located($0, at: at(5, 16), length: 9) }
        product.offer = offer
        var traceability = Traceability(at: at(6))
        traceability.gtin = Located(GTIN("09520001000010"), at: at(7, 9), length: 16)
        product.traceability = traceability
        product.images = [Located("images/front.jpg", at: at(8, 5), length: 16)]
        var variant = Variant(at: at(10, 5))
        variant.sku = Located("RH-MO-250", at: at(10, 11), length: 9)
        variant.price = Money("105000 VND").map { Located($0, at: at(10, 40), length: 10) }
        product.variants = [variant]
        for language in [Language.vi, .en] {
            var story = Story(language: language, file: "\(Self.folder)/\(language).md")
            story.title = Line("Honey", at: at(2, 8, in: "\(language).md"))
            story.summary = Line("Good honey", at: at(3, 10, in: "\(language).md"))
            product.stories[language] = story
        }
        return Manuscript(root: "stories", site: site, products: [product])
    }

    private func findings(_ rows: String, of channel: String? = "google-merchant.vi-VN") throws -> [Finding] {
        Answered(try answer("id,attribute,severity,message,country\n" + rows), in: "loi.csv", of: channel, for: manuscript).findings
    }

    @Test(arguments: [
        ("price", "product.yaml:4:10"), ("title", "vi.md:2:8"), ("description", "vi.md:3:10"), ("image link", "product.yaml:8:5"),
        ("g:image_link", "product.yaml:8:5"), ("gtin", "product.yaml:7:9"), ("google_product_category", "product.yaml:2:7"),
        ("availability", "product.yaml:3:1"), ("/Catalogue/CatalogueLine[1]/cac:Item/cbc:Name", "vi.md:2:8"),
        ("something new", "product.yaml:1:6"), ("", "product.yaml:1:6"),
    ])
    func anIssueIsToldAtTheFieldThatItIsAbout(field: String, place: String) throws {
        let found = try #require(try findings("RH-MO-500,\(field),error,Bad,").first)
        #expect("\(found.place)" == "\(Self.folder)/\(place)")
        #expect(found.severity == .error && found.channel == "google-merchant.vi-VN" && found.subject == .product(Self.folder))
    }

    @Test func theChannelsWordsStandBesideOurs() throws {
        let found = try #require(try findings("RH-MO-500,price,demoted,Mismatched value,").first)
        #expect(found.message.vi == "google-merchant.vi-VN báo về RH-MO-500 (price): “Mismatched value”")
        #expect(found.message.en == "google-merchant.vi-VN says of RH-MO-500 (price): “Mismatched value”")
        #expect(found.help?.vi == "xem lại `offer.price`" && found.severity == .warning && found.length == 10)
    }

    @Test func theFeedIsTheOneOfTheIssuesMarket() throws {
        let found = try #require(try findings("RH-MO-500,price,error,Bad,US", of: "google-merchant").first)
        #expect(found.channel == "google-merchant.en-US" && "\(found.place)" == "\(Self.folder)/product.yaml:5:16")
    }

    @Test func goodsAreFoundByGTINAndWhateverTheCase() throws {
        for number in ["9520001000010", "09520001000010", "rh-mo-500"] {
            #expect(try findings("\(number),price,error,Bad,").first?.subject == .product(Self.folder))
        }
        let variant = try #require(try findings("RH-MO-250,price,error,Bad,").first)
        #expect("\(variant.place)" == "\(Self.folder)/product.yaml:10:40" && variant.message.en.contains("RH-MO-250"))
    }

    @Test func whatMatchesNoGoodsIsListedAtItsLineOfTheAnswer() throws {
        let found = try findings("RH-LA,price,error,Lạ,\nRH-MO-500,price,error,Bad,\n,,error,Tài khoản bị khóa,")
        #expect(found.count == 3)
        #expect(
            "\(found[0].place)" == "loi.csv:2:1" && found[0].message.vi == "không tìm thấy mặt hàng “RH-LA” trong truyện; kênh báo: “Lạ”")
        #expect("\(found[2].place)" == "loi.csv:4:1" && found[2].message.en.contains("naming no goods"))
    }

    @Test func nothingIsDroppedWithoutAChannelOrWithAnUnknownOne() throws {
        for channel in [nil, "bo-cau"] as [String?] {
            let found = try findings("RH-MO-500,title,error,Bad,\nRH-LA,,error,Bad,", of: channel)
            #expect(found.count == 2 && found[0].channel == nil && found[0].place.file.hasSuffix("vi.md"))
        }
    }

    @Test func whatAStrangerWroteIsNeitherEndlessNorALinkToAnywhere() throws {
        let found = try #require(try findings("RH-MO-500,title,error,\(String(repeating: "chữ ", count: 10_000)),").first)
        #expect(found.message.vi.unicodeScalars.count < 700)
        let text = "id,message,documentation\nRH-MO-500,x,javascript:alert(1)\n"
        #expect(Answered(try answer(text), in: "x.csv", of: nil, for: manuscript).findings.first?.help == nil)
    }
}
