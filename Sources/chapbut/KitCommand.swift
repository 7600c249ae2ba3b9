import ArgumentParser
import Diagnostics
import Drafting
import Glibc
import SiteBuild

struct KitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kit",
        abstract: "Bộ tư liệu cho người giới thiệu và báo chí / a kit for presenters and the press.",
        discussion: """
            Ví dụ / Example:  chapbut kit mat-ong-hoa-tram --output tu-lieu

            Câu nói được kèm bằng chứng, điều không được nói kèm lý do, lời chú thích 70, 150 và 2.200 ký tự, hình ảnh, thông tin cho báo.
            What may be said with its evidence, what must not be said and why, captions of 70, 150 and 2,200 characters, pictures, facts.
            """)

    @Argument(help: "Sản phẩm: tên thư mục, chủ-thể/sản-phẩm hoặc mã hàng; không ghi là tất cả / products; none means all.")
    var products: [String] = []

    @Option(help: "Thư mục nhận / the folder for the files.")
    var output = "kit"

    @OptionGroup var shared: StoriesOptions

    func run() async throws {
        let language = shared.reader
        let files: [(path: String, contents: [UInt8])]
        let unknown: [String]
        do throws(BuildError) {
            (files, unknown) = try await SiteBuild.kits(shared.assignment, of: products)
        } catch {
            Output.tell("chapbut: \(error.words[language])")
            throw ExitCode(2)
        }
        for name in unknown { Output.tell("chapbut: \(Words.unknownProduct(name)[language])") }
        do throws(DraftingError) {
            try DraftFolder(output).write(
                files.map { file in
                    var status = stat()
                    let isThere = lstat("\(output)/\(file.path)", &status) == 0
                    return DraftFile(file.path, bytes: file.contents, purpose: isThere ? .replace : .create)
                })
        } catch {
            throw error.told(in: language)
        }
        for file in files { Output.say("\(output)/\(file.path)") }
        if !unknown.isEmpty { throw ExitCode(1) }
    }
}
