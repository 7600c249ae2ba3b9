import ArgumentParser
import Catalogue
import Diagnostics
import Drafting
import Pages

struct PreviewFile: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview", abstract: "Một tệp gửi chủ thể xem và trả lời / one file for the producer to read and answer.",
        discussion: """
            Ví dụ / Example:  chapbut preview ong-rung-u-minh/mat-ong-hoa-tram --file xem-truoc.html

            Gửi tệp qua Zalo hay thư; mở được khi không có mạng. Chủ thể chạm vào câu sai, rồi gửi lại tin nhắn cho `chapbut feedback`.
            Send it by Zalo or mail; it opens without a network. What the producer taps comes back as a message for `chapbut feedback`.
            """)

    @Argument(help: "Thư mục sản phẩm, hoặc chu-the/san-pham / the product's folder, or producer/product.")
    var product: String

    @Option(help: "Tệp HTML sẽ ghi / the HTML file to write.")
    var file: String

    @Option(help: "Thư mục truyện / the stories' folder.")
    var stories = "stories"

    @Option(help: "Tiếng của thông báo / language of messages: vi, en.")
    var language: ReaderLanguage?

    /// The most bytes of the file: what Zalo and mail carry on a bad day (issue: at most 300 KB for a text with three photos).
    private static let limit = 300_000

    func run() async throws {
        let reader = ReaderLanguage.chosen(language)
        do throws(DraftingError) {
            let folder = try ProductFolder.find(product, in: stories)
            let (manuscript, found) = try await folder.read()
            guard !found.stories.isEmpty else { throw .noStory(manuscript.site.defaultLanguage, folder: folder.name) }
            let bare = ProducerSheet.html(of: found, in: manuscript, pictures: [])
            // Three bytes are four letters in Base64.
            let budget = max(0, Self.limit - bare.count - 4_000) / 4 * 3
            let story = manuscript.languages.compactMap { found.stories[$0] }.first
            let pictures = try SmallPictures.of(found, in: folder, budget: budget).map { small in
                let line = story?.alternatives[RelativePath.name(of: small.path)]
                return ProducerSheet.Picture(
                    type: small.type, bytes: small.bytes, alternative: line.flatMap { line in story?.text(of: line) } ?? "")
            }
            let html = pictures.isEmpty ? bare : ProducerSheet.html(of: found, in: manuscript, pictures: pictures)
            let target = NamedFile(file)
            try DraftFolder(target.folder).edit(target.name, limit: 1 << 26) { _ in html }
            Output.tell(Words.written(file, html.count, pictures.count, of: found.images.count)[reader])
        } catch {
            throw error.told(in: reader)
        }
    }
}

extension Words {
    fileprivate static func written(_ file: String, _ bytes: Int, _ pictures: Int, of all: Int) -> Words {
        let size = max(1, bytes / 1_000)
        return Words(
            vi: "đã ghi \(file): \(size) KB, \(pictures)/\(all) hình; gửi cho chủ thể qua Zalo hay thư",
            en: "\(file) is written: \(size) KB, \(pictures) of \(all) pictures; send it to the producer by Zalo or mail")
    }
}
