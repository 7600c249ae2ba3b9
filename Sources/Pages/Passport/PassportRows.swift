import Catalogue
import Diagnostics
import Rulebook

/// What Nghị định 37/2026/NĐ-CP Điều 32 asks of a product's digital passport at the least, and what Thông tư 02/2024/TT-BKHCN adds for
/// traceability, as a page shows it. What the decree asks for and nobody has declared is said to be missing.
enum PassportRows {
    static func rows(of product: PublishedProduct, by producer: Producer, name: String, in voice: Voice, _ edition: Edition) -> FactRows {
        var rows = FactRows(voice)
        let missing = voice.words.string("passport.missing")
        func required(_ label: String, _ value: String?) { rows.add(label, value.flatMap { $0.isEmpty ? nil : $0 } ?? missing) }
        let (goods, trace) = (product.product, product.product.traceability)
        required("passport.name", name)
        required("passport.gtin", trace?.gtin?.value.text)
        required("passport.organisation", voice.text(producer.name))
        required("passport.address", voice.address(producer.address)?.words)
        required("passport.identifier", identifiers(of: producer, in: voice))
        required("passport.origin", trace?.origin.flatMap { voice.origin($0) })
        required("passport.trace", tracing(trace, in: voice))
        let papers = Passport.papers(of: product, in: voice)
        if papers.isEmpty { required("passport.certificates", nil) } else { rows.add("passport.certificates", papers) }
        required("passport.dates", dates(trace, goods.label, in: voice))
        required("passport.warnings", goods.stories[voice.language].flatMap { story in story.warnings.map(story.text) })
        // Thông tư 02/2024/TT-BKHCN: beside the above the brand, how long the goods keep, the code; its picture is the page's own.
        rows.add("passport.brand", goods.brand?.value)
        rows.add("passport.shelf-life", goods.label?.shelfLife?.value)
        if let gtin = trace?.gtin?.value.fourteenDigits { rows.add("passport.code", edition.addresses.digitalLink(gtin)) }
        return rows
    }

    private static func identifiers(of producer: Producer, in voice: Voice) -> String {
        [
            producer.taxCode.map { "\(voice.words.string("tax-code")) \($0.value)" },
            producer.gln.flatMap { $0.value.isValid ? "\(voice.words.string("gln")) \($0.value.text)" : nil },
        ].compactMap { $0 }.joined(separator: "; ")
    }

    private static func tracing(_ trace: Traceability?, in voice: Voice) -> String {
        var said = (trace?.lots ?? []).compactMap { lot in lot.lot.map { voice.words.string("passport.lot", ["lot": $0.value.text]) } }
        if let url = WebLink.web(trace?.url?.value) { said.append(WebLink.name(url)) }
        return voice.list(said)
    }

    private static func dates(_ trace: Traceability?, _ label: Label?, in voice: Voice) -> String {
        (trace?.lots ?? []).compactMap { lot -> String? in
            let days = [
                (lot.harvested, "passport.harvested"), (lot.produced, "passport.produced"), (lot.expires, "passport.expires"),
            ].compactMap { day, phrase in day.map { voice.words.string(phrase, ["day": $0.value.form(in: voice.language)]) } }
            guard let number = lot.lot?.value.text, !days.isEmpty else { return nil }
            return voice.words.string("passport.lot-dates", ["lot": number, "dates": voice.list(days)])
        }.joined(separator: "; ")
    }
}
