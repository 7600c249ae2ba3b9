/// The path of a document within the site.
enum DocumentPath {
    /// Whether a document can be published at `path`: relative, no component empty, `.` or `..`, no control character.
    ///
    /// It stands between whatever made the path and the disk: nothing is written outside the edition, whatever a story says.
    static func isPublishable(_ path: String) -> Bool { isPublishable(utf8: path.utf8) }

    /// The same of a path's UTF-8.
    static func isPublishable(utf8 path: some Sequence<UInt8>) -> Bool {
        var component = 0
        var dots = 0
        for byte in path {
            switch byte {
            case UInt8(ascii: "/"):
                if component == dots && component <= 2 { return false }
                component = 0
                dots = 0
                continue
            case 0..<0x20, 0x7F: return false
            case UInt8(ascii: "."): dots += 1
            default: break
            }
            component += 1
        }
        return component != dots || component > 2
    }
}
