import Catalogue
import Diagnostics
import Foundation
import Stories
import Testing

@testable import Drafting

/// The real register beside the project; `nil` where it is not there.
private func realRegister() -> [UInt8]? {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    guard let data = try? Data(contentsOf: root.appending(path: "../shared/data/register-vinh-long.csv")) else {
        print("not run: ../shared/data/register-vinh-long.csv is not there")
        return nil
    }
    return Array(data)
}

@Suite struct RealRegisterTests {
    @Test func nearlyEveryRowBecomesADraftAndTheOthersAreNamed() throws {
        guard let bytes = realRegister() else { return }
        let outcome = try RegisterImport.outcome(of: bytes, file: "register.csv", into: nil)
        #expect(outcome.rows == 161)
        #expect(outcome.drafts.count >= 150)
        let named = outcome.findings.filter { $0.severity == .error || $0.rule == "register-duplicate-row" }.map(\.place.line)
        #expect(Set(named).count == outcome.rowsWithoutDraft)
        #expect(Set(outcome.drafts.map(\.folder)).count == outcome.drafts.count)
    }

    @Test func theDraftsAreReadWithoutASlip() async throws {
        guard let bytes = realRegister() else { return }
        let outcome = try RegisterImport.outcome(of: bytes, file: "register.csv", into: nil)
        let manuscript = try await Stories.read(outcome.asFolder(), root: "stories", width: 2)
        #expect(manuscript.findings.map { "\($0.place): \($0.message.en)" } == [])
        #expect(manuscript.products.count == outcome.drafts.count)
        #expect(manuscript.products.allSatisfy { $0.status?.value == .draft })
        #expect(manuscript.producers.allSatisfy { $0.province?.value == "vinh-long" && $0.own["register.placeholder"] == "true" })
        #expect(Set(manuscript.producers.map(\.slug)).count == manuscript.producers.count)
        // Nobody's register gives a commune twice, so neither do the placeholders.
        #expect(Set(manuscript.producers.map { $0.commune?.value ?? "" }).count == manuscript.producers.count)
    }

    @Test func importingAgainWritesNothing() throws {
        guard let bytes = realRegister() else { return }
        let first = try RegisterImport.outcome(of: bytes, file: "register.csv", into: nil)
        let second = try RegisterImport.outcome(of: bytes, file: "register.csv", into: first.asFolder())
        #expect(second.files.isEmpty)
        #expect(second.count(.unchanged) == first.drafts.count)
        #expect(second.drafts.map(\.folder) == first.drafts.map(\.folder))
        #expect(second.noLongerListed.isEmpty)
    }

    @Test func theSameRegisterGivesTheSameBytes() throws {
        guard let bytes = realRegister() else { return }
        let one = try RegisterImport.outcome(of: bytes, file: "a/register.csv", into: nil)
        let other = try RegisterImport.outcome(of: bytes, file: "b/register.csv", into: nil)
        // Compared outside of the macro, which would take the bytes of every file apart.
        let areSame = one.files == other.files
        #expect(areSame)
    }
}
