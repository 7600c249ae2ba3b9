import Catalogue
import Diagnostics

/// A place beside the goods' name is where they come from; a province in the title is another rule's.
struct OtherOrigin: WordsRule {
    static let about = About.law(
        "other-origin", "CLAIM-10", "STORY-11",
        summary: Words(
            vi: "Lời kể gắn hàng với một nơi không phải xuất xứ đã khai.",
            en: "The story names another place as that of the goods than their origin."),
        suppliers: [.producer],
        flags: [
            Example("---.summary: ▸Mật ong Đắk Lắk đóng hũ tại vườn.", in: "vi.md"),
            Example("body: Đây là ▸mật ong bạc hà Mèo Vạc.", in: "vi.md"),
            Example("---.summary: ▸Dak Lak honey in a jar.", in: "en.md"),
            Example("---.title: ▸Nước mắm Phú Quốc", in: "vi.md", of: "fish-sauce"),
            Example("body: Sản phẩm của làng nghề ▸mật ong Đắk Lắk.", in: "vi.md"),
            Example("body: Hàng lấy từ vùng ▸mật ong Đắk Lắk.", in: "vi.md"),
            Example("body: Vùng ▸mật ong Đắk Lắk của chúng tôi nở hoa sớm.", in: "vi.md"),
            Example("body: Hợp tác xã bán ▸mật ong Đắk Lắk.", in: "vi.md"),
        ],
        allows: [
            Example("body: Mật ong U Minh, mật ong Cà Mau. Khác với mật ong Đắk Lắk, mật này lỏng. Ông từng ở Đắk Lắk.", in: "vi.md"),
            Example(
                "body: Người dân làng nghề mật ong Đắk Lắk kể lại. Nghề nuôi mật ong Mèo Vạc là di sản. Ở thủ phủ mật ong của Đắk Lắk, mùa hoa đến sớm. Mật ong bạc hà Mèo Vạc ra đời trên cao nguyên đá.",
                in: "vi.md"),
            Example(
                "body: Vùng trồng mật ong bạc hà Mèo Vạc ở trên cao. Thị trường mật ong Đắk Lắk năm nay chậm. Có nhiều thứ mật như mật ong U Minh, mật ong Đắk Lắk. Loại mật ong được người Đắk Lắk chuộng là mật cà phê. Ông là giám đốc HTX Mật ong Tây Sơn Đắk Lắk.",
                in: "vi.md"),
            Example("body: U Minh honey, unlike Dak Lak honey, is thin.", in: "en.md"),
        ])

    func check(_ reading: Reading, of product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, let kind = desk.kind(of: product) else { return [] }
        let producer = desk.manuscript.producer(of: product)
        guard let home = product.traceability?.origin?.province ?? producer.province else { return [] }
        let commune = product.traceability?.origin?.commune ?? producer.commune
        return reading.texts(with: Self.places).flatMap { text -> [Finding] in
            let named = Self.places.matches(in: text.tokens.all)
            guard !named.isEmpty else { return [] }
            let nouns = Self.nouns(of: kind, in: text.language)
            let context = Context(text, today: desk.today)
            return named.compactMap { match in
                guard let range = beside(match.range, nouns, in: text), context.isClaimOfToday(range),
                    !text.hasBefore(range.lowerBound, within: 4, Self.comparing), !isListed(range, in: text), !isTrade(range, in: text),
                    !isNameOfAFirm(range, in: text),
                    !(text.key == "title" && match.meaning.isProvince)
                else { return nil }
                if isHome(match.meaning, home.value, commune?.value) {
                    guard match.meaning.protectedFor == kind.id, desk.inForce(Self.marks, for: product).isEmpty else { return nil }
                    return finding(on: range, in: text, .protected(text.words(range)), help: .certify, severity: .warning)
                }
                return finding(
                    on: range, in: text, .elsewhere(text.words(range)), help: .mend, severity: text.key == "body" ? .warning : nil,
                    notes: [Note(.origin, at: home.place)])
            }
        }
    }

    /// The words of goods and place where they stand side by side: "mật ong hoa tràm U Minh", "Dak Lak honey", "honey from Dak Lak".
    private func beside(_ place: Range<Int>, _ nouns: [[UInt64]], in text: Reading.Text) -> Range<Int>? {
        let tokens = text.tokens.all
        for noun in nouns {
            for gap in 0...2 {
                let (end, start) = (place.lowerBound - gap, place.lowerBound - gap - noun.count)
                if start >= 0, tokens[end..<place.lowerBound].allSatisfy({ $0.kind == .word && !Self.breaks.contains($0.hash) }),
                    tokens[start..<end].map(\.hash) == noun
                {
                    return start..<place.upperBound
                }
            }
            let end = place.upperBound + noun.count
            if text.language != .vi, end <= tokens.count, tokens[place.upperBound..<end].map(\.hash) == noun {
                return place.lowerBound..<end
            }
        }
        return nil
    }

    /// "Nghề làm nước mắm Phú Quốc", "làng gốm Bát Tràng", "vùng chè Tân Cương", "gốm Bát Tràng ra đời": a place's trade, its land, its plants
    /// and its past, which are no claim of these goods. "Hàng của làng gốm Bát Tràng" is one.
    private func isTrade(_ range: Range<Int>, in text: Reading.Text) -> Bool {
        guard text.language == .vi else { return false }
        let tokens = text.tokens.all
        if Self.begins.occurs(in: Array(tokens[range.upperBound..<min(tokens.count, range.upperBound + 2)])) { return true }
        if text.hasBefore(range.lowerBound, within: 4, Self.capitals) { return true }
        var (start, isTrade) = (range.lowerBound, false)
        while start > 0, tokens[start - 1].kind == .word, Self.working.contains(tokens[start - 1].hash) {
            start -= 1
            isTrade = isTrade || Self.trades.contains(tokens[start].hash)
        }
        return isTrade && !text.hasBefore(start, within: 1, Self.from) && !text.hasBefore(start, within: 4, Self.goods)
            && !text.hasAfter(range.upperBound, within: 4, Self.own)
    }

    /// "Nhiều nơi có mật ong như mật ong U Minh, mật ong Đắk Lắk": one of several that are named for instance.
    private func isListed(_ range: Range<Int>, in text: Reading.Text) -> Bool {
        range.lowerBound > 0 && text.tokens.all[range.lowerBound - 1].kind == .pause
            && text.hasBefore(range.lowerBound, within: 16, Self.instances)
    }

    private static let instances = WordSet("như")

    /// "HTX Cà phê Bích Thao Sơn La": the goods and the place are a firm's name, which is as its register has it.
    private func isNameOfAFirm(_ range: Range<Int>, in text: Reading.Text) -> Bool {
        let tokens = text.tokens.all
        guard text.language == .vi, tokens[range.lowerBound].isCapitalised else { return false }
        var start = range.lowerBound
        while start > 0, range.lowerBound - start < 4, tokens[start - 1].kind == .word, Self.legal.contains(tokens[start - 1].hash) {
            start -= 1
        }
        return Self.firms.occurs(in: Array(tokens[max(0, start - 3)..<range.lowerBound]))
            && Self.legal.contains(tokens[max(0, range.lowerBound - 1)].hash)
    }

    private static let firms = PhraseBook<Void>(
        ["công ty", "hợp tác xã", "htx", "doanh nghiệp", "hiệp hội", "tổng công ty", "cơ sở"].map { ($0, ()) })
    /// Words between which a firm's own name begins.
    private static let legal = WordSet("công ty cổ phần cp tnhh mtv hợp tác xã htx doanh nghiệp dntn hiệp hội tổng cơ sở sản xuất")

    private func isHome(_ named: Named, _ province: String, _ commune: String?) -> Bool {
        guard named.provinces.contains(province) else { return false }
        guard let needed = named.commune else { return true }
        return commune.map { Spelling.key($0).hasSuffix(needed) } ?? true
    }

    /// The words by which goods of a kind are called.
    static func nouns(of kind: Kind, in language: Language) -> [[UInt64]] {
        (language == .vi ? vietnameseNouns : englishNouns)[kind.id] ?? nouns(of: kind, language)
    }

    private static let vietnameseNouns = Dictionary(
        Reference.kinds.map { ($0.id, nouns(of: $0, .vi)) }, uniquingKeysWith: { first, _ in first })
    private static let englishNouns = Dictionary(
        Reference.kinds.map { ($0.id, nouns(of: $0, .en)) }, uniquingKeysWith: { first, _ in first })

    private static func nouns(of kind: Kind, _ language: Language) -> [[UInt64]] {
        names(of: kind, in: language).map { Tokens.cut($0).map(\.hash) }.filter { !$0.isEmpty && !$0.contains(0) }
    }

    /// The names by which goods of a kind are called, the first that of the kind.
    static func names(of kind: Kind, in language: Language) -> [String] {
        let name = (language == .vi ? kind.name.vi : kind.name.en).split(separator: ",").first.map(String.init) ?? ""
        let more =
            language == .vi
            ? [
                "tea": ["trà"], "white-spirit": ["rượu"], "birds-nest": ["yến sào"], "silk": ["lụa"], "basketry": ["cói"],
                "sedge-mat": ["cói"], "ceramics": ["gốm", "sứ"], "lacquerware": ["sơn mài"], "turmeric-starch": ["nghệ"],
                "processed-meat": ["lạp xưởng", "thịt"], "dried-seafood": ["mực", "cá khô"], "dried-fruit": ["xoài", "khóm"],
            ][kind.id] ?? [] : []
        return [name] + more
    }

    /// A place that a text can name.
    struct Named: Sendable {
        /// The provinces of today that it lies in.
        var provinces: Set<String>
        /// The key of its commune, where it is one commune of its province.
        var commune: String?
        /// The kind of goods for which its name is protected, as far as this program knows.
        var protectedFor: String?
        /// Whether it is a province, today's or a former one.
        var isProvince = false
    }

    private static let marks: Set<String> = ["geographical-indication", "collective-mark", "certification-mark"]
    private static let comparing = WordSet("như với hơn giống than unlike like khác mua uống ăn")
    private static let breaks = WordSet("ở tại về sang tới đến và cho người dân khách được and to in at")

    private static let begins = PhraseBook<Void>(["ra đời", "xuất hiện"].map { ($0, ()) })
    /// "Thủ phủ xoài", "vựa lúa".
    private static let capitals = WordSet("phủ vựa")
    private static let trades = WordSet("nghề làng vùng cây vườn nương đồi rừng trường lò")
    private static let working = WordSet("nghề làng làm nấu dệt trồng nuôi vùng cây vườn nương đồi rừng thị trường xóm chài lò")
    private static let from = WordSet("từ do ở tại")
    private static let goods = WordSet("phẩm hàng đồ tôi nhà")
    private static let own = WordSet("tôi tui mình nhà")

    private static let places: PhraseBook<Named> = {
        var byName: [String: Named] = [:]
        func add(_ name: String, _ named: Named) {
            let bytes = Array(name.utf8)
            let words = Tokens.cut(name).filter { $0.hash != 0 }.map { String(decoding: bytes[$0.range], as: UTF8.self) }.joined(
                separator: " ")
            byName[words, default: named].provinces.formUnion(named.provinces)
        }
        for province in Reference.provinces {
            for name in [province.name.vi, province.name.en] { add(name, Named(provinces: [province.id], isProvince: true)) }
        }
        for former in Reference.formerProvinces {
            for name in [former.name.vi, former.name.en] { add(name, Named(provinces: [former.province], isProvince: true)) }
        }
        for (names, named) in famous { for name in names { add(name, named) } }
        return PhraseBook(byName.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }()

    /// Places whose names sell goods, in the provinces since 1 July 2025. Those with a kind of goods are commonly known as
    /// geographical indications; the register itself was not read, so the rule only warns that the name may be protected.
    private static let famous: [([String], Named)] = [
        (["Phú Quốc", "Phu Quoc"], Named(provinces: ["an-giang"], commune: "phu quoc", protectedFor: "fish-sauce")),
        (["Phan Thiết", "Phan Thiet"], Named(provinces: ["lam-dong"], protectedFor: "fish-sauce")),
        (["Buôn Ma Thuột", "Buon Ma Thuot"], Named(provinces: ["dak-lak"], protectedFor: "coffee")),
        (["Tân Cương", "Tan Cuong"], Named(provinces: ["thai-nguyen"], protectedFor: "tea")),
        (["Mộc Châu", "Moc Chau"], Named(provinces: ["son-la"], protectedFor: "tea")),
        (["Mèo Vạc", "Meo Vac"], Named(provinces: ["tuyen-quang"], protectedFor: "honey")),
        (["U Minh"], Named(provinces: ["ca-mau", "an-giang"])), (["Lục Ngạn", "Luc Ngan"], Named(provinces: ["bac-ninh"])),
        (["Đoan Hùng"], Named(provinces: ["phu-tho"])), (["Phúc Trạch"], Named(provinces: ["ha-tinh"])),
        (["Cao Phong"], Named(provinces: ["phu-tho"])), (["Hải Hậu"], Named(provinces: ["ninh-binh"])),
        (["Nga Sơn", "Nga Son"], Named(provinces: ["thanh-hoa"])), (["Văn Yên"], Named(provinces: ["lao-cai"])),
        (["Trà My"], Named(provinces: ["da-nang"])), (["Lý Sơn", "Ly Son"], Named(provinces: ["quang-ngai"], commune: "ly son")),
        (["Hòa Lộc", "Hoa Loc"], Named(provinces: ["dong-thap"])), (["Chư Sê", "Chu Se"], Named(provinces: ["gia-lai"])),
        (["Cầu Đất", "Cau Dat", "Đà Lạt", "Da Lat", "Bảo Lộc"], Named(provinces: ["lam-dong"])),
        (["Cát Hải", "Cat Hai", "Thanh Hà"], Named(provinces: ["hai-phong"])), (["Hậu Lộc"], Named(provinces: ["thanh-hoa"])),
        (["Trùng Khánh"], Named(provinces: ["cao-bang"])), (["Hoàng Su Phì", "Hoang Su Phi"], Named(provinces: ["tuyen-quang"])),
        (["Suối Giàng", "Suoi Giang"], Named(provinces: ["lao-cai"])), (["Tà Xùa", "Ta Xua"], Named(provinces: ["son-la"])),
        (["Bát Tràng", "Bat Trang", "Vạn Phúc", "Van Phuc"], Named(provinces: ["ha-noi"])),
        (["Khe Sanh"], Named(provinces: ["quang-tri"])), (["Hội An", "Hoi An", "Nam Ô"], Named(provinces: ["da-nang"])),
    ]
}

extension Words {
    fileprivate static func elsewhere(_ words: String) -> Words {
        Words(vi: "lời kể nói “\(words)”, xuất xứ khai nơi khác", en: "the story says “\(words)”, the origin says another place")
    }

    fileprivate static func protected(_ words: String) -> Words {
        Words(
            vi: "“\(words)”: tên này có thể được bảo hộ chỉ dẫn địa lý (chưa kiểm chứng), hồ sơ chưa có quyền sử dụng",
            en: "“\(words)” may be a protected geographical indication (not verified), the facts have no right of use")
    }

    fileprivate static let origin = Words(vi: "xuất xứ đã khai", en: "the origin")
    fileprivate static let mend = Words(
        vi: "viết `{{traceability.origin.commune}}`, hoặc nói rõ đó là hàng nơi khác",
        en: "write `{{traceability.origin.commune}}`, or say clearly that those goods come from elsewhere")
    fileprivate static let certify = Words(
        vi: "hỏi cơ quan quản lý chỉ dẫn địa lý của tỉnh; có quyền thì ghi vào `certificates:` (`scheme: geographical-indication`)",
        en: "ask the province's authority; with the right of use add it to `certificates:` (`scheme: geographical-indication`)")
}
