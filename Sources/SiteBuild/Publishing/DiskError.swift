public import Diagnostics
import Glibc

/// A step that the disk refused.
public struct DiskError: Error, Hashable, Sendable {
    /// What was being done.
    public enum Step: Hashable, Sendable, CaseIterable {
        /// Looking at a path or into a folder.
        case look
        /// Reading a file.
        case read
        /// Making a folder.
        case makeFolder
        /// Writing a file.
        case write
        /// Removing a file or folder.
        case remove
        /// Giving another name, or exchanging two folders.
        case rename
        /// Waiting until everything is on the disk.
        case synchronise
        /// Taking the lock that keeps two builds apart.
        case lock
    }

    /// What was being done.
    public var step: Step
    /// To which file or folder.
    public var path: String
    /// The system's number for the reason: `errno`.
    public var code: Int32

    /// `step` at `path` ended with `code`.
    public init(_ step: Step, _ path: String, code: Int32) {
        self.step = step
        self.path = path
        self.code = code
    }
}

extension DiskError {
    /// What happened, for whoever ran the build.
    public var words: Words {
        Words(vi: "không \(step.words.vi) được \(path): \(reason.vi)", en: "cannot \(step.words.en) \(path): \(reason.en)")
    }

    /// Why the system refused: its own text, and Vietnamese for what happens in practice.
    public var reason: Words {
        let text = Self.text(of: code)
        let vi =
            switch code {
            case ENOSPC: "ổ đĩa đã đầy"
            case EDQUOT: "đã hết dung lượng được cấp"
            case EACCES, EPERM: "không có quyền"
            case EROFS: "ổ đĩa chỉ cho đọc"
            case EIO: "ổ đĩa hỏng hoặc bị rút ra"
            case ENOENT: "không tìm thấy"
            case EEXIST: "đã có sẵn"
            case ENOTDIR: "một phần của đường dẫn không phải thư mục"
            case ENOTEMPTY: "thư mục không rỗng"
            case ENAMETOOLONG: "tên quá dài"
            case EBUSY: "đang được chương trình khác dùng"
            case EMFILE, ENFILE: "đang mở quá nhiều tệp"
            case EXDEV: "nằm trên ổ đĩa khác"
            default: text
            }
        return Words(vi: vi, en: text)
    }

    private static func text(of code: Int32) -> String {
        var buffer = [CChar](repeating: 0, count: 256)
        guard strerror_r(code, &buffer, buffer.count) == 0 else { return "errno \(code)" }
        return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}

extension DiskError.Step {
    /// The verb, between "cannot" and the path.
    fileprivate var words: Words {
        switch self {
        case .look: Words(vi: "xem", en: "look at")
        case .read: Words(vi: "đọc", en: "read")
        case .makeFolder: Words(vi: "tạo thư mục", en: "make the folder")
        case .write: Words(vi: "ghi", en: "write")
        case .remove: Words(vi: "xóa", en: "remove")
        case .rename: Words(vi: "đổi tên", en: "rename")
        case .synchronise: Words(vi: "ghi hẳn xuống đĩa", en: "bring to the disk")
        case .lock: Words(vi: "khóa", en: "lock")
        }
    }
}
