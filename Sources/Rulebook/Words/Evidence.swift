import Catalogue
import Diagnostics

/// What evidence under `claims` can be for besides prizes and surveys, as its `says` names it.
enum Evidence: String, Sendable {
    /// How long a family, a village or a firm has plied its craft.
    case craftHistory = "craft-history"
    /// That something is not in the goods, or nothing else.
    case purity
    /// A share of the goods' composition.
    case composition
}

extension Product {
    /// Whether there is evidence for what words say: a scan, or who said so.
    func hasEvidence(of evidence: Evidence) -> Bool {
        claims.contains { $0.says?.value == evidence.rawValue && ($0.evidence != nil || $0.source != nil) }
    }
}
