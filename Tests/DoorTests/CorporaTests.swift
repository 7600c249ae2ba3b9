import Doors
import Foundation
import Testing

/// Everything that was once found to be of interest to a parser, by a fuzzer or by hand, is read again.
struct CorporaTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Corpora")

    @Test(.timeLimit(.minutes(5)), arguments: Door.allCases) func whatStrangersSentIsReadToItsEnd(door: Door) async throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.appending(path: door.rawValue).path).sorted()
        #expect(!files.isEmpty)
        for file in files {
            let bytes = Array(try Data(contentsOf: Self.folder.appending(path: "\(door.rawValue)/\(file)")))
            // What is kept is there for its kind and not for its size, and one part of it is as telling as the whole.
            for part in [bytes, Array(bytes.dropLast()), Array(bytes.prefix(bytes.count / 2))] {
                await #expect(throws: Never.self, "\(door.rawValue)/\(file)") { try await door.open(part) }
            }
        }
    }
}
