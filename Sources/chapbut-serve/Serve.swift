public import ArgumentParser
public import Diagnostics
import Glibc
import Preview
import SiteBuild

import struct Catalogue.Day

/// The server of `chapbut serve`, a program of its own: what it is made of weighs more than all the rest, and neither `build` nor `check`
/// has any use for it.
@main
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chapbut serve", abstract: "Xem trang trong khi viết / see the site while writing.",
        discussion: """
            Ví dụ / Examples:
              chapbut serve stories --port 8484
              chapbut serve stories --share --producer ong-rung-u-minh

            Trang tự đổi mỗi khi lưu tệp, chỗ phải sửa hiện ngay bên câu; bảng theo dõi ở /_chapbut/. Với --share, chủ thể quét mã QR bằng \
            điện thoại cùng mạng Wi-Fi để đọc, báo sai và đồng ý. Ctrl-C để dừng và đóng mọi đường dẫn.

            Pages change whenever a file is saved, findings stand beside their words; the dashboard is at /_chapbut/. With --share a producer \
            scans a QR code with a telephone in the same Wi-Fi to read, remark and approve. Ctrl-C ends it and takes back all links.
            """)

    @Argument(help: "Thư mục truyện / the stories' folder.")
    var stories = "stories"

    @Option(help: "Cổng / port.")
    var port = 8484

    @Flag(help: "Cho chủ thể đọc bằng điện thoại cùng mạng Wi-Fi / let producers read on telephones in the same Wi-Fi.")
    var share = false

    @Option(help: "Với --share: mở đường dẫn cho chủ thể này; lặp lại được / open a link for this producer; may be repeated.")
    var producer: [String] = []

    @Option(help: "Với --share: đường dẫn mở bao nhiêu giờ / how many hours a link stays open.")
    var hours = 72

    @Option(help: "Với --share: địa chỉ của máy này trong mạng / this computer's address in the network.")
    var shareAddress: String?

    @Option(help: "Với --share: cổng cho điện thoại / the port for telephones.")
    var sharePort = 8485

    @Option(help: "Ngày coi là hôm nay / the day that counts as today (YYYY-MM-DD).")
    var asOf: String?

    @Option(help: "Tiếng của thông báo / language of messages: vi, en.")
    var language: ReaderLanguage?

    @Option(help: "Số việc làm cùng lúc / tasks at once.")
    var jobs: Int?

    func validate() throws {
        if let asOf, Day(asOf) == nil {
            throw ValidationError("--as-of: “\(asOf)” không phải ngày YYYY-MM-DD / is not a day YYYY-MM-DD")
        }
        if !(0...65_535).contains(port) { throw ValidationError("--port: 0–65535") }
        if !(0...65_535).contains(sharePort) { throw ValidationError("--share-port: 0–65535") }
        if !(1...24 * 90).contains(hours) { throw ValidationError("--hours: 1–2160") }
        if !share, !producer.isEmpty || shareAddress != nil {
            throw ValidationError("--producer, --share-address: chỉ đi cùng --share / go with --share only")
        }
        if let shareAddress, !Preview.Share.isAddress(shareAddress) {
            throw ValidationError(
                "--share-address: địa chỉ của riêng máy này, như 192.168.1.5 / this computer's own address, such as 192.168.1.5")
        }
        if let jobs, jobs < 1 { throw ValidationError("--jobs: ít nhất là 1 / at least 1") }
    }

    func run() async throws {
        let reader = language ?? getenv("CHAPBUT_LANGUAGE").flatMap { ReaderLanguage(rawValue: String(cString: $0)) } ?? .vi
        guard access("\(stories)/.", R_OK) == 0 else {
            tell("chapbut: \(Words.cannotRead(stories, String(cString: strerror(errno)))[reader])")
            throw ExitCode(2)
        }
        // Seven hours before UTC's, where the law's days begin.
        let today = asOf.flatMap { Day($0) } ?? Day(number: (time(nil) + 7 * 3600) / 86_400)
        let assignment = Assignment(stories: stories, today: today, width: jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        var settings = Preview.Settings(assignment, language: reader, port: port)
        if share {
            guard let address = shareAddress ?? Preview.Share.wiFiAddress else {
                tell("chapbut: \(Words.noNetwork[reader])")
                throw ExitCode(2)
            }
            settings.share = Preview.Share(address: address, port: sharePort, duration: .seconds(hours * 3600), producers: producer)
        }
        do {
            try await Preview(settings).run { news in tell(news.words[reader]) }
        } catch let error as CannotListen {
            tell("chapbut: \(Words.cannotListen(error, option: error.isForTelephones ? "--share-port" : "--port")[reader])")
            throw ExitCode(2)
        }
    }
}

extension ReaderLanguage: ExpressibleByArgument {}

/// A line on standard error: the server has no results.
private func tell(_ line: String) {
    var bytes = Array((line + "\n").utf8)[...]
    while !bytes.isEmpty {
        let count = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
        guard count > 0 else { return }
        bytes = bytes.dropFirst(count)
    }
}

extension Preview.News {
    fileprivate var words: Words {
        switch self {
        case .isOpen(let address):
            Words(
                vi: "Trang: \(address)\nBảng theo dõi: \(address)_chapbut/", en: "Site: \(address)\nDashboard: \(address)_chapbut/?lang=en")
        case .isRenewed(let summary, let time):
            Words(vi: "\(Self.form(time)): \(summary.words.vi)", en: "\(Self.form(time)): \(summary.words.en)")
        case .isTroubled(let words):
            Words(vi: "chưa dựng lại được: \(words.vi)", en: "the site could not be made anew: \(words.en)")
        case .isShared(let address):
            Words(
                vi: "Điện thoại trong cùng mạng: \(address). Mở đường dẫn cho từng chủ thể ở bảng theo dõi.",
                en: "Telephones in the same network: \(address). Open a link for each producer on the dashboard.")
        case .isLinked(let name, let link, let code): Self.linked(name, link, code)
        case .isUnknown(let slug):
            Words(vi: "không có chủ thể `\(slug)`", en: "there is no producer `\(slug)`")
        case .isBlind:
            Words(
                vi: "máy chỉ theo dõi được một phần thư mục; nâng giới hạn: sudo sysctl fs.inotify.max_user_watches=1048576",
                en: "only some of the folders can be watched; raise the limit: sudo sysctl fs.inotify.max_user_watches=1048576")
        }
    }

    fileprivate static func linked(_ name: Words, _ link: String, _ code: String) -> Words {
        let picture = isatty(STDERR_FILENO) == 1 ? "\n\(code)" : ""
        return Words(
            vi: "\(name.vi): \(link)\(picture)", en: "\(name.en): \(link)\(picture)")
    }

    private static func form(_ time: Duration) -> String {
        "\(time.components.seconds * 1000 + time.components.attoseconds / 1_000_000_000_000_000) ms"
    }
}

extension Words {
    fileprivate static func cannotRead(_ path: String, _ reason: String) -> Words {
        Words(vi: "không đọc được `\(path)`: \(reason)", en: "can't read `\(path)`: \(reason)")
    }

    fileprivate static let noNetwork = Words(
        vi: "máy này không ở trong mạng Wi-Fi nào; nối mạng rồi chạy lại, hoặc ghi địa chỉ bằng --share-address",
        en: "this computer is in no Wi-Fi; connect it and start again, or give the address by --share-address")

    fileprivate static func cannotListen(_ error: CannotListen, option: String) -> Words {
        switch error.code {
        case EADDRINUSE:
            Words(
                vi: "cổng \(error.port) đang có chương trình khác dùng; chọn cổng khác bằng \(option)",
                en: "another program uses port \(error.port); choose another with \(option)")
        case EACCES:
            Words(
                vi: "máy không cho mở cổng \(error.port); chọn cổng từ 1024 trở lên bằng \(option)",
                en: "port \(error.port) is not allowed; choose one from 1024 on with \(option)")
        case EADDRNOTAVAIL:
            Words(
                vi: "máy này không có địa chỉ \(error.address); ghi đúng địa chỉ của máy trong mạng bằng --share-address",
                en: "this computer has no address \(error.address); give its address in the network by --share-address")
        default:
            Words(
                vi: "không mở được cổng \(error.port): \(error.reason); thử cổng khác bằng \(option)",
                en: "can't open port \(error.port): \(error.reason); try another with \(option)")
        }
    }
}
