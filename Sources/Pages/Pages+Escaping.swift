extension Pages {
    /// The module's function of that name: here its qualified name means this type.
    static func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) { escapeText(text, to: &output) }
}

private func escapeText(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) { appendEscaped(text, to: &output) }
