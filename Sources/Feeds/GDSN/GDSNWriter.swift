import Catalogue
import Diagnostics
import Rulebook
import XML

/// Writes a message with a transaction for each item; nothing is kept.
struct GDSNWriter {
    /// The most characters of the name that fits on a shelf label or a till slip.
    private static let shortName = 40

    private let selection: FeedSelection
    private let edition: Edition
    private let dialect = GS1GDSN.dialect
    /// The day's beginning in Viet Nam: the same stories give the same message.
    private let instant: String

    init(_ selection: FeedSelection, in edition: Edition) {
        self.selection = selection
        self.edition = edition
        instant = "\(edition.today)T00:00:00+07:00"
    }

    private var entry: ChannelEntry { selection.entry }

    func write(to xml: XMLWriter) throws(XMLError) {
        try xml.element("catalogue_item_notification:catalogueItemNotificationMessage") { () throws(XMLError) in
            try xml.attribute("xmlns:catalogue_item_notification", "urn:gs1:gdsn:catalogue_item_notification:xsd:3")
            try xml.attribute("xmlns:sh", "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader")
            for module in Self.modules { try xml.attribute("xmlns:\(module)", "urn:gs1:gdsn:\(module):xsd:3") }
            try xml.element("sh:StandardBusinessDocumentHeader") { () throws(XMLError) in try head(xml) }
            for included in selection.included {
                for item in selection.items(of: included, in: edition, as: dialect) {
                    guard let sku = item.sku?.value, let digits = item.gtin?.value.fourteenDigits else { continue }
                    try xml.element("transaction") { () throws(XMLError) in try transaction(item, sku, digits, xml) }
                }
            }
        }
    }

    /// The modules that items speak in, by their namespaces.
    private static let modules = [
        "certification_information", "consumer_instructions", "food_and_beverage_ingredient", "marketing_information",
        "place_of_item_activity", "trade_item_description", "trade_item_measurements",
    ]

    // MARK: Envelope

    private func head(_ xml: XMLWriter) throws(XMLError) {
        try xml.element("sh:HeaderVersion", text: "1.0")
        for (role, gln) in [("sh:Sender", edition.site.owner?.gln?.value), ("sh:Receiver", entry.receiver?.gln)] {
            try xml.element(role) { () throws(XMLError) in
                try xml.element("sh:Identifier") { () throws(XMLError) in
                    try xml.attribute("Authority", "GS1")
                    try xml.text(gln?.text ?? "")
                }
            }
        }
        try xml.element("sh:DocumentIdentification") { () throws(XMLError) in
            try xml.element("sh:Standard", text: "GS1")
            try xml.element("sh:TypeVersion", text: "3.1")
            try xml.element("sh:InstanceIdentifier", text: "\(entry.name)-\(edition.today)")
            try xml.element("sh:Type", text: "catalogueItemNotification")
            try xml.element("sh:CreationDateAndTime", text: instant)
        }
    }

    private func transaction(_ item: Candidate, _ sku: String, _ digits: String, _ xml: XMLWriter) throws(XMLError) {
        try identification("transactionIdentification", sku, xml)
        try xml.element("documentCommand") { () throws(XMLError) in
            try xml.element("documentCommandHeader") { () throws(XMLError) in
                try xml.attribute("type", "ADD")
                try identification("documentCommandIdentification", sku, xml)
            }
            try xml.element("catalogue_item_notification:catalogueItemNotification") { () throws(XMLError) in
                try xml.element("creationDateTime", text: instant)
                try xml.element("documentStatusCode", text: "ORIGINAL")
                try identification("catalogueItemNotificationIdentification", sku, xml)
                try xml.element("isReload", text: "false")
                try xml.element("catalogueItem") { () throws(XMLError) in
                    try nest(["catalogueItemState"], xml) { () throws(XMLError) in
                        try xml.element("catalogueItemStateCode", text: "REGISTERED")
                    }
                    try xml.element("tradeItem") { () throws(XMLError) in try tradeItem(item, sku, digits, xml) }
                }
            }
        }
    }

    private func identification(_ element: String, _ id: String, _ xml: XMLWriter) throws(XMLError) {
        try xml.element(element) { () throws(XMLError) in try xml.element("entityIdentification", text: id) }
    }

    // MARK: Item

    private func tradeItem(_ item: Candidate, _ sku: String, _ digits: String, _ xml: XMLWriter) throws(XMLError) {
        try xml.element("gtin", text: digits)
        try xml.element("additionalTradeItemIdentification") { () throws(XMLError) in
            try xml.attribute("additionalTradeItemIdentificationTypeCode", "SUPPLIER_ASSIGNED")
            try xml.text(sku)
        }
        try xml.element("isTradeItemABaseUnit", text: "true")
        try xml.element("isTradeItemAConsumerUnit", text: "true")
        try xml.element("tradeItemUnitDescriptorCode", text: "BASE_UNIT_OR_EACH")
        let owner = edition.site.owner
        try party(
            "informationProviderOfTradeItem", owner?.gln?.value, owner?.name?.best(for: entry.language, else: edition.languages), xml)
        let producer = item.goods.producer.producer
        try party(
            "manufacturerOfTradeItem", producer.gln?.value, producer.name?.best(for: entry.language, else: edition.languages), xml)
        try nest(["gdsnTradeItemClassification"], xml) { () throws(XMLError) in
            try xml.element("gpcCategoryCode", text: NoGPCCategory.category(of: item.product)?.value ?? "")
        }
        try nest(["targetMarket"], xml) { () throws(XMLError) in
            try xml.element("targetMarketCountryCode", text: GDSNCodes.country(entry.market.code) ?? "")
        }
        try nest(["tradeItemInformation", "extension"], xml) { () throws(XMLError) in try modules(item, xml) }
        try nest(["tradeItemSynchronisationDates"], xml) { () throws(XMLError) in
            try xml.element("lastChangeDateTime", text: instant)
        }
    }

    private func party(_ element: String, _ gln: GLN?, _ name: String?, _ xml: XMLWriter) throws(XMLError) {
        let name = name.flatMap(FeedText.line).flatMap { FeedText.fits($0, 200) ? $0 : nil }
        let number = gln.flatMap { $0.isValid ? $0.text : nil }
        guard name != nil || number != nil else { return }
        try xml.element(element) { () throws(XMLError) in
            if let number { try xml.element("gln", text: number) }
            if let name { try xml.element("partyName", text: name) }
        }
    }

    // MARK: Modules

    private func modules(_ item: Candidate, _ xml: XMLWriter) throws(XMLError) {
        let stories = item.goods.languages.compactMap { language in item.product.stories[language].map { (language, $0) } }
        try certificates(of: item.goods, xml)
        let instructions = [
            ("consumerStorageInstructions", texts(\.storage, stories)), ("consumerUsageInstructions", texts(\.usage, stories)),
        ].filter { !$0.1.isEmpty }
        if !instructions.isEmpty {
            try nest(["consumer_instructions:consumerInstructionsModule", "consumerInstructions"], xml) { () throws(XMLError) in
                for (element, texts) in instructions { try say(texts, element, xml) }
            }
        }
        let ingredients = texts(\.ingredients, stories)
        if !ingredients.isEmpty {
            try nest(["food_and_beverage_ingredient:foodAndBeverageIngredientModule"], xml) { () throws(XMLError) in
                try say(ingredients, "ingredientStatement", xml)
            }
        }
        let messages = stories.compactMap { language, story in
            item.goods.description(in: story).map { (language, FeedText.cut($0, to: dialect.limits.description.value)) }
        }
        try nest(["marketing_information:marketingInformationModule", "marketingInformation"], xml) { () throws(XMLError) in
            try say(messages, "tradeItemMarketingMessage", xml)
        }
        if let country = (item.product.traceability?.origin?.country?.value).flatMap(GDSNCodes.country) {
            try nest(["place_of_item_activity:placeOfItemActivityModule", "placeOfProductActivity", "countryOfOrigin"], xml) {
                () throws(XMLError) in
                try xml.element("countryCode", text: country)
            }
        }
        try names(item, stories, xml)
        if let net = item.net?.value, net.per == nil, net.amount.isPositive, [.mass, .volume, .length].contains(net.unit.dimension),
            let unit = TradeCodes.unit(net.unit)
        {
            try nest(["trade_item_measurements:tradeItemMeasurementsModule", "tradeItemMeasurements"], xml) { () throws(XMLError) in
                try xml.element("netContent") { () throws(XMLError) in
                    try xml.attribute("measurementUnitCode", unit)
                    try xml.text(net.amount.description)
                }
            }
        }
    }

    private func names(_ item: Candidate, _ stories: [(Language, Story)], _ xml: XMLWriter) throws(XMLError) {
        let names = stories.compactMap { language, story -> (Language, String)? in
            guard let title = item.goods.title(in: story) else { return nil }
            return (language, title + (item.difference(in: language).map { ", \($0)" } ?? ""))
        }
        try nest(["trade_item_description:tradeItemDescriptionModule", "tradeItemDescriptionInformation"], xml) { () throws(XMLError) in
            try say(names.map { ($0, FeedText.cut($1, to: Self.shortName)) }, "descriptionShort", xml)
            try say(names.map { ($0, FeedText.cut($1, to: dialect.limits.title.value)) }, "tradeItemDescription", xml)
            if let brand = item.brand {
                try nest(["brandNameInformation"], xml) { () throws(XMLError) in try xml.element("brandName", text: brand) }
            }
        }
    }

    private func certificates(of goods: Goods, _ xml: XMLWriter) throws(XMLError) {
        let certificates = TradeCertificate.all(of: goods).filter {
            FeedText.fits($0.issuer, 200) && FeedText.fits($0.name, 200) && FeedText.fits($0.number, 120)
                && FeedText.fits($0.remarks ?? "", 200)
        }
        guard !certificates.isEmpty else { return }
        try nest(["certification_information:certificationInformationModule"], xml) { () throws(XMLError) in
            for certificate in certificates {
                try nest(["certificationInformation"], xml) { () throws(XMLError) in
                    try xml.element("certificationAgency", text: certificate.issuer)
                    try xml.element("certificationStandard", text: certificate.name)
                    try nest(["certification"], xml) { () throws(XMLError) in
                        try xml.element("certificationValue", text: certificate.remarks ?? certificate.name)
                        try xml.element("certificationIdentification", text: certificate.number)
                    }
                }
            }
        }
    }

    // MARK: Texts

    private func texts(_ line: KeyPath<Story, Line?>, _ stories: [(Language, Story)]) -> [(Language, String)] {
        stories.compactMap { language, story in
            guard let text = story[keyPath: line].flatMap({ FeedText.line(story.text(of: $0)) }),
                FeedText.fits(text, dialect.limits.detailValue.value)
            else { return nil }
            return (language, text)
        }
    }

    private func say(_ texts: [(Language, String)], _ element: String, _ xml: XMLWriter) throws(XMLError) {
        for (language, text) in texts {
            try xml.element(element) { () throws(XMLError) in
                try xml.attribute("languageCode", language.code)
                try xml.text(text)
            }
        }
    }

    /// Elements one within the other.
    private func nest(_ elements: [String], _ xml: XMLWriter, _ contents: () throws(XMLError) -> Void) throws(XMLError) {
        for element in elements { try xml.start(element) }
        try contents()
        for _ in elements { try xml.end() }
    }
}
