import Catalogue
import Diagnostics
import Rulebook
import XML

/// Writes a feed item by item; nothing is kept.
struct HeurekaWriter {
    private let selection: FeedSelection
    private let edition: Edition
    private let dialect = Heureka.dialect
    private let words: HeurekaWords

    init(_ selection: FeedSelection, in edition: Edition) {
        self.selection = selection
        self.edition = edition
        words = HeurekaWords(selection.entry.language)
    }

    private var entry: ChannelEntry { selection.entry }

    /// Writes the feed, telling `show` of each picture that its items show.
    func write(to xml: XMLWriter, showing show: (PictureRequest) -> Void) throws(XMLError) {
        try xml.element("SHOP") { () throws(XMLError) in
            for included in selection.included {
                let goods = Goods(edition.products[included.product], for: entry, in: edition, as: dialect)
                let text = ShapedTexts.whole(of: goods).map { FeedText.cut($0, to: dialect.limits.description.value) }
                for item in selection.items(of: included, from: goods) {
                    try xml.element("SHOPITEM") { () throws(XMLError) in try write(item, text, xml, show) }
                }
            }
        }
    }

    private func write(
        _ item: Candidate, _ text: String?, _ xml: XMLWriter, _ show: (PictureRequest) -> Void
    ) throws(XMLError) {
        let goods = item.goods
        guard let sku = item.sku?.value, let price = item.price?.value, let title = goods.title else {
            return
        }
        func add(_ name: String, _ text: String?) throws(XMLError) {
            if let text { try xml.element(name, text: text) }
        }
        try add("ITEM_ID", sku)
        let difference = item.difference(in: entry.language).map { ", \($0)" } ?? ""
        try add("PRODUCTNAME", FeedText.cut(title + difference, to: dialect.limits.title.value))
        try add("DESCRIPTION", text)
        try add("URL", item.link)
        for (index, request) in item.pictureRequests.enumerated() {
            show(request)
            try add(index == 0 ? "IMGURL" : "IMGURL_ALTERNATIVE", edition.addresses.encoded(request.address))
        }
        try add("PRICE_VAT", price.amount.description)
        try add("MANUFACTURER", item.brand)
        let producer = goods.producer.producer
        try add(
            "MANUFACTURER_POSTAL_ADDRESS", (producer.address?.best(for: entry.language, else: edition.languages)).flatMap(FeedText.line))
        let electronic = producer.contact.flatMap { $0.email ?? $0.website }
        try add("MANUFACTURER_ELECTRONIC_ADDRESS", electronic.flatMap { FeedText.line($0.value) })
        try add("CATEGORYTEXT", NoHeurekaCategory.category(of: goods.product)?.value)
        try add("EAN", item.thirteenDigits)
        try add("DELIVERY_DATE", item.heurekaDeliveryDay)
        for carrier in entry.delivery?.carriers ?? [] {
            guard let name = carrier.carrier?.value, let price = carrier.price?.value else { continue }
            try xml.element("DELIVERY") { () throws(XMLError) in
                try add("DELIVERY_ID", name)
                try add("DELIVERY_PRICE", price.amount.description)
                try add("DELIVERY_PRICE_COD", carrier.cashOnDelivery?.value.amount.description)
            }
        }
        for (name, value) in words.details(of: item) {
            try xml.element("PARAM") { () throws(XMLError) in
                try add("PARAM_NAME", name)
                try add("VAL", value)
            }
        }
        if !item.product.variants.isEmpty, let group = item.product.sku, UnusableFeedID.isUsable(group.value, in: dialect) {
            try add("ITEMGROUP_ID", group.value)
        }
    }
}

extension Candidate {
    /// Its trade item number in 13 digits, if it has one of that length for every shop.
    fileprivate var thirteenDigits: String? {
        guard let gtin = gtin?.value, gtin.isForRetail, let digits = gtin.fourteenDigits, digits.hasPrefix("0") else { return nil }
        return String(digits.dropFirst())
    }

    /// When it can be sent: in so many days, 0 where it is there, or on a day.
    var heurekaDeliveryDay: String? {
        switch availability?.value {
        case .inStock: String(goods.entry.delivery?.days?.value ?? 0)
        case .preorder, .madeToOrder:
            goods.product.offer?.available.flatMap { goods.edition.today <= $0.value ? $0.value.description : nil }
        case .outOfStock, nil: nil
        }
    }
}

/// What Heureka is told of goods name by name, in Czech or Slovak.
struct HeurekaWords {
    private let language: Language

    init(_ language: Language) { self.language = language }

    private func say(_ czech: String, _ slovak: String) -> String { language == "sk" ? slovak : czech }

    func details(of item: Candidate) -> [(name: String, value: String)] {
        let goods = item.goods
        var details: [(String, String)] = []
        func add(_ name: String, _ value: String?) {
            guard let value = value.flatMap(FeedText.line), FeedText.fits(value, goods.dialect.limits.detailValue.value) else { return }
            details.append((name, value))
        }
        // Pieces, pairs and sets would need words for their number.
        if let net = item.net?.value, net.per == nil, [.mass, .volume, .length].contains(net.unit.dimension) {
            add(say("Obsah balení", "Obsah balenia"), net.form(in: language))
        }
        add(say("Barva", "Farba"), item.variant?.color?[language])
        add(say("Materiál", "Materiál"), item.product.label?.materials?[language])
        add(say("Složení", "Zloženie"), goods.text(of: goods.story?.ingredients))
        if let strength = item.product.label?.alcohol?.value { add(say("Obsah alkoholu", "Obsah alkoholu"), strength.form(in: language)) }
        if item.product.traceability?.origin?.country?.value == "VN" { add(say("Země původu", "Krajina pôvodu"), "Vietnam") }
        if let stars = item.product.ocop?.stars?.value {
            add(
                say("Hodnocení OCOP", "Hodnotenie OCOP"),
                stars < 5 ? say("\(stars) hvězdičky", "\(stars) hviezdičky") : say("\(stars) hvězdiček", "\(stars) hviezdičiek"))
        }
        return details
    }
}
