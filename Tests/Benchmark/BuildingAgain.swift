import Catalogue
import Glibc
import Rulebook
import SiteBuild

/// What builds cost that have little to do, beside a bare scan of the stories' folder: `readdir` and `stat`, and nothing else.
struct BuildingAgain {
    let program: String
    let stories: String
    let site: String

    /// Measures on a site that was just built, and prints a line for each step and the ratios.
    func measure(_ count: Int, _ table: inout Table) throws {
        let clock = Clock()
        let entries = try Self.scan(stories)
        let scan = clock.cost
        table.row(count, "scan", scan, files: entries)
        // The first time what was written just before is looked at once more.
        _ = build()
        let nothing = build()
        table.row(count, "nothing", nothing)
        // The first edition after the first has none before it to be brought forward from.
        try edit("một")
        table.row(count, "edit 1", build())
        try edit("hai")
        let one = build()
        table.row(count, "edit 2", one)
        try price()
        let price = build()
        table.row(count, "price", price)
        table.hold("nothing changed, in bare scans", nothing.wall / scan.wall, atMost: 2.5)
        table.hold("one story changed, of 5 scans and 50 ms", one.wall / (5 * scan.wall + 0.05), atMost: 1)
        table.note("one price changed: \(Self.rounded(price.wall / scan.wall)) scans")
        _ = Cost.running([CommandLine.arguments[0], "--glance", stories], showing: true)
    }

    private func build() -> Cost {
        Cost.running([program, "build", stories, "--output", site, "--as-of", "2026-11-23"])
    }

    private func story() throws(Problem) -> String {
        guard let story = try Files.below(stories).filter({ $0.hasSuffix("/vi.md") }).sorted().first else { throw Problem(stories) }
        return "\(stories)/\(story)"
    }

    private func edit(_ word: String) throws(Problem) {
        let story = try story()
        let bytes = try Files.read(story) + Array("\nThêm câu thứ \(word).\n".utf8)
        try Files.write(bytes, to: story)
    }

    /// Changes the first price of the first product.
    private func price() throws(Problem) {
        guard let file = try Files.below(stories).filter({ $0.hasSuffix("/product.yaml") }).sorted().first else { throw Problem(stories) }
        let lines = String(decoding: try Files.read("\(stories)/\(file)"), as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        guard let line = lines.firstIndex(where: { $0.contains("price: ") && $0.contains("000 VND") }) else { throw Problem(file) }
        var changed = lines.map(String.init)
        changed[line] = changed[line].replacing("000 VND", with: "500 VND")
        try Files.write(Array(changed.joined(separator: "\n").utf8), to: "\(stories)/\(file)")
    }

    /// Loads the stories as a preview does, and prints how long it takes until an edit is seen on its page.
    static func glance(_ stories: String) async throws {
        guard let today = Day("2026-11-23") else { return }
        let again = BuildingAgain(program: "", stories: stories, site: "")
        let bench = Workbench(Assignment(stories: stories, today: today, width: Benchmark.width))
        var clock = Clock()
        let proof = try await bench.update()
        print("            preview: \(proof.edition?.products.count ?? 0) products in \(rounded(clock.cost.wall)) s", terminator: "")
        let file = try again.story()
        let path = String(file.dropFirst(stories.count + 1))
        guard let product = proof.edition?.products.first(where: { file.hasPrefix($0.product.folder + "/") }) else { return }
        let page = "vi/san-pham/\(product.producerSlug)/\(product.slug)/index.html"
        _ = try proof.document(at: page)
        var times: [Double] = []
        for number in 0..<10 {
            try again.edit("\(number)")
            clock = Clock()
            _ = try await bench.glance(at: [path])?.document(at: page)
            times.append(clock.cost.wall)
        }
        clock = Clock()
        try await bench.update([path])
        print(", an edit is seen after \(rounded((times.max() ?? 0) * 1000)) ms, all that follows after \(rounded(clock.cost.wall)) s")
    }

    private static func rounded(_ number: Double) -> String { "\((number * 100).rounded() / 100)" }

    /// How many entries there are in and below a folder; each is asked for its state.
    private static func scan(_ folder: String) throws(Problem) -> Int {
        guard let directory = opendir(folder) else { throw Problem(folder) }
        return try scan(directory, folder)
    }

    private static func scan(_ directory: OpaquePointer, _ name: String) throws(Problem) -> Int {
        defer { closedir(directory) }
        var count = 0
        while let entry = readdir(directory) {
            var status = stat()
            let inner: Int32? = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { name -> Int32? in
                    guard name[0] != 0x2E else { return nil }
                    count += 1
                    guard fstatat(dirfd(directory), name, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_mode & S_IFMT == S_IFDIR else {
                        return nil
                    }
                    return openat(dirfd(directory), name, O_RDONLY | O_DIRECTORY)
                }
            }
            guard let inner else { continue }
            guard inner >= 0, let directory = fdopendir(inner) else { throw Problem(name) }
            count += try scan(directory, name)
        }
        return count
    }
}
