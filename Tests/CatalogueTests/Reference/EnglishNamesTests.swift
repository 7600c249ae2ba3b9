import Testing

@testable import Catalogue

@Suite struct EnglishNamesTests {
    @Test(arguments: [
        ("Ấp 9, xã Khánh Lâm, tỉnh Cà Mau", "Ấp 9, Khánh Lâm Commune, Cà Mau Province, Viet Nam"),
        ("Ngõ Tre, thôn Thượng, xã Hồng Vân, thành phố Hà Nội", "Ngõ Tre, thôn Thượng, Hồng Vân Commune, Hà Nội City, Viet Nam"),
        ("Số 7, Phường 5, TP. Đà Nẵng, Việt Nam", "Số 7, Ward 5, Đà Nẵng City, Viet Nam"),
        ("Đảo Ngọc Vừng, đặc khu Vân Đồn, thành phố Quảng Ninh", "Đảo Ngọc Vừng, Vân Đồn Special Zone, Quảng Ninh City, Viet Nam"),
    ])
    func theRanksOfAnAddressAreTranslatedAndItsNamesAreNot(address: String, english: String) {
        #expect(Reference.inEnglish(address: address) == english)
    }

    @Test(arguments: ["12 rue du Modèle, Lyon", "Xóm Bãi, xã Châu Ninh", "", "tỉnh", "Ấp 9, tỉnh Cà Mau (cũ)x, Lyon"])
    func anAddressThatEndsWithNoProvinceStaysAsItIs(address: String) {
        #expect(Reference.inEnglish(address: address) == nil)
    }

    @Test(arguments: [
        ("UBND tỉnh Cà Mau", "People's Committee of Cà Mau Province"),
        ("Ủy ban nhân dân thành phố Huế", "People's Committee of Huế City"),
        ("UBND huyện Mỹ Xuyên, tỉnh Sóc Trăng", "People's Committee of Mỹ Xuyên District, Sóc Trăng Province"),
        ("Sở Y tế Vĩnh Long", "Department of Health of Vĩnh Long"),
        ("Sở Văn hóa, Thể thao và Du lịch tỉnh Tuyên Quang", "Department of Culture, Sports and Tourism of Tuyên Quang Province"),
        ("Cục Sở hữu trí tuệ", "Intellectual Property Office of Viet Nam"),
    ])
    func anAuthorityHasAnEnglishName(authority: String, english: String) {
        #expect(Reference.inEnglish(authority: authority) == english)
    }

    @Test(arguments: ["Công ty cổ phần Chứng nhận Bến Bờ", "UBND", "UBND huyện Hòn Đất tỉnh Kiên Giang", "UBND tỉnh Cà Mau (bản sao)", ""])
    func whatIsNotKnownForSureIsNotTranslated(authority: String) {
        #expect(Reference.inEnglish(authority: authority) == nil)
    }
}
