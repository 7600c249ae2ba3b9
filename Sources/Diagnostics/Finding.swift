/// How much a finding weighs.
public enum Severity: String, Sendable, CaseIterable, Comparable {
    /// Worth knowing; nothing has to change.
    case note
    /// Worth changing; everything is published all the same.
    case warning
    /// Must be mended; what it concerns is withheld.
    case error

    /// From the lightest to the heaviest.
    public static func < (one: Severity, other: Severity) -> Bool {
        switch (one, other) {
        case (.note, .warning), (.note, .error), (.warning, .error): true
        default: false
        }
    }
}

/// The name of a rule: `kebab-case`, named for the bad thing it finds, and never changed once published.
public struct RuleID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The name itself.
    public let name: String

    /// The rule called `name`.
    public init(_ name: String) { self.name = name }

    /// The rule called by a literal.
    public init(stringLiteral value: String) { name = value }

    /// The name itself.
    public var description: String { name }
}

/// The law, standard or decision that a requirement stands on, and when it is in force.
public struct Basis: Hashable, Sendable {
    /// The act and article, as lawyers cite it: `Quyết định 26/2026/QĐ-TTg Điều 4.3`.
    public var citation: String
    /// First day in force, `YYYY-MM-DD`; `nil` where it is not known or has always been so.
    public var from: String?
    /// Last day in force, `YYYY-MM-DD`; `nil` while no end is set.
    public var until: String?

    /// Whether nobody has verified it in the act itself.
    public var isUnverified = false

    /// A basis called `citation`, in force on the days given.
    public init(_ citation: String, from: String? = nil, until: String? = nil) {
        self.citation = citation
        self.from = from
        self.until = until
    }
}

/// What a finding is about, so that only that is withheld.
public enum Subject: Hashable, Sendable {
    /// The catalogue itself.
    case site
    /// A producer and all its products, by folder.
    case producer(String)
    /// One product, by folder.
    case product(String)
    /// One fair, by folder.
    case fair(String)
}

/// How far an error reaches: what it keeps its subject out of.
public enum Reach: Hashable, Sendable {
    /// Pages and feeds, all of them: an error of format.
    case everything
    /// The channels of one market, and with the home market `VN` the pages as well.
    case market(String)
    /// The channels of every market but the home market: what binds whoever sends goods across a border.
    case abroad
    /// The offer of one market: its channels, and with the home market every channel and the offer on the page, which stays.
    case sale(String)
    /// The page in one language, and the channels that speak it.
    case language(String)
    /// One channel entry, by the name of its file without suffix: `google-merchant.vi-VN`.
    case channel(String)
    /// Nothing as a whole: the Edition itself leaves out the fact that lapsed and what rests on it.
    case fact
}

/// A second place that has a part in a finding.
public struct Note: Hashable, Sendable {
    /// Where to look.
    public var place: Place
    /// What is to be seen there.
    public var message: Words

    /// `message` about `place`.
    public init(_ message: Words, at place: Place) {
        self.place = place
        self.message = message
    }
}

/// A replacement that mends a finding: the text at `place` of `length` Unicode scalars becomes `replacement`.
public struct Fix: Hashable, Sendable {
    /// The beginning of the text to replace.
    public var place: Place
    /// How many Unicode scalars are replaced, on that line.
    public var length: Int
    /// What stands there afterwards.
    public var replacement: String
    /// What stands there now, where the replacement can't be wrong: `check --fix` puts in such alone, and only where it finds this.
    public var original: String?

    /// Replaces `length` scalars at `place`.
    public init(at place: Place, length: Int, replacement: String) {
        self.place = place
        self.length = length
        self.replacement = replacement
    }

    /// Replaces `original` at `place` by what it is beyond doubt.
    public init(at place: Place, certainly original: String, replacement: String) {
        self.init(at: place, length: original.unicodeScalars.count, replacement: replacement)
        self.original = original
    }
}

/// One thing that a writer should know about a story, at the place that shows it.
public struct Finding: Hashable, Sendable {
    /// The rule that found it.
    public var rule: RuleID
    /// How much it weighs.
    public var severity: Severity
    /// The smallest place that shows it.
    public var place: Place
    /// What is wrong; stands alone.
    public var message: Words
    /// What to do about it.
    public var help: Words?
    /// Why it is required, and since when.
    public var basis: Basis?
    /// The other places that have a part in it.
    public var notes: [Note]
    /// The replacement that mends it, where there is exactly one.
    public var fix: Fix?
    /// How many Unicode scalars the caret underlines; 1 where only the beginning is known.
    public var length: Int
    /// What an error keeps its subject out of.
    public var reach: Reach
    /// What it is about; set by whoever collects the findings of a folder.
    public var subject: Subject

    /// A finding of `rule` at `place`.
    public init(
        _ rule: RuleID, _ severity: Severity, at place: Place, length: Int = 1, _ message: Words, help: Words? = nil,
        basis: Basis? = nil, notes: [Note] = [], fix: Fix? = nil, reach: Reach = .everything, subject: Subject = .site
    ) {
        self.rule = rule
        self.severity = severity
        self.place = place
        self.length = length
        self.message = message
        self.help = help
        self.basis = basis
        self.notes = notes
        self.fix = fix
        self.reach = reach
        self.subject = subject
    }

    /// The market whose rules it belongs to, if one alone.
    public var market: String? {
        switch reach {
        case .market(let market), .sale(let market): market
        case .everything, .abroad, .language, .channel, .fact: nil
        }
    }

    /// The channel entry it belongs to, if one alone.
    public var channel: String? {
        if case .channel(let channel) = reach { channel } else { nil }
    }
}

extension Finding {
    fileprivate func comes(before other: Finding) -> Bool {
        if place != other.place { return place < other.place }
        if rule != other.rule { return rule.name < other.rule.name }
        return message.en < other.message.en
    }
}

extension Sequence<Finding> {
    /// By place, then by rule and words: the same findings always print in the same order.
    public func inOrder() -> [Finding] {
        // Positions change places instead of findings, each of which holds a dozen texts.
        let findings = Array(self)
        return findings.withUnsafeBufferPointer { findings in
            findings.indices.sorted { findings[$0].comes(before: findings[$1]) }.map { findings[$0] }
        }
    }
}
