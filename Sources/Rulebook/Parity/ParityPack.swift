import Diagnostics

/// Two languages of a story, one set of facts.
public enum ParityPack {
    /// Every rule of the pack; a test compares the list with the folder.
    public static let rules: [any Rule.Type] = [
        CertificatesDiffer.self,
        DatesDiffer.self,
        DenialsDiffer.self,
        HeadingsDiffer.self,
        LinksDiffer.self,
        ListsDiffer.self,
        NamesDiffer.self,
        NumbersDiffer.self,
        PicturesDiffer.self,
        PlacesDiffer.self,
        ReferencesDiffer.self,
        StarsDiffer.self,
        SumsDiffer.self,
        TextsDiffer.self,
        TimesDiffer.self,
        UnitsDiffer.self,
    ]
}
