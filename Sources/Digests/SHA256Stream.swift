private import CLibCrypto

/// Makes SHA-256 digests of bytes that come piece by piece, one digest after the other. Used from one task at a time.
public struct SHA256Stream: ~Copyable {
    /// The library's own state, ready for the first byte of a digest.
    private let context: OpaquePointer

    /// Whether the library can be used. It is told to read no configuration file, so that what a machine is set up for changes nothing.
    private static let isReady = OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_LOAD_CONFIG), nil) == 1

    /// A stream with nothing in it.
    public init() {
        // Nothing that comes from outside can make these fail, only a machine without memory or a library without its best known function.
        guard Self.isReady, let context = EVP_MD_CTX_new() else { preconditionFailure("libcrypto can't be used") }
        precondition(EVP_DigestInit_ex2(context, EVP_sha256(), nil) == 1, "libcrypto has no SHA-256")
        self.context = context
    }

    deinit { EVP_MD_CTX_free(context) }

    /// Adds bytes.
    public func add(_ bytes: some Sequence<UInt8>) {
        if bytes.withContiguousStorageIfAvailable({ add(UnsafeRawBufferPointer($0)) }) == nil { add(Array(bytes)) }
    }

    /// Adds bytes.
    public func add(_ bytes: UnsafeRawBufferPointer) {
        precondition(EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1, "libcrypto takes no more bytes")
    }

    /// Adds a text's bytes and, in front, how many they are, so that no two lists of texts can look alike.
    public func add(text: String) {
        var text = text
        text.withUTF8 { utf8 in
            withUnsafeBytes(of: UInt64(utf8.count).littleEndian) { add($0) }
            add(UnsafeRawBufferPointer(utf8))
        }
    }

    /// The digest of all bytes that were added since the last one.
    public func finish() -> SHA256 {
        withUnsafeTemporaryAllocation(byteCount: SHA256.count, alignment: 8) { buffer in
            precondition(
                EVP_DigestFinal_ex(context, buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), nil) == 1, "libcrypto makes no digest")
            // With neither library nor function named it begins anew with the same one, without looking it up again.
            precondition(EVP_DigestInit_ex2(context, nil, nil) == 1, "libcrypto makes no second digest")
            return SHA256(UnsafeRawBufferPointer(buffer))
        }
    }
}
