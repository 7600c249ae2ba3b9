private import Synchronization

/// The path of a file that a person wrote, told by a number that stands for it as long as the program runs.
///
/// A catalogue has hundreds of places in each of its files: with a number they are small, and to copy one is to copy twelve bytes. The numbers
/// follow the order in which files were met, so that they decide about nothing.
struct SourceFile: Hashable, Sendable {
    private let number: UInt32

    /// The file at `path`.
    init(_ path: String) {
        number = Self.known.withLock { $0.number(of: path) }
    }

    /// Its path.
    var path: String { Self.known.withLock { $0.paths[Int(number)] } }

    private static let known = Mutex(Known())

    private struct Known {
        private var numbers: [Path: UInt32] = [:]
        private(set) var paths: [String] = []

        mutating func number(of path: String) -> UInt32 {
            if let number = numbers[Path(text: path)] { return number }
            let number = UInt32(paths.count)
            numbers[Path(text: path)] = number
            paths.append(path)
            return number
        }
    }

    /// Told by its bytes: a name may stand twice in a folder, its accents written in two ways.
    private struct Path: Hashable {
        let text: String

        static func == (one: Path, other: Path) -> Bool { one.text.utf8.elementsEqual(other.text.utf8) }

        func hash(into hasher: inout Hasher) {
            var text = text
            text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        }
    }
}
