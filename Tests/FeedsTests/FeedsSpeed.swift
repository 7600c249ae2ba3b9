import Catalogue
import Foundation
import Testing

@testable import Feeds

/// Run by hand: `CHAPBUT_MEASURE=1 swift test -c release -Xswiftc -enable-testing --filter FeedsSpeed`.
struct FeedsSpeed {
    @Test(.enabled(if: ProcessInfo.processInfo.environment["CHAPBUT_MEASURE"] != nil))
    func seventeenThousandProducts() async throws {
        var catalogue = ModelCatalogue(products: 17_068)
        let paragraph = String(repeating: "Ong thợ bay về tổ khi nắng còn nghiêng trên ngọn tràm, mật đầy diều. ", count: 8)
        for index in catalogue.products.indices {
            for language in [Language.vi, .en] {
                let place = catalogue.products[index].place
                for _ in 0..<4 {
                    catalogue.products[index].stories[language]?.body.blocks.append(
                        Prose.Block(.paragraph([Prose.Inline(.text(paragraph), at: place)]), at: place))
                }
            }
        }
        let edition = try await catalogue.edition()
        let clock = ContinuousClock()
        for _ in 0..<2 {
            for entry in catalogue.site.channels {
                var selection: FeedSelection?
                let selecting = clock.measure { selection = Feeds.select(edition, for: entry) }
                let chosen = try #require(selection)
                var documents: [Document] = []
                let writing = try clock.measure { documents = try Feeds.documents(of: chosen, in: edition) }
                print(
                    "\(entry.name): \(chosen.items) items, \(documents.map(\.contents.count)) bytes, select \(selecting), documents \(writing), \(peak())"
                )
            }
        }
    }

    private func peak() -> String {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        return status.split(separator: "\n").filter { $0.hasPrefix("VmHWM") || $0.hasPrefix("VmRSS") }.joined(separator: " ")
    }
}
