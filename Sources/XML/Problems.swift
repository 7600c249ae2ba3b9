internal import CLibXML2

/// Collects what the library finds wrong, through its structured errors.
final class Problems {
    private(set) var list: [XMLProblem] = []
    private let limit: Int

    /// Keeps at most `limit`; the rest is not told.
    init(limit: Int) { self.limit = limit }

    var isFull: Bool { list.count >= limit }

    /// What to hand the library beside `handler`; valid as long as this lives.
    var context: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    static let handler: xmlStructuredErrorFunc = { context, error in
        guard let context, let error = error?.pointee else { return }
        let text = error.message.map { String(cString: $0) } ?? "error \(error.code)"
        Unmanaged<Problems>.fromOpaque(context).takeUnretainedValue().add(line: Int(error.line), text)
    }

    func add(line: Int, _ message: String) {
        guard !isFull else { return }
        let end = message.unicodeScalars.lastIndex { !$0.properties.isWhitespace }
        let trimmed = end.map { String(message.unicodeScalars[...$0]) } ?? ""
        list.append(XMLProblem(line: max(0, line), message: trimmed))
    }
}
