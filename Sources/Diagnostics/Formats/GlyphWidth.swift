/// How many columns of a terminal a character takes: 0, 1 or 2.
enum GlyphWidth {
    /// By Unicode's general category and East Asian width; a tab counts as the four spaces it is shown as.
    static func of(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x09: return 4
        // Latin with all of Vietnamese's letters, the hot path.
        case 0..<0xAD, 0xAE..<0x300, 0x1E00..<0x1F00: return 1
        // Vowels and final consonants of Hangul join the syllable before them.
        case 0x1160..<0x1200: return 0
        default: break
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        if scalar.properties.isEmojiPresentation { return 2 }
        return wide.contains { $0.contains(scalar.value) } ? 2 : 1
    }

    /// East Asian wide and full width, Unicode 16, in whole blocks.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
        0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF,
        0x1F200...0x1F2FF, 0x20000...0x3FFFD,
    ]
}
