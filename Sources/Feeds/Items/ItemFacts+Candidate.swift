import Catalogue
package import Diagnostics
import Digests
import Rulebook

extension ItemFacts {
    /// What a feed says of `item`.
    ///
    /// - Parameter digest: of what the feed has for it.
    init(_ item: Candidate, digest: SHA256) {
        let goods = item.goods
        let (language, product) = (goods.entry.language, goods.product)
        let title = goods.title ?? ""
        self.init(
            id: item.sku?.value ?? "", product: goods.edition.pathBelowStories(product.folder), digest: digest,
            title: title + (item.difference(in: language).map { ", \($0)" } ?? ""))
        price = item.price?.value.description
        if let sale = item.sale, sale.isOn(goods.edition.today) { self.sale = sale.price?.value.description }
        availability = item.availability?.value.rawValue
        stars = product.ocop?.stars?.value
        starsUntil = stars.flatMap { _ in product.ocop?.lastDay?.description }
        net = item.net?.value.description
        gtin = item.gtin?.value.text
        var certificates: [String: String] = [:]
        for certificate in goods.published.certificates {
            let scheme = certificate.scheme.flatMap { Reference.scheme($0.value)?.id }
            guard let name = scheme ?? certificate.name?.best(for: language, else: goods.edition.languages) else { continue }
            certificates[name] = certificate.expires?.value.description ?? ""
        }
        if !certificates.isEmpty { self.certificates = certificates }
    }

    /// As an object of JSON, keys always in the same order.
    package func write(to writer: inout JSONWriter) {
        writer.member("id", id)
        writer.member("product", product)
        writer.member("digest", digest.hex)
        writer.member("title", title)
        if let price { writer.member("price", price) }
        if let sale { writer.member("sale", sale) }
        if let availability { writer.member("availability", availability) }
        if let stars { writer.member("stars", stars) }
        if let starsUntil { writer.member("stars_until", starsUntil) }
        if let net { writer.member("net", net) }
        if let gtin { writer.member("gtin", gtin) }
        if let keptSince { writer.member("kept_since", keptSince) }
        guard let certificates else { return }
        writer.object("certificates") { writer in
            for (name, day) in certificates.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
                writer.member(name, day)
            }
        }
    }
}
