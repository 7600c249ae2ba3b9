/// Vietnamese addresses and authorities as English writes them: what they are is translated, as the appendix of Thông tư 03/2009/TT-BNG does
/// (item 10), and names keep their accents, as they stand on signs and papers and in the stories.
extension Reference {
    /// `Ấp 9, xã Khánh Lâm, tỉnh Cà Mau` as `Ấp 9, Khánh Lâm Commune, Cà Mau Province, Viet Nam`; `nil` where it doesn't end with a province.
    ///
    /// What stands before the commune stays as it is: a postman reads it.
    public static func inEnglish(address: String) -> String? {
        var units = parts(of: Substring(address))
        if units.last == "Việt Nam" { units.removeLast() }
        guard let province = units.last, let rank = rank(of: province), rank.isProvincial else { return nil }
        return (units.map { ranked($0) ?? String($0) } + ["Viet Nam"]).joined(separator: ", ")
    }

    /// `UBND tỉnh Cà Mau` as `People's Committee of Cà Mau Province`; `nil` where no such body is known.
    public static func inEnglish(authority: String) -> String? {
        if let name = nationalAuthorities[authority] { return name }
        for (beginning, name) in localAuthorities where authority.utf8.starts(with: beginning.utf8) {
            let place = authority.utf8.dropFirst(beginning.utf8.count)
            guard let places = placesInEnglish(Substring(place)) else { return nil }
            return "\(name) of \(places)"
        }
        return nil
    }

    /// The units that an authority is responsible for, the smallest first.
    private static func placesInEnglish(_ text: Substring) -> String? {
        let units = parts(of: text)
        // A bare name is one only where nothing is said beside it.
        if units.count == 1, rank(of: units[0]) == nil { return isName(units[0]) ? String(units[0]) : nil }
        let places = units.compactMap { ranked($0) }
        return places.count == units.count && !places.isEmpty ? places.joined(separator: ", ") : nil
    }

    private static func parts(of text: Substring) -> [Substring] {
        // By bytes: every page of goods asks this of each of its papers.
        text.utf8.split(separator: UInt8(ascii: ",")).map { part in
            let start = part.drop { $0 == 0x20 }
            return Substring(start.prefix(upTo: start.lastIndex { $0 != 0x20 }.map(start.index(after:)) ?? start.startIndex))
        }
    }

    /// `xã Khánh Lâm` as `Khánh Lâm Commune`, `phường 5` as `Ward 5`.
    private static func ranked(_ part: Substring) -> String? {
        guard let rank = rank(of: part) else { return nil }
        let name = Substring(part.utf8.dropFirst(rank.written.utf8.count))
        guard isName(name) else { return nil }
        return name.utf8.allSatisfy { (0x30...0x39).contains($0) } ? "\(rank.said) \(name)" : "\(name) \(rank.said)"
    }

    private static func rank(of part: Substring) -> WrittenRank? { writtenRanks.first { $0.begins(part.utf8) } }

    /// Whether nothing but a name is left, and no other unit or remark behind it.
    private static func isName(_ text: Substring) -> Bool {
        guard !text.isEmpty, !text.utf8.contains(where: { "();/:".utf8.contains($0) }) else { return false }
        var rest = text.utf8[...]
        while let blank = rest.firstIndex(of: 0x20) {
            rest = rest[rest.index(after: blank)...]
            if writtenRanks.contains(where: { $0.begins(rest) }) { return false }
        }
        return true
    }

    /// A rank as it stands before a name, with the blank behind it.
    private struct WrittenRank: Sendable {
        let written: String
        let said: String
        let isProvincial: Bool

        func begins(_ text: Substring.UTF8View) -> Bool { text.first == written.utf8.first && text.starts(with: written.utf8) }
    }

    private static let writtenRanks: [WrittenRank] = [
        ("tỉnh", "Tỉnh", "Province"), ("thành phố", "Thành phố", "City"), ("TP.", "Tp.", "City"), ("TP", "Tp", "City"),
        ("xã", "Xã", "Commune"), ("phường", "Phường", "Ward"), ("đặc khu", "Đặc khu", "Special Zone"), ("huyện", "Huyện", "District"),
        ("quận", "Quận", "District"), ("thị xã", "Thị xã", "Town"), ("thị trấn", "Thị trấn", "Town"),
    ].flatMap { small, capital, said in
        [small, capital].map { WrittenRank(written: $0 + " ", said: said, isProvincial: said == "Province" || said == "City") }
    }

    private static let authorities = EmbeddedTable("authorities.tsv").rows().map { row in
        (vi: row[0], en: row[1], isLocal: row[2] == "local")
    }

    private static let nationalAuthorities = Dictionary(
        authorities.filter { !$0.isLocal }.map { ($0.vi, $0.en) }
    ) { first, _ in first }

    private static let localAuthorities = authorities.filter(\.isLocal).map { ($0.vi + " ", $0.en) }
}
