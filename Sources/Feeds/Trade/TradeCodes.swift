import Catalogue
import Rulebook

/// The codes of electronic trade documents.
enum TradeCodes {
    /// UN/ECE Recommendation 20 codes of the units that stories are written in.
    static func unit(_ unit: Unit) -> String? { units[unit.symbol] }

    private static let units: [String: String] = [
        "mg": "MGM", "g": "GRM", "kg": "KGM", "ml": "MLT", "l": "LTR", "mm": "MMT", "cm": "CMT", "m": "MTR", "unit": "C62", "units": "C62",
        "pair": "PR", "pairs": "PR", "set": "SET", "sets": "SET", "day": "DAY", "days": "DAY", "week": "WEE", "weeks": "WEE",
        "month": "MON", "months": "MON",
    ]

    /// The code of three letters that a language has (ISO 639-2/B).
    static func language(_ language: Language) -> String? { languages[language.code] }

    private static let languages: [String: String] = [
        "vi": "vie", "en": "eng", "de": "ger", "fr": "fre", "cs": "cze", "sk": "slo", "es": "spa", "it": "ita", "ja": "jpn", "ko": "kor",
        "zh": "chi", "nl": "dut", "pl": "pol", "pt": "por", "ru": "rus", "th": "tha", "lo": "lao", "km": "khm",
    ]

    /// The code of a certificate in GS1's list of accreditation marks on packs (PackagingMarkedLabelAccreditationCode, inlined in Peppol's
    /// rules of transaction T19); `NA` where it has none, as for OCOP and VietGAP.
    static func certificate(_ scheme: String?, for kind: Kind) -> String {
        switch scheme {
        case "organic-eu": "EU_ORGANIC_FARMING"
        case "organic-usda": "USDA_ORGANIC"
        case "globalgap": "GLOBAL_GAP"
        case "rainforest": "RAINFOREST_ALLIANCE"
        case "fair-trade": fairTrade[kind.id] ?? "NA"
        default: "NA"
        }
    }

    private static let fairTrade: [String: String] = [
        "honey": "FAIRTRADE_HONEY", "coffee": "FAIRTRADE_COFFEE", "tea": "FAIRTRADE_TEA", "rice": "FAIRTRADE_RICE",
    ]
}
