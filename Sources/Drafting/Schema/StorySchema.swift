import Catalogue
public import Diagnostics
public import Stories

/// JSON Schemas (draft-07, which editors' YAML support reads) of the files of a folder of stories, made from what the readers ask for: they
/// know every key that is read, and no other.
public enum StorySchema {
    /// The folder below the user's that they are written to.
    public static let folder = ".vscode/chapbut"

    /// The schema of a file, its descriptions in `language`.
    public static func json(of file: StoryFile, in language: ReaderLanguage) -> [UInt8] {
        var writer = JSONWriter()
        let describing = Describing(file: file, language: language)
        writer.object { writer in
            writer.member("$schema", "http://json-schema.org/draft-07/schema#")
            writer.member("title", "chapbut: \(file == .story ? "*.md" : "\(file.rawValue).yaml")")
            describing.members(of: .mapping(file.fields), at: [], to: &writer)
        }
        return writer.bytes + Array("\n".utf8)
    }

    /// What makes Visual Studio Code's YAML extension (redhat.vscode-yaml) use them.
    public static var settings: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.breakLine()
            writer.key("yaml.schemas")
            writer.object { writer in
                for file in StoryFile.allCases where file != .story {
                    writer.breakLine()
                    writer.member("./\(folder)/\(file.rawValue).json", "**/\(file.rawValue).yaml")
                }
                writer.breakLine()
            }
            writer.breakLine()
        }
        return writer.bytes + Array("\n".utf8)
    }

    /// The words that a value is chosen from, with what each means, where the reference data has them.
    public static func values(of path: [String], in file: StoryFile) -> [(value: String, name: Words)]? {
        switch path.last {
        case "kind" where file == .product && path.count == 1: Reference.kinds.map { ($0.id, $0.name) }
        case "scheme":
            Reference.schemes.map { ($0.id, $0.name) } + [("other", .otherScheme)]
        case "province": Reference.provinces.map { ($0.id, $0.fullName) }
        case "requirement": Reference.requirements.map { ($0.id, Words(vi: $0.id, en: $0.id)) }
        default: nil
        }
    }
}

/// Writes what is known of keys, in one language.
private struct Describing {
    let file: StoryFile
    let language: ReaderLanguage

    /// The members of a schema for values of `shape`.
    func members(of shape: FieldShape, at path: [String], to writer: inout JSONWriter) {
        if let words = file.description(of: path) { writer.member("description", words[language]) }
        switch shape {
        case .text:
            // Whatever it looks like to an editor, it is read as a text: a number keeps its zeros.
            guard let values = StorySchema.values(of: path, in: file) else { return writer.types("string", "number", "boolean") }
            writer.key("enum")
            writer.array { writer in
                for value in values { writer.string(value.value) }
                writer.null()
            }
            writer.key("markdownEnumDescriptions")
            writer.array { writer in for value in values { writer.string(value.name[language]) } }
        case .local:
            writer.types("string", "number", "object")
            writer.key("patternProperties")
            writer.object { writer in
                writer.key("^[a-z]{2,3}(-[A-Za-z0-9]+)*$")
                writer.object { $0.types("string", "number") }
            }
            writer.closed()
        case .day:
            writer.types("string")
            writer.member("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
        case .money, .measure, .dimensions, .coordinates: writer.types("string")
        case .number: writer.types("number")
        case .integer: writer.types("integer")
        case .choice(["false", "true"]): writer.types("boolean")
        case .choice(let words):
            writer.key("enum")
            writer.array { writer in
                for word in words { writer.string(word) }
                writer.null()
            }
        case .texts:
            writer.types("array")
            writer.key("items")
            writer.object { $0.types("string", "number", "boolean") }
        case .mapping(let fields):
            writer.types("object")
            properties(fields, at: path, to: &writer)
        case .list(let fields):
            writer.types("array")
            writer.key("items")
            writer.object { writer in
                writer.types("object")
                properties(fields, at: path, to: &writer)
            }
        case .each(let shape):
            writer.types("object")
            writer.key("additionalProperties")
            writer.object { members(of: shape, at: path + ["*"], to: &$0) }
        case .anything: break
        }
    }

    private func properties(_ fields: [KnownField], at path: [String], to writer: inout JSONWriter) {
        writer.key("properties")
        writer.object { writer in
            for field in fields {
                writer.breakLine()
                writer.key(field.key)
                writer.object { members(of: field.shape, at: path + [field.key], to: &$0) }
            }
        }
        writer.closed()
    }
}

extension JSONWriter {
    /// No other keys.
    fileprivate mutating func closed() {
        key("additionalProperties")
        boolean(false)
    }

    /// The types of a value; nothing written is nothing, whatever it should be.
    fileprivate mutating func types(_ names: String...) {
        key("type")
        array { writer in for name in names + ["null"] { writer.string(name) } }
    }
}

extension Words {
    fileprivate static let otherScheme = Words(vi: "Loại khác, ghi tên ở `name`", en: "Another, told by `name`")
}
