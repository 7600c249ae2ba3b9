import Catalogue
import Diagnostics
import Testing

@testable import Drafting

@Suite struct RegisterValueTests {
    @Test(
        arguments: [
            ("4", 4), ("4 sao", 4), ("OCOP 5 sao", 5), ("★★★", 3), ("Hạng 4", 4), ("3-4 sao", nil), ("sao", nil), ("44", nil), ("0", nil),
        ] as [(String, Int?)])
    func starsAreTakenWhereTheyAreClear(text: String, stars: Int?) {
        #expect(RegisterValue.stars(text) == stars)
    }

    @Test(
        arguments: [
            ("2026-06-10", "2026-06-10"), ("10/6/2026", "2026-06-10"), ("10.06.2026", "2026-06-10"), ("10-6-2026", "2026-06-10"),
            ("31/02/2026", nil), ("2026", nil), ("06/2026", nil), ("10/6/26", nil),
        ] as [(String, String?)])
    func daysAreThoseOfTheCalendar(text: String, day: String?) {
        #expect(RegisterValue.day(text)?.description == day)
    }

    @Test(
        arguments: [
            ("98.000 đ", "98000 VND"), ("98000", "98000 VND"), ("98,000 VND", "98000 VND"), ("1.250.000đ", "1250000 VND"),
            ("60.000–120.000 đ/trái", nil), ("25.000 đ/kg", nil), ("98.00", nil), ("9.8000", nil), ("12", nil), ("liên hệ", nil), ("", nil),
            ("99999999999999999999", nil),
        ] as [(String, String?)])
    func onlyOnePlainPriceIsAPrice(text: String, price: String?) {
        #expect(RegisterValue.price(text)?.description == price)
    }

    @Test(
        arguments: [
            ("500 g", "500 g"), ("500g", "500 g"), ("1,5 lít", "1.5 l"), ("0.5 kg", "0.5 kg"), ("kg", nil), ("hộp/lon 400ml-1l", nil),
            ("1.500 g", nil),
            ("0 g", nil),
        ] as [(String, String?)])
    func aNetQuantityHasOneNumberAndAUnit(text: String, net: String?) {
        #expect(RegisterValue.net(text)?.description == net)
    }

    @Test(
        arguments: [
            ("HTX Ong Rừng", LegalForm.cooperative), ("Hợp tác xã A", .cooperative), ("Công ty TNHH B", .company),
            ("Hộ kinh doanh C", .household),
            ("Tổ hợp tác D", .group), ("Cơ sở E", nil), ("company", .company),
        ] as [(String, LegalForm?)])
    func aProducersNameTellsItsForm(name: String, form: LegalForm?) {
        #expect(RegisterValue.legalForm(name) == form)
    }

    @Test(arguments: [
        ("Mận An Phước (OCOP)", "Mận An Phước"), ("Gạo A (sản phẩm OCOP 4 sao)", "Gạo A"),
        ("Rượu B (rượu OCOP Mang Thít)", "Rượu B (rượu OCOP Mang Thít)"),
        ("(OCOP 4 sao)", "(OCOP 4 sao)"), ("Cốm dẹp (Khmer)", "Cốm dẹp (Khmer)"),
    ])
    func whatARegisterAddsAboutTheRatingIsNoName(text: String, name: String) {
        #expect(RegisterValue.name(text) == name)
    }

    @Test func starsThatContradictEachOtherAreNotTaken() {
        func stars(_ values: [RegisterField: String]) -> Int? { RegisterFact.stars(RegisterRow(line: 1, values: values)) }
        #expect(stars([.stars: "4", .note: "4 sao"]) == 4)
        #expect(stars([.stars: "4", .note: "3 sao"]) == nil)
        #expect(stars([.product: "Kẹo (OCOP 5 sao)"]) == 5)
        #expect(stars([.stars: "đang đánh giá", .note: "4 sao"]) == nil)
    }

    @Test func aKindIsHeldAgainstTheGoodsName() {
        func kind(_ product: String, _ kind: String?) -> RegisterKind {
            var values: [RegisterField: String] = [.product: product]
            values[.kind] = kind
            return RegisterKind(RegisterRow(line: 1, values: values))
        }
        func certain(_ product: String, _ kind: String) -> String? {
            RegisterKind.certain(RegisterRow(line: 1, values: [.product: product, .kind: kind]))?.id
        }
        #expect(certain("Trà gừng", "tea") == "tea")
        #expect(certain("Sản phẩm lạ", "Mật ong") == "honey")
        #expect(certain("Tôm sú", "tea") == nil)
        #expect(certain("Cà chua", "fresh-vegetable") == "fresh-vegetable", "cà is no cá")
        #expect(certain("Tom kho", "tea") == "tea", "without accents the name does not tell")
        guard case .unknown("fruit", let nearest) = kind("Sản phẩm", "fruit") else {
            Issue.record("fruit is no kind")
            return
        }
        #expect(nearest.count == 2)
    }

    @Test func placesAreBroughtToTheUnitsOfToday() {
        func place(_ values: [RegisterField: String]) -> RegisterPlace { RegisterPlace(RegisterRow(line: 1, values: values)) }
        let today = place([.formerProvince: "Trà Vinh", .commune: "Xã Hiệp Mỹ", .address: "Ấp Khúc Ngay, xã Hiệp Mỹ Đông, tỉnh Trà Vinh"])
        #expect(today.province?.id == "vinh-long")
        #expect(today.commune?.name == "Hiệp Mỹ")
        #expect(today.doubts.isEmpty)
        let former = place([.province: "tỉnh Trà Vinh", .formerCommune: "Hiệp Mỹ Đông"])
        #expect(former.formerProvince?.id == "tra-vinh")
        #expect(former.commune?.name == "Hiệp Mỹ")
        let byAddress = place([.address: "xã Hiệp Mỹ Đông, huyện Cầu Ngang, tỉnh Trà Vinh"])
        #expect(byAddress.commune?.name == "Hiệp Mỹ")
        // There were three communes of this name: without a district nobody knows which.
        #expect(place([.province: "Bến Tre", .formerCommune: "Phước Long"]).province?.id == "vinh-long")
    }

    @Test func whatDisagreesIsSaidAndWhatIsUnknownStaysMissing() {
        func place(_ values: [RegisterField: String]) -> RegisterPlace { RegisterPlace(RegisterRow(line: 1, values: values)) }
        let elsewhere = place([.formerProvince: "Vĩnh Long", .commune: "Phường Phước Hậu", .address: "Huyện Vũng Liêm, tỉnh Vĩnh Long"])
        #expect(elsewhere.commune?.name == "Phước Hậu")
        #expect(elsewhere.doubts.map(\.rule) == ["register-places-disagree"])
        #expect(place([.province: "Cà Mau", .formerProvince: "Bến Tre"]).doubts.map(\.rule) == ["register-places-disagree"])
        let unknown = place([.province: "Vĩnh Long", .commune: "Xã Không Có"])
        #expect(unknown.commune == nil)
        #expect(unknown.doubts.map(\.rule) == ["register-unknown-place"])
        #expect(place([.province: "Atlantis"]).province == nil)
        #expect(place([.province: "Vĩnh Long", .commune: "Phường Mỏ Cày"]).doubts.map(\.severity) == [.note])
    }
}
