import Catalogue
import Diagnostics

/// "Hoàn toàn tự nhiên", "không hóa chất", "nguyên chất": absolute words that a list of ingredients or a test report must bear out.
struct UnprovenPurity: WordsRule {
    static let about = About(
        id: "unproven-purity", severity: .warning,
        summary: Words(
            vi: "Lời kể nói tuyệt đối về độ sạch, tự nhiên, nguyên chất mà hồ sơ không đỡ được.",
            en: "The story makes an absolute claim of purity that the facts don't bear out."),
        suppliers: [.producer, .laboratory],
        flags: [
            Example("body: Mật ▸hoàn toàn không hóa chất.", in: "vi.md"),
            Example("---.highlights: [▸100 % tự nhiên]", in: "vi.md"),
            Example("---.ingredients: \"Mật ong, đường\"\nbody: Mật ong ▸nguyên chất từ rừng.", in: "vi.md"),
            Example("---.ingredients: \"Cá cơm, muối, đường\"\nbody: Nước mắm ▸nguyên chất.", in: "vi.md", of: "fish-sauce"),
            Example("---.ingredients: \"Mật ong, kali sorbat (E202)\"\nbody: Mật ▸không chất bảo quản.", in: "vi.md"),
            Example("body: An ▸all-natural honey.", in: "en.md"), Example("body: It is ▸chemical-free.", in: "en.md"),
            Example("body: It is ▸100 % organic.", in: "en.md"),
        ],
        allows: [
            Example("body: Mật ong nguyên chất, không chất bảo quản. Chưa dám nói là không hóa chất.", in: "vi.md"),
            Example(
                "---.ingredients: \"Melaleuca Leaf Oil. Có sẵn trong dầu: Limonene, Linalool.\"\nbody: Tinh dầu tràm nguyên chất.",
                in: "vi.md"),
            Example("body: Mật không phải là hoàn toàn tự nhiên. Khô tự nhiên trên gác.", in: "vi.md"),
            Example("---.ingredients: \"Mật ong, đường\"\nbody: Công ty Dầu Hoa Ban bán dầu lạc nguyên chất.", in: "vi.md"),
            Example(
                "---.ingredients: \"Mật ong, muối\"\nbody: Ăn kèm nước mắm nguyên chất thì đậm. Bánh ăn ngay với mắm nguyên chất là đúng vị.",
                in: "vi.md"),
            Example("---.ingredients: \"Cá cơm, muối biển\"\nbody: Nước mắm nguyên chất.", in: "vi.md", of: "fish-sauce"),
            Example("---.ingredients: \"Mật ong, đường\"\nbody: Bạn có thể tự ép dầu lạc nguyên chất tại nhà.", in: "vi.md"),
            Example(
                "---.ingredients: \"Mật ong, đường\"\nbody: Mua về trộn thuốc thì nên chọn loại nguyên chất.", in: "vi.md"),
            Example("body: No preservatives. Pure honey. It dries naturally.", in: "en.md"),
        ])

    func check(_ reading: Reading, of product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, !product.hasEvidence(of: .purity) else { return [] }
        var composition: Composition?
        let claimant = Claimant(of: reading, desk.manuscript.producer(of: product), desk.kind(of: product))
        return reading.texts(with: Self.phrases).flatMap { text -> [Finding] in
            let said = Self.phrases.matches(in: text.tokens.all)
            guard !said.isEmpty, text.key != "ingredients" else { return [] }
            let known = composition ?? Composition(of: reading)
            composition = known
            let context = Context(text, today: desk.today)
            return said.filter { context.isClaimOfToday($0.range) && !claimant.isAnothers($0.range, in: text) }.compactMap { match in
                let words = text.words(match.range)
                switch match.meaning {
                case .absolute:
                    return finding(on: match.range, in: text, .absolute(words), help: .prove)
                case .organic:
                    let isCertified = !desk.inForce(Self.organic, for: product).isEmpty
                    return isCertified ? nil : finding(on: match.range, in: text, .absolute(words), help: .certify)
                case .pure:
                    guard !known.isOfOneThing, !isFishAndSalt(known, product, at: desk),
                        !isOfOtherGoods(match.range, in: text, reading, product, at: desk), !isServedWith(match.range, in: text, reading),
                        !text.hasBefore(match.range.lowerBound, within: 4, Self.senses),
                        !(text.hasBefore(match.range.lowerBound, within: 6, Self.makings)
                            && text.hasBefore(match.range.lowerBound, within: 12, Self.reader)),
                        let place = known.place
                    else { return nil }
                    return finding(on: match.range, in: text, .mixed(words), help: .name, notes: [Note(.ingredients, at: place)])
                case .without(let matter):
                    guard let place = known.place else { return finding(on: match.range, in: text, .absolute(words), help: .prove) }
                    guard known.contains(matter) else { return nil }
                    return finding(
                        on: match.range, in: text, .contradicted(words), help: .name, severity: .error,
                        notes: [Note(.ingredients, at: place)])
                case .innocent: return nil
                }
            }
        }
    }

    /// Fish sauce is called "nguyên chất" when it is made of fish and salt only (TCVN 5107:2018, 3.1).
    private func isFishAndSalt(_ known: Composition, _ product: Product, at desk: Desk) -> Bool {
        desk.kind(of: product)?.id == "fish-sauce" && known.longest == 2 && known.names(Self.salt)
    }

    private static let salt = Tokens.hash("muối")

    /// "Ướp với mật ong nguyên chất" in a story about meat: goods of another kind right before, of which the title has not every word.
    private func isOfOtherGoods(_ range: Range<Int>, in text: Reading.Text, _ reading: Reading, _ product: Product, at desk: Desk) -> Bool {
        guard text.language == .vi else { return false }
        let near = Array(text.tokens.all[max(0, range.lowerBound - 6)..<range.lowerBound])
        guard let named = Self.goods.matches(in: near).last, named.meaning != desk.kind(of: product)?.id,
            near[named.range.upperBound...].allSatisfy({ $0.kind == .word && !Self.verbs.contains($0.hash) })
        else { return false }
        let title = reading.title(in: .vi).map(\.hash)
        return !near[named.range].allSatisfy { title.contains($0.hash) }
    }

    /// "Ăn với mắm nguyên chất": what the goods are eaten with, by a word that the title has not.
    private func isServedWith(_ range: Range<Int>, in text: Reading.Text, _ reading: Reading) -> Bool {
        let tokens = text.tokens.all
        guard text.language == .vi, text.hasBefore(range.lowerBound, within: 8, Self.eating), range.lowerBound > 1,
            text.hasBefore(range.lowerBound - 1, within: 3, Self.together)
        else { return false }
        let title = reading.title(in: .vi).map(\.hash)
        return !title.contains(tokens[range.lowerBound - 1].hash)
    }

    private static let eating = WordSet("ăn chấm")
    private static let together = WordSet("với kèm cùng chấm")

    /// Goods of every kind by their names, as the kinds' own ids. One word alone names more than goods: "mật ong hoa nhãn".
    private static let goods = PhraseBook<String>(
        Reference.kinds.flatMap { kind in
            OtherOrigin.names(of: kind, in: .vi).filter { $0.contains(" ") }.map { ($0, kind.id) }
        })
    private static let verbs = WordSet("là được làm từ")

    /// A pure scent is no list of ingredients.
    private static let senses = WordSet("vị hương mùi thơm ngon taste scent aroma flavour")
    /// "Bạn có thể tự ép dầu lạc nguyên chất": what the reader makes at home is not what is sold.
    private static let makings = WordSet("ép vắt chưng xay nấu")
    private static let reader = WordSet("bạn")
    private static let organic: Set<String> = ["organic-vn", "organic-eu", "organic-usda", "organic-jas"]

    private enum Meaning: Sendable {
        /// Nothing of a kind that no list of ingredients shows: chemicals, residues.
        case absolute
        /// Wholly organic.
        case organic
        /// Of one thing only.
        case pure
        /// Without something that a list of ingredients shows.
        case without(Composition.Matter)
        /// It looks like one and is none.
        case innocent
    }

    private static let phrases: PhraseBook<Meaning> = {
        var phrases: [(String, Meaning)] = []
        let wholly = ["hoàn toàn", "tuyệt đối", "cam kết", "100 %"]
        for quality in ["tự nhiên", "thiên nhiên", "sạch", "an toàn"] {
            for word in wholly where word != "cam kết" { phrases.append(("\(word) \(quality)", .absolute)) }
            phrases.append(("\(quality) 100 %", .absolute))
            phrases.append(("\(quality) tuyệt đối", .absolute))
        }
        phrases += ["hoàn toàn từ tự nhiên", "hoàn toàn từ thiên nhiên", "100 % từ thiên nhiên", "100 % từ tự nhiên"].map {
            ($0, .absolute)
        }
        for nothing in [
            "hóa chất", "chất hóa học", "thuốc trừ sâu", "thuốc bảo vệ thực vật", "dư lượng", "độc tố", "chất độc hại", "chất độc",
        ] {
            for word in ["không", "không có", "không chứa", "không dùng", "không sử dụng", "không tồn dư", "nói không với"] {
                phrases.append(("\(word) \(nothing)", word == "không dùng" || word == "không sử dụng" ? .innocent : .absolute))
                for lead in wholly {
                    phrases.append(("\(lead) \(word) \(nothing)", .absolute))
                    phrases.append(("\(lead) \(word) có \(nothing)", .absolute))
                }
            }
        }
        for (nothing, matter) in Composition.vietnamese {
            for word in ["không", "không có", "không chứa", "không dùng", "không sử dụng", "không thêm", "không pha"] {
                phrases.append(("\(word) \(nothing)", .without(matter)))
                for lead in wholly { phrases.append(("\(lead) \(word) \(nothing)", .without(matter))) }
            }
        }
        phrases += [
            "100 % hữu cơ", "hoàn toàn hữu cơ", "hữu cơ 100 %", "sản phẩm hữu cơ", "100 % organic", "fully organic", "organic product",
        ]
        .map { ($0, .organic) }
        phrases += ["nguyên chất", "100 % nguyên chất", "nguyên chất 100 %", "tinh khiết", "100 % pure", "absolutely pure"].map {
            ($0, .pure)
        }
        phrases += ["all natural", "100 % natural", "completely natural", "entirely natural", "wholly natural", "100 % safe"].map {
            ($0, .absolute)
        }
        for nothing in ["chemicals", "pesticides", "residues", "toxins"] {
            for form in ["no \(nothing)", "free of \(nothing)", "free from \(nothing)", "without any \(nothing)"] {
                phrases.append((form, .absolute))
            }
        }
        phrases += ["chemical free", "pesticide free", "residue free", "toxin free"].map { ($0, .absolute) }
        for (nothing, matter) in Composition.english {
            for form in [
                "no \(nothing)", "no added \(nothing)", "no artificial \(nothing)", "\(nothing) free", "free of \(nothing)",
                "without \(nothing)",
            ] {
                phrases.append((form, .without(matter)))
            }
        }
        return PhraseBook(phrases)
    }()
}

/// What the goods are made of, as their texts list it.
struct Composition {
    /// What some say they leave out.
    enum Matter: Sendable {
        case preservative
        case colour
        case flavouring
    }

    /// Where the list stands; `nil` where there is none.
    let place: Place?
    /// Whether it names one thing.
    let isOfOneThing: Bool
    /// How many items the longest list has.
    let longest: Int
    private let matters: [Matter]
    private let words: Set<UInt64>
    /// The shares that it gives, each with the words of its item.
    let shares: [(percent: Double, words: Set<UInt64>)]

    /// Read from the ingredients of every language, and the materials of crafts.
    init(of reading: Reading, materials: LocalText? = nil) {
        var lists = reading.texts.filter { $0.key == "ingredients" }
        for (language, words) in materials?.all ?? [] {
            var passage = Passage(key: "materials")
            passage.append(words.value, at: words.place)
            lists.append(Reading.Text(language: language ?? .vi, tokens: Tokens(passage)))
        }
        place = lists.first.map { $0.tokens.passage.place(at: 0) }
        var (matters, words, shares, isOfOneThing) = ([Matter](), Set<UInt64>(), [(Double, Set<UInt64>)](), !lists.isEmpty)
        var longest = 0
        for list in lists {
            let items = Self.items(of: list)
            longest = max(longest, items.count)
            isOfOneThing = isOfOneThing && items.count < 2
            matters += Self.additives.matches(in: list.tokens.all).map(\.meaning)
            for item in items {
                let tokens = list.tokens.all[item]
                let own = Set(tokens.lazy.filter { $0.kind == .word }.map(\.hash))
                words.formUnion(own)
                for index in item where index + 1 < item.upperBound && list.tokens.all[index + 1].hash == Self.percent {
                    if let value = Figure.value(list.tokens.all[index], in: list) { shares.append((value, own)) }
                }
            }
        }
        (self.matters, self.words, self.shares, self.isOfOneThing) = (matters, words, shares, isOfOneThing)
        self.longest = longest
    }

    /// Whether the list names something of a kind.
    func contains(_ matter: Matter) -> Bool { matters.contains(matter) }

    /// Whether the list names a word.
    func names(_ word: UInt64) -> Bool { words.contains(word) }

    /// The items between commas; what stands in brackets belongs to the item before it, and what an item holds by nature is none.
    private static func items(of list: Reading.Text) -> [Range<Int>] {
        let (all, bytes) = (list.tokens.all, list.tokens.passage.bytes)
        let tokens = all.prefix(inherent.matches(in: all).first?.range.lowerBound ?? all.count)
        var (items, start, depth) = ([Range<Int>](), 0, 0)
        for (index, token) in tokens.enumerated() {
            guard token.kind == .pause || token.kind == .stop else { continue }
            switch bytes[Int(token.start)] {
            case 0x28: depth += 1
            case 0x29: depth -= 1
            case 0x2C where depth == 0, 0x3B where depth == 0, 0x2E where depth == 0:
                if start < index { items.append(start..<index) }
                start = index + 1
            default: break
            }
        }
        if start < tokens.count { items.append(start..<tokens.count) }
        return items
    }

    /// "Có sẵn trong dầu: Limonene": an essential oil's label names what may cause allergies, though nobody has put it in.
    private static let inherent = PhraseBook<Void>(
        ["có sẵn trong", "sẵn có trong", "có tự nhiên trong", "naturally occurring", "naturally present", "occur naturally"].map {
            ($0, ())
        })

    static let percent = Tokens.hash("%")

    /// How words in Vietnamese speak of what is left out.
    static let vietnamese: [(String, Matter)] = [
        ("chất bảo quản", .preservative), ("phụ gia bảo quản", .preservative), ("phẩm màu", .colour), ("chất tạo màu", .colour),
        ("màu nhân tạo", .colour), ("hương liệu", .flavouring), ("hương nhân tạo", .flavouring), ("chất tạo hương", .flavouring),
    ]
    /// How words in English do.
    static let english: [(String, Matter)] = [
        ("preservatives", .preservative), ("preservative", .preservative), ("colouring", .colour), ("colourings", .colour),
        ("coloring", .colour), ("colours", .colour), ("flavourings", .flavouring), ("flavouring", .flavouring), ("flavours", .flavouring),
        ("flavors", .flavouring),
    ]

    /// Additives by the names that lists give them: classes and numbers of Thông tư 24/2019/TT-BYT and Regulation (EC) No 1333/2008, and
    /// what cosmetics are preserved with.
    private static let additives: PhraseBook<Matter> = {
        var names: [(String, Matter)] = [
            "chất bảo quản", "bảo quản", "sorbat", "sorbate", "kali sorbat", "natri benzoat", "benzoat", "benzoate", "sodium benzoate",
            "natri nitrit", "sodium nitrite", "nitrit", "nitrite", "sulfit", "sulphite", "metabisulfit", "preservative", "preservatives",
            "phenoxyethanol", "ethylhexylglycerin", "methylparaben", "propylparaben", "potassium sorbate", "natri metabisulfit",
        ].map { ($0, .preservative) }
        for number in 200...203 { names.append(("E\(number)", .preservative)) }
        for number in 210...228 { names.append(("E\(number)", .preservative)) }
        for number in 249...252 { names.append(("E\(number)", .preservative)) }
        for number in 100...180 { names.append(("E\(number)", .colour)) }
        names += ["phẩm màu", "chất tạo màu", "màu thực phẩm", "colour", "colouring", "food colour", "tartrazine", "caramen"].map {
            ($0, .colour)
        }
        names += ["hương liệu", "chất tạo hương", "hương tổng hợp", "flavouring", "flavouring", "vanillin", "parfum", "fragrance"]
            .map { ($0, .flavouring) }
        return PhraseBook(names)
    }()
}

extension Words {
    fileprivate static func absolute(_ words: String) -> Words {
        Words(
            vi: "“\(words)” là lời tuyệt đối, cần căn cứ trong hồ sơ",
            en: "“\(words)” is an absolute claim and needs evidence among the facts")
    }

    fileprivate static func mixed(_ words: String) -> Words {
        Words(vi: "“\(words)” mà thành phần kể nhiều thứ", en: "“\(words)”, yet the ingredients name several things")
    }

    fileprivate static func contradicted(_ words: String) -> Words {
        Words(vi: "“\(words)” mà thành phần có ghi thứ đó", en: "“\(words)”, yet the ingredients name it")
    }

    fileprivate static let ingredients = Words(vi: "thành phần đã khai", en: "the ingredients")
    fileprivate static let prove = Words(
        vi:
            "kể đúng việc mình làm (không phun thuốc từ tháng nào, lọc thế nào), hoặc ghi phiếu kiểm nghiệm chỉ tiêu đó vào `claims:` (`says: purity`)",
        en:
            "tell what you do (no spraying from which month on, how it is strained), or add a test report of it to `claims:` (`says: purity`)"
    )
    fileprivate static let certify = Words(
        vi: "ghi giấy chứng nhận hữu cơ vào `certificates:`, hoặc kể cách trồng thay cho chữ đó",
        en: "add the organic certificate to `certificates:`, or tell how it is grown instead")
    fileprivate static let name = Words(
        vi: "bỏ chữ đó, hoặc sửa thành phần cho đúng", en: "leave it out, or mend the ingredients")
}
