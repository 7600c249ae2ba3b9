import ArgumentParser
import Catalogue
import Diagnostics
import Glibc
import Rulebook
import SiteBuild

struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Danh mục đã tới đâu / how far the catalogue has come.",
        discussion: """
            Ví dụ / Example:  chapbut status stories --as-of 2026-11-23

            Điểm câu chuyện và nhãn theo tiêu chí OCOP, yêu cầu của từng thị trường, nguồn dữ liệu nào đã nhận.
            Points for story and label by the OCOP criteria, each market's requirements, and the feeds that take the product.
            """)

    @OptionGroup var shared: SharedOptions

    func run() async throws {
        let progress = Progress(language: shared.readerLanguage)
        let standing: Standing
        do throws(BuildError) {
            standing = try await SiteBuild.standing(shared.assignment(progress: progress))
        } catch {
            progress.end()
            throw shared.fail(error)
        }
        progress.end()
        Output.write(shared.format == .json ? json(standing) : text(standing), to: STDOUT_FILENO)
    }

    private func text(_ standing: Standing) -> [UInt8] {
        let language = shared.readerLanguage
        var lines: [String] = []
        for entry in standing.entries {
            let points = entry.score.points
            let range = points.lowerBound == points.upperBound ? "\(points.lowerBound)" : "\(points.lowerBound)–\(points.upperBound)"
            let markets = entry.markets.map { "\($0.market) \($0.met)/\($0.required)" }.joined(separator: " ")
            let feeds = entry.feeds.filter(\.isIn).count
            lines.append(entry.product)
            lines.append(
                Words(
                    vi:
                        "    điểm \(range)/\(entry.score.most) · \(markets) · \(feeds)/\(entry.feeds.count) nguồn · \(entry.languages.joined(separator: ", ")) · \(entry.errors) lỗi, \(entry.warnings) cảnh báo",
                    en:
                        "    points \(range)/\(entry.score.most) · \(markets) · \(feeds)/\(entry.feeds.count) feeds · \(entry.languages.joined(separator: ", ")) · \(entry.errors) errors, \(entry.warnings) warnings"
                )[language])
            if let step = entry.score.nextStep {
                lines.append(Words(vi: "    bước tiếp: \(step.vi)", en: "    next: \(step.en)")[language])
            }
        }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    private func json(_ standing: Standing) -> [UInt8] {
        let language = shared.readerLanguage
        var writer = JSONWriter()
        writer.object { writer in
            writer.array("products") { writer in
                for entry in standing.entries {
                    writer.breakLine()
                    writer.object { write(entry, language, to: &$0) }
                }
                writer.breakLine()
            }
        }
        return writer.bytes + [0x0A]
    }

    private func write(_ entry: Standing.Entry, _ language: ReaderLanguage, to writer: inout JSONWriter) {
        writer.member("product", entry.product)
        writer.member("status", entry.status.rawValue)
        writer.member("points_evidenced", entry.score.points.lowerBound)
        writer.member("points_possible", entry.score.points.upperBound)
        writer.member("points_most", entry.score.most)
        writer.array("criteria") { writer in
            for criterion in entry.score.criteria {
                writer.object { writer in
                    writer.member("criterion", criterion.number)
                    writer.member("from", criterion.points.lowerBound)
                    writer.member("to", criterion.points.upperBound)
                    writer.member("most", criterion.most)
                    writer.member("reason", criterion.reason[language])
                    writer.member("next_step", criterion.nextStep?[language])
                }
            }
        }
        writer.array("markets") { writer in
            for market in entry.markets {
                writer.object { writer in
                    writer.member("market", market.market)
                    writer.member("required", market.required)
                    writer.member("met", market.met)
                }
            }
        }
        writer.array("feeds") { writer in
            for feed in entry.feeds where feed.isIn { writer.string(feed.entry.name) }
        }
        writer.array("languages") { writer in for language in entry.languages { writer.string(language) } }
        writer.member("errors", entry.errors)
        writer.member("warnings", entry.warnings)
    }
}
