import Catalogue
import Diagnostics
import Rulebook
import XML

/// Peppol BIS Catalogue 3 (transaction T19 3.5, https://docs.peppol.eu/poacc/upgrade-3), for buyers and trade platforms on the Peppol network.
enum PeppolCatalogue: TradeCatalogue {
    static let dialect = Dialect(
        channel: .peppol, name: "Peppol", grammar: "peppol-catalogue.rng", limits: .catalogue, availability: [:], elements: [])
    static let schema = EmbeddedGrammar.schema(dialect.grammar)
    static let itemTag: StaticString = "  <cac:CatalogueLine>"

    static func refusal(of entry: ChannelEntry, in edition: Edition) -> Finding? { IncompleteTradeParty.check(entry, in: edition) }

    static func write(
        _ selection: FeedSelection, in edition: Edition, to xml: XMLWriter, showing show: (PictureRequest) -> Void
    ) throws(XMLError) {
        try UBLWriter(selection, in: edition, as: dialect, isPeppol: true).write(to: xml)
    }
}

/// The plain catalogue of the Universal Business Language 2.1 (OASIS), where Peppol's demands can't be met: no Global Location Numbers are
/// asked for.
enum UBLCatalogue: TradeCatalogue {
    static let dialect = Dialect(
        channel: .ubl, name: "UBL", grammar: "ubl-catalogue.rng", limits: .catalogue, availability: [:], elements: [])
    static let schema = EmbeddedGrammar.schema(dialect.grammar)
    static let itemTag: StaticString = "  <cac:CatalogueLine>"

    static func write(
        _ selection: FeedSelection, in edition: Edition, to xml: XMLWriter, showing show: (PictureRequest) -> Void
    ) throws(XMLError) {
        try UBLWriter(selection, in: edition, as: dialect, isPeppol: false).write(to: xml)
    }
}

extension FeedLimits {
    private static let specification = "UBL-Catalogue-2.1.xsd; PEPPOLBIS-T19 3.5"

    /// A catalogue's: UBL sets none, so that these are what we hold ourselves to.
    static let catalogue: FeedLimits = {
        var limits = FeedLimits.google
        limits.id = Sourced(70, .memory, specification)
        limits.title = Sourced(500, .memory, specification)
        limits.description = Sourced(100_000, .memory, specification)
        return limits
    }()
}
