import Catalogue
import Diagnostics
import Rulebook

/// How to buy from the producer where no shop has the goods: by telephone, Zalo, or a mail that only wants its blanks filled in.
enum DirectPurchase {
    /// The ways that the producer has, or nothing where there is none.
    static func record(for page: ProductPage, at url: String) -> TemplateValue {
        guard let contact = page.producer.producer.contact else { return .none }
        let ways = page.contact
        let words = page.voice.words
        let isService = page.isService
        let mail = contact.email.map { email in
            let blanks = (isService ? ["book.guests", "book.day", "buy.phone"] : ["buy.quantity", "buy.where", "buy.phone"])
                .map { "- \(words.string($0)): " }
            let verb = isService ? "book" : "buy"
            let lines =
                [words.string("ask.greeting", ["producer": page.producerName]), "", words.string("\(verb).about", ["name": page.name])]
                + blanks + ["", url]
            return MailLink.url(
                to: email.value, subject: words.string("\(verb).subject", ["name": page.name]), body: lines.joined(separator: "\n"))
        }
        let hasZalo = if case .none = ways["zalo_url"] { false } else { true }
        guard contact.phone != nil || mail != nil || hasZalo else { return .none }
        return .record([
            "maker": .text(page.producerName), "phone": ways["phone"], "phone_number": ways["phone_number"],
            "zalo_url": ways["zalo_url"], "mail": .text(mail),
        ])
    }
}
