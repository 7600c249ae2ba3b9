import Foundation

/// Tools and files outside the package, which a machine may lack.
enum Outside {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The transcription of Google's specification that is not ours.
    static var foreignGrammar: URL? { shared("own-rnc/google-rss.rng") }

    /// The official schema of UBL catalogues.
    static var ublSchema: URL? { shared("ubl-2.1/xsdrt/maindoc/UBL-Catalogue-2.1.xsd") }

    /// The official schema of BMEcat.
    static var bmecatSchema: URL? { shared("bmecat/bmecat_2005_2.xsd") }

    /// The transcription of Lazada's request that is not ours.
    static var lazadaGrammar: URL? { shared("own-rnc/lazada-request.rng") }

    /// The transcription of Heureka's specification that is not ours.
    static var heurekaGrammar: URL? { shared("own-rnc/heureka.rng") }

    /// The official schema of GDSN messages, with the modules that are spoken in.
    static var gdsnSchema: URL? { shared("gdsn-3.1/gdsn-all.xsd") }

    private static func shared(_ path: String) -> URL? {
        let file = root.appending(path: "../shared/schemas/\(path)").standardized
        return FileManager.default.fileExists(atPath: file.path()) ? file : nil
    }

    private static let xmllint = "/usr/bin/xmllint"

    /// What `xmllint` says against a document; empty where it is valid; `nil` where xmllint or the grammar is absent.
    static func xmllint(_ document: [UInt8], grammar: URL? = nil, schema: URL? = nil) throws -> String? {
        guard let model = grammar ?? schema, FileManager.default.isExecutableFile(atPath: xmllint) else {
            print("not run: xmllint or ../shared is absent")
            return nil
        }
        let file = FileManager.default.temporaryDirectory.appending(path: "chapbut-\(UUID().uuidString).xml")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(document).write(to: file)
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: xmllint)
        process.arguments = ["--noout", "--nonet", grammar == nil ? "--schema" : "--relaxng", model.path(), file.path()]
        process.standardError = pipe
        try process.run()
        let said = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? "" : String(decoding: said, as: UTF8.self)
    }
}
