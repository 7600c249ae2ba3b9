public import Diagnostics

/// Why a site could not be published. The one that was there before is untouched unless a case says otherwise.
public enum PublishError: Error, Hashable, Sendable {
    /// The disk refused a step.
    case disk(DiskError)
    /// The disk refused while two folders changed places on a file system that can't exchange them, and refused the way back as
    /// well: the site before is at `path` until the next build puts it back.
    case siteLeft(path: String, DiskError)
    /// The folder holds something, and not our mark: it is never emptied.
    case notOurs(path: String)
    /// A file, a device or a link stands where the folder should.
    case notAFolder(path: String)
    /// The output would replace, or lie in, what nothing may be written to: the root of the disk or the stories.
    case forbidden(path: String)
    /// A part of an edition was to take the place of a whole site.
    case notAPart(path: String)
    /// There is no edition before this one that could be put back.
    case nothingBefore(path: String)
    /// Another build writes the same site.
    case locked(path: String)
    /// A document's path that could lead out of the site, or that no web server can serve.
    case badDocument(path: String)
    /// Two documents have the same path, or one's path is a folder of the other's.
    case writtenTwice(path: String)
}

extension PublishError {
    /// What happened and what to do, for whoever ran the build.
    public var words: Words {
        switch self {
        case .disk(let error):
            error.words
        case .siteLeft(let path, let error):
            Words(
                vi: "\(error.words.vi). Trang đang nằm tạm ở \(path); lần dựng sau sẽ đưa về chỗ cũ",
                en: "\(error.words.en). The site is at \(path) for now; the next build puts it back")
        case .notOurs(let path):
            Words(
                vi: "\(path) có sẵn những thứ không do chapbut tạo ra nên không thay thế. Hãy chọn thư mục khác bằng --output",
                en: "\(path) holds what chapbut did not make, so it stays as it is. Choose another folder with --output")
        case .notAFolder(let path):
            Words(
                vi: "\(path) không phải là thư mục. Hãy chọn thư mục khác bằng --output",
                en: "\(path) is not a folder. Choose another one with --output")
        case .forbidden(let path):
            Words(
                vi: "không thể xuất trang vào \(path): chỗ đó là gốc ổ đĩa, hoặc chứa hay thuộc về thư mục câu chuyện",
                en: "the site can't go to \(path): that is the root of the disk, or it holds the stories or lies among them")
        case .notAPart(let path):
            Words(
                vi: "\(path) đang chứa cả một trang đã dựng, không phải một phần. Hãy chọn thư mục khác bằng --output",
                en: "\(path) holds a whole site, no part of one. Choose another folder with --output")
        case .nothingBefore(let path):
            Words(
                vi: "bên cạnh \(path) không còn bản trước để đưa trở lại", en: "there is no edition before \(path) that could be put back")
        case .locked(let path):
            Words(
                vi: "một lần dựng khác đang ghi vào \(path). Hãy đợi xong rồi chạy lại",
                en: "another build is writing to \(path). Wait until it is done, then run again")
        case .badDocument(let path):
            Words(
                vi: "không thể xuất trang có đường dẫn “\(path)”",
                en: "a document can't be published at “\(path)”")
        case .writtenTwice(let path):
            Words(
                vi: "hai trang cùng có đường dẫn “\(path)”",
                en: "two documents are to be published at “\(path)”")
        }
    }
}

extension PublishError {
    /// The result of `step`; what the disk refuses comes out as `.disk`.
    static func orDisk<Result>(_ step: () throws(DiskError) -> Result) throws(PublishError) -> Result {
        do throws(DiskError) {
            return try step()
        } catch {
            throw .disk(error)
        }
    }
}
