/// The codes of GDSN messages.
enum GDSNCodes {
    /// The number of a country (ISO 3166-1 numeric) by its code of two letters; `nil` where it is not one that feeds are written for.
    static func country(_ code: String) -> String? { countries[code] }

    private static let countries: [String: String] = [
        "AE": "784", "AT": "040", "AU": "036", "BE": "056", "BG": "100", "BR": "076", "CA": "124", "CH": "756", "CY": "196", "CZ": "203",
        "DE": "276", "DK": "208", "EE": "233", "ES": "724", "FI": "246", "FR": "250", "GB": "826", "GR": "300", "HK": "344", "HR": "191",
        "HU": "348", "ID": "360", "IE": "372", "IL": "376", "IN": "356", "IT": "380", "JP": "392", "KH": "116", "KR": "410", "LT": "440",
        "LU": "442", "LV": "428", "MT": "470", "MX": "484", "MY": "458", "NL": "528", "NO": "578", "NZ": "554", "PH": "608", "PL": "616",
        "PT": "620", "RO": "642", "SA": "682", "SE": "752", "SG": "702", "SI": "705", "SK": "703", "TH": "764", "TR": "792", "TW": "158",
        "UA": "804", "US": "840", "VN": "704", "ZA": "710",
    ]
}
