/// A commune-level unit of Viet Nam since 1 July 2025.
public struct Commune: Hashable, Sendable, Identifiable {
    /// What a commune-level unit can be.
    public enum Rank: String, Sendable {
        /// Xã.
        case commune
        /// Phường.
        case ward
        /// Đặc khu.
        case specialZone = "special-zone"

        /// As addresses write it.
        public var name: String {
            switch self {
            case .commune: "xã"
            case .ward: "phường"
            case .specialZone: "đặc khu"
            }
        }
    }

    /// Five digits of Quyết định 19/2025/QĐ-TTg.
    public let code: String
    /// Its name without its rank.
    public let name: String
    /// What it is.
    public let rank: Rank
    /// The id of its province.
    public let province: String

    /// The code, which is unique in the country.
    public var id: String { code }

    /// Its name with its rank, as an address writes it: `xã Khánh Lâm`.
    public var fullName: String { "\(rank.name) \(name)" }
}

/// A commune-level unit as it was until 30 June 2025.
public struct FormerCommune: Hashable, Sendable {
    /// Its name without its rank.
    public let name: String
    /// What it was: xã, phường, thị trấn; a district for the islands that had no communes.
    public let rank: String
    /// Its district's name without rank.
    public let district: String
    /// The id of its province then.
    public let formerProvince: String
    /// The units that its land belongs to now; where it was divided the one that most of it went to stands first.
    public let communes: [Commune]
}
