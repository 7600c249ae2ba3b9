import Catalogue
import Diagnostics
import Feeds
import Glibc
import Rulebook
import Stories

/// Selects, writes and checks every feed over catalogues of growing size, and prints what that costs: seconds of the processor, and by how
/// much the memory grew while a feed was written and checked. From one size to the next a feed may cost as many times more as it has items
/// more, and a tenth on top; its memory must stay where it was.
struct FeedBenchmark {
    /// The stories whose goods are multiplied.
    let stories: String
    /// Where feeds are written.
    let folder: String

    /// What one feed cost.
    private struct Cost {
        let items: Int
        let processor: Double
        let memory: Int

        /// How many seconds `others` items may take, if these took so many.
        func bound(for others: Int) -> Double { processor * Double(others) / Double(max(1, items)) * 1.1 }
    }

    /// - Returns: whether every feed has items and stayed within its bounds.
    func run(_ counts: [Int]) async throws -> Bool {
        print("   items  feed                       items in   select s  write+check s       MB  MiB more")
        var before: [String: Cost] = [:]
        var isWithin = true
        for count in counts {
            let edition = try await edition(of: count)
            for entry in edition.site.channels {
                let earlier = before[entry.name]
                var cost = try measure(entry, in: edition, count)
                // A machine that others use tells at times too much, never too little: three turns of what is soon done, and of the rest
                // only where once was too long.
                var turns = 1
                while turns < 3, earlier == nil || earlier.map({ cost.processor > $0.bound(for: cost.items) }) ?? false {
                    let again = try measure(entry, in: edition, count)
                    if again.processor < cost.processor { cost = again }
                    turns += 1
                }
                if cost.items == 0 {
                    // What nothing goes into can't be too slow.
                    isWithin = false
                    print("          ! \(entry.name): no item goes in, so that nothing is measured")
                }
                if let earlier, earlier.items > 0 {
                    let growth = Double(cost.items) / Double(earlier.items)
                    if cost.processor > earlier.bound(for: cost.items) || cost.memory > earlier.memory + 8 {
                        isWithin = false
                        let times = (cost.processor / earlier.processor * 10).rounded() / 10
                        print(
                            "          ! \(entry.name): \(growth) times the items, \(times) times the seconds, \(earlier.memory) MiB before"
                        )
                    }
                }
                before[entry.name] = cost
            }
        }
        return isWithin
    }

    /// A catalogue of `count` items: the model's jar of honey with its smaller jar, over and over, so that every channel takes all of them.
    private func edition(of count: Int) async throws -> Edition {
        // Held by name, as in `Benchmark.read`.
        let source = try FolderOnDisk(stories)
        var manuscript = try await Stories.read(source, root: stories, width: 2)
        withExtendedLifetime(source) {}
        guard var model = manuscript.products.first(where: { $0.sku?.value == "RH-HT-500" && $0.variants.count == 1 }) else {
            throw Problem("the model's honey is not there")
        }
        prepare(&model, and: &manuscript.site)
        manuscript.products = (0..<count / 2).map { number in
            var product = model
            product.slug += "-\(number)"
            product.folder += "-\(number)"
            product.sku?.value += "-\(number)"
            product.variants[0].sku?.value += "-\(number)"
            return product
        }
        manuscript.fairs = []
        let today = Day("2026-11-23") ?? Day(number: 0)
        // What the rules find is not what is measured.
        let review = await Rulebook.review(manuscript, today: today, width: 2, rules: [])
        guard let edition = review.edition else { throw Problem("there is no edition") }
        return edition
    }

    /// Heureka's feed beside those of the model, and what it asks of goods.
    private func prepare(_ product: inout Product, and site: inout Site) {
        let place = product.place
        let czech: Language = "cs"
        if var story = product.stories[.en] {
            story.language = czech
            product.stories[czech] = story
        }
        let price = Money("289 CZK").map { Located($0, at: place) }
        product.offer?.prices["CZ"] = price
        product.variants[0].prices["CZ"] = price
        var facts = ChannelFacts(at: place)
        facts.values["category"] = Located("Heureka.cz | Jídlo a nápoje | Med", at: place)
        product.channels["heureka"] = facts
        site.languages.append(Located(czech, at: site.place))
        var carrier = Delivery.Carrier(at: site.place)
        carrier.carrier = Located("PPL", at: site.place)
        carrier.price = Money("99 CZK").map { Located($0, at: site.place) }
        var delivery = Delivery(at: site.place)
        delivery.carriers = [carrier]
        site.channels.append(ChannelEntry(.heureka, market: "CZ", language: czech, delivery: delivery, at: site.place))
    }

    private func measure(_ entry: ChannelEntry, in edition: Edition, _ count: Int) throws -> Cost {
        let start = Clock.processor
        let selection = Feeds.select(edition, for: entry)
        let selected = Clock.processor
        Self.forgetPeak()
        let resting = Self.memory("VmRSS")
        var files: [FeedOnDisk] = []
        let paths = try Feeds.write(selection, in: edition) { path in
            let file = try FeedOnDisk("\(folder)/\(path.split(separator: "/").last ?? "feed")")
            files.append(file)
            return file
        } showing: { _ in
        }
        let written = Clock.processor
        let cost = Cost(items: selection.items, processor: written - selected, memory: (Self.memory("VmHWM") - resting) / 1024)
        let bytes = files.reduce(0) { $0 + $1.size }
        func padded(_ text: String, _ width: Int) -> String { String(repeating: " ", count: max(1, width - text.count)) + text }
        func decimal(_ number: Double) -> String { "\((number * 100).rounded() / 100)" }
        print(
            padded(String(count), 8) + "  " + entry.name + padded(String(cost.items), 35 - entry.name.count)
                + padded(decimal(selected - start), 11) + padded(decimal(cost.processor), 15) + padded(decimal(Double(bytes) / 1e6), 9)
                + padded(String(cost.memory), 10) + (paths.count > 2 ? "" : "  (no item)"))
        // Seen at once, wherever it goes.
        fflush(nil)
        return cost
    }

    /// From now on the peak of the memory is counted anew (proc(5), clear_refs).
    private static func forgetPeak() { try? Files.write([UInt8(ascii: "5")], to: "/proc/self/clear_refs") }

    /// A line of `/proc/self/status`, in KiB.
    private static func memory(_ name: String) -> Int {
        guard let file = fopen("/proc/self/status", "r") else { return 0 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, 256, file) != nil {
            let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
            if text.hasPrefix(name + ":") { return Int(text.filter(\.isNumber)) ?? 0 }
        }
        return 0
    }
}

/// A feed's file for the time of the measurement.
private final class FeedOnDisk: FeedFile {
    private let path: String
    private let file: Int32
    private(set) var size = 0

    init(_ path: String) throws(Problem) {
        self.path = path
        file = Glibc.open(path, O_RDWR | O_CREAT | O_TRUNC, 0o644)
        guard file >= 0 else { throw Problem(path) }
    }

    deinit {
        Glibc.close(file)
        unlink(path)
    }

    func append(_ bytes: UnsafeRawBufferPointer) throws {
        guard Glibc.write(file, bytes.baseAddress, bytes.count) == bytes.count else { throw Problem(path) }
        size += bytes.count
    }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let count = pread(file, buffer.baseAddress, buffer.count, off_t(offset))
        guard count >= 0 else { throw Problem(path) }
        return count
    }

    func close() {}
}
