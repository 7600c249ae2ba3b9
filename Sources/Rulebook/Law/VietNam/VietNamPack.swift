import Diagnostics

/// What Viet Nam's law and its OCOP programme require.
public enum VietNamPack {
    /// Every rule of the pack; a test compares the list with the folder.
    public static let rules: [any Rule.Type] = []
}
