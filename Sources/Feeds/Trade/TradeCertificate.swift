import Catalogue
import Diagnostics
import Rulebook

/// A certificate as a catalogue tells it: only with its number and its issuer, which buyers ask for and nobody may make up.
struct TradeCertificate {
    let number: String
    let code: String
    let name: String
    let remarks: String?
    let issuer: String

    /// Those of goods that can be told, the OCOP rating first.
    static func all(of goods: Goods) -> [TradeCertificate] {
        let language = goods.entry.language
        let reader: ReaderLanguage = language == .vi ? .vi : .en
        var all: [TradeCertificate] = []
        if let ocop = goods.product.ocop, let stars = ocop.stars?.value, let number = ocop.number.flatMap({ FeedText.line($0.value) }),
            let issuer = (ocop.issuer?.best(for: language, else: goods.edition.languages)).flatMap(FeedText.line)
        {
            all.append(
                TradeCertificate(
                    number: number, code: "NA", name: "OCOP",
                    remarks: remarks(reader == .vi ? "\(stars) sao" : "\(stars) stars", until: ocop.lastDay, language), issuer: issuer))
        }
        for certificate in goods.published.certificates {
            let known = certificate.scheme.flatMap { Reference.scheme($0.value) }?.name[reader]
            guard let name = (known ?? certificate.name?.best(for: language, else: goods.edition.languages)).flatMap(FeedText.line),
                let number = certificate.number.flatMap({ FeedText.line($0.value) }),
                let issuer = (certificate.issuer?.best(for: language, else: goods.edition.languages)).flatMap(FeedText.line)
            else { continue }
            all.append(
                TradeCertificate(
                    number: number, code: TradeCodes.certificate(certificate.scheme?.value, for: goods.published.kind), name: name,
                    remarks: remarks(nil, until: certificate.expires?.value, language), issuer: issuer))
        }
        return all
    }

    private static func remarks(_ first: String?, until day: Day?, _ language: Language) -> String? {
        let until = day.map { language == .vi ? "có giá trị đến \($0.form(in: language))" : "valid until \($0.form(in: language))" }
        let parts = [first, until].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}
