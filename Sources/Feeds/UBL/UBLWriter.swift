import Catalogue
import Diagnostics
import Rulebook
import XML

/// Writes a catalogue line by line; nothing is kept.
struct UBLWriter {
    /// How many days a catalogue holds: it is renewed with every edition, and one that was forgotten ends by itself.
    private static let days = 30

    private let selection: FeedSelection
    private let edition: Edition
    private let dialect: Dialect
    private let isPeppol: Bool

    init(_ selection: FeedSelection, in edition: Edition, as dialect: Dialect, isPeppol: Bool) {
        self.selection = selection
        self.edition = edition
        self.dialect = dialect
        self.isPeppol = isPeppol
    }

    private var entry: ChannelEntry { selection.entry }
    private var reader: ReaderLanguage { entry.language == .vi ? .vi : .en }

    /// Writes the catalogue.
    func write(to xml: XMLWriter) throws(XMLError) {
        try xml.element("Catalogue") { () throws(XMLError) in
            try xml.attribute("xmlns", "urn:oasis:names:specification:ubl:schema:xsd:Catalogue-2")
            try xml.attribute("xmlns:cac", "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2")
            try xml.attribute("xmlns:cbc", "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2")
            try head(xml)
            for included in selection.included {
                for item in selection.items(of: included, in: edition, as: dialect) { try line(item, xml) }
            }
        }
    }

    // MARK: Head

    private func head(_ xml: XMLWriter) throws(XMLError) {
        if isPeppol {
            try xml.element("cbc:CustomizationID", text: "urn:fdc:peppol.eu:poacc:trns:catalogue:3")
            try xml.element("cbc:ProfileID", text: "urn:fdc:peppol.eu:poacc:bis:catalogue_wo_response:3")
        } else {
            try xml.element("cbc:UBLVersionID", text: "2.1")
        }
        let today = edition.today
        try xml.element("cbc:ID", text: "\(entry.name)-\(today)")
        if isPeppol { try xml.element("cbc:ActionCode", text: "Add") }
        try xml.element("cbc:Name", text: siteName)
        try xml.element("cbc:IssueDate", text: today.description)
        try xml.element("cac:ValidityPeriod") { () throws(XMLError) in
            try xml.element("cbc:StartDate", text: today.description)
            try xml.element("cbc:EndDate", text: today.adding(days: Self.days).description)
        }
        let owner = edition.site.owner
        let name = (owner?.name?.best(for: entry.language, else: edition.languages)).flatMap(FeedText.line)
        try party("cac:ProviderParty", name ?? siteName, owner?.gln?.value, xml)
        let buyer = entry.receiver?.name.flatMap(FeedText.line)
        try party("cac:ReceiverParty", buyer ?? (reader == .vi ? "Bên mua" : "Buyers"), entry.receiver?.gln, xml)
    }

    private var siteName: String {
        FeedText.line(edition.site.name?.best(for: entry.language, else: edition.languages) ?? "") ?? edition.addresses.base
    }

    private func party(_ element: String, _ name: String, _ gln: GLN?, _ xml: XMLWriter) throws(XMLError) {
        try xml.element(element) { () throws(XMLError) in
            if let gln, gln.isValid { try number("cbc:EndpointID", gln.text, scheme: "0088", xml) }
            if !isPeppol {
                try xml.element("cac:PartyName") { () throws(XMLError) in try xml.element("cbc:Name", text: name) }
            }
            try xml.element("cac:PartyLegalEntity") { () throws(XMLError) in try xml.element("cbc:RegistrationName", text: name) }
        }
    }

    // MARK: Lines

    private func line(_ item: Candidate, _ xml: XMLWriter) throws(XMLError) {
        guard let sku = item.sku?.value, let price = item.price?.value else { return }
        let trade = item.product.trade
        try xml.element("cac:CatalogueLine") { () throws(XMLError) in
            try xml.element("cbc:ID", text: sku)
            if isPeppol { try xml.element("cbc:ActionCode", text: "Add") }
            try xml.element("cbc:OrderableIndicator", text: item.availability?.value == .outOfStock ? "false" : "true")
            try xml.element("cbc:OrderableUnit", text: "C62")
            if let net = item.net?.value, net.per == nil, net.amount.isPositive, let unit = TradeCodes.unit(net.unit) {
                try quantity("cbc:ContentUnitQuantity", net.amount.description, unit, xml)
            }
            if let least = trade?.minimumOrder?.value, least.amount.isPositive, let unit = TradeCodes.unit(least.unit) {
                try quantity("cbc:MinimumOrderQuantity", least.amount.description, unit, xml)
            }
            let more = item.quantityPrices.clear.map { (from: $0.from.amount, price: $0.price) }
            let steps = [(from: Amount(1), price: price)] + more
            for (index, step) in steps.enumerated() {
                let next = index + 1 < steps.count ? steps[index + 1].from : nil
                try offer(step.price, from: more.isEmpty ? nil : step.from, below: next, trade, xml)
            }
            try xml.element("cac:Item") { () throws(XMLError) in try write(item, sku, xml) }
        }
    }

    /// What one costs to whoever buys a number within bounds.
    private func offer(_ price: Money, from least: Amount?, below next: Amount?, _ trade: Trade?, _ xml: XMLWriter) throws(XMLError) {
        try xml.element("cac:RequiredItemLocationQuantity") { () throws(XMLError) in
            if let time = trade?.leadTime?.value, time.amount.isPositive, let unit = TradeCodes.unit(time.unit) {
                try quantity("cbc:LeadTimeMeasure", time.amount.description, unit, xml)
            }
            if let least { try quantity("cbc:MinimumQuantity", least.description, "C62", xml) }
            if let next { try quantity("cbc:MaximumQuantity", Amount(next.digits - 1).description, "C62", xml) }
            try xml.element("cac:Price") { () throws(XMLError) in
                try xml.element("cbc:PriceAmount") { () throws(XMLError) in
                    try xml.attribute("currencyID", price.currency)
                    try xml.text(price.amount.description)
                }
                try quantity("cbc:BaseQuantity", "1", "C62", xml)
            }
        }
    }

    private func write(_ item: Candidate, _ sku: String, _ xml: XMLWriter) throws(XMLError) {
        let (goods, product) = (item.goods, item.product)
        for language in goods.languages {
            guard let story = product.stories[language], let text = goods.description(in: story) else { continue }
            try xml.element("cbc:Description") { () throws(XMLError) in
                try xml.attribute("languageID", language.code)
                try xml.text(FeedText.cut(text, to: dialect.limits.description.value))
            }
        }
        if let units = product.trade?.carton?.units?.value, units.isPositive, units.decimals == 0 {
            try xml.element("cbc:PackSizeNumeric", text: units.description)
        }
        let title = goods.title ?? sku
        try xml.element(
            "cbc:Name",
            text: FeedText.cut(title + (item.difference(in: entry.language).map { ", \($0)" } ?? ""), to: dialect.limits.title.value))
        if let brand = item.brand { try xml.element("cbc:BrandName", text: brand) }
        try identification("cac:SellersItemIdentification", sku, xml)
        if let gtin = item.gtin?.value, gtin.isForRetail, let digits = gtin.fourteenDigits {
            try xml.element("cac:StandardItemIdentification") { () throws(XMLError) in
                try number("cbc:ID", digits, scheme: "0160", xml)
            }
        }
        try xml.element("cac:ItemSpecificationDocumentReference") { () throws(XMLError) in
            try xml.element("cbc:ID", text: sku)
            try xml.element("cac:Attachment") { () throws(XMLError) in
                try xml.element("cac:ExternalReference") { () throws(XMLError) in try xml.element("cbc:URI", text: goods.link) }
            }
        }
        if let country = product.traceability?.origin?.country?.value, country.utf8.count == 2 {
            try xml.element("cac:OriginCountry") { () throws(XMLError) in try xml.element("cbc:IdentificationCode", text: country) }
        }
        if let code = product.trade?.hsCode?.value.filter({ $0 != "." }), UBLWriter.isHSCode(code) {
            try xml.element("cac:CommodityClassification") { () throws(XMLError) in
                try xml.element("cbc:ItemClassificationCode") { () throws(XMLError) in
                    try xml.attribute("listID", "HS")
                    try xml.text(code)
                }
            }
        }
        for detail in ShapedTexts(of: goods).details(of: item) where detail.section != ShapedTexts.certification(entry.language) {
            try xml.element("cac:AdditionalItemProperty") { () throws(XMLError) in
                try xml.element("cbc:Name", text: detail.name)
                try xml.element("cbc:Value", text: detail.value)
            }
        }
        if let maker = (goods.producer.producer.name?.best(for: entry.language, else: edition.languages)).flatMap(FeedText.line) {
            try named("cac:ManufacturerParty", maker, xml)
        }
        for certificate in TradeCertificate.all(of: goods) { try write(certificate, xml) }
    }

    private func write(_ certificate: TradeCertificate, _ xml: XMLWriter) throws(XMLError) {
        try xml.element("cac:Certificate") { () throws(XMLError) in
            try xml.element("cbc:ID", text: certificate.number)
            try xml.element("cbc:CertificateTypeCode", text: certificate.code)
            try xml.element("cbc:CertificateType", text: certificate.name)
            if let remarks = certificate.remarks { try xml.element("cbc:Remarks", text: remarks) }
            try named("cac:IssuerParty", certificate.issuer, xml)
        }
    }

    static func isHSCode(_ code: String) -> Bool {
        [4, 6, 8, 10].contains(code.utf8.count) && code.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    // MARK: Small things

    private func quantity(_ element: String, _ amount: String, _ unit: String, _ xml: XMLWriter) throws(XMLError) {
        try xml.element(element) { () throws(XMLError) in
            try xml.attribute("unitCode", unit)
            try xml.text(amount)
        }
    }

    private func number(_ element: String, _ digits: String, scheme: String, _ xml: XMLWriter) throws(XMLError) {
        try xml.element(element) { () throws(XMLError) in
            try xml.attribute("schemeID", scheme)
            try xml.text(digits)
        }
    }

    private func identification(_ element: String, _ id: String, _ xml: XMLWriter) throws(XMLError) {
        try xml.element(element) { () throws(XMLError) in try xml.element("cbc:ID", text: id) }
    }

    private func named(_ element: String, _ name: String, _ xml: XMLWriter) throws(XMLError) {
        try xml.element(element) { () throws(XMLError) in
            try xml.element("cac:PartyName") { () throws(XMLError) in try xml.element("cbc:Name", text: name) }
        }
    }
}
