import Diagnostics
private import Glibc

/// `%YAML 1.2`: nothing a story needs, and a file full of them takes libyaml quadratic time; so they never reach it.
enum Directive {
    static let about = About(
        id: "yaml-directive", severity: .error,
        summary: Words(
            vi: "Dòng bắt đầu bằng % là lệnh của YAML, không dùng trong chapbut.",
            en: "A line that begins with % is a YAML directive, which stories don't use."),
        flags: [Example(whole: "▸%YAML 1.2\n---\nsku: RH-1\n", of: "product.yaml")],
        allows: [Example(whole: "label: {alcohol: 40 %vol}\n", of: "product.yaml")])

    /// Whether a line begins with `%`.
    static func occurs(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = bytes.baseAddress else { return false }
        var offset = 0
        while offset < bytes.count, let hit = memchr(base + offset, 0x25, bytes.count - offset) {
            offset = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
            if offset == 0 || bytes[offset - 1] == UInt8(ascii: "\n") { return true }
            offset += 1
        }
        return false
    }

    /// `bytes` with every such line blank, and a finding for each of the first few.
    static func blanked(_ bytes: [UInt8], _ mending: Mending) -> (bytes: [UInt8], findings: [Finding]) {
        guard bytes.withUnsafeBufferPointer(occurs) else { return (bytes, []) }
        let lines = SourceLines(bytes)
        var result = bytes
        var findings: [Finding] = []
        for line in 0..<lines.count where bytes[lines.range(line)].first == UInt8(ascii: "%") {
            for offset in lines.range(line) { result[offset] = UInt8(ascii: " ") }
            if findings.count < 20 {
                let place = mending.place(Mark(line: line, column: 0))
                findings.append(Finding(about.id, .error, at: place, .directive, help: .deleteLine))
            }
        }
        return (result, findings)
    }
}

extension Words {
    fileprivate static let directive = Words(
        vi: "dòng bắt đầu bằng % không có nghĩa trong tệp này",
        en: "a line that begins with % has no meaning in this file")

    fileprivate static let deleteLine = Words(
        vi: "xóa dòng này, hoặc đặt chữ trong ngoặc kép sau tên mục",
        en: "delete the line, or put the text in quotes behind its key")
}
