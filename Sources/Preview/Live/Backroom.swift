import Foundation
import Glibc
import Synchronization

/// Threads of a low rank (nice(2)): what nobody waits for is done here, and whoever is waited for gets the processor first. A task's
/// priority alone changes nothing on Linux: all of them run on threads of one rank.
final class Backroom: TaskExecutor {
    /// The one of this program: its threads are there until the program ends.
    static let shared = Backroom(threads: max(1, ProcessInfo.processInfo.activeProcessorCount - 1))

    private let jobs = Mutex<[UnownedJob]>([])
    private let waiting = DispatchSemaphore(value: 0)

    /// How far its threads stand back. The system gives them a tenth of a processor that somebody else wants, and all of one that nobody does.
    private static let niceness: Int32 = 10

    private init(threads count: Int) {
        for _ in 0..<count {
            let thread = Thread { [self] in
                // Of this thread alone: on Linux each has a rank of its own. Where that is refused, it works in the ordinary one.
                _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, Self.niceness)
                while true { work() }
            }
            thread.name = "backroom"
            // As much as the system's own threads have: what is read and drawn may be nested deeply.
            thread.stackSize = 8 << 20
            thread.start()
        }
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        jobs.withLock { $0.append(job) }
        waiting.signal()
    }

    private func work() {
        waiting.wait()
        let job = jobs.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        job?.runSynchronously(on: asUnownedTaskExecutor())
    }
}
