import Diagnostics
import Testing

/// Lies put into the model stories, each alone: found by the rule that stands for it, in the file and on the line, and by nothing else.
/// Honest words beside them raise nothing. The figures of each family are printed.
@Suite struct EditsTests {
    static let dishonest = Edit.claims + Edit.figures + Edit.health + Edit.letters + Edit.unseen + Edit.ours
    static let honest = Edit.honest + Edit.others

    @Test func everyLieIsFoundWhereItStandsAndByNothingElse() async throws {
        let faults = try await faults(of: Self.dishonest, "caught") { edit, story, place in
            let found = try await story.findings()
            let rules = Set(found.map(\.rule.name))
            let companions = edit.rules.isDisjoint(with: Self.companions.union(["cosmetic-cure", "healers-thanks"])) ? [] : Self.companions
            if !rules.isSuperset(of: edit.rules) { return "found only \(rules)" }
            let others = found.filter { !edit.rules.union(companions).contains($0.rule.name) }
            if !others.isEmpty { return "\(others.map { "\($0.rule) \($0.message.en)" })" }
            let elsewhere = found.filter { $0.place.file != place.file || !place.lines.contains(Int($0.place.line)) }
            return elsewhere.isEmpty ? nil : "found at \(elsewhere.map(\.place)), expected on \(place.lines) of \(place.file)"
        }
        #expect(faults == [])
    }

    @Test func honestWordsRaiseNothing() async throws {
        let faults = try await faults(of: Self.honest, "silent") { _, story, _ in
            let found = try await story.findings()
            return found.isEmpty ? nil : "\(found.map { "\($0.rule) \($0.place) \($0.message.en)" })"
        }
        #expect(faults == [])
    }

    @Test func thereAreEnoughOfEach() {
        print("dishonest \(Self.dishonest.count), honest \(Self.honest.count)")
        #expect(Self.dishonest.count >= 200 && Self.honest.count >= 60)
        #expect(Set((Self.dishonest + Self.honest).map { "\($0.row)" }).count == Self.dishonest.count + Self.honest.count)
        #expect(Set(Self.dishonest.map(\.product)).count >= 35)
    }

    /// The edits that did not do as they should, each with what was found instead; prints how many of each family did.
    private func faults(
        of edits: [Edit], _ word: String,
        _ fault: @escaping @Sendable (Edit, EditedStory, (file: String, lines: ClosedRange<Int>)) async throws -> String?
    ) async throws -> [String] {
        let outcomes = try await withThrowingTaskGroup(of: (Edit, String?).self) { group in
            for edit in edits {
                group.addTask {
                    var story = try EditedStory(edit.product)
                    let place = try story.apply(edit)
                    return (edit, try await fault(edit, story, place))
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        for (family, ofFamily) in Dictionary(grouping: outcomes, by: \.0.family).sorted(by: { $0.key < $1.key }) {
            let products = Set(ofFamily.map(\.0.product)).count
            print("\(family): \(ofFamily.count { $0.1 == nil }) of \(ofFamily.count) \(word), over \(products) products")
        }
        return outcomes.compactMap { edit, fault in fault.map { "\(edit.row): \($0)" } }
    }

    /// A promise of health is an offence at home and, told to a market abroad, another there.
    private static let companions: Set<String> = ["food-cure", "unauthorised-health-claim", "disease-claim"]
}
