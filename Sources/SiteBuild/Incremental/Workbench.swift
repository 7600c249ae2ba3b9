public import Catalogue
public import Diagnostics
import Digests
import Pages
import Parallel
import Rulebook
import Stories

/// A folder of stories that stays open: what was read, checked and decided is kept, and of what changes on the disk only that is done again
/// which can come out differently.
///
/// The result is always that of a fresh look at the same files. Calls wait for each other.
public actor Workbench {
    private var assignment: Assignment
    private var kept: Kept?
    private var number = 0
    /// The files that were glanced at since everything was looked at.
    private var glanced: Set<String> = []
    /// Those among them that the look which is going on may have missed.
    private var glancedMeanwhile: Set<String> = []
    /// What was found then, about each subject.
    private var found: [Subject: [Finding]] = [:]
    /// How often everything was looked at.
    private var looks = 0
    private let looking = Turn()
    private let glancing = Turn()

    /// The proof of what was found last; `nil` before the first `update`.
    public private(set) var proof: Proof?

    /// A workbench for the stories of `assignment`; nothing is read yet.
    public init(_ assignment: Assignment) { self.assignment = assignment }

    /// Looks at files whose bytes have changed, and at nothing else: the pages of their producer as they are now, at once however large the
    /// catalogue, and even while `update` looks at all of it. What the whole catalogue has a say in is as before, such as the order of lists
    /// and stories too much alike: `update` makes up for that. One that is going on may have read the files before; whoever glances
    /// meanwhile does so again when it is over.
    ///
    /// - Parameter paths: the files below the stories' folder.
    /// - Returns: `nil` where more may have changed than the contents of one producer's pages: then `update` must be asked.
    public func glance(at paths: Set<String>) async throws(BuildError) -> Proof? {
        while glancing.isTaken { await withCheckedContinuation { glancing.waiting.append($0) } }
        glancing.isTaken = true
        defer { glancing.end() }
        glanced.formUnion(paths)
        glancedMeanwhile.formUnion(paths)
        do {
            while true {
                let look = looks
                guard let kept, let proof else { return nil }
                let glance = try await kept.glance(at: paths, proof, found, number: number + 1, assignment)
                // What it stands on may have been replaced.
                guard look == looks else { continue }
                guard let glance else { return nil }
                number += 1
                self.proof = glance
                return glance
            }
        } catch {
            throw .cannotRead(path: "\(assignment.root)/\(error.path)", reason: error.reason)
        }
    }

    /// What is found in the folder of one producer whose files may have changed, on the disk or in an editor alone: at once however large the
    /// catalogue, and whatever becomes of its pages. No proof comes of it.
    ///
    /// - Parameters:
    ///   - path: a file of it, below the stories' folder.
    ///   - unsaved: what editors have of files below the stories' folder.
    /// - Returns: the folder as findings name it; `nil` where it is no file that was there at the last `update`.
    public func look(
        at path: String, unsaved: [String: [UInt8]]
    ) async throws(BuildError) -> (folder: String, findings: [Finding])? {
        do {
            return try kept?.look(at: path, unsaved, found, assignment.root)
        } catch {
            throw .cannotRead(path: "\(assignment.root)/\(error.path)", reason: error.reason)
        }
    }

    /// Looks at the disk, and takes in what has changed.
    ///
    /// - Parameters:
    ///   - paths: the files and folders below the stories' folder that something happened to, if it is known; else all are
    ///     looked at. The site's templates and `site.yaml` are looked at always.
    ///   - today: the day that counts as today from now on, if another.
    ///   - width: how many tasks look from now on, if another number.
    ///   - executor: who does the work, if not whoever is free.
    /// - Returns: the proof of what is there now; the same as before where nothing has changed.
    @discardableResult
    public func update(
        _ paths: Set<String>? = nil, today: Day? = nil, width: Int? = nil, by executor: (any TaskExecutor)? = nil
    ) async throws(BuildError) -> Proof {
        while looking.isTaken { await withCheckedContinuation { looking.waiting.append($0) } }
        looking.isTaken = true
        defer { looking.end() }
        let root = assignment.root
        if let today { assignment.today = today }
        if let width { assignment.width = width }
        let before = glanced
        glancedMeanwhile = []
        do {
            let (kept, touched, known, assignment) = (kept, paths.map { $0.union(before) }, before.isEmpty ? proof : nil, assignment)
            // Apart from the workbench, so that nobody's glance waits for it.
            let look = try await withTaskExecutorPreference(executor, isolation: nil) { () async throws(FolderError) in
                try await Look(after: kept, at: touched, known: known, assignment)
            }
            let old = (self.kept, self.proof, found)
            self.kept = look.kept
            guard let newly = look.found else { return self.proof ?? look.proof }
            glanced = glancedMeanwhile
            found = newly
            looks += 1
            number += 1
            let proof = look.proof.numbered(number)
            self.proof = proof
            // Whoever glances does not wait until all of the old catalogue is given back.
            Task.detached(executorPreference: executor, priority: .background) { withExtendedLifetime(old) {} }
            return proof
        } catch {
            throw .cannotRead(path: error.path.isEmpty ? root : "\(root)/\(error.path)", reason: error.reason)
        }
    }
}

/// A look at the disk, and what came of it.
private struct Look: Sendable {
    /// What is there.
    let kept: Kept
    /// The proof of it.
    let proof: Proof
    /// What was found about each subject; `nil` where nothing differs from before.
    let found: [Subject: [Finding]]?

    /// - Parameters:
    ///   - before: what was known.
    ///   - touched: the files and folders that something happened to; `nil` where that can be any.
    ///   - known: the proof of `before`.
    init(after before: Kept?, at touched: Set<String>?, known: Proof?, _ assignment: Assignment) async throws(FolderError) {
        var next = try await Kept(after: before, touched: touched, assignment)
        if let known, !next.isChanged {
            (kept, proof, found) = (next, known, nil)
            return
        }
        let review = await next.review(assignment)
        let proof = Proof(number: 0, of: next.manuscript, review, next.templates, changed: next.changed, width: assignment.width)
        proof.prepare()
        (kept, self.proof, found) = (next, proof, Dictionary(grouping: review.findings, by: \.subject))
    }
}

/// Whose turn it is; one at a time. It belongs to one actor.
private final class Turn {
    var isTaken = false
    var waiting: [CheckedContinuation<Void, Never>] = []

    func end() {
        isTaken = false
        for other in waiting { other.resume() }
        waiting = []
    }
}
