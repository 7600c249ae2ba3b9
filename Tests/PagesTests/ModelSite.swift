import Catalogue
import Diagnostics
import Foundation
import Rulebook
import Stories
import Testing

@testable import Pages

/// The model stories of the project, as an edition of the day they were written for.
enum ModelSite {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

    static func edition(
        of folder: any StoryFolder, today: String = "2026-11-23", changing: (inout Manuscript) -> Void = { _ in }
    ) async throws -> Edition {
        var manuscript = try await Stories.read(folder, root: "stories", width: 1)
        changing(&manuscript)
        guard let day = Day(today), let edition = await Rulebook.review(manuscript, today: day, width: 1).edition else {
            throw CocoaError(.fileReadCorruptFile)
        }
        return edition
    }

    /// The edition of the folder `stories/`, or of another one that `CHAPBUT_STORIES` names.
    static func edition(today: String = "2026-11-23", changing: (inout Manuscript) -> Void = { _ in }) async throws -> Edition {
        try await edition(of: FolderOnDisk(folder.path), today: today, changing: changing)
    }

    /// The pages of honey whose lot, the only one, is being taken back, and its position.
    static func pagesOfRecalledHoney() async throws -> (pages: Pages, index: Int) {
        let edition = try await edition { manuscript in
            for index in manuscript.products.indices where manuscript.products[index].slug == "mat-ong-hoa-tram" {
                let place = Place(manuscript.products[index].file)
                var recall = Recall(at: place)
                recall.date = Day("2026-11-20").map { Located($0, at: place) }
                let words: ByLanguage<String> = [.vi: "Nắp hũ hở", .en: "Leaking lids"]
                recall.reason = LocalText(at: place, byLanguage: words.mapValues { Located($0, at: place) })
                manuscript.products[index].traceability?.lots[0].recalled = recall
            }
        }
        let index = edition.products.firstIndex { $0.slug == "mat-ong-hoa-tram" }
        return (Pages(edition, templates: TemplateSet()), try #require(index))
    }

    static let folder = ProcessInfo.processInfo.environment["CHAPBUT_STORIES"].map { URL(filePath: $0) } ?? root.appending(path: "stories")

    /// Everything that `pages` makes, by path.
    static func documents(of pages: Pages) throws -> [String: Document] {
        var documents: [String: Document] = [:]
        for work in pages.work { for document in try pages.documents(for: work) { documents[document.path] = document } }
        return documents
    }
}
