import Glibc

extension XMLWriter {
    /// Writes the document that `contents` writes to `file`, which is made or emptied first, in pieces of 64 KB.
    public static func write(
        file: String, isIndented: Bool = true, _ contents: (XMLWriter) throws(XMLError) -> Void
    ) throws(XMLError) {
        let target = try FileSink(file)
        do throws(XMLError) {
            let writer = try XMLWriter(isIndented: isIndented) { try target.take($0) }
            try contents(writer)
            try writer.finish()
        } catch .refusedBySink(let refusal as FileSink.Refusal) {
            throw .cannotUse(file: file, code: refusal.code)
        }
        try target.close()
    }
}

/// A file that takes bytes in large pieces.
private final class FileSink {
    struct Refusal: Error {
        var code: Int32
    }

    private let path: String
    private var file: Int32
    private var waiting: [UInt8] = []

    init(_ path: String) throws(XMLError) {
        self.path = path
        file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw .cannotUse(file: path, code: errno) }
        waiting.reserveCapacity(65_536 + 8_192)
    }

    deinit {
        if file >= 0 { _ = Glibc.close(file) }
    }

    func take(_ bytes: UnsafeRawBufferPointer) throws(Refusal) {
        waiting.append(contentsOf: bytes)
        if waiting.count >= 65_536 { try flush() }
    }

    private func flush() throws(Refusal) {
        var done = 0
        while done < waiting.count {
            let count = waiting.withUnsafeBytes { Glibc.write(file, $0.baseAddress?.advanced(by: done), $0.count - done) }
            if count < 0 && errno == EINTR { continue }
            // Nothing taken and no reason given: asking again would never end.
            guard count > 0 else { throw Refusal(code: count < 0 ? errno : EIO) }
            done += count
        }
        waiting.removeAll(keepingCapacity: true)
    }

    func close() throws(XMLError) {
        do throws(Refusal) { try flush() } catch { throw .cannotUse(file: path, code: error.code) }
        let closing = Glibc.close(file)
        file = -1
        // After EINTR the file is closed all the same: Linux never leaves it open.
        if closing != 0 && errno != EINTR { throw .cannotUse(file: path, code: errno) }
    }
}
