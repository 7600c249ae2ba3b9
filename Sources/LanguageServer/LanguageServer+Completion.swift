import Catalogue
import Diagnostics
import Drafting
import Foundation
import Stories
import YAML

/// Completions: paths of facts, pictures of the folder, keys and values that the format knows.
extension LanguageServer {
    /// What could stand at a place.
    func completion(_ parameters: JSON) -> JSON {
        guard let text = text(in: parameters) else { return [] }
        let (line, column) = text.spot(parameters["position"])
        let before = String(String.UnicodeScalarView(text.line(line).unicodeScalars.prefix(column)))
        if text.file.hasSuffix(".md") {
            if let open = before.range(of: "{{", options: .backwards), !before[open.upperBound...].contains("}") { return references(text) }
            if before.range(of: "](", options: .backwards).map({ !before[$0.upperBound...].contains(")") }) == true {
                return files(in: "images", of: text)
            }
            guard let yaml = text.yaml, line >= yaml.firstLine, line < yaml.firstLine + yaml.text.split(separator: "\n").count + 1 else {
                return []
            }
        }
        guard let kind = storyFile(text.file) else { return [] }
        let indent = before.prefix { $0 == " " || $0 == "-" }.count
        let tree = text.tree(without: line)
        let (path, mapping) = tree?.surroundings(of: line, indent) ?? ([], nil)
        let trimmed = before.drop { $0 == " " || $0 == "-" }
        guard let colon = trimmed.firstIndex(of: ":") else {
            if case .texts? = shape(of: path, in: kind) {
                return files(in: path.last == "images" ? "images" : "", of: text)
            }
            return keys(at: path, but: mapping, in: kind)
        }
        return values(of: path + [String(trimmed[..<colon])], beside: mapping, in: kind, text)
    }

    private func references(_ text: OpenText) -> JSON {
        let folder = RelativePath.folder(of: text.file)
        var items: [JSON] = []
        for (prefix, file) in [("", "\(folder)/product.yaml"), ("producer.", factFile("producer.x", of: text).file)] where exists(file) {
            for leaf in self.text(of: file).tree()?.leaves() ?? [] {
                items.append(item(prefix + leaf.path, leaf.node.text ?? "", kind: 6))
            }
        }
        return .array(items)
    }

    private func files(in name: String, of text: OpenText) -> JSON {
        let folder = RelativePath.folder(of: text.file)
        guard let disk = try? FolderOnDisk(folder), let entries = try? disk.entries(of: name) else { return [] }
        return .array(
            entries.filter { $0.kind == .file && !$0.name.hasPrefix(".") }.map { name.isEmpty ? $0.name : "\(name)/\($0.name)" }.sorted()
                .map { item($0, "", kind: 17) })
    }

    private func shape(of path: [String], in file: StoryFile) -> FieldShape? {
        path.reduce(Optional(FieldShape.mapping(file.fields))) { shape, key in
            switch shape {
            case .mapping(let fields), .list(let fields): fields.first { $0.key == key }?.shape
            case .each(let inner): inner
            default: nil
            }
        }
    }

    private func keys(at path: [String], but mapping: YAMLMapping?, in file: StoryFile) -> JSON {
        switch shape(of: path, in: file) {
        case .mapping(let fields), .list(let fields):
            return .array(
                fields.filter { mapping?[$0.key] == nil }.map { field in
                    item(field.key, file.description(of: path + [field.key])?[language] ?? "", kind: 10, inserting: "\(field.key): ")
                })
        default: return []
        }
    }

    private func values(of path: [String], beside mapping: YAMLMapping?, in file: StoryFile, _ text: OpenText) -> JSON {
        if let values = StorySchema.values(of: path, in: file) {
            return .array(values.map { item($0.value, $0.name[language], kind: 12) })
        }
        if path.last == "commune", let province = mapping?["province"]?.text.flatMap({ Reference.province($0) }) {
            return .array(Reference.communes(of: province).map { item($0.name, province.fullName[language], kind: 12) })
        }
        if path.last == "evidence" { return files(in: "evidence", of: text) }
        guard case .choice(let words)? = shape(of: path, in: file) else { return [] }
        return .array(words.map { item($0, "", kind: 12) })
    }

    private func item(_ label: String, _ detail: String, kind: Int, inserting text: String? = nil) -> JSON {
        var item: [String: JSON] = ["label": .string(label), "kind": .int(kind)]
        if !detail.isEmpty { item["detail"] = .string(detail) }
        if let text { item["insertText"] = .string(text) }
        return .object(item)
    }
}
