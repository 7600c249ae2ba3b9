import Catalogue
import Diagnostics
import Pictures

/// The files of one folder, and which of them something named: a file that nobody reads must not vanish silently.
struct FileList {
    private let base: String
    /// The folder's path with a slash at its end.
    private let prefix: String
    private let files: Set<String>
    private var used: Set<String> = []
    private let desk: ReadingDesk

    init(_ base: String, _ files: [String], _ desk: ReadingDesk) {
        self.base = base
        prefix = base + "/"
        self.files = Set(files)
        self.desk = desk
    }

    func has(_ name: String) -> Bool { files.contains(name) }

    mutating func use(_ name: String) { used.insert(name) }

    /// The text of a language, if it has one.
    mutating func story(_ language: Language) throws(FolderError) -> [UInt8]? {
        let name = "\(language).md"
        guard files.contains(name) else { return nil }
        used.insert(name)
        return try desk.folder.read("\(base)/\(name)", limit: Stories.textLimit)
    }

    /// A file that a fact names must be there, and in this folder.
    mutating func require(_ named: Located<String>) -> [Finding] {
        guard let name = inside(named.value) else { return [missing(named)] }
        used.insert(name)
        return []
    }

    /// A picture that is named must be there and be one; its header is kept.
    mutating func picture(_ named: Located<String>, into pictures: inout [String: Picture]) throws(FolderError) -> [Finding] {
        guard let name = inside(named.value) else { return [missing(named)] }
        used.insert(name)
        guard pictures[named.value] == nil else { return [] }
        let bytes = try desk.folder.read("\(base)/\(name)", limit: PictureHeader.limit)
        guard let picture = PictureHeader.read(bytes, size: bytes.count) else {
            return [
                Finding(
                    "unreadable-picture", .error, at: named.place, length: named.value.unicodeScalars.count, .notPicture(named.value),
                    help: .savePicture)
            ]
        }
        pictures[named.value] = picture
        return []
    }

    private func inside(_ path: String) -> String? {
        guard let resolved = RelativePath.resolve(path, from: base), resolved.utf8.starts(with: prefix.utf8) else { return nil }
        let name = resolved.dropping(bytes: prefix.utf8.count)
        return files.contains(name) ? name : nil
    }

    private func missing(_ named: Located<String>) -> Finding {
        let nearest: String? = Spelling.nearest(to: named.value, among: files.sorted())
        return Finding(
            "missing-file", .error, at: named.place, length: named.value.unicodeScalars.count, .noFile(named.value),
            help: nearest.map { .didYouMean($0) } ?? .checkName)
    }

    /// A warning for every file that nothing named.
    func unread(_ languages: [Language], _ subject: Subject) -> [Finding] {
        if files.allSatisfy(used.contains) { return [] }
        return files.subtracting(used).sorted().map { name in
            UnreadFile.finding(
                desk.full("\(base)/\(name)"), expected: languages.map { "\($0).md" } + ["product.yaml", "producer.yaml", "fair.yaml"],
                subject: subject)
        }
    }
}

/// A file that is neither read nor referred to.
enum UnreadFile {
    static func finding(_ file: String, expected: [String], subject: Subject) -> Finding {
        let name = RelativePath.name(of: file)
        let nearest: String? =
            name.hasSuffix(".md") || name.hasSuffix(".yaml") || name.hasSuffix(".yml") ? Spelling.nearest(to: name, among: expected) : nil
        return Finding(
            "unread-file", .warning, at: Place(file), .unread(name), help: nearest.map { .didYouMean($0) } ?? .nameOrRemove,
            subject: subject)
    }
}

extension Words {
    fileprivate static func notPicture(_ name: String) -> Words {
        Words(
            vi: "`\(name)` không phải hình JPEG, PNG, WebP hay GIF đọc được", en: "`\(name)` is no readable JPEG, PNG, WebP or GIF picture")
    }

    fileprivate static let savePicture = Words(
        vi: "mở hình trong chương trình xem ảnh rồi lưu lại thành JPEG", en: "open it in a picture program and save it again as JPEG")

    fileprivate static func unread(_ name: String) -> Words {
        Words(vi: "tệp `\(name)` không được dùng tới", en: "the file `\(name)` is not used")
    }

    fileprivate static let nameOrRemove = Words(
        vi: "nhắc tới nó trong truyện hay trong tệp YAML, hoặc bỏ nó đi; tên bắt đầu bằng `_` thì được để yên",
        en: "name it in a story or a YAML file, or remove it; names that begin with `_` are left alone")
}
