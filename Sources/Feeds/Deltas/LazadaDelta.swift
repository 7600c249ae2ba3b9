import Diagnostics
import XML

/// Lazada's Open Platform: requests about goods that it lists already. What they cost and how many there are goes to
/// `/product/price_quantity/update` (https://lazada-sellercenter.readme.io/docs/updatepricequantity, read 2026-11-29), goods that are gone to
/// `/product/deactivate`, products that are new to `/product/create`. Each `Request` is the body of one call.
enum LazadaDelta: DeltaForm {
    static let channel = "lazada"

    /// As many packs as Lazada advises for one update; it takes 50.
    static let packsInAnUpdate = Sourced(20, .primary, "UpdatePriceQuantity")
    /// The most packs of one product in one deactivation: not said, so as for a removal.
    static let packsInADeactivation = Sourced(50, .memory, "RemoveProduct")

    private static let changes = EmbeddedGrammar.schema("lazada-changes.rng")

    /// What is created is what the feed has.
    static func schema(of ending: String) -> Result<Schema, FeedFailure> { ending == "create.xml" ? Lazada.schema : changes }

    /// The elements of a pack that an update tells, and what it calls them.
    private static let updated = [
        ("quantity", "Quantity"), ("price", "Price"), ("special_price", "SalePrice"), ("special_from_date", "SaleStartDate"),
        ("special_to_date", "SaleEndDate"),
    ]

    static func delta(of changes: FeedChanges, previousVersion: Int) throws(XMLError) -> FeedDelta {
        var delta = FeedDelta()
        func add(_ ending: String, _ path: String, _ requests: [XMLElement]) throws(XMLError) {
            guard !requests.isEmpty else { return }
            let document = XMLElement("Requests", requests, attributes: [("path", path)])
            delta.documents.append((ending, try XMLWriter.bytes { (xml) throws(XMLError) in try xml.write(document) }))
        }
        func tell(_ items: [String], _ words: ([String]) -> Words) {
            if !items.isEmpty { delta.untold.append(words(items)) }
        }
        let new = changes.items.filter(\.isNew)
        let newNumbers = Set(new.map(\.number))
        let created = new.filter { $0.packs.allSatisfy(newNumbers.contains) }
        try add("create.xml", "/product/create", created.filter { $0.packs.first == $0.number }.map(\.whole))
        let told = changes.items.filter { !$0.isNew && isUpdate($0) }
        try add(
            "update.xml", "/product/price_quantity/update",
            pieces(of: told, packsInAnUpdate.value).map { items in request([XMLElement("Skus", items.map(update))]) })
        var gone: [String: [String]] = [:]
        for item in changes.gone { gone[item.product, default: []].append(item.id) }
        var seen: Set<String> = []
        let products = changes.gone.map(\.product).filter { seen.insert($0).inserted }
        let deactivated = products.flatMap { pieces(of: gone[$0] ?? [], packsInADeactivation.value) }
        try add(
            "deactivate.xml", "/product/deactivate",
            deactivated.map { skus in request([XMLElement("Skus", skus.map { XMLElement("SellerSku", text: $0) })]) })
        delta.added = created.count
        delta.changed = told.count
        delta.gone = changes.gone.count
        let createdNumbers = Set(created.map(\.number))
        tell(new.map(\.number).filter { !createdNumbers.contains($0) }, FeedDelta.newPacks)
        let elements = Set(updated.map(\.0))
        tell(changes.items.filter { !$0.isNew && !($0.differing?.isSubset(of: elements) ?? false) }.map(\.number), FeedDelta.otherValues)
        // An update can't take a value away. How many there are is the writer's to know: what was out of stock stays so until told.
        let ended = changes.items.filter { item in
            updated.contains { item.differing?.contains($0.0) == true && item.element.first($0.0) == nil }
        }
        tell(ended.map(\.number), FeedDelta.endedAtLazada)
        return delta
    }

    /// Whether something changed that an update tells.
    private static func isUpdate(_ item: FeedChanges.Item) -> Bool {
        guard let differing = item.differing else { return true }
        return updated.contains { differing.contains($0.0) && item.element.first($0.0) != nil }
    }

    /// All that an update can tell of a pack, so that none of it stays as it was.
    private static func update(_ item: FeedChanges.Item) -> XMLElement {
        let values = updated.compactMap { name, told -> XMLElement? in
            guard let text = item.element.first(name)?.text else { return nil }
            // A day here is a day, where a listing says the hour as well.
            return XMLElement(told, text: name.hasSuffix("_date") ? String(text.prefix(10)) : text)
        }
        return XMLElement("Sku", [XMLElement("SellerSku", text: item.number)] + values)
    }

    private static func request(_ elements: [XMLElement]) -> XMLElement { XMLElement("Request", [XMLElement("Product", elements)]) }

    /// `elements` in pieces of at most `size`.
    private static func pieces<Element>(of elements: [Element], _ size: Int) -> [[Element]] {
        stride(from: 0, to: elements.count, by: size).map { Array(elements[$0..<min($0 + size, elements.count)]) }
    }
}
