/// How much a listener bears, so that nobody can keep others waiting.
struct ServerLimits: Sendable {
    /// How many connections may be open; one more and the one that has waited longest is closed.
    var connections = 512
    /// Seconds until the head of a request must be there; a connection that asks nothing stays open as long.
    var headSeconds: Int64 = 10
    /// Seconds from the head of a request to the end of its answer.
    var requestSeconds: Int64 = 20
    /// Seconds until a browser that is told of changes must have taken one.
    var eventSeconds: Int64 = 20
    /// The most bytes of a request's body.
    var body = 64 << 10
    /// How many bodies that are larger may be taken in at once, where one may be larger.
    var largeBodies = 4
    /// The most bytes of all headers together.
    var headers = 32 << 10
    /// The most bytes of the address that is asked for.
    var address = 4 << 10
}
