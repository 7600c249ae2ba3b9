import Catalogue
import Diagnostics

/// In the Union a text may say of food that it is good for health only in the words of an authorised claim; for botanicals there are none.
struct UnauthorisedHealthClaim: WordsRule {
    static let about = About.law(
        "unauthorised-health-claim", "CLAIM-08",
        summary: Words(
            vi: "Lời kể nói thực phẩm tốt cho sức khỏe mà EU chưa cho phép.",
            en: "The story says that food is good for health without an authorised claim."),
        market: Market.europeanUnion.code, goods: KindClass.foodstuffs, suppliers: [.consultant, .importer],
        flags: [
            Example("body: Honey ▸boosts immunity all year.", in: "en.md"),
            Example("---.highlights: [Rich in ▸antioxidants]", in: "en.md"),
            Example("body: It ▸prevents colds.", in: "en.md"),
        ],
        allows: [
            Example("body: Mật ong bổ phổi, ngủ ngon.", in: "vi.md"),
            Example("body: It is no superfood and does not boost immunity. It tastes of the forest.", in: "en.md"),
        ])

    func check(_ reading: Reading, of product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, desk.kind(of: product)?.class.isFoodstuff == true else { return [] }
        // The Union's buyers don't read the Vietnamese page (story format, "Words").
        return Cures.texts(of: reading).filter { $0.language != .vi }.flatMap { text in
            Cures.claims(in: text, today: desk.today) { $0 == .health || $0 == .cure }.map {
                finding(on: $0, in: text, .notAuthorised(text.words($0)), help: .tell, reach: .market(Market.europeanUnion.code))
            }
        }
    }
}

extension Words {
    fileprivate static func notAuthorised(_ words: String) -> Words {
        Words(vi: "“\(words)”: EU chưa cho phép công bố sức khỏe này", en: "“\(words)” is no health claim that the EU has authorised")
    }

    fileprivate static let tell = Words(
        vi: "bỏ ở bản tiếng nước ngoài, hoặc bỏ EU khỏi `trade.markets`",
        en: "leave it out of the foreign texts, or take EU out of `trade.markets`")
}
