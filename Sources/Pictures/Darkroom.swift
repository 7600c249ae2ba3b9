public import Catalogue
import Children
import Digests
private import Glibc
import Parallel

/// Makes pictures of several sizes with `vipsthumbnail` of libvips, run as a child with limits: a hostile picture can end it and nothing
/// else. What is made is kept by content, so that the same picture is never made twice.
public struct Darkroom: Sendable {
    /// A picture to make prints of.
    public struct Negative: Sendable {
        /// The file in the stories, as findings name it.
        public let source: String
        /// What its header says.
        public let picture: Picture

        /// The picture `source`.
        public init(_ source: String, _ picture: Picture) {
            self.source = source
            self.picture = picture
        }
    }

    /// What came of a negative.
    public enum Development: Sendable {
        /// Pictures of several sizes.
        case print(Print)
        /// It is shown as it is, without metadata: it moves.
        case asItIs
        /// It can't be decoded within reasonable time and memory.
        case unreadable
    }

    private let tool: String
    /// Stands for the tool and the recipe: other bytes come of another.
    private let fingerprint: String
    /// Whether the tool was built with what makes AVIF.
    private let makesAVIF: Bool

    /// What was found out of the tool, to be given to `init` another time; `nil` where it can't be told whether it still holds, or where
    /// it was given already.
    public let discovery: [UInt8]?

    /// The darkroom of this machine; `nil` where `vipsthumbnail` is not in `path` or can't be run.
    ///
    /// - Parameters:
    ///   - path: folders with colons between, as in PATH.
    ///   - known: what was found out of the tool another time (`discovery`): where it still holds the tool is not run.
    public init?(path: String, knowing known: [UInt8] = []) {
        let candidates = path.split(separator: ":").filter { $0.hasPrefix("/") }.map { "\($0)/vipsthumbnail" }
        guard let tool = candidates.first(where: { access($0, X_OK) == 0 }) else { return nil }
        self.tool = tool
        if let record = ToolRecord(known), record.tool == tool, record.holds {
            (fingerprint, makesAVIF, discovery) = (record.fingerprint, record.makesAVIF, nil)
            return
        }
        let start = time(nil)
        guard let end = Self.run(tool, ["--vips-version"], in: "/", seconds: 10), end.isWell else { return nil }
        let (makesAVIF, loaded) = Self.trial(of: tool)
        let version = SHA256(of: end.output + Array("recipe \(Recipe.version), AVIF \(makesAVIF)".utf8)).hex
        let fingerprint = String(version.prefix(16))
        (self.fingerprint, self.makesAVIF) = (fingerprint, makesAVIF)
        discovery = ToolRecord(tool, fingerprint, makesAVIF: makesAVIF, loaded: loaded, at: start)?.bytes
    }

    /// Whether the tool makes an AVIF of a white pixel, which not every build of it can, and which libraries and modules it loads for that;
    /// none where that is not told, as only glibc's loader does (`LD_DEBUG`, ld.so(8)).
    private static func trial(of tool: String) -> (makesAVIF: Bool, loaded: [String]) {
        guard let bench = try? Bench(in: ScratchFolder.room) else { return (false, []) }
        defer { bench.clear() }
        bench.put(probe, as: "probe.png")
        // Set by `env`, so that the tool alone tells.
        let arguments = ["LD_DEBUG=libs", "LD_DEBUG_OUTPUT=loaded", tool, "-s", "1x1!", "-o", "%s.avif", "probe.png"]
        let end = run("/usr/bin/env", arguments, in: bench.folder, seconds: seconds)
        return (end?.isWell == true && bench.has("probe.avif"), bench.loadedFiles)
    }

    /// Stands for the tool and what it makes.
    public var mark: String { "\(tool) \(fingerprint)" }

    /// The folder of the prints below `cache`.
    public func shelf(in cache: String) -> String { "\(cache)/\(fingerprint)" }

    /// Makes prints of `negatives`; those that are in the cache already are only looked up.
    ///
    /// - Parameters:
    ///   - cache: a folder that may be emptied at any time; it must exist.
    ///   - width: how many children run at once.
    ///   - read: reads a negative's file.
    /// - Returns: a result for each, in their order.
    /// - Throws: a `PictureError` where nothing can be kept or the tool makes nothing of any picture, and what `read` throws.
    public func develop(
        _ negatives: [Negative], cache: String, width: Int, read: @Sendable @escaping (Negative) throws -> [UInt8]
    ) async throws -> [Development] {
        let shelf = PictureShelf(shelf(in: cache))
        mkdir(shelf.folder, 0o777)
        let bench = try Bench(in: cache)
        defer { bench.clear() }
        let sorted = try await negatives.concurrentMap(width: width) { negative in
            try DarkroomTask(negative, bytes: read(negative), withAVIF: makesAVIF, shelf: shelf, bench: bench)
        }
        var seen: Set<String> = []
        let new = sorted.filter { $0.isNew && seen.insert($0.digest).inserted }
        await make(new, on: bench, into: shelf, width: width)
        let results = sorted.map { $0.result(on: shelf) }
        // A disk that is full, or a tool that is broken, must not be told as a thousand broken pictures.
        let hasFailed = results.contains { if case .unreadable = $0 { true } else { false } }
        if hasFailed, !works(on: bench) { throw PictureError(path: tool, reason: "it makes nothing of a white pixel in \(bench.folder)") }
        return results
    }

    private func make(_ tasks: [DarkroomTask], on bench: Bench, into shelf: PictureShelf, width: Int) async {
        var batches: [(making: Recipe.Making, tasks: [DarkroomTask])] = []
        var order: [Recipe.Making] = []
        let groups = tasks.reduce(into: [Recipe.Making: [DarkroomTask]]()) { groups, task in
            for making in task.makings {
                if groups[making] == nil { order.append(making) }
                groups[making, default: []].append(task)
            }
        }
        for making in order {
            let group = groups[making] ?? []
            for start in stride(from: 0, to: group.count, by: Self.batch) {
                batches.append((making, Array(group[start..<min(start + Self.batch, group.count)])))
            }
        }
        _ = await batches.concurrentMap(width: width, chunks: batches.count) { making, tasks in
            if run(making, tasks, on: bench) { return tasks.forEach { bench.keep($0, making, shelf) } }
            // One of them broke it, or is grey: which, is found one by one.
            for task in tasks where Self.colours.contains(where: { run(making, [task], on: bench, $0) }) {
                bench.keep(task, making, shelf)
            }
        }
    }

    /// As many pictures are given to one child: starting it costs as much as a small picture.
    private static let batch = 16

    /// How colours come out as screens without a profile show them. Those of a picture that names no profile are such already (CSS Color 4);
    /// the tool has to be told, or it takes them for others and turns orange to olive. Grey ones fit no profile of colours.
    private static let colours = [["-e", "srgb", "-i", "srgb"], ["-e", "srgb"]]

    private func run(_ making: Recipe.Making, _ tasks: [DarkroomTask], on bench: Bench, _ colours: [String] = Self.colours[0]) -> Bool {
        let arguments = colours + ["-s", making.size, "-o", "%s.\(making.suffix)\(making.options)"] + tasks.map(\.file)
        let end = Self.run(tool, arguments, in: bench.folder, seconds: Self.seconds * tasks.count)
        return end?.isWell == true && tasks.allSatisfy { bench.has("\($0.digest).\(making.suffix)") }
    }

    /// For one picture; a photograph of 24 megapixels takes one.
    private static let seconds = 20
    /// In mebibytes of address space, libraries included.
    private static let memory = 3072

    /// Runs the tool: on one core, and for none of the formats whose readers nobody has hardened.
    private static func run(_ tool: String, _ arguments: [String], in folder: String, seconds: Int) -> Child.End? {
        Child.run(
            tool, arguments, in: folder, Child.Limits(seconds: seconds, memory: memory),
            variables: ["VIPS_CONCURRENCY=1", "VIPS_BLOCK_UNTRUSTED=1", "VIPS_DISC_THRESHOLD=64m"])
    }

    /// A picture as a JPEG of the widest of `widths` that takes `most` bytes or less, without metadata; `nil` where none does or the bytes
    /// are no picture.
    public func small(_ bytes: [UInt8], widths: [Int], most: Int) -> [UInt8]? {
        guard let bench = try? Bench(in: ScratchFolder.room) else { return nil }
        defer { bench.clear() }
        bench.put(bytes, as: "picture")
        for width in widths {
            let arguments = ["-s", "\(width)x>", "-o", "%s-\(width).jpg[Q=60,strip]", "picture"]
            let isMade = Self.colours.contains { colours in
                Self.run(tool, colours + arguments, in: bench.folder, seconds: Self.seconds)?.isWell == true
            }
            guard isMade,
                let made = bench.bytes(of: "picture-\(width).jpg", limit: 1 << 24)
            else { return nil }
            if made.count <= most { return made }
        }
        return nil
    }

    /// Whether the tool makes anything of a picture that is surely right.
    private func works(on bench: Bench) -> Bool {
        let name = "probe"
        bench.put(Self.probe, as: "\(name).png")
        let end = Self.run(tool, ["-s", "1x1!", "-o", "%s.webp", "\(name).png"], in: bench.folder, seconds: Self.seconds)
        return end?.isWell == true && bench.has("\(name).webp")
    }

    /// A white pixel.
    private static let probe: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00, 0x00, 0x01, 0x00,
        0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3A, 0x7E, 0x9B, 0x55, 0x00, 0x00, 0x00, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78,
        0x9C, 0x63, 0xF8, 0x0F, 0x00, 0x01, 0x01, 0x01, 0x00, 0xB1, 0x38, 0xF6, 0x14, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44,
        0xAE, 0x42, 0x60, 0x82,
    ]
}
