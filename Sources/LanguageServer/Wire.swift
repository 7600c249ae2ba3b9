import Foundation
import Glibc
import Synchronization

/// Messages with their heads over two file descriptors (Language Server Protocol 3.17, "Base Protocol").
final class Wire: Sendable {
    private let input: Int32
    private let output: Int32
    /// How many messages have arrived and not been taken.
    private let waiting = Mutex(0)
    /// The largest message that is taken, in bytes.
    private static let limit = 64 << 20

    init(input: Int32, output: Int32) {
        self.input = input
        self.output = output
    }

    /// What arrives, until the other side is gone or says nothing that can be understood.
    func messages() -> AsyncStream<JSON> {
        let (messages, tell) = AsyncStream.makeStream(of: JSON.self)
        let thread = Thread { [self] in
            var rest: [UInt8] = []
            while let (message, after) = Self.next(&rest, from: input) {
                rest = after
                guard let message else { continue }
                waiting.withLock { $0 += 1 }
                tell.yield(message)
            }
            tell.finish()
        }
        thread.name = "wire"
        thread.start()
        return messages
    }

    /// A message was taken from those that have arrived.
    func isTaken() { waiting.withLock { $0 -= 1 } }

    /// Whether more messages have arrived than were taken.
    var isWaiting: Bool { waiting.withLock { $0 > 0 } }

    /// The next message, `nil` where its body is no JSON; and what follows it.
    private static func next(_ bytes: inout [UInt8], from input: Int32) -> (JSON?, [UInt8])? {
        let mark = Array("\r\n\r\n".utf8)
        var head: Int?
        var searched = 0
        while head == nil {
            head = bytes.indices.dropFirst(max(0, searched - 3)).first { bytes[$0...].starts(with: mark) }
            searched = bytes.count
            if head == nil { guard bytes.count < 1 << 16, read(&bytes, from: input) else { return nil } }
        }
        guard let head else { return nil }
        let fields = String(decoding: bytes[..<head], as: UTF8.self).split(whereSeparator: \.isNewline)
        let length = fields.first { $0.lowercased().hasPrefix("content-length:") }.flatMap {
            Int($0.drop { $0 != ":" }.dropFirst().filter { !$0.isWhitespace })
        }
        guard let length, (0...limit).contains(length) else { return nil }
        let start = head + mark.count
        while bytes.count < start + length { guard read(&bytes, from: input) else { return nil } }
        let message = try? JSONDecoder().decode(JSON.self, from: Data(bytes[start..<(start + length)]))
        return (message, Array(bytes[(start + length)...]))
    }

    private static func read(_ bytes: inout [UInt8], from input: Int32) -> Bool {
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(input, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            bytes += piece[..<count]
            return true
        }
    }

    /// Sends a message; to one who is gone nothing is sent.
    func send(_ message: JSON) {
        guard let body = try? JSONEncoder().encode(message) else { return }
        var bytes = (Array("Content-Length: \(body.count)\r\n\r\n".utf8) + Array(body))[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }
}
