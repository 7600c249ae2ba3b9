/// A Markdown file to fill in: front matter with notes, and below it a guide to be replaced by the story.
enum StoryForm {
    static func text(fields: [(key: String, note: String)], body: [String]) -> String {
        var form = Form()
        for (key, note) in fields { form.field(key, note: note) }
        return "---\n\(form.text)---\n\n" + body.joined(separator: "\n\n") + "\n"
    }

    /// Front matter with values, for drafts of which something is known.
    static func text(values: [(key: String, value: String)], body: [String]) -> String {
        let front = values.map { $0.value.isEmpty ? "\($0.key):\n" : "\($0.key): \($0.value)\n" }.joined()
        return "---\n\(front)---\n\n" + body.joined(separator: "\n\n") + "\n"
    }
}
