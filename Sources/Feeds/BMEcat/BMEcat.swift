import Catalogue
import Diagnostics
import Rulebook
import XML

/// BMEcat 2005.2 (bmecat.org), the catalogue of European procurement systems.
enum BMEcat: TradeCatalogue {
    private static let specification = "bmecat_2005_2.xsd"

    static let dialect = Dialect(
        channel: .bmecat, name: "BMEcat", grammar: "bmecat.rng",
        limits: {
            var limits = FeedLimits.google
            limits.id = Sourced(50, .primary, specification)
            limits.title = Sourced(150, .primary, specification)
            limits.description = Sourced(64_000, .primary, specification)
            limits.address = Sourced(255, .primary, specification)
            limits.brand = Sourced(50, .primary, specification)
            limits.detailName = Sourced(80, .primary, specification)
            return limits
        }(),
        availability: [:], elements: [])
    static let schema = EmbeddedGrammar.schema(dialect.grammar)
    static let itemTag: StaticString = "    <PRODUCT "

    static func refusal(of entry: ChannelEntry, in edition: Edition) -> Finding? { UnknownCatalogueLanguage.check(entry) }

    static func write(
        _ selection: FeedSelection, in edition: Edition, to xml: XMLWriter, showing show: (PictureRequest) -> Void
    ) throws(XMLError) {
        try BMEcatWriter(selection, in: edition, as: dialect).write(to: xml, showing: show)
    }
}
