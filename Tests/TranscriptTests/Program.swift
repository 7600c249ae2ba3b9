import Foundation
import Testing

/// The built program, run as a user runs it.
struct Program {
    /// What came of a run.
    struct Run {
        let output: String
        let errors: String
        let code: Int32
    }

    let url: URL

    /// The program beside this test bundle; `swift build` makes it.
    init() throws {
        let arguments = CommandLine.arguments.dropFirst().filter { $0.hasSuffix(".xctest") }
        let bundles = arguments.map { URL(filePath: $0) } + [Bundle.main.bundleURL, URL(filePath: CommandLine.arguments.first ?? "")]
        let folders = bundles.flatMap { [$0.deletingLastPathComponent(), $0] }
        let found = folders.map { $0.appending(path: "chapbut") }.first { FileManager.default.isExecutableFile(atPath: $0.path) }
        url = try #require(found, "chapbut isn't built: run `swift build` first; looked in \(folders.map(\.path))")
    }

    /// Runs it in `folder` with nothing of our own environment but `variables`.
    func run(_ arguments: [String], in folder: URL, variables: [String: String] = [:]) throws -> Run {
        let process = Process()
        process.executableURL = url
        process.arguments = arguments
        process.currentDirectoryURL = folder
        var environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "COLUMNS": "100"]
        // Where the toolchain's libraries are, for a program that is not linked statically.
        environment["LD_LIBRARY_PATH"] = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"]
        process.environment = environment.merging(variables) { _, new in new }
        // Files take any amount; a pipe that nobody empties would stop the program.
        let streams = try [folder, folder].enumerated().map { index, _ in
            let file = URL(filePath: "\(folder.path).\(index)")
            try Data().write(to: file)
            return (file, try FileHandle(forWritingTo: file))
        }
        defer { for (file, _) in streams { try? FileManager.default.removeItem(at: file) } }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = streams[0].1
        process.standardError = streams[1].1
        try process.run()
        process.waitUntilExit()
        for (_, handle) in streams { try handle.close() }
        let texts = try streams.map { String(decoding: try Data(contentsOf: $0.0), as: UTF8.self) }
        return Run(output: texts[0], errors: texts[1], code: process.terminationStatus)
    }
}
