/// AVIF is only ever made here, of pictures that are clean already.
public enum AVIF {
    /// Whether a file begins as an AVIF does and holds no Exif or XMP (ISO/IEC 23008-12: items of type `Exif` and `mime`).
    public static func isPicture(_ bytes: [UInt8]) -> Bool {
        guard bytes.says("ftyp", at: 4), bytes.says("avif", at: 8) else { return false }
        // Items are named in the first box of the file's description, long before the picture's own data.
        let head = bytes.prefix(4096)
        return !head.indices.contains { bytes.says("infe", at: $0) && (bytes.says("Exif", at: $0 + 12) || bytes.says("mime", at: $0 + 12)) }
    }
}
