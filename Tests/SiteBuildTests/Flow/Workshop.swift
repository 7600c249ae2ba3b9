import Catalogue
import Diagnostics
import Foundation
import ModelCatalogue
import SiteBuild
import Testing

/// A folder of stories on the disk with a place for its site, both gone with the value.
final class Workshop: Sendable {
    static let producer = "ong-rung-u-minh"
    /// The product that tests change.
    static let product = ModelCatalogue.product
    /// The other one of its producer, which must never suffer from what happens to the first.
    static let other = "ong-rung-u-minh/mat-ong-gac-keo"
    /// What can be published of a product: its pages, and the channel entries of the model's `site.yaml`.
    static let outlets = [
        "page-vi", "page-en", "google-merchant.vi-VN", "google-merchant.en-VN", "google-merchant.en-US", "google-merchant.en-DE",
        "meta.vi-VN", "meta.en-US", "tiktok.vi-VN", "pinterest.en-US", "microsoft.en-US",
        "peppol-catalogue.en-DE", "ubl-catalogue.vi-VN", "bmecat.en-DE", "lazada.vi-VN", "gs1-gdsn.vi-VN",
    ]

    let folder: TemporaryFolder
    let stories: String
    let site: String

    /// The catalogue in a folder called `name`.
    init(_ catalogue: ModelCatalogue, named name: String = "stories") throws {
        folder = try TemporaryFolder()
        stories = "\(folder.path)/\(name)"
        site = "\(folder.path)/_site"
        for (path, bytes) in catalogue.files { try write(bytes, to: path) }
    }

    /// The model catalogue with a small picture for every picture.
    convenience init() throws { try self.init(try .whole()) }

    func write(_ bytes: [UInt8], to path: String) throws {
        let file = URL(filePath: "\(stories)/\(path)")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

    func read(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: "\(stories)/\(path)")), as: UTF8.self)
    }

    /// Replaces the first `old` of a file, which must be there.
    func edit(_ path: String, _ old: String, to new: String) throws {
        let text = try read(path)
        let range = try #require(text.firstRange(of: old), "“\(old)” isn't in \(path)")
        try write(text.replacingCharacters(in: range, with: new), to: path)
    }

    func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: "\(stories)/\(path)") }

    func move(_ path: String, to other: String) throws {
        try FileManager.default.moveItem(atPath: "\(stories)/\(path)", toPath: "\(stories)/\(other)")
    }

    private func assignment(strict: Bool, width: Int, today: String) throws -> Assignment {
        Assignment(stories: stories, today: try #require(Day(today)), strict: strict, width: width)
    }

    func check(strict: Bool = false, today: String = ModelCatalogue.today) async throws -> Outcome {
        try await SiteBuild.check(assignment(strict: strict, width: 1, today: today))
    }

    @discardableResult
    func build(
        strict: Bool = false, width: Int = 2, today: String = ModelCatalogue.today, acceptsShrinking: Bool = false,
        disk: any Disk = LocalDisk()
    ) async throws -> Outcome {
        var assignment = try assignment(strict: strict, width: width, today: today)
        assignment.acceptsShrinking = acceptsShrinking
        return try await SiteBuild.build(assignment, output: site, disk: disk)
    }

    /// A file of the site, if it is there.
    func published(_ path: String) -> String? {
        (try? Data(contentsOf: URL(filePath: "\(site)/\(path)"))).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The files of the site by path; none where there is no site.
    func files() throws -> [String: [UInt8]] { try Self.files(below: site) }

    static func files(below folder: String) throws -> [String: [UInt8]] {
        guard try LocalDisk().kind(of: folder) == .folder else { return [:] }
        var files: [String: [UInt8]] = [:]
        for entry in try LocalDisk().list(folder) {
            if entry.kind == .folder {
                for (name, bytes) in try Self.files(below: "\(folder)/\(entry.name)") { files["\(entry.name)/\(name)"] = bytes }
            } else {
                files[entry.name] = try LocalDisk().read("\(folder)/\(entry.name)")
            }
        }
        return files
    }

    /// What an outcome says of the stories, with places by path below them.
    func found(_ outcome: Outcome) -> [Found] { outcome.report.findings.map { Found($0, below: stories) } }

    /// What errors keep products out of, by the product's path below the stories.
    func withheld(_ outcome: Outcome) -> [String: [String]] {
        Dictionary(
            outcome.report.summary.withheld.map { (String($0.product.dropFirst(stories.count + 1)), $0.from) },
            uniquingKeysWith: { first, _ in first })
    }
}

/// A finding as tests compare it.
struct Found: Hashable, CustomStringConvertible {
    let rule: String
    let severity: Severity
    let file: String
    let line: Int
    let message: String
    let hasBasis: Bool

    init(_ finding: Finding, below stories: String) {
        rule = finding.rule.name
        severity = finding.severity
        file = finding.place.file.hasPrefix(stories + "/") ? String(finding.place.file.dropFirst(stories.count + 1)) : finding.place.file
        line = Int(finding.place.line)
        message = finding.message.en
        hasBasis = finding.basis != nil
    }

    var description: String { "\(severity) \(rule) \(file):\(line) \(message)" }

    /// The same thing, wherever a change above has moved it.
    func says(the other: Found) -> Bool { (rule, file, message) == (other.rule, other.file, other.message) }
}

extension ModelCatalogue {
    /// The catalogue with every picture small, and with every file that it names.
    static func whole() throws -> ModelCatalogue {
        var catalogue = try ModelCatalogue()
        for path in catalogue.files.keys where path.hasSuffix(".png") || path.hasSuffix(".jpg") {
            catalogue.files[path] = SmallPicture.bytes
        }
        for (path, bytes) in catalogue.files where path.hasSuffix(".yaml") {
            let folder = path.split(separator: "/").dropLast().joined(separator: "/")
            for match in String(decoding: bytes, as: UTF8.self).matches(of: /(images|evidence)\/[a-z0-9-]+\.(png|jpg|pdf)/) {
                let name = "\(folder)/\(match.output.0)"
                if catalogue.files[name] == nil {
                    catalogue.files[name] = name.hasSuffix(".pdf") ? Array("%PDF-1.4\n".utf8) : SmallPicture.bytes
                }
            }
        }
        return catalogue
    }
}
