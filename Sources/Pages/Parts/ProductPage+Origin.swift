import Catalogue
import Diagnostics
import Rulebook

/// Where goods come from, for those who trade in them and for those who hold a pack in their hands.
extension ProductPage {
    /// Where the goods come from, and what a buyer by the pallet asks.
    func addTrace(to record: inout Record) {
        let trace = product.product.traceability
        var facts = FactRows(voice)
        if let origin = trace?.origin {
            facts.add(isService ? "origin.service" : "origin", voice.origin(origin))
            facts.add("growing-area", voice.spoken(origin.growingArea))
            facts.add("packing-house", origin.packingHouse?.value)
        }
        facts.add("gtin", trace?.gtin?.value.text)
        if let url = WebLink.web(trace?.url?.value) { facts.add("trace-page", WebLink.name(url), url: url) }
        let gtin = trace?.gtin?.value.fourteenDigits
        let lots = (trace?.lots ?? []).compactMap { lot in voice.lot(lot, page: addresses.page(of: lot, gtin)) }
        let place = trace?.origin?.province.flatMap { Reference.province($0.value) } ?? province
        let map = pages.map(of: place, in: voice)
        record["trace_title"] = voice.words(isService ? "traceability.service" : "traceability")
        record["trace"] =
            facts.isEmpty && lots.isEmpty && !map.isShown
            ? .none : .record(["has_facts": .truth(!facts.isEmpty), "facts": facts.value, "lots": .list(lots), "map": map])
        addTrade(to: &record)
    }

    /// What a buyer by the pallet gets to know here and nowhere above; without any of it there is no panel.
    private func addTrade(to record: inout Record) {
        let markets = TradeMarkets.rows(of: product, by: producer.producer, in: voice)
        let quantities = QuantityRows(of: product.product, in: voice)
        let trade = TradeRows.rows(
            of: product.product, isService: isService, hasMore: !markets.isEmpty || !quantities.rows.isEmpty, in: voice)
        guard !trade.isEmpty || !markets.isEmpty || !quantities.rows.isEmpty else { return record["trade"] = .none }
        var ask: TemplateValue = .none
        if let inquiry = TradeInquiry(self, at: addresses.absolute(address)) {
            ask = .record([
                "message": .text(inquiry.message),
                "mail": .text(producer.producer.contact?.email.map { inquiry.mail(to: $0.value) }), "zalo": contact["zalo_url"],
            ])
        }
        record["trade"] = .record([
            "title": voice.words(isService ? "trade.service" : "trade"),
            "has_facts": .truth(!trade.isEmpty), "facts": trade.value, "has_quantities": .truth(!quantities.rows.isEmpty),
            "by_quantity": quantities.title, "quantity_markets": .list(quantities.markets), "quantities": .list(quantities.rows),
            "has_markets": .truth(!markets.isEmpty), "markets": .list(markets), "ask": ask,
        ])
    }

    /// What is being taken back, the codes, and the passport: they belong to the goods' number.
    func addPassport(to record: inout Record) {
        let gtin = product.product.traceability?.gtin?.value.fourteenDigits
        let voices = [voice] + pages.voices.filter { $0.language != language && product.languages.contains($0.language) }
        record["recall"] = pages.recallNotice(of: product.product, in: voices, root: root, gtin: gtin)
        record["codes"] = gtin.map { CodeFiles(addresses: addresses, gtin: $0, lot: nil).record } ?? .none
        record["passport"] =
            gtin.map { gtin in
                let rows = PassportRows.rows(of: product, by: producer.producer, name: name, in: voice, edition)
                let file = addresses.file(Passport.name, beside: addresses.gtin(gtin))
                return .record(["facts": rows.value, "file": .text(file.path)])
            } ?? .none
    }

    /// The picture beside its name.
    var producerPicture: ShownPicture? {
        producer.producer.images.first.flatMap { image in
            ShownPicture(
                image.value, of: producer.producer.folder, owner: producer.slug, pictures: producer.producer.pictures,
                story: producer.producer.stories[language], addresses: addresses)
        }
    }

    /// Who made them.
    func addMaker(to record: inout Record) {
        var maker = contact
        maker["name"] = .text(producerName)
        maker["url"] = .text(producer.languages.contains(language) ? addresses.producer(producer.slug, language).path : nil)
        maker["legal_form"] = producer.producer.legalForm.map { voice.words("legal-form.\($0.value.rawValue)") } ?? .none
        maker["place"] = .text(province.map { voice.fullName(of: $0) })
        maker["picture"] = producerPicture?.record(isLazy: true, as: .maker) ?? .none
        record["producer"] = .record(maker)
    }
}
