import Synchronization

/// Slows down whoever tries words that open nothing.
///
/// Each wrong word makes its sender's debt grow, which time pays off. Whoever owes too much is not listened to, right word or wrong, until
/// it is paid; a few mistyped words cost nobody anything. All strangers together have a debt as well: many addresses guess no faster than
/// a few. Those who once came with a right word don't share in it, so that no stranger locks a producer out.
final class Throttle: Sendable {
    private struct Debt {
        var seconds = 0.0
        var at: ContinuousClock.Instant
        var isKnown = false

        mutating func pay(until now: ContinuousClock.Instant) {
            let passed = now - at
            seconds = max(0, seconds - Double(passed.components.seconds) - Double(passed.components.attoseconds) * 1e-18)
            at = now
        }
    }

    private struct State {
        var senders: [String: Debt] = [:]
        var strangers: Debt
    }

    private let state: Mutex<State>
    private let clock: @Sendable () -> ContinuousClock.Instant

    /// What one wrong word costs its sender, in seconds.
    private static let price = 3.0
    /// From which debt on nobody listens, in seconds.
    private static let limit = 15.0
    /// What one wrong word costs all strangers together.
    private static let commonPrice = 0.3
    /// How many senders are remembered; the one with the least debt is forgotten first.
    private static let most = 4096

    /// Nobody owes anything yet.
    init(clock: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) {
        self.clock = clock
        state = Mutex(State(strangers: Debt(at: clock())))
    }

    /// Whether a sender is listened to; else, for how many seconds it is not.
    func refuses(_ sender: String) -> Int? {
        let now = clock()
        return state.withLock { state in
            state.senders[sender]?.pay(until: now)
            state.strangers.pay(until: now)
            let own = state.senders[sender]
            if let own, own.seconds >= Self.limit { return Int(own.seconds - Self.limit) + 1 }
            guard own?.isKnown != true, state.strangers.seconds >= Self.limit else { return nil }
            return Int(state.strangers.seconds - Self.limit) + 1
        }
    }

    /// A sender came with a word that opens nothing.
    func isWrong(_ sender: String) {
        let now = clock()
        state.withLock { state in
            if state.senders[sender] == nil, state.senders.count >= Self.most {
                let least = state.senders.min {
                    ($0.value.isKnown ? 1 : 0, $0.value.seconds) < ($1.value.isKnown ? 1 : 0, $1.value.seconds)
                }
                if let least { state.senders[least.key] = nil }
            }
            state.senders[sender, default: Debt(at: now)].seconds += Self.price
            state.strangers.seconds += Self.commonPrice
        }
    }

    /// A sender came with a word that opens.
    func isRight(_ sender: String) {
        let now = clock()
        state.withLock { $0.senders[sender, default: Debt(at: now)].isKnown = true }
    }
}
