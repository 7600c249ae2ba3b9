import Diagnostics
import Testing

/// Lies put into the model stories, each alone: found by the rule that stands for it, in the file and on the line, and by nothing else.
/// Honest words beside them raise nothing.
@Suite struct EditsTests {
    static let dishonest = Edit.claims + Edit.figures + Edit.health + Edit.letters
    static let honest = Edit.honest

    @Test(arguments: dishonest) func aLieIsFoundWhereItStands(_ edit: Edit) async throws {
        var story = try EditedStory(edit.product)
        let place = try story.apply(edit)
        let found = try await story.findings()
        let rules = Set(found.map(\.rule.name))
        #expect(rules.isSuperset(of: edit.rules), "found \(rules)")
        let companions = edit.rules.isDisjoint(with: Self.companions.union(["cosmetic-cure", "healers-thanks"])) ? [] : Self.companions
        #expect(rules.isSubset(of: edit.rules.union(companions)), "found \(found.map { "\($0.rule) \($0.message.en)" })")
        #expect(found.allSatisfy { $0.place.file == place.file && place.lines.contains(Int($0.place.line)) }, "\(found.map(\.place))")
    }

    @Test(arguments: honest) func honestWordsRaiseNothing(_ edit: Edit) async throws {
        var story = try EditedStory(edit.product)
        _ = try story.apply(edit)
        #expect(try await story.findings().map { "\($0.rule) \($0.place) \($0.message.en)" } == [])
    }

    @Test func thereAreEnoughOfEachFamily() {
        for (family, edits) in Dictionary(grouping: Self.dishonest + Self.honest, by: \.family).sorted(by: { $0.key < $1.key }) {
            print("\(family): \(edits.count) edits over \(Set(edits.map(\.product)).count) products")
        }
        print("dishonest \(Self.dishonest.count), honest \(Self.honest.count)")
        #expect(Self.dishonest.count >= 200 && Self.honest.count >= 60)
        #expect(Set((Self.dishonest + Self.honest).map { "\($0.row)" }).count == Self.dishonest.count + Self.honest.count)
        #expect(Set(Self.dishonest.map(\.product)).count >= 35)
    }

    /// A promise of health is an offence at home and, told to a market abroad, another there.
    private static let companions: Set<String> = ["food-cure", "unauthorised-health-claim", "disease-claim"]
}
