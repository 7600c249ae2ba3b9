import Catalogue
import Diagnostics
import Foundation
import ModelCatalogue
import Rulebook
import Stories
import Testing

/// Sentences added to the model stories, each alone: what must be found, on its line and nothing else; and what must raise nothing.
@Suite struct WordsEditsTests {
    /// A sentence of a family, added to a product's story as its last paragraph.
    struct Edit: Sendable, CustomTestStringConvertible {
        let family: String
        let product: String
        let language: String
        let sentence: String
        /// The rules that must find it; none for an honest sentence.
        let rules: Set<String>
        var testDescription: String { "\(family), \(product): \(sentence)" }
    }

    static let edits: [Edit] = dishonest + honest

    private static func edits(_ family: String, _ rules: Set<String>, _ rows: [(String, String, String)]) -> [Edit] {
        rows.map { Edit(family: family, product: $0.0, language: $0.1, sentence: $0.2, rules: rules) }
    }

    private static let stars: [Edit] = edits(
        "stars", ["unproven-stars"],
        [
            ("mat-ong-hoa-tram", "vi", "Mật nhà đạt OCOP 5 sao."),
            ("mat-ong-hoa-tram", "vi", "Năm nay mật được công nhận năm sao."),
            ("mat-ong-hoa-tram", "vi", "Sản phẩm ĐẠT CHUẨN **5 SAO** OCOP của tỉnh."),
            ("mat-ong-hoa-tram", "en", "It is a five-star OCOP honey."),
            ("mat-ong-hoa-tram", "en", "The honey is rated 5 stars."),
            ("gio-coi", "vi", "Giỏ này hạng 5 sao OCOP."),
            ("gio-coi", "en", "A 3-star OCOP basket."),
            ("che-dinh", "vi", "Chè được xếp hạng 4 sao OCOP."),
            ("tra-hoa-duong-cam", "vi", "Trà đạt OCOP ba sao."),
            ("tra-hoa-duong-cam", "en", "An OCOP three-star infusion."),
            ("dau-goi-bo-ket", "vi", "Chai dầu gội đạt OCOP 3 sao cấp tỉnh."),
            ("tinh-chat-dau-dua", "vi", "Tinh chất đạt 4 sao OCOP."),
            ("nuoc-mam-40-do-dam", "vi", "Nước mắm được công nhận OCOP\nnăm sao."),
            ("ruou-ngo-men-la", "en", "A spirit with five OCOP stars."),
            ("khom-say", "vi", "Khóm sấy OCOP 4 sao."),
            ("vong-tram", "en", "A four-star OCOP bracelet."),
            ("hai-ngay-o-ban", "vi", "Điểm du lịch đạt OCOP 4 sao."),
            ("to-yen-tinh-che", "vi", "Tổ yến OCOP 5 sao."),
        ])

    private static let certificates: [Edit] = edits(
        "certificates", ["unproven-certificate"],
        [
            ("mat-ong-hoa-tram", "vi", "Trại ong đạt VietGAP."),
            ("mat-ong-hoa-tram", "vi", "Nơi đóng hũ có ISO 22000."),
            ("mat-ong-hoa-tram", "en", "The house is FSSC 22000 certified."),
            ("mat-ong-gac-keo", "vi", "Mật đóng hũ theo HACCP."),
            ("gio-coi", "en", "The workshop is ISO 14001 certified."),
            ("tinh-bot-nghe", "vi", "Nghệ được chứng nhận hữu cơ."),
            ("tinh-bot-nghe", "en", "The turmeric is certified organic."),
            ("tinh-bot-nghe", "vi", "Bột có chứng nhận USDA Organic."),
            ("che-dinh", "vi", "Vườn chè có chứng nhận GlobalGAP."),
            ("che-tom-non", "en", "The garden holds a Rainforest Alliance certificate."),
            ("dau-goi-bo-ket", "vi", "Dầu gội có chứng nhận Halal."),
            ("nuoc-mam-35-do-dam", "vi", "Nước mắm mang chỉ dẫn địa lý."),
            ("nuoc-mam-35-do-dam", "en", "It carries a protected geographical indication."),
            ("to-yen-tinh-che", "vi", "Nhà yến đạt FSSC 22000."),
            ("ca-phe-robusta-rang-moc", "vi", "Cà phê Fairtrade."),
            ("ca-phe-robusta-rang-moc", "en", "Our coffee is Rainforest certified."),
            ("gao-thom-ruong-tom", "vi", "Gạo đạt chuẩn hữu cơ EU."),
            ("gao-thom-ruong-tom", "vi", "Ruộng được cấp chứng nhận Global GAP."),
            ("la-tam-nguoi-dao", "vi", "Xưởng đạt chuẩn GMP."),
            ("xoai-say-deo", "vi", "Xoài sấy có chứng nhận Kosher."),
        ])

    private static let superlatives: [Edit] = edits(
        "superlatives", ["unproven-superlative"],
        [
            ("mat-ong-hoa-tram", "vi", "Đây là mật ong ngon nhất miền Tây."),
            ("mat-ong-hoa-tram", "vi", "Nhà tôi là nơi duy nhất ở Việt Nam làm mật này."),
            ("mat-ong-hoa-tram", "en", "The best honey in Vietnam."),
            ("mat-ong-hoa-tram", "en", "Our honey is second to none."),
            ("gio-coi", "vi", "Giỏ cói SỐ MỘT Việt Nam."),
            ("gio-coi", "en", "The finest baskets in the world."),
            ("che-dinh", "vi", "Chè nổi tiếng nhất Thái Nguyên."),
            ("nuoc-mam-40-do-dam", "vi", "Thương hiệu nước mắm hàng đầu cả nước."),
            ("dau-goi-bo-ket", "vi", "Dầu gội tốt nhất thị trường."),
            ("khan-lua-to-tam", "en", "Viet Nam's number one silk."),
            ("vong-tram", "en", "The purest agarwood in the world."),
            ("am-tra-gom", "vi", "Ấm tử sa đẹp nhất Việt Nam."),
            ("hai-ngay-o-ban", "vi", "Bản đẹp nhất Đông Bắc."),
            ("ruou-ngo-men-la", "vi", "Rượu ngô đệ nhất vùng cao."),
            ("to-yen-tinh-che", "vi", "Tổ yến sạch nhất Khánh Hòa."),
        ])

    private static let curesFood: [Edit] = edits(
        "cures, food", ["food-cure"],
        [
            ("mat-ong-gac-keo", "vi", "Mật ong chữa viêm họng."),
            ("mat-ong-gac-keo", "vi", "Uống đều thì trị đau dạ dày."),
            ("tinh-bot-nghe", "vi", "Tinh bột nghệ chữa dạ dày, khỏi hẳn sau một tháng."),
            ("tinh-bot-nghe", "vi", "Nghệ phòng ngừa **ung thư**."),
            ("che-dinh", "vi", "Chè có tác dụng hạ huyết áp."),
            ("to-yen-tinh-che", "vi", "Yến là thần dược cho người già."),
            ("gao-lut-do", "vi", "Gạo lứt đẩy lùi tiểu đường."),
            ("tra-hoa-duong-cam", "vi", "Trà chữa mất ngủ."),
            ("yen-chung-duong-phen", "en", "It cures coughs."),
            ("nuoc-mam-35-do-dam", "vi", "Nước mắm điều trị suy nhược."),
        ])

    private static let curesCosmetics: [Edit] = edits(
        "cures, cosmetics", ["cosmetic-cure"],
        [
            ("dau-goi-bo-ket", "vi", "Dầu gội trị rụng tóc."),
            ("dau-goi-bo-ket", "vi", "Bồ kết kích thích mọc tóc."),
            ("dau-goi-bo-ket", "en", "It stops dandruff and treats hair loss."),
            ("dau-xa-dua-buoi", "vi", "Tinh dầu bưởi giúp MỌC TÓC."),
            ("tinh-chat-dau-dua", "vi", "Tinh chất trị mụn, trị nám."),
            ("tinh-dau-tram", "vi", "Tinh dầu kháng viêm."),
            ("la-tam-nguoi-dao", "vi", "Lá tắm chữa viêm da."),
        ])

    private static let healers: [Edit] = edits(
        "healers", ["healers-thanks"],
        [
            ("mat-ong-gac-keo", "vi", "Bác sĩ khuyên uống mỗi sáng một muỗng."),
            ("dau-goi-bo-ket", "vi", "Được bác sĩ da liễu tin dùng."),
            ("tinh-bot-nghe", "en", "Doctors recommend it."),
            ("to-yen-tinh-che", "vi", "Nhiều bệnh nhân cảm ơn nhà yến."),
        ])

    private static let healthClaimsAbroad: [Edit] = edits(
        "health claims abroad", ["unauthorised-health-claim"],
        [
            ("mat-ong-hoa-tram", "en", "Honey boosts immunity."),
            ("che-tom-non", "en", "The tea is rich in antioxidants."),
            ("gao-thom-ruong-tom", "en", "The rice is good for digestion."),
        ])

    private static let figures: [Edit] =
        edits(
            "net quantity", ["other-net-quantity"],
            [
                ("mat-ong-hoa-tram", "vi", "Mỗi hũ 600 g."),
                ("nuoc-mam-40-do-dam", "vi", "Chai 730 ml."),
                ("ca-phe-robusta-rang-moc", "en", "A bag of 330 g."),
                ("dau-goi-bo-ket", "vi", "Chai 333 ml gội được hai tháng."),
            ])
        + edits(
            "founding year", ["other-founding-year"],
            [
                ("mat-ong-hoa-tram", "vi", "Hợp tác xã thành lập năm 1994."), ("gio-coi", "en", "The cooperative was founded in 1899."),
            ])
        + edits("membership", ["other-membership"], [("mat-ong-hoa-tram", "vi", "Hợp tác xã có 90 xã viên.")])
        + edits(
            "shelf life", ["other-shelf-life"],
            [("mat-ong-hoa-tram", "vi", "Hạn dùng 5 năm."), ("xoai-say-deo", "en", "Shelf life of 5 years.")])
        + edits(
            "local share", ["other-local-share"],
            [("gio-coi", "vi", "Giỏ dùng 41 % nguyên liệu tại chỗ."), ("che-dinh", "en", "It takes 13 % local materials.")])
        + edits(
            "awards", ["unproven-award"],
            [
                ("che-dinh", "vi", "Chè được huy chương vàng."), ("gio-coi", "en", "An award-winning basket."),
                ("vong-tram", "vi", "Vòng đoạt giải nhất hội thi tay nghề."),
            ])

    private static let honestWords: [Edit] = edits(
        "honest words", [],
        [
            ("mat-ong-hoa-tram", "vi", "Mật nhà đạt OCOP 4 sao."),
            ("mat-ong-hoa-tram", "vi", "Mật được đề xuất công nhận 5 sao."),
            ("mat-ong-hoa-tram", "vi", "Nhà đang phấn đấu lên OCOP 5 sao."),
            ("mat-ong-hoa-tram", "vi", "Năm 2019 mật từng đạt 3 sao."),
            ("mat-ong-hoa-tram", "vi", "Bao giờ thì đạt 5 sao?"),
            ("mat-ong-hoa-tram", "vi", "Khách sạn 5 sao trên thành phố cũng lấy mật này."),
            ("mat-ong-hoa-tram", "vi", "Khách cho năm sao trên trang bán hàng."),
            ("mat-ong-hoa-tram", "vi", "Chưa có chứng nhận VietGAP."),
            ("mat-ong-hoa-tram", "vi", "Vườn bón phân hữu cơ."),
            ("mat-ong-hoa-tram", "vi", "Ít nhất 7 ngày mới đóng hũ; nhất là mùa mưa thì lâu hơn."),
            ("mat-ong-hoa-tram", "vi", "Cả tổ thống nhất một giá."),
            ("mat-ong-hoa-tram", "vi", "Mật ngon nhất vào tháng ba."),
            ("mat-ong-hoa-tram", "vi", "Xã có đội chữa cháy rừng tràm."),
            ("mat-ong-hoa-tram", "vi", "Mật ong không chữa bệnh."),
            ("mat-ong-hoa-tram", "en", "The honey is a four-star OCOP product."),
            ("mat-ong-hoa-tram", "en", "We hope for five stars one day."),
            ("mat-ong-hoa-tram", "en", "At least 7 days pass. It tastes best on warm bread."),
            ("mat-ong-hoa-tram", "en", "Honey is no medicine and cures no diseases."),
            ("mat-ong-gac-keo", "vi", "Mật gác kèo đạt OCOP 3 sao."),
            ("gio-coi", "vi", "Xưởng đạt ISO 9001."),
            ("gio-coi", "vi", "Nước thải nhuộm được xử lý rồi mới ra mương."),
            ("gio-coi", "en", "The lid is the only part made of wood."),
            ("tinh-bot-nghe", "vi", "Nghệ trồng theo hướng hữu cơ, chưa xin chứng nhận."),
            ("tinh-bot-nghe", "vi", "Không nói nghệ chữa bệnh: đây là đồ ăn."),
            ("tinh-bot-nghe", "vi", "Người đang uống thuốc nên hỏi bác sĩ trước khi dùng."),
            ("che-dinh", "vi", "Chè được công nhận OCOP 5 sao."),
            ("che-dinh", "vi", "Vườn chè đạt VietGAP."),
            ("che-dinh", "en", "Protected by a geographical indication."),
            ("dau-goi-bo-ket", "vi", "Gội hai lần, tóc mềm và suôn."),
            ("dau-goi-bo-ket", "vi", "Không hứa mọc tóc, không hứa trị gàu."),
            ("dau-goi-bo-ket", "en", "It promises no hair growth."),
            ("nuoc-mam-40-do-dam", "vi", "Ông sửa chữa thùng gỗ suốt mùa gió."),
            ("nuoc-mam-40-do-dam", "vi", "Mẻ đầu tiên rút năm 1998."),
            ("ruou-ngo-men-la", "vi", "Rượu này chẳng phải thuốc chữa bệnh."),
            ("to-yen-tinh-che", "vi", "Chị Ngà là người đầu tiên tới phòng nhặt mỗi sáng."),
            ("to-yen-tinh-che", "vi", "Tổ sạch nhất để riêng cho hộp 100 g."),
            ("vong-tram", "vi", "Hạt nào nứt thì bỏ, không bán."),
            ("vong-tram", "en", "The best beads go on one string."),
            ("hai-ngay-o-ban", "vi", "Ngày đầu tiên leo đồi, ngày thứ hai xuống suối."),
            ("ca-phe-robusta-rang-moc", "vi", "Nhà đang làm hồ sơ xin chứng nhận Rainforest Alliance."),
            ("khan-lua-to-tam", "vi", "Nhà bên đạt OCOP 5 sao."),
            ("am-tra-gom", "vi", "Đất sét được lọc ít nhất ba lần."),
            ("gao-thom-ruong-tom", "vi", "Chưa có giấy hữu cơ EU nên không dám ghi."),
            ("xoai-say-deo", "en", "No added sugar. The best before date is on the bag."),
            ("lap-xuong-hun-khoi", "vi", "Lạp xưởng hun ít nhất hai ngày."),
        ])

    static let honest = honestWords
    static let dishonest: [Edit] = [figures, stars, certificates, superlatives, curesFood, curesCosmetics, healers, healthClaimsAbroad]
        .flatMap {
            $0
        }

    @Test(arguments: edits) func itIsFoundOnItsLineOrRaisesNothing(_ edit: Edit) async throws {
        let folder = try #require(Self.folders[edit.product])
        var files = try Self.files(of: folder)
        let path = "\(folder)/\(edit.language).md"
        var text = String(decoding: try #require(files[path]), as: UTF8.self)
        if !text.hasSuffix("\n") { text += "\n" }
        text += "\n\(edit.sentence)\n"
        let line = text.count { $0 == "\n" } - edit.sentence.count { $0 == "\n" }
        files[path] = Array(text.utf8)
        let manuscript = try await Stories.read(FolderInMemory(files), root: "stories", width: 1)
        let today = try #require(Day(ModelCatalogue.today))
        let review = await Rulebook.review(manuscript, today: today, width: 1)
        let found = review.findings.filter {
            $0.severity > .note && $0.place.file == "stories/\(path)" && !Self.comparing.contains($0.rule.name)
        }
        if edit.rules.isEmpty {
            #expect(found.map { "\($0.rule) \($0.message.en)" } == [])
        } else {
            #expect(!found.isEmpty && Set(found.map(\.rule.name)).isSubset(of: edit.rules.union(Self.companions)), "\(found)")
            #expect(Set(found.map(\.rule.name)).isSuperset(of: edit.rules))
            #expect(found.allSatisfy { (line...line + 1).contains(Int($0.place.line)) }, "\(found.map(\.place)), expected line \(line)")
        }
    }

    @Test func thereAreEnoughOfEachFamily() {
        for (family, edits) in Dictionary(grouping: Self.edits, by: \.family).sorted(by: { $0.key < $1.key }) {
            print("\(family): \(edits.count) edits over \(Set(edits.map(\.product)).count) products")
        }
        #expect(Self.honest.count >= 40 && Self.dishonest.count >= 70)
    }

    /// What a sentence in one language alone is found by as well: the other language lacks it.
    private static let comparing: Set<String> = Set(
        Rulebook.rules.map { $0.about.id.name }.filter { $0.hasSuffix("-differ") || $0.hasPrefix("unlike-") })
    /// What the same words may be found by for another reason.
    private static let companions: Set<String> = ["food-cure", "unauthorised-health-claim", "disease-claim"]

    // MARK: The stories

    private static let root = ModelCatalogue.project.appending(path: "stories")

    /// The folders of the model products, by slug.
    private static let folders: [String: String] = {
        let files = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        let products = files.filter { $0.hasSuffix("/product.yaml") }.map { String($0.dropLast("/product.yaml".count)) }
        return Dictionary(products.map { (String($0.split(separator: "/").last ?? ""), $0) }, uniquingKeysWith: { first, _ in first })
    }()

    /// A producer's folder with the site around it.
    private static func files(of product: String) throws -> [String: [UInt8]] {
        let producer = product.split(separator: "/").dropLast().joined(separator: "/")
        var files: [String: [UInt8]] = [:]
        for folder in [producer, "pages"] {
            for name in FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.compactMap({ $0 as? String }) ?? [] {
                let file = root.appending(path: "\(folder)/\(name)")
                if let data = try? Data(contentsOf: file) { files["\(folder)/\(name)"] = Array(data) }
            }
        }
        files["site.yaml"] = Array(try Data(contentsOf: root.appending(path: "site.yaml")))
        return files
    }
}
