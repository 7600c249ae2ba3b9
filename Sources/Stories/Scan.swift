import Catalogue
import Diagnostics

/// What the folder holds, before any file is read: which folders are producers, products and fairs, and which files belong to whom.
struct Scan: Sendable {
    /// A producer's folder with its products'.
    struct ProducerFolder: Sendable {
        var path: String
        var files: [String] = []
        var products: [ProductFolder] = []
    }

    /// A product's folder.
    struct ProductFolder: Sendable {
        var path: String
        /// Paths of files below it, relative to it.
        var files: [String] = []
    }

    /// How deep folders may lie in each other; nobody groups stories twelve levels deep.
    static let deepest = 12

    var producers: [ProducerFolder] = []
    var fairs: [ProductFolder] = []
    /// Files that belong to no producer, product or fair.
    var loose: [String] = []
    /// Every file and folder, by path below the stories' folder.
    var paths: Set<String> = []
    var findings: [Finding] = []

    private let folder: any StoryFolder
    private let root: String

    /// Looks through `folder`.
    ///
    /// - Parameter parts: the folders that are looked through alone, if not all.
    init(_ folder: any StoryFolder, root: String, parts: [String] = [""]) throws(FolderError) {
        self.folder = folder
        self.root = root
        for part in parts {
            let depth = part.isEmpty ? 0 : part.utf8.count { $0 == UInt8(ascii: "/") } + 1
            try walk(part, depth: depth, producer: nil, owner: .none)
        }
        producers.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        fairs.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// Whose files a folder's are.
    private enum Owner {
        case none
        case producer(Int, base: String)
        case product(Int, Int, base: String)
        case fair(Int, base: String)
    }

    private mutating func walk(_ path: String, depth: Int, producer: Int?, owner: Owner) throws(FolderError) {
        guard depth <= Self.deepest else {
            report("too-deep", path, .tooDeep)
            return
        }
        let entries = try folder.entries(of: path).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        let names = Set(entries.filter { $0.kind == .file }.map(\.name))
        let (producer, owner) = claim(path, FolderMark { names.contains($0) }, producer: producer, owner: owner)
        for entry in entries where !Self.isPassedOver(entry.name) {
            let inner = path.isEmpty ? entry.name : "\(path)/\(entry.name)"
            switch entry.kind {
            case .file:
                paths.insert(inner)
                add(inner, to: owner)
            case .folder:
                paths.insert(inner)
                try walk(inner, depth: depth + 1, producer: producer, owner: owner)
            case .strayLink: report("stray-link", inner, .strayLink, subject: subject(of: owner))
            case .folderLink: report("folder-link", inner, .folderLink, severity: .warning, subject: subject(of: owner))
            case .other: report("unread-file", inner, .notAFile, severity: .warning, subject: subject(of: owner))
            }
        }
    }

    /// Whether nobody looks at what is called so.
    static func isPassedOver(_ name: String) -> Bool { name.hasPrefix(".") || name.hasPrefix("_") }

    /// Takes a folder in as what it is.
    private mutating func claim(_ path: String, _ mark: FolderMark?, producer: Int?, owner: Owner) -> (Int?, Owner) {
        switch mark {
        case .producer:
            let subject = Subject.producer(full(path))
            if producer != nil { report("misplaced-folder", path + "/producer.yaml", .producerInside, subject: subject) }
            checkSlug(path, "producer.yaml", subject)
            producers.append(ProducerFolder(path: path))
            return (producers.count - 1, .producer(producers.count - 1, base: path))
        case .product:
            guard let producer else {
                report("misplaced-folder", path + "/product.yaml", .productAlone)
                return (nil, owner)
            }
            checkSlug(path, "product.yaml", .product(full(path)))
            producers[producer].products.append(ProductFolder(path: path))
            return (producer, .product(producer, producers[producer].products.count - 1, base: path))
        case .fair:
            checkSlug(path, "fair.yaml", .fair(full(path)))
            fairs.append(ProductFolder(path: path))
            return (producer, .fair(fairs.count - 1, base: path))
        case nil: return (producer, owner)
        }
    }

    private mutating func add(_ path: String, to owner: Owner) {
        func below(_ base: String) -> String { path.dropping(bytes: base.utf8.count + 1) }
        switch owner {
        case .none: loose.append(path)
        case .producer(let index, let base): producers[index].files.append(below(base))
        case .product(let producer, let index, let base): producers[producer].products[index].files.append(below(base))
        case .fair(let index, let base): fairs[index].files.append(below(base))
        }
    }

    private func subject(of owner: Owner) -> Subject {
        switch owner {
        case .none: .site
        case .producer(let index, _): .producer(full(producers[index].path))
        case .product(let producer, let index, _): .product(full(producers[producer].products[index].path))
        case .fair(let index, _): .fair(full(fairs[index].path))
        }
    }

    private mutating func checkSlug(_ path: String, _ file: String, _ subject: Subject) {
        let name = RelativePath.name(of: path)
        guard !Slug.isWellFormed(name) else { return }
        report("malformed-slug", "\(path)/\(file)", .malformedSlug(name, Spelling.slug(name)), subject: subject)
    }

    private func full(_ path: String) -> String { path.isEmpty ? root : "\(root)/\(path)" }

    private mutating func report(
        _ rule: RuleID, _ path: String, _ slip: ScanSlip, severity: Severity = .error, subject: Subject = .site
    ) {
        // What lies outside any producer or product concerns no page: it must be mended, and withholds nothing.
        let reach: Reach = subject == .site ? .fact : .everything
        findings.append(Finding(rule, severity, at: Place(full(path)), slip.message, help: slip.help, reach: reach, subject: subject))
    }
}

/// What makes a folder a producer's, a product's or a fair's: the first of these files that is in it.
enum FolderMark: String, CaseIterable {
    case producer = "producer.yaml"
    case product = "product.yaml"
    case fair = "fair.yaml"

    /// That of a folder; `nil` where it is none of these.
    init?(_ hasFile: (String) -> Bool) {
        guard let mark = Self.allCases.first(where: { hasFile($0.rawValue) }) else { return nil }
        self = mark
    }
}

/// What is said of a folder's shape.
private struct ScanSlip {
    let message: Words
    let help: Words

    static let tooDeep = ScanSlip(
        message: Words(
            vi: "thư mục lồng nhau quá sâu nên không đọc tiếp", en: "the folders lie too deep in each other and are not read further"),
        help: Words(vi: "đưa thư mục này lên gần thư mục gốc hơn", en: "move this folder nearer to the top"))
    static let strayLink = ScanSlip(
        message: Words(
            vi: "liên kết này trỏ ra ngoài thư mục truyện nên không được đọc",
            en: "this link leads out of the stories' folder and is not followed"),
        help: Words(vi: "chép tệp thật vào đây thay cho liên kết", en: "copy the file itself here instead of the link"))
    static let folderLink = ScanSlip(
        message: Words(vi: "liên kết tới một thư mục khác không được đọc", en: "a link to another folder is not followed"),
        help: Words(vi: "chép thư mục vào đây, hoặc bỏ liên kết", en: "copy the folder here, or remove the link"))
    static let notAFile = ScanSlip(
        message: Words(vi: "đây không phải tệp thường nên không được đọc", en: "this is no ordinary file and is not read"),
        help: Words(vi: "bỏ nó ra khỏi thư mục truyện", en: "take it out of the stories' folder"))
    static let producerInside = ScanSlip(
        message: Words(
            vi: "thư mục chủ thể này nằm trong thư mục của chủ thể khác", en: "this producer's folder lies inside another producer's"),
        help: Words(vi: "đưa nó ra ngoài, ngang hàng với chủ thể kia", en: "move it out, beside the other producer"))
    static let productAlone = ScanSlip(
        message: Words(
            vi: "thư mục sản phẩm này không nằm trong thư mục của chủ thể nào", en: "this product's folder lies in no producer's folder"),
        help: Words(vi: "đặt nó vào thư mục có tệp `producer.yaml`", en: "put it into a folder that has a `producer.yaml`"))

    static func malformedSlug(_ name: String, _ better: String) -> ScanSlip {
        ScanSlip(
            message: Words(
                vi: "tên thư mục “\(name)” không dùng làm địa chỉ trang được", en: "the folder name “\(name)” can't be part of an address"),
            help: Words(
                vi: "đổi tên thành `\(better)`: chỉ chữ thường không dấu, chữ số và gạch nối, nhiều nhất \(Slug.longest) ký tự",
                en: "rename it to `\(better)`: small letters without accents, digits and hyphens, at most \(Slug.longest) characters"))
    }
}
