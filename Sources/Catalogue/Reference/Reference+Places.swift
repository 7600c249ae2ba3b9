private import Diagnostics
private import Synchronization

extension Reference {
    /// The province called `id`.
    public static func province(_ id: String) -> Province? { provinceByID[id] }

    /// The province with a two-digit code.
    public static func province(code: String) -> Province? { provinces.first { $0.code == code } }

    /// The former province called `id`.
    public static func formerProvince(_ id: String) -> FormerProvince? { formerProvinceByID[id] }

    /// The province that somebody means by a name: any spelling, with or without `tỉnh`, `TP.`, `Province`; a former name gives the present unit.
    public static func province(named name: String) -> Province? {
        lookUp(name, among: provinceByName) ?? formerProvince(named: name).flatMap { province($0.province) }
    }

    /// The province before 1 July 2025 that somebody means by a name; its name may be that of a present one as well.
    public static func formerProvince(named name: String) -> FormerProvince? { lookUp(name, among: formerProvinceByName) }

    /// The communes of a province, in the order of their codes.
    public static func communes(of province: Province) -> [Commune] { communesByProvince[province.id]?.inOrder ?? [] }

    /// The commune that somebody means by a name: any spelling, with or without `xã`, `phường`, `P.`, `đặc khu`.
    ///
    /// Where a province has several of one name, the rank that was named decides, then the accents; otherwise none is found.
    public static func commune(named name: String, in province: Province) -> Commune? {
        guard let communes = communesByProvince[province.id]?.byName else { return nil }
        let (rank, key) = rankAndKey(of: name)
        // A name may begin like a rank.
        let found = communes[key] ?? communes[Spelling.key(name)] ?? []
        if found.count < 2 { return found.first }
        let ranked = found.filter { $0.rank.rawValue == rank }
        let candidates = ranked.isEmpty ? found : ranked
        if candidates.count == 1 { return candidates[0] }
        let accented = Spelling.accentedKey(name)
        return only(candidates.filter { isNamed(accented, $0.name) })
    }

    /// The commune with a five-digit code.
    public static func commune(code: String) -> Commune? { communeByCode[code] }

    /// The communes until 30 June 2025 that had a name, in what is now `province`; several where several had it.
    public static func formerCommunes(named name: String, in province: Province) -> [FormerCommune] {
        let (rank, key) = rankAndKey(of: name)
        let communes = formerCommunes(of: province).byName
        var found = communes[key] ?? communes[Spelling.key(name)] ?? []
        guard found.count > 1 else { return found }
        let ranked = found.filter { rankAndKey(of: "\($0.rank) x").rank == rank }
        if !ranked.isEmpty { found = ranked }
        let accented = Spelling.accentedKey(name)
        let exact = found.filter { isNamed(accented, $0.name) }
        return exact.isEmpty ? found : exact
    }

    /// The communes until 30 June 2025 of a district, quận, thị xã or thành phố of that name, in what is now `province`; in no order.
    public static func formerCommunes(ofDistrict name: String, in province: Province) -> [FormerCommune] {
        var key = Spelling.key(name)
        for prefix in ["huyen ", "quan ", "thi xa ", "tx ", "thanh pho ", "tp "] where key.hasPrefix(prefix) {
            key.removeFirst(prefix.count)
            break
        }
        return formerCommunes(of: province).byDistrict[key] ?? []
    }

    /// Whether a written name, as its accented key, is that name, with or without a rank before it.
    private static func isNamed(_ accented: String, _ name: String) -> Bool {
        let key = Spelling.accentedKey(name)
        return accented == key || accented.hasSuffix(" " + key)
    }

    private static func only<Fact>(_ facts: [Fact]) -> Fact? { facts.count == 1 ? facts[0] : nil }
}

extension Reference {
    private static let provinceByID = byID(provinces)
    private static let formerProvinceByID = byID(formerProvinces)

    private static let provinceByName: [String: Province] = {
        var result: [String: Province] = [:]
        for province in provinces {
            for name in [province.id, province.name.vi, province.name.en] { result[Spelling.key(name)] = province }
        }
        // What people write for them; `TP.HCM` and the like is no other province's.
        for name in ["hcm", "tphcm", "tp hcm", "sai gon"] { result[name] = provinceByID["ho-chi-minh"] }
        result["thua thien hue"] = provinceByID["hue"]
        return result
    }()

    private static let formerProvinceByName: [String: FormerProvince] = {
        var result: [String: FormerProvince] = [:]
        for province in formerProvinces {
            for name in [province.id, province.name.vi, province.name.en] { result[Spelling.key(name)] = province }
        }
        for name in ["hcm", "tphcm", "tp hcm", "sai gon"] { result[name] = formerProvinceByID["ho-chi-minh"] }
        result["thua thien hue"] = formerProvinceByID["hue"]
        // Names with a dash are often written half.
        for name in ["vung tau", "ba ria"] { result[name] = formerProvinceByID["ba-ria-vung-tau"] }
        return result
    }()

    private static func lookUp<Fact>(_ name: String, among facts: [String: Fact]) -> Fact? {
        let key = Spelling.key(name)
        if let fact = facts[key] { return fact }
        for prefix in ["tinh ", "thanh pho ", "tp ", "t p "] where key.hasPrefix(prefix) {
            if let fact = facts[String(key.dropFirst(prefix.count))] { return fact }
        }
        for suffix in [" province", " city"] where key.hasSuffix(suffix) {
            if let fact = facts[String(key.dropLast(suffix.count))] { return fact }
        }
        return nil
    }

    /// The rank that a written name begins with, as `Commune.Rank` and former townships spell it, and the key of the rest.
    private static func rankAndKey(of name: String) -> (rank: String?, key: String) {
        let key = Spelling.key(name)
        let ranks = [
            ("xa ", "commune"), ("x ", "commune"), ("phuong ", "ward"), ("p ", "ward"), ("dac khu ", "special-zone"),
            ("thi tran ", "township"), ("tt ", "township"),
        ]
        for (prefix, rank) in ranks where key.hasPrefix(prefix) { return (rank, String(key.dropFirst(prefix.count))) }
        for (suffix, rank) in [(" commune", "commune"), (" ward", "ward"), (" township", "township")] where key.hasSuffix(suffix) {
            return (rank, String(key.dropLast(suffix.count)))
        }
        return (nil, key)
    }

    private struct CommunesOfOne: Sendable {
        var inOrder: [Commune] = []
        var byName: [String: [Commune]] = [:]
    }

    private static let communesByProvince: [String: CommunesOfOne] = {
        var result: [String: CommunesOfOne] = [:]
        for row in EmbeddedTable("communes.tsv").rows() {
            let commune = Commune(code: row[1], name: row[2], rank: Commune.Rank(rawValue: row[3]) ?? .commune, province: row[0])
            result[row[0], default: CommunesOfOne()].inOrder.append(commune)
            result[row[0], default: CommunesOfOne()].byName[Spelling.key(commune.name), default: []].append(commune)
        }
        return result
    }()

    private static let communeByCode: [String: Commune] = Dictionary(
        communesByProvince.values.flatMap(\.inOrder).map { ($0.code, $0) }
    ) { first, _ in first }

    /// The former communes of what is now one province.
    private struct FormerCommunes: Sendable {
        var byName: [String: [FormerCommune]] = [:]
        var byDistrict: [String: [FormerCommune]] = [:]

        init(_ province: Province) {
            let ranks = ["commune": "xã", "ward": "phường", "township": "thị trấn", "district": "huyện"]
            let beginnings = formerProvinces.filter { $0.province == province.id }.map { Array("\($0.id)\t".utf8) }
            let table = EmbeddedTable("former_communes.tsv")
            table.forEachLine { line in
                guard beginnings.contains(where: { line.starts(with: $0) }) else { return }
                let row = table.cells(of: line)
                let former = FormerCommune(
                    name: row[2], rank: ranks[row[3]] ?? "xã", district: row[1], formerProvince: row[0],
                    communes: row[4].split(separator: ";").compactMap { communeByCode[String($0)] })
                byName[Spelling.key(former.name), default: []].append(former)
                byDistrict[Spelling.key(former.district), default: []].append(former)
            }
        }
    }

    /// Read only where a name is no present commune's, and then for one province: whoever writes one pays for it.
    private static func formerCommunes(of province: Province) -> FormerCommunes {
        formerCommunesRead.withLock { read in
            if let known = read[province.id] { return known }
            let communes = FormerCommunes(province)
            read[province.id] = communes
            return communes
        }
    }

    private static let formerCommunesRead = Mutex<[String: FormerCommunes]>([:])
}
