import Catalogue
import Diagnostics
import Drafting
import Testing

/// `chapbut new` in a terminal, without the terminal.
@Suite struct NewInterviewTests {
    /// What comes of it when `lines` are typed; the questions, and why some were asked again.
    private func run(
        _ lines: [String], what: Draftable? = nil, at path: String? = nil, in language: ReaderLanguage = .vi, there: Set<String> = []
    ) -> (answers: NewInterview.Answers?, questions: [String], refusals: [String]) {
        var rest = lines[...]
        var (questions, refusals): ([String], [String]) = ([], [])
        let interview = NewInterview(
            in: language,
            ask: { question in
                questions.append(question)
                return rest.popFirst()
            }, tell: { refusals.append($0) }, exists: { there.contains($0) })
        let answers = interview.run(what, at: path, kind: nil)
        return (answers, questions, refusals)
    }

    @Test func aProductIsAskedForInWordsThatNeedNoManual() {
        let producer = "stories/ong-rung/producer.yaml"
        let (answers, questions, refusals) = run(["2", "Mật ong hoa tràm", "stories/ong-rung", "", ""], there: [producer])
        #expect(answers == .init(what: .product, path: "stories/ong-rung/mat-ong-hoa-tram", kind: "honey", name: "Mật ong hoa tràm"))
        #expect(
            questions == [
                "Tạo gì? 1 chủ thể, 2 sản phẩm, 3 hội chợ: ", "Tên sản phẩm: ",
                "Thư mục của chủ thể làm ra sản phẩm, ví dụ stories/ong-rung: ",
                "Tên thư mục, cũng là tên trong địa chỉ trang [mat-ong-hoa-tram]: ",
                "Loại hàng, ví dụ mật ong, nước mắm, chiếu cói [mật ong]: ",
            ])
        #expect(refusals.isEmpty)
    }

    @Test func whatCannotBeUsedIsAskedAgainWithTheReason() {
        let there: Set = ["stories/ong-rung/producer.yaml", "stories/ong-rung/mat-ong"]
        let (answers, _, refusals) = run(
            [
                "hàng", "sản phẩm", "…", "Mật ong", "stories/khong-co", "stories/ong-rung", "mat-ong", "Mật Ong 2", "mat-ong-2", "mật ogn",
                "mật ong",
            ],
            there: there)
        #expect(answers == .init(what: .product, path: "stories/ong-rung/mat-ong-2", kind: "honey", name: "Mật ong"))
        #expect(refusals.count == 6)
        #expect(refusals[2].contains("stories/khong-co không có producer.yaml"))
        #expect(
            refusals[3].contains("đã có mat-ong") && refusals[4].contains("ví dụ mat-ong-2") && refusals[5].contains("gần giống: mật ong"))
    }

    /// Wherever a long name is cut, what is suggested can be taken as it is.
    @Test(arguments: ["a ", "ab ", "abc ", "abcd "]) func ofALongNameAsMuchIsSuggestedAsHasRoom(_ word: String) {
        let (answers, _, refusals) = run([String(repeating: word, count: 100), "", ""], what: .producer)
        #expect(answers?.path.hasPrefix("stories/a") == true && refusals.isEmpty)
    }

    @Test func onlyWhatIsNotKnownIsAskedFor() {
        // Several kinds go by this name.
        let tea = run(["trà", "tea"], what: .product, at: "a/tra-gung")
        #expect(tea.answers == .init(what: .product, path: "a/tra-gung", kind: "tea"))
        #expect(tea.refusals.count == 1 && tea.refusals[0].hasSuffix("trà thảo mộc, chè"))
        #expect(run([], what: .fair, at: "hoi-cho").questions.isEmpty)
        let (answers, questions, _) = run(["U Minh Bees", "", ""], what: .producer, in: .en)
        #expect(answers == .init(what: .producer, path: "stories/u-minh-bees", name: "U Minh Bees"))
        #expect(questions.last == "The folder's name, which goes into addresses [u-minh-bees]: ")
    }

    @Test func whoLeavesMakesNothing() {
        for lines in [[], ["2"], ["2", "Mật ong"], ["1", "Lò mật", "stories"]] { #expect(run(lines).answers == nil) }
    }

    @Test func theNameIsInItsFieldsAndTheRestStaysAForm() throws {
        let plain = try NewFolder(.producer, at: "lo-mat") { $0 == "site.yaml" }
        let named = try NewFolder(.producer, at: "lo-mat", name: "Lò mật: Bến Tràm") { $0 == "site.yaml" }
        for (old, new) in zip(plain.files, named.files) {
            let added = new.text.split(separator: "\n").filter { !old.text.split(separator: "\n").contains($0) }
            #expect(added.allSatisfy { $0.contains("Lò mật: Bến Tràm") })
            #expect(added.count == (new.path.hasSuffix("en.md") ? 0 : 1), "\(new.path)")
        }
    }
}
