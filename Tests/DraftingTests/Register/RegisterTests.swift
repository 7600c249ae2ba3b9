import Diagnostics
import Testing

@testable import Drafting

@Suite struct RegisterTests {
    @Test(arguments: [
        "Tên sản phẩm,Chủ thể,Số sao,Tỉnh cũ,Xã/phường", "ten san pham,chu the,so sao,tinh cu,xa phuong",
        "TÊN SẢN PHẨM,TÊN CHỦ THỂ,HẠNG SAO,TỈNH (CŨ),XÃ / PHƯỜNG", "product,producer,stars,former province,commune",
    ])
    func headingsAreKnownInBothLanguagesWithOrWithoutAccents(heading: String) {
        let register = Register(Array("\(heading)\nMật ong,HTX A,4 sao,Bến Tre,Ba Tri\n".utf8), file: "so.csv")
        #expect(register.findings.isEmpty)
        let values: [RegisterField: String] = [
            .product: "Mật ong", .producer: "HTX A", .stars: "4 sao", .formerProvince: "Bến Tre", .commune: "Ba Tri",
        ]
        #expect(register.rows.map(\.values) == [values])
    }

    @Test func titlesAboveTheHeadingAndRowsWithoutAProductAreNoProducts() {
        let text = "UBND TỈNH VĨNH LONG,,\nDANH SÁCH SẢN PHẨM OCOP,,\n,,\nSTT,Tên sản phẩm,Số sao\n1,Kẹo dừa,4\n,Cộng:,\n,,3\n"
        let register = Register(Array(text.utf8), file: "so.csv")
        #expect(register.rows.map(\.line) == [5, 6])
        #expect(register.count == 3)
        #expect(register.findings.map(\.place.line) == [7])
    }

    @Test func aMappingNamesTheColumns() {
        let text = "Cột A,Cột B,Tên\n x ,Mật ong,khác\n"
        let register = Register(
            Array(text.utf8), file: "so.csv", columns: ("cot.yaml", Array("product: Cột B\nproducer: \"cot a\"\n".utf8)))
        #expect(register.rows.map(\.values) == [[.product: "Mật ong", .producer: "x"]])
    }

    @Test func aMappingsSlipsAreFindingsOfItsOwn() {
        let register = Register(Array("a,b\n1,2\n".utf8), file: "so.csv", columns: ("cot.yaml", Array("produkt: a\n".utf8)))
        #expect(register.rows.isEmpty)
        #expect(register.findings.map(\.rule) == ["register-mapping"])
        #expect(register.findings.first?.help?.en.contains("product") == true)
        let missing = Register(Array("product,b\n1,2\n".utf8), file: "so.csv", columns: ("cot.yaml", Array("brand: Nhãn\n".utf8)))
        #expect(missing.findings.map(\.rule) == ["register-unknown-column"])
        #expect(missing.rows.count == 1)
    }

    @Test(
        arguments: [
            [0x50, 0x4B, 0x03, 0x04, 0x14], [0xFF, 0xFE, 0x41, 0x00], [0x61, 0x00, 0x62], [0x74, 0xEA, 0x6E, 0x0A, 0x61],
        ] as [[UInt8]])
    func whatIsNoTextInUTF8IsSaidPlainly(bytes: [UInt8]) {
        let register = Register(bytes, file: "so.csv")
        #expect(register.rows.isEmpty)
        #expect(register.findings.map(\.rule) == ["register-unreadable"])
        #expect(register.findings.first?.help?.vi.contains("CSV UTF-8") == true)
    }

    @Test func aByteThatIsNotUTF8IsShownWithItsLine() {
        let register = Register(Array("product,kind\nmột,a\n".utf8) + [0x68, 0xF2, 0x61, 0x2C, 0x62, 0x0A], file: "so.csv")
        #expect(register.findings.first?.place.line == 3)
    }

    @Test func aRegisterWithoutHeadingsIsNoRegister() {
        #expect(Register(Array("1,2\n3,4\n".utf8), file: "so.csv").findings.map(\.rule) == ["register-without-headings"])
        #expect(Register([], file: "so.csv").findings.map(\.rule) == ["register-without-headings"])
    }

    @Test func cellsAreOneLineInNFC() {
        let register = Register(Array("product,brand\n\"Ke\u{323}o\n  dừa\",x\n".utf8), file: "so.csv")
        #expect(register.rows.first?[.product].map { Array($0.utf8) } == Array("Kẹo dừa".utf8))
    }

    @Test func aCellThatLostItsEndIsNotRead() {
        let register = Register(Array("product,brand\n\(String(repeating: "a", count: 5000)),x\nmật,y\n".utf8), file: "so.csv")
        #expect(register.findings.map(\.rule) == ["register-cell-too-long"])
        #expect(register.rows.count == 1)
    }
}
