import Catalogue
import Diagnostics
import Rulebook

extension Pages {
    /// What the partial `recall` needs to tell of the lots of a product that are being taken back; nothing where there are none.
    ///
    /// It speaks every language of `voices`, on pages of one language too: whoever has the goods at home must understand it.
    ///
    /// - Parameters:
    ///   - lot: the lot that the page is about; all of them where it is about none.
    ///   - gtin: 14 digits of the number whose lots have pages; `nil` where they have none.
    func recallNotice(of product: Product, in voices: [Voice], root: String, gtin: String?, lot: Lot? = nil) -> TemplateValue {
        guard let recalled = product.traceability?.recalled(of: lot), !recalled.isEmpty else { return .none }
        return .record([
            "parts": .list(
                voices.map { voice in
                    [
                        "lang": .text(voice.language.code), "title": voice.words("recall-title"), "root": .text(root),
                        "lots": .list(recalled.compactMap { record(of: $0, gtin: lot == nil ? gtin : nil, in: voice) }),
                        "advice": advice(about: product, in: voice),
                    ]
                })
        ])
    }

    private func record(of lot: Lot, gtin: String?, in voice: Voice) -> Record? {
        guard let recall = lot.recalled else { return nil }
        let page = edition.addresses.page(of: lot, gtin)
        return [
            "lot": voice.words("lot", ["lot": lot.lot?.value.text ?? "?"]), "url": .text(page?.path),
            "day": .text(recall.date?.value.form(in: voice.language)), "reason": .text(voice.text(recall.reason)),
        ]
    }

    private func advice(about product: Product, in voice: Voice) -> TemplateValue {
        // The producer of goods without a page is not in the edition.
        let producer = edition.producers.first { product.folder.hasPrefix($0.producer.folder + "/") }?.producer
        // A number that is to be dialled now stands on one line.
        let phone = producer?.contact?.phone?.value.replacing(" ", with: "\u{00A0}")
        let contact = [phone, producer?.contact?.email?.value].compactMap { $0 }.joined(separator: ", ")
        let name = producer.flatMap { voice.text($0.name) } ?? voice.text(edition.site.owner?.name) ?? siteName(in: voice)
        return contact.isEmpty
            ? voice.words("recall-advice", ["producer": name])
            : voice.words("recall-advice-contact", ["producer": name, "contact": contact])
    }
}

extension Voice {
    /// That a lot is being taken back, since when and why, in a line.
    func recall(of lot: Lot) -> String {
        let said = [
            words.string("recall-title"), lot.lot.map { words.string("lot", ["lot": $0.value.text]) },
            lot.recalled?.date?.value.form(in: language), text(lot.recalled?.reason),
        ]
        return said.compactMap { $0 }.joined(separator: ", ")
    }
}
