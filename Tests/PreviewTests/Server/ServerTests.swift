import Foundation
import Synchronization
import Testing

@testable import Preview

/// The listener itself, over real sockets of this computer. How long anything takes is no test's business: a machine may have much else to do.
@Suite(.serialized, .timeLimit(.minutes(30))) struct ServerTests {
    /// Limits of time that nobody meets by being slow.
    private static var patient: ServerLimits {
        var limits = ServerLimits()
        limits.headSeconds = 1_200
        limits.requestSeconds = 1_200
        limits.eventSeconds = 1_200
        return limits
    }

    /// Runs `test` against a server, and ends the server. The test waits for bytes: it has a thread of its own, so that the server's tasks
    /// have theirs.
    private func serving(
        _ limits: ServerLimits = Self.patient,
        _ answer: @escaping @Sendable (Ask) async -> Reply = { .plain(200, "\($0.method) \($0.path)") },
        _ test: @escaping @Sendable (Int) throws -> Void
    ) async throws {
        let (ports, tell) = AsyncStream.makeStream(of: Int.self)
        let server = WebServer(address: "127.0.0.1", port: 0, limits: limits, answer: answer)
        let running = Task { try await server.run { tell.yield($0) } }
        var iterator = ports.makeAsyncIterator()
        let port = try #require(await iterator.next())
        let result: Result<Void, any Error> = await withCheckedContinuation { continuation in
            Thread { continuation.resume(returning: Result { try test(port) }) }.start()
        }
        running.cancel()
        _ = await running.result
        try result.get()
    }

    @Test func aQuestionIsAnswered() async throws {
        try await serving { port in
            let socket = try Socket(port)
            socket.send("GET /a/b?c=d HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n")
            let text = socket.receive(until: "GET /a/b\n")
            #expect(text.hasPrefix("HTTP/1.1 200") && text.contains("Content-Length: 9"))
        }
    }

    @Test func anAddressThatIsTakenIsNamed() async throws {
        try await serving { port in
            let second = WebServer(address: "127.0.0.1", port: port, limits: Self.patient) { _ in .plain(200, "") }
            let ended = DispatchSemaphore(value: 0)
            let told = Mutex<CannotListen?>(nil)
            Task {
                do { try await second.run { _ in } } catch { told.withLock { $0 = error as? CannotListen } }
                ended.signal()
            }
            ended.wait()
            #expect(told.withLock { $0 } == CannotListen(address: "127.0.0.1", port: port, code: EADDRINUSE))
        }
    }

    @Test(arguments: [
        ("192.168.1.5", true), ("10.0.0.1", true), ("127.0.0.1", true), ("0.0.0.0", false), ("255.255.255.255", false),
        ("224.0.0.1", false),
        ("::", false), ("192.168.1", false), ("localhost", false), ("", false),
    ])
    func telephonesAreAnsweredAtOneAddressAlone(_ address: String, _ isOne: Bool) { #expect(NetworkAddress.isOne(address) == isOne) }

    @Test func aConnectionAnswersOneQuestionAfterTheOther() async throws {
        try await serving { port in
            let socket = try Socket(port)
            for path in ["/1", "/2", "/3"] {
                socket.send("GET \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n")
                #expect(socket.receive(until: "GET \(path)\n").contains("200"))
            }
        }
    }

    @Test func aHeadThatNeverEndsIsCutOff() async throws {
        var limits = Self.patient
        limits.headSeconds = 1
        try await serving(limits) { port in
            let socket = try Socket(port)
            socket.send("GET / HTTP/1.1\r\nHost: localhost\r\nX: ")
            _ = socket.receive(until: "never")
            #expect(socket.isOver, "nobody else would have ended it")
        }
    }

    @Test func aBodyThatComesDropByDropIsCutOff() async throws {
        var limits = Self.patient
        limits.requestSeconds = 1
        try await serving(limits) { port in
            let socket = try Socket(port)
            socket.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n")
            var drops = 0
            while drops < 999, socket.send("a") {
                drops += 1
                usleep(100_000)
            }
            #expect(drops < 999, "it was cut off before it was whole")
        }
    }

    @Test func aBodyOfAGigabyteIsRefusedBeforeItIsSent() async throws {
        try await serving { port in
            let socket = try Socket(port)
            socket.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1073741824\r\n\r\n")
            #expect(socket.receive(until: "Content Too Large").hasPrefix("HTTP/1.1 413"))
        }
    }

    @Test func aBodyWithoutALengthIsCutOffWhereItIsTooLong() async throws {
        let bodies = Mutex(0)
        try await serving(
            Self.patient,
            { ask in
                bodies.withLock { $0 += ask.body.count }
                return .plain(200, "")
            }
        ) { port in
            let socket = try Socket(port)
            socket.send("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n")
            let chunk = "10000\r\n" + String(repeating: "a", count: 65_536) + "\r\n"
            var sent = 0
            while sent < 10_000, socket.send(chunk) { sent += 1 }
            #expect(sent < 10_000, "the connection was cut off long before a gigabyte")
        }
        #expect(bodies.withLock { $0 } == 0)
    }

    @Test func headersAndAddressesThatAreTooLongAreRefused() async throws {
        try await serving { port in
            let socket = try Socket(port)
            socket.send("GET / HTTP/1.1\r\nHost: localhost\r\nX: \(String(repeating: "a", count: 100_000))\r\n\r\n")
            #expect(!socket.receive(until: "never").contains("HTTP/1.1 200"))
            let other = try Socket(port)
            other.send("GET /\(String(repeating: "a", count: 10_000)) HTTP/1.1\r\nHost: localhost\r\n\r\n")
            #expect(!other.receive(until: "Long").contains("HTTP/1.1 200"))
        }
    }

    @Test func aThousandSlowConnectionsKeepNobodyWaiting() async throws {
        var limits = Self.patient
        limits.connections = 100
        try await serving(limits) { port in
            var slow: [Socket] = []
            for _ in 0..<1_000 {
                let socket = try Socket(port)
                socket.send("GET / HTTP/1.1\r\nHost: local")
                slow.append(socket)
            }
            for _ in 0..<20 {
                let socket = try Socket(port)
                socket.send("GET /quick HTTP/1.1\r\nHost: localhost\r\n\r\n")
                #expect(socket.receive(until: "GET /quick\n").contains("200"))
            }
            withExtendedLifetime(slow) {}
        }
    }

    @Test func eventsArriveAsTheyHappen() async throws {
        let listeners = Listeners()
        try await serving(Self.patient, { _ in .events(listeners.join(.page("a"))) }) { port in
            let socket = try Socket(port)
            socket.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
            #expect(socket.receive(until: "retry: 500").contains("text/event-stream"))
            listeners.tell(.page("a"), version: "2", at: 1)
            #expect(socket.receive(until: "data: 2").contains("event: change"))
        }
    }
}

/// A connection to this computer that sends whatever a test wants.
final class Socket {
    private let file: Int32
    /// Whether the other side has ended the connection.
    private(set) var isOver = false

    struct Refused: Error {}

    init(_ port: Int) throws {
        file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var patience = timeval(tv_sec: 600, tv_usec: 0)
        setsockopt(file, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(file, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(file, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        guard connected == 0 else { throw Refused() }
    }

    deinit { close(file) }

    /// Sends all of a text; `false` where nobody takes it.
    @discardableResult func send(_ text: String) -> Bool {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.send(file, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// What arrives, up to `mark` or to the end.
    func receive(until mark: String) -> String {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while !String(decoding: bytes, as: UTF8.self).contains(mark) {
            let count = recv(file, &chunk, chunk.count, 0)
            guard count > 0 else {
                isOver = count == 0 || errno == ECONNRESET
                break
            }
            bytes += chunk[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
