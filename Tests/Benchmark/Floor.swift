import CCmark
import Glibc
import Parallel

/// What no program of this kind can do without: read every file of the stories, let libcmark parse and render the Markdown, and write as many
/// bytes to the same paths as the site has, on as many cores.
///
/// The bytes that it writes stand ready, and are all alike: to make them is what the program is measured by.
struct Floor {
    let stories: String
    let target: String

    /// The files of the site, with their sizes, as `list(of:)` puts them down.
    let files: [(path: String, size: Int)]

    /// Notes in `file` which files a site has, and how large they are.
    ///
    /// - Returns: how many there are, and their bytes.
    static func list(of site: String, in file: String) throws(Problem) -> (files: Int, bytes: Int) {
        var lines: [UInt8] = []
        var (count, sum) = (0, 0)
        for path in try Files.below(site) {
            let size = try Files.size("\(site)/\(path)")
            lines += "\(size) \(path)\n".utf8
            count += 1
            sum += size
        }
        try Files.write(lines, to: file)
        return (count, sum)
    }

    init(stories: String, list: String, target: String) throws(Problem) {
        self.stories = stories
        self.target = target
        files = try Files.read(list).split(separator: UInt8(ascii: "\n")).compactMap { line in
            let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 1)
            guard let size = Int(String(decoding: parts[0], as: UTF8.self)), parts.count == 2 else { return nil }
            return (String(decoding: parts[1], as: UTF8.self), size)
        }
    }

    func run() async throws {
        let width = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        _ = try await Files.below(stories).concurrentMap(width: width) { [stories] file in
            let text = try Files.read("\(stories)/\(file)")
            guard file.hasSuffix(".md") else { return }
            text.withUnsafeBytes { bytes in
                let parsed = cmark_parse_document(bytes.bindMemory(to: CChar.self).baseAddress, bytes.count, CMARK_OPT_DEFAULT)
                free(cmark_render_html(parsed, CMARK_OPT_DEFAULT))
                cmark_node_free(parsed)
            }
        }
        let bytes = [UInt8](repeating: 0x20, count: 1 << 20)
        _ = try await files.concurrentMap(width: width) { [target] path, size in
            try Files.write(bytes, upTo: size, to: "\(target)/\(path)")
        }
    }
}
