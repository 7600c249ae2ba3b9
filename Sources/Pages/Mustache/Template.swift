/// A template compiled into segments: what stands between the tags, and what each tag asks for.
package struct Template: Sendable {
    /// One step of making a page. A section names the step after its last one.
    enum Segment: Sendable {
        /// Bytes of the template; `opensLine` where they begin a line of it.
        case literal(start: Int32, end: Int32, opensLine: Bool)
        /// A value, escaped.
        case value(Path)
        /// A value as it is: `{{{name}}}` and `{{&name}}`.
        case unescaped(Path)
        /// Steps for each element of a list, or once for anything else that is shown.
        case section(Path, end: Int32)
        /// Steps for what is not shown.
        case inverted(Path, end: Int32)
        /// Another template, each of its lines indented by bytes of this one's literals.
        case partial(name: Int32, indentStart: Int32, indentEnd: Int32)
    }

    /// A dotted name: keys from `start` on; none for `{{.}}`.
    struct Path: Sendable {
        var start: Int32
        var count: Int32
    }

    var segments: [Segment] = []
    /// All literals, one behind another.
    var literals: [UInt8] = []
    /// The keys of all paths, one behind another.
    var keys: [Key] = []
    /// The partials that are named, each once.
    var partials: [String] = []
}

/// How deep templates may go, so that no template can exhaust the stack or the machine.
enum TemplateLimits {
    /// Sections inside sections, in one template.
    static let sections = 32
    /// Partials inside partials; a deeper one shows nothing.
    static let partials = 24
    /// Partials shown in one page altogether; a list of every product of a province needs some ten thousand.
    static let partialsInAPage = 1_000_000
}
