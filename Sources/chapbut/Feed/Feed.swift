import ArgumentParser
import Catalogue
import Diagnostics
import Feeds
import Glibc
import SiteBuild

struct Feed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Nguồn cấp: đã nộp gì, sàn trả lời gì / feeds: what was submitted and answered.",
        discussion: """
            Ví dụ / Example:  chapbut feed status stories
                              chapbut feed submit stories --channel google-merchant --record
                              chapbut feed diff stories --since submitted

            Chương trình không tự gửi gì cho sàn; sổ ở STORIES/.chapbut/ledger chỉ ghi điều bạn cho biết.
            Nothing is ever sent to a channel; the ledger at STORIES/.chapbut/ledger puts down what you tell it.
            """,
        subcommands: [FeedStatus.self, FeedDifferences.self, FeedSubmit.self, FeedReportCommand.self, FeedDeltaCommand.self])
}

/// What the verbs about feeds have in common.
struct FeedOptions: ParsableArguments {
    @Argument(help: "Thư mục truyện / the stories' folder.")
    var stories = "stories"

    @Option(help: "Nơi đặt trang / where the site is.")
    var output = "_site"

    @Option(help: "Tiếng của thông báo / language of messages: vi, en.")
    var language: ReaderLanguage?

    var reader: ReaderLanguage { ReaderLanguage.chosen(language) }

    /// The stories' folder without a slash at its end.
    var root: String { stories.count > 1 && stories.hasSuffix("/") ? String(stories.dropLast()) : stories }

    /// Tells why the run itself failed, and ends it with 2.
    func fail(_ error: BuildError) -> ExitCode {
        Output.tell("chapbut: \(error.words[reader])")
        return ExitCode(2)
    }

    func tell(_ notices: [Words]) {
        for notice in notices { Output.tell("chapbut: \(notice[reader])") }
    }

    /// Prints lines that may hold what strangers wrote.
    func say(_ lines: [String]) {
        var bytes: [UInt8] = []
        for line in lines {
            bytes.append(shown: line)
            bytes.append(0x0A)
        }
        Output.write(bytes, to: STDOUT_FILENO)
    }
}

extension FeedDiff {
    /// In a buyer's plain words, an item a line and what changed below it.
    func lines(in language: ReaderLanguage) -> [String] {
        var lines = ["\(feed): \(counts[language])"]
        for (item, changes) in changed {
            lines.append("  \(item.id)  \(item.title)")
            for change in changes { lines.append("      \(change.words[language])") }
        }
        for item in added {
            lines.append("  \(Words(vi: "mới", en: "new")[language])  \(item.id)  \(item.title)\(item.price(in: language))")
        }
        for item in gone { lines.append("  \(Words(vi: "bớt", en: "gone")[language])  \(item.id)  \(item.title)") }
        return lines
    }

    /// How many changed, are new, are gone.
    var counts: Words {
        Words(
            vi: "\(changed.count) đổi, \(added.count) mới, \(gone.count) bớt",
            en: "\(changed.count) changed, \(added.count) new, \(gone.count) gone")
    }

    /// For programs.
    func write(to writer: inout JSONWriter, in language: ReaderLanguage) {
        writer.member("feed", feed)
        writer.array("changed") { writer in
            for (item, changes) in changed {
                writer.breakLine()
                writer.object { writer in
                    writer.member("item", item.id)
                    writer.member("product", item.product)
                    writer.member("title", item.title)
                    writer.array("changes") { writer in
                        for change in changes {
                            writer.object { writer in
                                writer.member("what", change.name)
                                writer.member("before", change.values.before)
                                writer.member("after", change.values.after)
                                writer.member("words", change.words[language])
                            }
                        }
                    }
                }
            }
        }
        for (name, items) in [("new", added), ("gone", gone)] {
            writer.array(name) { writer in
                for item in items {
                    writer.object { writer in
                        writer.member("item", item.id)
                        writer.member("product", item.product)
                        writer.member("title", item.title)
                        writer.member("price", item.price)
                    }
                }
            }
        }
    }
}

extension ItemFacts {
    fileprivate func price(in language: ReaderLanguage) -> String {
        price.flatMap { Money($0) }.map { ", \($0.form(in: Language(language.rawValue)))" } ?? ""
    }
}
