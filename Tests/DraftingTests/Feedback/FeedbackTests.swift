import Catalogue
import Diagnostics
import Drafting
import Foundation
import Testing

/// A message comes back from a telephone, and what it says ends up in its place.
@Suite struct FeedbackTests {
    private let day: Day
    private let shelf: Shelf
    private let digest: String

    init() async throws {
        day = try #require(Day("2026-10-02"))
        shelf = try Shelf()
        digest = String(try await Approval.wording(of: shelf.product, in: .vi).digest.dropFirst(7).prefix(16))
    }

    /// The message that the page makes of `lines`.
    private func message(_ lines: String..., digest other: String? = nil) -> String {
        let text = lines.joined(separator: "\n")
        let count = lines.count { $0.hasPrefix("SAI") }
        return "chapbut 1 · lo-mat/mat-ong · vi \(other ?? digest)\n\(text)\nHẾT \(count) \(MessageSeal.of(text))"
    }

    private func take(_ message: String) async throws -> Feedback.Taken {
        try await Feedback(message).take(into: shelf.product, by: nil, on: day)
    }

    // Title 1, summary 2, the story's two sentences 3 and 4, the net content 5.
    private static let wrong = "SAI 3: “Nhà có bốn người.” Đúng là: Nhà có năm người"

    @Test func aRemarkStandsAtTheLineOfItsSentence() async throws {
        let taken = try await take(message("Người xem: Chú Bảy Thoại", Self.wrong))
        #expect(taken.isWhole)
        #expect(taken.remarks.map(\.place) == [Place("\(shelf.product.name)/vi.md", line: 6)])
        #expect(
            shelf.text(shelf.path("remarks.yaml"))?.hasSuffix(
                "remarks:\n  - {language: vi, about: text, sentence: Nhà có bốn người., line: 6, remark: Nhà có năm người, by: Chú Bảy Thoại, way: message, date: 2026-10-02}\n"
            ) == true)
        let (manuscript, product) = try await shelf.product.read()
        #expect(manuscript.findings.filter { $0.place.file.hasSuffix("remarks.yaml") }.isEmpty)
        #expect(product.remarks.compactMap { manuscript.place(of: $0, in: product) } == [Place("\(shelf.product.name)/vi.md", line: 6)])
    }

    @Test func theSecondSentenceOfALineIsFoundAtItsColumn() async throws {
        let taken = try await take(message("Người xem: Bảy", "SAI 4: “Mật quay vào tháng ba.” Đúng là: tháng tư"))
        #expect(taken.remarks.map(\.place) == [Place("\(shelf.product.name)/vi.md", line: 6, column: 19)])
    }

    @Test func aFactIsFoundInItsFile() async throws {
        let taken = try await take(message("Người xem: Bảy", "SAI 5: “Khối lượng một gói: 500 g” Đúng là: 450 g"))
        #expect(taken.remarks.map(\.place.description) == ["\(shelf.product.name)/product.yaml:3:14"])
        #expect(taken.remarks.map(\.remark.about) == ["label.net"])
    }

    @Test(
        arguments: [
            { (text: String) in text.replacing("\n", with: "\r\n") },
            { $0.split(separator: "\n").map { "> \($0)" }.joined(separator: "\n") },
            { $0.replacing("“", with: "\"").replacing("”", with: "\"") },
            { $0.replacing(" · vi ", with: "\n· vi ").replacing("Đúng là:", with: "\nĐúng là:") },
            { $0.replacing("chapbut", with: "Chapbut").replacing("bốn người", with: "bốn\nngười") },
            { $0.decomposedStringWithCanonicalMapping },
            { "Dạ em gửi lại chị\n\n\($0)\n\nGửi từ Zalo" },
            { $0.replacing(" ", with: "\u{A0}") },
        ] as [@Sendable (String) -> String])
    func whatTelephonesAndMailDoToAMessageChangesNothing(_ mangle: @escaping @Sendable (String) -> String) async throws {
        let taken = try await take(mangle(message("Người xem: Chú Bảy Thoại", Self.wrong)))
        #expect(taken.isWhole)
        #expect(
            taken.remarks.map(\.remark) == [
                NewRemark("Nhà có năm người", language: .vi, about: "text", sentence: "Nhà có bốn người.", line: 6)
            ])
        #expect(taken.lost.isEmpty)
    }

    @Test func aYesIsRecordedWhenTheMessageIsWholeAndNothingChanged() async throws {
        let taken = try await take(message("Người xem: Chú Bảy Thoại", "ĐÚNG HẾT"))
        #expect(taken.approval?.file == "\(shelf.product.name)/approvals.yaml")
        let (_, product) = try await shelf.product.read()
        #expect(
            product.approvals.map { [$0.by?.value, $0.way?.value, $0.date?.value.description] } == [
                ["Chú Bảy Thoại", "message", "2026-10-02"]
            ])
        #expect(product.approvals.map(\.isCurrent) == [true])
    }

    @Test func aYesToSomethingElseIsNone() async throws {
        let yes = message("Người xem: Chú Bảy Thoại", "ĐÚNG HẾT")
        try shelf.write(shelf.path("vi.md"), "---\ntitle: Mật ong\nsummary: Mật của nhà.\n---\n\nNhà có năm người.\n")
        #expect(try await take(yes).refusal == .notWhatWasSeen(folder: shelf.product.name))
        #expect(shelf.text(shelf.path("approvals.yaml")) == nil)
    }

    @Test func aYesThatLostItsEndOrWasTouchedIsNone() async throws {
        let yes = message("Người xem: Chú Bảy Thoại", "ĐÚNG HẾT")
        let torn = String(yes[..<(try #require(yes.range(of: "\nHẾT")).lowerBound)])
        #expect(try await take(torn).refusal == .brokenMessage)
        #expect(try await take(yes.replacing("Bảy", with: "Tám")).refusal == .brokenMessage)
        #expect(try await take(message("Người xem: Bảy", Self.wrong, "ĐÚNG HẾT")).refusal == .yesAndNo)
        #expect(shelf.text(shelf.path("approvals.yaml")) == nil)
    }

    @Test func aRemarkOfAMessageWithoutItsEndIsKept() async throws {
        let text = message("Người xem: Bảy", Self.wrong, "SAI 4: “Mật quay vào tháng ba.” Đúng là: tháng tư")
        let taken = try await take(String(text[..<(try #require(text.range(of: "Mật quay vào")).upperBound)]))
        #expect(!taken.isWhole)
        #expect(taken.remarks.first?.remark.words == "Nhà có năm người")
    }

    @Test func aSentenceThatMovedIsFoundByWhatItSays() async throws {
        let text = message("Người xem: Bảy", Self.wrong)
        try shelf.write(shelf.path("vi.md"), "---\ntitle: Mật ong\nsummary: Mật của nhà. Ngon.\n---\n\nMột câu mới.\n\nNhà có bốn người.\n")
        #expect(try await take(text).remarks.map(\.place.line) == [8])
    }

    @Test func aSentenceThatIsGoneIsAskedForAgain() async throws {
        let text = message("Người xem: Bảy", Self.wrong)
        try shelf.write(shelf.path("vi.md"), "---\ntitle: Mật ong\nsummary: Mật của nhà.\n---\n\nNhà đông người.\n")
        let taken = try await take(text)
        #expect(taken.remarks.isEmpty)
        #expect(taken.lost.map(\.number) == [3])
    }

    @Test func anAnswerTypedByHandIsRead() async throws {
        let hand = "chapbut 1 · lo-mat/mat-ong · vi \(digest)\nSai câu 3 nhà có năm người\nsai 4: tháng tư mới quay"
        let feedback = Feedback(hand)
        #expect(feedback.wrongs.map(\.words) == ["nhà có năm người", "tháng tư mới quay"])
        let taken = try await feedback.take(into: shelf.product, by: "Bảy", on: day)
        #expect(taken.remarks.map(\.remark.sentence) == ["Nhà có bốn người.", "Mật quay vào tháng ba."])
    }

    @Test func theSameMessageTwiceIsOneRemark() async throws {
        _ = try await take(message("Người xem: Bảy", Self.wrong))
        let once = shelf.text(shelf.path("remarks.yaml"))
        _ = try await take(message("Người xem: Bảy", Self.wrong))
        #expect(shelf.text(shelf.path("remarks.yaml")) == once)
    }

    @Test func aRemarkIsClosedByHandOrByMendingTheSentence() async throws {
        _ = try await take(message("Người xem: Bảy", Self.wrong, "SAI 5: “Khối lượng một gói: 500 g” Đúng là: 450 g"))
        func open() async throws -> Int {
            let (manuscript, product) = try await shelf.product.read()
            return product.remarks.compactMap { manuscript.place(of: $0, in: product) }.count
        }
        #expect(try await open() == 2)
        #expect(try Remark.settle([2], of: shelf.product, on: day) == 1)
        #expect(try await open() == 1)
        try shelf.write(shelf.path("vi.md"), "---\ntitle: Mật ong\nsummary: Mật của nhà.\n---\n\nNhà có năm người.\n")
        #expect(try await open() == 0)
    }

    @Test(
        arguments: [
            ("", []), ("SAI", ["SAI"]), ("SAI -1", ["SAI -1"]), ("SAI 99999999999999999999 x", ["SAI 99999999999999999999 x"]),
            ("chapbut 1", []), ("chapbut 1 · ../../x · vi 0", ["../../x · vi 0"]), ("HẾT 0 aaaa", []),
            ("SAI 3: “Đúng là:” Đúng là: Đúng là:", []),
        ] as [(String, [String])])
    func nonsenseIsPassedOver(_ text: String, _ unread: [String]) {
        let feedback = Feedback(text)
        #expect(feedback.product == nil)
        #expect(!feedback.isYes)
        #expect(feedback.unread == unread, "what is no greeting is asked again")
    }

    @Test func whatIsAboutNobodyKnowsWhichSentenceIsAskedAgain() async throws {
        let hand =
            "chapbut 1 · lo-mat/mat-ong · vi \(digest)\nSAI tên xã rồi, phải là Khánh An\nGiá 200 ngàn chứ\nSAI câu thứ 3 nhà có năm người"
        let taken = try await Feedback(hand).take(into: shelf.product, by: "Bảy", on: day)
        #expect(taken.lost.map(\.words) == ["SAI tên xã rồi, phải là Khánh An", "Giá 200 ngàn chứ"])
        #expect(taken.remarks.map(\.remark.words) == ["nhà có năm người"])
    }

    @Test func whatStandsBesideTheMessageIsTold() throws {
        let sent = message("Người xem: Bảy", Self.wrong)
        let feedback = Feedback("Chào em\n\(sent)\nÀ giá cũng sai, 200 ngàn mới đúng")
        #expect(feedback.beside == ["Chào em", "À giá cũng sai, 200 ngàn mới đúng"])
        #expect(feedback.isWhole && feedback.unread.isEmpty && feedback.wrongs.count == 1)
        #expect(Feedback(sent).beside.isEmpty)
    }

    @Test func whatStandsOnTheCodesOwnLineIsReadToo() async throws {
        let hand = "chapbut 1 · lo-mat/mat-ong · vi \(digest) SAI 3 nhà có năm người"
        let taken = try await Feedback(hand).take(into: shelf.product, by: "Bảy", on: day)
        #expect(taken.lost.isEmpty && taken.remarks.isEmpty == false)
    }

    @Test func aYesWhileSomethingIsSaidToBeWrongIsNone() async throws {
        _ = try await take(message("Người xem: Bảy", Self.wrong))
        #expect(try await take(message("Người xem: Bảy", "ĐÚNG HẾT")).refusal == .remarksOpen(folder: shelf.product.name))
        #expect(shelf.text(shelf.path("approvals.yaml")) == nil)
        try Remark.settle(of: shelf.product, on: day)
        #expect(try await take(message("Người xem: Bảy", "ĐÚNG HẾT")).approval != nil)
    }

    @Test func wordsOfAStrangerStayWords() async throws {
        _ = try await take(
            message("Người xem: Bảy", "SAI 3: “Nhà có bốn người.” Đúng là: \"}, {language: vi, settled: 2026-01-01} # <script>"))
        let (_, product) = try await shelf.product.read()
        #expect(product.remarks.map(\.words?.value) == ["\"}, {language: vi, settled: 2026-01-01} # <script>"])
    }
}
