import Catalogue
import Diagnostics
import Rulebook
import XML

/// Writes a request for each product; nothing is kept.
struct LazadaWriter {
    private let selection: FeedSelection
    private let edition: Edition
    private let dialect = Lazada.dialect

    init(_ selection: FeedSelection, in edition: Edition) {
        self.selection = selection
        self.edition = edition
    }

    private var entry: ChannelEntry { selection.entry }

    /// Writes the requests, telling `show` of each picture that they show.
    func write(to xml: XMLWriter, showing show: (PictureRequest) -> Void) throws(XMLError) {
        try xml.element("Requests") { () throws(XMLError) in
            try xml.attribute("path", "/product/create")
            for included in selection.included {
                let goods = Goods(edition.products[included.product], for: entry, in: edition, as: dialect)
                guard let facts = LazadaFacts(of: goods.product), let category = facts.category else { continue }
                try xml.element("Request") { () throws(XMLError) in
                    try xml.element("Product") { () throws(XMLError) in
                        try xml.element("PrimaryCategory", text: category.value)
                        let items = selection.items(of: included, from: goods)
                        try pictures(of: goods, facts, xml, show)
                        try xml.element("Attributes") { () throws(XMLError) in try attributes(of: goods, facts, xml) }
                        try xml.element("Skus") { () throws(XMLError) in
                            for item in items { try sku(item, among: items.count, facts, xml, show) }
                        }
                    }
                }
            }
        }
    }

    // MARK: The product

    private func pictures(
        of goods: Goods, _ facts: LazadaFacts, _ xml: XMLWriter, _ show: (PictureRequest) -> Void
    ) throws(XMLError) {
        let moved = facts.images.prefix(1 + dialect.limits.moreImages.value).map(\.value)
        try images(moved.isEmpty ? addresses(of: goods.itself, show) : moved, xml)
    }

    private func addresses(of item: Candidate, _ show: (PictureRequest) -> Void) -> [String] {
        item.pictureRequests.map { request in
            show(request)
            return edition.addresses.encoded(request.address)
        }
    }

    private func images(_ addresses: [String], _ xml: XMLWriter) throws(XMLError) {
        guard !addresses.isEmpty else { return }
        try xml.element("Images") { () throws(XMLError) in
            for address in addresses { try xml.element("Image", text: address) }
        }
    }

    /// The writer's own attributes come before what we would say.
    private func attributes(of goods: Goods, _ facts: LazadaFacts, _ xml: XMLWriter) throws(XMLError) {
        let ours = ["name", "short_description", "description"]
        let title = facts["name"] ?? goods.title ?? ""
        try xml.element("name", text: FeedText.cut(title, to: dialect.limits.title.value))
        let texts = ShapedTexts(of: goods)
        if let own = facts["short_description"] {
            try xml.element("short_description", text: own)
        } else if let highlights = try LazadaDescription.highlights(texts) {
            try xml.element("short_description", text: highlights)
        }
        if let own = facts["description"] {
            try xml.element("description", text: own)
        } else {
            try xml.element("description", text: try LazadaDescription(of: goods, texts).whole)
        }
        for (name, value) in facts.attributes where !ours.contains(name) {
            if let text = FeedText.line(value.value) { try xml.element(name, text: text) }
        }
    }

    // MARK: One pack

    private func sku(
        _ item: Candidate, among count: Int, _ facts: LazadaFacts, _ xml: XMLWriter, _ show: (PictureRequest) -> Void
    ) throws(XMLError) {
        guard let sku = item.sku?.value, let price = item.price?.value else { return }
        try xml.element("Sku") { () throws(XMLError) in
            try xml.element("SellerSku", text: sku)
            if count > 1, let option = item.lazadaOption(by: facts) {
                try xml.element("saleProp") { () throws(XMLError) in
                    try xml.element(facts.variation?.value ?? "size", text: option)
                }
            }
            if let quantity = item.lazadaQuantity(by: facts) { try xml.element("quantity", text: quantity) }
            try xml.element("price", text: price.amount.description)
            if let sale = item.sale(below: price) {
                try xml.element("special_price", text: sale.price.amount.description)
                if let days = sale.days {
                    try xml.element("special_from_date", text: "\(days.lowerBound) 00:00:00")
                    try xml.element("special_to_date", text: "\(days.upperBound) 23:59:59")
                }
            }
            if let parcel = item.lazadaParcel {
                try xml.element("package_height", text: parcel.height)
                try xml.element("package_length", text: parcel.length)
                try xml.element("package_width", text: parcel.width)
                try xml.element("package_weight", text: parcel.weight)
            }
            // Pictures of one pack; Lazada's own stand with the product.
            if item.variant?.images.isEmpty == false, facts.images.isEmpty { try images(addresses(of: item, show), xml) }
        }
    }
}

extension Candidate {
    /// What Lazada is told of its stock: what the writer says, none where it can't be had, else nothing.
    func lazadaQuantity(by facts: LazadaFacts) -> String? {
        availability?.value == .outOfStock ? "0" : facts.quantity?.value
    }

    /// Its parcel in Lazada's units, if all of it is known: centimetres and kilograms.
    var lazadaParcel: (length: String, width: String, height: String, weight: String)? {
        guard let parcel, let weight = parcel.weight.flatMap({ LazadaNumber.kilograms($0.value) }), let size = parcel.size?.value,
            size.amounts.count == 3
        else { return nil }
        let sides = size.amounts.compactMap { LazadaNumber.centimetres($0, size.unit) }
        return sides.count == 3 ? (sides[0], sides[1], sides[2], weight) : nil
    }
}
