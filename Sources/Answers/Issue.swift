public import Diagnostics

/// One thing that a channel says about goods, or about a feed as a whole.
public struct Issue: Hashable, Sendable {
    /// The number by which the channel names the goods: a stock number, or a trade item number; `nil` where it names none.
    public var item: String?
    /// The channel's name of the field that it is about.
    public var field: String?
    /// The channel's code.
    public var code: String?
    /// The channel's own words.
    public var message: String
    /// By its consequence: an error keeps goods off the channel.
    public var severity: Severity
    /// Where the channel explains it.
    public var documentation: String?
    /// The language and market of the feed, as far as the channel names them: `vi`, `VN`.
    public var language: String?
    /// See `language`.
    public var market: String?
    /// The line of the answer, from 1.
    public var line: Int

    /// An issue.
    public init(item: String?, field: String? = nil, code: String? = nil, message: String, severity: Severity, line: Int = 1) {
        self.item = item
        self.field = field
        self.code = code
        self.message = message
        self.severity = severity
        self.line = line
    }
}
