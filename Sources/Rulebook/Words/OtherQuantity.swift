import Catalogue
import Diagnostics

/// How much is made, the least order, the time to deliver and the price are those of the facts.
struct OtherQuantity: WordsRule {
    static let about = About(
        id: "other-quantity", severity: .error,
        summary: Words(
            vi: "Lời kể nói sản lượng, đơn tối thiểu, thời gian giao hay giá khác hồ sơ.",
            en: "The story gives another output, least order, delivery time or price than the facts."),
        flags: [
            Example("body: \"Mỗi tháng tổ làm ▸9.000 hũ.\"", in: "vi.md"),
            Example("body: The group fills ▸9,000 jars a month.", in: "en.md"),
            Example("body: Khách sỉ ▸đặt tối thiểu 900 hũ.", in: "vi.md"),
            Example("body: The ▸minimum order is 900 jars.", in: "en.md"),
            Example("body: Hàng ▸giao trong 90 ngày.", in: "vi.md"),
            Example("body: Mỗi hũ ▸99.000 đồng.", in: "vi.md"), Example("body: Giá chỉ ▸99 nghìn một hũ.", in: "vi.md"),
            Example("body: Mỗi hũ giá bán 50.000–▸90.000 đồng.", in: "vi.md"),
            Example("body: A jar costs ▸99,000 VND.", in: "en.md"), Example("body: Giá bán ▸99.000₫ một hũ.", in: "vi.md"),
        ],
        allows: [
            Example(
                "body: Mỗi tháng tổ làm chừng 1.450 hũ. Mỗi hũ 185.000 đồng, hũ nhỏ 105.000 đồng. Mỗi tháng dùng 2 hũ là vừa.", in: "vi.md"),
            Example(
                "body: Ngày đó mỗi hũ từng bán 40.000 đồng. Tiền thuê ghe 300.000 đồng. Giá lá tràm 5.000 đồng một ký. Một ký sáp có giá 90.000 đồng.",
                in: "vi.md"),
            Example("body: Cả tỉnh làm 272,8 nghìn tấn, sản lượng tăng. Mật đóng chai có giá từ 150.000–400.000 đồng/chai.", in: "vi.md"),
            Example(
                "body: Niêu đất được mua từ Thanh Chương về, giá 35.000 đồng một chiếc. Cả vùng sản xuất 6 nghìn ha tràm. Tràm giống có giá 12.000 đồng/cây. Mỗi sào anh đầu tư khoảng 40 triệu đồng, sản lượng một tấn.",
                in: "vi.md"),
            Example("body: Trên chợ mạng có người rao bán mật với giá 170.000 đồng/hũ.", in: "vi.md"),
            Example("body: The boat cost 300,000 VND. He eats 2 jars a month.", in: "en.md"),
        ])

    func check(_ reading: Reading, of product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published else { return [] }
        return said(in: reading, of: product).flatMap { text, said -> [Finding] in
            let context = Context(text, today: desk.today)
            return said.filter {
                context.isClaimOfToday($0.range) && !text.hasBefore($0.range.lowerBound, within: 8, Self.past)
                    && !text.hasBefore($0.range.lowerBound, within: 24, Self.surveyed)
            }.map {
                finding(
                    on: $0.range, in: text, .other(text.words($0.range), $0.fact), help: .mend, severity: $0.severity,
                    notes: [Note(.fact, at: $0.place)])
            }
        }
    }

    /// Words that a fact speaks against.
    private struct Saying {
        var range: Range<Int>
        var fact: String
        var place: Place
        var severity: Severity = .error
    }

    /// The texts that say something else, in their order, each with what it says of output, orders and prices.
    private func said(in reading: Reading, of product: Product) -> [(text: Reading.Text, said: [Saying])] {
        let found =
            reading.texts(with: Self.periods).map { ($0, output(in: $0, product)) }
            + reading.texts(with: Self.terms).map { ($0, orders(in: $0, product)) }
            + reading.texts(with: Self.sums).map { ($0, prices(in: $0, product)) }
        guard found.contains(where: { !$0.1.isEmpty }) else { return [] }
        return reading.texts.compactMap { text in
            let said = found.flatMap { $0.0 === text ? $0.1 : [] }
            return said.isEmpty ? nil : (text, said)
        }
    }

    // MARK: Output

    private func output(in text: Reading.Text, _ product: Product) -> [Saying] {
        guard let capacity = product.trade?.capacity, let base = capacity.value.inBaseUnits, let dimension = capacity.value.unit.dimension,
            let months = capacity.value.per.flatMap({ Self.monthsIn[$0.description] })
        else { return [] }
        return Self.periods.matches(in: text.tokens.all).compactMap { period in
            guard let figure = figure(beside: period.range, in: text, of: dimension) else { return nil }
            let (said, held) = (figure.value / period.meaning, base / months)
            // "Nhiều thì 300 gói", "about": a tenth more or less is no other output. Less than the facts say is one only where it is made.
            guard said > 1.15 * held || (said < 0.8 * held && text.key == "body" && makes(around: figure.range, in: text)) else {
                return nil
            }
            return Saying(range: figure.range, fact: capacity.value.description, place: capacity.place)
        }
    }

    /// "mỗi tháng làm 5.000 hũ", "5,000 jars a month": the figure behind the period in Vietnamese, before it in English, or the other way.
    private func figure(beside period: Range<Int>, in text: Reading.Text, of dimension: Unit.Dimension) -> Figure? {
        let tokens = text.tokens.all
        let behind = Array(period.upperBound..<min(tokens.count, period.upperBound + 9))
        let before = Array(stride(from: period.lowerBound - 1, through: max(0, period.lowerBound - 4), by: -1))
        for run in text.language == .vi ? [behind, before] : [before, behind] {
            for index in run {
                if [.stop, .question, .pause].contains(tokens[index].kind) { break }
                guard index + 1 < tokens.count, let value = Figure.value(tokens[index], in: text) else { continue }
                if dimension == .count, Self.packs.contains(tokens[index + 1].hash) {
                    return Figure(value: value, range: index..<index + 2)
                }
                guard let unit = Self.units(of: dimension)?[tokens[index + 1].hash] else { continue }
                return Figure(value: value * unit, range: index..<index + 2)
            }
        }
        return nil
    }

    private func makes(around range: Range<Int>, in text: Reading.Text) -> Bool {
        text.hasBefore(range.lowerBound, within: 6, Self.making)
    }

    // MARK: Orders

    private func orders(in text: Reading.Text, _ product: Product) -> [Saying] {
        guard let trade = product.trade, trade.minimumOrder != nil || trade.leadTime != nil else { return [] }
        let tokens = text.tokens.all
        return Self.terms.matches(in: tokens).compactMap { match in
            let number = match.range.upperBound - 1
            guard let value = Figure.value(tokens[number], in: text), number + 1 < tokens.count else { return nil }
            let (unit, range) = (tokens[number + 1].hash, match.range.lowerBound..<number + 2)
            switch match.meaning {
            case .order:
                guard let least = trade.minimumOrder, let held = least.value.inBaseUnits, let dimension = least.value.unit.dimension,
                    let base = dimension == .count ? (Self.packs.contains(unit) ? 1 : nil) : Self.units(of: dimension)?[unit],
                    abs(value * base - held) > 0.01 * held
                else { return nil }
                return Saying(range: range, fact: least.value.description, place: least.place)
            case .delivery:
                guard let time = trade.leadTime, let held = time.value.inBaseUnits, let days = Self.days[unit],
                    abs(value * days - held) > 0.1 * held
                else { return nil }
                // One jar may well be sent sooner than a pallet.
                return Saying(range: range, fact: time.value.description, place: time.place, severity: .warning)
            }
        }
    }

    // MARK: Prices

    private func prices(in text: Reading.Text, _ product: Product) -> [Saying] {
        guard let offer = product.offer, let price = offer.price ?? offer.prices.values.first else { return [] }
        let all = [offer.price, offer.sale?.price].compactMap(\.self) + Array(offer.prices.values)
        let held =
            all + product.variants.flatMap { [$0.price].compactMap(\.self) + Array($0.prices.values) }
            + (product.trade?.prices ?? []).flatMap { [$0.price].compactMap(\.self) + Array($0.prices.values) }
        return Self.sums.matches(in: text.tokens.all).compactMap { match in
            guard let token = text.tokens.all[match.range].first(where: { $0.kind == .number }), let value = Figure.value(token, in: text),
                isPrice(match.range, in: text)
            else { return nil }
            let (sum, currency) = (value * match.meaning.times, match.meaning.currency)
            let inCurrency = held.filter { $0.value.currency == currency }
            guard let nearest = inCurrency.first, !inCurrency.contains(where: { isMultiple(sum, of: $0.value.amount.approximate) }) else {
                return nil
            }
            if let least = lowEnd(of: match.range, in: text),
                inCurrency.contains(where: {
                    least * match.meaning.times <= $0.value.amount.approximate && $0.value.amount.approximate <= sum
                })
            {
                return nil
            }
            let fact = nearest.value.currency == price.value.currency ? price : nearest
            return Saying(range: match.range, fact: fact.value.description, place: fact.place)
        }
    }

    /// The low end of a span of prices, "150.000–400.000 đồng": one that the price lies in speaks of the goods' like.
    private func lowEnd(of range: Range<Int>, in text: Reading.Text) -> Double? {
        let tokens = text.tokens.all
        guard range.lowerBound > 0 else { return nil }
        let before = tokens[range.lowerBound - 1]
        if before.kind == .number { return Figure.value(before, in: text) }
        guard range.lowerBound > 1, before.kind == .pause || Self.upTo.contains(before.hash) else { return nil }
        return Figure.value(tokens[range.lowerBound - 2], in: text)
    }

    private static let upTo = WordSet("đến tới")

    /// Whether money is what the goods are sold for: beside a pack, or behind words of selling, and by no weight.
    private func isPrice(_ range: Range<Int>, in text: Reading.Text) -> Bool {
        let tokens = text.tokens.all
        // "6 nghìn ha", "1.200.000 đồng/cây": what is counted, and what is sold by the plant or the head.
        if range.upperBound < tokens.count, Self.counted.contains(tokens[range.upperBound].hash) { return false }
        // "Niêu đất mua từ Thanh Chương về, giá 35.000 đồng": what a maker buys.
        let start = text.sentenceStart(before: range.lowerBound, within: 24)
        if Self.buying.occurs(in: Array(tokens[start..<range.lowerBound])) { return false }
        if text.hasAfter(range.upperBound, within: 2, Self.weights) { return false }
        // "Một kg lá bán cho lò giá 5.000 đồng", "chi phí sắm một chiếc bè 30 triệu đồng": what others are paid. "Mỗi tháng anh kiếm 5 triệu đồng": income.
        if text.hasBefore(range.lowerBound, within: 12, Self.costs) { return false }
        return text.hasAfter(range.upperBound, within: 3, Self.packs) || text.hasBefore(range.lowerBound, within: 3, Self.packs)
            || !Self.selling.matches(in: Array(text.tokens.all[max(0, range.lowerBound - 4)..<range.lowerBound])).isEmpty
    }

    /// A carton of 24 costs 24 times as much.
    private func isMultiple(_ sum: Double, of price: Double) -> Bool {
        guard price > 0, sum > 0 else { return false }
        let times = (sum / price).rounded()
        return times >= 1 && times <= 100 && abs(sum - times * price) < 0.005 * price
    }

    // MARK: Words

    private enum Term: Sendable {
        case order
        case delivery
    }

    /// How many months a period has.
    private static let periods = PhraseBook<Double>(
        ["mỗi tháng", "một tháng", "hàng tháng", "hằng tháng", "a month", "per month", "every month", "each month", "monthly"].map {
            ($0, 1)
        }
            + ["mỗi năm", "một năm", "hàng năm", "hằng năm", "a year", "per year", "every year", "each year", "yearly"].map { ($0, 12) })
    private static let monthsIn: [String: Double] = ["month": 1, "months": 1, "year": 12, "years": 12, "week": 7 / 30.44, "day": 1 / 30.44]
    private static let packs = WordSet(
        "hũ chai lọ gói hộp túi lon tuýp chiếc cái bộ chục sản vòng tấm bánh đơn jar jars bottle bottles pack packs packet packets bag bags box boxes tin tins piece pieces unit units pouch pouches pair pairs set sets bracelet bracelets basket baskets"
    )
    private static let masses = Figure.units([
        "g": 1, "kg": 1000, "ký": 1000, "kilo": 1000, "cân": 1000, "tạ": 100_000, "tấn": 1_000_000, "tonne": 1_000_000,
        "tonnes": 1_000_000, "ton": 1_000_000, "tons": 1_000_000,
    ])
    private static let volumes = Figure.units(["ml": 1, "l": 1000, "lít": 1000, "litre": 1000, "litres": 1000, "liters": 1000])
    private static let days = Figure.units([
        "ngày": 1, "tuần": 7, "tháng": 30.44, "day": 1, "days": 1, "week": 7, "weeks": 7, "month": 30.44, "months": 30.44,
    ])
    private static func units(of dimension: Unit.Dimension) -> [UInt64: Double]? {
        switch dimension {
        case .mass: masses
        case .volume: volumes
        default: nil
        }
    }

    private static let making = WordSet(
        "làm xuất đóng cấp suất ra makes make fills bottles packs produces produce output capacity turns weaves")
    private static let terms = PhraseBook<Term>(
        [
            "đơn tối thiểu #", "đơn tối thiểu là #", "đặt tối thiểu #", "đặt ít nhất #", "mua tối thiểu #", "đơn hàng tối thiểu #",
            "đơn hàng tối thiểu là #", "đơn hàng tối thiểu từ #", "số lượng tối thiểu #", "số lượng tối thiểu là #", "minimum order #",
            "minimum order of #", "minimum order is #", "minimum order quantity #", "minimum order quantity of #", "moq #", "moq of #",
            "moq is #",
        ].map { ($0, Term.order) }
            + [
                "giao trong #", "giao hàng trong #", "giao trong vòng #", "giao hàng trong vòng #", "giao hàng sau #", "giao sau #",
                "thời gian giao hàng #", "thời gian giao hàng là #", "lead time #", "lead time of #", "lead time is #",
                "delivered within #", "delivered in #", "delivery within #", "delivery in #", "ships within #", "ships in #",
                "shipped within #", "shipped in #",
            ].map { ($0, .delivery) })
    private static let sums = PhraseBook<(times: Double, currency: String)>(
        ["# đồng", "# đ", "# vnd", "# vnđ", "vnd #", "# dong", "# ₫", "₫ #"].map { ($0, (1, "VND")) }
            + ["# nghìn", "# ngàn", "# k", "# nghìn đồng", "# ngàn đồng", "# thousand dong"].map { ($0, (1000, "VND")) }
            + ["# triệu", "# triệu đồng", "# million dong"].map { ($0, (1_000_000, "VND")) }
            + ["# usd", "usd #", "# dollars", "# đô la", "$ #", "# $"].map { ($0, (1, "USD")) }
            + ["# eur", "eur #", "# euros", "# euro", "€ #", "# €"].map { ($0, (1, "EUR")) })
    private static let selling = PhraseBook<Void>(
        [
            "giá bán", "giá bán lẻ", "giá chỉ", "giá niêm yết", "có giá", "bán giá", "bán với giá", "priced at", "sells for", "sells at",
            "costs", "price of", "price is", "retails at",
        ].map { ($0, ()) })
    private static let costs = WordSet("kg ký cân kilo tạ tấn phí sắm thuê lương vốn kiếm nhập lãi doanh")
    private static let counted = WordSet("ha hecta tấn hộ người lượt du cây con gốc vé tháng ngày mét km")
    private static let buying = PhraseBook<Void>(
        [
            "mua từ", "được mua", "nhập từ", "nhập về", "chào bán", "thu mua", "mua lại", "đầu tư khoảng", "đầu tư hơn",
            "đầu tư gần",
        ].map { ($0, ()) })
    private static let weights = WordSet("ký kg cân kilo lít g kilogram litre tấn tạ")
    private static let past = WordSet("ngoái xưa xửa hồi ago then thuở")
    /// "Có người rao bán", "theo khảo sát": what others ask.
    private static let surveyed = WordSet("rao khảo")
}

extension Words {
    fileprivate static func other(_ words: String, _ fact: String) -> Words {
        Words(vi: "lời kể nói “\(words)”, hồ sơ ghi \(fact)", en: "the story says “\(words)”, the facts \(fact)")
    }

    fileprivate static let fact = Words(vi: "số trong hồ sơ", en: "the figure of the facts")
    fileprivate static let mend = Words(
        vi: "viết tham chiếu như `{{trade.capacity}}`, `{{offer.price}}`, hoặc sửa hồ sơ",
        en: "write a reference such as `{{trade.capacity}}`, `{{offer.price}}`, or mend the facts")
}
