import Diagnostics

/// Words held against facts, and words that the law forbids or fences in.
public enum WordsPack {
    /// Every rule of the pack; a test compares the list with the folder.
    public static let rules: [any Rule.Type] = [
        CosmeticCure.self,
        DiseaseClaim.self,
        FoodCure.self,
        HealersThanks.self,
        OtherFoundingYear.self,
        OtherGenerations.self,
        OtherLocalShare.self,
        OtherMembership.self,
        OtherNetQuantity.self,
        OtherNutrition.self,
        OtherOrigin.self,
        OtherPercentage.self,
        OtherQuantity.self,
        OtherShelfLife.self,
        OtherStrength.self,
        UnauthorisedHealthClaim.self,
        UnprovenAward.self,
        UnprovenCertificate.self,
        UnprovenCure.self,
        UnprovenPurity.self,
        UnprovenStars.self,
        UnprovenSuperlative.self,
    ]
}
