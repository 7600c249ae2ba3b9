import Catalogue
import Diagnostics

/// How far a product is with its producer's yes to what it says in the site's first language.
enum ApprovalState: Sendable {
    /// There is nothing to say yes to: it has no story, or is withdrawn.
    case nothing
    /// Somebody said yes to what it says now.
    case given
    /// A yes is wanted: the site publishes nothing without one, or the words have changed since the last.
    case awaited
    /// Nobody has said yes, and the site asks for none.
    case open

    /// The state of `product`.
    init(of product: Product, in manuscript: Manuscript) {
        let language = manuscript.site.defaultLanguage
        let approvals = product.approvals.filter { $0.language?.value == language }
        self =
            if product.effectiveStatus == .withdrawn || product.stories[language] == nil {
                .nothing
            } else if approvals.contains(where: \.isCurrent) {
                .given
            } else {
                manuscript.site.approvalRequired || !approvals.isEmpty ? .awaited : .open
            }
    }
}
