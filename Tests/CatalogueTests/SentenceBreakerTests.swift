import Catalogue
import Testing

@Suite struct SentenceBreakerTests {
    /// A text whose sentences are told by `|`.
    @Test(arguments: [
        "Nhà có bốn người.| Mật quay vào tháng ba.",
        "\"Ong về đủ rồi, đóng cửa đi bây.\"| Mấy người đàn ông ở ấp 9 chuyền tay từng thùng.",
        "“Ong về!” chú nói.| Rồi thôi.",
        "Xưởng ở TP. Cà Mau, gần Q. 1, P. 5.| Ngày nào cũng mở.",
        "Trà, mật, đường, v.v. đều có.| Trà, mật, v.v.| Ai cũng thích.",
        "Mẻ nặng 1.250 kg, tức 1,25 tấn.| Giá 185.000 đồng.",
        "Rồi… mưa tới.| Ai cũng chạy…| Chỉ còn con ong.",
        "Cầu vít nắp quá 2/3 mới quay. 2/3 là đủ.".replacing(". 2", with: ".| 2"),
        "1. Rửa sạch.| 2. Phơi nắng.",
        "ThS. Nguyễn Văn A. B. Trần khảo sát năm 2019.| Kết quả tốt.",
        "Mr. Tran sells it in the U.S. market, e.g. in Texas.| It sells well.",
        "We sell tea, coffee, etc.| The rest is eaten.",
        "Có ngon không?| Ngon!| Lấy thêm nhé?!| Ừ.",
        "Không dấu chấm cuối",
        "Gửi về hoi@nho.example. viết thường thì vẫn là một câu.",
        "Cả năm 2025.| Đến năm 2026 thì thôi.",
    ])
    func sentencesEndWhereAReaderWouldPause(_ marked: String) {
        let text = marked.replacing("|", with: "")
        let expected = marked.split(separator: "|").map { $0.trimmingPrefix(" ") }.map(String.init)
        #expect(SentenceBreaker.sentences(of: text) == expected)
    }

    @Test func nothingIsLostAndNothingTakesLong() {
        #expect(SentenceBreaker.sentences(of: "").isEmpty)
        #expect(SentenceBreaker.sentences(of: "  \n ").isEmpty)
        let dots = String(repeating: ". ", count: 100_000)
        #expect(SentenceBreaker.sentences(of: dots).joined().filter { $0 == "." }.count == 100_000)
        let words = String(repeating: "a", count: 200_000) + "."
        #expect(SentenceBreaker.sentences(of: words) == [words])
    }
}

@Suite struct MessageSealTests {
    @Test func aSealSurvivesWhatTelephonesDoToAMessage() {
        let text = "SAI 12: “Nhà có bốn người.” Đúng là: Nhà có năm người\nĐÚNG HẾT"
        let seal = MessageSeal.of(text)
        #expect(seal.count == 4)
        for other in [
            "sai 12: \"nhà có bốn người.\" đúng là:  nhà có năm người đúng hết",
            "SAI 12: ''Nha co bon nguoi.'' Dung la: Nha co nam nguoi\r\n> DUNG HET",
        ] {
            #expect(MessageSeal.of(other) == seal)
        }
        #expect(MessageSeal.of("SAI 12: “Nhà có bốn người.” Đúng là: Nhà có sáu người\nĐÚNG HẾT") != seal)
        #expect(MessageSeal.of(String(text.dropLast(3))) != seal)
    }
}
