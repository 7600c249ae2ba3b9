import Catalogue
import YAML

/// What `chapbut new` can make.
public enum Draftable: String, Sendable, CaseIterable {
    /// A producer.
    case producer
    /// A product in a producer's folder.
    case product
    /// A fair.
    case fair
}

/// A new folder with just the fields that its kind of goods needs, for a person to fill in.
public struct NewFolder: Sendable, Equatable {
    /// The folder that the new one lies in; made where it is not there.
    public var parent: String
    /// What to write below `parent`, all of it new; with a `site.yaml` where the new folder is the first of its catalogue.
    public var files: [DraftFile]

    /// The files of a new producer, product or fair.
    ///
    /// - Parameters:
    ///   - what: what is to be made.
    ///   - path: the new folder; its last part is the slug.
    ///   - kind: a kind's id or name; a product needs one, a producer's papers follow from it.
    ///   - name: its name in Vietnamese, where it is known.
    ///   - exists: whether something is at a path written the way `path` is.
    /// - Throws: `badSlug`, `kindMissing`, `unknownKind`, `noProducer`, `misplaced`, `exists`.
    public init(
        _ what: Draftable, at path: String, kind: String? = nil, name: String? = nil, exists: (String) -> Bool
    ) throws(DraftingError) {
        var parts = path.split(separator: "/").filter { $0 != "." }.map(String.init)
        let slug = parts.popLast() ?? ""
        guard Slug.isWellFormed(slug) else { throw .badSlug(slug, suggestion: Spelling.slug(slug)) }
        let start = path.hasPrefix("/") ? "/" : ""
        parent = start + parts.joined(separator: "/")
        let kind = try Self.kind(kind)

        let folders = (0...parts.count).map { start + parts.prefix($0).joined(separator: "/") }
        func liesIn(_ file: String) -> Bool { folders.contains { exists($0.isEmpty || $0 == "/" ? $0 + file : $0 + "/" + file) } }
        if what != .fair, liesIn("product.yaml") { throw .misplaced(path: path) }

        switch what {
        case .producer:
            if liesIn("producer.yaml") { throw .misplaced(path: path) }
            files = ProducerForm.files(slug: slug, kind: kind)
        case .fair: files = FairForm.files(slug: slug)
        case .product:
            guard let kind else { throw .kindMissing }
            guard liesIn("producer.yaml") else { throw .noProducer(path: path) }
            files = ProductForm(kind).files(slug: slug)
        }
        // The way up from here, where the path begins: a catalogue may have been entered already.
        let above = path.hasPrefix("/") ? [] : (1...Self.mostAbove).map { String(repeating: "../", count: $0) }
        if what != .product, !liesIn("site.yaml"), !above.contains(where: { exists($0 + "site.yaml") }) {
            files.insert(SiteForm.file, at: 0)
        }
        if let name { files = files.map { Self.named(name, $0) } }
        let before = parent.isEmpty || parent.hasSuffix("/") ? parent : parent + "/"
        for file in files where exists(before + file.path) { throw .exists(path: before + file.path) }
    }

    /// Nobody groups stories deeper; see Stories.
    private static let mostAbove = 12

    /// A file of a form with the name in its field, if it has one.
    private static func named(_ name: String, _ file: DraftFile) -> DraftFile {
        var file = file
        switch RelativePath.name(of: file.path) {
        case "producer.yaml", "fair.yaml":
            file.bytes = YAML.setting(path: ["name", "vi"], to: YAML.quoted(name), in: file.bytes) ?? file.bytes
        case "vi.md":
            let opening = Array("---\n".utf8)
            guard file.bytes.starts(with: opening), let close = file.text.dropFirst(opening.count).firstRange(of: "---\n") else { break }
            let front = Array(file.text[..<close.lowerBound].utf8.dropFirst(opening.count))
            guard let edited = YAML.setting(path: ["title"], to: YAML.quoted(name), in: front) else { break }
            file.bytes = opening + edited + Array(file.text[close.lowerBound...].utf8)
        default: break
        }
        return file
    }

    private static func kind(_ text: String?) throws(DraftingError) -> Kind? {
        guard let text else { return nil }
        guard let kind = Reference.kind(text) ?? Reference.kind(named: text) else {
            throw .unknownKind(text, nearest: Reference.nearestKinds(to: text))
        }
        return kind
    }
}
