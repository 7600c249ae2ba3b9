public import Catalogue
import Diagnostics
import YAML

extension Approval {
    /// What came of recording a yes.
    public struct Recorded: Sendable, Equatable {
        /// The digest of what was approved.
        public let digest: String
        /// The file that says so.
        public let file: String
        /// Whether the same yes stood there already, so that nothing was written.
        public let wasThere: Bool
    }

    /// Writes a yes into the product's `approvals.yaml`, and keeps what was approved in `.chapbut/approved/`, so that a later change can be
    /// told word by word.
    ///
    /// The product is read from the disk at this moment: what is recorded is what stands there, and where the person saw something else,
    /// nothing is.
    ///
    /// - Throws: `notWhatWasSeen`, `otherWords`, `remarksOpen` but for a translator's yes, `noStory`, `inError`, `notATranslation`, `nobody`,
    ///   and what reading and writing throw.
    public static func record(_ yes: Yes, of folder: ProductFolder) async throws(DraftingError) -> Recorded {
        let by = Spelling.composed(yes.by).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !by.isEmpty else { throw .nobody }
        let (manuscript, product) = try await folder.read()
        let wording = try wording(of: product, in: manuscript, folder, yes.language, asTranslation: yes.way == .translation)
        if let seen = yes.seen, seen != wording.digest { throw .notWhatWasSeen(folder: folder.name) }
        if let heard = yes.heard, SpokenDigest(wording.digest)?.isHeard(in: heard) != true { throw .otherWords(folder: folder.name) }
        // The translator answers for the translation alone, and what is wrong in the original is wrong in both.
        if yes.way != .translation, !manuscript.openRemarks(on: product, in: yes.language).isEmpty {
            throw .remarksOpen(folder: folder.name)
        }
        try keep(wording, in: folder)
        let item = [
            ("language", yes.language.code), ("by", by), ("way", yes.way.rawValue), ("date", yes.date.description),
            ("digest", wording.digest),
        ].map { "\($0): \(YAML.quoted($1))" }.joined(separator: ", ")
        let file = "\(folder.path)/approvals.yaml"
        var wasThere = false
        try DraftFolder(folder.stories).edit(file, limit: YAML.sizeLimit) { bytes throws(DraftingError) in
            guard let bytes else { return Array("\(heading)approvals:\n  - {\(item)}\n".utf8) }
            wasThere = holds(bytes, digest: wording.digest, by: by, yes)
            return wasThere ? nil : try bytes.appending("{\(item)}", toList: "approvals", file: "\(folder.stories)/\(file)")
        }
        return Recorded(digest: wording.digest, file: "\(folder.stories)/\(file)", wasThere: wasThere)
    }

    /// What a product says in a language at this moment, ready to be approved.
    ///
    /// - Throws: `noStory`, `inError` where part of it can't be read, `notATranslation`.
    public static func wording(
        of folder: ProductFolder, in language: Language, asTranslation: Bool = false
    ) async throws(DraftingError) -> Wording {
        let (manuscript, product) = try await folder.read()
        return try wording(of: product, in: manuscript, folder, language, asTranslation: asTranslation)
    }

    private static func wording(
        of product: Product, in manuscript: Manuscript, _ folder: ProductFolder, _ language: Language, asTranslation: Bool
    ) throws(DraftingError) -> Wording {
        if asTranslation, language == manuscript.site.defaultLanguage { throw .notATranslation(language) }
        guard let wording = manuscript.wording(of: product, in: language, asTranslation: asTranslation) else {
            throw .noStory(language, folder: folder.name)
        }
        // What can't be read is in no digest: a yes to it would be a yes to less than there is.
        let files = [product.file, product.storyFile(language), manuscript.producer(of: product).file]
        if let slip = manuscript.findings.first(where: {
            $0.severity == .error && files.contains($0.place.file) && $0.rule != "broken-link"
        }) {
            throw .inError(slip.place, slip.message)
        }
        return wording
    }

    private static let heading = "# Ai đã duyệt bản nào. Chương trình ghi bằng `chapbut approve`; xin đừng sửa tay.\n"

    private static func keep(_ wording: Wording, in folder: ProductFolder) throws(DraftingError) {
        guard let path = Wording.path(ofKept: wording.digest) else { return }
        // Its name is its digest: what stands there is the same, unless a disk that was full cut it off.
        let bytes = wording.canonical
        try DraftFolder(folder.stories).edit(path, limit: bytes.count + 1) { _ in bytes }
    }

    private static func holds(_ bytes: [UInt8], digest: String, by: String, _ yes: Yes) -> Bool {
        let items = YAML.parse(bytes, file: "").root?.mapping?["approvals"]?.items ?? []
        let sought = ["language": yes.language.code, "by": by, "way": yes.way.rawValue, "digest": digest]
        return items.contains { item in sought.allSatisfy { item.mapping?[$0.key]?.text == $0.value } }
    }
}

extension [UInt8] {
    /// A YAML file with an item more in one of its lists; the list is made where there is none.
    ///
    /// - Throws: `cannotEdit` where the file can't be parsed, or the key holds something else.
    func appending(_ item: String, toList key: String, file: String) throws(DraftingError) -> [UInt8] {
        let (root, _) = YAML.parse(self, file: file)
        let list = root?.mapping?[key]
        let count = list?.items?.count ?? 0
        guard root == nil || root?.mapping != nil, list == nil || list?.isEmpty == true || list?.items != nil,
            let edited = YAML.setting(path: [key, String(count)], to: item, in: self)
        else { throw .cannotEdit(path: file) }
        return edited
    }
}

extension Manuscript {
    /// What is said to be wrong with a product in a language, and neither mended nor settled.
    public func openRemarks(on product: Product, in language: Language) -> [Remark] {
        product.remarks.filter { place(of: $0, in: product) != nil && ($0.language?.value ?? site.defaultLanguage) == language }
    }
}
