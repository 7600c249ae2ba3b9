public import Diagnostics

/// One of the 26 sets of OCOP products of Quyết định 26/2026/QĐ-TTg.
public struct ProductSet: Hashable, Sendable, Identifiable {
    /// 1…26.
    public let number: Int
    /// The sector, `I`…`VI`.
    public let sector: String
    /// The sector's name.
    public let sectorName: Words
    /// The group's name, in Vietnamese.
    public let group: String
    /// Its name; the English one is ours.
    public let name: Words
    /// The ministries in charge, in Vietnamese.
    public let authorities: [String]
    /// The points that the product's story can earn.
    public let storyPoints: Int

    /// The number.
    public var id: Int { number }
}
