import Catalogue
import Diagnostics
import Stories
import YAML

/// Makes the fields of a form from what the format knows and what a file says.
struct FactsReading {
    private let languages: [Language]
    /// How many new ones were filled in, by the pointer of their list.
    private var new: [String: Int] = [:]
    /// More than anybody fills in before saving.
    private static let mostNew = 64

    /// - Parameter answers: what came back and is not in the file.
    init(languages: [Language], _ answers: FactsForm.Answers?) {
        self.languages = languages
        for pointer in answers?.values.keys.sorted() ?? [] {
            for (list, count) in FactsPath.new(in: pointer.hasPrefix("key/") ? String(pointer.dropFirst(3)) : pointer) {
                new[list] = min(max(new[list] ?? 1, count), Self.mostNew)
            }
        }
    }

    /// The numbers of those that can be filled in at a place.
    private func numbersOfNew(at place: FactsPath) -> Range<Int> { 0..<(new[place.pointer] ?? 1) }

    typealias Entry = FactsForm.Entry
    typealias Group = FactsForm.Group

    func entries(of fields: [KnownField], _ mapping: YAMLMapping?, at place: FactsPath) -> [Entry] {
        fields.compactMap { field in
            let node = mapping?[field.key].flatMap { $0.isEmpty ? nil : $0 }
            return entry(of: field.shape, node, at: place.key(field.key))
        }
    }

    /// `nil` where no form can show what is there: it stays as it is.
    private func entry(of shape: FieldShape, _ node: YAMLNode?, at place: FactsPath, key: String? = nil) -> Entry? {
        switch shape {
        case .local: local(node, at: place)
        case .texts: texts(node, at: place)
        case .mapping(let fields): group(.fields, fields, node, at: place, key: key)
        case .list(let fields): list(of: fields, node, at: place)
        case .each(let shape): keys(of: shape, node, at: place)
        case .anything: nil
        default: value(of: shape, node, at: place)
        }
    }

    private func about(_ place: FactsPath) -> Words? { StoryFile.product.description(of: place.described) }

    // MARK: One value

    private func value(of shape: FieldShape, _ node: YAMLNode?, at place: FactsPath, language: Language? = nil, isItem: Bool = false)
        -> Entry?
    {
        guard node == nil || node?.text != nil else { return nil }
        let text = FactsForm.Answers.plain(node?.text ?? "")
        var kind = FactsForm.Kind.text
        switch shape {
        // What is no day can be shown, but not in a field for days.
        case .day where text.isEmpty || Day(text) != nil: kind = .day
        case .number, .integer: kind = .number
        case .choice(let words): kind = .choice(words.map { FactsForm.Choice(value: $0, name: nil) })
        case .text where !isItem:
            if let values = StorySchema.values(of: place.described, in: .product) {
                kind = .choice(values.map { FactsForm.Choice(value: $0.value, name: $0.name) })
            }
        default: break
        }
        if case .choice(let choices) = kind, !text.isEmpty, !choices.contains(where: { $0.value == text }) {
            kind = .choice(choices + [FactsForm.Choice(value: text, name: nil)])
        }
        var value = FactsForm.Value(
            pointer: place.pointer, about: isItem || language != nil ? nil : about(place), language: language, kind: kind, text: text,
            path: place.path)
        if case .scalar(_, let style) = node?.content { value.isQuoted = style == .doubleQuoted || style == .singleQuoted }
        return .value(value)
    }

    /// Words once for all languages, or a field for each.
    private func local(_ node: YAMLNode?, at place: FactsPath) -> Entry? {
        if node?.text != nil { return value(of: .text, node, at: place, isItem: false) }
        guard node == nil || node?.mapping != nil else { return nil }
        let mapping = node?.mapping
        let others = (mapping?.entries ?? []).map { Language($0.key.value) }.filter { !languages.contains($0) && $0.isWellFormed }
        let entries = (languages + others).compactMap { language in
            value(of: .text, mapping?[language.code], at: place.chosen(language.code), language: language)
        }
        return group(.languages, entries, mapping, at: place)
    }

    // MARK: Several

    private func group(
        _ form: Group.Form, _ entries: [Entry], _ mapping: YAMLMapping?, at place: FactsPath, key: String? = nil,
        isOneOfSeveral: Bool = false
    ) -> Entry {
        var group = Group(
            pointer: place.pointer, about: isOneOfSeveral ? nil : about(place), key: key, form: form, isThere: mapping != nil,
            entries: entries, path: place.path)
        let shown = Set(entries.map(\.lastKey))
        group.saysMore = mapping?.unreadable.isEmpty == false || mapping?.entries.contains { !shown.contains($0.key.value) } == true
        return .group(group)
    }

    private func group(
        _ form: Group.Form, _ fields: [KnownField], _ node: YAMLNode?, at place: FactsPath, key: String? = nil
    ) -> Entry? {
        guard node == nil || node?.mapping != nil else { return nil }
        return group(
            form, entries(of: fields, node?.mapping, at: place), node?.mapping, at: place, key: key, isOneOfSeveral: form != .fields)
    }

    private func list(of fields: [KnownField], _ node: YAMLNode?, at place: FactsPath) -> Entry? {
        guard node == nil || node?.items != nil else { return nil }
        let items = node?.items ?? []
        var entries = items.enumerated().map { index, item in group(.item, fields, item, at: place.item(index)) }
        entries += numbersOfNew(at: place).map { group(.item, fields, nil, at: place.next(items.count, $0)) }
        return several(.list, entries, isThere: node != nil, at: place)
    }

    private func texts(_ node: YAMLNode?, at place: FactsPath) -> Entry? {
        guard node == nil || node?.items != nil else { return nil }
        let items = node?.items ?? []
        var entries = items.enumerated().map { index, item in value(of: .text, item, at: place.item(index), isItem: true) }
        entries += numbersOfNew(at: place).map { value(of: .text, nil, at: place.next(items.count, $0), isItem: true) }
        // Of allergens “none” is something that is said.
        if place.path.starts(with: ["label", "allergens"]), items.isEmpty {
            let none = FactsForm.Value(
                pointer: place.pointer, about: nil, language: nil, kind: .none, text: node == nil ? "" : FactsForm.emptyList,
                path: place.path)
            entries.insert(.value(none), at: 0)
        }
        return several(.list, entries, isThere: node != nil, at: place)
    }

    private func keys(of shape: FieldShape, _ node: YAMLNode?, at place: FactsPath) -> Entry? {
        guard shape != .anything, node == nil || node?.mapping != nil else { return nil }
        var entries = (node?.mapping?.entries ?? []).map { entry in
            one(of: shape, entry.value.isEmpty ? nil : entry.value, at: place.chosen(entry.key.value), key: entry.key.value)
        }
        entries += numbersOfNew(at: place).map { one(of: shape, nil, at: place.unnamed($0), key: nil) }
        return several(.keys, entries, isThere: node != nil, at: place)
    }

    /// What stands under a key of the writer's choice: its fields, or the one field that it is.
    private func one(of shape: FieldShape, _ node: YAMLNode?, at place: FactsPath, key: String?) -> Entry? {
        if case .mapping(let fields) = shape { return group(.key, fields, node, at: place, key: key) }
        guard let entry = entry(of: shape, node, at: place) else { return nil }
        return .group(
            Group(pointer: place.pointer, about: nil, key: key, form: .key, isThere: node != nil, entries: [entry], path: place.path))
    }

    private func several(_ form: Group.Form, _ entries: [Entry?], isThere: Bool, at place: FactsPath) -> Entry {
        var group = Group(
            pointer: place.pointer, about: about(place), key: nil, form: form, isThere: isThere, entries: entries.compactMap(\.self),
            path: place.path)
        group.saysMore = entries.contains { $0 == nil }
        return .group(group)
    }
}

extension FactsForm.Entry {
    fileprivate var lastKey: String {
        switch self {
        case .value(let value): value.path.last ?? ""
        case .group(let group): group.path.last ?? ""
        }
    }
}
