import Catalogue
import Diagnostics

/// Food heals nobody: no words of cure on its page.
struct FoodCure: WordsRule {
    static let about = About.law(
        "food-cure", "CLAIM-02",
        summary: Words(vi: "Lời kể nói thực phẩm chữa bệnh.", en: "The story says that food heals."),
        goods: KindClass.foodstuffs, suppliers: [.consultant],
        flags: [
            Example("body: Mật ong ▸chữa bệnh dạ dày rất hay.", in: "vi.md"),
            Example("---.highlights: [▸Đặc trị viêm họng]", in: "vi.md"),
            Example("body: This honey ▸cures coughs.", in: "en.md"),
            Example("body: Tương truyền mật này ▸chữa bệnh cho vua.", in: "vi.md"),
            Example("body: Thầy thuốc dùng mật ▸chữa bệnh cho dân.", in: "vi.md"),
            Example("body: Mỗi sáng một muỗng, ▸dứt hẳn viêm loét dạ dày.", in: "vi.md"),
            Example("body: Mật này ▸chữa bệnh cho chúng tôi đã lâu.", in: "vi.md"),
            Example("body: Mật ▸giảm nguy cơ mắc các bệnh về gan.", in: "vi.md"),
            Example("body: It ▸treats stubborn stomach ulcers.", in: "en.md"),
        ],
        allows: [
            Example("body: Sản phẩm này không phải là thuốc và không có tác dụng thay thế thuốc chữa bệnh.", in: "vi.md"),
            Example("body: Xã có đội chữa cháy rừng. Ông sửa chữa ghe. Nước thải được xử lý.", in: "vi.md"),
            Example("body: Honey is no medicine and does not cure diseases.", in: "en.md"),
            Example("body: Miếu thờ bà chúa xưa chữa bệnh cho dân. Ông cố là thầy thuốc đi chữa bệnh khắp vùng.", in: "vi.md"),
            Example(
                "body: Ong ốm thì người nuôi phải tìm cách chữa bệnh cho chúng. Ông quen chữa bệnh cho đàn trâu. Vườn bỏ phân hóa học để chữa lành đất.",
                in: "vi.md"),
            Example("body: Vườn tỉa cành để kiểm soát sâu bệnh. Hạt chứa ít cholesterol.", in: "vi.md"),
            Example("body: Ong khỏi bệnh thì mới quay mật. Chú Bảy không tin mật chữa được bệnh.", in: "vi.md"),
        ])

    func check(_ reading: Reading, of product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, desk.kind(of: product)?.class.isFoodstuff == true,
            product.intendedUse?.value != "cosmetic"
        else { return [] }
        return Cures.texts(of: reading).flatMap { text -> [Finding] in
            Cures.claims(in: text, today: desk.today) { $0 == .cure }.map { finding(on: $0, in: text, .heals(text.words($0)), help: .tell) }
        }
    }
}

extension Words {
    fileprivate static func heals(_ words: String) -> Words {
        Words(vi: "“\(words)”: thực phẩm không được nói là chữa bệnh", en: "“\(words)”: food must not be said to heal")
    }

    fileprivate static let tell = Words(
        vi: "bỏ câu này; kể vị, mùi, cách làm, cách dùng thay cho công dụng chữa bệnh",
        en: "leave it out; tell of taste, scent, making and use instead of healing")
}
