import Synchronization

/// What every question must pass before its address is looked at: it means this server, and what changes something comes from its own
/// pages.
final class Doorway: Sendable {
    private let hosts = Mutex<Set<String>>([])

    /// No host yet.
    init() {}

    /// The names that this server answers to. Under any other name, a page of a stranger's could have led the browser here (DNS rebinding).
    func answers(to hosts: Set<String>) { self.hosts.withLock { $0 = hosts } }

    /// The refusal of a question, or `nil`.
    ///
    /// - Parameter takesFiles: whether a form may hold a file there.
    func refuses(_ ask: Ask, takesFiles: Bool = false) -> Reply? {
        guard hosts.withLock({ $0.contains(ask.host.lowercased()) }) else { return .plain(421, "Misdirected Request") }
        if ask.isReading { return nil }
        guard ask.method == "POST" else { return .plain(405, "Method Not Allowed") }
        // A page that hands on no address says “null”; whether it is ours its browser tells by the other header, and the form by its secret.
        if let origin = ask.origin, origin != "null", origin.lowercased() != "http://\(ask.host.lowercased())" {
            return .plain(403, "Forbidden")
        }
        if let site = ask.fetchSite, site != "same-origin" { return .plain(403, "Forbidden") }
        let type = ask.contentType.map { String($0.prefix { $0 != ";" }) }
        guard type == "application/x-www-form-urlencoded" || takesFiles && type == Multipart.type else {
            return .plain(415, "Unsupported Media Type")
        }
        return nil
    }
}
