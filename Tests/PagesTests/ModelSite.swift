import Catalogue
import Foundation
import Rulebook
import Stories

@testable import Pages

/// The model stories of the project, as an edition of the day they were written for.
enum ModelSite {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

    static func edition(of folder: any StoryFolder, today: String = "2026-11-23") async throws -> Edition {
        let manuscript = try await Stories.read(folder, root: "stories", width: 1)
        guard let day = Day(today), let edition = await Rulebook.review(manuscript, today: day, width: 1).edition else {
            throw CocoaError(.fileReadCorruptFile)
        }
        return edition
    }

    /// The edition of the folder `stories/`, or of another one that `CHAPBUT_STORIES` names.
    static func edition() async throws -> Edition { try await edition(of: FolderOnDisk(folder.path)) }

    static let folder = ProcessInfo.processInfo.environment["CHAPBUT_STORIES"].map { URL(filePath: $0) } ?? root.appending(path: "stories")

    /// Everything that `pages` makes, by path.
    static func documents(of pages: Pages) throws -> [String: Document] {
        var documents: [String: Document] = [:]
        for work in pages.work { for document in try pages.documents(for: work) { documents[document.path] = document } }
        return documents
    }
}
