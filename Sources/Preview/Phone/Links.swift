import Catalogue
import Synchronization

/// A link that was handed out: whoever has it may read one producer's pages, remark and approve, until it ends.
struct Link: Sendable {
    /// Tells it from the others, and tells nothing.
    let number: Int
    /// The word in its address.
    let word: Secret
    /// The word in its forms: only its own pages know it.
    let seal: Secret
    /// The folder of the producer.
    let producer: String
    /// When it ends.
    let end: ContinuousClock.Instant
}

/// The links that are open. They live as long as the program runs and are nowhere else.
final class Links: Sendable {
    private struct State {
        var links: [Link] = []
        var count = 0
    }

    private let state = Mutex(State())
    private let clock: @Sendable () -> ContinuousClock.Instant

    /// No links yet.
    ///
    /// - Parameter clock: tells the time; tests have one of their own.
    init(clock: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) { self.clock = clock }

    /// Opens a link to a producer's pages that ends after `duration`.
    func open(_ producer: String, for duration: Duration) -> Link {
        let now = clock()
        return state.withLock { state in
            state.count += 1
            let link = Link(number: state.count, word: Secret(), seal: Secret(), producer: producer, end: now + duration)
            state.links.append(link)
            return link
        }
    }

    /// The open link with this word. Every link is looked at, so that the time it takes tells nothing.
    func find(_ word: String) -> Link? {
        var found: Link?
        for link in all where link.word.matches(word) { found = link }
        return found
    }

    /// The open links, the oldest first.
    var all: [Link] {
        let now = clock()
        return state.withLock { state in
            state.links.removeAll { $0.end <= now }
            return state.links
        }
    }

    /// Ends a link; `false` where there is none of that number.
    func close(_ number: Int) -> Bool {
        state.withLock { state in
            let before = state.links.count
            state.links.removeAll { $0.number == number }
            return state.links.count < before
        }
    }

    /// How long a link is still open, in hours and minutes.
    func left(of link: Link) -> (hours: Int, minutes: Int) {
        let minutes = max(0, Int((link.end - clock()).components.seconds / 60))
        return (minutes / 60, minutes % 60)
    }
}
