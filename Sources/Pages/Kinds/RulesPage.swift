import Catalogue
public import Diagnostics
import Rulebook

/// Rules that belong together, as the page of rules shows them.
public struct RuleChapter: Sendable {
    /// Its anchor on the page.
    public let id: String
    /// What its rules have in common.
    public let title: Words
    /// Its rules.
    public let rules: [About]

    /// A chapter of `rules`.
    public init(_ id: String, _ title: Words, _ rules: [About]) {
        self.id = id
        self.title = title
        self.rules = rules
    }
}

/// The whole rulebook, from the same lines as findings and `explain`.
enum RulesPage: PageKind {
    static func count(in pages: Pages) -> Int { pages.rulebook.isEmpty ? 0 : 1 }

    static func documents(about _: Int, by pages: Pages) -> [Document] {
        let (edition, addresses) = (pages.edition, pages.edition.addresses)
        return edition.languages.compactMap { language in
            guard let voice = pages.voice(language) else { return nil }
            let name = voice.words.string("rules")
            let count = pages.rulebook.reduce(0) { $0 + $1.rules.count }
            let intro = voice.words.string("rules.intro", ["count": String(count)])
            let frame = Frame(
                address: addresses.rules(language), name: name, description: intro,
                editions: edition.languages.map { ($0, addresses.rules($0)) },
                crumbs: [pages.homeCrumb(in: voice), Crumb(name: name, address: nil)])
            let chapters = pages.rulebook.map { chapter -> Record in
                [
                    "id": .text("c-\(chapter.id)"), "title": .text(voice.say(chapter.title)), "count": .text(String(chapter.rules.count)),
                    "rules": .list(chapter.rules.map { record(of: $0, in: voice) }),
                ]
            }
            return pages.document(
                "rules", frame, in: voice, ["name": .text(name), "intro": .text(intro), "chapters": .list(chapters)])
        }
    }

    private static func record(of about: About, in voice: Voice) -> Record {
        let facts = facts(of: about, in: voice)
        return [
            "rule": .text(about.id.name), "summary": .text(voice.say(about.summary)), "severity": .text(voice.say(about.severity.words)),
            "unverified": about.isUnverified ? .text(voice.words.string("rules.unverified")) : .none,
            "has_facts": .truth(!facts.isEmpty), "facts": .list(facts),
            "examples": .list(
                [(about.flags.first, "rules.wrong"), (about.allows.first, "rules.right")].compactMap { example, title in
                    example.map { Self.example($0, voice.words.string(title)) }
                }),
        ]
    }

    private static func facts(of about: About, in voice: Voice) -> [Record] {
        var facts: [(String, [String])] = []
        if let basis = about.basis { facts.append(("rules.basis", [voice.say(basis.words)])) }
        if let suspended = about.suspended { facts.append(("rules.suspended", ["\(suspended.from) – \(suspended.until ?? "…")"])) }
        facts.append(
            ("rules.requirement", about.requirements.compactMap { id in Reference.requirement(id).map { "\(id): \(voice.say($0.title))" } })
        )
        facts.append(("rules.markets", about.market.map { [$0] } ?? []))
        facts.append(("rules.helpers", about.suppliers.map { voice.say($0.name) }))
        return facts.filter { !$0.1.isEmpty }.map { term, values in
            [
                "term": .text(voice.words.string(term)), "values": .list(values.map { ["value": .text($0)] as Record }),
            ]
        }
    }

    private static func example(_ example: Example, _ title: String) -> Record {
        // An example of a whole megabyte tells no more than its beginning.
        let text = String((example.copied.map { "… \($0)\n\(example.added)" } ?? example.whole ?? example.patch).prefix(400))
        return ["title": .text(title), "file": .text(example.file), "text": .text(visible(text))]
    }

    /// An example with what nobody sees, and what HTML must not have, spelt out.
    private static func visible(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            let isHidden = scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.generalCategory == .control && scalar != "\n"
            return isHidden ? "U+\(String(scalar.value, radix: 16, uppercase: true))" : String(scalar)
        }.joined()
    }
}
