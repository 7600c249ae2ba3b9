import Catalogue

/// A country that a feed can be meant for: what money its prices are in, and whether Google lists alcohol there.
///
/// A market is a line here and nothing else.
struct FeedCountry: Sendable {
    /// ISO 3166-1 alpha-2.
    let code: String
    /// ISO 4217 (list one of 2026-01-01).
    let currency: String
    /// Whether Google lists alcohol there.
    let alcohol: Alcohol

    enum Alcohol: Sendable {
        /// With limits.
        case listed
        /// Not at all.
        case refused
        /// Not named on the pages that were read: left out, to be careful.
        case unknown
    }

    /// Where the policy about alcohol was read: pages 6150139 (ads) and 12077694 (free listings). "Most of the EU" is listed; which members
    /// are not was not read.
    static let alcoholPolicy = Sourced(
        "Google Merchant Center, Alcoholic beverages", .primary, "https://support.google.com/merchants/answer/12077694")

    /// The country with this code, or `nil` where it is none, such as `EU`.
    static func country(_ market: Market) -> FeedCountry? { byCode[market.code] }

    private init(_ code: String, _ currency: String, _ alcohol: Alcohol = .unknown) {
        self.code = code
        self.currency = currency
        self.alcohol = alcohol
    }

    private static let byCode = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

    /// The countries, by region. That Google serves each of them is from memory; what it does not serve, it says when the feed is added.
    static let all: [FeedCountry] = [
        // South-East Asia
        .init("VN", "VND", .refused), .init("TH", "THB", .refused), .init("ID", "IDR", .refused), .init("MY", "MYR", .refused),
        .init("SG", "SGD", .listed), .init("PH", "PHP", .listed), .init("KH", "KHR", .listed),
        // The rest of Asia and the Pacific
        .init("JP", "JPY", .listed), .init("KR", "KRW", .refused), .init("TW", "TWD", .refused), .init("IN", "INR", .refused),
        .init("HK", "HKD"), .init("AU", "AUD"), .init("NZ", "NZD"), .init("AE", "AED"), .init("SA", "SAR"), .init("IL", "ILS"),
        // America and Africa
        .init("US", "USD", .listed), .init("CA", "CAD"), .init("MX", "MXN"), .init("BR", "BRL"), .init("ZA", "ZAR"),
        // Europe beyond the Union
        .init("GB", "GBP", .listed), .init("CH", "CHF"), .init("NO", "NOK"), .init("TR", "TRY"), .init("UA", "UAH"),
        // The Union, members with the euro
        .init("AT", "EUR", .listed), .init("BE", "EUR", .listed), .init("BG", "EUR", .listed), .init("HR", "EUR", .listed),
        .init("CY", "EUR", .listed), .init("EE", "EUR", .listed), .init("FI", "EUR", .listed), .init("FR", "EUR", .listed),
        .init("DE", "EUR", .listed), .init("GR", "EUR", .listed), .init("IE", "EUR", .listed), .init("IT", "EUR", .listed),
        .init("LV", "EUR", .listed), .init("LT", "EUR", .listed), .init("LU", "EUR", .listed), .init("MT", "EUR", .listed),
        .init("NL", "EUR", .listed), .init("PT", "EUR", .listed), .init("SK", "EUR", .listed), .init("SI", "EUR", .listed),
        .init("ES", "EUR", .listed),
        // The Union, members with money of their own
        .init("CZ", "CZK", .listed), .init("DK", "DKK", .listed), .init("HU", "HUF", .listed), .init("PL", "PLN", .listed),
        .init("RO", "RON", .listed), .init("SE", "SEK", .listed),
    ]
}
