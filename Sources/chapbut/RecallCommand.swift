import ArgumentParser
import Diagnostics
import Drafting
import Glibc
import Stories

import struct Catalogue.Day
import struct Catalogue.Manuscript

struct RecallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recall",
        abstract: "Thu hồi một lô hàng / recall a lot.",
        discussion: """
            Ví dụ / Example:
              chapbut recall L2608A --vi "Lẫn mảnh kính vỡ" --en "Pieces of broken glass"

            Ghi việc thu hồi vào product.yaml. Lần dựng kế tiếp: trang của lô và của sản phẩm báo thu hồi bằng mọi thứ tiếng,
            sản phẩm tạm rút khỏi mọi nguồn cấp tới khi có lô làm sau đó.
            Writes the recall into product.yaml. The next build tells of it on the pages of the lot and of the product in every
            language, and takes the product out of every feed until a later lot is listed.
            """)

    @Argument(help: "Số lô / the lot's number.")
    var lot: String

    @Option(help: "Sản phẩm, khi nhiều sản phẩm có lô cùng số / the product, where several have a lot of this number.")
    var product: String?

    @Option(help: "Lý do, tiếng Việt / the reason, in Vietnamese.")
    var vi: String

    @Option(help: "Lý do, tiếng Anh / the reason, in English.")
    var en: String

    @Option(help: "Ngày thu hồi, hôm nay nếu không ghi / the day of the recall, today unless given (YYYY-MM-DD).")
    var date: String?

    @Option(help: "Thư mục truyện / the stories' folder.")
    var stories = "stories"

    @Option(help: "Tiếng của thông báo / language of messages: vi, en.")
    var language: ReaderLanguage?

    func validate() throws {
        if let date, Day(date) == nil { throw ValidationError("--date: “\(date)” không phải ngày YYYY-MM-DD / is not a day YYYY-MM-DD") }
        if vi.allSatisfy(\.isWhitespace) || en.allSatisfy(\.isWhitespace) {
            throw ValidationError("--vi, --en: cần lý do / a reason is needed")
        }
    }

    func run() async throws {
        let language = ReaderLanguage.chosen(language)
        let folder: FolderOnDisk
        let manuscript: Manuscript
        do throws(FolderError) {
            folder = try FolderOnDisk(stories)
            let root = stories.count > 1 && stories.hasSuffix("/") ? String(stories.dropLast()) : stories
            manuscript = try await Stories.read(folder, root: root, width: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        } catch {
            Output.tell("chapbut: \(Words.cannotRead(error)[language])")
            throw ExitCode(2)
        }
        let recall: RecallDraft
        do throws(DraftingError) {
            recall = try RecallDraft(
                of: lot, product: product, in: manuscript, on: SharedOptions.today(asOf: date), reason: [.vi: vi, .en: en]
            ) { path throws(DraftingError) in
                do throws(FolderError) {
                    return try folder.read(path, limit: 1 << 20)
                } catch {
                    throw .cannotRead(path: error.path, reason: error.reason)
                }
            }
        } catch {
            throw error.told(in: language)
        }
        do throws(DraftingError) {
            try DraftFolder(stories).write([recall.file])
        } catch {
            throw error.told(in: language)
        }
        Output.say("\(stories)/\(recall.file.path)")
        Output.tell(Words.recalled(lot)[language])
    }
}

extension Words {
    fileprivate static func recalled(_ lot: String) -> Words {
        Words(
            vi: "Đã ghi việc thu hồi lô \(lot). Trang và nguồn cấp chỉ đổi khi dựng lại: chạy `chapbut build` và đăng ngay.",
            en:
                "The recall of lot \(lot) is written down. Pages and feeds change only when the site is built again: run `chapbut build` and publish it now."
        )
    }
}
