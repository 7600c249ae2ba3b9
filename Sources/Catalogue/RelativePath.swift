/// Paths below the stories' folder, with `/` between their parts and none at the ends.
public enum RelativePath {
    /// Where `link`, written in a file of `folder`, leads: a path below the stories' folder, or `nil` where it leads out of it.
    ///
    /// A fragment and a slash at the end are dropped. Percent signs, backslashes and control characters are nothing special in a file's
    /// name, so a link that has any leads nowhere.
    public static func resolve(_ link: some StringProtocol, from folder: some StringProtocol) -> String? {
        var (link, folder) = (String(link), String(folder))
        return link.withUTF8 { link in folder.withUTF8 { resolve(link, from: $0) } }
    }

    private static func resolve(_ link: UnsafeBufferPointer<UInt8>, from folder: UnsafeBufferPointer<UInt8>) -> String? {
        let end = link.firstIndex(of: UInt8(ascii: "#")) ?? link.count
        guard link.first != slash || end == 0,
            !link[..<end].contains(where: { $0 < 0x20 || $0 == 0x5C || $0 == 0x25 || $0 == 0x3F })
        else { return nil }
        var leadsOut = false
        let path = String(unsafeUninitializedCapacity: folder.count + end + 1) { path in
            var count = 0
            func append(_ part: Slice<UnsafeBufferPointer<UInt8>>) {
                if count > 0 {
                    path[count] = slash
                    count += 1
                }
                for byte in part {
                    path[count] = byte
                    count += 1
                }
            }
            forEachPart(of: folder[...], append)
            forEachPart(of: link[..<end]) { part in
                if part.elementsEqual(".".utf8) { return }
                guard part.elementsEqual("..".utf8) else { return append(part) }
                if count == 0 { leadsOut = true }
                count = path[..<count].lastIndex(of: slash) ?? 0
            }
            return count
        }
        return leadsOut ? nil : path
    }

    private static let slash = UInt8(ascii: "/")

    private static func forEachPart(
        of path: Slice<UnsafeBufferPointer<UInt8>>, _ body: (Slice<UnsafeBufferPointer<UInt8>>) -> Void
    ) {
        var start = path.startIndex
        while start < path.endIndex {
            let end = path[start...].firstIndex(of: slash) ?? path.endIndex
            if end > start { body(path[start..<end]) }
            start = end + 1
        }
    }

    /// The last part of a path: a file's or folder's name.
    public static func name(of path: some StringProtocol) -> String {
        let path = String(path)
        let bytes = path.utf8
        guard let last = bytes.lastIndex(where: { $0 != slash }) else { return "" }
        let start = bytes[...last].lastIndex(of: slash).map(bytes.index(after:)) ?? bytes.startIndex
        return String(path[start...last])
    }

    /// The path without its last part.
    public static func folder(of path: some StringProtocol) -> String {
        let path = String(path)
        return path.utf8.lastIndex(of: slash).map { String(path[..<$0]) } ?? ""
    }
}
