import Catalogue
import Diagnostics
import Rulebook

/// Addresses that would be a product's if it had a page there.
struct Vacancies: Sendable {
    /// Who is missing.
    enum Tenant: Sendable {
        /// A product without any page, by its position among the absent.
        case absent(Int)
        /// A product that lacks this language, by its position.
        case elsewhere(Int)
    }

    private var tenants: [String: Tenant] = [:]

    init(_ edition: Edition) {
        let addresses = edition.addresses
        for (index, absent) in edition.absent.enumerated() {
            let product = absent.product
            for language in edition.languages {
                tenants[addresses.product(absent.producerSlug, product.slug, language).path] = .absent(index)
            }
            let numbers = [product.traceability?.gtin] + product.variants.map(\.gtin)
            for number in numbers.compactMap({ $0?.value.fourteenDigits }) {
                tenants[addresses.gtin(number).path] = .absent(index)
                for lot in (product.traceability?.lots ?? []).compactMap(\.lot?.value.text) {
                    tenants[addresses.lot(number, lot).path] = .absent(index)
                }
            }
        }
        for (index, product) in edition.products.enumerated() where product.languages.count < edition.languages.count {
            for language in edition.languages where !product.languages.contains(language) {
                tenants[addresses.product(product.producerSlug, product.slug, language).path] = .elsewhere(index)
            }
        }
    }

    subscript(address: Address) -> Tenant? { tenants[address.path] }
}
