import Catalogue
import Diagnostics
import Foundation
import ModelCatalogue
import SiteBuild
import Testing

@testable import Preview

/// A folder of stories on the disk with a preview of it, both gone with the value. No port is opened: questions are answered at once.
final class Studio: Sendable {
    let folder: URL
    let room: ProofRoom
    let front: Front
    let listeners = Listeners()

    /// The preview of the model catalogue.
    init(_ change: (inout ModelCatalogue) -> Void = { _ in }) async throws {
        folder = URL(filePath: "/tmp/chapbut-preview-\(UUID().uuidString)/stories")
        var catalogue = try ModelCatalogue()
        change(&catalogue)
        for (path, bytes) in catalogue.files {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
        let own = OwnPages()
        let margins = MarginPrinter(own: own, language: .vi, sources: SourceLinks(folder.path))
        let today = try #require(Day(ModelCatalogue.today))
        room = ProofRoom(Assignment(stories: folder.path, today: today, width: 2), listeners: listeners, margins: margins)
        let doorway = Doorway()
        doorway.answers(to: ["localhost:8484"])
        front = Front(
            room: room, own: own, margins: margins, listeners: listeners, doorway: doorway,
            dashboard: Dashboard(room: room, own: own, margins: margins, sharing: nil),
            studio: StudioPages(room: room, own: own, margins: margins))
        await room.renew(.everything)
    }

    deinit { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }

    /// Replaces the first `old` of a file, which must be there, as an editor would; the preview does not know yet.
    func edit(_ path: String, _ old: String, to new: String) throws {
        let file = folder.appending(path: path)
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let range = try #require(text.firstRange(of: old), "“\(old)” isn't in \(path)")
        try Data(text.replacingCharacters(in: range, with: new).utf8).write(to: file)
    }

    /// What a browser of this computer is answered.
    func get(_ address: String) async -> Reply { await front.answer(Ask(getting: address)) }

    /// The text that it is answered.
    func text(_ address: String) async -> String { await get(address).text }
}

extension Ask {
    /// A question as a browser asks it that reads a page.
    init(getting address: String, host: String = "localhost:8484") {
        let parts = address.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        self.init(method: "GET", path: String(parts[0]), query: parts.count > 1 ? String(parts[1]) : "", host: host, sender: "127.0.0.1")
    }

    /// A form as a browser sends it from a page of the same server.
    init(posting form: String, to address: String, host: String = "localhost:8484") {
        self.init(getting: address, host: host)
        method = "POST"
        origin = "http://\(host)"
        fetchSite = "same-origin"
        contentType = "application/x-www-form-urlencoded"
        body = Array(form.utf8)
    }
}

extension Reply {
    var text: String {
        if case .bytes(let bytes) = body { String(decoding: bytes, as: UTF8.self) } else { "" }
    }

    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
