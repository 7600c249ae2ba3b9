import Catalogue
import Diagnostics
import Rulebook

/// What all packs of a product say alike: description, details, highlights.
struct ShapedTexts {
    /// What is told of the goods, however long; `nil` where nothing is left to say.
    let whole: String?
    /// The same, no longer than the channel takes.
    let description: String?
    /// The details that all packs have.
    let common: [ShapedItem.Detail]
    let highlights: [String]

    init(of goods: Goods) {
        let limits = goods.dialect.limits
        whole = Self.whole(of: goods)
        description = whole.map { FeedText.cut($0, to: limits.description.value) }
        common = Self.details(of: goods)
        let highlights = (goods.story?.highlights ?? []).compactMap(goods.text).map {
            FeedText.cut($0, to: limits.highlight.value)
        }
        self.highlights =
            highlights.count < limits.fewestHighlights.value
            ? [] : Array(highlights.prefix(limits.mostHighlights.value))
    }

    /// The section of details that certificates stand in.
    static func certification(_ language: Language) -> String { DetailWords(language).certification }

    /// What is told of the goods in the feed's language, however long.
    static func whole(of goods: Goods) -> String? { goods.story.flatMap(goods.description) }

    /// The details of one pack: what it alone has, after what all packs say alike.
    func details(of item: Candidate) -> [ShapedItem.Detail] {
        let language = item.goods.entry.language
        let words = DetailWords(language)
        var details = common
        let own = [
            (words.net, item.net?.value.form(in: language)), (words.size, item.variant?.size?.value ?? item.product.label?.size?.value),
        ]
        for (name, value) in own {
            if let value = value.flatMap(FeedText.line), FeedText.fits(value, item.goods.dialect.limits.detailValue.value) {
                details.append((words.goods, name, value))
            }
        }
        return details
    }

    /// The details that all packs of the goods have.
    static func details(of goods: Goods) -> [ShapedItem.Detail] {
        let language = goods.entry.language
        let words = DetailWords(language)
        let limits = goods.dialect.limits
        var details: [ShapedItem.Detail] = []
        func add(_ section: String, _ name: String, _ value: String?) {
            guard let name = FeedText.line(name), let value = value.flatMap(FeedText.line),
                FeedText.fits(name, limits.detailName.value), FeedText.fits(value, limits.detailValue.value)
            else { return }
            details.append((section, name, value))
        }
        if let ocop = goods.product.ocop, let stars = ocop.stars?.value {
            add(words.certification, "OCOP", words.rating(stars, number: ocop.number?.value, until: ocop.lastDay))
        }
        for certificate in goods.published.certificates {
            let name = certificate.scheme.flatMap { Reference.scheme($0.value) }?.name[words.reader]
            guard let name = name ?? certificate.name?.best(for: language, else: goods.edition.languages) else { continue }
            add(words.certification, name, words.certificate(certificate.number?.value, until: certificate.expires?.value))
        }
        let origin = goods.product.traceability?.origin
        if let country = origin?.country?.value { add(words.origin, words.country, country == "VN" ? words.vietNam : country) }
        // A place keeps its accents in every language, as on pages.
        add(words.origin, words.province, origin?.province.flatMap { Reference.province($0.value) }?.name.vi)
        add(words.origin, words.commune, origin?.commune?.value)
        let label = goods.product.label
        add(words.goods, words.materials, label?.materials?[language])
        add(words.goods, words.alcohol, label?.alcohol?.value.form(in: language))
        add(words.goods, words.shelfLife, label?.shelfLife?.value.form(in: language))
        add(words.goods, words.ingredients, goods.text(of: goods.story?.ingredients))
        add(words.goods, words.storage, goods.text(of: goods.story?.storage))
        return details
    }
}

/// The names of details in a feed's language; languages without words of their own take the English ones.
private struct DetailWords {
    let reader: ReaderLanguage
    private let language: Language

    init(_ language: Language) {
        self.language = language
        reader = language == .vi ? .vi : .en
    }

    private func say(_ vi: String, _ en: String) -> String { reader == .vi ? vi : en }

    var certification: String { say("Chứng nhận", "Certification") }
    var origin: String { say("Xuất xứ", "Origin") }
    var goods: String { say("Thông tin hàng hóa", "Product details") }
    var country: String { say("Nước", "Country") }
    var vietNam: String { say("Việt Nam", "Viet Nam") }
    var province: String { say("Tỉnh, thành phố", "Province or city") }
    var commune: String { say("Xã, phường", "Commune") }
    var net: String { say("Lượng tịnh", "Net content") }
    var materials: String { say("Chất liệu", "Materials") }
    var size: String { say("Kích thước", "Size") }
    var alcohol: String { say("Độ cồn", "Alcohol") }
    var shelfLife: String { say("Hạn sử dụng", "Shelf life") }
    var ingredients: String { say("Thành phần", "Ingredients") }
    var storage: String { say("Bảo quản", "Storage") }

    func rating(_ stars: Int, number: String?, until day: Day?) -> String {
        ([say("\(stars) sao", "\(stars) stars")] + paper(number, until: day)).joined(separator: ", ")
    }

    func certificate(_ number: String?, until day: Day?) -> String {
        let parts = paper(number, until: day)
        return parts.isEmpty ? say("còn hiệu lực", "in force") : parts.joined(separator: ", ")
    }

    private func paper(_ number: String?, until day: Day?) -> [String] {
        var parts: [String] = []
        if let number { parts.append(say("số \(number)", "no. \(number)")) }
        if let day { parts.append(say("có giá trị đến \(day.form(in: language))", "valid until \(day.form(in: language))")) }
        return parts
    }
}
