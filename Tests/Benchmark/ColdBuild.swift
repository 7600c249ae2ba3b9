import Glibc

/// The first build of a catalogue with Google's feed in both languages, beside what nobody can do without, and beside Hugo where that is asked for.
///
/// The pictures are copied and made in no other sizes: these have a cache and lines of their own. Each step is a process of its own, and all
/// take turns, so that what else the machine does falls on all of them alike; the least of the turns counts.
struct ColdBuild {
    let program: String
    let model: String
    /// The folder to work in, which is not there yet.
    let work: String
    /// The program to be held against.
    var peer: Peer?

    /// A `PATH` on which no program that makes pictures is found.
    static let noPictures = "/nonexistent"

    /// Makes a catalogue in `work` and measures its first build; the catalogue and the site stay there.
    func measure(_ count: Int, _ table: inout Table) throws {
        _ = try Generator(model: model, target: "\(work)/stories", isForGoogleAlone: true).generate(count)
        try peer?.prepare(stories: "\(work)/stories", in: "\(work)/peer")
        var (builds, floors, peers): ([Cost], [Cost], [Cost]) = ([], [], [])
        var site = (files: 0, bytes: 0)
        for _ in 0..<(count <= 2000 ? 3 : 1) {
            builds.append(build())
            site = try Floor.list(of: "\(work)/site", in: "\(work)/list")
            floors.append(
                Cost.running([CommandLine.arguments[0], "--floor", "\(work)/stories", "\(work)/list", "\(work)/floor"]))
            Files.remove("\(work)/floor")
            if let peer { peers.append(peer.build(in: "\(work)/peer")) }
        }
        let (build, floor) = (Cost.least(of: builds), Cost.least(of: floors))
        table.row(count, "cold", build, files: site.files, bytes: site.bytes)
        table.row(count, "floor", floor, files: site.files, bytes: site.bytes)
        table.hold("cold, of the floor, wall", build.wall / floor.wall, atMost: 3.5, aim: 2.5)
        table.hold("cold, of the floor, processor", build.processor / floor.processor, atMost: 3.5, aim: 2.5)
        guard let peer else { return }
        let other = Cost.least(of: peers)
        let made = try peer.made(in: "\(work)/peer")
        table.row(count, "Hugo", other, files: made.files, bytes: made.bytes)
        table.hold("Hugo, times as long", other.wall / build.wall, atLeast: 15, aim: 25)
        table.hold("Hugo, times the processor", other.processor / build.processor, atLeast: 15, aim: 25)
        table.hold("memory, of Hugo's", Double(build.memory) / Double(max(1, other.memory)), atMost: 0.1)
        try peer.compare(with: "\(work)/site", in: "\(work)/peer", table)
    }

    /// Builds the site of the stories in `work` as if nothing had ever been built there.
    ///
    /// - Parameter runner: what the program is run by.
    func build(by runner: [String] = []) -> Cost {
        for folder in ["site", ".site.previous", "stories/.chapbut"] { Files.remove("\(work)/\(folder)") }
        return Cost.running(
            runner + [program, "build", "\(work)/stories", "--output", "\(work)/site", "--as-of", "2026-11-23"], path: Self.noPictures)
    }
}

extension Cost {
    /// The least of several turns, each figure by itself; of memory the most.
    static func least(of turns: [Cost]) -> Cost {
        Cost(
            wall: turns.map(\.wall).min() ?? 0, processor: turns.map(\.processor).min() ?? 0, memory: turns.map(\.memory).max() ?? 0,
            status: turns.map(\.status).max() ?? 0)
    }
}
