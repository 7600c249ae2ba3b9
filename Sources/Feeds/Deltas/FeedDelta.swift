public import Diagnostics
import XML

/// What changed in a feed since another edition of it, as documents that its channel takes.
public struct FeedDelta: Sendable {
    /// The documents, in the order in which they are to be handed over, each with the end of its file name.
    public internal(set) var documents: [(ending: String, contents: [UInt8])] = []
    /// How many items are told as new.
    public internal(set) var added = 0
    /// How many are told as changed.
    public internal(set) var changed = 0
    /// How many are told as gone.
    public internal(set) var gone = 0
    /// What the channel's form has no word for, so that the whole feed must tell it.
    public internal(set) var untold: [Words] = []
}

/// Why there is no delta.
public enum DeltaFailure: Error, Sendable {
    /// The channel knows none that we write.
    case unknownForm(channel: String)
    /// The published feed can't be read, with the reason in the library's words.
    case unreadable(feed: String, reason: String)
    /// The channel's grammar does not allow what was written: a mistake of the program.
    case refused(feed: String, reason: String)

    /// What happened, for readers.
    public var words: Words {
        switch self {
        case .unknownForm(let channel):
            Words(
                vi: "kênh \(channel) không nhận phần thay đổi mà chương trình biết viết: hãy nộp cả nguồn cấp",
                en: "\(channel) takes no delta that the program can write: submit the whole feed")
        case .unreadable(let feed, let reason):
            Words(vi: "nguồn cấp \(feed) trên trang không đọc được: \(reason)", en: "the published feed \(feed) can't be read: \(reason)")
        case .refused(let feed, let reason):
            Words(
                vi: "phần thay đổi của \(feed) không đúng định dạng: \(reason)", en: "the delta of \(feed) is not valid: \(reason)")
        }
    }
}

/// An edition of a feed as a delta is held against it.
public struct FeedState: Sendable {
    /// What it said of its items.
    public let items: [ItemFacts]
    /// What they consisted of, by number; an item without is taken to have changed throughout if it has changed.
    public let parts: [String: ItemParts]

    /// An edition with these items.
    public init(items: [ItemFacts], parts: [String: ItemParts]) {
        self.items = items
        self.parts = parts
    }
}

extension Feeds {
    /// The channels that take deltas that we can write.
    public static let deltaChannels: [String] = deltaForms.map { $0.channel }

    /// By hand: a new form is its file in `Deltas/` and its line here.
    private static let deltaForms: [any DeltaForm.Type] = [GoogleSupplement.self, PeppolDelta.self, BMEcatDelta.self, LazadaDelta.self]

    /// What changed in a feed since `old`.
    ///
    /// - Parameters:
    ///   - head: of the published feed.
    ///   - published: its bytes; empty where it has no item left.
    ///   - previousVersion: for channels that count their updates, how many went out since the whole catalogue did.
    public static func delta(
        of head: FeedItems.Head, _ published: [UInt8], since old: FeedState, previousVersion: Int = 0
    ) throws(DeltaFailure) -> FeedDelta {
        guard let form = deltaForms.first(where: { $0.channel == head.channel }), let place = ItemForm.form(of: head.channel) else {
            throw .unknownForm(channel: head.channel)
        }
        var changes = FeedChanges(since: old)
        do throws(XMLError) {
            if !published.isEmpty { try changes.read(published, place) }
            changes.settle()
            let delta = try form.delta(of: changes, previousVersion: previousVersion)
            for document in delta.documents {
                let grammar: Schema
                do throws(FeedFailure) { grammar = try form.schema(of: document.ending).get() } catch { throw .badName("\(error)") }
                if let problem = try grammar.validate(document.contents, limit: 1).first {
                    throw .unreadable(XMLProblem(line: problem.line, message: "\(document.ending): \(problem.message)"))
                }
            }
            return delta
        } catch {
            throw changes.isRead
                ? .refused(feed: head.feed, reason: "\(error)") : .unreadable(feed: head.feed, reason: "\(error)")
        }
    }
}

/// How a channel is told of what changed.
protocol DeltaForm: Sendable {
    /// The channel.
    static var channel: String { get }
    /// The grammar of exactly what is written in the document with this ending.
    static func schema(of ending: String) -> Result<Schema, FeedFailure>
    /// The documents that tell it.
    static func delta(of changes: FeedChanges, previousVersion: Int) throws(XMLError) -> FeedDelta
}

/// The items of a published feed that differ from another edition, element by element.
struct FeedChanges {
    /// An item that is not as it was.
    struct Item {
        let number: String
        let element: XMLElement
        /// The element of the feed that it stands in: itself, where packs are not told together.
        let whole: XMLElement
        /// The numbers of all packs that are told together with it, its own among them.
        let packs: [String]
        /// The names of elements in it that are not as they were; `nil` for a new item, or where that is not known.
        let differing: Set<String>?
        let isNew: Bool
    }

    /// The start tags around the items, the root first.
    private(set) var around: [XMLElement] = []
    /// What stands at the items' depth and is none, in the document's order: the head.
    private(set) var before: [XMLElement] = []
    /// The items that are new or not as they were, in the document's order.
    private(set) var items: [Item] = []
    /// What is there no more.
    private(set) var gone: [ItemFacts] = []
    /// Whether all of the feed was read.
    private(set) var isRead = false
    private let old: FeedState
    private let known: [String: ItemFacts]
    private var seen: Set<String> = []

    init(since old: FeedState) {
        self.old = old
        known = Dictionary(old.items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func read(_ feed: [UInt8], _ form: ItemForm) throws(XMLError) {
        var copy = self
        try XMLReader().elements(of: feed, atDepth: form.depth) { element, around in
            if copy.around.isEmpty { copy.around = around }
            let items = form.items(of: element)
            if items.isEmpty { copy.before.append(element) }
            for (number, item) in items {
                copy.seen.insert(number)
                let isNew = copy.known[number] == nil
                // What nobody knows of before counts as changed throughout.
                let differing = isNew ? nil : copy.old.parts[number].map { ItemParts(of: item).names(differingFrom: $0) }
                if let differing, differing.isEmpty { continue }
                copy.items.append(
                    Item(
                        number: number, element: item, whole: element, packs: items.map(\.number), differing: differing, isNew: isNew))
            }
            return true
        }
        self = copy
    }

    /// All of the feed was read: what it has no more is gone.
    mutating func settle() {
        gone = old.items.filter { !seen.contains($0.id) }
        isRead = true
    }
}

extension XMLElement {
    /// The element with `name` in it replaced by `replacement`, or put behind `predecessor` where there is none.
    func replacing(_ localName: String, with replacement: XMLElement, behind predecessor: String) -> XMLElement {
        var result = self
        func index(of name: String) -> Int? {
            result.children.firstIndex { child in
                if case .element(let element) = child { element.localName == name } else { false }
            }
        }
        if let found = index(of: localName) {
            result.children[found] = .element(replacement)
        } else if let found = index(of: predecessor) {
            result.children.insert(.element(replacement), at: found + 1)
        }
        return result
    }

    /// The element with another value of an attribute.
    func with(_ attribute: String, _ value: String) -> XMLElement {
        var result = self
        result.attributes.removeAll { $0.name == attribute }
        result.attributes.append((attribute, value))
        return result
    }

    /// The element with other elements in it.
    func with(_ elements: [XMLElement]) -> XMLElement {
        var result = self
        result.children = elements.map { .element($0) }
        return result
    }

    /// An element with attributes and text.
    init(_ name: String, _ attributes: [(name: String, value: String)], text: String) {
        self.init(name, attributes: attributes)
        children = [.text(text)]
    }

    /// An element with elements in it.
    init(_ name: String, _ elements: [XMLElement], attributes: [(name: String, value: String)] = []) {
        self.init(name, attributes: attributes)
        children = elements.map { .element($0) }
    }
}
