/// Addresses that open a mail with its text in it (RFC 6068).
enum MailLink {
    static func url(to address: String, subject: String, body: String) -> String {
        "mailto:\(encoded(address, keepsAt: true))?subject=\(encoded(subject))&body=\(encoded(body))"
    }

    /// A text with every byte encoded that a mailto address may not hold as it is; a line ends with CR and LF.
    private static func encoded(_ text: String, keepsAt: Bool = false) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count * 2)
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
            case 0x40 where keepsAt: bytes.append(byte)
            case 0x0A: bytes += "%0D%0A".utf8
            default:
                bytes.append(0x25)
                bytes.append(digits[Int(byte >> 4)])
                bytes.append(digits[Int(byte & 15)])
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
