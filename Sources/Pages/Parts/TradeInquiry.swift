import Catalogue
import Diagnostics
import Rulebook

/// A request for an offer with what a producer has to know filled in, for mail (RFC 6068) and to be pasted into Zalo, which takes no text
/// from a link.
struct TradeInquiry {
    let subject: String
    let message: String

    /// A request for the goods of a page, or `nil` where nobody could answer it.
    init?(_ page: ProductPage, at url: String) {
        let (product, words) = (page.product, page.voice.words)
        guard product.product.trade != nil, page.producer.producer.contact != nil else { return nil }
        subject = words.string("ask.subject", ["name": page.name])
        var lines = [words.string("ask.greeting", ["producer": page.producerName]), "", words.string("ask.about", ["name": page.name])]
        func add(_ label: String, _ value: String?) {
            if let value, !value.isEmpty { lines.append("- \(words.string(label)): \(value)") }
        }
        let (trade, language) = (product.product.trade, page.voice.language)
        add("sku", product.product.sku?.value)
        add("gtin", product.product.traceability?.gtin?.value.text)
        if !page.isService { add("hs-code", trade?.hsCode?.value) }
        add("minimum-order", trade?.minimumOrder?.value.form(in: language))
        add(page.isService ? "lead-time.service" : "lead-time", trade?.leadTime?.value.form(in: language))
        if !page.isService { add("incoterms", page.voice.list((trade?.incoterms ?? []).map(\.value))) }
        lines += ["", words.string("ask.ours")]
        // A group comes, nothing is sent.
        let goods = ["ask.quantity", "ask.destination", "ask.terms", "ask.packaging", "ask.day"]
        for blank in (page.isService ? ["book.guests", "book.day"] : goods) + ["ask.company"] {
            lines.append("- \(words.string(blank)): ")
        }
        lines += ["", url]
        message = lines.joined(separator: "\n")
    }

    /// The address that opens a mail with the request in it.
    func mail(to address: String) -> String { MailLink.url(to: address, subject: subject, body: message) }
}
