public import Catalogue
import Children
import CommonMark
import Diagnostics
private import Glibc
import Rulebook
import Stories
import YAML

/// A story out of a Word file into a product's folder: its Markdown, its pictures, and what its margin says as remarks that keep the story
/// back until somebody settles them.
public enum WordImport {
    /// What came of it.
    public struct Outcome: Sendable {
        /// The files that were written, as findings name them.
        public let files: [String]
        /// How many comments and tracked changes became remarks.
        public let notes: Int
        /// How many pictures came along.
        public let pictures: Int
        /// The old code page that the text was read back from.
        public let restoredFrom: String?
    }

    /// Whether a file is one of those that are read, by the end of its name.
    public static func takes(_ file: String) -> Bool { format(of: file) != nil }

    private static func format(of file: String) -> String? {
        let name = file.lowercased()
        return name.hasSuffix(".docx") ? "docx" : name.hasSuffix(".odt") ? "odt" : nil
    }

    /// Imports `file` as the story of a product in `language`.
    ///
    /// - Throws: `exists` where somebody has written a story there already, `pandocMissing`, `notADocument`, and what reading and writing throw.
    public static func run(
        _ file: String, into folder: ProductFolder, language: Language, on date: Day
    ) async throws(DraftingError) -> Outcome {
        let (_, product) = try await folder.read()
        guard let scratch = ScratchFolder() else { throw .cannotWrite(path: ScratchFolder.room, reason: String(cString: strerror(errno))) }
        var document = try read(file, scratch)
        let (body, page) = markdown(of: &document)
        let target = "\(folder.path)/\(language).md"
        let (front, before) = try front(of: folder, product, language, title: document.title)
        let story = DraftFile(
            target, bytes: Array("---\n\(front)---\n\n".utf8) + body, purpose: before.map { .change(from: $0) } ?? .create)
        // What keeps the story back comes before the story: where it can't be written down, nothing comes.
        let notes = try await record(document.notes, on: story, of: folder, language, date)
        let draft = DraftFolder(folder.stories)
        var written: [String] = []
        for (extracted, name) in document.pictures {
            guard let bytes = picture(extracted, scratch) else { continue }
            try draft.write([DraftFile("\(folder.path)/\(name)", bytes: bytes)])
            written.append("\(folder.name)/\(name)")
        }
        try draft.write([story])
        return Outcome(files: ["\(folder.stories)/\(target)"] + written, notes: notes, pictures: written.count, restoredFrom: page)
    }

    /// The Markdown that a document becomes, from the tree that pandoc makes of it; `nil` for what is no such tree.
    package static func markdown(ofTree json: [UInt8]) -> [UInt8]? {
        guard var document = WordDocument(json: json, media: "") else { return nil }
        return markdown(of: &document).body
    }

    /// The Markdown of a document, whose words are read back from an old font if they were typed in one; and that font's code page.
    private static func markdown(of document: inout WordDocument) -> (body: [UInt8], page: String?) {
        let page = document.restore { RestoredText.of($0) }
        return (CommonMark.markdown(of: document.prose), page)
    }

    /// Writes what the margin says into `remarks.yaml`, at the sentences of a story that is not written yet.
    ///
    /// - Returns: how many remarks there are.
    private static func record(
        _ notes: [WordDocument.MarginNote], on story: DraftFile, of folder: ProductFolder, _ language: Language, _ date: Day
    ) async throws(DraftingError) -> Int {
        guard !notes.isEmpty else { return 0 }
        let lines = try await folder.read(with: story).product.stories[language]?.sentences ?? []
        var byAuthor: [(author: String, remarks: [NewRemark])] = []
        for note in notes {
            let sentence = lines.first { $0.key == note.about && $0.text == note.sentence }
            // A note whose sentence reads otherwise by now, such as a table's cell, is about the whole, so that it is never lost.
            let remark = NewRemark(
                note.words, language: language, about: sentence?.key, sentence: sentence?.text, line: sentence.map { Int($0.place.line) })
            if byAuthor.last?.author == note.author {
                byAuthor[byAuthor.count - 1].remarks.append(remark)
            } else {
                byAuthor.append((note.author, [remark]))
            }
        }
        var count = 0
        for (author, remarks) in byAuthor { count += try Remark.record(remarks, of: folder, by: author, way: .document, on: date) }
        return count
    }

    private static func read(_ file: String, _ scratch: ScratchFolder) throws(DraftingError) -> WordDocument {
        guard let format = format(of: file) else { throw .notADocument(path: file) }
        guard let whole = realpath(file, nil) else { throw .notADocument(path: file) }
        defer { free(whole) }
        // Pandoc claims a terabyte of address space and keeps to its own limit of what it uses. In its sandbox it reads the file that it is
        // given and nothing else: a document that only leads to its pictures would have it fetch them from the web, or from this computer.
        let end = Child.run(
            "pandoc",
            [
                "+RTS", "-M768M", "-RTS", "-f", format, "-t", "json", "--sandbox", "--track-changes=all", "--extract-media=\(scratch.path)",
                "-o", "story.json", String(cString: whole),
            ], in: scratch.path, Child.Limits(seconds: 60, memory: nil, file: 64))
        guard let end, !end.isMissing else { throw .pandocMissing }
        guard end.isWell else { throw .notADocument(path: file) }
        guard let bytes = try? FolderOnDisk(scratch.path).read("story.json", limit: 64 << 20),
            var document = WordDocument(json: bytes, media: scratch.path)
        else {
            throw .notADocument(path: file)
        }
        if format == "odt" { document.leaveMargin() }
        return document
    }

    /// The bytes of a picture that pandoc took out.
    private static func picture(_ extracted: String, _ scratch: ScratchFolder) -> [UInt8]? {
        try? FolderOnDisk(scratch.path).read(String(extracted.dropFirst(scratch.path.utf8.count + 1)), limit: 32 << 20)
    }

    /// The front matter that the story gets, and the file that it has so far: what is there stays, where nothing but the form's guide stands
    /// below it.
    private static func front(
        of folder: ProductFolder, _ product: Product, _ language: Language, title: String?
    ) throws(DraftingError) -> (front: String, before: [UInt8]?) {
        let fresh = "title: \(title.map { YAML.quoted($0) } ?? "")\nsummary:\n"
        guard product.stories[language] != nil else { return (fresh, nil) }
        let path = "\(folder.path)/\(language).md"
        let bytes: [UInt8]
        do throws(FolderError) {
            bytes = try FolderOnDisk(folder.stories).read(path, limit: YAML.sizeLimit)
        } catch {
            throw .cannotRead(path: path, reason: error.reason)
        }
        let (front, body) = parts(of: bytes)
        let kind = product.kind.flatMap { Reference.kind($0.value) }
        let form = kind.flatMap { ProductForm($0).files(slug: product.slug).first { $0.path == "\(product.slug)/\(language).md" } }
        let guide = form.map { parts(of: $0.bytes).body } ?? ""
        guard body.allSatisfy(\.isWhitespace) || body == guide else { throw .exists(path: "\(folder.stories)/\(path)") }
        guard let title, product.stories[language]?.title == nil,
            let edited = YAML.setting(path: ["title"], to: YAML.quoted(title), in: Array(front.utf8))
        else { return (front, bytes) }
        return (String(decoding: edited, as: UTF8.self), bytes)
    }

    private static func parts(of bytes: [UInt8]) -> (front: String, body: String) {
        let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
        guard text.hasPrefix("---\n"), let close = text.dropFirst(3).firstRange(of: "\n---\n") else { return ("", text) }
        return (
            String(text[text.index(text.startIndex, offsetBy: 4)..<text.index(after: close.lowerBound)]),
            String(text[close.upperBound...].drop { $0 == "\n" })
        )
    }
}
