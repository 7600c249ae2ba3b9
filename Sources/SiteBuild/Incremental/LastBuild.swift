import Catalogue
import Diagnostics
import Digests
import Glibc
import Stories

/// What the last build of a site came to, and all that it was made from, kept in `STORIES/.chapbut/cache`: where nothing differs the build
/// is over once that is known.
///
/// It can be thrown away at any time. What is old, cut short or was changed by someone is passed over, and the build is only slower.
struct LastBuild: Sendable {
    /// What the build would be made from now.
    let origin: Origin
    /// What the file system says of the stories.
    let stamps: FolderStamps
    /// The site's own templates.
    let templates: SiteTemplates
    /// What earlier builds have put down; `nil` where it can't be read.
    let state: State?
    /// What the stories last said.
    let told: [UInt8]
    /// What is kept for the site and the way of printing.
    let cache: BuildCache
    /// The editions of the site that are known.
    let known: KnownEditions

    /// All that decides what a build comes to.
    struct Origin: Sendable, Equatable {
        /// The stories' files, by what the file system says of them; `nil` where a change could go unnoticed.
        let stories: XXH3?
        /// The program with its libraries, the command's arguments, the site's own templates, and the texts that were kept when they were
        /// approved.
        let circumstances: XXH3
    }

    /// What earlier builds have put down, by its bytes: a build changes it in such a way that the next one comes to the same.
    struct State: Sendable, Equatable {
        /// The addresses that were ever published.
        var addresses: XXH3
        /// What the stories last said.
        var told: XXH3
    }

    /// What to look for, and where.
    ///
    /// - Parameter style: how the report is printed, so that what was printed is what would be.
    init(_ assignment: Assignment, output: String, style: String) async throws(FolderError) {
        stamps = try await FolderStamps(of: assignment.root, width: assignment.width)
        templates = SiteTemplates(beside: assignment.root)
        // Reading skips the folder that they are in, and looks into it all the same for an approval that is not of today's text.
        let approved = (try? FolderStamps(ofFolder: "\(assignment.root)/\(Wording.keptFolder)", seesChangeTime: true)) ?? FolderStamps()
        origin = Origin(
            stories: stamps.isSettled && approved.isSettled ? stamps.digest : nil,
            circumstances: Self.program.then(XXH3(of: assignment.description)).then(templates.digest).then(approved.digest))
        let folder = StateFolder(of: assignment.root)
        let (addresses, told) = (try? folder.read(Past.file), try? folder.read(Past.toldFile))
        state = addresses.flatMap { addresses in told.map { State(addresses: XXH3(of: addresses), told: XXH3(of: $0)) } }
        self.told = told ?? []
        cache = BuildCache(of: assignment.root, for: XXH3(of: output).then(XXH3(of: style)))
        known = KnownEditions(cache.read(.folders))
    }

    /// What is kept of a build besides what was printed.
    struct Result: Sendable, Equatable {
        var files = 0
        var products = 0
        var errors = 0
        var warnings = 0
        var feeds: [(name: String, items: Int)] = []

        static func == (one: Result, other: Result) -> Bool { one.text == other.text }

        var text: String {
            "\(files) \(products) \(errors) \(warnings)" + feeds.map { "\t\($0.name) \($0.items)" }.joined()
        }

        init?(text: Substring) {
            let parts = text.split(separator: "\t").map { $0.split(separator: " ") }
            guard let head = parts.first?.compactMap({ Int($0) }), head.count == 4 else { return nil }
            (files, products, errors, warnings) = (head[0], head[1], head[2], head[3])
            for part in parts.dropFirst() {
                guard part.count == 2, let items = Int(part[1]) else { return nil }
                feeds.append((String(part[0]), items))
            }
        }

        init(of outcome: Outcome) {
            let summary = outcome.report.summary
            (files, products, errors, warnings) = (outcome.files, summary.products, summary.errors, summary.warnings)
            feeds = outcome.feeds
        }
    }

    /// What the last build came to and printed, where a build would come to the same now.
    func result(of publisher: Publisher, width: Int) async -> (result: Result, printed: [UInt8])? {
        let bytes = cache.read(.build)
        guard let stories = origin.stories, let state, let head = Self.head(of: bytes) else { return nil }
        let lines = head.text.split(separator: "\n")
        guard lines.count == 4, lines[0] == Self.text(stories.then(origin.circumstances)), let result = Result(text: lines[3]),
            lines[1] == Self.text(state), let published = try? await publisher.published(width: width), lines[2] == Self.text(published)
        else { return nil }
        return (result, Array(bytes[head.end...]))
    }

    /// Keeps what is known of the site's folders, if that is more than was kept before.
    func keepKnown() {
        if let bytes = known.bytesToKeep() { cache.keep(bytes, as: .folders) }
    }

    /// Keeps what a build came to.
    ///
    /// - Parameters:
    ///   - state: what it put down.
    ///   - edition: the digest of the published edition's list.
    func keep(_ result: Result, printed: [UInt8], after state: State, _ edition: XXH3) {
        guard let stories = origin.stories else { return }
        let lines = [Self.text(stories.then(origin.circumstances)), Self.text(state), Self.text(edition), result.text]
        let body = Array((lines.joined(separator: "\n") + "\n\n").utf8) + printed
        cache.keep(Self.mark + Array("\(Self.text(XXH3(of: body)))\n".utf8) + body, as: .build)
    }

    private static let mark = Array("chapbut: what the last build came to, 2\n".utf8)

    /// The lines of a file that is whole, and where what was printed begins.
    private static func head(of bytes: [UInt8]) -> (text: String, end: Int)? {
        guard bytes.starts(with: mark), let line = bytes[mark.count...].firstIndex(of: 0x0A) else { return nil }
        let digest = bytes.withUnsafeBytes { XXH3(of: UnsafeRawBufferPointer(rebasing: $0[(line + 1)...])) }
        guard bytes[mark.count..<line].elementsEqual(text(digest).utf8) else { return nil }
        var end = line + 1
        while end + 1 < bytes.count, bytes[end] != 0x0A || bytes[end + 1] != 0x0A { end += 1 }
        guard end + 2 <= bytes.count else { return nil }
        return (String(decoding: bytes[(line + 1)..<end], as: UTF8.self), end + 2)
    }

    private static func text(_ state: State) -> String { text(state.addresses.then(state.told)) }

    private static func text(_ digest: XXH3) -> String { "\(String(digest.high, radix: 16)) \(String(digest.low, radix: 16))" }

    // MARK: What it is made from

    /// The files that the process is made of: the program and every library that it is linked to.
    private static let program: XXH3 = {
        guard let maps = try? LocalDisk().read("/proc/self/maps") else { return .zero }
        let paths = Set(
            String(decoding: maps, as: UTF8.self).split(separator: "\n").compactMap { line in
                line.firstIndex(of: "/").map { String(line[$0...]) }
            }
        )
        return paths.sorted().reduce(XXH3.zero) { digest, path in
            var status = stat()
            guard stat(path, &status) == 0 else { return digest.then(XXH3(of: path)) }
            let numbers = (
                UInt64(status.st_ino), Int64(status.st_size), Int64(status.st_mtim.tv_sec), Int64(status.st_mtim.tv_nsec),
                Int64(status.st_ctim.tv_sec), Int64(status.st_ctim.tv_nsec)
            )
            return digest.then(XXH3(of: path)).then(withUnsafeBytes(of: numbers) { XXH3(of: $0) })
        }
    }()
}

extension Assignment {
    /// Everything that the user asked for, in one line.
    fileprivate var description: String {
        [
            root, today.description, base ?? "-", "\(strict)", markets.sorted().joined(separator: ","),
            channels.sorted().joined(separator: ","),
            "\(acceptsShrinking)", fair.map { "\($0)" } ?? "-", pictures.mark,
        ].joined(separator: "\n")
    }
}
