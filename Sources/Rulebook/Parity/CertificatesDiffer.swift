import Diagnostics

/// A certificate that is not the same in two languages.
struct CertificatesDiffer: ParityRule {
    static let about = About(
        id: "certificates-differ", severity: .warning,
        summary: Words(
            vi: "Một chứng nhận chỉ có ở một trong hai ngôn ngữ.",
            en: "A certificate is named in one language only."),
        flags: [
            Example("---.usage: Eat it as it is. Packed under ▸HACCP. Use a dry spoon.", in: "en.md")
        ],
        allows: [
            Example("---.usage: Eat it as it is, out of an organic bowl.", in: "en.md")
        ])
    static let family = Disagreement.Family.certificate
    static let help = Words(vi: "nhắc chứng nhận ở cả hai bản, hoặc bỏ ở cả hai", en: "name the certificate in both, or in neither")
}
