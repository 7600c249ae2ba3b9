public import Catalogue
public import Diagnostics

/// One thing that an edition says of an item otherwise than the one before, in a buyer's terms.
public enum ItemChange: Hashable, Sendable {
    /// What it costs.
    case price(Money?, Money?)
    /// What it costs for the time being.
    case sale(Money?, Money?)
    /// Whether it can be had.
    case availability(Availability?, Availability?)
    /// What it is called.
    case title(String, String)
    /// How many OCOP stars it has.
    case stars(Int?, Int?)
    /// How much is in it.
    case net(Measure?, Measure?)
    /// Its trade item number.
    case gtin(String?, String?)
    /// A certificate that it had not, with its last day.
    case certificateGained(String, until: Day?)
    /// A certificate that it has no more.
    case certificateLost(String)
    /// A certificate with another last day.
    case certificateRenewed(String, Day?, Day?)
    /// Something else: words, pictures, weights.
    case other

    /// What `new` says otherwise than `old`; nothing where the feed has the same bytes for both.
    static func changes(from old: ItemFacts, to new: ItemFacts) -> [ItemChange] {
        guard old.digest != new.digest else { return [] }
        func money(_ text: String?) -> Money? { text.flatMap { Money($0) } }
        func day(_ text: String?) -> Day? { text.flatMap { Day($0) } }
        var changes: [ItemChange] = []
        if old.title != new.title { changes.append(.title(old.title, new.title)) }
        if old.price != new.price { changes.append(.price(money(old.price), money(new.price))) }
        if old.sale != new.sale { changes.append(.sale(money(old.sale), money(new.sale))) }
        if old.availability != new.availability {
            changes.append(
                .availability(
                    old.availability.flatMap(Availability.init(rawValue:)), new.availability.flatMap(Availability.init(rawValue:))))
        }
        if old.stars != new.stars { changes.append(.stars(old.stars, new.stars)) }
        if old.net != new.net { changes.append(.net(old.net.flatMap { Measure($0) }, new.net.flatMap { Measure($0) })) }
        if old.gtin != new.gtin { changes.append(.gtin(old.gtin, new.gtin)) }
        let (before, after) = (old.certificates ?? [:], new.certificates ?? [:])
        for name in Set(before.keys).union(after.keys).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            switch (before[name], after[name]) {
            case (nil, let last?): changes.append(.certificateGained(name, until: day(last)))
            case (_?, nil): changes.append(.certificateLost(name))
            case (let one?, let other?) where one != other: changes.append(.certificateRenewed(name, day(one), day(other)))
            default: break
            }
        }
        return changes.isEmpty ? [.other] : changes
    }
}

extension ItemChange {
    /// The name of it for programs.
    public var name: String {
        switch self {
        case .price: "price"
        case .sale: "sale"
        case .availability: "availability"
        case .title: "title"
        case .stars: "stars"
        case .net: "net"
        case .gtin: "gtin"
        case .certificateGained: "certificate_gained"
        case .certificateLost: "certificate_lost"
        case .certificateRenewed: "certificate_renewed"
        case .other: "other"
        }
    }

    /// Both values as the story format writes them: before, after.
    public var values: (before: String?, after: String?) {
        switch self {
        case .price(let old, let new), .sale(let old, let new): (old?.description, new?.description)
        case .availability(let old, let new): (old?.rawValue, new?.rawValue)
        case .title(let old, let new): (old, new)
        case .stars(let old, let new): (old.map(String.init), new.map(String.init))
        case .net(let old, let new): (old?.description, new?.description)
        case .gtin(let old, let new): (old, new)
        case .certificateGained(let name, _): (nil, name)
        case .certificateLost(let name): (name, nil)
        case .certificateRenewed(_, let old, let new): (old?.description, new?.description)
        case .other: (nil, nil)
        }
    }

    /// In a buyer's plain words.
    public var words: Words {
        switch self {
        case .price(let old, let new): .change(Words(vi: "giá", en: "price"), old.map(\.words), new.map(\.words))
        case .sale(let old, let new): .change(Words(vi: "giá khuyến mãi", en: "sale price"), old.map(\.words), new.map(\.words))
        case .availability(let old, let new): .change(nil, old.map(\.words), new.map(\.words))
        case .title(let old, let new): .change(Words(vi: "tên", en: "name"), .quoted(old), .quoted(new))
        case .stars(let old, let new):
            .change(new == nil || old == nil ? Words(vi: "OCOP", en: "OCOP") : nil, old.map(Words.stars), new.map(Words.stars))
        case .net(let old, let new): .change(nil, old.map(\.words), new.map(\.words))
        case .gtin(let old, let new):
            .change(Words(vi: "mã GTIN", en: "GTIN"), old.map { Words(vi: $0, en: $0) }, new.map { Words(vi: $0, en: $0) })
        case .certificateGained(let name, let until):
            Words.certificate(name).joined(
                before: Words(vi: "thêm chứng nhận ", en: "new certificate: "),
                after: until.map { Words(vi: ", đến \($0.form(in: .vi))", en: ", until \($0.form(in: .en))") } ?? Words(vi: "", en: ""))
        case .certificateLost(let name):
            Words.certificate(name).joined(
                before: Words(vi: "không còn chứng nhận ", en: "certificate no longer in force: "), after: Words(vi: "", en: ""))
        case .certificateRenewed(let name, let old, let new): .change(.certificate(name), .lastDay(old), .lastDay(new))
        case .other: Words(vi: "lời, hình hoặc chi tiết khác", en: "words, pictures or other details")
        }
    }
}

extension Availability {
    /// As buyers say it.
    fileprivate var words: Words {
        switch self {
        case .inStock: Words(vi: "còn hàng", en: "in stock")
        case .outOfStock: Words(vi: "hết hàng", en: "out of stock")
        case .preorder: Words(vi: "đặt trước", en: "to be ordered ahead")
        case .madeToOrder: Words(vi: "làm theo đơn", en: "made to order")
        }
    }
}

extension Money {
    fileprivate var words: Words { Words(vi: form(in: .vi), en: form(in: .en)) }
}

extension Measure {
    fileprivate var words: Words { Words(vi: form(in: .vi), en: form(in: .en)) }
}

extension Words {
    fileprivate static func stars(_ count: Int) -> Words { Words(vi: "\(count) sao", en: "\(count) star\(count == 1 ? "" : "s")") }

    fileprivate static func quoted(_ text: String) -> Words { Words(vi: "“\(text)”", en: "“\(text)”") }

    fileprivate static func lastDay(_ day: Day?) -> Words {
        day.map { Words(vi: "đến \($0.form(in: .vi))", en: "until \($0.form(in: .en))") } ?? Words(vi: "không thời hạn", en: "without end")
    }

    /// The certificate's own name.
    fileprivate static func certificate(_ name: String) -> Words { Reference.scheme(name)?.name ?? Words(vi: name, en: name) }

    fileprivate func joined(before: Words, after: Words) -> Words {
        Words(vi: before.vi + vi + after.vi, en: before.en + en + after.en)
    }

    /// `price VND 185,000 → VND 195,000`.
    fileprivate static func change(_ what: Words?, _ old: Words?, _ new: Words?) -> Words {
        let none = Words(vi: "không có", en: "none")
        let (old, new) = (old ?? none, new ?? none)
        return Words(
            vi: (what.map { $0.vi + " " } ?? "") + "\(old.vi) → \(new.vi)", en: (what.map { $0.en + " " } ?? "") + "\(old.en) → \(new.en)")
    }
}
