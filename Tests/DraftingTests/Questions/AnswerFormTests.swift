import Catalogue
import Diagnostics
import Drafting
import Testing

/// An answer becomes a value where it can be meant in one way only; everything else is asked again.
@Suite struct AnswerFormTests {
    @Test(arguments: [
        ("09/03/2028", "2028-03-09"), ("9-3-2028", "2028-03-09"), ("9.3.2028", "2028-03-09"), ("09/03/28", "2028-03-09"),
        ("ngày 9 tháng 3 năm 2028", "2028-03-09"),
        ("dạ ngày 9 tháng 3 2028 ạ", "2028-03-09"),
        ("2028-03-09", "2028-03-09"), ("mùng 9 tháng 3 năm 2028", "2028-03-09"),
    ])
    func aDayIsReadInEveryForm(_ said: String, _ day: String) {
        #expect(AnswerForm.day.value(of: said) == day)
        #expect(AnswerForm.lastDay.value(of: said) == day)
    }

    @Test(
        arguments: [
            ("cấp ngày 9/3/2028", "2028-03-09", nil), ("ký 9/3/2028", "2028-03-09", nil), ("hết hạn 9/3/2028", nil, "2028-03-09"),
            ("tới 9/3/2028", nil, "2028-03-09"), ("cấp 9/3/2028 hạn tới 2029", nil, nil),
        ] as [(String, String?, String?)])
    func aDayThatIsSaidToBeAnotherIsNotTaken(_ said: String, _ issued: String?, _ last: String?) {
        #expect(AnswerForm.day.value(of: said) == issued)
        #expect(AnswerForm.lastDay.value(of: said) == last)
    }

    @Test(arguments: [
        "tháng 3 năm 2028", "9/3", "31/02/2028", "9/3/2028 hoặc 10/3/2028", "khoảng tháng 3", "9 tháng 3 âm lịch 2028", "hết hạn rồi",
        "15/13/2028",
        "9/3/1028",
    ])
    func aDayThatIsNotSureIsAskedAgain(_ said: String) { #expect(AnswerForm.day.value(of: said) == nil) }

    @Test(arguments: [
        (AnswerForm.content, "500g", "500 g"), (.content, "500 gr", "500 g"), (.content, "nửa ký", "500 g"), (.content, "1,5 kg", "1.5 kg"),
        (.content, "1 ký rưỡi", "1.5 kg"), (.content, "một lít", "1 l"), (.content, "2 lạng", "200 g"), (.content, "nửa lít", "500 ml"),
        (.content, "dạ mỗi hũ 450 gam", "450 g"), (.time, "24 tháng", "24 months"), (.time, "2 năm", "24 months"),
        (.time, "năm tháng", "5 months"),
        (.time, "một năm rưỡi", "18 months"), (.time, "10 ngày", "10 days"), (.strength, "40 độ", "40 %vol"),
        (.strength, "39,5%", "39.5 %vol"),
        (.money, "185.000đ", "185000 VND"), (.money, "185k", "185000 VND"), (.money, "185 nghìn đồng", "185000 VND"),
        (.money, "1tr2", "1200000 VND"), (.money, "1,2 triệu", "1200000 VND"), (.money, "185000", "185000 VND"),
    ])
    func aNumberIsReadWithItsUnit(_ form: AnswerForm, _ said: String, _ value: String) { #expect(form.value(of: said) == value) }

    @Test(arguments: [
        (AnswerForm.content, "500"), (.content, "1.500 kg"), (.content, "500 g hoặc 1 kg"), (.content, "24 tháng"), (.content, "-5 g"),
        (.content, "0 g"), (.time, "nửa năm đến một năm"), (.time, "1,5 ngày"), (.money, "185"), (.money, "khoảng 100 tới 200k"),
        (.money, "1.85"), (.strength, "40"), (.content, "khoảng 500 g"), (.content, "gần 1 ký"), (.time, "khoảng 12 tháng"),
        (.money, "khoảng 185k"), (.people(1...100_000), "khoảng 20 người"), (.people(1...100_000), "20 hộ"),
        (.people(1...100_000), "năm 2016"),
        (.people(1...100_000), "hơn 20"), (.people(1...100_000), "không có 20 người"), (.people(1...100_000), "-5"),
        (.year(1800...2100), "trước 2016"), (.year(1800...2100), "không phải 2016"), (.taxCode, "0900000101"), (.phone, "2001234567"),
        (.reference, "10/06/2026"), (.reference, "0900000101"), (.reference, "4sao"), (.reference, "7"),
        (.choice(yes: nil, no: "[]"), "chưa"), (.choice(yes: nil, no: "[]"), "hồng"), (.choice(yes: "true", no: "false"), "cỏ"),
    ])
    func aNumberThatIsNotSureIsAskedAgain(_ form: AnswerForm, _ said: String) { #expect(form.value(of: said) == nil) }

    @Test(
        arguments: [
            (AnswerForm.taxCode, "2001 234 567", "\"2001234567\""), (.taxCode, "2001234567-001", "\"2001234567-001\""),
            (.taxCode, "20012345", nil),
            (.phone, "0900.000.101", "\"+84 900 000 101\""), (.phone, "+84 900 000 101", "\"+84 900 000 101\""), (.phone, "900000101", nil),
            (.gtin, "9520 1000 00010", "\"9520100000010\""), (.gtin, "9520100000011", nil), (.gtin, "chưa có", nil),
            (.email, "ong@ongrungum.example", "ong@ongrungum.example"), (.email, "ong a còng example", nil),
            (.reference, "BB-HACCP-26-031", "\"BB-HACCP-26-031\""), (.reference, "số mới chưa có", nil),
            (.year(1800...2100), "năm 2016", "2016"), (.year(1800...2100), "dạ thành lập từ năm 2016.", "2016"),
            (.year(1800...2100), "2016 hay 2017", nil), (.people(1...100_000), "1.000", nil),
            (.people(1...100_000), "Có 20 thành viên ạ", "20"),
            (.taxCode, "MST: 0312 345 678", "\"0312345678\""), (.reference, "12/2026", "\"12/2026\""),
            (.choice(yes: nil, no: "[]"), "dạ không có", "[]"), (.choice(yes: nil, no: "[]"), "có sữa", nil),
            (.choice(yes: "true", no: "false"), "Có ạ", "true"), (.choice(yes: "true", no: "false"), "có không ta", nil),
        ] as [(AnswerForm, String, String?)])
    func whatIsWrittenAndWhatIsNot(_ form: AnswerForm, _ said: String, _ value: String?) { #expect(form.value(of: said) == value) }
}

@Suite struct QuestionTests {
    private static func questions(_ shelf: Shelf) async throws -> [Question] {
        let (manuscript, product) = try await shelf.product.read()
        return Question.all(to: manuscript.producer(of: product), about: [product], in: manuscript, findings: [])
    }

    @Test func whatIsThereIsNotAskedFor() async throws {
        let paths = try await Self.questions(try Shelf()).map { $0.path.joined(separator: ".") }
        #expect(
            paths == [
                "label.shelf_life", "label.allergens.contains", "traceability.gtin", "contact.phone", "tax_code", "established",
                "contact.email",
            ])
    }

    @Test func theMessageIsShortAndSpokenAndTheAnswersFindTheirFields() async throws {
        let shelf = try Shelf()
        let questions = Array(try await Self.questions(shelf).prefix(Question.most))
        let message = Question.message(try AskedQuestions.keep(questions, of: "lo-mat", in: shelf.root), to: "Lò mật")
        #expect(message.contains("Mật ong\n1. Để được bao lâu kể từ ngày làm? (ví dụ 12 tháng)\n2. "))
        #expect(message.count < 900)
        let answers = AnswerLines("1. 2 năm\n2) không\n> 3. 9520100000010\ncâu 5: 2001 234 567\n4. để hỏi lại\nCảm ơn em")
        let asked = AskedQuestions.match(try await Self.questions(shelf), of: "lo-mat", in: shelf.root)
        let outcomes = try answers.write(to: asked, in: shelf.root, by: "Chú Bảy Thoại", on: try #require(Day("2026-10-02")))
        #expect(
            outcomes == [
                1: .written(value: "24 months"), 2: .written(value: "[]"), 3: .written(value: "\"9520100000010\""), 4: .unclear,
                5: .written(value: "\"2001234567\""),
            ])
        let (manuscript, product) = try await shelf.product.read()
        #expect(product.label?.shelfLife?.value.description == "24 months")
        #expect(product.label?.contains?.isEmpty == true)
        #expect(product.traceability?.gtin?.value.hasValidCheckDigit == true)
        #expect(manuscript.producer(of: product).taxCode?.value == "2001234567")
        #expect(manuscript.findings.map { "\($0.place) \($0.message.en)" } == [])
        #expect(
            shelf.text(shelf.path("sources.yaml"))?.contains(
                "{field: label.shelf_life, value: 24 months, said: 2 năm, by: Chú Bảy Thoại, way: message, date: 2026-10-02}") == true)
        // Another answer to the same question overwrites nothing.
        let again = try AnswerLines("1. 12 tháng").write(to: asked, in: shelf.root, by: "Người khác", on: try #require(Day("2026-10-03")))
        #expect(again == [1: .taken(by: "24 months")])
    }

    @Test func whatHangsOnAnErrorIsAskedFirst() async throws {
        let shelf = try Shelf()
        let (manuscript, product) = try await shelf.product.read()
        let error = Finding(
            "missing-field", .error, at: Place(manuscript.producers[0].file), Words(vi: "thiếu `tax_code`", en: "`tax_code` is missing"))
        let questions = Question.all(to: manuscript.producers[0], about: [product], in: manuscript, findings: [error])
        #expect(questions.first?.path == ["tax_code"])
    }

    @Test func anAnswerThatIsReadAgainAnswersNothingElse() async throws {
        let shelf = try Shelf()
        let day = try #require(Day("2026-10-02"))
        let first = try AskedQuestions.keep(Array(try await Self.questions(shelf).prefix(3)), of: "lo-mat", in: shelf.root)
        #expect(first.map(\.number) == [1, 2, 3])
        let answers = AnswerLines("1. 12 tháng")
        _ = try answers.write(to: first, in: shelf.root, by: "Chú Bảy", on: day)
        // What is left keeps its number, and what is new takes one that nothing had.
        let left = AskedQuestions.match(try await Self.questions(shelf), of: "lo-mat", in: shelf.root)
        #expect(left.map(\.number) == [2, 3])
        let second = try AskedQuestions.keep(Array(try await Self.questions(shelf).prefix(4)), of: "lo-mat", in: shelf.root)
        #expect(second.map(\.number) == [2, 3, 4, 5])
        #expect(try answers.write(to: second, in: shelf.root, by: "Chú Bảy", on: day).isEmpty)
    }

    @Test func behindTheLastNumberTheyBeginAgainAndAnOpenQuestionKeepsItsOwn() async throws {
        let shelf = try Shelf()
        let all = try await Self.questions(shelf)
        let open = try AskedQuestions.keep(Array(all.prefix(3)), of: "lo-mat", in: shelf.root)
        let file = ".chapbut/asked/lo-mat.yaml"
        try shelf.write(file, try #require(shelf.text(file)).replacing("last: 3", with: "last: 98"))
        let next = try AskedQuestions.keep(Array(all.dropFirst().prefix(5)), of: "lo-mat", in: shelf.root)
        #expect(next.map(\.number) == [2, 3, 99, 1, 4] && next[0].question.path == open[1].question.path)
        let later = try AskedQuestions.keep(Array(all.dropFirst().prefix(6)), of: "lo-mat", in: shelf.root)
        #expect(later.map(\.number) == [2, 3, 99, 1, 4, 5])
    }

    @Test func anAnswerGoesIntoNoOtherCertificate() async throws {
        let shelf = try Shelf()
        let file = shelf.path("product.yaml")
        let before = try #require(shelf.text(file))
        func certificates(_ list: String) throws { try shelf.write(file, before + "certificates: [\(list)]\n") }
        func asked() async throws -> [String: String] {
            let questions = try await Self.questions(shelf).filter { $0.path.first == "certificates" }
            return Dictionary(uniqueKeysWithValues: questions.map { ($0.path.joined(separator: "."), $0.words) })
        }
        try certificates("{scheme: haccp, number: A-1}, {scheme: haccp}")
        #expect(try await asked()["certificates.0.issued"]?.contains("số A-1: cấp ngày nào?") == true)
        #expect(try await asked()["certificates.1.issued"]?.contains("(giấy thứ 2 trong hồ sơ): cấp ngày nào?") == true)
        func stillAsked() async throws -> [String] {
            AskedQuestions.match(try await Self.questions(shelf), of: "lo-mat", in: shelf.root).map {
                $0.question.path.joined(separator: ".")
            }
        }
        _ = try AskedQuestions.keep(
            try await Self.questions(shelf).filter { $0.path.first == "certificates" && $0.path.last == "issued" }, of: "lo-mat",
            in: shelf.root)
        #expect(try await stillAsked() == ["certificates.0.issued", "certificates.1.issued"])
        // The first one is taken out, another is put before it, its number changes: nobody knows any longer what stands where.
        try certificates("{scheme: haccp}")
        #expect(try await stillAsked() == [])
        try certificates("{scheme: halal}, {scheme: haccp, number: A-1}, {scheme: haccp}")
        #expect(try await stillAsked() == [])
        try certificates("{scheme: haccp, number: B-2}, {scheme: haccp}")
        #expect(try await stillAsked() == ["certificates.1.issued"])
        // What was answered meanwhile changes nothing of the others.
        try certificates("{scheme: haccp, number: A-1, expires: 2027-01-01}, {scheme: haccp, number: C-3}")
        #expect(try await stillAsked() == ["certificates.0.issued", "certificates.1.issued"])
    }

    @Test func anAnswerThatGoesOnIsReadWhole() {
        #expect(AnswerLines("1. 500 g\nhoặc 450 g\n2. có\n\nCảm ơn em\nChúc vui").byNumber == [1: "500 g hoặc 450 g", 2: "có"])
    }

    @Test(arguments: ["1.500 g", "1 500", "không số", "1. a\n1. b"])
    func anAnswerWithoutASureNumberBelongsToNothing(_ message: String) { #expect(AnswerLines(message).byNumber.isEmpty) }
}
