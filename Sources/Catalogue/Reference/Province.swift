public import Diagnostics

/// A province-level unit of Viet Nam since 1 July 2025.
public struct Province: Hashable, Sendable, Identifiable {
    /// What a province-level unit can be.
    public enum Rank: String, Sendable {
        /// A province, tỉnh.
        case province
        /// A city under the central government, thành phố.
        case city
    }

    /// Its id in stories: `ca-mau`.
    public let id: String
    /// Two digits of Quyết định 19/2025/QĐ-TTg.
    public let code: String
    /// Its name without its rank.
    public let name: Words
    /// What it is now.
    public let rank: Rank
    /// The first day on which it was a city, where it was a province after 1 July 2025.
    public let citySince: Day?
    /// Its place in the official order.
    let position: Int

    /// Its name with its rank, as an address writes it: `tỉnh Cà Mau`, `thành phố Huế`.
    public var fullName: Words {
        switch rank {
        case .province: Words(vi: "tỉnh \(name.vi)", en: "\(name.en) Province")
        case .city: Words(vi: "thành phố \(name.vi)", en: name.en.hasSuffix("City") ? name.en : "\(name.en) City")
        }
    }
}

/// A province-level unit as it was until 30 June 2025.
public struct FormerProvince: Hashable, Sendable, Identifiable {
    /// Its name as an id: `ben-tre`.
    public let id: String
    /// Its two digits then.
    public let code: String
    /// Its name without its rank.
    public let name: Words
    /// The id of the province that it is part of now.
    public let province: String
    /// Whether its two digits name another unit now.
    public let codeNamesAnother: Bool
}
