import Diagnostics

/// How Vietnamese text is written down: composed, in Unicode, its tone marks in one style.
public enum TextPack {
    /// Every rule of the pack; a test compares the list with the folder.
    public static let rules: [any Rule.Type] = [
        DecomposedText.self,
        GarbledText.self,
        HiddenCharacters.self,
        LookalikeLetters.self,
        LostAccents.self,
        MixedToneMarks.self,
        TypingLeftovers.self,
    ]
}
