import Catalogue
import Diagnostics

/// How a story's body is built: its sections, and the pictures, links and lists in each.
struct Outline {
    /// One section: what stands before the first heading, or a heading with what follows it.
    struct Section {
        /// Where it begins.
        var place: Place
        /// The heading's words.
        var title: String
        var pictures: [Located<String>] = []
        var links: [Located<String>] = []
        /// The lists, each with the number of its items.
        var lists: [Located<Int>] = []
    }

    private(set) var sections: [Section]
    /// The headings' levels in their order.
    private(set) var levels: [Int] = []

    /// The outline of a story.
    init(_ story: Story) {
        sections = [Section(place: story.body.blocks.first?.place ?? story.place, title: "")]
        for block in story.body.blocks {
            if case .heading(let level, let inlines) = block.kind {
                levels.append(level)
                sections.append(Section(place: block.place, title: Self.words(inlines)))
            }
            add(block)
        }
    }

    private mutating func add(_ block: Prose.Block) {
        switch block.kind {
        case .paragraph(let inlines), .heading(_, let inlines): for inline in inlines { add(inline) }
        case .quote(let blocks): for block in blocks { add(block) }
        case .list(_, _, let items):
            sections[sections.count - 1].lists.append(Located(items.count, at: block.place))
            for item in items { for block in item { add(block) } }
        case .code, .thematicBreak: break
        }
    }

    private mutating func add(_ inline: Prose.Inline) {
        switch inline.kind {
        case .emphasis(let inner), .strong(let inner): for inline in inner { add(inline) }
        case .link(let address, _, let inner):
            sections[sections.count - 1].links.append(Located(address, at: inline.place))
            for inline in inner { add(inline) }
        case .image(let source, _, _): sections[sections.count - 1].pictures.append(Located(source, at: inline.place))
        case .text, .fact, .code, .softBreak, .hardBreak: break
        }
    }

    private static func words(_ inlines: [Prose.Inline]) -> String {
        inlines.map { inline in
            switch inline.kind {
            case .text(let text), .code(let text): text
            case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): words(inner)
            case .fact, .image, .softBreak, .hardBreak: " "
            }
        }.joined()
    }
}

extension SideBySide {
    /// Pictures and lists in their order, links in any.
    func compare(_ mine: Outline.Section, _ its: Outline.Section) -> [Disagreement] {
        var found = differences(.picture, mine.pictures, its.pictures, mine, its)
        found += differences(.list, mine.lists, its.lists, mine, its) { Words(vi: "\($0) mục", en: "\($0) items").en }
        let (lost, added) = (Self.without(mine.links, its.links), Self.without(its.links, mine.links))
        found += differences(.link, lost, added, mine, its)
        return found
    }

    /// What the other text shows or links to and the default one nowhere does. Between texts that are divided differently, what the other
    /// one lacks goes with the section that it lacks.
    func additions(in its: Outline, to mine: Outline) -> [Disagreement] {
        let start = mine.sections[0].place
        func added(_ family: Disagreement.Family, _ items: [Located<String>]) -> [Disagreement] {
            items.map { disagreement(family, $0.place, said: $0.value, start, expected: nil) }
        }
        let pictures = Set(mine.sections.flatMap(\.pictures).map(\.value))
        let lists = its.sections.flatMap(\.lists).dropFirst(mine.sections.map(\.lists.count).reduce(0, +))
        return added(.picture, its.sections.flatMap(\.pictures).filter { !pictures.contains($0.value) })
            + added(.link, Self.without(its.sections.flatMap(\.links), mine.sections.flatMap(\.links)))
            + added(.list, lists.map { Located("\($0.value) items", at: $0.place) })
    }

    private func differences<Value: Equatable & CustomStringConvertible>(
        _ family: Disagreement.Family, _ left: [Located<Value>], _ right: [Located<Value>], _ mine: Outline.Section, _ its: Outline.Section,
        _ words: (Value) -> String = { $0.description }
    ) -> [Disagreement] {
        (0..<max(left.count, right.count)).compactMap { index in
            let (own, match) = (index < left.count ? left[index] : nil, index < right.count ? right[index] : nil)
            if let own, let match, own.value == match.value { return nil }
            return disagreement(
                family, match?.place ?? its.place, said: match.map { words($0.value) }, own?.place ?? mine.place,
                expected: own.map { words($0.value) })
        }
    }

    /// The links of one text that the other lacks. The same site in another language is the same link.
    private static func without(_ links: [Located<String>], _ others: [Located<String>]) -> [Located<String>] {
        guard !links.isEmpty else { return [] }
        let known = Set(others.map { neutral($0.value) })
        return links.filter { !known.contains(neutral($0.value)) }
    }

    /// An address without the part that names a language: `/vi/`, `/en/`.
    private static func neutral(_ address: String) -> String {
        guard address.hasPrefix("https:") else { return address }
        return address.split(separator: "/").filter { !["vi", "en", "vn"].contains($0) }.joined(separator: "/")
    }

    /// Another number of headings, or of another level.
    mutating func compareHeadings(_ mine: Outline, _ its: Outline) {
        let first = zip(mine.levels, its.levels).enumerated().first { $1.0 != $1.1 }?.offset ?? min(mine.levels.count, its.levels.count)
        let own = first + 1 < mine.sections.count ? mine.sections[first + 1] : nil
        let match = first + 1 < its.sections.count ? its.sections[first + 1] : nil
        report(
            disagreement(
                .heading, (match ?? its.sections[its.sections.count - 1]).place, said: match?.title,
                (own ?? mine.sections[mine.sections.count - 1]).place, expected: own?.title))
    }

    /// Texts of the front matter that only one language has, and lists of highlights of other lengths.
    mutating func compareKeys(_ left: [Group], _ right: [Group]) {
        for (key, own, match) in [
            ("ingredients", standard.ingredients, other.ingredients), ("usage", standard.usage, other.usage),
            ("storage", standard.storage, other.storage), ("warnings", standard.warnings, other.warnings),
        ] {
            guard (own == nil) != (match == nil), !standard.unreadable.contains(key), !other.unreadable.contains(key) else { continue }
            report(
                disagreement(
                    .text, match?.place ?? other.place, said: match.map { _ in "\(key):" }, own?.place ?? standard.place,
                    expected: own.map { _ in "\(key):" }))
        }
        let (own, match) = (standard.highlights, other.highlights)
        guard own.count != match.count, !standard.unreadable.contains("highlights"), !other.unreadable.contains("highlights") else {
            return
        }
        report(
            disagreement(
                .list, match.first?.place ?? other.place, said: "highlights: \(match.count)", own.first?.place ?? standard.place,
                expected: "highlights: \(own.count)"))
    }
}
