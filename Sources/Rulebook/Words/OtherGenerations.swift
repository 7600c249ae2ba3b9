import Catalogue
import Diagnostics

/// Years and generations of a craft: a firm's are held against the year in which it was founded, a family's or village's need evidence.
///
/// What one person has lived to do ("chị nấu rượu hai mươi năm") is that person's to tell.
struct OtherGenerations: WordsRule {
    static let about = About(
        id: "other-generations", severity: .warning,
        summary: Words(
            vi: "Lời kể nói bao nhiêu đời, bao nhiêu năm làm nghề mà hồ sơ không có căn cứ hoặc ghi khác.",
            en: "The story tells of generations or years of a craft that the facts don't bear out."),
        suppliers: [.producer, .commune],
        flags: [
            Example("body: Nhà đã ▸ba đời làm nghề gác kèo.", in: "vi.md"),
            Example("body: Nghề truyền ▸4 đời ở rừng tràm.", in: "vi.md"),
            Example("body: Làng nghề ▸hơn 200 năm bên bờ kinh.", in: "vi.md"),
            Example("body: Làng nghề ▸hơn 700 năm tuổi.", in: "vi.md"), Example("body: Nghề truyền ▸đã năm đời.", in: "vi.md"),
            Example("body: Nhà tôi giữ nghề ▸hàng trăm năm.", in: "vi.md"), Example("body: Gia đình ▸nhiều đời làm nghề ong.", in: "vi.md"),
            Example("body: Mật làm theo bí quyết ▸gia truyền.", in: "vi.md"),
            Example("body: Ở làng này, nhà tôi giữ nghề ong ▸cha truyền con nối.", in: "vi.md"),
            Example("body: Bí quyết được truyền qua ▸nhiều thế hệ gia đình.", in: "vi.md"),
            Example("body: Hợp tác xã có ▸20 năm kinh nghiệm.", in: "vi.md"),
            Example("body: Hợp tác xã làm mật ▸từ năm 1998.", in: "vi.md"), Example("body: Lò nấu ▸có từ năm 1895.", in: "vi.md"),
            Example("body: ▸Four generations of beekeepers have kept this craft.", in: "en.md"),
            Example("body: The cooperative has made honey ▸for 20 years.", in: "en.md"),
            Example("body: The cooperative has sold honey ▸since 1998.", in: "en.md"),
        ],
        allows: [
            Example("body: Chị Bảy có 20 năm kinh nghiệm. Mấy đời trước ai cũng chặt tràm. Hợp tác xã làm mật từ năm 2016.", in: "vi.md"),
            Example(
                "body: Nhà có ba thế hệ cùng ngồi ăn. Cây tràm hơn 200 năm tuổi. Nhà 3 đời không ai làm nghề. Hợp tác xã có 8 năm kinh nghiệm.",
                in: "vi.md"),
            Example(
                "body: Từ bao đời nay, nghề ăn ong nuôi sống nhiều thế hệ cư dân. Bao thế hệ giữ nghề. Bí quyết gia truyền của mỗi nhà một khác. Vùng này có lịch sử hơn 100 năm phát triển cây tràm.",
                in: "vi.md"),
            Example(
                "body: Nghề ăn ong ở đây có từ hàng trăm năm. Người dân trong vùng nhiều đời sống bằng nghề rừng. Nhà nào cũng quý nghề có từ mấy trăm năm.",
                in: "vi.md"),
            Example(
                "body: Nghề ăn ong ở U Minh được truyền qua nhiều thế hệ gia đình. Người dân trong ấp cha truyền con nối nghề gác kèo. Làng có hàng trăm lò mật, giữ nghề gia truyền của mình. Nghề nuôi ong có từ hàng trăm năm nay, cho nhiều sản phẩm quý. Chiếc cối là báu vật gia truyền. Lệ chợ đêm ăn sâu vào làng chiếu hơn một thế kỷ. Người Phú Vinh cha truyền con nối nghề đan. Nghề xuất hiện từ thế kỷ 17, cha truyền con nối. Nghề gác kèo vốn mang tính gia truyền. Ông đưa gia đình đến đây, lập nên làng nghề hàng trăm năm tuổi. Đây là làng chài 700 năm tuổi, có nghề làm mắm.",
                in: "vi.md"),
            Example("body: Từ năm 1990, Hợp tác xã Thiệu Hưng đã nổi tiếng trong vùng.", in: "vi.md"),
            Example("body: He has kept bees for 30 years. The cooperative has sold honey since 2016.", in: "en.md"),
            Example(
                "claims: [{says: craft-history, source: Sắc phong của làng}]\nlocality.identity: {vi: Nghề ba đời, en: A craft of generations}"
            ),
        ])

    func check(_ reading: Reading, of product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published else { return [] }
        return check(reading, desk.manuscript.producer(of: product), isProven: product.hasEvidence(of: .craftHistory), at: desk)
    }

    func check(_ reading: Reading, of producer: Producer, at desk: Desk) -> [Finding] {
        check(reading, producer, isProven: desk.products(of: producer).contains { $0.hasEvidence(of: .craftHistory) }, at: desk)
    }

    private func check(
        _ reading: Reading, _ producer: Producer, isProven: @autoclosure () -> Bool, at desk: Desk
    ) -> [Finding] {
        let texts = reading.texts(with: Self.vietnameseTimes, else: Self.englishTimes)
        guard !texts.isEmpty else { return [] }
        let isProven = isProven()
        return texts.flatMap { text -> [Finding] in
            let said = (text.language == .vi ? Self.vietnamese : Self.english).matches(in: text.tokens.all)
            guard said.contains(where: { $0.meaning.isTime }) else { return [] }
            let context = Context(text, today: desk.today)
            return said.compactMap { match in
                guard match.meaning.isTime, context.isMeant(match.range) else { return nil }
                let sentence = context.sentence(around: match.range)
                let near = said.filter { sentence.contains($0.range.lowerBound) }.map { ($0.range, $0.meaning) }
                return finding(on: match, near: near, in: text, producer, isProven, desk.today)
            }
        }
    }

    private func finding(
        on match: PhraseBook<Sense>.Match, near: [(range: Range<Int>, sense: Sense)], in text: Reading.Text, _ producer: Producer,
        _ isProven: Bool, _ today: Day
    ) -> Finding? {
        func stands(_ sense: Sense, within reach: Int) -> Bool {
            near.contains { $0.sense == sense && gap($0.range, match.range) <= reach }
        }
        let words = text.words(match.range)
        let number = text.tokens.all[match.range].first { $0.kind == .number }.flatMap { Figure.value($0, in: text) }
        if text.language == .vi, Self.uncounted.contains(text.tokens.all[match.range.lowerBound].hash),
            !Maker.isNamed(beside: match.range, in: text)
        {
            return nil
        }
        switch match.meaning {
        case .generations:
            // "Nhà ba đời không ai làm nghề": three generations without it.
            let isDenied = text.hasAfter(match.range.upperBound, within: 3, Self.denials)
            return !isProven && !isDenied && stands(.craft, within: 7)
                ? finding(on: match.range, in: text, .unproven(words), help: .prove) : nil
        case .age:
            // What is so old stands before it: "làng chài 700 năm tuổi, có nghề làm mắm" speaks of the village.
            let isOfTheCraft = near.contains {
                $0.sense == .craft && gap($0.range, match.range) <= 2 && $0.range.lowerBound < match.range.lowerBound
            }
            return !isProven && number.map { $0 >= Self.lifetime } ?? false
                && (isOfTheCraft || text.language != .vi && stands(.craft, within: 2))
                ? finding(on: match.range, in: text, .unproven(words), help: .prove) : nil
        case .vague:
            return isProven || Maker.isAllTheTown(beside: match.range, in: text)
                ? nil : finding(on: match.range, in: text, .unproven(words), help: .prove, severity: .note)
        case .experience, .span:
            guard let years = number, let established = producer.established else {
                return !isProven && number.map { $0 >= Self.lifetime } ?? true && stands(.craft, within: 7)
                    ? finding(on: match.range, in: text, .unproven(words), help: .prove) : nil
            }
            let isFirm = stands(.firm, within: 9) || match.meaning == .experience
            if isFirm, !stands(.person, within: 12), !AnotherFirm.isNamed(beside: match.range, in: text, than: producer),
                years > Double(today.year - established.value) + 1, years < Self.lifetime
            {
                return finding(
                    on: match.range, in: text, .older(words, established.value), help: .mend,
                    severity: stands(.firm, within: 9) ? .error : .warning, notes: [Note(.register, at: established.place)])
            }
            return !isProven && years >= Self.lifetime && stands(.craft, within: 7)
                ? finding(on: match.range, in: text, .unproven(words), help: .prove) : nil
        case .since:
            guard let year = number, (1500...2200).contains(year), stands(.firm, within: 9), !stands(.person, within: 12),
                !AnotherFirm.isNamed(beside: match.range, in: text, than: producer)
            else {
                return nil
            }
            if Double(today.year) - year >= Self.lifetime {
                return isProven ? nil : finding(on: match.range, in: text, .unproven(words), help: .prove)
            }
            guard let established = producer.established, Int(year) < established.value else { return nil }
            return finding(
                on: match.range, in: text, .older(words, established.value), help: .mend, severity: .error,
                notes: [Note(.register, at: established.place)])
        case .craft, .firm, .person, .innocent: return nil
        }
    }

    /// What begins a time that is not counted.
    private static let uncounted = WordSet("hàng trăm mấy nhiều bao một nửa")

    private func gap(_ one: Range<Int>, _ other: Range<Int>) -> Int {
        max(one.lowerBound, other.lowerBound) - min(one.upperBound, other.upperBound)
    }

    /// Nobody plies a craft for longer.
    private static let lifetime = 70.0

    private static let denials = WordSet("không chưa chẳng never not")

    /// What a phrase is about.
    enum Sense: Sendable {
        /// A count of generations; a claim beside words of the craft.
        case generations
        /// Generations without a count.
        case vague
        /// Years of experience.
        case experience
        /// Years; a claim of the firm, or beside words of the craft.
        case span
        /// Years of age: a tree's, or a craft's if it stands right beside.
        case age
        /// From a year on.
        case since
        /// A word of the craft.
        case craft
        /// The firm.
        case firm
        /// A person.
        case person
        /// It looks like one and is none.
        case innocent

        var isTime: Bool {
            switch self {
            case .generations, .vague, .experience, .span, .age, .since: true
            case .craft, .firm, .person, .innocent: false
            }
        }
    }

    private static let vietnamese = PhraseBook(vietnamesePhrases)
    /// Those that tell a time: the words of crafts and people beside them stand in every other text.
    private static let vietnameseTimes = PhraseBook(vietnamesePhrases.filter(\.1.isTime))
    private static let english = PhraseBook(englishPhrases)
    private static let englishTimes = PhraseBook(englishPhrases.filter(\.1.isTime))

    private static let vietnamesePhrases: [(String, Sense)] = {
        var phrases: [(String, Sense)] = []
        for count in ["#", "hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "mười"] {
            for noun in ["đời", "thế hệ", "đời người"] { phrases.append(("\(count) \(noun)", .generations)) }
            for noun in ["đời thứ", "thế hệ thứ"] { phrases.append(("\(noun) \(count)", .generations)) }
        }
        phrases += [
            "năm đời làm", "truyền năm đời", "đã năm đời", "năm đời nay", "năm đời nối", "bao đời", "nhiều đời", "mấy đời nay",
            "nhiều thế hệ",
        ].map {
            ($0, .generations)
        }
        phrases += ["gia truyền", "cha truyền con nối"].map { ($0, .vague) }
        // What is handed down in a house is a thing and no craft.
        phrases += ["báu vật gia truyền", "bảo vật gia truyền", "kỷ vật gia truyền", "vật gia truyền"].map { ($0, .innocent) }
        phrases += ["mấy đời trước", "bao đời trước", "# đời ong", "ba đời ong", "hai đời ong"].map { ($0, .innocent) }
        // Turns of speech that count nothing, what a craft fed, what every family has, and how long a region has grown a crop.
        phrases += [
            "bao đời nay", "từ bao đời", "tự bao đời", "bao thế hệ", "nuôi sống nhiều thế hệ", "nuôi sống bao thế hệ",
            "gia truyền của từng", "gia truyền của mỗi", "hơn # năm phát triển cây", "# năm phát triển cây", "gần # năm phát triển cây",
        ].map { ($0, .innocent) }
        phrases += ["# năm kinh nghiệm", "kinh nghiệm # năm", "# năm trong nghề", "# năm hoạt động"].map { ($0, .experience) }
        for lead in ["hơn", "trên", "gần", "suốt", "đã", "được", "ngót", "tròn"] { phrases.append(("\(lead) # năm", .span)) }
        phrases += [
            "# năm nay", "# năm qua", "# năm làm nghề", "hàng trăm năm", "trăm năm", "mấy trăm năm", "nửa thế kỷ", "một thế kỷ", "# thế kỷ",
        ].map { ($0, .span) }
        phrases += ["hơn # năm tuổi", "trên # năm tuổi", "gần # năm tuổi", "# năm tuổi"].map { ($0, .age) }
        phrases += ["từ năm #", "từ những năm #", "có từ năm #", "kể từ năm #"].map { ($0, .since) }
        phrases += [
            "nghề", "làng nghề", "làng gốm", "làng lụa", "làng chiếu", "làng dệt", "làng trầm", "làng nón", "nghệ nhân", "làm sơn mài",
            "làm gốm", "dệt lụa", "nấu rượu", "làm nước mắm", "nuôi ong", "sao chè", "truyền", "truyền thống", "bí quyết", "công thức",
            "kinh nghiệm", "lịch sử", "nối nghề", "thương hiệu",
            "nhà làm", "nhà nấu", "nhà dệt", "nhà đan", "nhà nuôi", "nhà trồng",
        ].map { ($0, .craft) }
        // The founding year has a rule of its own.
        phrases += ["thành lập từ năm #", "thành lập từ #"].map { ($0, .innocent) }
        phrases += [
            "hợp tác xã", "htx", "công ty", "doanh nghiệp", "cơ sở", "tổ hợp tác", "nhà máy", "xưởng", "nhà thùng", "lò nấu", "lò gốm",
            "lò rượu",
        ].map { ($0, .firm) }
        phrases += ["ông", "bà", "anh", "chị", "cô", "chú", "bác", "cậu", "dì", "mợ", "thợ", "người", "ba tôi", "má tôi", "tôi"].map {
            ($0, .person)
        }
        return phrases
    }()

    private static let englishPhrases: [(String, Sense)] = {
        var phrases: [(String, Sense)] = []
        for count in ["#", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "many", "several"] {
            phrases.append(("\(count) generations", .generations))
        }
        for rank in ["second", "third", "fourth", "fifth", "sixth", "seventh"] { phrases.append(("\(rank) generation", .generations)) }
        phrases += ["for generations", "over generations", "through generations", "generations of"].map { ($0, .generations) }
        phrases += ["age old recipe", "ancestral recipe", "time honoured recipe"].map { ($0, .vague) }
        phrases += ["# years of experience", "# years experience", "# years in business", "# years in the trade"].map { ($0, .experience) }
        for lead in ["for", "for over", "for more than", "for almost", "for nearly", "for some", "over", "more than"] {
            phrases.append(("\(lead) # years", .span))
        }
        phrases += ["# years of craft", "hundreds of years", "for centuries", "# centuries", "a century", "# year tradition"].map {
            ($0, .span)
        }
        phrases += ["over # years old", "more than # years old", "# years old"].map { ($0, .age) }
        phrases += ["since #", "ever since #"].map { ($0, .since) }
        phrases += [
            "craft", "crafts", "trade", "tradition", "recipe", "makers", "craftsmen", "beekeepers", "brewers", "weavers", "potters",
            "handed",
            "passed", "carved", "woven", "brewed", "heritage", "family business", "family firm", "experience",
        ].map { ($0, .craft) }
        phrases += ["cooperative", "company", "firm", "enterprise", "workshop", "brand", "co operative", "factory"].map { ($0, .firm) }
        phrases += [
            "he", "she", "his", "her", "mr", "mrs", "ms", "grandmother", "grandfather", "mother", "father", "aunt", "uncle", "man", "woman",
            "i", "my",
        ].map { ($0, .person) }
        return phrases
    }()
}

extension Words {
    fileprivate static func unproven(_ words: String) -> Words {
        Words(vi: "“\(words)” cần căn cứ trong hồ sơ", en: "“\(words)” needs evidence among the facts")
    }

    fileprivate static func older(_ words: String, _ established: Int) -> Words {
        Words(
            vi: "“\(words)” lâu hơn tuổi cơ sở: hồ sơ ghi thành lập năm \(established)",
            en: "“\(words)” is longer than the firm has been: the facts say founded in \(established)")
    }

    fileprivate static let register = Words(vi: "năm thành lập trong hồ sơ", en: "the founding year of the facts")
    fileprivate static let prove = Words(
        vi:
            "ghi căn cứ vào `claims:` (`says: craft-history`: sắc phong, quyết định công nhận làng nghề, bài báo), hoặc kể tên người và việc cụ thể",
        en: "add evidence to `claims:` (`says: craft-history`: a charter, a craft village decision, an article), or tell of people by name")
    fileprivate static let mend = Words(
        vi: "nói rõ là nghề của ai trước khi lập cơ sở, hoặc sửa năm cho khớp",
        en: "say whose craft it was before the firm, or make the years agree")
}
