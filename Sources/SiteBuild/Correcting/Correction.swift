public import Diagnostics
import Stories

/// What comes of putting the fixes that can't be wrong into stories, before anything is written.
public struct Correction: Sendable {
    /// One file that changes.
    public struct File: Sendable {
        /// Its path below the stories' folder.
        public let path: String
        /// Its bytes on the disk when it was read.
        public let before: [UInt8]
        /// Its bytes with the fixes in it.
        public fileprivate(set) var after: [UInt8]
    }

    /// The files that change, by path.
    public private(set) var files: [File] = []
    /// The fixes, in order, each with the rule that found it.
    public private(set) var fixes: [(rule: RuleID, fix: Fix)] = []
    /// What is found before anything is changed.
    public let before: Outcome
    /// What is found afterwards.
    public private(set) var after: Outcome
}

extension SiteBuild {
    /// Finds what fixes that can't be wrong make of the stories; writes nothing.
    ///
    /// Rules report a few places of a text and no more, so that this goes on until nothing is left. Fixes that would bring an error with them
    /// are not put in.
    public static func correct(_ assignment: Assignment) async throws(BuildError) -> Correction {
        var correction = Correction(before: try await check(assignment))
        for _ in 0..<Correction.mostRounds {
            guard try await correction.goOn(assignment) else { break }
        }
        return correction
    }
}

extension Correction {
    /// A story of 1 MiB in which each word is damaged is mended in fewer.
    fileprivate static let mostRounds = 1000

    fileprivate init(before: Outcome) {
        self.before = before
        after = before
    }

    /// Puts in what can be put in now; `false` where nothing can.
    fileprivate mutating func goOn(_ assignment: Assignment) async throws(BuildError) -> Bool {
        let folder: FolderOnDisk
        do {
            folder = try FolderOnDisk(assignment.root)
        } catch {
            throw .cannotRead(path: assignment.root, reason: error.reason)
        }
        var next = self
        var done: [(rule: RuleID, fix: Fix)] = []
        let certain = after.report.findings.filter { $0.fix?.original != nil }
        for (file, findings) in Dictionary(grouping: certain, by: \.place.file).sorted(by: { $0.key < $1.key }) {
            let prefix = assignment.root + "/"
            guard file.hasPrefix(prefix) else { continue }
            let path = String(file.dropFirst(prefix.count))
            let known = next.files.firstIndex { $0.path == path }
            guard let bytes = known.map({ next.files[$0].after }) ?? (try? folder.read(path, limit: Self.sizeLimit)) else { continue }
            let text = CorrectedText(bytes, by: findings.compactMap(\.fix))
            guard !text.done.isEmpty else { continue }
            if let known {
                next.files[known].after = text.bytes
            } else {
                next.files.append(File(path: path, before: bytes, after: text.bytes))
            }
            let rules = Dictionary(
                findings.compactMap { finding in finding.fix.map { ($0, finding.rule) } }, uniquingKeysWith: { first, _ in first })
            done += text.done.compactMap { fix in rules[fix].map { ($0, fix) } }
        }
        guard !done.isEmpty else { return false }
        let changes = Dictionary(next.files.map { ($0.path, $0.after) }, uniquingKeysWith: { _, last in last })
        next.after = try await SiteBuild.check(assignment, changes: changes)
        guard next.after.report.summary.errors <= after.report.summary.errors else { return false }
        next.fixes += done
        self = next
        return true
    }

    /// Files that are larger are not read at all (story format).
    private static let sizeLimit = 2 << 20
}
