import ArgumentParser
import Diagnostics
import Drafting
import Glibc
import SiteBuild

struct Labels: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tem nhãn và thẻ có mã QR để in / labels and cards with QR codes to print.",
        discussion: """
            Ví dụ / Examples:
              chapbut labels mat-ong-hoa-tram --sheet a4-24 --lot L2608A --output tem.html
              chapbut labels --sheet shelf --output the-ke.html

            Mở tệp bằng trình duyệt rồi in ở cỡ 100 %, không lề.
            Open the file in a browser and print it at 100 %, without margins.
            """)

    @Argument(help: "Sản phẩm: tên thư mục, chủ-thể/sản-phẩm hoặc mã hàng; không ghi là tất cả / products; none means all.")
    var products: [String] = []

    @Option(help: "Giấy / the sheet: a4-24, a4-65, shelf, booth.")
    var sheet = "a4-24"

    @Option(help: "Lô ghi trong mã / the lot that the code names.")
    var lot: String?

    @Option(help: "Số bản mỗi sản phẩm / copies of each product.")
    var copies: Int?

    @Option(help: "Tệp HTML / the HTML file.")
    var output = "labels.html"

    @Option(
        name: .customLong("base-url"),
        help: "Địa chỉ của trang, thay cho url trong site.yaml / the site's address, instead of site.yaml's url.")
    var baseURL: String?

    @OptionGroup var shared: StoriesOptions

    func validate() throws {
        if LabelOrder.sheet(sheet) == nil { throw ValidationError("--sheet: a4-24, a4-65, shelf, booth") }
        if let copies, !(1...10_000).contains(copies) { throw ValidationError("--copies: 1…10000") }
    }

    func run() async throws {
        let language = shared.reader
        guard let sheet = LabelOrder.sheet(sheet) else { return }
        var assignment = shared.assignment
        assignment.base = baseURL
        let order = LabelOrder(products: products, sheet: sheet, lot: lot, copies: copies)
        let print: LabelOrder.Print
        do throws(BuildError) {
            print = try await SiteBuild.labels(assignment, order)
        } catch {
            Output.tell("chapbut: \(error.words[language])")
            throw ExitCode(2)
        }
        for name in print.unknown { Output.tell("chapbut: \(Words.unknownProduct(name)[language])") }
        for (product, reason) in print.leftOut { Output.tell("\(product): \(reason[language])") }
        guard print.count > 0 else {
            Output.tell(Words.noLabels[language])
            throw ExitCode(1)
        }
        try write(print.html, language)
        Output.tell(Words.printed(print.count, output)[language])
        if !print.unknown.isEmpty || !print.leftOut.isEmpty { throw ExitCode(1) }
    }

    private func write(_ html: [UInt8], _ language: ReaderLanguage) throws {
        let file = NamedFile(output)
        var status = stat()
        do throws(DraftingError) {
            let purpose: DraftFile.Purpose = lstat(output, &status) == 0 ? .replace : .create
            try DraftFolder(file.folder).write([DraftFile(file.name, bytes: html, purpose: purpose)])
        } catch {
            throw error.told(in: language)
        }
    }
}

extension Words {
    static func unknownProduct(_ name: String) -> Words {
        Words(vi: "không có sản phẩm “\(name)” nào đang đăng", en: "no published product answers to “\(name)”")
    }

    fileprivate static let noLabels = Words(vi: "Không có tem nào để in.", en: "There is no label to print.")

    fileprivate static func printed(_ count: Int, _ file: String) -> Words {
        Words(
            vi: "Đã ghi \(count) tem vào \(file). Mở bằng trình duyệt, in cỡ 100 %, không lề.",
            en: "Wrote \(count) labels to \(file). Open it in a browser and print it at 100 %, without margins.")
    }
}
