import Catalogue
import Diagnostics
import Rulebook
import Testing

@testable import Feeds

/// What holds a feed back: more than a tenth of its items lost, and at least three.
struct ShrunkenFeedTests {
    /// A catalogue of `count` products as it was published, and what is found when it is changed.
    private func found(_ count: Int, _ change: (inout ModelCatalogue) -> Void) async throws -> Finding? {
        let before = ModelCatalogue(products: count)
        let published = try await Made(before).published()
        var after = before
        change(&after)
        let made = try await Made(after)
        return try ShrunkenFeed.check(made.selection, against: published, in: made.edition)?.finding
    }

    @Test(arguments: [
        (30, 2, false), (30, 3, false), (30, 4, true), (10, 2, false), (10, 3, true), (3, 3, true), (2, 2, false), (40, 4, false),
    ])
    func aTenthAndThreeAreTheMeasure(_ count: Int, _ lost: Int, _ isHeld: Bool) async throws {
        let finding = try await found(count) { catalogue in
            for index in 0..<lost {
                catalogue.products[index].status = Located(.draft, at: Place(catalogue.products[index].file, line: 4))
            }
        }
        #expect((finding != nil) == isHeld)
        #expect(finding?.notes.count == (isHeld ? lost : nil))
        #expect(finding?.notes.allSatisfy { $0.place.line == 4 } ?? true)
    }

    @Test func whyItemsAreLostIsToldApart() async throws {
        let finding = try await found(12) { catalogue in
            catalogue.products[0].status = Located(.withdrawn, at: catalogue.products[0].place)
            catalogue.products[1].status = Located(.draft, at: catalogue.products[1].place)
            catalogue.products[2].offer = nil
            catalogue.products.removeLast(2)
        }
        #expect(
            finding?.message.en
                == "google-merchant.vi-VN loses 5 of 12 items (1 withdrawn, 1 made drafts, 2 no longer among the stories, 1 for other reasons): 4 stay as they were, 1 are taken out, all others are up to date"
        )
        #expect(finding?.severity == .error)
        #expect(finding?.reach == .channel("google-merchant.vi-VN"))
    }

    @Test(arguments: [(0, 3, true), (30, 3, false), (29, 3, true), (100, 10, false), (0, 2, false)])
    func anotherShareIsTheFeedsOwn(_ share: Int, _ lost: Int, _ isHeld: Bool) async throws {
        let finding = try await found(10) { catalogue in
            catalogue.site.channels[0].mayLose = share
            catalogue.products.removeLast(lost)
        }
        #expect((finding != nil) == isHeld)
    }

    @Test func goodsThatMovedToAnotherFolderAreNotLost() async throws {
        let finding = try await found(5) { catalogue in
            for index in catalogue.products.indices { catalogue.products[index].folder += "-moi" }
        }
        #expect(finding == nil)
    }
}
