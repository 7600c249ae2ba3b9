private import CLibXXHash

/// Makes the XXH3 of bytes that come piece by piece. Used from one task at a time.
public struct XXH3Stream: ~Copyable {
    private let state: OpaquePointer

    /// A stream with nothing in it.
    public init() {
        // Only a machine without memory can make these fail.
        guard let state = XXH3_createState(), XXH3_128bits_reset(state) == XXH_OK else { preconditionFailure("libxxhash can't be used") }
        self.state = state
    }

    deinit { XXH3_freeState(state) }

    /// Adds bytes.
    public func add(_ bytes: UnsafeRawBufferPointer) {
        precondition(XXH3_128bits_update(state, bytes.baseAddress, bytes.count) == XXH_OK, "libxxhash takes no more bytes")
    }

    /// The digest of all bytes that were added.
    public func finish() -> XXH3 {
        let hash = XXH3_128bits_digest(state)
        return XXH3(low: hash.low64, high: hash.high64)
    }
}
