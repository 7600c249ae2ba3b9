import Synchronization

/// Counts pieces of work that several tasks do, and tells it now and then.
final class Tally: Sendable {
    private let done = Atomic(0)
    private let all: Int
    private let told: @Sendable (Int, Int) -> Void

    /// Every so many pieces it is told: each takes a tenth of a millisecond or so.
    private static let step = 256

    /// Counts up to `all`.
    init(of all: Int, _ told: @escaping @Sendable (Int, Int) -> Void) {
        self.all = all
        self.told = told
    }

    /// One more is done.
    func add() {
        let count = done.add(1, ordering: .relaxed).newValue
        if count % Self.step == 0 { told(count, all) }
    }
}
