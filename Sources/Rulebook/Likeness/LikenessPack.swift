import Diagnostics

/// The rules about stories that are too much like each other.
public enum LikenessPack {
    /// Every rule of the pack; a test compares the list with the folder.
    public static let rules: [any Rule.Type] = [
        NearEqualStory.self,
        SameStory.self,
    ]
}
