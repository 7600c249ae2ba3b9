import Catalogue
import Diagnostics
import Rulebook

/// What a feed tells about itself, beside it on the site: which products it holds, and which not, with the reason and the line.
/// Items that are kept of the edition before are told apart.
struct FeedReport {
    private let selection: FeedSelection
    private let kept: [ItemFacts]
    private let edition: Edition

    /// - Parameter kept: items of the edition before that stand in the feed as they were.
    init(of selection: FeedSelection, and kept: [ItemFacts], in edition: Edition) {
        self.selection = selection
        self.kept = kept
        self.edition = edition
    }

    /// JSON, a product a line.
    func write(to file: any FeedFile) throws {
        var writer = JSONWriter()
        try writer.object { writer in
            writer.breakLine()
            writer.member("feed", selection.entry.name)
            writer.member("channel", selection.entry.channel.name)
            writer.member("language", selection.entry.language.code)
            writer.member("market", selection.entry.market.code)
            writer.member("as_of", edition.today.description)
            writer.breakLine()
            writer.member("products", edition.productCount)
            writer.member("products_published", selection.included.count)
            writer.member("products_left_out", selection.leftOut.count)
            writer.member("items", selection.items)
            writer.breakLine()
            try list("published", selection.included, in: &writer, to: file, write)
            try list("left_out", selection.leftOut, in: &writer, to: file, write)
            try list("items_left_out", selection.itemsLeftOut, in: &writer, to: file, write)
            if !kept.isEmpty { try list("kept", kept, in: &writer, to: file, write) }
            try list("exemptions", exemptions, in: &writer, to: file, write)
        }
        try pass(&writer, to: file)
        try file.append([0x0A])
        try file.close()
    }

    private func list<Elements: Sequence>(
        _ name: String, _ elements: Elements, in writer: inout JSONWriter, to file: any FeedFile,
        _ write: (Elements.Element, inout JSONWriter) -> Void
    ) throws {
        try writer.array(name) { writer in
            var isEmpty = true
            for element in elements {
                writer.breakLine()
                writer.object { write(element, &$0) }
                isEmpty = false
                if writer.bytes.count >= 65_536 { try pass(&writer, to: file) }
            }
            if !isEmpty { writer.breakLine() }
        }
        writer.breakLine()
    }

    private func pass(_ writer: inout JSONWriter, to file: any FeedFile) throws { try file.append(writer.take()) }

    private func write(_ included: FeedSelection.Included, to writer: inout JSONWriter) {
        let product = edition.products[included.product].product
        writer.member("product", edition.pathBelowStories(product.folder))
        writer.array("items") { writer in
            if included.itself { writer.string(product.sku?.value ?? "") }
            for variant in included.variants { writer.string(product.variants[variant].sku?.value ?? "") }
        }
    }

    private func write(_ leftOut: FeedSelection.LeftOut, to writer: inout JSONWriter) {
        writer.member("product", edition.pathBelowStories(leftOut.product))
        if let item = leftOut.item { writer.member("item", item) }
        writer.member("rule", leftOut.rule.name)
        write(leftOut.place, to: &writer)
        writer.object("reason") { writer in
            for language in ReaderLanguage.allCases { writer.member(language.rawValue, leftOut.reason[language]) }
        }
    }

    private func write(_ kept: ItemFacts, to writer: inout JSONWriter) {
        writer.member("product", kept.product)
        writer.member("item", kept.id)
        if let day = kept.keptSince { writer.member("kept_since", day) }
    }

    private func write(_ place: Place, to writer: inout JSONWriter) {
        writer.member("file", edition.pathBelowStories(place.file))
        writer.member("line", Int(place.line))
        writer.member("column", Int(place.column))
    }

    /// Requirements that writers say do not apply: statements of fact, which every report lists.
    private var exemptions: some Sequence<(product: String, exemption: Exemption)> {
        edition.products.lazy.flatMap { published in published.product.exemptions.map { (published.product.folder, $0) } }
    }

    private func write(_ entry: (product: String, exemption: Exemption), to writer: inout JSONWriter) {
        writer.member("product", edition.pathBelowStories(entry.product))
        writer.member("requirement", entry.exemption.requirement?.value)
        write(entry.exemption.place, to: &writer)
        writer.object("reason") { writer in
            for language in ReaderLanguage.allCases {
                writer.member(
                    language.rawValue, entry.exemption.reason?.best(for: Language(language.rawValue), else: edition.languages))
            }
        }
    }
}
