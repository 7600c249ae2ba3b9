import Diagnostics
import Testing

@testable import Catalogue

@Suite struct ReferenceTests {
    @Test func theCountsAreThoseOfTheLaw() {
        #expect(Reference.provinces.count == 34)
        #expect(Reference.provinces.count { $0.rank == .city } == 9)
        #expect(Reference.formerProvinces.count == 63)
        #expect(Reference.provinces.map { Reference.communes(of: $0).count }.reduce(0, +) == 3321)
        #expect(Reference.productSets.map(\.number) == Array(1...26))
        #expect(Reference.kinds.count == 58)
        #expect(Reference.schemes.count == 41)
        #expect(Reference.requirements.count == 122)
    }

    @Test(arguments: [
        ("Cà Mau", "ca-mau"), ("tỉnh ca mau", "ca-mau"), ("TP. Huế", "hue"), ("Thừa Thiên - Huế", "hue"), ("Bến Tre", "vinh-long"),
        ("Tỉnh Trà Vinh", "vinh-long"), ("Thanh Hoá", "thanh-hoa"), ("TP.HCM", "ho-chi-minh"), ("Ho Chi Minh City", "ho-chi-minh"),
        ("Bà Rịa-Vũng Tàu", "ho-chi-minh"), ("dak-lak", "dak-lak"), ("Can Tho City", "can-tho"), ("BẠC LIÊU", "ca-mau"),
    ])
    func aProvinceIsFoundByAnySpellingAndByFormerNames(name: String, id: String) {
        #expect(Reference.province(named: name)?.id == id)
    }

    @Test func noProvinceIsFoundWhereNoneIsMeant() {
        #expect(Reference.province(named: "Atlantis") == nil)
        #expect(Reference.province(named: "") == nil)
        #expect(Reference.province("Cà Mau") == nil)
    }

    @Test func everyFormerProvinceIsPartOfOneThatExists() {
        #expect(Reference.formerProvinces.allSatisfy { Reference.province($0.province) != nil })
        #expect(Reference.formerProvinces.filter(\.codeNamesAnother).map(\.code) == ["15", "24", "44", "52", "80", "82", "91"])
    }

    @Test func aCommuneIsFoundWithoutRegardToRankAndAccents() throws {
        let vinhLong = try #require(Reference.province("vinh-long"))
        #expect(Reference.commune(named: "Phường Cái Vồn", in: vinhLong)?.fullName == "phường Cái Vồn")
        #expect(Reference.commune(named: "cai von", in: vinhLong)?.name == "Cái Vồn")
        #expect(Reference.commune(named: "xã Long Hòa", in: vinhLong)?.name == "Long Hoà")
        // The register calls it a ward, the list a commune: the name decides.
        #expect(Reference.commune(named: "Phường Mỏ Cày", in: vinhLong)?.rank == .commune)
        #expect(Reference.commune(named: "Khánh Lâm", in: vinhLong) == nil)
    }

    @Test func ofTwoCommunesWithOneNameTheRankDecides() throws {
        for province in Reference.provinces {
            for commune in Reference.communes(of: province) {
                #expect(Reference.commune(named: commune.fullName, in: province) == commune)
            }
        }
    }

    @Test func communesThatDifferByOneAccentAreToldApart() throws {
        let quangNgai = try #require(Reference.province("quang-ngai"))
        #expect(Reference.commune(named: "Sơn Hạ", in: quangNgai)?.code == "21292")
        #expect(Reference.commune(named: "Sơn Hà", in: quangNgai)?.code == "21289")
        #expect(Reference.commune(named: "Son Ha", in: quangNgai) == nil)
    }

    @Test func aFormerCommuneLeadsToThePresentOne() throws {
        let vinhLong = try #require(Reference.province("vinh-long"))
        let found = Reference.formerCommunes(named: "xã Hiệp Mỹ Đông", in: vinhLong)
        #expect(found.flatMap(\.communes).map(\.name) == ["Hiệp Mỹ"])
        #expect(found.first?.formerProvince == "tra-vinh")
        #expect(Reference.formerCommunes(named: "Nowhere", in: vinhLong).isEmpty)
    }

    @Test func aFormerDistrictHasItsCommunes() throws {
        let vinhLong = try #require(Reference.province("vinh-long"))
        let found = Reference.formerCommunes(ofDistrict: "Huyện Vũng Liêm", in: vinhLong)
        #expect(found.count == 20)
        #expect(found.contains { $0.name == "Trung Hiếu" })
        #expect(Reference.formerCommunes(ofDistrict: "TX Bình Minh", in: vinhLong).allSatisfy { $0.formerProvince == "vinh-long" })
        #expect(Reference.formerCommunes(ofDistrict: "U Minh", in: vinhLong).isEmpty)
    }

    @Test func everyFormerCommuneLeadsSomewhereInItsProvince() {
        for row in EmbeddedTable("former_communes.tsv").rows() {
            let province = Reference.formerProvince(row[0])?.province
            let codes = row[4].split(separator: ";").map(String.init)
            #expect(province != nil && !codes.isEmpty)
            #expect(codes.allSatisfy { Reference.commune(code: $0)?.province == province })
        }
    }

    @Test func everyKindHasAKnownClassAndSet() {
        #expect(Reference.kinds.allSatisfy { KindClass.all.contains($0.class) && Reference.productSet($0.set) != nil })
        #expect(Reference.kind("honey")?.name == Words(vi: "Mật ong", en: "Honey"))
        #expect(Reference.kind("honey")?.googleCategory?.id == 4947)
        #expect(Reference.kind("basketry")?.class.isFoodstuff == false)
        #expect(Reference.kind("tourism")?.googleCategory == nil)
    }

    @Test func anUnknownKindHasTwoNearOnes() {
        #expect(Reference.nearestKinds(to: "hony").first?.id == "honey")
        #expect(Reference.nearestKinds(to: "fruit").allSatisfy { $0.id.hasSuffix("fruit") })
        #expect(Reference.nearestKinds(to: "Mật ong rừng").first?.id == "honey")
        #expect(Reference.nearestKinds(to: "liquor").first?.id == "white-spirit")
        #expect(Reference.nearestKinds(to: "handicraft").map(\.class) == [.craft, .craft])
        #expect(Reference.nearestKinds(to: "textile").allSatisfy { $0.class == .textile })
        #expect(Reference.nearestKinds(to: "").count == 2)
        #expect(Reference.kind(named: "Mật Ong")?.id == "honey")
        #expect(Reference.kind(named: "bird's nest") == nil)
    }

    @Test func schemesKnowHowLongTheirPapersLast() {
        #expect(Reference.scheme("vietgap")?.longestMonths == 24)
        #expect(Reference.scheme("self-declaration")?.expiry == .never)
        #expect(Reference.scheme("cites-facility")?.expiry == .never)
        #expect(Reference.scheme("cosmetic-notification")?.longestMonths == 60)
        #expect(Reference.scheme("vietgap")?.namedInProseAs.contains("Viet GAP") == true)
    }

    @Test func requirementsCarryTheirBasis() {
        let requirement = Reference.requirement("FOOD-03")
        #expect(requirement?.severity == .error)
        #expect(requirement?.basis?.from == "2018-02-02")
        #expect(Reference.requirement("FOOD-08")?.suspendedFrom == "2026-04-06")
        #expect(Reference.requirements.allSatisfy { !$0.title.vi.isEmpty && !$0.title.en.isEmpty })
    }
}
