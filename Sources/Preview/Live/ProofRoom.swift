import Catalogue
import Diagnostics
import SiteBuild

/// Keeps the stories' workbench: what has changed in one producer's files is on its pages at once, and then the whole catalogue is looked at.
actor ProofRoom {
    /// What is known now.
    private(set) var view = View() { didSet { moment += 1 } }
    /// Counts what has become of the view.
    private var moment = 0

    private let bench: Workbench
    private let assignment: Assignment
    private let listeners: Listeners
    private let margins: MarginPrinter
    /// What has changed since all was looked at, by path below the stories' folder; `nil` where that could be anything.
    private var pending: Set<String>? = []
    /// What was glanced at since the look that is going on began.
    private var glancedMeanwhile: Set<String> = []
    private var isLooking = false
    private var waiting: [CheckedContinuation<Void, Never>] = []
    /// Those who wait for the first proof, and for the first survey.
    private var waitingForPages: [CheckedContinuation<Void, Never>] = []
    private var waitingForSurvey: [CheckedContinuation<Void, Never>] = []
    /// How long the last look took.
    private var lookTime = Duration.zero

    /// A room for the stories of `assignment`.
    init(_ assignment: Assignment, listeners: Listeners, margins: MarginPrinter) {
        self.assignment = assignment
        self.listeners = listeners
        self.margins = margins
        bench = Workbench(assignment)
    }

    /// How long an editor may go on before the whole catalogue is looked at: looks must not be all that the computer does.
    var pause: Duration { min(lookTime, .seconds(2)) }

    /// Waits until there is something to show, or a reason why not.
    func firstPages() async {
        guard view.proof == nil, view.trouble == nil else { return }
        await withCheckedContinuation { waitingForPages.append($0) }
    }

    /// Waits until the catalogue can be seen as a whole, or there is a reason why not.
    func firstSurvey() async {
        guard view.survey == nil, view.trouble == nil else { return }
        await withCheckedContinuation { waitingForSurvey.append($0) }
    }

    private func wake(_ waiting: inout [CheckedContinuation<Void, Never>]) {
        for other in waiting { other.resume() }
        waiting = []
    }

    /// Takes in a change until everything is as it will be, and tells the browsers whose page is another now.
    func renew(_ change: Change) async {
        _ = await glance(change)
        _ = await look()
    }

    /// Shows what changed in one producer's files.
    ///
    /// - Returns: `false` where more must be looked at before anything can be shown.
    func glance(_ change: Change) async -> Bool {
        switch change {
        case .blind:
            view.isBlind = true
            await tell()
            return true
        case .everything:
            pending = nil
            return false
        case .files(let names):
            let root = assignment.root + "/"
            let paths = names.filter { $0.hasPrefix(root) }.map { String($0.dropFirst(root.utf8.count)) }
            pending?.formUnion(paths)
            // A template's change is no story's.
            guard paths.count == names.count else {
                pending?.insert("site.yaml")
                return false
            }
            guard view.trouble == nil else { return false }
            glancedMeanwhile.formUnion(paths)
            guard let glance = try? await bench.glance(at: Set(paths)) else {
                await showWhatIsWrong(in: Set(paths))
                return false
            }
            let old = view
            view.take(glance)
            Self.letGo(old)
            await tell()
            return true
        }
    }

    /// Shows what is found in producers' files of which no pages can be made before all is looked at: a story that breaks leaves the site.
    private func showWhatIsWrong(in paths: Set<String>) async {
        var folders: Set<String> = []
        for path in paths.sorted().prefix(Self.mostAtAGlance) where path != "site.yaml" {
            guard !folders.contains(where: { "\(assignment.root)/\(path)".hasPrefix($0 + "/") }),
                let (folder, findings) = try? await bench.look(at: path, unsaved: [:])
            else { continue }
            folders.insert(folder)
            view.take(findings, below: folder)
        }
        if !folders.isEmpty { await tell() }
    }

    /// The most files that are looked at by themselves; of more, all is looked at soon enough.
    private static let mostAtAGlance = 20

    /// Looks at the whole catalogue, if anything has changed.
    ///
    /// - Returns: what was found; `nil` where nobody had to look, or somebody else did.
    func look() async -> Summary? {
        if isLooking {
            await withCheckedContinuation { waiting.append($0) }
            return nil
        }
        isLooking = true
        defer {
            isLooking = false
            wake(&waiting)
        }
        var summary: Summary?
        while case let paths = pending, paths?.isEmpty != true {
            pending = []
            glancedMeanwhile = []
            let start = ContinuousClock.now
            do throws(BuildError) {
                // Only the first look is waited for.
                let executor = view.proof == nil ? nil : Backroom.shared
                let whole = try await bench.update(
                    paths, width: executor == nil ? assignment.width : max(1, assignment.width - 1), by: executor)
                await take(whole, by: executor)
                lookTime = ContinuousClock.now - start
                await tell()
                wake(&waitingForPages)
                let today = assignment.today
                let survey = await withTaskExecutorPreference(executor, isolation: nil) { await Survey(of: whole, today: today) }
                let old = view
                view.take(survey)
                Self.letGo(old)
                summary = view.survey?.report.summary
            } catch {
                view.trouble = error.words
                wake(&waitingForPages)
            }
            wake(&waitingForSurvey)
            await tell()
        }
        return summary
    }

    private func take(_ whole: Proof, by executor: Backroom?) async {
        let (survey, lastGood) = (view.survey, view.lastGood)
        let (directory, lost) = await withTaskExecutorPreference(executor, isolation: nil) {
            (await Directory.of(whole, survey), await View.pages(of: lastGood, absentFrom: whole))
        }
        // What was edited while all was looked at may have been read before. It is looked at once more before anybody sees the whole: a page
        // that is fetched meanwhile must not show again what it showed before the edit.
        var glances: [Proof] = []
        while let path = glancedMeanwhile.popFirst() {
            if let glance = try? await bench.glance(at: [path]) { glances.append(glance) }
        }
        let old = view
        view.take(whole, directory, lost)
        Self.letGo(old)
        for glance in glances { view.take(glance) }
    }

    /// What nobody needs any more is given back to the system elsewhere: whoever asks for a page does not wait for it.
    private static func letGo(_ old: View) { Task.detached(executorPreference: Backroom.shared) { withExtendedLifetime(old) {} } }

    /// What stands at a path of the site, and the version that it has.
    func page(at path: String) async -> (page: ShownPage, version: String) {
        if let edition = view.proof?.edition, Survey.has(path, in: edition) { await firstSurvey() }
        let view = view
        let page = await view.page(at: path)
        return (page, margins.version(of: page, trouble: view.trouble))
    }

    /// The version of what a browser shows.
    func version(of place: Listeners.Place) async -> String { await view.version(of: place, margins) }

    /// Tells the browsers that show a place which version it has now.
    func tell(_ place: Listeners.Place) async {
        let (view, moment) = (view, moment)
        listeners.tell(place, version: await view.version(of: place, margins), at: moment)
    }

    private func tell() async {
        for place in listeners.places { await tell(place) }
    }
}
