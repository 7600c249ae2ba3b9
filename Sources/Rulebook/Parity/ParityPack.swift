import Diagnostics

/// Two languages of a story, one set of facts.
public enum ParityPack {
    /// Every rule of the pack; a test compares the list with the folder.
    public static let rules: [any Rule.Type] = [
        DatesDiffer.self,
        NumbersDiffer.self,
        StarsDiffer.self,
        SumsDiffer.self,
        TimesDiffer.self,
        UnitsDiffer.self,
    ]
}
