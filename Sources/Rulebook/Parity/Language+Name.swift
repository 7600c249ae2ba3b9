public import Catalogue
public import Diagnostics

extension Language {
    /// What readers of findings call it; one that few write stories in goes by its code.
    public var name: Words {
        switch code {
        case "vi": Words(vi: "tiếng Việt", en: "Vietnamese")
        case "en": Words(vi: "tiếng Anh", en: "English")
        case "de": Words(vi: "tiếng Đức", en: "German")
        case "fr": Words(vi: "tiếng Pháp", en: "French")
        case "ja": Words(vi: "tiếng Nhật", en: "Japanese")
        case "km": Words(vi: "tiếng Khmer", en: "Khmer")
        case "ko": Words(vi: "tiếng Hàn", en: "Korean")
        case "zh": Words(vi: "tiếng Trung", en: "Chinese")
        default: Words(vi: code, en: code)
        }
    }
}
