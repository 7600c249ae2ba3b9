import Catalogue

/// What a channel takes, in characters where nothing else is said: each number with what it was read from, since channels change such
/// things without notice.
struct FeedLimits: Sendable {
    /// Of an item's number.
    var id: Sourced<Int>
    /// Of a title.
    var title: Sourced<Int>
    /// Of a description.
    var description: Sourced<Int>
    /// Of a page's address, in bytes.
    var page: Sourced<Int>
    /// Of a picture's address, in bytes.
    var address: Sourced<Int>
    /// Of a brand.
    var brand: Sourced<Int>
    /// Of one highlight.
    var highlight: Sourced<Int>
    /// Fewer highlights than this are none.
    var fewestHighlights: Sourced<Int>
    /// The most highlights that we write.
    var mostHighlights: Sourced<Int>
    /// The most pictures beside the main one.
    var moreImages: Sourced<Int>
    /// Of a colour or size.
    var colour: Sourced<Int>
    /// Of a material.
    var material: Sourced<Int>
    /// Of the section and the name of a detail.
    var detailName: Sourced<Int>
    /// Of the value of a detail.
    var detailValue: Sourced<Int>
    /// What a picture must at least have on each side, in pixels: what is smaller stays out.
    var picture: Sourced<Int>
    /// What it had better have, and the day from which the channel will insist on it, where one was told.
    var betterPicture: Sourced<(pixels: Int, from: Day?)>
    /// The heaviest parcel, in kilograms.
    var weight: Sourced<Double>
}

extension FeedLimits {
    private static let specification = "https://support.google.com/merchants/answer/7052112"

    /// Google Merchant Center's.
    static let google = FeedLimits(
        id: Sourced(50, .primary, specification), title: Sourced(150, .primary, specification),
        description: Sourced(5000, .primary, specification),
        page: Sourced(2000, .primary, "https://support.google.com/merchants/answer/6324350"),
        address: Sourced(2000, .primary, "https://support.google.com/merchants/answer/6324350"),
        brand: Sourced(70, .primary, specification),
        highlight: Sourced(150, .primary, "https://support.google.com/merchants/answer/10066942"),
        fewestHighlights: Sourced(2, .primary, "https://support.google.com/merchants/answer/10066942"),
        // Google takes 100 and advises 4 to 6.
        mostHighlights: Sourced(10, .primary, "https://support.google.com/merchants/answer/10066942"),
        moreImages: Sourced(10, .secondary, specification), colour: Sourced(100, .memory, specification),
        material: Sourced(200, .memory, specification), detailName: Sourced(140, .memory, specification),
        detailValue: Sourced(1000, .memory, specification),
        picture: Sourced(100, .primary, "https://support.google.com/merchants/answer/6324350"),
        betterPicture: Sourced((pixels: 500, from: Day("2027-01-31")), .secondary, "emberfeed; not seen on a page of Google's"),
        weight: Sourced(2000, .primary, "PyPI google-shopping-merchant-products 1.9.0"))
}
