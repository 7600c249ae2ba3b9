import ArgumentParser
import Diagnostics
import Glibc
import SiteBuild

struct FairCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fair",
        abstract: "Trang riêng của một hội chợ / the site of one fair alone.",
        discussion: """
            Ví dụ / Examples:
              chapbut fair ocop-xuan --form usb --output usb-hoi-cho
              chapbut fair ocop-xuan --form tablet --base-url https://hoi-cho.example/ --output _hoi-cho

            usb: một thư mục chép vào thẻ nhớ, mở index.html là xem được. tablet: đưa lên máy chủ https, mở một lần khi có mạng rồi
            cài vào máy; sau đó xem không cần mạng.
            usb: a folder for a stick; open index.html. tablet: put it on a server with https, open it once with a network and install it;
            from then on it works without one.
            """)

    @Argument(help: "Thư mục của hội chợ / the fair's folder name.")
    var fair: String

    @Option(help: "Dạng / the form: usb, tablet.")
    var form = "usb"

    @Option(help: "Nơi đặt trang / where the site goes.")
    var output: String

    @Option(help: "Thư mục truyện / the stories' folder.")
    var stories = "stories"

    @Option(
        name: .customLong("base-url"),
        help: "Địa chỉ của trang, thay cho url trong site.yaml / the site's address, instead of site.yaml's url.")
    var baseURL: String?

    @Option(help: "Ngày coi là hôm nay / the day that counts as today (YYYY-MM-DD).")
    var asOf: String?

    @Option(help: "Tiếng của thông báo / language of messages: vi, en.")
    var language: ReaderLanguage?

    func validate() throws {
        try SharedOptions.validate(asOf: asOf)
        if FairSite.form(form) == nil { throw ValidationError("--form: usb, tablet") }
    }

    func run() async throws {
        let language = ReaderLanguage.chosen(language)
        guard let form = FairSite.form(form) else { return }
        var assignment = Assignment(
            stories: stories, today: SharedOptions.today(asOf: asOf), base: baseURL, strict: false,
            width: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        assignment.fair = FairSite(fair, as: form)
        assignment.pictures = .inSizes(path: getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin")
        let outcome: Outcome
        do throws(BuildError) {
            outcome = try await SiteBuild.build(assignment, output: output)
        } catch {
            Output.tell("chapbut: \(error.words[language])")
            throw ExitCode(2)
        }
        guard outcome.isPublished else {
            Output.tell(Words.noFairSite(stories)[language])
            throw ExitCode(1)
        }
        Output.tell(Words.fairSite(outcome.files, output)[language])
        if outcome.isInError { throw ExitCode(1) }
    }
}

extension Words {
    fileprivate static func noFairSite(_ stories: String) -> Words {
        Words(
            vi: "Chưa dựng được: xem `chapbut check \(stories)`.", en: "Nothing was built: see `chapbut check \(stories)`.")
    }

    fileprivate static func fairSite(_ files: Int, _ output: String) -> Words {
        Words(vi: "Đã ghi \(files) tệp vào \(output).", en: "Wrote \(files) files to \(output).")
    }
}
