import Catalogue
import Diagnostics
import Rulebook
import XML

/// Heureka, where Czechs and Slovaks compare prices (https://github.com/heureka/xml-feed-specs, commit 67119a6, read 2026-11-29: "not yet
/// fully accurate"). Nothing is listed without a text in Czech or Slovak, and nothing is translated for it.
enum Heureka: DialectChannel {
    private static let specification = "https://github.com/heureka/xml-feed-specs"

    static let dialect = Dialect(
        channel: .heureka, name: "Heureka", grammar: "heureka.rng",
        limits: {
            var limits = FeedLimits.google
            limits.id = Sourced(36, .primary, specification)
            limits.title = Sourced(200, .primary, specification)
            // None was read.
            limits.description = Sourced(10_000, .memory, specification)
            limits.page = Sourced(290, .primary, specification)
            limits.address = Sourced(245, .primary, specification)
            limits.moreImages = Sourced(10, .primary, specification)
            return limits
        }(),
        availability: [:], elements: [], marksInIDs: "_-", addressesPacks: true,
        refusals: [
            Dialect.Refusal(
                classes: [.medicine], goods: Words(vi: "thuốc", en: "medicines"),
                policy: Sourced("Heureka, conditions for shops", .memory, "not read"))
        ])

    static let schema = EmbeddedGrammar.schema(dialect.grammar)

    /// By hand: a new rule is its file in `Rules/` and its line here. The first that speaks gives the reason.
    static var checks: FeedRules {
        FeedRules(
            goods: [
                ServiceInFeed.self,
                RefusedByChannel.self,
                UnprovenAgarwoodForFeed.self,
                NotOfferedInFeedMarket.self,
                NoWordsForFeed.self,
                NoHeurekaCategory.self,
            ],
            items: [
                UnusableFeedID.self,
                NoPriceForFeed.self,
                LongFeedAddress.self,
                NoPictureForFeed.self,
                NoHeurekaDeliveryDay.self,
            ],
            packs: [UnusableFeedID.self],
            advice: [
                LongFeedTitle.self,
                LongFeedDescription.self,
                SmallFeedPicture.self,
                UnclearPolicy.self,
            ])
    }

    static var rules: [About] { [UnknownFeedCountry.about, NoTextForHeureka.about, NoHeurekaDelivery.about] + checks.abouts }

    static var itemTag: StaticString { "  <SHOPITEM>" }

    static func refusal(of entry: ChannelEntry, in edition: Edition) -> Finding? {
        NoTextForHeureka.check(entry, in: edition) ?? NoHeurekaDelivery.check(entry)
    }

    static func write(
        _ selection: FeedSelection, in edition: Edition, to xml: XMLWriter, showing show: (PictureRequest) -> Void
    ) throws(XMLError) {
        try HeurekaWriter(selection, in: edition).write(to: xml, showing: show)
    }
}

/// One of Heureka's two countries.
struct HeurekaCountry {
    let market: Market
    let language: Language
    /// Where it is, as readers call it.
    let name: Words
    /// What the language is called.
    let languageName: Words
    /// What its categories begin with.
    let root: String
    /// The carriers that it knows; `nil` where their list was not read.
    let carriers: Set<String>?

    static let czechia = HeurekaCountry(
        market: "CZ", language: "cs", name: Words(vi: "Séc", en: "Czechia"), languageName: Words(vi: "tiếng Séc", en: "Czech"),
        root: "Heureka.cz |",
        // https://github.com/heureka/xml-feed-specs, docs/fields/delivery.md, read 2026-11-29.
        carriers: [
            "CESKA_POSTA", "CESKA_POSTA_DOPORUCENA_ZASILKA", "CSAD_LOGISTIK_OSTRAVA", "DPD", "DHL", "DSV", "FOFR", "GEBRUDER_WEISS", "GEIS",
            "GLS", "HDS", "PPL", "SEEGMULLER", "TNT", "TOPTRANS", "UPS", "FEDEX", "RABEN_LOGISTICS", "ZASILKOVNA_NA_ADRESU", "123KURIER",
            "WEDO_HOME", "RHENUS_LOGISTICS", "MESSENGER", "ZASILKOVNA", "DPD_PICKUP", "BALIKOVNA_DEPOTAPI", "WEDO_POINT",
            "CESKA_POSTA_NAPOSTU", "PPL_PARCELSHOP", "GLS_PARCELSHOP", "ALZAPOINT", "DPD_BOX", "Z_BOX", "WEDO_BOX", "PPL_PARCELBOX",
            "BALIKOVNA_BOX", "ALZABOX", "ONLINE", "VLASTNI_PREPRAVA",
        ])
    /// Told by analogy: the specification that was read speaks of Czechia.
    static let slovakia = HeurekaCountry(
        market: "SK", language: "sk", name: Words(vi: "Slovakia", en: "Slovakia"), languageName: Words(vi: "tiếng Slovakia", en: "Slovak"),
        root: "Heureka.sk |", carriers: nil)

    static func of(_ entry: ChannelEntry) -> HeurekaCountry? { [czechia, slovakia].first { $0.market == entry.market } }
}
