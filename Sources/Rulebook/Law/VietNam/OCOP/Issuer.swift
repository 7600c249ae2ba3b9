import Catalogue
import Diagnostics

/// Which authority the words of a certificate name as its issuer, whatever their spelling and language.
enum Issuer: Equatable {
    /// The ministry in charge of agriculture, by the name that it has since March 2025.
    case ministry
    /// The ministry in charge of agriculture until February 2025.
    case formerMinistry
    /// The People's Committee of a province or of a city under the central government; its name, where the words give one.
    case province(String?)
    /// The People's Committee of a district, or of a town or city below a province.
    case district
    /// The People's Committee of a commune or ward.
    case commune
    /// Somebody else.
    case other

    init(_ text: LocalText) {
        self.init(text.plain?.value ?? text[.vi] ?? text.all.first?.words.value ?? "")
    }

    init(_ text: String) {
        let key = " \(Spelling.key(text)) "
        func names(_ words: [String]) -> Bool { words.contains { key.holds($0) } }
        if names(Self.ofMinistry) {
            self = .ministry
        } else if names(Self.ofFormerMinistry) {
            self = .formerMinistry
        } else if !names(Self.ofCommittee) {
            self = .other
        } else if names(Self.ofDistrict) {
            self = .district
        } else if names(Self.ofCommune) {
            self = .commune
        } else {
            self = Self.provincial(key)
        }
    }

    private static let ofMinistry = words("bo nong nghiep va moi truong", "bo nn mt", "ministry of agriculture and environment")
    private static let ofFormerMinistry = words(
        "bo nong nghiep va phat trien nong thon", "bo nn ptnt", "bo nn va ptnt", "ministry of agriculture and rural development")
    private static let ofCommittee = words("ubnd", "uy ban nhan dan", "people s committee", "peoples committee")
    private static let ofDistrict = words("huyen", "quan", "thi xa", "tx", "district", "town")
    private static let ofCommune = words("xa", "phuong", "dac khu", "thi tran", "commune", "ward")

    /// Words with a blank on either side, as whole words of a key have.
    private static func words(_ words: String...) -> [String] { words.map { " \($0) " } }

    /// `UBND tỉnh Cà Mau`, `UBND TP Huế`, `UBND thành phố Sa Đéc`, `UBND Cà Mau`.
    private static func provincial(_ key: String) -> Issuer {
        for mark in [" tinh ", " thanh pho ", " tp ", " ubnd ", " uy ban nhan dan ", " committee of "] {
            guard let name = key.words(behind: mark) else { continue }
            let known = Reference.province(named: name) ?? Reference.formerProvince(named: name).flatMap { Reference.province($0.province) }
            if mark == " tinh " || known != nil { return .province(known.map { _ in name }) }
            if mark != " ubnd ", mark != " uy ban nhan dan " { return .district }
        }
        return key.holds(" province ") || key.holds(" provincial ") ? .province(nil) : .other
    }
}
