import ArgumentParser
import Diagnostics
import Glibc
import SiteBuild

struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "So trang đã đăng với edition.json / hold a published site against its edition.json.",
        discussion: """
            Ví dụ / Example:  chapbut verify _site

            Kể ra tệp nào thiếu, bị sửa, hay thừa. Kết thúc bằng 0 nếu đúng hết, 1 nếu có tệp sai.
            Names the files that are missing, changed or not listed. Ends with 0 where all are right, 1 where some are not.
            """)

    @Argument(help: "Thư mục trang / the site's folder.")
    var site = "_site"

    @Option(help: "Tiếng của thông báo / language of messages: vi, en.")
    var language: ReaderLanguage?

    func run() async throws {
        let reader = ReaderLanguage.chosen(language)
        let found: Verification
        do throws(BuildError) {
            found = try await SiteBuild.verify(site, width: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        } catch {
            Output.tell("chapbut: \(error.words[reader])")
            throw ExitCode(2)
        }
        var lines: [UInt8] = []
        for (path, slip) in found.slips {
            lines += "\(Words.slip(slip)[reader]): ".utf8
            lines.append(shown: path)
            lines.append(UInt8(ascii: "\n"))
        }
        Output.write(lines, to: STDOUT_FILENO)
        Output.tell(Words.verified(found.files, found.slips.count)[reader])
        if !found.slips.isEmpty {
            Output.tell(Words.mend[reader])
            throw ExitCode(1)
        }
    }
}

struct Rollback: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Đưa bản trước trở lại / put the edition before back.",
        discussion: """
            Ví dụ / Example:  chapbut rollback _site

            Bản đang đăng và bản trước đổi chỗ cho nhau; chạy lần nữa thì trở về như cũ.
            The published edition and the one before change places; run again, it is as it was.
            """)

    @Argument(help: "Thư mục trang / the site's folder.")
    var site = "_site"

    @Option(help: "Tiếng của thông báo / language of messages: vi, en.")
    var language: ReaderLanguage?

    func run() throws {
        let reader = ReaderLanguage.chosen(language)
        do throws(BuildError) {
            try SiteBuild.rollBack(site)
        } catch {
            Output.tell("chapbut: \(error.words[reader])")
            throw ExitCode(2)
        }
        Output.tell(Words.rolledBack(site)[reader])
    }
}

extension Words {
    fileprivate static func slip(_ slip: Verification.Slip) -> Words {
        switch slip {
        case .missing: Words(vi: "thiếu", en: "missing")
        case .changed: Words(vi: "bị sửa", en: "changed")
        case .extra: Words(vi: "thừa", en: "not listed")
        }
    }

    fileprivate static func verified(_ files: Int, _ slips: Int) -> Words {
        slips == 0
            ? Words(vi: "Đúng cả \(files) tệp.", en: "All \(files) files are right.")
            : Words(vi: "\(slips) chỗ sai so với danh sách \(files) tệp.", en: "\(slips) differences from the list of \(files) files.")
    }

    fileprivate static let mend = Words(
        vi: "`chapbut build --anew` viết lại những tệp sai.", en: "`chapbut build --anew` writes what is wrong again.")

    fileprivate static func rolledBack(_ site: String) -> Words {
        Words(
            vi: "Đã đưa bản trước trở lại \(site). Chạy lần nữa để lấy lại bản vừa gỡ.",
            en: "The edition before is back in \(site). Run this again to return to the one that was there.")
    }
}
