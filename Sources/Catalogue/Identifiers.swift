/// A language of stories, by its BCP 47 primary subtag: `vi`, `en`, `ja`.
public struct Language: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The subtag.
    public let code: String

    /// The language with the subtag `code`.
    public init(_ code: String) { self.code = code }

    /// The language with a literal's subtag.
    public init(stringLiteral value: String) { code = value }

    /// The subtag.
    public var description: String { code }

    /// Whether the code has the form of a language: two or three small letters.
    public var isWellFormed: Bool { (2...3).contains(code.utf8.count) && code.utf8.allSatisfy { (0x61...0x7A).contains($0) } }

    /// Vietnamese.
    public static let vi: Language = "vi"
    /// English.
    public static let en: Language = "en"
}

/// A market: a country by its ISO 3166-1 alpha-2 code, or `EU` for the rules that its members share.
public struct Market: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The code.
    public let code: String

    /// The market with this code.
    public init(_ code: String) { self.code = code }

    /// The market with a literal's code.
    public init(stringLiteral value: String) { code = value }

    /// The code.
    public var description: String { code }

    /// Whether the code has the form of one: two capital letters.
    public var isWellFormed: Bool { code.utf8.count == 2 && code.utf8.allSatisfy { (0x41...0x5A).contains($0) } }

    /// The home market.
    public static let vietNam: Market = "VN"
    /// The common rules of the European Union.
    public static let europeanUnion: Market = "EU"

    /// The members of the European Union since 2020-02-01 (https://european-union.europa.eu/principles-countries-history/eu-countries_en).
    public static let membersOfEU: Set<String> = [
        "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU", "MT", "NL", "PL", "PT",
        "RO", "SK", "SI", "ES", "SE",
    ]

    /// The market whose rules bind here: the Union's for its members, else its own.
    public var rules: Market { Self.membersOfEU.contains(code) ? .europeanUnion : self }
}

/// A place where goods are listed: `google-merchant`.
public struct Channel: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// Its name, as site.yaml writes it.
    public let name: String

    /// The channel of this name.
    public init(_ name: String) { self.name = name }

    /// The channel of a literal's name.
    public init(stringLiteral value: String) { name = value }

    /// Its name.
    public var description: String { name }

    /// BMEcat 2005.2.
    public static let bmecat: Channel = "bmecat"
    /// Google Merchant Center.
    public static let googleMerchant: Channel = "google-merchant"
    /// GS1's Global Data Synchronisation Network.
    public static let gdsn: Channel = "gs1-gdsn"
    /// Heureka, for Czechs and Slovaks.
    public static let heureka: Channel = "heureka"
    /// Lazada's Open Platform.
    public static let lazada: Channel = "lazada"
    /// Meta's catalogue, for Facebook and Instagram.
    public static let meta: Channel = "meta"
    /// Microsoft Merchant Center, for Bing.
    public static let microsoft: Channel = "microsoft"
    /// Peppol BIS Catalogue 3.
    public static let peppol: Channel = "peppol-catalogue"
    /// Pinterest's catalogue.
    public static let pinterest: Channel = "pinterest"
    /// TikTok's catalogue for advertisements.
    public static let tikTok: Channel = "tiktok"
    /// The catalogue of the Universal Business Language.
    public static let ubl: Channel = "ubl-catalogue"
}

/// The name of a folder that stands for a producer, a product or a fair.
public enum Slug {
    /// The most letters a slug may have (story format, "Folders").
    public static let longest = 80

    /// Whether `name` is `[a-z0-9]+(-[a-z0-9]+)*` and not too long.
    public static func isWellFormed(_ name: some StringProtocol) -> Bool {
        var afterHyphen = true
        var count = 0
        for byte in name.utf8 {
            count += 1
            switch byte {
            case 0x61...0x7A, 0x30...0x39: afterHyphen = false
            case 0x2D:
                if afterHyphen { return false }
                afterHyphen = true
            default: return false
            }
        }
        return !afterHyphen && count <= longest
    }
}
