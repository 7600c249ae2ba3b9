import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix

/// A listener at one address. All that is known of HTTP outside this folder is `Ask` and `Reply`.
struct WebServer: Sendable {
    /// The numeric address that it is bound to, and to no other.
    let address: String
    /// The port; 0 for any that is free.
    let port: Int
    let limits: ServerLimits
    /// The most bytes of a body, where that is more than usual for what is asked: of a form with a file, from a page of ours.
    let bodyLimit: @Sendable (Ask) -> Int?
    private let turnstile: Turnstile
    /// Answers a question.
    let answer: @Sendable (Ask) async -> Reply

    init(
        address: String, port: Int, limits: ServerLimits, bodyLimit: @escaping @Sendable (Ask) -> Int? = { _ in nil },
        answer: @escaping @Sendable (Ask) async -> Reply
    ) {
        self.address = address
        self.port = port
        self.limits = limits
        self.bodyLimit = bodyLimit
        self.answer = answer
        turnstile = Turnstile(most: limits.largeBodies)
    }

    /// Listens until its task is cancelled.
    ///
    /// - Parameter onListening: told the port once it is open.
    /// - Throws: `CannotListen`.
    func run(onListening: @escaping @Sendable (Int) async -> Void) async throws {
        let doorman = Doorman(most: limits.connections)
        let channel = HTTP1Channel(
            responder: { request, writer, channel in try await respond(to: request, writer, on: channel) },
            configuration: .init(
                additionalChannelHandlers: [DoorHandler(doorman)], idleTimeout: .seconds(limits.headSeconds),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: limits.headers, maxHeaderListSize: limits.headers, maxHeaderFieldCount: 100)))
        let server = Server(
            childChannelSetup: channel,
            configuration: ServerConfiguration(address: .hostname(address, port: port), backlog: 1024),
            onServerRunning: { channel in await onListening(channel.localAddress?.port ?? port) },
            eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
            logger: Logger(label: "chapbut") { _ in SwiftLogNoOpLogHandler() })
        // Apart from this task: a connection that is being taken in when its task is cancelled would be a fault to NIO.
        let running = Task { try await server.run() }
        try await withTaskCancellationHandler {
            do {
                try await running.value
            } catch let error as IOError {
                throw CannotListen(address: address, port: port, code: error.errnoCode)
            }
        } onCancel: {
            Task {
                doorman.closeAll()
                try await server.shutdownGracefully()
            }
        }
    }

    /// The connection ends here: nothing more of what it sends is read.
    private struct CutOff: Error {}

    private func respond(to request: Request, _ writer: consuming ResponseWriter, on channel: any Channel) async throws {
        let deadline = channel.eventLoop.scheduleTask(in: .seconds(limits.requestSeconds)) { channel.close(promise: nil) }
        defer { deadline.cancel() }
        let path = request.head.path ?? ""
        guard path.utf8.count <= limits.address else {
            let refusal = response(.plain(414, "URI Too Long"), to: request, on: channel)
            try await writer.write(response: refusal.head, body: refusal.body)
            throw CutOff()
        }
        let cut = path.utf8.firstIndex(of: UInt8(ascii: "?")) ?? path.endIndex
        var ask = Ask(
            method: request.method.rawValue, path: String(path[..<cut]),
            query: cut == path.endIndex ? "" : String(path[path.index(after: cut)...]), host: request.head.authority ?? "",
            origin: request.headers[.origin], fetchSite: request.headers[.fetchSite], contentType: request.headers[.contentType],
            sender: channel.remoteAddress?.ipAddress ?? "")
        let large = bodyLimit(ask)
        guard large == nil || turnstile.enter() else {
            let refusal = response(.plain(503, "Service Unavailable"), to: request, on: channel)
            try await writer.write(response: refusal.head, body: refusal.body)
            throw CutOff()
        }
        defer { if large != nil { turnstile.leave() } }
        guard let body = await body(of: request, most: large ?? limits.body) else {
            let refusal = response(.plain(413, "Content Too Large"), to: request, on: channel)
            try await writer.write(response: refusal.head, body: refusal.body)
            throw CutOff()
        }
        ask.body = body
        let reply = await answer(ask)
        if case .events = reply.body { deadline.cancel() }
        let response = response(reply, to: request, on: channel)
        try await writer.write(response: response.head, body: response.body)
    }

    /// The body of a request, `nil` where it is larger than it may be.
    private func body(of request: Request, most: Int) async -> [UInt8]? {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > most { return nil }
        return (try? await request.body.collect(upTo: most)).map { Array($0.readableBytesView) }
    }

    private func response(_ reply: Reply, to request: Request, on channel: any Channel) -> Response {
        var headers = HTTPFields()
        for (name, value) in reply.headers { if let name = HTTPField.Name(name) { headers[name] = value } }
        let status = HTTPResponse.Status(code: reply.status)
        switch reply.body {
        case .bytes(let bytes):
            let response = Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
            return request.method == .head ? response.createHeadResponse() : response
        case .events(let events):
            let seconds = limits.eventSeconds
            let events = Self.events(events, until: channel)
            return Response(
                status: status, headers: headers,
                body: ResponseBody { writer in
                    for await event in events {
                        let deadline = channel.eventLoop.scheduleTask(in: .seconds(seconds)) { channel.close(promise: nil) }
                        defer { deadline.cancel() }
                        try await writer.write(ByteBuffer(bytes: event))
                    }
                    try await writer.finish(nil)
                })
        }
    }
}

extension WebServer {
    /// The events until a connection is closed: nobody waits for the next one then.
    private static func events(_ events: AsyncStream<[UInt8]>, until channel: any Channel) -> AsyncStream<[UInt8]> {
        let (open, tell) = AsyncStream.makeStream(of: [UInt8].self, bufferingPolicy: .bufferingNewest(8))
        let pump = Task {
            for await event in events { tell.yield(event) }
            tell.finish()
        }
        channel.closeFuture.whenComplete { _ in
            pump.cancel()
            tell.finish()
        }
        return open
    }
}

extension HTTPField.Name {
    /// `Sec-Fetch-Site` (Fetch Metadata Request Headers).
    fileprivate static let fetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .origin
}
