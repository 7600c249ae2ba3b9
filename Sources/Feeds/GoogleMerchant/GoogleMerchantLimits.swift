import Catalogue

/// What Google Merchant Center takes, in characters where nothing else is said.
enum GoogleMerchantLimits {
    private static let specification = "https://support.google.com/merchants/answer/7052112"

    /// Of an item's number.
    static let id = Sourced(50, .primary, specification)
    /// Of a title.
    static let title = Sourced(150, .primary, specification)
    /// Of a description.
    static let description = Sourced(5000, .primary, specification)
    /// Of an address, in bytes.
    static let address = Sourced(2000, .primary, "https://support.google.com/merchants/answer/6324350")
    /// Of a brand.
    static let brand = Sourced(70, .primary, specification)
    /// Of a product type.
    static let productType = Sourced(750, .primary, specification)
    /// Of one highlight.
    static let highlight = Sourced(150, .primary, "https://support.google.com/merchants/answer/10066942")
    /// Fewer highlights than this are none.
    static let fewestHighlights = Sourced(2, .primary, "https://support.google.com/merchants/answer/10066942")
    /// The most highlights that we write; Google takes 100 and advises 4 to 6.
    static let mostHighlights = Sourced(10, .primary, "https://support.google.com/merchants/answer/10066942")
    /// The most pictures beside the main one.
    static let moreImages = Sourced(10, .secondary, specification)
    /// Of a colour or size.
    static let colour = Sourced(100, .memory, specification)
    /// Of a material.
    static let material = Sourced(200, .memory, specification)
    /// Of the section and the name of a detail.
    static let detailName = Sourced(140, .memory, specification)
    /// Of the value of a detail.
    static let detailValue = Sourced(1000, .memory, specification)
    /// The longest side that a picture must at least have on each side, in pixels, now.
    static let picture = Sourced(100, .primary, "https://support.google.com/merchants/answer/6324350")
    /// The same from a day on.
    static let laterPicture = Sourced(
        (pixels: 500, from: Day("2027-01-31")), .secondary, "emberfeed; not seen on a page of Google's")
    /// The heaviest parcel, in kilograms.
    static let weight = Sourced(2000.0, .primary, "PyPI google-shopping-merchant-products 1.9.0")
}
