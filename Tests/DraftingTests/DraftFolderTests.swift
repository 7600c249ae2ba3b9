import Foundation
import Testing

@testable import Drafting

/// A folder for one test, gone afterwards.
private final class Scratch {
    let path: String
    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "drafting-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    deinit { try? FileManager.default.removeItem(atPath: path) }
    func text(_ file: String) -> String? { try? String(contentsOfFile: path + "/" + file, encoding: .utf8) }
}

@Suite struct DraftFolderTests {
    @Test func foldersAreMadeOnTheWay() throws {
        let scratch = try Scratch()
        try DraftFolder(scratch.path + "/x/y").write([DraftFile("a/b.yaml", text: "một"), DraftFile("a/c/d.md", text: "hai")])
        #expect(scratch.text("x/y/a/b.yaml") == "một")
        #expect(scratch.text("x/y/a/c/d.md") == "hai")
    }

    @Test func aNewFileNeverReplacesOneThatIsThere() throws {
        let scratch = try Scratch()
        let folder = DraftFolder(scratch.path)
        try folder.write([DraftFile("a.yaml", text: "cũ")])
        #expect(throws: DraftingError.exists(path: "a.yaml")) { try folder.write([DraftFile("a.yaml", text: "mới")]) }
        #expect(scratch.text("a.yaml") == "cũ")
        try folder.write([DraftFile("a.yaml", text: "mới", purpose: .replace)])
        #expect(scratch.text("a.yaml") == "mới")
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["a.yaml"])
    }

    @Test(arguments: ["../a", "/etc/a", "a/../../b", "a//b", "", ".", "a/./b", "a/"])
    func aPathThatLeadsOutIsRefusedBeforeAnythingIsWritten(path: String) throws {
        let scratch = try Scratch()
        #expect(throws: DraftingError.leadsOut(path: path)) {
            try DraftFolder(scratch.path).write([DraftFile("good", text: ""), DraftFile(path, text: "x")])
        }
        #expect(scratch.text("good") == nil)
    }

    @Test func aSymbolicLinkIsNeverFollowed() throws {
        let scratch = try Scratch()
        let outside = try Scratch()
        try FileManager.default.createSymbolicLink(atPath: scratch.path + "/lien-ket", withDestinationPath: outside.path)
        try FileManager.default.createSymbolicLink(atPath: scratch.path + "/tep", withDestinationPath: outside.path + "/tep")
        let folder = DraftFolder(scratch.path)
        #expect(throws: DraftingError.leadsOut(path: "lien-ket/a")) { try folder.write([DraftFile("lien-ket/a", text: "x")]) }
        #expect(throws: DraftingError.exists(path: "tep")) { try folder.write([DraftFile("tep", text: "x")]) }
        #expect(throws: DraftingError.leadsOut(path: "tep")) { try folder.write([DraftFile("tep", text: "x", purpose: .replace)]) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: outside.path).isEmpty)
    }
}
