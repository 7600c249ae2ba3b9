import Foundation
import Synchronization

/// Tells what changes in some folders, a few milliseconds after it has.
final class Watcher: Sendable {
    /// The changes, until the watcher is gone.
    let changes: AsyncStream<Change>
    private let isOver = Mutex(false)

    /// A folder is quiet when nothing has happened in it for so long: an editor that writes a file aside and renames it is one change.
    private static let quietMilliseconds: Int32 = 8
    /// The same where all that something happened to is in its place: a file that was written aside and renamed.
    private static let settledMilliseconds: Int32 = 2
    /// A folder that never is quiet is looked at all the same.
    private static let patience = Duration.milliseconds(150)
    /// How often it is looked whether folders that were away are back.
    private static let lookMilliseconds: Int32 = 500

    /// Watches `roots`. A path among the changes begins with its root as it is written here.
    init(_ roots: [String]) {
        let (changes, tell) = AsyncStream.makeStream(of: Change.self)
        self.changes = changes
        let thread = Thread { [weak self] in
            guard var watch = FolderWatch(roots) else {
                tell.yield(.blind)
                return
            }
            defer { watch.stop() }
            if watch.isBlind { tell.yield(.blind) }
            while let self, !self.isOver.withLock({ $0 }) {
                Self.look(&watch, tell)
            }
        }
        thread.name = "watch"
        thread.start()
    }

    private static func look(_ watch: inout FolderWatch, _ tell: AsyncStream<Change>.Continuation) {
        let wasBlind = watch.isBlind
        if watch.wait(lookMilliseconds) {
            let end = ContinuousClock.now + patience
            while watch.wait(watch.isHalfway ? quietMilliseconds : settledMilliseconds), ContinuousClock.now < end {}
        }
        watch.findRoots()
        if let change = watch.take() { tell.yield(change) }
        if watch.isBlind, !wasBlind { tell.yield(.blind) }
    }

    /// Ends the watch, soon.
    func stop() { isOver.withLock { $0 = true } }
}
