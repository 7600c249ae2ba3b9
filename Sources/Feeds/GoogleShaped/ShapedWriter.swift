import Catalogue
import Rulebook
import XML

/// Writes a feed item by item; nothing is kept.
struct ShapedWriter {
    private let selection: FeedSelection
    private let edition: Edition

    private let dialect: Dialect

    init(_ selection: FeedSelection, in edition: Edition, as dialect: Dialect) {
        self.dialect = dialect
        self.selection = selection
        self.edition = edition
    }

    /// Writes the feed, telling `show` of each picture that its items show.
    func write(to writer: XMLWriter, showing show: (PictureRequest) -> Void) throws(XMLError) {
        try writer.start("rss")
        try writer.attribute("version", "2.0")
        try writer.attribute("xmlns:g", "http://base.google.com/ns/1.0")
        try writer.start("channel")
        try writeHead(to: writer)
        for included in selection.included {
            for item in items(of: included) {
                try write(item, to: writer)
                for picture in item.pictures { show(picture) }
            }
        }
        try writer.end()
        try writer.end()
    }

    private func writeHead(to writer: XMLWriter) throws(XMLError) {
        let entry = selection.entry
        let addresses = edition.addresses
        let home = addresses.languages.contains(entry.language) ? addresses.home(entry.language) : addresses.root
        let name = FeedText.line(edition.site.name?.best(for: entry.language, else: edition.languages) ?? "") ?? addresses.base
        let description = entry.language == .vi ? "Sản phẩm của \(name)" : "Products of \(name)"
        try writer.element("title", text: FeedText.cut(name, to: 500))
        try writer.element("link", text: addresses.encoded(home))
        try writer.element("description", text: FeedText.cut(description, to: 500))
        try writer.element("language", text: entry.language.code)
    }

    /// The items of a product: itself, then its variants.
    func items(of included: FeedSelection.Included) -> [ShapedItem] {
        let goods = Goods(edition.products[included.product], for: selection.entry, in: edition, as: dialect)
        let texts = ShapedTexts(of: goods)
        guard let description = texts.description else { return [] }
        return selection.items(of: included, from: goods).compactMap {
            ShapedItem($0, description: description, details: texts.details(of: $0), highlights: texts.highlights)
        }
    }

    private func takes(_ element: Dialect.Element) -> Bool { dialect.elements.contains(element) }

    private func write(_ item: ShapedItem, to writer: XMLWriter) throws(XMLError) {
        func add(_ name: String, _ text: String?) throws(XMLError) {
            if let text { try writer.element(name, text: text) }
        }
        try writer.start("item")
        try add("g:id", item.id)
        try add("title", item.title)
        try add("description", item.description)
        try add("link", item.link)
        try add("g:image_link", item.images.first)
        for image in item.images.dropFirst() { try add("g:additional_image_link", image) }
        try add("g:availability", item.availability)
        try add("g:availability_date", item.availabilityDate)
        try add("g:price", item.price)
        try add("g:sale_price", item.sale?.price)
        try add("g:sale_price_effective_date", item.sale?.dates)
        try add("g:condition", "new")
        try add("g:brand", item.brand)
        try add("g:gtin", item.gtin)
        if item.gtin == nil, takes(.identifierExists) { try add("g:identifier_exists", "no") }
        try add("g:google_product_category", item.category)
        try add("g:product_type", item.type)
        try add("g:item_group_id", item.group)
        try add("g:color", item.color)
        try add("g:size", item.size)
        try add("g:material", item.material)
        if item.isForAdults, takes(.adult) { try add("g:adult", "yes") }
        if takes(.unitPricing) {
            try add("g:unit_pricing_measure", item.unitPrice?.measure)
            try add("g:unit_pricing_base_measure", item.unitPrice?.base)
        }
        if takes(.shippingWeight) { try add("g:shipping_weight", item.weight) }
        for detail in takes(.details) ? item.details : [] {
            try writer.start("g:product_detail")
            try add("g:section_name", detail.section)
            try add("g:attribute_name", detail.name)
            try add("g:attribute_value", detail.value)
            try writer.end()
        }
        for highlight in takes(.highlights) ? item.highlights : [] { try add("g:product_highlight", highlight) }
        if takes(.customLabel) { try add("g:custom_label_0", item.label) }
        try writer.end()
    }
}
