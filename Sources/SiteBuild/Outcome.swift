public import Diagnostics

/// What came of a check or a build.
public struct Outcome: Sendable {
    /// Everything found, in order, and its sums.
    public let report: Report
    /// Whether a new edition is in place.
    public let isPublished: Bool
    /// How many files the new edition has.
    public let files: Int
    /// How many items each feed has, by its name.
    public let feeds: [(name: String, items: Int)]
    /// What the disk refused after the new edition was in its place, if it did.
    public let afterwards: Words?
    /// What there is to say of the ledger, which never keeps a site from being published.
    public let notices: [Words]
    /// What was printed of the report, where nothing has changed since: then the report has its sums alone.
    public let printed: [UInt8]?
    private let strict: Bool
    /// Whether pages that can't have changed were taken from the published edition without being made again.
    var isReprint = false
    /// Keeps what was printed.
    var keeper: (@Sendable (_ printed: [UInt8], _ starts: [Int]) async -> Void)?
    /// What it came from. Whoever ends the process with the outcome in hand need not wait until millions of small things are freed.
    private let draft: Draft?

    init(
        report: Report, isPublished: Bool, files: Int, feeds: [(name: String, items: Int)], afterwards: Words? = nil,
        notices: [Words] = [], strict: Bool, draft: Draft? = nil, printed: [UInt8]? = nil
    ) {
        self.printed = printed
        self.report = report
        self.isPublished = isPublished
        self.files = files
        self.feeds = feeds
        self.afterwards = afterwards
        self.notices = notices
        self.strict = strict
        self.draft = draft
    }

    /// Keeps what was printed of the report for the next build, if that is asked for and can be done.
    ///
    /// - Parameter starts: where the text of each finding and the sums begin in it, if it is text.
    public func keep(_ printed: [UInt8], starts: [Int] = []) async { await keeper?(printed, starts) }

    /// Whether a story is in error; under `strict` a warning is one.
    public var isInError: Bool { report.summary.errors > 0 || (strict && report.summary.warnings > 0) }
}
