import Catalogue
import Diagnostics
import Feeds
import Rulebook
import Testing

/// What came of a catalogue: one feed with all that belongs to it.
struct Made {
    let selection: FeedSelection
    let documents: [Document]
    let edition: Edition

    init(_ catalogue: ModelCatalogue, feed: Int = 0, today: Day = ModelCatalogue.today) async throws {
        edition = try await catalogue.edition(today: today)
        selection = Feeds.select(edition, for: catalogue.site.channels[feed])
        documents = try Feeds.documents(of: selection, in: edition)
    }

    var xml: String? { documents.first { $0.path.hasSuffix(".xml") }.map { String(decoding: $0.contents, as: UTF8.self) } }

    var report: String { documents.first { $0.path.hasSuffix(".report.json") }.map { String(decoding: $0.contents, as: UTF8.self) } ?? "" }

    var rules: [String] { selection.findings.map(\.rule.name) }

    /// The texts of all elements of a name, as they stand in the file.
    func values(_ element: String) -> [String] {
        (xml ?? "").split(separator: "<\(element)>").dropFirst().compactMap { piece in
            piece.firstRange(of: "</\(element)>").map { String(piece[..<$0.lowerBound]) }
        }
    }
}
