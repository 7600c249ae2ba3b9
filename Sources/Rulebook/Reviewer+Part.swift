public import Catalogue
public import Diagnostics
import Parallel

extension Reviewer {
    /// What the rules about products and producers find in each unit of a manuscript.
    ///
    /// - Parameter known: what was found in some of them, by their positions.
    public func findings(inUnitsOf manuscript: Manuscript, known: [Int: [Finding]] = [:]) -> [[Finding]] {
        let units = ProducerUnit.All(of: manuscript)
        return units.indices.map { known[$0] ?? findings(in: units[$0]) }
    }

    /// The same, found out by `width` tasks at once.
    public func findings(inUnitsOf manuscript: Manuscript, width: Int) async -> [[Finding]] {
        let units = ProducerUnit.All(of: manuscript)
        return await units.indices.concurrentMap(width: width) { findings(in: units[$0]) }
    }

    /// What comes of some units of a catalogue, where the rules about the catalogue as a whole have nothing to say of them: the findings,
    /// and an edition of these units alone.
    ///
    /// - Parameters:
    ///   - manuscript: the units, and no others.
    ///   - found: what `findings(inUnitsOf:)` found in them.
    ///   - base: where the site is published, if not where `site.yaml` says.
    public func review(part manuscript: Manuscript, found: [[Finding]], base: String? = nil) async -> Review {
        let desk = Desk(manuscript, today: today, lastTold: lastTold)
        let findings = Acceptances(desk).silence(manuscript.findings + found.joined()).inOrder()
        let editor = await Editor(desk, errors: findings.filter { $0.severity == .error }, base: base, width: 1)
        return Review(
            edition: editor.edition, findings: findings, rulesRun: count + manuscript.slips.count, withheld: editor.withheld,
            likeness: KeptLikeness())
    }
}
