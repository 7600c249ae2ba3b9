import Catalogue
private import Diagnostics
import Stories
import YAML

/// What earlier imports and people have made in the folder of an import.
struct ExistingDrafts {
    /// A product's folder.
    struct Product {
        var folder: String
        /// The bytes of its product.yaml.
        var bytes: [UInt8]
        /// What it remembers of its row; `nil` where it is nobody's row.
        var memory: RegisterRow?
        /// The values of its keys by dotted path.
        var values: [String: String]
    }

    /// A producer's folder.
    struct Producer {
        var folder: String
        var bytes: [UInt8]
        var memory: RegisterRow?
        var values: [String: String]
        /// The present province and commune that it stands for, `province|commune code`, if it is a placeholder.
        var placeholder: String?
    }

    private(set) var producers: [Producer] = []
    private(set) var products: [Product] = []
    /// Every folder, by path.
    private(set) var folders: Set<String> = []

    private static let deepest = 32

    /// Goes through `folder`; nothing at all where there is none.
    init(_ folder: (any StoryFolder)?) throws(FolderError) {
        if let folder { try walk(folder, "", depth: 0) }
    }

    private mutating func walk(_ folder: any StoryFolder, _ path: String, depth: Int) throws(FolderError) {
        guard depth <= Self.deepest else { return }
        let entries = try folder.entries(of: path).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        for entry in entries {
            let inner = path.isEmpty ? entry.name : "\(path)/\(entry.name)"
            switch entry.kind {
            case .file where entry.name == "producer.yaml":
                let (bytes, values) = try read(folder, inner)
                let isPlaceholder = values["x.register.placeholder"] == "true"
                producers.append(
                    Producer(
                        folder: path, bytes: bytes, memory: isPlaceholder ? nil : Self.memory(values), values: values,
                        placeholder: isPlaceholder
                            ? "\(values["x.register.province"] ?? "")|\(values["x.register.commune"] ?? "")" : nil))
            case .file where entry.name == "product.yaml":
                let (bytes, values) = try read(folder, inner)
                products.append(Product(folder: path, bytes: bytes, memory: Self.memory(values), values: values))
            case .folder where !entry.name.hasPrefix(".") && !entry.name.hasPrefix("_"):
                folders.insert(inner)
                try walk(folder, inner, depth: depth + 1)
            case .file, .folder, .strayLink, .folderLink, .other:
                // A folder of any sort keeps its name from being given again.
                folders.insert(inner)
            }
        }
    }

    private func read(_ folder: any StoryFolder, _ path: String) throws(FolderError) -> ([UInt8], [String: String]) {
        let bytes = try folder.read(path, limit: YAML.sizeLimit)
        var values: [String: String] = [:]
        func walk(_ node: YAMLNode, _ path: String) {
            switch node.content {
            case .scalar(let text, _): if !text.isEmpty { values[path] = text }
            case .sequence: break
            case .mapping(let mapping):
                for entry in mapping.entries { walk(entry.value, path.isEmpty ? entry.key.value : "\(path).\(entry.key.value)") }
            }
        }
        if let root = YAML.parse(bytes, file: path).root { walk(root, "") }
        return (bytes, values)
    }

    private static func memory(_ values: [String: String]) -> RegisterRow? {
        var row = RegisterRow(line: 0, values: [:])
        for field in RegisterField.allCases {
            if let value = values["x.register.\(field.rawValue)"] { row.values[field] = value }
        }
        return row.values.isEmpty ? nil : row
    }
}
