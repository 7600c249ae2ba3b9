import Catalogue
import Diagnostics

/// A cosmetic is no drug: no words of cure on its page.
struct CosmeticCure: WordsRule {
    static let about = About.law(
        "cosmetic-cure", "COSM-08",
        summary: Words(vi: "Lời kể nói mỹ phẩm chữa bệnh.", en: "The story says that a cosmetic heals."),
        goods: [.cosmetic], suppliers: [.consultant],
        flags: [
            Example("---.summary: Dầu gội ▸trị gàu, gội hai lần là sạch.", in: "vi.md", of: "shampoo"),
            Example("body: Gội một tuần là ▸hết rụng tóc.", in: "vi.md", of: "shampoo"),
            Example("body: It ▸stops hair loss.", in: "en.md", of: "shampoo"),
        ],
        allows: [Example("body: Gội cho sạch dầu, giảm gàu, tóc mềm.", in: "vi.md", of: "shampoo")])

    func check(_ reading: Reading, of product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, isCosmetic(product, desk) else { return [] }
        return Cures.texts(of: reading).flatMap { text -> [Finding] in
            Cures.claims(in: text, today: desk.today) { $0 == .cure || $0 == .cosmeticCure }.map {
                finding(on: $0, in: text, .heals(text.words($0)), help: .tell)
            }
        }
    }

    private func isCosmetic(_ product: Product, _ desk: Desk) -> Bool {
        desk.kind(of: product)?.class == .cosmetic || product.intendedUse?.value == "cosmetic"
    }
}

extension Words {
    fileprivate static func heals(_ words: String) -> Words {
        Words(vi: "“\(words)”: mỹ phẩm không được nói như thuốc", en: "“\(words)”: a cosmetic must not be told as a drug")
    }

    fileprivate static let tell = Words(
        vi: "nói đúng công dụng đã công bố: làm sạch, làm mềm, dưỡng ẩm, tạo hương",
        en: "say the function that was notified: cleans, softens, moistens, scents")
}
