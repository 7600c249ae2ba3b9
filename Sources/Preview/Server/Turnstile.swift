import Synchronization

/// Lets so many in at once and no more: what each of them brings is kept in memory.
final class Turnstile: Sendable {
    private let inside = Mutex(0)
    private let most: Int

    /// A turnstile for `most` at once.
    init(most: Int) { self.most = most }

    /// Whether there is room; who comes in leaves again.
    func enter() -> Bool {
        inside.withLock { count in
            guard count < most else { return false }
            count += 1
            return true
        }
    }

    /// One goes out.
    func leave() { inside.withLock { $0 -= 1 } }
}
