import Catalogue
import Diagnostics
import Digests
import Glibc

/// What a part was made from besides the folders of its producers. Parts go together, and with what a merge does itself, where it is the same.
struct PartOrigin: Sendable, Equatable {
    /// The program with its libraries, by their bytes: wherever they lie on a machine, and whenever they were put there.
    let program: XXH3
    /// The stories' folder as findings name it.
    let root: String
    /// The day that counts as today.
    let today: String
    /// Where the site is published, if not where `site.yaml` says.
    let base: String
    /// What makes pictures.
    let pictures: String
    /// The site's own templates.
    let templates: XXH3
    /// `site.yaml` and the texts that it names.
    let site: XXH3
    /// What the stories last said, and the texts that were approved.
    let state: XXH3

    /// What `assignment` is to be made from, with `site.yaml` as it was read.
    init(of assignment: Assignment, _ templates: SiteTemplates, site: XXH3) {
        program = Self.program
        root = assignment.root
        today = assignment.today.description
        base = assignment.base ?? ""
        pictures = assignment.pictures.mark
        self.templates = templates.digest
        self.site = site
        let told = (try? StateFolder(of: assignment.root).read(Past.toldFile)) ?? []
        state = XXH3(of: told).then(Self.approved(in: assignment.root))
    }

    /// In what the two differ, for readers; `nil` where they do not.
    func difference(from other: PartOrigin) -> Words? {
        if program != other.program { return .otherProgram }
        if root != other.root { return .otherFolder(root, other.root) }
        if today != other.today { return .otherDay(today, other.today) }
        if base != other.base { return .otherBase }
        if pictures != other.pictures { return .otherPictures }
        if templates != other.templates { return .otherTemplates }
        if site != other.site { return .otherSite }
        return state != other.state ? .otherState : nil
    }

    /// The texts of stories as they were when they were approved: rules name what has changed since.
    private static func approved(in root: String) -> XXH3 {
        let folder = "\(root)/\(Wording.keptFolder)"
        let files = ((try? LocalDisk().list(folder)) ?? []).filter { $0.kind == .file }
        return files.reduce(XXH3.zero) { sum, file in
            sum + XXH3(of: file.name).then(XXH3(of: (try? LocalDisk().read("\(folder)/\(file.name)")) ?? []))
        }
    }

    /// The files that the process runs: of what is mapped those parts that may be executed.
    private static let program: XXH3 = {
        guard let maps = try? LocalDisk().read("/proc/self/maps") else { return .zero }
        let paths = String(decoding: maps, as: UTF8.self).split(separator: "\n").compactMap { line -> String? in
            let fields = line.split(separator: " ", maxSplits: 5, omittingEmptySubsequences: true)
            guard fields.count == 6, fields[1].contains("x"), fields[5].hasPrefix("/") else { return nil }
            return String(fields[5])
        }
        return Set(paths).reduce(XXH3.zero) { sum, path in sum + digest(ofFile: path) }
    }()

    private static func digest(ofFile path: String) -> XXH3 {
        // One that was replaced while it runs has no bytes to be compared.
        guard let file = try? LocalDisk().open(path) else { return XXH3(of: path) }
        var (digest, size) = (XXH3.zero, 0)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { buffer.deallocate() }
        while let count = try? file.read(at: size, into: buffer), count > 0 {
            digest = digest.then(XXH3(of: UnsafeRawBufferPointer(rebasing: buffer[..<count])))
            size += count
        }
        return digest
    }

    // MARK: In a part's record

    /// Puts it down.
    func add(to kept: inout KeptNumbers) {
        kept.add(program)
        for text in [root, today, base, pictures] { kept.add(text) }
        for digest in [templates, site, state] { kept.add(digest) }
    }

    /// Reads what was put down.
    init(_ reader: inout KeptNumbersReader) throws(KeptNumbersReader.Damage) {
        program = try reader.digest()
        (root, today, base, pictures) = (try reader.text(), try reader.text(), try reader.text(), try reader.text())
        (templates, site, state) = (try reader.digest(), try reader.digest(), try reader.digest())
    }
}

extension Words {
    fileprivate static let otherProgram = Words(
        vi: "được dựng bằng bản chapbut hay thư viện khác", en: "was made by another chapbut, or with other libraries")
    fileprivate static let otherBase = Words(vi: "được dựng cho địa chỉ trang khác (`--base-url`)", en: "was made for another `--base-url`")
    fileprivate static let otherPictures = Words(
        vi: "được dựng với bản vipsthumbnail khác, hay không có nó", en: "was made with another vipsthumbnail, or without one")
    fileprivate static let otherTemplates = Words(
        vi: "được dựng với thư mục Templates khác", en: "was made with another Templates folder")
    fileprivate static let otherSite = Words(
        vi: "được dựng với `site.yaml` khác, hay bản điều khoản khác", en: "was made with another `site.yaml`, or other terms")
    fileprivate static let otherState = Words(
        vi: "được dựng trước khi sổ ghi trong `.chapbut` của thư mục truyện đổi (một lần dựng hay một lời duyệt)",
        en: "was made before what the stories' `.chapbut` holds was changed, by a build or an approval")

    fileprivate static func otherFolder(_ here: String, _ there: String) -> Words {
        Words(vi: "được dựng từ thư mục tên `\(there)`, không phải `\(here)`", en: "was made of a folder named `\(there)`, not `\(here)`")
    }

    fileprivate static func otherDay(_ here: String, _ there: String) -> Words {
        Words(
            vi: "được dựng cho ngày \(there), không phải \(here); dùng `--as-of` để cả hai cùng một ngày",
            en: "was made for \(there), not \(here); `--as-of` makes both of one day")
    }
}
