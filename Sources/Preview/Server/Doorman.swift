import NIOCore
import Synchronization

/// Knows every connection that is open, and makes room for a new one by closing the one that has waited longest.
///
/// A thousand browsers that never finish a question so push out each other, and nobody who asks and takes the answer.
final class Doorman: Sendable {
    private struct Place {
        let channel: any Channel
        /// When it came or was last answered, in the order of such moments.
        var since: UInt64
        /// Whether it has asked and is not answered yet.
        var isServed = false
    }

    private struct State {
        var places: [ObjectIdentifier: Place] = [:]
        var moment: UInt64 = 0
    }

    private let state = Mutex(State())
    private let most: Int

    /// A doorman who lets `most` connections be open.
    init(most: Int) { self.most = most }

    /// A connection is there.
    func arrives(_ channel: any Channel) {
        let leaving = state.withLock { state -> (any Channel)? in
            var leaving: (any Channel)?
            if state.places.count >= most {
                // Those that are being served come last.
                let longest = state.places.min { one, other in
                    one.value.isServed == other.value.isServed ? one.value.since < other.value.since : !one.value.isServed
                }
                if let longest {
                    leaving = longest.value.channel
                    state.places[longest.key] = nil
                }
            }
            state.moment += 1
            state.places[ObjectIdentifier(channel)] = Place(channel: channel, since: state.moment)
            return leaving
        }
        leaving?.close(promise: nil)
    }

    /// It has asked, or it has its answer.
    func set(_ channel: any Channel, isServed: Bool) {
        state.withLock { state in
            state.moment += 1
            state.places[ObjectIdentifier(channel)]?.isServed = isServed
            state.places[ObjectIdentifier(channel)]?.since = state.moment
        }
    }

    /// Ends every connection.
    func closeAll() { for place in state.withLock({ Array($0.places.values) }) { place.channel.close(promise: nil) } }

    /// It is gone.
    func leaves(_ channel: any Channel) { state.withLock { $0.places[ObjectIdentifier(channel)] = nil } }
}
