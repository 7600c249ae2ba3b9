package import XML

/// Where the items of a channel's feed stand, and by what they are told apart.
package struct ItemForm: Sendable {
    /// How many elements are around an item.
    package let depth: Int
    /// The element that an item is.
    package let element: String
    /// The path to its number, from there, without prefixes; from a pack, where such an element holds all packs of a product.
    package let number: [String]
    /// The path to what holds the packs, where that is so.
    package var packs: [String]?

    /// The form of a channel's feeds; `nil` where they are not told apart item by item.
    package static func form(of channel: String) -> ItemForm? {
        switch channel {
        case "google-merchant", "meta", "tiktok", "pinterest", "microsoft": ItemForm(depth: 2, element: "item", number: ["id"])
        case "peppol-catalogue", "ubl-catalogue": ItemForm(depth: 1, element: "cac:CatalogueLine", number: ["ID"])
        case "bmecat": ItemForm(depth: 2, element: "PRODUCT", number: ["SUPPLIER_PID"])
        case "heureka": ItemForm(depth: 1, element: "SHOPITEM", number: ["ITEM_ID"])
        case "gs1-gdsn": ItemForm(depth: 1, element: "transaction", number: ["transactionIdentification", "entityIdentification"])
        case "lazada": ItemForm(depth: 1, element: "Request", number: ["SellerSku"], packs: ["Product", "Skus"])
        default: nil
        }
    }

    /// The items that an element at the depth has, each with its number: itself, or the packs of a product with what all of them share; none
    /// where it is something else.
    package func items(of element: XMLElement) -> [(number: String, item: XMLElement)] {
        guard element.name == self.element else { return [] }
        guard let packs, let product = packs.first.flatMap({ element.first($0) }), let holder = element.first(packs) else {
            return self.packs == nil ? element.first(number).map { [($0.text, element)] } ?? [] : []
        }
        let common = product.elements.filter { $0.name != holder.name }
        return holder.elements.compactMap { pack in
            pack.first(number).map { ($0.text, XMLElement(element.name, common + pack.elements)) }
        }
    }
}

extension Feeds {
    /// What each item of a feed consists of, by its number; nothing for a channel whose items have no such form, or where the bytes are no
    /// feed of it.
    public static func parts(of feed: [UInt8], channel: String) -> [String: ItemParts] {
        guard let form = ItemForm.form(of: channel) else { return [:] }
        var parts: [String: ItemParts] = [:]
        try? XMLReader().elements(of: feed, atDepth: form.depth) { element, _ in
            for (number, item) in form.items(of: element) { parts[number] = ItemParts(of: item) }
            return true
        }
        return parts
    }
}
