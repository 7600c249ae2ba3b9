import Catalogue
import Diagnostics

/// Incense, oils and crafts are no medicine either: words of cure beside them need a licence that nobody has put among the facts.
struct UnprovenCure: WordsRule {
    static let about = About(
        id: "unproven-cure", severity: .warning,
        summary: Words(
            vi: "Lời kể nói hàng chữa bệnh mà đó không phải thuốc.", en: "The story says that goods heal that are no medicine."),
        suppliers: [.consultant],
        flags: [
            Example("body: Hương trầm ▸chữa mất ngủ.", in: "vi.md", of: "agarwood-incense"),
            Example("body: The oil ▸relieves headaches.", in: "en.md", of: "essential-oil"),
        ],
        allows: [
            Example("body: Đốt một nén cho thơm nhà. Ông đang chữa lại mái bếp.", in: "vi.md", of: "agarwood-incense"),
            Example("body: The oil is no medicine and cures nothing.", in: "en.md", of: "essential-oil"),
        ])

    func check(_ reading: Reading, of product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, let goods = desk.kind(of: product)?.class, !goods.isFoodstuff, goods != .cosmetic,
            !["cosmetic", "medicine"].contains(product.intendedUse?.value)
        else { return [] }
        return Cures.texts(of: reading).flatMap { text in
            Cures.claims(in: text, today: desk.today) { $0 == .cure }.map {
                finding(on: $0, in: text, .heals(text.words($0)), help: .tell)
            }
        }
    }
}

extension Words {
    fileprivate static func heals(_ words: String) -> Words {
        Words(
            vi: "“\(words)” là lời của thuốc, mà hàng này không đăng ký làm thuốc",
            en: "“\(words)” is what a medicine says, and these goods are not registered as one")
    }

    fileprivate static let tell = Words(
        vi: "bỏ câu này; kể hương, chất liệu, cách làm. Nếu có đăng ký thuốc thì ghi `intended_use: medicine`",
        en: "leave it out; tell of scent, material and making. If it is registered as a medicine, say `intended_use: medicine`")
}
