import Catalogue
import Diagnostics
import Rulebook
import Testing

/// Rules that stand on a law bind on its days and on no others.
@Suite struct DatedRulesTests {
    private static let dated = Rulebook.rules.map { $0.about }.filter { $0.basis?.from != nil || $0.basis?.until != nil }

    @Test func aRuleBindsFromItsFirstDayToItsLast() throws {
        #expect(Self.dated.count > 30)
        for about in Self.dated {
            let suspended = about.suspended?.from ?? "9999-12-31"
            if let from = about.basis?.from, from < suspended {
                let day = try #require(Day(from), "\(about.id): \(from)")
                #expect(!about.binds(on: day.adding(days: -1).description), "\(about.id) the day before \(from)")
                #expect(about.binds(on: from), "\(about.id) on \(from)")
                #expect(about.binds(on: day.adding(days: 1).description), "\(about.id) the day after \(from)")
            }
            if let until = about.basis?.until, until < suspended {
                let day = try #require(Day(until), "\(about.id): \(until)")
                #expect(about.binds(on: day.adding(days: -1).description), "\(about.id) the day before \(until)")
                #expect(about.binds(on: until), "\(about.id) on \(until)")
                #expect(!about.binds(on: day.adding(days: 1).description), "\(about.id) the day after \(until)")
            }
        }
    }

    /// Requirements of which one follows the other.
    private static let successions = [("TRACE-11", "TRACE-30")]

    @Test(arguments: successions) func whatFollowsBeginsOnTheDayAfter(_ earlier: String, _ later: String) throws {
        let until = try #require(Reference.requirement(earlier)?.basis?.until)
        let from = try #require(Reference.requirement(later)?.basis?.from)
        #expect(Day(until)?.adding(days: 1) == Day(from))
    }

    @Test func theDaysOfOneRequirementNeitherOverlapNorGap() {
        var byRequirement: [String: [(from: String, until: String)]] = [:]
        for about in Self.dated {
            let days = (about.basis?.from ?? "0001-01-01", about.basis?.until ?? "9999-12-31")
            for requirement in about.requirements.prefix(1) where !(byRequirement[requirement] ?? []).contains(where: { $0 == days }) {
                byRequirement[requirement, default: []].append(days)
            }
        }
        for (requirement, intervals) in byRequirement {
            let inOrder = intervals.sorted { $0.from < $1.from }
            for (one, next) in zip(inOrder, inOrder.dropFirst()) {
                #expect(Day(one.until)?.adding(days: 1).description == next.from, "\(requirement)")
            }
        }
    }
}
