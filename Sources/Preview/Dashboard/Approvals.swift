import Catalogue
import Diagnostics

/// Whose yes is there.
enum Approvals {
    /// Whether the producer has still to say yes to what a product says in the site's first language.
    static func isAwaited(_ product: Product, in manuscript: Manuscript) -> Bool {
        let language = manuscript.site.defaultLanguage
        guard product.effectiveStatus != .withdrawn, product.stories[language] != nil else { return false }
        return !product.approvals.contains { $0.language?.value == language && $0.isCurrent }
    }
}
