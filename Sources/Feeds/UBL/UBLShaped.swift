import Catalogue
import Diagnostics
import Rulebook
import XML

/// A channel that reads catalogues of the Universal Business Language 2.1 (OASIS, `UBL-Catalogue-2.1`): plain, or as Peppol narrows it.
protocol UBLShaped: FeedChannel {
    static var dialect: Dialect { get }
    /// Whether the rules of Peppol BIS Catalogue 3, transaction T19, hold.
    static var isPeppol: Bool { get }
    /// Its grammar, compiled once.
    static var schema: Result<Schema, FeedFailure> { get }
}

/// Peppol BIS Catalogue 3 (transaction T19 3.5, https://docs.peppol.eu/poacc/upgrade-3), for buyers and trade platforms on the Peppol network.
enum PeppolCatalogue: UBLShaped {
    static let dialect = Dialect(
        channel: .peppol, name: "Peppol", grammar: "peppol-catalogue.rng", limits: .catalogue, availability: [:], elements: [])
    static let isPeppol = true
    static let schema = EmbeddedGrammar.schema(dialect.grammar)
}

/// The plain catalogue, where Peppol's demands can't be met: no Global Location Numbers are asked for.
enum UBLCatalogue: UBLShaped {
    static let dialect = Dialect(
        channel: .ubl, name: "UBL", grammar: "ubl-catalogue.rng", limits: .catalogue, availability: [:], elements: [])
    static let isPeppol = false
    static let schema = EmbeddedGrammar.schema(dialect.grammar)
}

extension UBLShaped {
    static var channel: Channel { dialect.channel }
    static var name: String { dialect.name }

    /// By hand. The first that speaks gives the reason.
    static var checks: FeedRules {
        FeedRules(
            goods: [
                ServiceInFeed.self,
                UnprovenAgarwoodForFeed.self,
                NotOfferedInFeedMarket.self,
                NoWordsForFeed.self,
            ],
            items: [
                UnusableFeedID.self,
                NoPriceForFeed.self,
            ],
            advice: [
                UntellableCertificate.self
            ])
    }

    static var rules: [About] { [UnknownFeedCountry.about, IncompleteTradeParty.about] + checks.abouts }

    /// What goes into the catalogue, and what stays out.
    static func select(_ edition: Edition, for entry: ChannelEntry) -> FeedSelection {
        if let finding = UnknownFeedCountry.check(entry) ?? (isPeppol ? IncompleteTradeParty.check(entry, in: edition) : nil) {
            return FeedSelection(leavingOutAllOf: edition, for: entry, because: finding)
        }
        return FeedSelection(from: edition, for: entry, in: dialect, by: checks)
    }

    /// The catalogue, valid by our grammar of it.
    static func document(of selection: FeedSelection, in edition: Edition) throws(FeedFailure) -> Document {
        let grammar = try schema.get()
        let name = selection.entry.name
        let bytes: [UInt8]
        let problems: [XMLProblem]
        do throws(XMLError) {
            bytes = try UBLWriter(selection, in: edition, as: dialect, isPeppol: isPeppol).bytes()
            problems = try grammar.validate(bytes, limit: 1)
        } catch {
            throw .notWritten(feed: name, reason: "\(error)")
        }
        if let problem = problems.first {
            throw .refusedByGrammar(
                feed: name,
                product: selection.product(atLine: problem.line, of: bytes, startingWith: "  <cac:CatalogueLine>", in: edition),
                line: problem.line, reason: problem.message)
        }
        return Document(
            path: edition.addresses.feed(selection.entry).path, contents: bytes,
            dependsOn: selection.included.map { edition.products[$0.product].product.folder })
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
