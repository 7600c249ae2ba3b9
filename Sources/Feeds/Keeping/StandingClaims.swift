import Catalogue
import Diagnostics
import Rulebook

/// Whether what a published feed says of stars and certificates may still be said today.
struct StandingClaims {
    private let today: String
    private let published: [String: PublishedProduct]
    private let absent: [String: Product]
    private let day: Day

    init(in edition: Edition) {
        let root = edition.site.file.dropLast("site.yaml".utf8.count)
        func path(_ folder: String) -> String { folder.hasPrefix(root) ? String(folder.dropFirst(root.count)) : folder }
        day = edition.today
        today = edition.today.description
        published = Dictionary(edition.products.map { (path($0.product.folder), $0) }, uniquingKeysWith: { first, _ in first })
        absent = Dictionary(edition.absent.map { (path($0.product.folder), $0.product) }, uniquingKeysWith: { first, _ in first })
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
        guard let product = absent[item.product] else { return true }
        func isRevoked(_ day: Located<Day>?) -> Bool { day.map { $0.value <= self.day } ?? false }
        if item.stars != nil, isRevoked(product.ocop?.revoked) { return false }
        let revoked = Set(product.certificates.filter { isRevoked($0.revoked) }.flatMap(\.feedNames))
        return item.certificates?.keys.allSatisfy { !revoked.contains($0) } ?? true
    }
}

extension Certificate {
    /// Every name by which feeds know it: its scheme, or what it is called in any language.
    fileprivate var feedNames: [String] {
        scheme.flatMap { Reference.scheme($0.value)?.id }.map { [$0] } ?? (name?.all ?? []).map(\.words.value)
    }
}
