import Diagnostics

/// What Viet Nam's law and its OCOP programme require.
public enum VietNamPack {
    /// Every rule of the pack; a test compares the list with the folder.
    public static let rules: [any Rule.Type] = ocop + story + food + label + trace + cosmetics + goods + shop

    private static let ocop: [any Rule.Type] = [
        FormerProvinceCode.self, MissingQualitySystem.self, NotIssuedByDistrict.self, NotIssuedByMinistry.self, NotIssuedByProvince.self,
        RatingRenewalDue.self, SetOfAnotherSector.self, UnusualFormerProductCode.self, WrongProductCode.self,
    ]

    private static let story: [any Rule.Type] = [
        LabelWithoutStory.self, MissingLocality.self, MissingTrademark.self, StoryInOneLanguage.self, StoryWithoutEvidence.self,
        StoryWithoutPlace.self, UntoldStory.self,
    ]

    private static let food: [any Rule.Type] = [
        FoodSafetyRenewalDue.self, FoodSoldAsMedicine.self, HerbWithoutGACP.self, MissingAdvertisingConfirmation.self,
        MissingAgeWarning.self, MissingAlcoholLicence.self, MissingAlcoholStrength.self, MissingFoodSafety.self, MissingGMP.self,
        MissingRegistration.self, MissingSelfDeclaration.self, MissingSupplementWords.self, MissingTestReport.self,
        OverlongFoodSafety.self, UnprovenWaterSource.self,
    ]

    private static let label: [any Rule.Type] = [
        AddressNotInLanguage.self, EnergyOff.self, IncompleteCerealLabel.self, IncompleteCraftLabel.self, IncompleteFoodLabel.self,
        IncompleteSupplementLabel.self, MissingNutrition.self, MissingOrigin.self, MissingSaturatedFat.self, MissingSugars.self,
        UnstatedIngredientShare.self,
    ]

    private static let trace: [any Rule.Type] = [
        ExportFruitWithoutCodes.self, ForeignGTIN.self, FormerGrowingArea.self, MissingGrowingArea.self, OutdatedProvinceRank.self,
        PassportWithoutOwner.self, StagesWithoutPlace.self, TraceWithoutBrand.self, UndatedLot.self,
    ]

    private static let cosmetics: [any Rule.Type] = [
        IncompleteCosmeticLabel.self, MissingCosmeticNotification.self, OverlongCosmeticNotification.self, UndatedCosmetic.self,
        UndeclaredFunction.self,
    ]

    private static let goods: [any Rule.Type] = [
        IncompleteOrganicCertificate.self, OriginContradicted.self, TimberWithoutOrigin.self, UndeclaredSet20.self,
        UnknownSwiftletHouse.self, UnknownUse.self, UnnamedAddition.self,
    ]

    private static let shop: [any Rule.Type] = [
        IncompleteOwner.self, MissingTerms.self, MissingUse.self, UnprovenGoods.self,
    ]
}
