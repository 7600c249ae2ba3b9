public import Catalogue
import CommonMark
import Pictures
import Stories
import YAML

/// A picture that is put into a product's folder: the file, its line in `product.yaml`, and what it shows in each language's story.
public enum PictureDraft {
    /// The largest picture that is taken, in bytes: a telephone's, with room.
    public static let sizeLimit = 16 << 20
    /// The most bytes of words about a picture.
    private static let wordsLimit = 2000

    /// Puts a picture into a folder, under a name that no other file has.
    ///
    /// What tells of it is worked out before anything is written, and `product.yaml` names it last: whoever reads meanwhile finds it whole.
    ///
    /// - Parameters:
    ///   - name: what the file was called, where it comes from.
    ///   - words: what the picture shows, by language; of a language without a story nothing is written.
    /// - Returns: its path below the product's folder.
    /// - Throws: `noPicture`, `noWords`, `cannotEdit`, `leadsOut`, `changedMeanwhile` and what reading and writing throws.
    public static func add(
        _ bytes: [UInt8], named name: String, words: [Language: String], to folder: ProductFolder
    ) throws(DraftingError) -> String {
        guard bytes.count <= sizeLimit, let picture = CleanPicture(of: bytes), picture.isWhole,
            PictureHeader.read(Array(bytes.prefix(PictureHeader.limit)), size: bytes.count) != nil
        else { throw .noPicture(name: name) }
        let words = words.mapValues { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        var told: [Language] = []
        for language in words.keys.sorted(by: { $0.code < $1.code }) where try hasStory(language, in: folder) { told.append(language) }
        for language in told where words[language]?.isEmpty != false || words[language]?.utf8.count ?? 0 > wordsLimit {
            throw .noWords(language)
        }
        let drafts = DraftFolder(folder.stories)
        let facts = "\(folder.path)/product.yaml"
        // Once without writing: where one of the files can't be written into, none is.
        func edit(_ path: String, isWritten: Bool, _ change: ([UInt8]) -> [UInt8]?) throws(DraftingError) {
            try refuseLink(path, in: folder)
            try drafts.edit(path, limit: YAML.sizeLimit) { before throws(DraftingError) in
                guard let before, let after = change(before) else { throw .cannotEdit(path: path) }
                return isWritten ? after : nil
            }
        }
        func tell(_ file: String, isWritten: Bool) throws(DraftingError) {
            for language in told {
                try edit("\(folder.path)/\(language.code).md", isWritten: isWritten) {
                    front(of: $0, telling: words[language] ?? "", of: file)
                }
            }
            try edit(facts, isWritten: isWritten) { naming("images/\(file)", in: $0) }
        }
        try tell("x.\(end(of: picture.format))", isWritten: false)
        let file = try put(bytes, named: name, picture.format, into: folder, drafts)
        try tell(file, isWritten: true)
        return "images/\(file)"
    }

    /// The languages in which a folder's story is told: those that a picture needs words in.
    public static func languages(of folder: ProductFolder, among languages: [Language]) -> [Language] {
        languages.filter { (try? hasStory($0, in: folder)) == true }
    }

    // MARK: Files

    private static func hasStory(_ language: Language, in folder: ProductFolder) throws(DraftingError) -> Bool {
        try kind(of: "\(folder.path)/\(language.code).md", in: folder) != nil
    }

    private static func refuseLink(_ path: String, in folder: ProductFolder) throws(DraftingError) {
        guard try kind(of: path, in: folder) == .file else { throw .leadsOut(path: path) }
    }

    private static func kind(of path: String, in folder: ProductFolder) throws(DraftingError) -> FolderEntry.Kind? {
        do throws(FolderError) {
            return try FolderOnDisk(folder.stories).entries(of: folder.path).first { "\(folder.path)/\($0.name)" == path }?.kind
        } catch {
            throw .cannotRead(path: folder.path, reason: error.reason)
        }
    }

    private static func put(
        _ bytes: [UInt8], named name: String, _ format: Picture.Format, into folder: ProductFolder, _ drafts: DraftFolder
    ) throws(DraftingError) -> String {
        let stem =
            name.split(whereSeparator: { "/\\".contains($0) }).last.map { $0.prefix(upTo: $0.lastIndex(of: ".") ?? $0.endIndex) } ?? ""
        let slug = Spelling.slug(String(stem), limit: 60)
        var number = 1
        while true {
            let file = "\(slug.isEmpty ? "hinh" : slug)\(number == 1 ? "" : "-\(number)").\(end(of: format))"
            do throws(DraftingError) {
                try drafts.write([DraftFile("\(folder.path)/images/\(file)", bytes: bytes)])
                return file
            } catch {
                guard case .exists = error, number < 100 else { throw error }
                number += 1
            }
        }
    }

    private static func end(of format: Picture.Format) -> String { format == .jpeg ? "jpg" : format.rawValue }

    // MARK: Words

    /// `product.yaml` with one more picture.
    private static func naming(_ path: String, in bytes: [UInt8]) -> [UInt8]? {
        let images = YAML.parse(bytes, file: "").root?.mapping?["images"]
        guard images == nil || images?.isEmpty == true || images?.items != nil else { return nil }
        return YAML.setting(path: ["images", String(images?.items?.count ?? 0)], to: path, in: bytes)
    }

    /// A story that says what a picture shows.
    private static func front(of bytes: [UInt8], telling words: String, of file: String) -> [UInt8]? {
        guard let range = FrontMatter.split(bytes, file: "").front,
            let front = YAML.setting(path: ["images", file], to: YAML.quoted(words), in: Array(bytes[range]))
        else { return nil }
        return Array(bytes[..<range.lowerBound]) + front + Array(bytes[range.upperBound...])
    }
}
