import Catalogue
import Foundation
import Rulebook
import Testing
import XML

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
        for _ in 0..<2 {
            for entry in catalogue.site.channels {
                var times: [Double] = []
                var last = seconds()
                func lap() {
                    times.append(((seconds() - last) * 1000).rounded() / 1000)
                    last = seconds()
                }
                let selection = Feeds.select(edition, for: entry)
                lap()
                var pictures: Set<PictureRequest> = []
                let bytes = try ShapedWriter(selection, in: edition, as: GoogleMerchant.dialect).bytes(pictures: &pictures)
                lap()
                let problems = try EmbeddedGrammar.schema(GoogleMerchant.dialect.grammar).get().validate(bytes)
                lap()
                let report = FeedReport(of: selection, in: edition).bytes
                lap()
                #expect(problems.isEmpty)
                print(
                    "\(entry.name): \(selection.items) items, \(bytes.count) bytes, report \(report.count); processor seconds: select, write,",
                    "validate, report \(times); \(peak())")
            }
        }
    }

    /// Processor seconds of this process.
    private func seconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private func peak() -> String {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        return status.split(separator: "\n").filter { $0.hasPrefix("VmHWM") || $0.hasPrefix("VmRSS") }.joined(separator: " ")
    }
}
