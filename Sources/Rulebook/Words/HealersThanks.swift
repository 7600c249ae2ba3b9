import Catalogue
import Diagnostics

/// Doctors, pharmacists, clinics and patients recommend neither food nor cosmetics.
struct HealersThanks: WordsRule {
    static let about = About.law(
        "healers-thanks", "COSM-07", "CLAIM-02",
        summary: Words(
            vi: "Lời kể mượn lời bác sĩ, dược sĩ, phòng khám hay người bệnh để khen hàng.",
            en: "The story lets doctors, pharmacists, clinics or patients praise the goods."),
        goods: KindClass.foodstuffs.union([.cosmetic]), suppliers: [.consultant],
        flags: [
            Example("body: ▸Bác sĩ khuyên dùng mỗi ngày một muỗng.", in: "vi.md"),
            Example("body: ▸Bệnh nhân cảm ơn nhà vườn rất nhiều.", in: "vi.md"),
            Example("body: It is ▸recommended by doctors.", in: "en.md"),
        ],
        allows: [
            Example("body: Người đang uống thuốc nên hỏi bác sĩ trước khi dùng. Ông ngoại là thầy thuốc làng.", in: "vi.md"),
            Example("body: If pregnant, ask your doctor first. Her brother is a doctor in town.", in: "en.md"),
        ])

    func check(_ reading: Reading, of product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, let goods = desk.kind(of: product)?.class,
            goods.isFoodstuff || goods == .cosmetic || product.intendedUse?.value == "cosmetic"
        else { return [] }
        return reading.texts(with: Self.healers).flatMap { text -> [Finding] in
            let healers = Self.healers.matches(in: text.tokens.all)
            guard !healers.isEmpty else { return [] }
            let praise = Self.praise.matches(in: text.tokens.all)
            let context = Context(text, today: desk.today)
            return healers.compactMap { healer in
                let sentence = context.sentence(around: healer.range)
                let near = praise.first { word in
                    sentence.contains(word.range.lowerBound) && distance(word.range, healer.range) <= 4
                }
                guard let near, context.isClaimOfToday(healer.range) else { return nil }
                let range = min(healer.range.lowerBound, near.range.lowerBound)..<max(healer.range.upperBound, near.range.upperBound)
                return finding(on: range, in: text, .praised(text.words(range)), help: .leaveOut)
            }
        }
    }

    private func distance(_ one: Range<Int>, _ other: Range<Int>) -> Int {
        max(one.lowerBound, other.lowerBound) - min(one.upperBound, other.upperBound)
    }

    private static let healers = PhraseBook<Void>(
        [
            "bác sĩ", "bác sỹ", "dược sĩ", "dược sỹ", "bệnh viện", "phòng khám", "lương y", "thầy thuốc", "bệnh nhân", "người bệnh",
            "chuyên gia y tế", "chuyên gia da liễu", "chuyên gia dinh dưỡng", "bác sĩ da liễu", "da liễu",
            "doctor", "doctors", "physicians", "pharmacist", "pharmacists", "clinic", "clinics", "hospital", "hospitals", "patient",
            "patients",
            "dermatologist", "dermatologists",
        ].map { ($0, ()) })

    private static let praise = PhraseBook<Void>(
        [
            "khuyên dùng", "khuyến cáo dùng", "khuyên", "tin dùng", "giới thiệu", "chỉ định", "kê", "cảm ơn", "cám ơn", "biết ơn", "khen",
            "chứng nhận",
            "kiểm chứng", "recommend", "recommends", "recommended", "recommended by", "approved by", "trusted by", "prescribe",
            "prescribed by",
            "thank", "thanks", "praise", "tested",
        ].map { ($0, ()) })
}

extension Words {
    fileprivate static func praised(_ words: String) -> Words {
        Words(
            vi: "“\(words)”: không được lấy lời hay hình của thầy thuốc, người bệnh để giới thiệu hàng",
            en: "“\(words)”: healers and patients must not recommend the goods")
    }

    fileprivate static let leaveOut = Words(vi: "bỏ câu này", en: "leave the sentence out")
}
