import CCmark
import Glibc
import Stories

/// Builds catalogues of growing size with the real program and prints what that costs, beside the plain cost of parsing the same
/// Markdown with libcmark and writing the same bytes.
///
///     swift build -c release && swift run -c release Benchmark [PRODUCTS…]
///
/// The step `read` is the making of the manuscript alone, in a process of its own: what `check` may cost at most twice.
///
/// The first two lines are of the model stories with their pictures: `pictures` makes them in all sizes, `again` finds them made.
///
/// `--feeds [ITEMS…]` measures the feeds alone, each written and checked, at 17,068 items and ten times as many.
///
/// `scan` is what nobody can do without who wants to know whether anything has changed; `nothing`, `edit 1` and `edit 2` are builds after a
/// build. `--glance STORIES` tells how soon a preview shows an edit.
///
/// `--make FOLDER PRODUCTS` makes the catalogue alone, to profile a single step with it.
///
/// Works in /dev/shm, because disks are noisy; read the figures as ratios within one run.
@main
struct Benchmark {
    static func main() async throws {
        if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "--read" {
            return try await read(CommandLine.arguments[2])
        }
        if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "--glance" {
            return try await BuildingAgain.glance(CommandLine.arguments[2])
        }
        if CommandLine.arguments.count == 4, CommandLine.arguments[1] == "--make", let count = Int(CommandLine.arguments[3]) {
            _ = try Generator(model: model, target: CommandLine.arguments[2]).generate(count)
            return
        }
        if CommandLine.arguments.count > 1, CommandLine.arguments[1] == "--feeds" {
            let counts = CommandLine.arguments.dropFirst(2).compactMap { Int($0) }
            let work = "/dev/shm/chapbut-benchmark-\(getpid())"
            mkdir(work, 0o755)
            defer { rmdir(work) }
            let isWithin = try await FeedBenchmark(stories: model, folder: work).run(counts.isEmpty ? [17_068, 170_680] : counts)
            if !isWithin { exit(1) }
            return
        }
        let counts = CommandLine.arguments.dropFirst().compactMap { Int($0) }
        let program = "\(root)/.build/release/chapbut"
        guard access(program, X_OK) == 0 else { throw Problem("\(program): build it first with `swift build -c release`") }
        print("products      step   wall s    cpu s   MiB mem   files       MB")
        try pictures(program)
        for count in counts.isEmpty ? [1000, 4000, 17_068] : counts {
            let work = "/dev/shm/chapbut-benchmark-\(getpid())"
            defer { _ = run(["/bin/rm", "-rf", work]) }
            _ = try Generator(model: model, target: "\(work)/stories").generate(count)
            row(count, "read", run([CommandLine.arguments[0], "--read", "\(work)/stories"]), 0, 0)
            let check = run([program, "check", "\(work)/stories", "--as-of", "2026-11-23"])
            row(count, "check", check, 0, 0)
            let build = run([program, "build", "\(work)/stories", "--output", "\(work)/site", "--as-of", "2026-11-23"])
            let files = try Files.below("\(work)/site")
            var sizes: [Int] = []
            for file in files { sizes.append(try Files.read("\(work)/site/\(file)").count) }
            row(count, "build", build, files.count, sizes.reduce(0, +))
            let floor = try floor(stories: "\(work)/stories", sizes: sizes, target: "\(work)/floor")
            row(count, "floor", floor, files.count, sizes.reduce(0, +))
            try BuildingAgain(program: program, stories: "\(work)/stories", site: "\(work)/site").measure(count)
        }
    }

    /// The model stories with their real pictures: what making all sizes costs, and what it costs to find them made.
    private static func pictures(_ program: String) throws {
        let work = "/dev/shm/chapbut-benchmark-\(getpid())"
        defer { _ = run(["/bin/rm", "-rf", work]) }
        let files = try Files.below(model).filter { !$0.hasPrefix(".") }
        for file in files { try Files.copy("\(model)/\(file)", to: "\(work)/stories/\(file)") }
        let products = files.count { $0.hasSuffix("/product.yaml") }
        for step in ["pictures", "again"] {
            let cost = run([program, "build", "\(work)/stories", "--output", "\(work)/site", "--as-of", "2026-11-23"])
            let made = try Files.below("\(work)/site").filter { $0.hasPrefix("pictures/") }
            var bytes = 0
            for file in made { bytes += try Files.read("\(work)/site/\(file)").count }
            row(products, step, cost, made.count, bytes)
        }
    }

    private static let root = #filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 }
    private static var model: String { "\(root)/stories" }

    /// Makes the manuscript of a folder, and keeps it to the end as `check` does.
    static func read(_ path: String) async throws {
        // Held by name: the optimiser of Swift 6.3.1 frees a folder that is made in the call once too often.
        let folder = try FolderOnDisk(path)
        let manuscript = try await Stories.read(folder, root: path, width: 2)
        withExtendedLifetime((folder, manuscript)) {}
    }

    struct Cost {
        var wall: Double
        var processor: Double
        var memory: Int
        var status: Int32 = 0
    }

    /// Reading and parsing the Markdown, then writing as many files of the same sizes: what no program of this kind can do without.
    static func floor(stories: String, sizes: [Int], target: String) throws(Problem) -> Cost {
        let start = Clock()
        for file in try Files.below(stories) where file.hasSuffix(".md") {
            let text = try Files.read("\(stories)/\(file)")
            text.withUnsafeBytes { bytes in
                let parsed = cmark_parse_document(bytes.bindMemory(to: CChar.self).baseAddress, bytes.count, CMARK_OPT_DEFAULT)
                let html = cmark_render_html(parsed, CMARK_OPT_DEFAULT)
                free(html)
                cmark_node_free(parsed)
            }
        }
        for (index, size) in sizes.enumerated() {
            try Files.write([UInt8](repeating: 0x20, count: size), to: "\(target)/\(index / 100)/\(index)")
        }
        return start.cost()
    }

    /// Runs a program to its end.
    ///
    /// - Parameter showing: whether what it prints is shown.
    static func run(_ arguments: [String], showing: Bool = false) -> Cost {
        var clock = timespec()
        clock_gettime(CLOCK_MONOTONIC, &clock)
        let start = Double(clock.tv_sec) + Double(clock.tv_nsec) / 1e9
        var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        for file in [1, 2] as [Int32] where !showing { posix_spawn_file_actions_addopen(&actions, file, "/dev/null", O_WRONLY, 0) }
        defer { posix_spawn_file_actions_destroy(&actions) }
        var process: pid_t = 0
        guard posix_spawn(&process, arguments[0], &actions, nil, &pointers, environ) == 0 else {
            return Cost(wall: 0, processor: 0, memory: 0)
        }
        var status: Int32 = 0
        var usage = rusage()
        wait4(process, &status, 0, &usage)
        clock_gettime(CLOCK_MONOTONIC, &clock)
        return Cost(
            wall: Double(clock.tv_sec) + Double(clock.tv_nsec) / 1e9 - start, processor: usage.seconds, memory: usage.ru_maxrss / 1024,
            // As shells tell it: a signal is 128 and its number.
            status: status & 0x7F == 0 ? status >> 8 : 128 + (status & 0x7F))
    }

    static func row(_ count: Int, _ step: String, _ cost: Cost, _ files: Int, _ bytes: Int) {
        func padded(_ text: String, _ width: Int) -> String { String(repeating: " ", count: max(1, width - text.count)) + text }
        func decimal(_ number: Double) -> String { "\((number * 100).rounded() / 100)" }
        print(
            padded(String(count), 8) + padded(step, 10) + padded(decimal(cost.wall), 9) + padded(decimal(cost.processor), 9)
                + padded(String(cost.memory), 10) + padded(String(files), 8) + padded(decimal(Double(bytes) / 1e6), 9)
                + (cost.status > 1 ? "  (exit \(cost.status))" : ""))
    }
}

/// A stop watch over this process.
struct Clock {
    private let wall: Double
    private let processor: Double

    init() {
        (wall, processor) = Self.now()
    }

    func cost() -> Benchmark.Cost {
        let (wall, processor) = Self.now()
        return Benchmark.Cost(wall: wall - self.wall, processor: processor - self.processor, memory: 0)
    }

    private static func now() -> (Double, Double) {
        var clock = timespec()
        clock_gettime(CLOCK_MONOTONIC, &clock)
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return (Double(clock.tv_sec) + Double(clock.tv_nsec) / 1e9, usage.seconds)
    }
}

extension rusage {
    /// Processor seconds, those spent in the kernel included.
    var seconds: Double {
        Double(ru_utime.tv_sec + ru_stime.tv_sec) + Double(ru_utime.tv_usec + ru_stime.tv_usec) / 1e6
    }
}
