import Diagnostics

/// What other markets require, and the conventions on trade across borders.
public enum AbroadPack {
    /// Every rule of the pack; a test compares the list with the folder.
    public static let rules: [any Rule.Type] = [
        CosmeticInTheUnion.self,
        DistanceInformation.self,
        LotlessTraceabilityFood.self,
        MissingCITESPermit.self,
        MissingDeforestationStatement.self,
        NestForChina.self,
        OrganicWithoutTheUnion.self,
        RetailAgarwoodAbroad.self,
        UndeclaredAllergensInJapan.self,
        UndeclaredAllergensInTheUnion.self,
        UndeclaredAllergensInTheUnitedStates.self,
        UnlabelledHazard.self,
        UnlistedAllergen.self,
        UnlistedCosmetic.self,
        UnreachableCosmetic.self,
        UnregisteredFoodFacility.self,
        UnregisteredInChina.self,
        UnregisteredPlantation.self,
        UntracedInTheUnion.self,
    ]
}
