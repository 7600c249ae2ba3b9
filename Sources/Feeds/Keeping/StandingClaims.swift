import Catalogue
import Diagnostics
import Rulebook

/// Whether what a published feed offers and claims may still be said today, by what the stories say.
struct StandingClaims {
    /// Why goods may be offered nowhere any more, whatever else is the matter with them.
    enum End {
        /// A lot is being taken back.
        case recalled
        /// They are no longer sold.
        case withdrawn
    }

    private let edition: Edition
    private let today: String
    private let published: [String: PublishedProduct]
    private let absent: [String: AbsentProduct]
    /// By stock number: goods may have moved to another folder meanwhile.
    private let ends: [String: End]

    init(in edition: Edition) {
        self.edition = edition
        today = edition.today.description
        published = Dictionary(
            edition.products.map { (edition.pathBelowStories($0.product.folder), $0) }, uniquingKeysWith: { first, _ in first })
        absent = Dictionary(
            edition.absent.map { (edition.pathBelowStories($0.product.folder), $0) }, uniquingKeysWith: { first, _ in first })
        var ends: [String: End] = [:]
        func look(at product: Product) {
            guard let end = End(of: product) else { return }
            for sku in [product.sku] + product.variants.map(\.sku) { if let sku { ends[sku.value] = end } }
        }
        for published in edition.products { look(at: published.product) }
        for absent in edition.absent { look(at: absent.product) }
        self.ends = ends
    }

    /// Why `item` may not be offered any more by what its story says, be that a draft, in error or neither.
    func end(of item: ItemFacts) -> End? {
        (published[item.product]?.product ?? absent[item.product]?.product).flatMap(End.init) ?? ends[item.id]
    }

    /// Whether everything that `item` claims is in force: by the last days that it tells itself, and by what its story says today, where
    /// that can be read.
    func bear(_ item: ItemFacts) -> Bool {
        func isOver(_ last: String) -> Bool { !last.isEmpty && last < today }
        if item.stars != nil, item.starsUntil.map(isOver) ?? true { return false }
        if item.certificates?.values.contains(where: isOver) == true { return false }
        if let product = published[item.product] {
            if let stars = item.stars, product.product.ocop?.stars?.value != stars { return false }
            let inForce = Set(product.certificates.flatMap(\.feedNames))
            return item.certificates?.keys.allSatisfy(inForce.contains) ?? true
        }
        return absent[item.product].map { bears($0, item) } ?? true
    }

    /// Whether a story that has no page bears what `item` claims. Of what can't be read there nobody knows that it is otherwise.
    private func bears(_ absent: AbsentProduct, _ item: ItemFacts) -> Bool {
        let product = absent.product
        if let stars = item.stars, product.tells("ocop") {
            guard let ocop = product.ocop, ocop.isInForce(on: edition.today), ocop.stars?.value == stars else { return false }
        }
        guard let names = item.certificates?.keys, product.tells("certificates"), absent.producer.tellsCertificates else { return true }
        let owners = absent.producer.certificates.filter { certificate in
            certificate.covers.map { $0.contains { $0.value == product.slug } } ?? true
        }
        let inForce = Set((owners + product.certificates).filter { $0.isInForce(on: edition.today) }.flatMap(\.feedNames))
        return names.allSatisfy(inForce.contains)
    }
}

extension StandingClaims.End {
    /// Why `product` may not be offered any more, if that is so.
    init?(of product: Product) {
        if product.traceability?.isRecalled == true {
            self = .recalled
        } else if product.effectiveStatus == .withdrawn {
            self = .withdrawn
        } else {
            return nil
        }
    }
}

extension Product {
    /// Whether what its file says under `key` could be read, be it nothing. A file that can't be read at all has no stock number.
    fileprivate func tells(_ key: String) -> Bool {
        sku != nil && !unreadable.contains { $0 == key || $0.hasPrefix("\(key).") }
    }
}

extension Producer {
    /// Whether the certificates in its file could be read, be there none. A file that can't be read at all has no name.
    fileprivate var tellsCertificates: Bool {
        name != nil && !unreadable.contains { $0 == "certificates" || $0.hasPrefix("certificates.") }
    }
}

extension Certificate {
    /// Every name by which feeds know it: its scheme, or what it is called in any language.
    fileprivate var feedNames: [String] {
        scheme.flatMap { Reference.scheme($0.value)?.id }.map { [$0] } ?? (name?.all ?? []).map(\.words.value)
    }
}
