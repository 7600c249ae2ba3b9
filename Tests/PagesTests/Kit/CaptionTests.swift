import Catalogue
import Diagnostics
import Testing

@testable import Pages

@Suite struct CaptionTests {
    @Test(arguments: [
        ("Ngắn thôi.", 70, "Ngắn thôi."),
        ("Câu đầu tiên. Câu thứ hai dài hơn nhiều.", 20, "Câu đầu tiên."),
        ("Một câu dài không có dấu chấm nào, nhưng có dấu phẩy, rồi cứ thế mà đi", 45, "Một câu dài không có dấu chấm nào."),
        ("Mật ong 1.500 đồng. Hết.", 19, "Mật ong 1.500 đồng."),
        ("khôngcódấucáchnàocả", 10, "khôngcódấ…"),
        ("Mật ong hoa tràm U Minh Hạ: mật lấy từ rừng tràm trong mùa nước lên", 50, "Mật ong hoa tràm U Minh Hạ: mật lấy từ rừng tràm…"),
        ("một hai ba bốn năm sáu", 12, "một hai ba…"),
    ])
    func endsWhereAClauseEnds(_ text: String, _ limit: Int, _ expected: String) { #expect(Caption.cut(text, to: limit) == expected) }

    @Test func theShortestSaysMoreThanTheNameAndEveryOneEndsAsASentenceDoes() throws {
        var story = Story(language: .vi, file: "vi.md")
        let place = Place("vi.md")
        story.summary = Line("Mật ong của những người giữ rừng tràm, quay tại bãi thùng bên kinh ấp 9 vào cuối mùa khô", at: place)
        story.highlights = [Line("Hoa tràm, một mùa", at: place), Line("Quay tay tại rừng", at: place)]
        let captions = Caption.captions(for: "Mật ong hoa tràm U Minh Hạ", telling: story)
        #expect(captions.map(\.limit) == [70, 150, 2200])
        #expect(captions[0].text == "Mật ong hoa tràm U Minh Hạ: Hoa tràm, một mùa.")
        #expect(captions[1].text.hasSuffix("cuối mùa khô. Hoa tràm, một mùa. Quay tay tại rừng."))
        #expect(Caption.captions(for: "Mật ong", telling: Story(language: .vi, file: "vi.md")).isEmpty)
    }

    @Test func isNeverLongerThanItsLimit() {
        let text = String(repeating: "Rừng tràm, hoa trắng; ong bay về tổ – mật chín. ", count: 60)
        for limit in 1...300 { #expect(Caption.cut(text, to: limit).count <= limit, "\(limit)") }
    }
}
