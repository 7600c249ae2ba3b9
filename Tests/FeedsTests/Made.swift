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

    /// What the feed says of its items.
    func items() throws -> FeedItems {
        try FeedItems(try #require(documents.first { $0.path.hasSuffix(".items.jsonl") }).contents)
    }

    /// The feed as it would stand on the site.
    func published() throws -> PublishedFeed { PublishedFeed(try items(), xml ?? "") }

    var rules: [String] { selection.findings.map(\.rule.name) }

    /// The texts of all elements of a name, as they stand in the file.
    func values(_ element: String) -> [String] {
        (xml ?? "").split(separator: "<\(element)>").dropFirst().compactMap { piece in
            piece.firstRange(of: "</\(element)>").map { String(piece[..<$0.lowerBound]) }
        }
    }
}

extension PublishedFeed {
    /// A feed with the text `feed`, which says `items` of itself.
    init(_ items: FeedItems, _ feed: String) {
        let file = FeedInMemory(Array(feed.utf8))
        self.init(items) { file.read }
    }
}

extension Feeds {
    /// A feed and its report as they would stand on the site, in memory; the feed with the pictures that it shows.
    static func documents(of selection: FeedSelection, in edition: Edition) throws -> [Document] {
        var files: [String: FeedInMemory] = [:]
        var pictures: Set<PictureRequest> = []
        let paths = try write(selection, in: edition) { path in
            let file = FeedInMemory()
            files[path] = file
            return file
        } showing: {
            pictures.insert($0)
        }
        return try paths.map { path in
            let file = try #require(files[path])
            #expect(file.isClosed)
            return Document(
                path: path, contents: file.bytes,
                pictures: path.hasSuffix(".xml") ? pictures.sorted { $0.source.utf8.lexicographicallyPrecedes($1.source.utf8) } : [])
        }
    }
}
