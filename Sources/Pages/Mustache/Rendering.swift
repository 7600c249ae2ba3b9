/// The making of one page: walks through segments with the records at hand and appends bytes.
package struct Rendering {
    private let templates: [String: Template]
    private(set) var output: [UInt8]
    /// What names are looked up in, the innermost last.
    private var stack: [TemplateValue]
    /// Where the names of the outermost record are, which is a page's own: large, and asked more often than all others.
    private let names: NameTable?
    private var partials = 0

    /// Shows `record` through the template of that name; unknown names show nothing.
    package static func render(
        _ name: String, of templates: [String: Template], with record: Record, into output: inout [UInt8]
    ) {
        guard let template = templates[name] else { return }
        render(template, of: templates, with: .record(record), into: &output)
    }

    /// Shows a value through a template.
    static func render(
        _ template: Template, of templates: [String: Template] = [:], with value: TemplateValue, into output: inout [UInt8]
    ) {
        var rendering = Rendering(templates: templates, output: [], stack: [value])
        swap(&rendering.output, &output)
        rendering.run(template, from: 0, to: template.segments.count, indent: [], depth: 0)
        swap(&rendering.output, &output)
    }

    private init(templates: [String: Template], output: [UInt8], stack: [TemplateValue]) {
        self.templates = templates
        self.output = output
        if case .record(let record)? = stack.first { names = NameTable(record) } else { names = nil }
        self.stack = stack
        self.stack.reserveCapacity(16)
    }

    private mutating func run(_ template: Template, from: Int, to: Int, indent: [UInt8], depth: Int) {
        var index = from
        while index < to {
            let segment = template.segments[index]
            index += 1
            switch segment {
            case .literal(let start, let end, let opensLine):
                let bytes = Int(start)..<Int(end)
                if indent.isEmpty {
                    template.literals.withUnsafeBufferPointer { output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[bytes])) }
                } else {
                    append(template.literals[bytes], opensLine: opensLine, indent: indent)
                }
            case .value(let path):
                show(value(of: path, in: template), isEscaped: true)
            case .unescaped(let path):
                show(value(of: path, in: template), isEscaped: false)
            case .section(let path, let end):
                let value = value(of: path, in: template)
                if value.isShown { section(value, template, from: index, to: Int(end), indent: indent, depth: depth) }
                index = Int(end)
            case .inverted(let path, let end):
                if value(of: path, in: template).isShown { index = Int(end) }
            case .partial(let name, let indentStart, let indentEnd):
                guard depth < TemplateLimits.partials, partials < TemplateLimits.partialsInAPage,
                    let partial = templates[template.partials[Int(name)]]
                else { continue }
                partials += 1
                let indent = indentStart == indentEnd ? indent : indent + template.literals[Int(indentStart)..<Int(indentEnd)]
                run(partial, from: 0, to: partial.segments.count, indent: indent, depth: depth + 1)
            }
        }
    }

    private mutating func section(
        _ value: TemplateValue, _ template: Template, from: Int, to: Int, indent: [UInt8], depth: Int
    ) {
        if case .list(let values) = value {
            for value in values {
                stack.append(value)
                run(template, from: from, to: to, indent: indent, depth: depth)
                stack.removeLast()
            }
            return
        }
        // A truth has nothing to look names up in, but `{{.}}` inside may ask for it.
        stack.append(value)
        run(template, from: from, to: to, indent: indent, depth: depth)
        stack.removeLast()
    }

    private func value(of path: Template.Path, in template: Template) -> TemplateValue {
        guard path.count > 0 else { return stack.last ?? .none }
        let first = Int(path.start)
        var value = lookUp(template.keys[first])
        for index in (first + 1)..<(first + Int(path.count)) {
            guard case .record(let record) = value else { return .none }
            value = record[template.keys[index]]
        }
        return value
    }

    private func lookUp(_ key: Key) -> TemplateValue {
        var index = stack.count
        while index > 1 {
            index -= 1
            if case .record(let record) = stack[index], let value = record.find(key) { return value }
        }
        guard case .record(let record)? = stack.first else { return .none }
        guard let names else { return record[key] }
        return names.position(of: key, in: record).map { record.fields[$0].1 } ?? .none
    }

    private mutating func show(_ value: TemplateValue, isEscaped: Bool) {
        switch value {
        case .text(let text) where isEscaped: output.appendEscaped(text)
        case .text(let text): output += text.utf8
        case .trustedHTML(let bytes): output += bytes
        case .none, .truth, .list, .record: break
        }
    }

    /// Appends a template's own bytes with each of their lines indented.
    private mutating func append(_ bytes: ArraySlice<UInt8>, opensLine: Bool, indent: [UInt8]) {
        if opensLine { output += indent }
        var start = bytes.startIndex
        while let newline = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
            output += bytes[start...newline]
            start = newline + 1
            if start < bytes.endIndex { output += indent }
        }
        output += bytes[start...]
    }
}
