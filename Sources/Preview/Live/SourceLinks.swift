import Diagnostics
import Glibc

/// The way from a page back to the line that it came from.
struct SourceLinks: Sendable {
    /// The folder that findings' paths begin with.
    private let root: String
    /// The same folder from the root of the disk.
    private let absolute: String

    /// Links to files below `root`, as findings name it.
    init(_ root: String) {
        self.root = root
        let real = realpath(root, nil)
        absolute = real.map { String(cString: $0) } ?? root
        free(real)
    }

    /// An address that Visual Studio Code opens at the line (https://code.visualstudio.com/docs/configure/command-line, "Opening VS Code
    /// with URLs").
    func link(to place: Place) -> String? {
        guard let path = below(place.file) else { return nil }
        let encoded = "\(absolute)/\(path)".split(separator: "/").map { PercentCode.encode(String($0)) }.joined(separator: "/")
        return "vscode://file/\(encoded):\(place.line):\(place.column)"
    }

    /// The words of a text that a finding is about, as a reader sees them, so that a script can find them on the page; `nil` where it is
    /// about no text.
    ///
    /// - Returns: the words, and the whole line that they stand in.
    func quote(of finding: Finding) -> (words: String, line: String)? {
        guard finding.place.file.hasSuffix(".md"), below(finding.place.file) != nil,
            let line = Self.line(Int(finding.place.line), of: finding.place.file)
        else { return nil }
        let scalars = Array(line.unicodeScalars)
        let start = min(max(0, Int(finding.place.column) - 1), scalars.count)
        let end = finding.length > 1 ? min(scalars.count, start + finding.length) : scalars.count
        var words = String.UnicodeScalarView()
        words.append(contentsOf: scalars[start..<end])
        // Neither a link's address nor a fact's path is seen on the page: the longest piece between such is looked for.
        let pieces = String(words).replacing(/\]\([^)]*\)|\{\{[^}]*\}\}/, with: "\n").split(separator: "\n")
        guard let longest = pieces.max(by: { $0.utf8.count < $1.utf8.count }), longest.contains(where: \.isLetter) else { return nil }
        return (String(longest), line)
    }

    private func below(_ file: String) -> Substring? { file.hasPrefix(root + "/") ? file.dropFirst(root.utf8.count + 1) : nil }

    /// A line of a file, counted from 1.
    private static func line(_ number: Int, of path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var line: UnsafeMutablePointer<CChar>?
        var size = 0
        defer { free(line) }
        for _ in 0..<max(1, number) where getline(&line, &size, file) < 0 { return nil }
        return line.map { String(cString: $0) }?.withoutLineEnd
    }
}

extension String {
    fileprivate var withoutLineEnd: String { lastIndex { !$0.isNewline }.map { String(self[...$0]) } ?? "" }
}
