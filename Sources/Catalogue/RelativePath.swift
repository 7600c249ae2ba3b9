/// Paths below the stories' folder, with `/` between their parts and none at the ends.
public enum RelativePath {
    /// Where `link`, written in a file of `folder`, leads: a path below the stories' folder, or `nil` where it leads out of it.
    ///
    /// A fragment and a slash at the end are dropped. Percent signs, backslashes and control characters are nothing special in a file's
    /// name, so a link that has any leads nowhere.
    public static func resolve(_ link: some StringProtocol, from folder: some StringProtocol) -> String? {
        let path = link.prefix { $0 != "#" }
        guard !path.hasPrefix("/"), !path.utf8.contains(where: { $0 < 0x20 || $0 == 0x5C || $0 == 0x25 || $0 == 0x3F }) else { return nil }
        var parts = String(folder).split(separator: "/").map(String.init)
        for part in String(path).split(separator: "/") {
            switch part {
            case ".": continue
            case "..":
                guard parts.popLast() != nil else { return nil }
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }

    /// The last part of a path: a file's or folder's name.
    public static func name(of path: some StringProtocol) -> String { String(path).split(separator: "/").last.map(String.init) ?? "" }

    /// The path without its last part.
    public static func folder(of path: some StringProtocol) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }
}
