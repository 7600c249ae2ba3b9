public import Catalogue
public import Diagnostics
import Digests
import Stories
import YAML

/// The facts of a product as a form: a field for each key that the format knows, with what the file says of it, whoever fills it in never
/// sees YAML. What comes back is written into the same file, key by key; comments, order and everything else in it stay as they are.
///
/// Fields go by JSON Pointers (RFC 6901): `/certificates/0/expires`, and `/certificates/-/expires` for one that is not there yet; a second
/// one is `/certificates/-2`, and so on.
public struct FactsForm: Sendable {
    /// The file's path below the stories' folder.
    public let path: String
    /// By which the file is told from what it is changed to: hexadecimal SHA-256.
    public let digest: String
    /// What can be filled in, as the format orders it.
    public let entries: [Entry]

    /// A field, or several that belong together.
    public indirect enum Entry: Sendable {
        case value(Value)
        case group(Group)
    }

    /// A field.
    public struct Value: Sendable {
        /// What the field goes by.
        public let pointer: String
        /// What its key means; `nil` for one of several in a list.
        public let about: Words?
        /// Of words by language, the language.
        public let language: Language?
        /// What may be filled in.
        public let kind: Kind
        /// What the file says.
        public let text: String
        let path: [String]
        /// Whether it stands in quotes there.
        var isQuoted = false
    }

    /// What may be filled in.
    public enum Kind: Sendable, Equatable {
        case text, day, number
        /// One of these; what each means, where that is known.
        case choice([Choice])
        /// Nothing, which is said by an empty list: there are none, and that is known.
        case none
    }

    /// One of several values.
    public struct Choice: Sendable, Equatable {
        /// As it stands in the file.
        public let value: String
        /// What it means.
        public let name: Words?
    }

    /// Fields that belong together.
    public struct Group: Sendable {
        /// What it is made of.
        public enum Form: Sendable {
            /// Keys that the format knows, or words by language.
            case fields, languages
            /// One behind another, or keys that the writer chooses; and one of them.
            case list, item
            case keys, key
        }

        /// What it goes by.
        public let pointer: String
        /// What its key means; `nil` for one of several.
        public let about: Words?
        /// The key, where the writer chose it.
        public let key: String?
        /// What it is made of.
        public let form: Form
        /// Whether it is in the file; if not, it is there to be filled in.
        public let isThere: Bool
        /// What is in it; of several the last is one more to fill in, or as many as were filled in.
        public let entries: [Entry]
        let path: [String]
        /// Whether the file says more there than any field shows.
        var saysMore = false
    }

    /// What came back.
    public struct Answers: Sendable {
        /// What the fields hold, by what they go by; of those that are absent nothing changes.
        public let values: [String: String]
        /// The groups that are to go.
        public let removed: Set<String>

        /// The answers of a form.
        public init(values: [String: String], removed: Set<String>) {
            self.values = values.mapValues { Self.plain($0) }
            self.removed = removed
        }

        /// Without what a form adds: blanks around it, and the line ends of browsers.
        static func plain(_ text: String) -> String {
            let text = text.replacing("\r\n", with: "\n")
            let start = text.drop(while: \.isWhitespace)
            return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
        }
    }

    /// What the file says now.
    ///
    /// - Parameter answers: what came back and is not in the file; where it has several new ones of a list, the form has as many.
    /// - Throws: `cannotRead`; `leadsOut` where it is a symbolic link; `cannotEdit` where it is no YAML that can be written into.
    public init(of folder: ProductFolder, languages: [Language], answers: Answers? = nil) throws(DraftingError) {
        let path = Self.path(of: folder)
        let bytes: [UInt8]
        do throws(FolderError) {
            let disk = try FolderOnDisk(folder.stories)
            guard try disk.entries(of: folder.path).first(where: { $0.name == Self.name })?.kind == .file else {
                throw FolderError(path: "", reason: "")
            }
            bytes = try disk.read(path, limit: YAML.sizeLimit)
        } catch {
            throw error.reason.isEmpty ? .leadsOut(path: path) : .cannotRead(path: path, reason: error.reason)
        }
        try self.init(bytes, path: path, languages: languages, answers)
    }

    private init(_ bytes: [UInt8], path: String, languages: [Language], _ answers: Answers?) throws(DraftingError) {
        guard bytes.count <= YAML.sizeLimit, YAML.removing(path: [""], in: bytes) != nil else { throw .cannotEdit(path: path) }
        let root = YAML.parse(bytes, file: path).root
        guard root == nil || root?.isEmpty == true || root?.mapping != nil else { throw .cannotEdit(path: path) }
        self.path = path
        digest = SHA256(of: bytes).hex
        entries = FactsReading(languages: languages, answers).entries(of: StoryFile.product.fields, root?.mapping, at: FactsPath())
    }

    /// Writes what came back into the file, if it still is what the form showed.
    ///
    /// - Parameter seen: the digest that the form showed.
    /// - Throws: `changedMeanwhile`, and nothing is written; `unnamed` where something new has no key; `cannotEdit`.
    public static func write(
        _ answers: Answers, to folder: ProductFolder, languages: [Language], seen: String
    ) throws(DraftingError) {
        let path = path(of: folder)
        // A link is refused before anything is read through it.
        _ = try FactsForm(of: folder, languages: languages)
        try DraftFolder(folder.stories).edit(path, limit: YAML.sizeLimit) { bytes throws(DraftingError) in
            guard let bytes, SHA256(of: bytes).hex == seen else { throw .changedMeanwhile(path: path) }
            let form = try FactsForm(bytes, path: path, languages: languages, answers)
            return try FactsEdit(form.entries, answers, in: path).applied(to: bytes)
        }
    }

    private static let name = "product.yaml"
    private static func path(of folder: ProductFolder) -> String { "\(folder.path)/\(name)" }
}

/// Where something stands: by the keys that lead there in the file, and by those that a form has for it.
struct FactsPath {
    var path: [String] = []
    var pointer = ""
    /// The keys without positions in lists, by which the format describes them.
    var described: [String] = []

    func key(_ key: String) -> FactsPath { step(key, key, described + [key]) }
    /// A key of the writer's choice.
    func chosen(_ key: String) -> FactsPath { step(key, key, described + ["*"]) }
    func item(_ index: Int) -> FactsPath { step(String(index), String(index), described) }
    /// One more than there are, the first such or one behind others.
    func next(_ count: Int, _ number: Int) -> FactsPath { step(String(count + number), Self.new(number), described) }
    /// A key of the writer's choice that is not chosen yet.
    func unnamed(_ number: Int) -> FactsPath {
        var place = chosen(Self.new(number))
        place.path[place.path.count - 1] = FactsEdit.unnamed
        return place
    }

    private static func new(_ number: Int) -> String { number == 0 ? "-" : "-\(number + 1)" }

    /// How many new ones a pointer has at least where it leads through one, by the pointer of their list.
    static func new(in pointer: String) -> [(list: String, count: Int)] {
        var steps = pointer.split(separator: "/", omittingEmptySubsequences: false)
        var found: [(list: String, count: Int)] = []
        while let step = steps.popLast(), !steps.isEmpty {
            if step == "-" { found.append((steps.joined(separator: "/"), 1)) }
            if step.hasPrefix("-"), let number = Int(step.dropFirst()), number > 1 { found.append((steps.joined(separator: "/"), number)) }
        }
        return found
    }

    private func step(_ key: String, _ name: String, _ described: [String]) -> FactsPath {
        FactsPath(
            path: path + [key], pointer: "\(pointer)/\(name.replacing("~", with: "~0").replacing("/", with: "~1"))", described: described)
    }
}
