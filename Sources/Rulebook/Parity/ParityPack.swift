import Diagnostics

/// Two languages of a story, one set of facts.
public enum ParityPack {
    /// Every rule of the pack; a test compares the list with the folder.
    public static let rules: [any Rule.Type] = [
        CertificatesDiffer.self,
        DatesDiffer.self,
        DenialsDiffer.self,
        HeadingsDiffer.self,
        LinksDiffer.self,
        ListsDiffer.self,
        NamesDiffer.self,
        NumbersDiffer.self,
        PicturesDiffer.self,
        PlacesDiffer.self,
        ReferencesDiffer.self,
        SectionChangedAlone.self,
        StarsDiffer.self,
        SumsDiffer.self,
        TextsDiffer.self,
        TimesDiffer.self,
        UnitsDiffer.self,
    ]

    private static let names = Set(rules.map { $0.about.id })

    /// Findings without the disagreements of texts that could not be read as they stand: what is missing there may only be unread, and is
    /// compared once the text is mended.
    static func without(_ findings: [Finding], ofTextsIn slips: [Finding]) -> [Finding] {
        let unclear = Set(slips.filter { $0.severity > .note && $0.place.file.hasSuffix(".md") }.map(\.place.file))
        guard !unclear.isEmpty else { return findings }
        return findings.filter { finding in
            !names.contains(finding.rule)
                || !unclear.contains(finding.place.file) && !finding.notes.contains { unclear.contains($0.place.file) }
        }
    }
}
