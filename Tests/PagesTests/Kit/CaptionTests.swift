import Testing

@testable import Pages

@Suite struct CaptionTests {
    @Test(arguments: [
        ("Ngắn thôi.", 70, "Ngắn thôi."),
        ("Câu đầu tiên. Câu thứ hai dài hơn nhiều.", 20, "Câu đầu tiên."),
        ("Một câu dài không có dấu chấm nào, nhưng có dấu phẩy, rồi cứ thế mà đi", 45, "Một câu dài không có dấu chấm nào."),
        ("Mật ong 1.500 đồng. Hết.", 19, "Mật ong 1.500 đồng."),
        ("khôngcódấucáchnàocả", 10, "khôngcódấ…"),
        ("một hai ba bốn năm sáu", 12, "một hai ba…"),
    ])
    func endsWhereAClauseEnds(_ text: String, _ limit: Int, _ expected: String) { #expect(Caption.cut(text, to: limit) == expected) }

    @Test func isNeverLongerThanItsLimit() {
        let text = String(repeating: "Rừng tràm, hoa trắng; ong bay về tổ – mật chín. ", count: 60)
        for limit in 1...300 { #expect(Caption.cut(text, to: limit).count <= limit, "\(limit)") }
    }
}
