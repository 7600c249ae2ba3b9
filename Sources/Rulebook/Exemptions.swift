import Catalogue
import Diagnostics

/// The requirements that a product's writer says do not apply to it (`exemptions`): statements of fact, which reports and feeds list.
struct Exemptions {
    /// The rule of an entry that exempts from nothing.
    static let idle: RuleID = "idle-exemption"
    private let entries: [Exemption]
    private let isPublished: Bool
    private var used: Set<String> = []

    init(of product: Product) {
        entries = product.exemptions
        isPublished = product.effectiveStatus == .published
    }

    /// The findings, less those of a rule all of whose requirements the product is exempt from.
    mutating func excuse(_ findings: [Finding], from requirements: [String]) -> [Finding] {
        guard !findings.isEmpty, !entries.isEmpty, !requirements.isEmpty else { return findings }
        let exempt = Set(entries.filter { $0.reason != nil }.compactMap(\.requirement?.value))
        let named = requirements.filter(exempt.contains)
        guard !named.isEmpty else { return findings }
        used.formUnion(named)
        return []
    }

    /// The entries that exempt from nothing; one for a requirement that no rule checks can't be told to.
    func idle() -> [Finding] {
        guard isPublished else { return [] }
        return entries.compactMap { entry in
            guard let requirement = entry.requirement, !used.contains(requirement.value), Rulebook.requirements.contains(requirement.value)
            else { return nil }
            return Finding(
                Self.idle, .warning, at: requirement.place, length: requirement.span,
                Words(
                    vi: "mục miễn trừ \(requirement.value) không miễn cho điều gì: không có nó cũng chẳng bị báo",
                    en: "the exemption from \(requirement.value) exempts from nothing: without it nothing would be reported"),
                help: Words(vi: "bỏ mục này", en: "remove this entry"))
        }
    }
}

extension About {
    /// The requirements that an exemption can excuse from: nobody is exempt from what the format itself asks for.
    var excusable: [String] { basis == nil ? [] : requirements }
}
