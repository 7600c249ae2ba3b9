import Catalogue
import Diagnostics
import Rulebook
import XML

/// Writes a catalogue product by product; nothing is kept.
struct BMEcatWriter {
    private let selection: FeedSelection
    private let edition: Edition
    private let dialect: Dialect
    /// The languages that it speaks, the feed's own first, with their codes (ISO 639-2/B).
    private let languages: [(language: Language, code: String)]

    init(_ selection: FeedSelection, in edition: Edition, as dialect: Dialect) {
        self.selection = selection
        self.edition = edition
        self.dialect = dialect
        let own = selection.entry.language
        languages = ([own] + edition.languages.filter { $0 != own }).compactMap { language in
            TradeCodes.language(language).map { (language, $0) }
        }
    }

    private var entry: ChannelEntry { selection.entry }

    /// Writes the catalogue, telling `show` of each picture that its products show.
    func write(to xml: XMLWriter, showing show: (PictureRequest) -> Void) throws(XMLError) {
        try xml.element("BMECAT") { () throws(XMLError) in
            try xml.attribute("version", "2005.2")
            try xml.attribute("xmlns", "http://www.bmecat.org/bmecat/2005.2")
            try xml.element("HEADER") { () throws(XMLError) in try head(xml) }
            try xml.element("T_NEW_CATALOG") { () throws(XMLError) in
                for included in selection.included {
                    for item in selection.items(of: included, in: edition, as: dialect) { try product(item, show, xml) }
                }
            }
        }
    }

    // MARK: Head

    private func head(_ xml: XMLWriter) throws(XMLError) {
        try xml.element("CATALOG") { () throws(XMLError) in
            for (index, language) in languages.enumerated() {
                try xml.element("LANGUAGE") { () throws(XMLError) in
                    if index == 0 { try xml.attribute("default", "true") }
                    try xml.text(language.code)
                }
            }
            try xml.element("CATALOG_ID", text: entry.name)
            try xml.element("CATALOG_VERSION", text: version)
            try xml.element("CATALOG_NAME", text: FeedText.cut(siteName, to: 100))
            try xml.element("TERRITORY", text: entry.market.code)
            if let currency = FeedCountry.country(entry.market)?.currency { try xml.element("CURRENCY", text: currency) }
        }
        let buyer = entry.receiver?.gln.flatMap { $0.isValid ? $0 : nil }
        if let buyer { try reference("BUYER_IDREF", "gln", buyer.text, xml) }
        let owner = edition.site.owner
        let gln = (owner?.gln?.value).flatMap { $0.isValid ? $0.text : nil }
        let supplier = (type: gln == nil ? "supplier_specific" : "gln", id: gln ?? edition.addresses.base)
        try reference("SUPPLIER_IDREF", supplier.type, supplier.id, xml)
        let name = (owner?.name?.best(for: entry.language, else: edition.languages)).flatMap(FeedText.line) ?? siteName
        try xml.element("PARTIES") { () throws(XMLError) in
            if let buyer { try party("buyer", "gln", buyer.text, entry.receiver?.name.flatMap(FeedText.line), xml) }
            try party("supplier", supplier.type, supplier.id, name, xml)
        }
    }

    /// The edition's day as a number of two parts: years since 2000, and the day of the year.
    private var version: String {
        let first = Day("\(edition.today.year)-01-01") ?? edition.today
        return "\(edition.today.year - 2000).\(edition.today.number - first.number + 1)"
    }

    private var siteName: String {
        FeedText.line(edition.site.name?.best(for: entry.language, else: edition.languages) ?? "") ?? edition.addresses.base
    }

    private func party(_ role: String, _ type: String, _ id: String, _ name: String?, _ xml: XMLWriter) throws(XMLError) {
        try xml.element("PARTY") { () throws(XMLError) in
            try reference("PARTY_ID", type, id, xml)
            try xml.element("PARTY_ROLE", text: role)
            guard let name else { return }
            try xml.element("ADDRESS") { () throws(XMLError) in try xml.element("NAME", text: FeedText.cut(name, to: 50)) }
        }
    }

    private func reference(_ element: String, _ type: String, _ id: String, _ xml: XMLWriter) throws(XMLError) {
        try xml.element(element) { () throws(XMLError) in
            try xml.attribute("type", type)
            try xml.text(id)
        }
    }

    // MARK: Products

    private func product(_ item: Candidate, _ show: (PictureRequest) -> Void, _ xml: XMLWriter) throws(XMLError) {
        guard let sku = item.sku?.value, let price = item.price?.value else { return }
        let pictures = item.pictureRequests
        for picture in pictures { show(picture) }
        try xml.element("PRODUCT") { () throws(XMLError) in
            try xml.attribute("mode", "new")
            try xml.element("SUPPLIER_PID", text: sku)
            try xml.element("PRODUCT_DETAILS") { () throws(XMLError) in try details(item, sku, xml) }
            try features(item, xml)
            try xml.element("PRODUCT_ORDER_DETAILS") { () throws(XMLError) in
                try xml.element("ORDER_UNIT", text: "C62")
                if let net = item.net?.value, net.per == nil, net.amount.isPositive, let unit = TradeCodes.unit(net.unit) {
                    try xml.element("CONTENT_UNIT", text: unit)
                    try xml.element("NO_CU_PER_OU", text: net.amount.description)
                }
                if let least = item.product.trade?.minimumOrder?.value, least.amount.isPositive, least.unit.dimension == .count {
                    try xml.element("QUANTITY_MIN", text: least.amount.description)
                }
            }
            try xml.element("PRODUCT_PRICE_DETAILS") { () throws(XMLError) in
                let more = item.quantityPrices.clear.map { (from: $0.from.amount, price: $0.price) }
                for step in [(from: Amount(1), price: price)] + more {
                    try xml.element("PRODUCT_PRICE") { () throws(XMLError) in
                        // What a buyer pays for one, taxes included.
                        try xml.attribute("price_type", "gros_list")
                        try xml.element("PRICE_AMOUNT", text: step.price.amount.description)
                        try xml.element("PRICE_CURRENCY", text: step.price.currency)
                        if !more.isEmpty { try xml.element("LOWER_BOUND", text: step.from.description) }
                    }
                }
            }
            guard !pictures.isEmpty else { return }
            try xml.element("MIME_INFO") { () throws(XMLError) in
                for picture in pictures {
                    try xml.element("MIME") { () throws(XMLError) in
                        try xml.element("MIME_SOURCE", text: edition.addresses.encoded(picture.address))
                        try xml.element("MIME_PURPOSE", text: "normal")
                    }
                }
            }
        }
    }

    private func details(_ item: Candidate, _ sku: String, _ xml: XMLWriter) throws(XMLError) {
        // What is in error in a language stays out of catalogues as it stays off its page.
        let stories = languages.filter { item.goods.published.languages.contains($0.language) }.compactMap { language, code in
            item.product.stories[language].map { (language, code, $0) }
        }
        for (language, code, story) in stories {
            let difference = item.difference(in: language).map { ", \($0)" } ?? ""
            guard let title = item.goods.title(in: story) ?? (language == entry.language ? sku : nil) else {
                continue
            }
            try text("DESCRIPTION_SHORT", FeedText.cut(title + difference, to: dialect.limits.title.value), code, xml)
        }
        for (_, code, story) in stories {
            if let told = item.goods.description(in: story) {
                try text("DESCRIPTION_LONG", FeedText.cut(told, to: dialect.limits.description.value), code, xml)
            }
        }
        if let gtin = item.gtin?.value, gtin.isForRetail, let digits = gtin.fourteenDigits {
            try reference("INTERNATIONAL_PID", "gtin", digits, xml)
        }
        let maker = (item.goods.producer.producer.name?.best(for: entry.language, else: edition.languages)).flatMap(FeedText.line)
        if let maker, FeedText.fits(maker, 50) { try xml.element("MANUFACTURER_NAME", text: maker) }
        if let time = item.product.trade?.leadTime?.value, let days = time.inBaseUnits, time.unit.dimension == .time, days > 0 {
            try xml.element("DELIVERY_TIME", text: String(Int(days.rounded(.up))))
        }
    }

    /// What is told of the goods name by name, and their certificates with their numbers.
    private func features(_ item: Candidate, _ xml: XMLWriter) throws(XMLError) {
        guard let code = TradeCodes.language(entry.language) else { return }
        let details = ShapedTexts(of: item.goods).details(of: item)
        guard !details.isEmpty else { return }
        try xml.element("PRODUCT_FEATURES") { () throws(XMLError) in
            for detail in details {
                try xml.element("FEATURE") { () throws(XMLError) in
                    try text("FNAME", detail.name, code, xml)
                    try text("FVALUE", detail.value, code, xml)
                }
            }
        }
    }

    private func text(_ element: String, _ words: String, _ code: String, _ xml: XMLWriter) throws(XMLError) {
        try xml.element(element) { () throws(XMLError) in
            try xml.attribute("lang", code)
            try xml.text(words)
        }
    }
}
