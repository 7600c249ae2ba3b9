import Catalogue
import CommonMark
import Diagnostics
import YAML

/// A Markdown file with front matter into the typed model.
enum StoryReader {
    /// The story and what was found in it; an error keeps its subject out of that language only.
    static func read(_ bytes: [UInt8], language: Language, file: String) -> (story: Story, findings: [Finding]) {
        let reading = Reading(file, reach: .language(language.code))
        var story = Story(language: language, file: file)
        let (split, text) = parts(of: bytes, reading)
        if let front = split.front {
            let (root, findings) = YAML.parse(text[front], file: file, firstLine: split.frontFirstLine)
            readFront(reading.top(root, findings), into: &story)
        }
        let (prose, findings) = CommonMark.parse(text, from: split.bodyStart, firstLine: split.bodyFirstLine, file: file)
        story.body = prose
        story.unreadable = reading.unreadable
        return (story, reading.findings + findings.map { $0.reaching(.language(language.code)) })
    }

    private static func parts(
        of bytes: [UInt8], _ reading: Reading
    ) -> (
        split: (front: Range<Int>?, frontFirstLine: Int, bodyStart: Int, bodyFirstLine: Int, findings: [Finding]), text: [UInt8]
    ) {
        let (cleaned, findings) = bytes.withUnsafeBufferPointer { buffer in
            SourceText.isPlain(buffer) ? (Optional(bytes), []) : SourceText.cleaned(buffer, file: reading.file)
        }
        reading.findings += findings.map { $0.reaching(reading.reach) }
        guard let text = cleaned else { return ((nil, 1, 0, 1, []), []) }
        let split = FrontMatter.split(text, file: reading.file)
        reading.findings += split.findings.map { $0.reaching(reading.reach) }
        return (split, text)
    }

    static func readFront(_ top: Fields, into story: inout Story) {
        story.title = top.line("title")
        story.headline = top.line("headline")
        top.each("titles") { fields, key in story.titles[key.value] = fields.line(key.value) }
        top.each("descriptions") { fields, key in story.descriptions[key.value] = fields.line(key.value) }
        story.summary = top.line("summary")
        story.highlights = (top.texts("highlights") ?? []).map { Line($0) }
        story.ingredients = top.line("ingredients")
        story.usage = top.line("usage")
        story.storage = top.line("storage")
        story.warnings = top.line("warnings")
        top.each("images") { fields, key in story.alternatives[key.value] = fields.line(key.value) }
        story.author = top.text("author")
        story.updated = top.day("updated")
        story.own = top.own()
        top.finish()
    }
}

extension Finding {
    /// The same finding, keeping its subject out of something else.
    func reaching(_ reach: Reach) -> Finding {
        var finding = self
        finding.reach = reach
        return finding
    }

    /// The same finding, about something else.
    func about(_ subject: Subject) -> Finding {
        var finding = self
        finding.subject = subject
        return finding
    }
}

extension Story {
    /// The paths of the facts that its texts name, each with its place.
    var references: [(path: String, place: Place)] {
        var references: [(path: String, place: Place)] = []
        body.forEachInline { inline in
            if case .fact(let path) = inline.kind { references.append((path, inline.place)) }
        }
        for (_, line) in lines {
            for part in line.raw.has(0x7B) ? line.parts : [] {
                if case .fact(let path) = part { references.append((path, line.place)) }
            }
        }
        return references
    }

    /// The links and pictures of the body, as written, each with its place.
    var targets: [(target: String, isPicture: Bool, place: Place)] {
        var targets: [(target: String, isPicture: Bool, place: Place)] = []
        body.forEachInline { inline in
            switch inline.kind {
            case .link(let to, _, _): targets.append((to, false, inline.place))
            case .image(let source, _, _): targets.append((source, true, inline.place))
            case .text, .fact, .emphasis, .strong, .code, .softBreak, .hardBreak: break
            }
        }
        return targets
    }
}
