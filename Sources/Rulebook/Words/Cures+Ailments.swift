import Catalogue

extension Cures {
    /// The texts that may say anything of healing: they have a phrase that says it whole, or an ailment.
    static func texts(of reading: Reading) -> [Reading.Text] {
        let whole = reading.positions(with: book(for: "vi"), else: book(for: "en"))
        let ailing = reading.positions(with: vietnameseAilments, else: englishAilments)
        return Set(whole + ailing).sorted().map { reading.texts[$0] }
    }

    /// The words of a text that say what `isMeant` asks for, of the goods and of today.
    static func claims(in text: Reading.Text, today: Day, _ isMeant: (Meaning) -> Bool) -> [Range<Int>] {
        let found = said(in: text).filter { isMeant($0.meaning) }
        guard !found.isEmpty else { return [] }
        let context = Context(text, today: today)
        return Self.outermost(found.map(\.range)).filter {
            context.isClaimOfToday($0, orPromised: true) && !isHealers($0, in: text) && !isOfAnimals($0, in: text)
        }
    }

    /// Without those that lie in another or begin inside one: "phòng bệnh" in "phòng bệnh ung thư" says nothing of its own.
    private static func outermost(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var outer: [Range<Int>] = []
        for range in ranges.sorted(by: { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) })
        where outer.last.map({ $0.upperBound <= range.lowerBound }) ?? true {
            outer.append(range)
        }
        return outer
    }

    /// "Dùng kháng sinh để chữa bệnh cho chúng", "chữa bệnh cho đàn ong".
    private static func isOfAnimals(_ range: Range<Int>, in text: Reading.Text) -> Bool {
        let next = text.tokens.all[min(range.upperBound, text.tokens.all.count)...].prefix(4).prefix { $0.kind == .word }
        guard text.language == .vi, let to = next.first else { return false }
        // "Chữa lành đất", "chữa lành rừng".
        if land.contains(to.hash) { return true }
        guard to.hash == cho, let whom = next.dropFirst().first else { return false }
        let behind = next.dropFirst(2).first
        if whom.hash == they { return !(behind.map { ourselves.contains($0.hash) } ?? false) }
        return living.contains(whom.hash) || herds.contains(whom.hash) && (behind.map { living.contains($0.hash) } ?? false)
    }

    private static let land = WordSet("đất ruộng vườn rừng")
    private static let cho = Tokens.hash("cho")
    /// "Chúng" are beasts or things, "chúng tôi" are we.
    private static let they = Tokens.hash("chúng")
    private static let ourselves = WordSet("tôi ta tui mình em con sinh")
    private static let herds = WordSet("đàn con bầy vật loài")

    /// "Danh y hái thuốc chữa bệnh cứu người": what a healer or a god did in a tale, where nothing is taken or drunk for it.
    private static func isHealers(_ range: Range<Int>, in text: Reading.Text) -> Bool {
        guard text.language == .vi else { return false }
        let tokens = text.tokens.all
        let start = text.sentenceStart(before: range.lowerBound, within: 12)
        guard let healer = healers.matches(in: Array(tokens[start..<range.lowerBound])).last else { return false }
        return !tokens[(start + healer.range.upperBound)..<range.lowerBound].contains { means.contains($0.hash) }
            && !text.hasAfter(range.upperBound, within: 8, means)
    }

    private static let healers = PhraseBook<Void>(
        [
            "danh y", "thần y", "thầy thuốc", "thầy lang", "ông lang", "bà lang", "lương y", "ngự y", "thái y", "thần nông", "nữ thần",
            "vị thần", "thần núi", "đức thánh", "thánh mẫu", "bà chúa", "nhà sư", "thiền sư", "đạo sĩ", "bà tiên", "ông tiên",
        ].map { ($0, ()) })

    /// By what somebody is healed, if by goods.
    private static let means = WordSet("dùng bằng uống ăn nhờ này phẩm khuyên mật trà chè rượu cao dầu nấm yến thoa bôi là")

    /// What a text says of healing: phrases that say it whole, and a verb of healing with the ailment that it heals.
    private static func said(in text: Reading.Text) -> [PhraseBook<Meaning>.Match] {
        let tokens = text.tokens.all
        let whole = book(for: text.language.code).matches(in: tokens)
        let ailments = (text.language == .vi ? vietnameseAilments : englishAilments).matches(in: tokens)
        guard !ailments.isEmpty else { return whole }
        let verbs = (text.language == .vi ? vietnameseVerbs : englishVerbs).matches(in: tokens)
        let pairs = ailments.compactMap { ailment in pair(ailment, with: verbs, in: text) }.filter { pair in
            !whole.contains { $0.range.overlaps(pair.range) }
        }
        return pairs.isEmpty ? whole : (whole + pairs).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// An ailment with the nearest verb before it, where that may be said of it, and where it is not a plant's or an animal's.
    private static func pair(
        _ ailment: PhraseBook<Ailment>.Match, with verbs: [PhraseBook<Verb>.Match], in text: Reading.Text
    ) -> PhraseBook<Meaning>.Match? {
        let tokens = text.tokens.all
        guard let verb = verbs.last(where: { $0.range.upperBound <= ailment.range.lowerBound }) else { return nil }
        let between = verb.range.upperBound..<ailment.range.lowerBound
        guard between.count <= verb.meaning.reach, tokens[between].allSatisfy({ $0.kind == .word && !denying.contains($0.hash) })
        else { return nil }
        guard verb.meaning == .heals || ailment.meaning == .illness || verb.meaning == .ends && ailment.meaning == .blemish else {
            return nil
        }
        let range = verb.range.lowerBound..<ailment.range.upperBound
        let isOfLiving =
            verb.meaning == .ends && text.hasBefore(range.lowerBound, within: 1, living)
            || text.hasAfter(range.upperBound, within: 1, of) && text.hasAfter(range.upperBound, within: 4, living)
        // "Kiểm soát sâu bệnh": pests of a garden.
        guard !isOfLiving, !text.hasBefore(ailment.range.lowerBound, within: 1, pests) else { return nil }
        return PhraseBook.Match(range: range, meaning: ailment.meaning == .illness ? .cure : .cosmeticCure)
    }

    /// What a verb does to an ailment.
    private enum Verb: Sendable {
        /// "chữa", "trị": only a drug does.
        case heals
        /// "hết", "xóa": it is gone afterwards.
        case ends
        /// "giảm", "ngừa": less of it, or none in time. Of dandruff a cosmetic may say so.
        case lessens

        /// How many words may stand between verb and ailment: "chữa được chứng mất ngủ".
        var reach: Int { self == .heals ? 3 : 2 }
    }

    private enum Ailment: Sendable {
        /// An illness.
        case illness
        /// What a cosmetic may care for, but not end: spots, scars, loss of hair (Thông tư 06/2011/TT-BYT Phụ lục 03).
        case blemish
        /// Dandruff: a cosmetic may say that it goes, and not that it is treated.
        case dandruff
    }

    /// "Lúa hết bệnh", "trị bệnh cho ong": whose illness is nobody's business but the farmer's.
    private static let living = WordSet(
        "cây lúa ong tôm cua cá gà vịt lợn heo trâu bò dê tằm vườn ruộng ao chè plant plants bees bee trees crop")
    private static let pests = WordSet("sâu")
    private static let of = WordSet("cho trên ở của for of in")
    /// "Cures no diseases".
    private static let denying = WordSet("không chẳng chưa no not never nothing")

    private static let vietnameseVerbs = PhraseBook<Verb>(
        [
            "chữa", "chữa khỏi", "chữa dứt", "chữa lành", "trị", "trị dứt", "trị dứt điểm", "đặc trị", "chuyên trị", "điều trị",
            "hỗ trợ điều trị", "chữa trị", "đẩy lùi", "tiệt trừ", "chặn đứng", "cắt cơn",
        ].map { ($0, Verb.heals) }
            + [
                "dứt", "dứt hẳn", "dứt điểm", "hết", "hết hẳn", "khỏi", "khỏi hẳn", "xóa", "xóa sạch", "xóa tan", "xóa mờ", "đánh bay",
                "đánh tan", "làm tan", "tiêu tan", "ngăn", "ngăn chặn",
            ].map { ($0, .ends) }
            + [
                "phòng", "phòng ngừa", "phòng tránh", "phòng chống", "ngừa", "ngăn ngừa", "chống", "chống lại", "giảm", "làm giảm", "đỡ",
                "giảm nguy cơ", "giảm nguy cơ mắc", "hạn chế nguy cơ mắc",
                "xua tan", "làm dịu", "hạ", "ổn định", "cải thiện", "kiểm soát", "bớt", "tránh được", "hỗ trợ",
            ].map { ($0, .lessens) })

    private static let vietnameseAilments = PhraseBook<Ailment>(
        [
            "ung thư", "tiểu đường", "đái tháo đường", "huyết áp", "cao huyết áp", "gout", "gút", "viêm gan", "xơ gan", "gan nhiễm mỡ",
            "dạ dày", "đau dạ dày", "viêm dạ dày", "viêm loét", "viêm loét dạ dày", "đau bao tử", "bao tử", "trào ngược",
            "trào ngược dạ dày", "viêm đại tràng", "đại tràng", "tiêu chảy", "đau bụng", "táo bón", "rối loạn tiêu hóa", "biếng ăn",
            "viêm khớp", "thấp khớp", "phong thấp", "tê thấp", "đau khớp", "thoái hóa khớp", "đau nhức", "đau nhức xương khớp", "đau lưng",
            "đau đầu", "nhức đầu", "đau nửa đầu", "đột quỵ", "tai biến", "nhồi máu cơ tim", "bệnh tim", "tim mạch", "mỡ máu",
            "máu nhiễm mỡ", "thiếu máu", "cholesterol", "quáng gà", "đường huyết", "mất ngủ", "trầm cảm", "suy nhược", "hen", "hen suyễn",
            "suyễn", "viêm họng",
            "đau họng", "viêm xoang", "viêm phế quản", "viêm phổi", "lao phổi", "ho", "ho khan", "ho gà", "cảm cúm", "cảm lạnh", "cảm mạo",
            "cúm", "sốt rét", "sỏi thận", "sỏi mật", "suy thận", "trĩ", "béo phì", "bệnh", "bệnh tật", "khối u", "u bướu", "u xơ",
            "nhiệt miệng", "ghẻ", "mẩn ngứa", "rôm sảy", "mụn nhọt", "viêm da", "viêm da cơ địa", "chàm", "vảy nến", "nấm da", "nấm da đầu",
            "nấm móng", "zona", "dị ứng", "hôi nách", "yếu sinh lý", "vô sinh", "hiếm muộn", "đau bụng kinh", "viêm nhiễm", "viêm phụ khoa",
        ].map { ($0, Ailment.illness) }
            + ["nám", "nám da", "tàn nhang", "sẹo", "sẹo rỗ", "mụn", "mụn trứng cá", "rụng tóc", "hói", "hói đầu", "vết thâm"].map {
                ($0, .blemish)
            } + ["gàu"].map { ($0, .dandruff) })

    private static let englishVerbs = PhraseBook<Verb>(
        [
            "cures", "cure", "cured", "curing", "treats", "treat", "treating", "heals", "heal", "healing", "remedies", "remedy for",
            "remedy against", "reverses",
        ].map { ($0, Verb.heals) }
            + ["ends", "eliminates", "removes", "stops", "gets rid of", "clears", "stop", "erases"].map { ($0, .ends) }
            + [
                "prevents", "prevent", "preventing", "fights", "fight", "fighting", "combats", "combat", "relieves", "relieve", "eases",
                "ease", "alleviates", "reduces", "wards off", "protects against", "guards against", "lowers", "lower",
            ].map { ($0, .lessens) })

    private static let englishAilments = PhraseBook<Ailment>(
        [
            "cancer", "tumours", "tumors", "diabetes", "arthritis", "rheumatism", "gout", "hypertension", "high blood pressure",
            "blood pressure", "blood sugar", "high cholesterol", "bad cholesterol", "disease", "diseases", "liver disease", "heart disease",
            "illness", "illnesses", "infection", "infections", "insomnia", "asthma", "bronchitis", "tuberculosis", "hepatitis", "gastritis",
            "stomach ulcers", "stomach ulcer", "ulcers", "acid reflux", "reflux", "stomach ache", "constipation", "diarrhoea", "diarrhea",
            "coughs", "cough", "colds", "flu", "fever", "sore throat", "sore throats", "headaches", "headache", "migraine", "migraines",
            "joint pain", "back pain", "inflammation", "stroke", "strokes", "obesity", "allergies", "depression", "kidney stones",
            "malaria",
            "eczema", "psoriasis",
        ].map { ($0, Ailment.illness) }
            + ["acne", "hair loss", "baldness", "scars", "melasma", "freckles", "age spots"].map { ($0, .blemish) }
            + ["dandruff"].map { ($0, .dandruff) })
}
