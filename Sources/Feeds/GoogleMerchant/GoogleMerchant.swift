import Catalogue
import Diagnostics
import Rulebook
import XML

/// Google Merchant Center: RSS 2.0 with elements of Google's own, one feed a language and country.
enum GoogleMerchant: GoogleShaped {
    static let dialect = Dialect(
        channel: .googleMerchant, name: "Google", grammar: "google-merchant.rng", limits: .google,
        availability: Dialect.googleAvailability,
        elements: [
            .identifierExists, .availabilityDate, .adult, .unitPricing, .shippingWeight, .details, .highlights, .customLabel,
        ])

    /// By hand: a new rule is its file in `Rules/` and its line here.
    static let policies: [any GoodsRule.Type] = [
        AlcoholAtGoogle.self,
        MedicineAtGoogle.self,
    ]

    static let schema = EmbeddedGrammar.schema(dialect.grammar)
}
