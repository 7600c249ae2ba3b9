import Catalogue
import Digests
import Glibc
import SiteBuild

/// How what a build costs grows with the catalogue, and what a second core is worth.
struct Growth {
    /// The folder to work in, which is not there yet.
    let work: String
    let model: String

    /// Builds catalogues of growing size into a sink, each in a process of its own, and prints what that costs.
    ///
    /// - Parameter counts: from each to the next the seconds of the processors may grow as the goods do, and by a twentieth on top: 10.5 times for
    ///   ten times the products.
    func measure(_ counts: [Int], _ table: inout Table) throws {
        var before: (count: Int, cost: Cost)?
        for count in counts {
            defer { Files.remove(work) }
            _ = try Generator(model: model, target: "\(work)/stories", isForGoogleAlone: true).generate(count)
            let cost = Cost.running([CommandLine.arguments[0], "--sink", "\(work)/stories", "\(work)/sum"], path: ColdBuild.noPictures)
            let sum = try String(decoding: Files.read("\(work)/sum"), as: UTF8.self).split(separator: " ")
            table.row(count, "sink", cost, files: Int(sum[0]) ?? 0, bytes: Int(sum[1]) ?? 0)
            if let before {
                let times = Double(count) / Double(before.count)
                table.hold(
                    "\(before.count) to \(count) products, times the processor", cost.processor / before.cost.processor,
                    atMost: times * 1.05)
                let each = Double(cost.memory - before.cost.memory) / Double(count - before.count)
                table.note("memory for each product more: \(Int(each * 1024)) KiB")
                // Reckoned from the two, not measured: a straight line through them.
                table.hold(
                    "1,000,000 products, memory as these two foretell", Double(cost.memory) + each * Double(1_000_000 - count),
                    atMost: 4096, unit: " MiB")
            }
            before = (count, cost)
        }
    }

    /// Builds one catalogue on both cores and on one.
    func measureCores(_ count: Int, _ program: String, _ table: inout Table) throws {
        defer { Files.remove(work) }
        _ = try Generator(model: model, target: "\(work)/stories", isForGoogleAlone: true).generate(count)
        let cold = ColdBuild(program: program, model: model, work: work)
        let two = cold.build()
        table.row(count, "both cores", two)
        let one = cold.build(by: ["taskset", "--cpu-list", "0"])
        table.row(count, "one core", one)
        table.hold("two cores, times as fast as one", one.wall / two.wall, atLeast: 1.7)
    }

    /// Builds the site of `stories` into a sink, and puts what that took in into the file `result`.
    static func sink(_ stories: String, _ result: String) async throws {
        guard let today = Day("2026-11-23") else { return }
        var assignment = Assignment(stories: stories, today: today, width: Benchmark.width)
        assignment.pictures = .inSizes(path: ColdBuild.noPictures)
        let folder = stories.split(separator: "/").dropLast().reduce(into: "") { $0 += "/" + $1 }
        // Feeds go to a disk that is no memory.
        let sink = Sink(below: "\(folder)/sink/", scratch: "/var/tmp")
        let outcome = try await SiteBuild.build(assignment, output: "\(folder)/sink/site", disk: sink)
        guard outcome.isPublished else { throw Problem("\(stories): nothing was published") }
        try Files.write(Array("\(sink.sum.files) \(sink.sum.bytes) \(sink.sum.digest.high)".utf8), to: result)
    }
}
