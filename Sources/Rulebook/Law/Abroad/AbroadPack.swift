import Diagnostics

/// What other markets require, and the conventions on trade across borders.
public enum AbroadPack {
    /// Every rule of the pack; a test compares the list with the folder.
    public static let rules: [any Rule.Type] = []
}
