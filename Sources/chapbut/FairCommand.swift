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

    @Option(
        name: .customLong("base-url"),
        help: "Địa chỉ của trang, thay cho url trong site.yaml / the site's address, instead of site.yaml's url.")
    var baseURL: String?

    @OptionGroup var shared: StoriesOptions

    func validate() throws {
        if FairSite.form(form) == nil { throw ValidationError("--form: usb, tablet") }
    }

    func run() async throws {
        let language = shared.reader
        guard let form = FairSite.form(form) else { return }
        var assignment = shared.assignment
        assignment.base = baseURL
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
            Output.tell(Words.noFairSite(shared.stories)[language])
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
