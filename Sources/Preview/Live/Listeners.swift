import Synchronization

/// The browsers that wait to be told of changes.
final class Listeners: Sendable {
    /// One of them.
    struct Listener: Sendable {
        /// What it shows.
        let place: Place
        /// The moment of what it was told last.
        var moment = 0
        fileprivate let tell: AsyncStream<[UInt8]>.Continuation
    }

    /// What a browser can show.
    enum Place: Hashable, Sendable {
        /// The page of the site at a path.
        case page(String)
        /// The list of products, or one product's record.
        case dashboard
        /// A producer's page on a telephone, by the number of the link and the producer's folder.
        case phone(Int, producer: String)

        /// The number of the link that it is shown with.
        fileprivate var link: Int? { if case .phone(let number, _) = self { number } else { nil } }
    }

    private struct State {
        var listeners: [UInt64: Listener] = [:]
        var count: UInt64 = 0
    }

    private let state = Mutex(State())
    /// More tabs than anybody has open; the longest there goes first, and a telephone before a page of this computer.
    private static let most = 128
    /// More tabs than anybody opens with one link: whoever holds it takes no place from the others.
    private static let mostOfLink = 8

    /// The events for a browser that shows `place`. Which version of it, nobody here can know: a page is fetched at any moment, and what
    /// connects again asks with the address that it began with. So it is told of each moment, and compares.
    func join(_ place: Place) -> AsyncStream<[UInt8]> {
        let (events, tell) = AsyncStream.makeStream(of: [UInt8].self, bufferingPolicy: .bufferingNewest(8))
        let (number, leaving) = state.withLock { state -> (UInt64, Listener?) in
            state.count += 1
            let leaving = Self.leaver(for: place, among: state.listeners).flatMap { state.listeners.removeValue(forKey: $0) }
            state.listeners[state.count] = Listener(place: place, tell: tell)
            return (state.count, leaving)
        }
        leaving?.tell.finish()
        tell.onTermination = { [weak self] _ in self?.state.withLock { $0.listeners[number] = nil } }
        tell.yield(Array("retry: 500\n\n".utf8))
        return events
    }

    /// Who has to go when somebody who shows `place` comes, if anybody has to.
    private static func leaver(for place: Place, among listeners: [UInt64: Listener]) -> UInt64? {
        if let link = place.link {
            let own = listeners.filter { $0.value.place.link == link }
            if own.count >= mostOfLink { return own.keys.min() }
        }
        guard listeners.count >= most else { return nil }
        return listeners.filter { $0.value.place.link != nil }.keys.min() ?? listeners.keys.min()
    }

    /// The places that somebody shows.
    var places: Set<Place> { state.withLock { Set($0.listeners.values.map(\.place)) } }

    /// Tells those that show `place` which version it has.
    ///
    /// - Parameter moment: counts what has become of everything that is shown. What was true before the moment that somebody was told of last
    ///   is no news.
    func tell(_ place: Place, version: String, at moment: Int) {
        let event = Array("event: change\ndata: \(version)\n\n".utf8)
        // Under the lock: nobody else's news comes between.
        state.withLock { state in
            for (number, listener) in state.listeners where listener.place == place && listener.moment <= moment {
                state.listeners[number]?.moment = moment
                listener.tell.yield(event)
            }
        }
    }

    /// Keeps connections from looking dead.
    func beat() {
        for listener in state.withLock({ Array($0.listeners.values) }) { listener.tell.yield(Array(": \n\n".utf8)) }
    }

    /// Ends the events of a link.
    func dismiss(link number: Int) {
        let leaving = state.withLock { state -> [Listener] in
            let leaving = state.listeners.filter { $0.value.place.link == number }
            for number in leaving.keys { state.listeners[number] = nil }
            return Array(leaving.values)
        }
        for listener in leaving { listener.tell.finish() }
    }
}
