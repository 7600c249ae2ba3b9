import Catalogue
import Diagnostics
import Foundation
import ModelCatalogue
import ProcessorTime
import Testing

@testable import Rulebook

/// Stories that are the same, nearly the same, and merely alike.
@Suite struct LikenessTests {
    /// Words that mean nothing, the same for the same `seed`.
    private static func words(_ count: Int, seed: Int) -> [String] {
        var state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return "từ\((state &>> 40) % 5000)"
        }
    }

    private static func text(_ count: Int, seed: Int) -> String { words(count, seed: seed).joined(separator: " ") }

    /// A desk with one product for each text, all in Vietnamese.
    private static func desk(_ texts: [String], status: [Int: Status] = [:], kinds: [Int: String] = [:]) -> Desk {
        var site = Site(file: "stories/site.yaml")
        site.languages = [Located("vi", at: Place("stories/site.yaml"))]
        var manuscript = Manuscript(root: "stories", site: site, producers: [Producer(folder: "stories/a", slug: "a")])
        manuscript.products = texts.enumerated().map { number, text in
            var product = Product(folder: "stories/a/p\(number)", slug: "p\(number)", producer: 0)
            let file = product.storyFile(.vi)
            var story = Story(language: .vi, file: file)
            story.title = Line("Hàng \(number)", at: Place(file, line: 2))
            let place = Place(file, line: 5)
            story.body = Prose([Prose.Block(.paragraph([Prose.Inline(.text(text), at: place)]), at: place)])
            product.stories[.vi] = story
            product.status = status[number].map { Located($0, at: product.place) }
            product.kind = Located(kinds[number] ?? "honey", at: product.place)
            return product
        }
        return Desk(manuscript, today: Day(number: 20_800))
    }

    private static func same(_ desk: Desk) -> [Finding] { SameStory().check(catalogueAt: desk) }
    private static func near(_ desk: Desk) -> [Finding] { NearEqualStory().check(catalogueAt: desk) }

    @Test func theSameStoryIsAnErrorOnBothSidesWithANoteAtTheOther() throws {
        let desk = Self.desk(["Mật lấy ở rừng. Rừng ở xa.", Self.text(60, seed: 1), "mật LẤY – ở rừng!\nRừng ở xa"])
        let found = Self.same(desk)
        #expect(found.map(\.subject) == [.product("stories/a/p0"), .product("stories/a/p2")])
        #expect(found.allSatisfy { $0.severity == .error && $0.reach == .language("vi") && $0.basis?.from == "2026-05-22" })
        let first = try #require(found.first)
        #expect(first.place == Place("stories/a/p0/vi.md", line: 5))
        #expect(first.notes.map(\.place) == [Place("stories/a/p2/vi.md", line: 5)])
        #expect(first.message.vi == "câu chuyện giống hệt câu chuyện của “Hàng 2”: “Mật lấy ở rừng.”")
        #expect(Self.near(desk).isEmpty)
    }

    @Test func toneMarkStyleAndDecomposedLettersMakeNoStoryOfItsOwn() {
        let story = "Nhà ở Hoà Ninh, mật của nhà quay vào tháng ba."
        #expect(Self.same(Self.desk([story, story.replacing("Hoà", with: "Hòa")])).count == 2)
        #expect(Self.same(Self.desk([story, story.decomposedStringWithCanonicalMapping])).count == 2)
        #expect(Self.same(Self.desk([story, story.replacing("ba", with: "tư")])).isEmpty)
    }

    @Test func otherFactsMakeNoStoryOfItsOwn() async throws {
        // The model stories name facts; a copy shows its own product's.
        let source = "ong-rung-u-minh/mat-ong-gac-keo/vi.md"
        let catalogue = try ModelCatalogue.with(Example(copying: source, to: "vi.md"))
        #expect(String(decoding: catalogue.files[source] ?? [], as: UTF8.self).contains("{{"))
        let found = try await catalogue.review().findings.filter { $0.rule == "same-story" }
        #expect(found.map(\.place.file) == ["gac-keo", "hoa-tram"].map { "stories/ong-rung-u-minh/mat-ong-\($0)/vi.md" })
    }

    /// Another text of one story is taken in without all being compared again, and comes to the same.
    @Test func oneOtherTextComesToTheSameAsAllComparedAgain() {
        func text(_ parts: [Int]) -> String { parts.map { Self.words(30, seed: $0).joined(separator: " ") }.joined(separator: " ") }
        // Most have a part with others in common, a few nearly all of them.
        let parts = (0..<24).map { [$0 % 5, 100 + $0 % 7, 200 + $0, $0 % 6 == 0 ? 300 : 400 + $0] }
        var (taken, refused) = (0, 0)
        for index in parts.indices {
            for part in 0..<4 {
                let desk = Self.desk(parts.map(text))
                var after = parts
                after[index][part] = [1, 101, 500, 300][(index + part) % 4]
                let now = Self.desk(after.map(text))
                var kept = KeptLikeness([desk.likenesses.of(desk, in: .vi).kept])
                let products = now.manuscript.products
                guard kept.take(products[index], at: index, in: .vi, others: { products[$0] }) else {
                    refused += 1
                    continue
                }
                taken += 1
                #expect(kept.numbers == KeptLikeness([now.likenesses.of(now, in: .vi).kept]).numbers, "\(index), \(part)")
            }
        }
        #expect(taken > 20, "\(taken) taken, \(refused) refused")
    }

    /// What was kept may be anything by the time it is read: it is refused, or of use, and nothing else.
    @Test func whatWasKeptAndIsNotWhatItWasHurtsNobody() throws {
        let words = Self.words(60, seed: 1)
        let texts = [words, words.dropLast(2) + ["khác"], Array(words.dropFirst(20)) + words.prefix(20), Self.words(50, seed: 2)]
        let desk = Self.desk(texts.map { $0.joined(separator: " ") })
        let likeness = desk.likenesses.of(desk, in: .vi)
        let numbers = KeptLikeness([likeness.kept]).numbers
        #expect(!likeness.candidates.isEmpty && !likeness.nearlyEqual.isEmpty)
        var product = desk.manuscript.products[3]
        product.stories[.vi]?.body = try #require(desk.manuscript.products[0].stories[.vi]).body
        func use(_ numbers: [UInt64]) -> Bool {
            guard var kept = numbers.withUnsafeBufferPointer({ KeptLikeness(numbers: $0, languages: [.vi]) }) else { return false }
            for position in 0..<5 {
                _ = kept.take(product, at: position, in: .vi) { desk.manuscript.products.indices.contains($0) ? product : nil }
            }
            return true
        }
        #expect(use(numbers))
        for index in numbers.indices {
            for other in [0, 1, 3, 1 << 31, 1 << 63 - 1, 1 << 63, .max, numbers[index] ^ 1] as [UInt64] {
                var changed = numbers
                changed[index] = other
                _ = use(changed)
            }
            #expect(!use(Array(numbers[..<index])) || index == 0, "cut short")
        }
        #expect(!use(numbers + numbers), "twice the same language")
    }

    @Test func draftsWithdrawnProductsAndEmptyStoriesAreNotCompared() {
        let text = Self.text(60, seed: 1)
        #expect(Self.same(Self.desk([text, text], status: [1: .draft])).isEmpty)
        #expect(Self.same(Self.desk([text, text], status: [0: .withdrawn])).isEmpty)
        #expect(Self.same(Self.desk(["", "…"])).isEmpty)
    }

    @Test func tourismIsNotScoredByTheCriterion() {
        let text = Self.text(60, seed: 1)
        #expect(Self.same(Self.desk([text, text], kinds: [0: "tourism"])).map(\.subject) == [.product("stories/a/p1")])
    }

    @Test(arguments: [(1, true), (4, true), (14, true), (40, false), (100, false)])
    func aStoryWithAFewWordsChangedIsNearlyTheSame(_ changed: Int, _ isNear: Bool) throws {
        // 300 words, of which every so many-th is another.
        var other = Self.words(300, seed: 1)
        for index in 0..<changed { other[index * 300 / changed] = "khác\(index)" }
        let found = Self.near(Self.desk([Self.text(300, seed: 1), other.joined(separator: " "), Self.text(300, seed: 2)]))
        #expect(found.map(\.subject) == (isNear ? [.product("stories/a/p0"), .product("stories/a/p1")] : []))
        #expect(found.allSatisfy { $0.severity == .warning })
        // Each changed word takes three of 298 runs with it, the first of a text one.
        if changed == 14 { #expect(try #require(found.first).message.vi.hasPrefix("86 % lời văn trùng với câu chuyện của “Hàng 1”")) }
    }

    @Test func anAddedSentenceLeavesTheStoryNearlyTheSameAndTheFirstCommonOneIsQuoted() throws {
        let story = "Bông tràm nở tháng ba. " + Self.text(200, seed: 1)
        let found = Self.near(Self.desk(["Câu này là của riêng. " + story, story]))
        #expect(found.count == 2)
        #expect(try #require(found.first).message.en.contains("“Bông tràm nở tháng ba.”"))
    }

    @Test func sharedBoilerplateIsNoSharedStory() {
        let storage = Self.text(60, seed: 99)
        let desk = Self.desk((0..<50).map { Self.text(60, seed: $0) + ". " + storage })
        #expect(Self.near(desk).isEmpty)
    }

    @Test func aCopyIsFoundAmongManyThatShareBoilerplate() {
        let storage = Self.text(150, seed: 99)
        var texts = (0..<400).map { Self.text(150, seed: $0) + ". " + storage }
        texts.append(texts[300] + " Thêm một câu.")
        #expect(Self.near(Self.desk(texts)).map(\.subject) == [.product("stories/a/p300"), .product("stories/a/p400")])
    }

    @Test func shortStoriesAreComparedForEqualityOnly() {
        let short = Self.text(38, seed: 1)
        #expect(Self.near(Self.desk([short, short + " thêm"])).isEmpty)
        let long = Self.text(48, seed: 1)
        #expect(Self.near(Self.desk([long, long + " thêm"])).count == 2)
    }

    @Test func aLongSentenceIsCutBetweenWords() {
        #expect(Sentences.shortened(Self.text(40, seed: 3)).count <= 91)
        #expect(Sentences.of("Một. Hai? Ba!\nBốn 1.5 l “Năm.” Sáu") == ["Một.", "Hai?", "Ba!", "Bốn 1.5 l “Năm.”", "Sáu"])
    }

    @Test func thousandsOfEqualOrNearlyEqualStoriesTakeNoQuadraticTime() {
        let story = Self.text(120, seed: 1)
        let makers: [(name: String, text: @Sendable (Int) -> String, found: Bool)] = [
            ("equal", { _ in story }, true), ("nearly equal", { "\(story) của nhà số\($0)" }, true),
            ("their own", { Self.text(120, seed: $0) }, false),
        ]
        for (name, text, isFound) in makers {
            let few = Self.desk((0..<500).map(text))
            let many = Self.desk((0..<2000).map(text))
            func check(_ desk: Desk) -> Int { (Self.same(desk) + Self.near(desk)).count }
            let times = growth(
                upTo: 8, from: { #expect(check(few) == (isFound ? 500 : 0)) }, to: { #expect(check(many) == (isFound ? 2000 : 0)) })
            // Sixteen would be quadratic.
            #expect(times <= 8, "\(name)")
        }
    }

    @Test func everyRuleFileIsListed() throws {
        let folder = ModelCatalogue.project.appending(path: "Sources/Rulebook/Likeness")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
            try String(contentsOf: folder.appending(path: $0), encoding: .utf8).contains("static let about")
        }
        #expect(LikenessPack.rules.map { "\($0).swift" } == files.sorted(), "add the missing line to LikenessPack.rules")
    }
}
