package import XML

/// Where the items of a channel's feed stand, and by what they are told apart.
package struct ItemForm: Sendable {
    /// How many elements are around an item.
    package let depth: Int
    /// The element that an item is.
    package let element: String
    /// The path to its number, from there, without prefixes.
    package let number: [String]

    /// The form of a channel's feeds; `nil` where they are not told apart item by item.
    package static func form(of channel: String) -> ItemForm? {
        switch channel {
        case "google-merchant", "meta", "tiktok", "pinterest", "microsoft": ItemForm(depth: 2, element: "item", number: ["id"])
        case "peppol-catalogue", "ubl-catalogue": ItemForm(depth: 1, element: "cac:CatalogueLine", number: ["ID"])
        case "bmecat": ItemForm(depth: 2, element: "PRODUCT", number: ["SUPPLIER_PID"])
        default: nil
        }
    }

    /// The number of an item.
    package func number(of item: XMLElement) -> String? { item.first(number)?.text }
}

extension Feeds {
    /// What each item of a feed consists of, by its number; nothing for a channel whose items have no such form, or where the bytes are no
    /// feed of it.
    public static func parts(of feed: [UInt8], channel: String) -> [String: ItemParts] {
        guard let form = ItemForm.form(of: channel) else { return [:] }
        var parts: [String: ItemParts] = [:]
        try? XMLReader().elements(of: feed, atDepth: form.depth) { item, _ in
            if item.name == form.element, let number = form.number(of: item) { parts[number] = ItemParts(of: item) }
            return true
        }
        return parts
    }
}
