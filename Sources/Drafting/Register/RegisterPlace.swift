import Catalogue
import Diagnostics

/// Where a row's goods come from, in the units of today: as far as the row says it and the reference data follow.
struct RegisterPlace {
    /// The province of today.
    private(set) var province: Province?
    /// The province until 30 June 2025, where the row names one.
    private(set) var formerProvince: FormerProvince?
    /// The commune of today.
    private(set) var commune: Commune?
    /// What does not agree, or can't be decided.
    private(set) var doubts: [Doubt] = []

    /// Something that a person has to look at.
    struct Doubt: Equatable {
        /// The rule it is reported by.
        var rule: RuleID
        /// How much it weighs.
        var severity: Severity
        /// What it is.
        var message: Words
    }

    init(_ row: RegisterRow) {
        let address = AddressParts(row[.address] ?? "")
        findProvince(row, address)
        guard let province else { return }
        findCommune(row, address, in: province)
        if commune != nil { compare(with: address, in: province) }
    }

    private mutating func findProvince(_ row: RegisterRow, _ address: AddressParts) {
        let written = [row[.province], row[.formerProvince]].compactMap(\.self)
        for name in written {
            guard let found = Reference.province(named: name) else {
                doubt("register-unknown-place", .warning, .noProvince(name))
                continue
            }
            if let province, province != found { doubt("register-places-disagree", .warning, .provincesDisagree(province, found, name)) }
            province = province ?? found
        }
        if written.isEmpty { province = address.last.flatMap { Reference.province(named: $0) } }
        // A present province's name is a former one's only in a column of former names, or where it exists no more.
        let former = row[.formerProvince] ?? row[.province] ?? address.last
        if let name = former, let found = Reference.formerProvince(named: name), found.province == province?.id,
            row[.formerProvince] != nil || found.id != province?.id
        {
            formerProvince = found
        }
    }

    private mutating func findCommune(_ row: RegisterRow, _ address: AddressParts, in province: Province) {
        let district = row[.district] ?? address.district
        if let name = row[.commune] {
            commune = Reference.commune(named: name, in: province)
            if let commune {
                if let rank = AddressParts.rank(of: name), rank != commune.rank.name {
                    doubt("register-rank-differs", .note, .rankDiffers(name, commune))
                }
                return
            }
            commune = present(of: name, district: district, in: province)
            if commune == nil { doubt("register-unknown-place", .warning, .noCommune(name, province)) }
        } else if let name = row[.formerCommune] {
            commune = present(of: name, district: district, in: province)
            if commune == nil { doubt("register-unknown-place", .warning, .noCommune(name, province)) }
        } else if let name = address.commune {
            // The address does not say whether its names are today's: only what is the same either way is taken.
            let former = formerCommunes(of: name, district: district, in: province).flatMap(\.communes)
            let today = district == nil ? Reference.commune(named: name, in: province).map { [$0] } ?? [] : []
            let candidates = Set(former + today)
            commune = candidates.count == 1 ? candidates.first : nil
            if commune == nil { doubt("register-unknown-place", .warning, .noCommune(name, province)) }
        }
    }

    /// The one unit of today that a former commune's land belongs to.
    private func present(of name: String, district: String?, in province: Province) -> Commune? {
        let communes = Set(formerCommunes(of: name, district: district, in: province).flatMap(\.communes))
        return communes.count == 1 ? communes.first : nil
    }

    private func formerCommunes(of name: String, district: String?, in province: Province) -> [FormerCommune] {
        let all = Reference.formerCommunes(named: name, in: province)
        let here = formerProvince.map { former in all.filter { $0.formerProvince == former.id } } ?? all
        guard let district else { return here }
        let key = AddressParts.withoutRank(district)
        let inDistrict = here.filter { Spelling.key($0.district) == key }
        return inDistrict.isEmpty ? here : inDistrict
    }

    /// Whether the address leads to the commune that the row names.
    private mutating func compare(with address: AddressParts, in province: Province) {
        guard let commune else { return }
        if let name = address.commune {
            let former = formerCommunes(of: name, district: address.district, in: province)
            let isSame = Reference.commune(named: name, in: province) == commune
            if !former.isEmpty, !isSame, !former.contains(where: { $0.communes.contains(commune) }) {
                doubt("register-places-disagree", .warning, .addressElsewhere(name, former.flatMap(\.communes), commune))
                return
            }
        }
        guard let district = address.district else { return }
        let inDistrict = Reference.formerCommunes(ofDistrict: district, in: province)
            .filter { former in formerProvince.map { $0.id == former.formerProvince } ?? true }
        if !inDistrict.isEmpty, !inDistrict.contains(where: { $0.communes.contains(commune) }) {
            doubt("register-places-disagree", .warning, .addressElsewhere(district, [], commune))
        }
    }

    private mutating func doubt(_ rule: RuleID, _ severity: Severity, _ message: Words) {
        doubts.append(Doubt(rule: rule, severity: severity, message: message))
    }
}

/// The units that an address names.
struct AddressParts {
    /// The first part that begins like a commune: `xã Mỹ Hòa`.
    private(set) var commune: String?
    /// The first part that begins like a district: `huyện Vũng Liêm`, `TX Bình Minh`.
    private(set) var district: String?
    /// The last part.
    private(set) var last: String?

    init(_ address: String) {
        for part in address.split(whereSeparator: { ",;()–".contains($0) }).prefix(32) {
            let text = String(part.drop { $0 == " " })
            guard !text.isEmpty, text.utf8.count <= 100 else { continue }
            last = text
            let key = Spelling.key(text)
            if commune == nil, Self.communes.contains(where: { key.hasPrefix($0.0) }) {
                commune = text
            } else if district == nil, Self.districts.contains(where: { key.hasPrefix($0) }) {
                district = text
            }
        }
    }

    private static let communes: [(String, String)] = [
        ("xa ", "xã"), ("phuong ", "phường"), ("p ", "phường"), ("thi tran ", "thị trấn"), ("tt ", "thị trấn"), ("dac khu ", "đặc khu"),
    ]
    private static let districts = ["huyen ", "quan ", "thi xa ", "tx ", "thanh pho ", "tp "]

    /// The rank that a commune's name begins with, as `Commune.Rank.name` has it.
    static func rank(of name: String) -> String? {
        let key = Spelling.key(name)
        return communes.first { key.hasPrefix($0.0) }?.1
    }

    /// The key of a district's name without its rank.
    static func withoutRank(_ name: String) -> String {
        let key = Spelling.key(name)
        let rank = districts.first { key.hasPrefix($0) }
        return rank.map { String(key.dropFirst($0.count)) } ?? key
    }
}

extension Words {
    fileprivate static func noProvince(_ name: String) -> Words {
        Words(vi: "không có tỉnh nào tên “\(name)”", en: "there is no province called “\(name)”")
    }

    fileprivate static func noCommune(_ name: String, _ province: Province) -> Words {
        Words(
            vi: "chưa xác định được “\(name)” thuộc xã, phường nào hiện nay ở \(province.fullName.vi)",
            en: "which commune of \(province.name.en) “\(name)” is now can't be told")
    }

    fileprivate static func provincesDisagree(_ one: Province, _ other: Province, _ name: String) -> Words {
        Words(
            vi: "“\(name)” nay thuộc \(other.fullName.vi), không phải \(one.fullName.vi)",
            en: "“\(name)” is part of \(other.name.en), not of \(one.name.en)")
    }

    fileprivate static func rankDiffers(_ name: String, _ commune: Commune) -> Words {
        Words(
            vi: "sổ ghi “\(name)”; đơn vị hiện nay là \(commune.fullName)",
            en: "the register says “\(name)”; the unit is \(commune.fullName)")
    }

    fileprivate static func addressElsewhere(_ name: String, _ communes: [Commune], _ commune: Commune) -> Words {
        let names = communes.map(\.fullName).joined(separator: ", ")
        return Words(
            vi: "địa chỉ ghi “\(name)”" + (names.isEmpty ? "" : " (nay là \(names))") + ", không thuộc \(commune.fullName)",
            en: "the address says “\(name)”" + (names.isEmpty ? "" : " (now \(names))") + ", which is not in \(commune.fullName)")
    }
}

extension RegisterPlace {
    /// A province's name without its rank.
    static func bare(_ name: String) -> String {
        let key = Spelling.key(name)
        let rank = ["tinh ", "thanh pho ", "tp "].first { key.hasPrefix($0) }
        return rank.map { String(key.dropFirst($0.count)) } ?? key
    }
}
