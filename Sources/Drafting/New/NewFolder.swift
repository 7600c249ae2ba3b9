import Catalogue

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
    /// What to write below `parent`, all of it new.
    public var files: [DraftFile]

    /// The files of a new producer, product or fair.
    ///
    /// - Parameters:
    ///   - what: what is to be made.
    ///   - path: the new folder; its last part is the slug.
    ///   - kind: a kind's id or name; a product needs one, a producer's papers follow from it.
    ///   - exists: whether something is at a path written the way `path` is.
    /// - Throws: `badSlug`, `kindMissing`, `unknownKind`, `noProducer`, `misplaced`, `exists`.
    public init(
        _ what: Draftable, at path: String, kind: String? = nil, exists: (String) -> Bool
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
        let before = parent.isEmpty || parent.hasSuffix("/") ? parent : parent + "/"
        for file in files where exists(before + file.path) { throw .exists(path: before + file.path) }
    }

    private static func kind(_ text: String?) throws(DraftingError) -> Kind? {
        guard let text else { return nil }
        guard let kind = Reference.kind(text) ?? Reference.kind(named: text) else {
            throw .unknownKind(text, nearest: Reference.nearestKinds(to: text))
        }
        return kind
    }
}
