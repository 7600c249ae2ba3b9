import Catalogue
import Diagnostics

/// A certificate that a text names must be in force.
struct UnprovenCertificate: WordsRule {
    static let about = About.law(
        "unproven-certificate", "STORY-11",
        summary: Words(
            vi: "Lời kể nhắc một chứng nhận mà hồ sơ không có hoặc đã hết hạn.",
            en: "The story names a certificate that the facts lack or that has lapsed."),
        market: nil, suppliers: [.producer, .certifier],
        flags: [
            Example("body: Trại ong đạt chứng nhận ▸GlobalGAP.", in: "vi.md"),
            Example("body: Mật được chứng nhận ▸hữu cơ.", in: "vi.md"),
            Example("---.highlights: [\"▸ISO 22000 certified\"]", in: "en.md"),
            Example("body: Tháng trước, mật ong này được cấp ▸chỉ dẫn địa lý.", in: "vi.md"),
            Example("body: Khi mua, hãy chọn mật của nhà tôi, có chứng nhận ▸GlobalGAP.", in: "vi.md"),
            Example("---.summary: Mật ong ▸hữu cơ của rừng tràm.", in: "vi.md"), Example("body: Jars of ▸organic honey.", in: "en.md"),
            Example("body: Vải đạt ▸OEKO-TEX.", in: "vi.md"), Example("body: Mật được ▸FDA Hoa Kỳ chứng nhận.", in: "vi.md"),
        ],
        allows: [
            Example("body: Chưa có chứng nhận GlobalGAP. Đang làm hồ sơ ISO 22000. Vườn bón phân hữu cơ.", in: "vi.md"),
            Example(
                "body: Chỉ dẫn địa lý (Geographical Indication) là hình thức bảo hộ tên gọi. Tại Việt Nam, chỉ dẫn địa lý được quản lý bởi Cục Sở hữu trí tuệ. Trên thế giới, các chỉ dẫn địa lý nổi tiếng có Champagne. Vi phạm chỉ dẫn địa lý là vi phạm luật. Vườn đang trong giai đoạn chứng nhận VietGAP. VietGAP là tiêu chuẩn thực hành tốt. Đèn lồng làm thay “chỉ dẫn địa lý” của phố cổ. Diện tích na theo tiêu chuẩn VietGAP đạt 740 ha ở 8 xã. Diện tích tràm nay đến 100 ha, trong đó nhiều vườn áp dụng VietGAP.",
                in: "vi.md"),
            Example(
                "body: Khi mua, hãy chọn loại có chứng nhận HACCP. Xoài của hợp tác xã bạn đạt GlobalGAP. Bưởi đạt VietGAP thì vỏ bóng. Công ty TNHH Thực phẩm và Thương mại Lê Gia đạt ISO 22000.",
                in: "vi.md"),
            Example("body: We aim for GLOBALG.A.P. The garden takes organic matter.", in: "en.md"),
            Example("body: Mật đóng hũ ở cơ sở đạt HACCP, đã tự công bố. Nơi đóng hũ có số cơ sở ở FDA.", in: "vi.md"),
        ])

    func check(_ reading: Reading, of product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published else { return [] }
        guard !reading.texts(with: SchemeNames.book).isEmpty else { return [] }
        return check(
            reading, desk.certificates(of: product), rated: product.ocop?.isInForce(on: desk.today) ?? false, of: desk.kind(of: product),
            by: desk.manuscript.producer(of: product), desk)
    }

    func check(_ reading: Reading, of producer: Producer, at desk: Desk) -> [Finding] {
        guard !reading.texts(with: SchemeNames.book).isEmpty else { return [] }
        let products = desk.products(of: producer)
        return check(
            reading, producer.certificates + products.flatMap(\.certificates),
            rated: products.contains { $0.ocop?.isInForce(on: desk.today) ?? false }, of: nil, by: producer, desk)
    }

    private func check(
        _ reading: Reading, _ certificates: [Certificate], rated: Bool, of kind: Kind?, by producer: Producer, _ desk: Desk
    ) -> [Finding] {
        let inForce = certificates.filter { $0.isInForce(on: desk.today) }
        var held = Set(inForce.compactMap(\.scheme?.value))
        for certificate in inForce {
            for (_, name) in certificate.name?.all ?? [] { held.formUnion(SchemeNames.others(in: name.value)) }
        }
        if rated { held.insert("ocop") }
        let claimant = Claimant(of: reading, producer, kind)
        return reading.texts(with: SchemeNames.book).flatMap { text -> [Finding] in
            let named = SchemeNames.book.matches(in: text.tokens.all).filter { match in
                match.meaning.schemes.isDisjoint(with: held)
                    && (!match.meaning.isGeneral || isCertified(match.range, in: text) || isOfGoods(match, kind, in: text))
            }
            guard !named.isEmpty else { return [] }
            let context = Context(text, today: desk.today)
            return named.filter {
                context.isClaimOfToday($0.range) && !claimant.isAnothers($0.range, in: text) && !isExplained($0.range, in: text)
            }.map { match in
                let lapsed = certificates.first { certificate in
                    certificate.scheme.map { match.meaning.schemes.contains($0.value) } ?? false
                }
                return finding(
                    on: match.range, in: text, .unproven(text.words(match.range), lapsed), help: .prove(match.meaning.first),
                    notes: lapsed.map { [Note(.lapsed, at: $0.expires?.place ?? $0.place)] } ?? [])
            }
        }
    }

    /// Whether a general word stands beside words of certification.
    private func isCertified(_ range: Range<Int>, in text: Reading.Text) -> Bool {
        let tokens = text.tokens.all
        let near = tokens[max(0, range.lowerBound - 4)..<min(tokens.count, range.upperBound + 3)]
        return near.contains { $0.kind == .word && Self.certifying.contains($0.hash) }
            && !near.contains { $0.kind == .word && Self.matter.contains($0.hash) }
    }

    /// "Mật ong hữu cơ", "organic honey": the quality of the goods, which is said of certified ones only (Nghị định 109/2018/NĐ-CP).
    private func isOfGoods(_ match: PhraseBook<SchemeNames.Meaning>.Match, _ kind: Kind?, in text: Reading.Text) -> Bool {
        guard let kind, match.meaning.schemes.contains("organic-vn") else { return false }
        let (tokens, range) = (text.tokens.all, match.range)
        return OtherOrigin.nouns(of: kind, in: text.language).contains { noun in
            if text.language == .vi {
                return range.lowerBound >= noun.count && tokens[range.lowerBound - noun.count..<range.lowerBound].map(\.hash) == noun
            }
            return range.upperBound + noun.count <= tokens.count
                && tokens[range.upperBound..<range.upperBound + noun.count].map(\.hash) == noun
        }
    }

    /// "Chỉ dẫn địa lý là hình thức bảo hộ", "các chỉ dẫn địa lý nổi tiếng", "vi phạm chỉ dẫn địa lý": what a certificate is, that there are
    /// many, and what the law says of them. A sentence that names a maker says that it has one.
    private func isExplained(_ range: Range<Int>, in text: Reading.Text) -> Bool {
        guard text.language == .vi else { return false }
        let tokens = text.tokens.all
        let start = text.sentenceStart(before: range.lowerBound, within: 40)
        var end = range.upperBound
        while end < tokens.count, end - range.upperBound < 30, ![.stop, .question].contains(tokens[end].kind) { end += 1 }
        let marks = text.marks(in: start..<end)
        // "Mật này": these goods.
        guard !marks.contains(where: \.meaning.mayBeOurs), !text.hasBefore(range.lowerBound, within: 40, Self.these) else { return false }
        let before = marks.filter { $0.range.upperBound <= range.lowerBound }
        if marks.contains(where: { $0.meaning == .law }), !before.contains(where: { $0.meaning == .ware || $0.meaning == .goods }) {
            return true
        }
        // "Diện tích na theo tiêu chuẩn VietGAP đạt 740 ha ở 8 xã", "trong đó nhiều vườn áp dụng VietGAP": a district's.
        if text.hasBefore(range.lowerBound, within: 24, Self.area),
            before.contains(where: { $0.meaning == .makers })
                || tokens[start..<end].contains(where: { $0.kind == .word && Self.districts.contains($0.hash) })
        {
            return true
        }
        if Self.governed.occurs(in: Array(tokens[range.upperBound..<min(end, range.upperBound + 4)])) { return true }
        if range.lowerBound > start, Self.many.contains(tokens[range.lowerBound - 1].hash), before.allSatisfy({ $0.meaning != .ware }) {
            return true
        }
        // "Đèn lồng làm thay chỉ dẫn địa lý của vùng đất".
        if text.hasBefore(range.lowerBound, within: 2, Self.figures) { return true }
        // The word that is explained begins the sentence; it may stand again in brackets.
        guard let copula = tokens[start..<end].firstIndex(where: { $0.kind == .word && $0.hash == Self.copula }), copula - start <= 14,
            range.upperBound <= copula, tokens[start..<range.lowerBound].count(where: { $0.kind == .word }) <= 6, before.isEmpty
        else { return false }
        return tokens[copula + 1..<min(end, copula + 4)].contains { Self.terms.contains($0.hash) }
    }

    private static let area = WordSet("tích")
    private static let districts = WordSet("huyện tỉnh xã trấn bàn")
    private static let these = WordSet("này")
    private static let figures = WordSet("thay như tựa")
    private static let many = WordSet("các những nhiều")
    private static let copula = Tokens.hash("là")
    private static let terms = WordSet("hình dấu tên tiêu bộ chứng quy thuật danh hệ viết gì quyền công cách chương")
    private static let governed = PhraseBook<Void>(
        ["được quản lý", "được cấp phép", "được cấp bởi", "được quy định", "do nhà nước", "do cục", "theo luật"].map { ($0, ()) })

    private static let certifying: WordSet = WordSet(
        ["chứng", "chuẩn", "giấy", "certified", "certificate", "certification", "accredited", "licensed", "approved", "duyệt", "tcvn"].map {
            Tokens.hash($0)
        })
    /// "phân hữu cơ", "organic matter": what goes on a field.
    private static let matter: WordSet = WordSet(
        ["phân", "bón", "rác", "mùn", "fertiliser", "fertilizer", "matter", "compost", "manure", "waste", "acid", "chất"].map {
            Tokens.hash($0)
        })
}

/// The names by which prose speaks of schemes.
enum SchemeNames {
    /// The schemes that a name can mean; any of them bears it out.
    struct Meaning: Sendable {
        var schemes: Set<String>
        /// The likeliest of them.
        var first: String
        /// Whether the name is an everyday word that claims something only beside words of certification.
        var isGeneral: Bool
    }

    static let book: PhraseBook<Meaning> = {
        var byName: [String: Meaning] = [:]
        func add(_ name: String, _ scheme: String, isGeneral: Bool) {
            let words = spaced(name).lowercased()
            byName[words, default: Meaning(schemes: [], first: scheme, isGeneral: isGeneral)].schemes.insert(scheme)
        }
        for scheme in Reference.schemes where scheme.id != "ocop" {
            for name in scheme.namedInProseAs { add(name, scheme.id, isGeneral: general.contains(scheme.id) || everyday.contains(name)) }
        }
        for name in unlisted { add(name, "other:\(spaced(name))", isGeneral: everyday.contains(name)) }
        for (name, scheme) in more { add(name, scheme, isGeneral: everyday.contains(name)) }
        let organic: Set<String> = ["organic-vn", "organic-eu", "organic-usda", "organic-jas"]
        for name in ["hữu cơ", "organic"] { byName[name] = Meaning(schemes: organic, first: "organic-vn", isGeneral: true) }
        return PhraseBook(byName.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }()

    /// Schemes whose names are everyday words.
    private static let general: Set<String> = [
        "food-safety", "test-report", "trademark", "self-declaration", "advertising-confirmation", "product-registration",
        "cosmetic-notification", "growing-area", "packing-house", "alcohol-licence", "eudr-statement", "cites-permit",
    ]
    private static let everyday: Set<String> = ["hữu cơ", "organic", "IFS", "BRC", "JAS", "GMP", "FDA", "công bằng thương mại"]
    /// Names that prose uses besides those of the reference data.
    private static let more: [(String, String)] = [
        ("geographical indication", "geographical-indication"), ("protected geographical indication", "geographical-indication"),
        ("collective mark", "collective-mark"), ("certification mark", "certification-mark"), ("food safety", "food-safety"),
        ("GACP WHO", "gacp"), ("Global GAP", "globalgap"), ("Global G.A.P", "globalgap"), ("EU organic", "organic-eu"),
        ("chứng nhận OCOP", "ocop"),
        ("OCOP certified", "ocop"),
        ("chuẩn OCOP", "ocop"), ("công nhận OCOP", "ocop"),
    ]

    /// Schemes that the reference data has no name for; facts hold them as `other` with their name.
    private static let unlisted = [
        "OEKO-TEX", "OEKO TEX", "GOTS", "FSC", "PEFC", "SMETA", "BSCI", "Demeter", "Naturland", "UTZ", "FDA", "VietGAHP",
    ]
    private static let unlistedBook = PhraseBook(unlisted.map { (spaced($0), spaced($0)) })

    /// The schemes of `unlisted` that the name of a certificate tells.
    static func others(in name: String) -> [String] { unlistedBook.matches(in: Tokens.cut(name)).map { "other:\($0.meaning)" } }

    /// A name as phrases are written: a blank wherever words end, however it is spelt.
    private static func spaced(_ name: String) -> String {
        let bytes = Array(name.utf8)
        return Tokens.cut(name).filter { $0.hash != 0 }.map { String(decoding: bytes[$0.range], as: UTF8.self) }.joined(separator: " ")
    }
}

extension Words {
    fileprivate static func unproven(_ name: String, _ lapsed: Certificate?) -> Words {
        lapsed == nil
            ? Words(
                vi: "lời kể nhắc “\(name)” nhưng hồ sơ không có giấy đó",
                en: "the story claims “\(name)”, the facts have no such certificate")
            : Words(
                vi: "lời kể nhắc “\(name)” nhưng giấy đó không còn hiệu lực",
                en: "the story claims “\(name)”, that certificate is not in force")
    }

    fileprivate static let lapsed = Words(vi: "giấy trong hồ sơ", en: "the certificate of the facts")

    fileprivate static func prove(_ scheme: String) -> Words {
        let scheme = scheme.hasPrefix("other:") ? "other, name: \(scheme.dropFirst(6).replacing(" ", with: "-"))" : scheme
        return Words(
            vi: "ghi giấy vào `certificates:` (`scheme: \(scheme)`), hoặc sửa câu: đang làm, chưa có, trước đây từng có",
            en: "add it to `certificates:` (`scheme: \(scheme)`), or say what is true: applied for, not yet, formerly")
    }
}
