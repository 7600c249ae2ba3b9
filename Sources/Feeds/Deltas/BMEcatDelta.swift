import Catalogue
import XML

/// BMEcat 2005.2: new, changed and gone goods in a `T_UPDATE_PRODUCTS`, goods of which only the price changed in a `T_UPDATE_PRICES`, which
/// is read after it. Updates are counted since the last whole catalogue, which is number 0 (`prev_version`).
enum BMEcatDelta: DeltaForm {
    static let channel = "bmecat"
    private static let schema = EmbeddedGrammar.schema("bmecat.rng")

    static func schema(of ending: String) -> Result<Schema, FeedFailure> { schema }

    private static let price = "PRODUCT_PRICE_DETAILS"

    static func delta(of changes: FeedChanges, previousVersion: Int) throws(XMLError) -> FeedDelta {
        var delta = FeedDelta()
        let header = XMLElement("HEADER", changes.before)
        guard let root = changes.around.first else {
            if !changes.gone.isEmpty { delta.untold = [.wholeFeedIsGone] }
            return delta
        }
        let prices = changes.items.filter { $0.differing == [price] }
        let language = header.first(["CATALOG", "LANGUAGE"])?.text ?? "vie"
        var untold: [String] = []
        let products =
            changes.items.filter { $0.differing != [price] }.map { $0.element.with("mode", $0.isNew ? "new" : "update") }
            + changes.gone.compactMap { item -> XMLElement? in
                let deletion = deletion(of: item, language)
                if deletion == nil { untold.append(item.id) }
                return deletion
            }
        var version = previousVersion
        func add(_ ending: String, _ transaction: String, _ elements: [XMLElement]) throws(XMLError) {
            guard !elements.isEmpty else { return }
            let body = XMLElement(transaction, elements, attributes: [("prev_version", String(version))])
            let document = root.with([header, body])
            delta.documents.append((ending, try XMLWriter.bytes { (xml) throws(XMLError) in try xml.write(document) }))
            version += 1
        }
        try add("update-products.xml", "T_UPDATE_PRODUCTS", products)
        try add(
            "update-prices.xml", "T_UPDATE_PRICES",
            prices.map { item in
                XMLElement(
                    "PRODUCT", item.element.elements.filter { ["SUPPLIER_PID", price].contains($0.name) }, attributes: [("mode", "update")])
            })
        delta.added = changes.items.count { $0.isNew }
        delta.changed = changes.items.count - delta.added
        delta.gone = changes.gone.count - untold.count
        if !untold.isEmpty { delta.untold = [.withoutPrice(untold)] }
        return delta
    }

    /// The schema asks of what is to be deleted for a description, a unit and a price as well.
    private static func deletion(of item: ItemFacts, _ language: String) -> XMLElement? {
        guard let price = item.price.flatMap({ Money($0) }) else { return nil }
        return XMLElement(
            "PRODUCT",
            [
                XMLElement("SUPPLIER_PID", text: item.id),
                XMLElement(
                    "PRODUCT_DETAILS",
                    [
                        XMLElement(
                            "DESCRIPTION_SHORT", [("lang", language)],
                            text: FeedText.cut(item.title.isEmpty ? item.id : item.title, to: 150))
                    ]),
                XMLElement("PRODUCT_ORDER_DETAILS", [XMLElement("ORDER_UNIT", text: "C62")]),
                XMLElement(
                    Self.price,
                    [
                        XMLElement(
                            "PRODUCT_PRICE",
                            [
                                XMLElement("PRICE_AMOUNT", text: price.amount.description),
                                XMLElement("PRICE_CURRENCY", text: price.currency),
                            ], attributes: [("price_type", "gros_list")])
                    ]),
            ], attributes: [("mode", "delete")])
    }
}
