import Glibc
import Stories

/// Measures the real program on catalogues that are made out of the model stories, and holds what it costs against what it may.
///
/// See `help`. Works in /dev/shm, because disks are noisy; read the figures as ratios within one run.
@main
struct Benchmark {
    static let help = """
        swift build -c release && .build/release/Benchmark [PRODUCTS…] [--cold] [--peer] [--strict]

          For each number of products (1000 4000 17068): `cold` is the first build with Google's feed in both languages, in all kinds of
          pages and two languages, `floor` what nobody can do without: to read the stories, run libcmark over them, and write as many bytes to
          the same files. Then with all feeds of the model's site.yaml: `read` and `check`, `feeds`, the first build, and those after it:
          `scan` is readdir and stat over the stories and nothing else, `nothing` a build where nothing has changed, `edit 2` and `price` one
          after an edit. `pictures` are the model's own, made in all sizes, and `again` found made.
          --cold     the lines of the first build alone
          --peer     Hugo makes the same pages and the same feed (Tests/Outside/prepare-hugo gets it; Tests/Benchmark/Peer has its templates)

        Benchmark --long [--strict]             10,000 products and 100,000 into a sink that counts, in 16 GiB of memory; both cores and one
        Benchmark --sink-growth PRODUCTS…       into that sink, from one number of products to the next
        Benchmark --cores PRODUCTS              both cores and one
        Benchmark --feeds [ITEMS…]              each feed alone, written and checked, with 17,068 items and ten times as many
        Benchmark --make FOLDER PRODUCTS [--google]   makes the catalogue alone; --google: with that feed alone
        Benchmark --glance STORIES              how soon a preview shows an edit

        --strict: exit code 1 where a limit is not kept.
        """

    static func main() async {
        do {
            try await run()
        } catch {
            print(error)
            exit(1)
        }
    }

    private static func run() async throws {
        var arguments = Array(CommandLine.arguments.dropFirst())
        func take(_ flag: String) -> Bool {
            defer { arguments.removeAll { $0 == flag } }
            return arguments.contains(flag)
        }
        let (isStrict, isLong, withPeer, isForGoogleAlone) = (take("--strict"), take("--long"), take("--peer"), take("--google"))
        let isColdAlone = take("--cold")
        let step = arguments.first?.hasPrefix("--") == true ? arguments.removeFirst() : nil
        let numbers = arguments.compactMap { Int($0) }
        let work = "/dev/shm/chapbut-benchmark-\(getpid())"
        switch (step, arguments.count) {
        case ("--read", 1): return try await read(arguments[0])
        case ("--floor", 3): return try await Floor(stories: arguments[0], list: arguments[1], target: arguments[2]).run()
        case ("--sink", 2): return try await Growth.sink(arguments[0], arguments[1])
        case ("--glance", 1): return try await BuildingAgain.glance(arguments[0])
        case ("--make", 2) where numbers.count == 1:
            _ = try Generator(model: model, target: arguments[0], isForGoogleAlone: isForGoogleAlone).generate(numbers[0])
            return
        case ("--prepare-peer", 2): return try Peer(root: root).prepare(stories: arguments[0], in: arguments[1])
        case ("--feeds", _):
            mkdir(work, 0o755)
            defer { rmdir(work) }
            let isWithin = try await FeedBenchmark(stories: model, folder: work).run(numbers.isEmpty ? [17_068, 170_680] : numbers)
            if !isWithin { exit(1) }
            return
        case (nil, numbers.count), ("--sink-growth", numbers.count), ("--cores", 1): break
        default:
            print(help)
            exit(64)
        }
        let program = "\(root)/.build/release/chapbut"
        guard access(program, X_OK) == 0 else { throw Problem("\(program): build it first with `swift build -c release`") }
        var table = Table()
        defer { Files.remove(work) }
        let growth = Growth(work: work, model: model)
        switch step {
        case "--sink-growth": try growth.measure(numbers, &table)
        case "--cores": try growth.measureCores(numbers.first ?? 4000, program, &table)
        default:
            if isLong {
                try growth.measureCores(10_000, program, &table)
                try growth.measure([10_000, 100_000], &table)
            } else {
                if !isColdAlone { try pictures(program, work, table) }
                let peer = withPeer ? try Peer(root: root) : nil
                for count in numbers.isEmpty ? [1000, 4000, 17_068] : numbers {
                    try ColdBuild(program: program, model: model, work: work, peer: peer).measure(count, &table)
                    if !isColdAlone { try allFeeds(count, program, work, &table) }
                    Files.remove(work)
                }
            }
        }
        table.end()
        if isStrict, !table.missed.isEmpty {
            Files.remove(work)
            exit(1)
        }
    }

    /// How many tasks the program runs at once.
    static let width = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

    /// The same stories with all feeds of the model: read, checked, built, and built again.
    private static func allFeeds(_ count: Int, _ program: String, _ work: String, _ table: inout Table) throws {
        try Generator(model: model, target: "\(work)/stories").writeSite()
        for folder in ["site", ".site.previous", "peer", "stories/.chapbut"] { Files.remove("\(work)/\(folder)") }
        let read = Cost.running([CommandLine.arguments[0], "--read", "\(work)/stories"])
        table.row(count, "read", read)
        let check = Cost.running([program, "check", "\(work)/stories", "--as-of", "2026-11-23"])
        table.row(count, "check", check)
        table.hold("check, of reading alone, processor", check.processor / read.processor, atMost: 2)
        let build = Cost.running([program, "build", "\(work)/stories", "--output", "\(work)/site", "--as-of", "2026-11-23"])
        let site = try Floor.list(of: "\(work)/site", in: "\(work)/list")
        table.row(count, "feeds", build, files: site.files, bytes: site.bytes)
        try BuildingAgain(program: program, stories: "\(work)/stories", site: "\(work)/site").measure(count, &table)
    }

    /// The model stories with their real pictures: what making all sizes costs, and what it costs to find them made.
    private static func pictures(_ program: String, _ work: String, _ table: Table) throws {
        defer { Files.remove(work) }
        let files = try Files.below(model).filter { !$0.hasPrefix(".") }
        for file in files { try Files.copy("\(model)/\(file)", to: "\(work)/stories/\(file)") }
        let products = files.count { $0.hasSuffix("/product.yaml") }
        for step in ["pictures", "again"] {
            let cost = Cost.running([program, "build", "\(work)/stories", "--output", "\(work)/site", "--as-of", "2026-11-23"])
            let made = try Files.below("\(work)/site").filter { $0.hasPrefix("pictures/") }
            var bytes = 0
            for file in made { bytes += try Files.size("\(work)/site/\(file)") }
            table.row(products, step, cost, files: made.count, bytes: bytes)
        }
    }

    private static let root = #filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 }
    private static var model: String { "\(root)/stories" }

    /// Makes the manuscript of a folder, and keeps it to the end as `check` does.
    private static func read(_ path: String) async throws {
        // Held by name: the optimiser of Swift 6.3.1 frees a folder that is made in the call once too often.
        let folder = try FolderOnDisk(path)
        let manuscript = try await Stories.read(folder, root: path, width: width)
        withExtendedLifetime((folder, manuscript)) {}
    }
}
