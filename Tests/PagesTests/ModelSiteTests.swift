import Catalogue
import Foundation
import Rulebook
import Stories
import Testing

@testable import Pages

struct ModelSiteTests {
    /// Writes the model site's pages for looking at them: `CHAPBUT_PAGES=/tmp/site swift test --filter ModelSiteTests`.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["CHAPBUT_PAGES"] != nil))
    func pagesAreWrittenForLookingAtThem() async throws {
        let output = URL(filePath: try #require(ProcessInfo.processInfo.environment["CHAPBUT_PAGES"]))
        let pages = Pages(try await ModelSite.edition(), templates: TemplateSet())
        var documents = try ModelSite.documents(of: pages)
        for (path, target) in [("vi/san-pham/khong-con/nua/", nil), ("en/products/no/more/", Address("en/"))] {
            let notice = pages.notice(at: Address(path), language: Language(String(path.prefix(2))), movedTo: target)
            documents[notice.path] = notice
        }
        for (path, document) in documents {
            let file = output.appending(path: path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(document.contents).write(to: file)
            for picture in document.pictures {
                let copy = output.appending(path: picture.address.path)
                try FileManager.default.createDirectory(at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
                if !FileManager.default.fileExists(atPath: copy.path) {
                    try FileManager.default.copyItem(
                        at: ModelSite.folder.deletingLastPathComponent().appending(path: picture.source), to: copy)
                }
            }
        }
    }
}
