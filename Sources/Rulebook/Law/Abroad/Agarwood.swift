import Catalogue
import Diagnostics

/// How the convention on species looks at agarwood that crosses a border (Appendix II with annotation #14).
enum AgarwoodAbroad {
    /// Wood, chips, beads, carvings, plants, goods in bulk: only with a permit.
    case underPermit
    /// Leaves, exhausted powder and finished goods packed for retail: exempt, as the proposal of 2013 has it.
    case exempt
}

extension Goods {
    /// Whether it is agarwood, by its kind or by its species, and how the convention looks at it; `nil` where it is none.
    var agarwoodAbroad: AgarwoodAbroad? {
        guard kind.class == .agarwood || isOfAgarwoodSpecies else { return nil }
        switch kind.id {
        case "tea", "herbal-infusion": return .exempt
        case "agarwood-beads", "agarwood-carving", "wood-carving", "medicinal-herb", "ornamental-plant": return .underPermit
        default:
            guard kind.class != .wood, kind.class != .craft else { return .underPermit }
            return isPackedForRetail ? .exempt : .underPermit
        }
    }

    /// Whether its species is one of the two genera that are listed.
    private var isOfAgarwoodSpecies: Bool { product.species.map { Self.isAgarwood($0.value) } ?? false }

    /// Whether a Latin name is of one of the two genera that are listed.
    static func isAgarwood(_ species: String) -> Bool {
        let genus = species.lowercased()
        return genus.hasPrefix("aquilaria") || genus.hasPrefix("gyrinops")
    }

    /// Whether a pack is for one household. No number stands in the annotation; a litre or a kilogram is more than anybody burns.
    private var isPackedForRetail: Bool {
        guard let net = product.label?.net?.value else { return product.isUnreadable("label.net") }
        guard net.unit.dimension == .mass || net.unit.dimension == .volume, let amount = net.inBaseUnits else { return true }
        return amount < 1000
    }

    /// The markets that it is offered in beyond the border.
    var marketsAbroad: [Market] { desk.markets(of: product).filter { $0 != .vietNam } }

    /// What an error keeps it out of that binds whoever sends it abroad: the one market, or all of them.
    var reachAbroad: Reach {
        let rules = Set(marketsAbroad.map(\.rules))
        return rules.count == 1 ? .market(rules.first?.code ?? "") : .abroad
    }
}
