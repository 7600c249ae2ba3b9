/// The class of a kind, on which rules hang.
public struct KindClass: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// Its id in the reference data.
    public let name: String

    /// The class called `name`.
    public init(_ name: String) { self.name = name }

    /// The class called by a literal.
    public init(stringLiteral value: String) { name = value }

    /// Its id.
    public var description: String { name }

    /// Fresh fruit, vegetables, nuts, seafood, eggs.
    public static let fresh: KindClass = "fresh"
    /// Processed food.
    public static let food: KindClass = "food"
    /// Drinks without alcohol.
    public static let drink: KindClass = "drink"
    /// Spirits and wine.
    public static let alcohol: KindClass = "alcohol"
    /// Health supplements.
    public static let supplement: KindClass = "supplement"
    /// Traditional medicine.
    public static let medicine: KindClass = "medicine"
    /// Medicinal herbs as they are.
    public static let herb: KindClass = "herb"
    /// Shampoo, serum, soap.
    public static let cosmetic: KindClass = "cosmetic"
    /// Essential oils, whose law hangs on their intended use.
    public static let essentialOil: KindClass = "essential-oil"
    /// Agarwood in any form.
    public static let agarwood: KindClass = "agarwood"
    /// Handicrafts of plant fibre, clay and the like.
    public static let craft: KindClass = "craft"
    /// Handicrafts of wood.
    public static let wood: KindClass = "wood"
    /// Cloth and clothes.
    public static let textile: KindClass = "textile"
    /// Flowers, plants and animals for ornament.
    public static let ornamental: KindClass = "ornamental"
    /// Community tourism and other services.
    public static let tourism: KindClass = "tourism"

    /// All of them.
    public static let all: [KindClass] = [
        .fresh, .food, .drink, .alcohol, .supplement, .medicine, .herb, .cosmetic, .essentialOil, .agarwood, .craft, .wood, .textile,
        .ornamental, .tourism,
    ]

    /// The classes that requirements for food hang on.
    public static let foodstuffs: Set<KindClass> = [.fresh, .food, .drink, .alcohol, .supplement, .herb]

    /// Whether requirements for food hold.
    public var isFoodstuff: Bool { Self.foodstuffs.contains(self) }
}
