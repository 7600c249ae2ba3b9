public import Catalogue
import CommonMark
import Diagnostics
import Parallel
import YAML

/// The only module that knows how stories lie in folders.
public enum Stories {
    /// The largest Markdown file that is read, in bytes.
    static let textLimit = 1 << 20
    /// The largest text that is kept of an approval, in bytes: a story and all the facts of a product.
    static let keptLimit = 3 << 20

    /// Everything that a folder of stories says.
    ///
    /// What a writer got wrong is among the manuscript's findings; only what the machine refuses is thrown.
    ///
    /// - Parameters:
    ///   - folder: where the stories are.
    ///   - root: the folder's path as findings are to name it.
    ///   - width: how many tasks read at once; it changes nothing but the time.
    public static func read(_ folder: any StoryFolder, root: String, width: Int) async throws(FolderError) -> Manuscript {
        let shelf = try Shelf(of: folder, root: root)
        let site = try shelf.site()
        do {
            let producers = try await shelf.producers.indices.concurrentMap(width: width) { try shelf.producer(at: $0, of: site) }
            let fairs = try await shelf.fairs.indices.concurrentMap(width: width) { try shelf.fair(at: $0, of: site) }
            return shelf.manuscript(site, producers, fairs)
        } catch let error as FolderError {
            throw error
        } catch {
            throw FolderError(path: root, reason: "\(error)")
        }
    }
}

/// What every reader needs: the folder, and which paths exist in it.
struct ReadingDesk: Sendable {
    let folder: any StoryFolder
    let root: String
    let paths: KnownPaths

    func full(_ path: String) -> String { "\(root)/\(path)" }

    /// `site.yaml` and the texts it names, with the files that were read.
    func site() throws(FolderError) -> (Site, [Finding], Set<String>) {
        let file = full("site.yaml")
        var site = Site(file: file)
        guard paths.contains("site.yaml") else {
            return (site, [Finding("missing-file", .error, at: Place(file), .noSite, help: .writeSite)], [])
        }
        let reading = Reading(file)
        let terms = SiteReader.read(reading.top(try folder.read("site.yaml", limit: YAML.sizeLimit)), into: &site)
        site.unreadable = reading.unreadable
        var findings = reading.findings
        var files: Set<String> = ["site.yaml"]
        for (language, words) in terms?.all ?? [] {
            let language = language ?? site.defaultLanguage
            guard let path = RelativePath.resolve(words.value, from: ""), paths.contains(path) else {
                findings.append(
                    Finding(
                        "missing-file", .error, at: words.place, length: words.value.unicodeScalars.count, .noFile(words.value),
                        help: .checkName))
                continue
            }
            files.insert(path)
            let (story, found) = StoryReader.read(try folder.read(path, limit: Stories.textLimit), language: language, file: full(path))
            findings += found
            site.terms[language] = SitePage(path: path, story: story, at: words.place)
        }
        return (site, findings, files)
    }
}

extension Words {
    static let noSite = Words(vi: "thư mục truyện chưa có tệp `site.yaml`", en: "the stories' folder has no `site.yaml`")
    static let writeSite = Words(
        vi: "tạo `site.yaml` với ít nhất `name`, `url` và `languages`",
        en: "write a `site.yaml` with at least `name`, `url` and `languages`")

    static func noFile(_ path: String) -> Words { Words(vi: "không có tệp `\(path)`", en: "there is no file `\(path)`") }

    static let checkName = Words(
        vi: "xem lại tên tệp, kể cả chữ hoa, chữ thường và dấu", en: "check the file's name, capital letters and accents included")
}
