public import Catalogue
import Diagnostics

extension Reviewer {
    /// What comes of some units of a catalogue, where the rules about the catalogue as a whole have nothing to say of them: the findings,
    /// and an edition of these units alone.
    ///
    /// - Parameters:
    ///   - manuscript: the units, and no others.
    ///   - base: where the site is published, if not where `site.yaml` says.
    public func review(part manuscript: Manuscript, base: String? = nil) async -> Review {
        let found = ProducerUnit.all(of: manuscript).flatMap { self.findings(in: $0) }
        let desk = Desk(manuscript, today: today, lastTold: lastTold)
        let findings = Acceptances(desk).silence(manuscript.findings + found).inOrder()
        let editor = await Editor(desk, errors: findings.filter { $0.severity == .error }, base: base, width: 1)
        return Review(
            edition: editor.edition, findings: findings, rulesRun: count + manuscript.slips.count, withheld: editor.withheld,
            likeness: KeptLikeness())
    }
}
