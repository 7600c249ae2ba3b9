/// What a browser asks for: one request with its body.
struct Ask: Sendable {
    /// `GET`, `HEAD`, `POST`…
    var method: String
    /// The address without what follows `?`, as it was sent.
    var path: String
    /// What follows `?`, as it was sent.
    var query: String
    /// The host and port that the browser means.
    var host: String
    /// The page that the request comes from, as far as the browser says so: `Origin`.
    var origin: String?
    /// `Sec-Fetch-Site`: how that page and this server are related.
    var fetchSite: String?
    /// `Content-Type`.
    var contentType: String?
    /// What a form sent.
    var body: [UInt8] = []
    /// The address that the connection comes from.
    var sender: String

    /// Whether nothing is to be changed.
    var isReading: Bool { method == "GET" || method == "HEAD" }

    /// The parts of the path between slashes, decoded; an empty one at the end where the path ends with a slash.
    ///
    /// `nil` for a path that means something to a disk or to another server than this: `..`, a slash in disguise, control characters,
    /// bytes that are no text.
    var steps: [String]? {
        guard path.utf8.first == UInt8(ascii: "/") else { return nil }
        var steps: [String] = []
        for part in path.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard let step = PercentCode.decode(part), Self.isPlain(step) else { return nil }
            steps.append(step)
        }
        guard steps.dropLast().allSatisfy({ !$0.isEmpty }) else { return nil }
        return steps
    }

    private static func isPlain(_ step: String) -> Bool {
        step != "." && step != ".."
            && step.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\") }
    }
}
