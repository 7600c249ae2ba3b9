import ArgumentParser
import Diagnostics
import Glibc

/// Hands over to `chapbut-serve`, which stands beside this program.
struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Xem trang trong khi viết / see the site while writing.",
        discussion: """
            Ví dụ / Example:  chapbut serve stories --port 8484
            """)

    @Argument(parsing: .captureForPassthrough)
    var arguments: [String] = []

    func run() throws {
        let own = realpath("/proc/self/exe", nil)
        defer { free(own) }
        let folder = own.map { String(cString: $0) }.flatMap { path in path.lastIndex(of: "/").map { path[..<$0] } } ?? "."
        let program = "\(folder)/chapbut-serve"
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        execv(program, &words)
        let reader = ReaderLanguage.chosen(nil)
        Output.tell("chapbut: \(Words.noServer(program, String(cString: strerror(errno)))[reader])")
        throw ExitCode(2)
    }
}

extension Words {
    fileprivate static func noServer(_ program: String, _ reason: String) -> Words {
        Words(
            vi: "không chạy được \(program): \(reason); dựng nó bằng `swift build -c release --product chapbut-serve`",
            en: "can't run \(program): \(reason); build it with `swift build -c release --product chapbut-serve`")
    }
}
