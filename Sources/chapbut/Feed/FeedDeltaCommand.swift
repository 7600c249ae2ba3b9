import ArgumentParser
import Diagnostics
import Drafting
import Feeds
import SiteBuild

struct FeedDeltaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delta", abstract: "Chỉ phần thay đổi, theo dạng kênh nhận / only what changed, as the channel takes it.",
        discussion: """
            Ví dụ / Example:  chapbut feed delta peppol-catalogue stories --output nop
                              chapbut feed delta bmecat stories --since previous --output nop

            Biết viết cho / written for: google-merchant, peppol-catalogue, bmecat, lazada.
            """)

    @Argument(help: "Kênh hoặc nguồn cấp / the channel or feed.")
    var channel: String

    @Argument(help: "Thư mục truyện / the stories' folder.")
    var stories = "stories"

    @Option(help: "So với gì / compared with what: submitted, previous.")
    var since = FeedDifferences.Since.submitted

    @Option(help: "Thư mục nhận tệp / the folder for the files.")
    var output: String

    @Option(help: "Nơi đặt trang / where the site is.")
    var site = "_site"

    @Option(help: "BMEcat: số lần cập nhật đã gửi từ bản đầy đủ / updates sent since the whole catalogue.")
    var previousVersion = 0

    @Option(help: "Tiếng của thông báo / language of messages: vi, en.")
    var language: ReaderLanguage?

    func validate() throws {
        if previousVersion < 0 { throw ValidationError("--previous-version: ít nhất là 0 / at least 0") }
    }

    func run() throws {
        let reader = ReaderLanguage.chosen(language)
        let root = stories.count > 1 && stories.hasSuffix("/") ? String(stories.dropLast()) : stories
        let found: (deltas: [(feed: String, delta: FeedDelta)], notices: [Words])
        do throws(BuildError) {
            found = try SiteBuild.feedDeltas(
                root, output: site, of: channel, isSinceSubmitted: since == .submitted, previousVersion: previousVersion)
        } catch {
            Output.tell("chapbut: \(error.words[reader])")
            throw ExitCode(2)
        }
        let files = found.deltas.flatMap { feed, delta in
            delta.documents.map { DraftFile("\(feed).\($0.ending)", bytes: $0.contents) }
        }
        do throws(DraftingError) {
            if !files.isEmpty { try DraftFolder(output).write(files) }
        } catch {
            throw error.told(in: reader)
        }
        for file in files { Output.say("\(output)/\(file.path)") }
        for (feed, delta) in found.deltas {
            Output.tell("chapbut: \(Words.told(feed, delta)[reader])")
            for untold in delta.untold { Output.tell("  = \(untold[reader])") }
        }
        for notice in found.notices { Output.tell("chapbut: \(notice[reader])") }
    }
}

extension Words {
    fileprivate static func told(_ feed: String, _ delta: FeedDelta) -> Words {
        if delta.documents.isEmpty, !delta.untold.isEmpty {
            return Words(vi: "\(feed): phần thay đổi không nộp riêng được", en: "\(feed): what changed can't be submitted by itself")
        }
        if delta.documents.isEmpty { return Words(vi: "\(feed): không có gì để nộp", en: "\(feed): there is nothing to submit") }
        return Words(
            vi: "\(feed): \(delta.added) mới, \(delta.changed) đổi, \(delta.gone) bớt",
            en: "\(feed): \(delta.added) new, \(delta.changed) changed, \(delta.gone) gone")
    }
}
