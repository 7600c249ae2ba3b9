import Diagnostics

/// Reads Mustache, as in mustache(5) and its public specification, into segments.
struct TemplateCompiler {
    /// A slip in a template, with the byte it stands at.
    struct Slip: Error {
        var offset: Int
        var message: Words
        var help: Words?
    }

    /// The interface's phrases, put in for `{{words.…}}` while compiling; `nil` where templates have none.
    private let phrases: ((ArraySlice<UInt8>) -> Phrase?)?
    private let source: [UInt8]
    private var template = Template()

    private var opening = Array("{{".utf8)
    private var closing = Array("}}".utf8)
    /// Where the line that is being read begins.
    private var lineStart = 0
    /// Behind the last tag.
    private var tagEnd = 0
    /// The next literal begins behind a jump: it must not grow the one before it.
    private var isSeparate = true
    private var open: [OpenSection] = []

    private struct OpenSection {
        var name: ArraySlice<UInt8>
        var segment: Int
        var offset: Int
    }

    private init(_ source: [UInt8], phrases: ((ArraySlice<UInt8>) -> Phrase?)?) {
        self.source = source
        self.phrases = phrases
    }

    /// Compiles `source`; `phrases` gives the words that stand for `{{words.name}}`.
    static func compile(_ source: [UInt8], phrases: ((ArraySlice<UInt8>) -> Phrase?)? = nil) throws(Slip) -> Template {
        var compiler = TemplateCompiler(source, phrases: phrases)
        try compiler.run()
        return compiler.template
    }

    // MARK: Tags

    private mutating func run() throws(Slip) {
        var position = 0
        while let start = find(opening, from: position) {
            position = try readTag(at: start, literalFrom: position)
        }
        addLines(position..<source.count)
        if let section = open.last {
            throw Slip(offset: section.offset, message: .neverClosed(text(section.name)), help: .closeSection(text(section.name)))
        }
    }

    /// Reads the tag at `start` together with the literal before it; returns where reading goes on.
    private mutating func readTag(at start: Int, literalFrom literalStart: Int) throws(Slip) -> Int {
        updateLineStart(literalStart..<start)
        var content = start + opening.count
        let sigil: UInt8 = content < source.count ? source[content] : 0
        var ending = closing
        if sigil == UInt8(ascii: "{") { ending = [UInt8(ascii: "}")] + closing }
        if sigil == UInt8(ascii: "=") { ending = [UInt8(ascii: "=")] + closing }
        let hasSigil = "#^/>!&{=".utf8.contains(sigil)
        if hasSigil { content += 1 }
        guard let end = find(ending, from: content) else {
            throw Slip(offset: start, message: .unclosedTag(text(opening[...]), text(ending[...])))
        }
        let after = end + ending.count
        let name = trimmed(content..<end)

        // A section, comment, partial or delimiter tag alone on its line takes the whole line away.
        let mayStandAlone = hasSigil && sigil != UInt8(ascii: "&") && sigil != UInt8(ascii: "{")
        if mayStandAlone, tagEnd <= lineStart, isBlank(lineStart..<start), let next = lineEnd(after: after) {
            addLines(literalStart..<lineStart)
            let indent = lineStart..<start
            tagEnd = after
            lineStart = next
            try add(sigil, name, at: start, content: content, indent: indent)
            return next
        }
        addLines(literalStart..<start)
        if start == lineStart { add(literal: [], opensLine: true) }
        tagEnd = after
        try add(hasSigil ? sigil : 0, name, at: start, content: content, indent: start..<start)
        return after
    }

    private mutating func add(
        _ sigil: UInt8, _ name: Range<Int>, at start: Int, content: Int, indent: Range<Int>
    ) throws(Slip) {
        switch sigil {
        case UInt8(ascii: "!"): break
        case UInt8(ascii: "="): try setDelimiters(name, at: start)
        case UInt8(ascii: ">"): try addPartial(name, at: start, indent: indent)
        case UInt8(ascii: "#"), UInt8(ascii: "^"): try openSection(sigil, name, at: start)
        case UInt8(ascii: "/"): try closeSection(name, at: start)
        case UInt8(ascii: "&"), UInt8(ascii: "{"):
            append(.unescaped(try path(name, at: start)))
        default:
            if let phrases, source[name].starts(with: "words.".utf8) {
                try add(phrase: source[name].dropFirst(6), from: phrases, at: start)
            } else {
                append(.value(try path(name, at: start)))
            }
        }
    }

    private mutating func openSection(_ sigil: UInt8, _ name: Range<Int>, at start: Int) throws(Slip) {
        guard open.count < TemplateLimits.sections else {
            throw Slip(offset: start, message: .tooDeep(TemplateLimits.sections))
        }
        let path = try path(name, at: start)
        open.append(OpenSection(name: source[name], segment: template.segments.count, offset: start))
        append(sigil == UInt8(ascii: "#") ? .section(path, end: 0) : .inverted(path, end: 0))
    }

    private mutating func closeSection(_ name: Range<Int>, at start: Int) throws(Slip) {
        guard let section = open.popLast() else { throw Slip(offset: start, message: .neverOpened(text(source[name]))) }
        guard section.name.elementsEqual(source[name]) else {
            throw Slip(
                offset: start, message: .closesAnother(text(source[name]), open: text(section.name)),
                help: .closeSection(text(section.name)))
        }
        let end = Int32(clamping: template.segments.count)
        switch template.segments[section.segment] {
        case .section(let path, _): template.segments[section.segment] = .section(path, end: end)
        case .inverted(let path, _): template.segments[section.segment] = .inverted(path, end: end)
        default: break
        }
        isSeparate = true
    }

    private mutating func addPartial(_ name: Range<Int>, at start: Int, indent: Range<Int>) throws(Slip) {
        guard !name.isEmpty else { throw Slip(offset: start, message: .noName) }
        let name = text(source[name])
        let index = template.partials.firstIndex(of: name) ?? template.partials.count
        if index == template.partials.count { template.partials.append(name) }
        let indentStart = template.literals.count
        template.literals += source[indent]
        append(
            .partial(
                name: Int32(clamping: index), indentStart: Int32(clamping: indentStart),
                indentEnd: Int32(clamping: template.literals.count)))
    }

    private mutating func setDelimiters(_ content: Range<Int>, at start: Int) throws(Slip) {
        let parts = source[content].split(whereSeparator: Self.isSpace)
        guard parts.count == 2, !parts.contains(where: { $0.contains(UInt8(ascii: "=")) }) else {
            throw Slip(offset: start, message: .badDelimiters)
        }
        opening = Array(parts[0])
        closing = Array(parts[1])
    }

    /// Puts the words of a phrase in place, so that showing them costs nothing.
    private mutating func add(
        phrase name: ArraySlice<UInt8>, from phrases: (ArraySlice<UInt8>) -> Phrase?, at start: Int
    ) throws(Slip) {
        guard let phrase = phrases(name) else { throw Slip(offset: start, message: .unknownPhrase(text(name)), help: .addPhrase) }
        for part in phrase.parts {
            switch part {
            case .words(let words):
                var escaped: [UInt8] = []
                escaped.appendEscaped(words)
                add(literal: escaped[...], opensLine: false)
            case .hole(let name):
                append(.value(add(keys: name.split(separator: UInt8(ascii: ".")).map { Key($0) }[...])))
            }
        }
    }

    // MARK: Segments

    private mutating func append(_ segment: Template.Segment) {
        template.segments.append(segment)
        isSeparate = true
    }

    /// Adds a part of the source, which may span lines.
    private mutating func addLines(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        let opensLine = range.lowerBound == 0 || source[range.lowerBound - 1] == UInt8(ascii: "\n")
        add(literal: source[range], opensLine: opensLine)
    }

    private mutating func add(literal bytes: ArraySlice<UInt8>, opensLine: Bool) {
        let start = Int32(clamping: template.literals.count)
        template.literals += bytes
        let end = Int32(clamping: template.literals.count)
        let mustStand = bytes.isEmpty && opensLine
        if !isSeparate, !mustStand, let last = template.segments.indices.last,
            case .literal(let first, let lastEnd, let opens) = template.segments[last], lastEnd == start
        {
            template.segments[last] = .literal(start: first, end: end, opensLine: opens)
        } else if !bytes.isEmpty || mustStand {
            template.segments.append(.literal(start: start, end: end, opensLine: opensLine))
        }
        isSeparate = false
    }

    private mutating func path(_ name: Range<Int>, at start: Int) throws(Slip) -> Template.Path {
        if name.count == 1, source[name.lowerBound] == UInt8(ascii: ".") { return Template.Path(start: 0, count: 0) }
        let parts = source[name].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard !name.isEmpty, !parts.contains(where: \.isEmpty) else { throw Slip(offset: start, message: .noName) }
        guard !source[name].contains(where: { $0 == UInt8(ascii: "\n") }) else {
            throw Slip(offset: start, message: .unclosedTag(text(opening[...]), text(closing[...])))
        }
        return add(keys: parts.map { Key($0) }[...])
    }

    private mutating func add(keys: ArraySlice<Key>) -> Template.Path {
        let start = Int32(clamping: template.keys.count)
        template.keys += keys
        return Template.Path(start: start, count: Int32(clamping: keys.count))
    }

    // MARK: Bytes

    private func find(_ bytes: [UInt8], from: Int) -> Int? {
        guard let first = bytes.first, bytes.count <= source.count else { return nil }
        var index = from
        while index <= source.count - bytes.count {
            if source[index] == first, source[index..<(index + bytes.count)].elementsEqual(bytes) { return index }
            index += 1
        }
        return nil
    }

    private mutating func updateLineStart(_ range: Range<Int>) {
        if let newline = source[range].lastIndex(of: UInt8(ascii: "\n")) {
            lineStart = newline + 1
        }
        // A tag before it may have spanned lines, such as a comment.
        else if tagEnd == range.lowerBound, tagEnd > lineStart,
            let newline = source[lineStart..<tagEnd].lastIndex(of: UInt8(ascii: "\n"))
        {
            lineStart = newline + 1
        }
    }

    private func isBlank(_ range: Range<Int>) -> Bool {
        source[range].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }

    /// Where the next line begins if nothing but space is left of this one.
    private func lineEnd(after offset: Int) -> Int? {
        var index = offset
        while index < source.count, source[index] == UInt8(ascii: " ") || source[index] == UInt8(ascii: "\t") { index += 1 }
        if index < source.count, source[index] == UInt8(ascii: "\r") { index += 1 }
        if index == source.count { return index }
        return source[index] == UInt8(ascii: "\n") ? index + 1 : nil
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first, Self.isSpace(source[first]) { range = (first + 1)..<range.upperBound }
        while let last = range.last, Self.isSpace(source[last]) { range = range.lowerBound..<last }
        return range
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension Words {
    fileprivate static func unclosedTag(_ opening: String, _ closing: String) -> Words {
        Words(vi: "thẻ `\(opening)` không có `\(closing)` đóng lại", en: "the tag `\(opening)` is never closed by `\(closing)`")
    }
    fileprivate static func neverClosed(_ name: String) -> Words {
        Words(vi: "phần `{{#\(name)}}` chưa được đóng", en: "the section `{{#\(name)}}` is never closed")
    }
    fileprivate static func closeSection(_ name: String) -> Words {
        Words(vi: "thêm `{{/\(name)}}` ở chỗ phần này kết thúc", en: "add `{{/\(name)}}` where the section ends")
    }
    fileprivate static func neverOpened(_ name: String) -> Words {
        Words(vi: "`{{/\(name)}}` đóng một phần chưa được mở", en: "`{{/\(name)}}` closes a section that was never opened")
    }
    fileprivate static func closesAnother(_ name: String, open: String) -> Words {
        Words(
            vi: "`{{/\(name)}}` đứng ở chỗ `{{#\(open)}}` còn đang mở",
            en: "`{{/\(name)}}` stands where `{{#\(open)}}` is still open")
    }
    fileprivate static func tooDeep(_ limit: Int) -> Words {
        Words(vi: "các phần lồng nhau quá \(limit) lớp", en: "sections are nested more than \(limit) deep")
    }
    fileprivate static var noName: Words { Words(vi: "thẻ không có tên hợp lệ", en: "the tag has no valid name") }
    fileprivate static var badDelimiters: Words {
        Words(
            vi: "đổi dấu ngoặc phải có dạng `{{=<% %>=}}`", en: "a change of delimiters must look like `{{=<% %>=}}`")
    }
    fileprivate static func unknownPhrase(_ name: String) -> Words {
        Words(vi: "không có cụm từ `\(name)` trong các tệp words", en: "no words file has the phrase `\(name)`")
    }
    fileprivate static var addPhrase: Words {
        Words(vi: "thêm dòng này vào `words/vi.yaml` và `words/en.yaml`", en: "add it to `words/vi.yaml` and `words/en.yaml`")
    }
}
