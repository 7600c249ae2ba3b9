import Diagnostics

extension KeptNumbers {
    /// A finding with everything that is said in it.
    mutating func add(_ finding: Finding) {
        add(finding.rule.name)
        add(finding.severity.rawValue)
        add(finding.place)
        add(finding.length)
        add(finding.message)
        add(finding.help != nil)
        if let help = finding.help { add(help) }
        add(finding.basis != nil)
        if let basis = finding.basis {
            add(basis.citation)
            add(basis.from)
            add(basis.until)
            add(basis.isUnverified)
        }
        add(finding.notes.count)
        for note in finding.notes {
            add(note.place)
            add(note.message)
        }
        add(finding.fix != nil)
        if let fix = finding.fix {
            add(fix.place)
            add(fix.length)
            add(fix.replacement)
            add(fix.original)
        }
        add(finding.reach)
        add(finding.subject)
    }

    private mutating func add(_ place: Place) {
        add(place.file)
        add(Int(place.line))
        add(Int(place.column))
    }

    private mutating func add(_ words: Words) {
        add(words.vi)
        add(words.en)
    }

    private mutating func add(_ text: String?) {
        add(text != nil)
        if let text { add(text) }
    }

    private mutating func add(_ kind: Int, _ name: String) {
        add(kind)
        add(name)
    }

    private mutating func add(_ reach: Reach) {
        switch reach {
        case .everything: add(0)
        case .market(let market): add(1, market)
        case .abroad: add(2)
        case .sale(let market): add(3, market)
        case .language(let language): add(4, language)
        case .channel(let channel): add(5, channel)
        case .fact: add(6)
        }
    }

    private mutating func add(_ subject: Subject) {
        switch subject {
        case .site: add(0)
        case .producer(let folder): add(1, folder)
        case .product(let folder): add(2, folder)
        case .fair(let folder): add(3, folder)
        }
    }
}

extension KeptNumbersReader {
    /// A finding that was put down.
    mutating func finding() throws(Damage) -> Finding {
        let rule = RuleID(try text())
        guard let severity = Severity(rawValue: try text()) else { throw Damage() }
        var finding = Finding(rule, severity, at: try place(), length: try number(), try words())
        if try truth() { finding.help = try words() }
        if try truth() {
            var basis = Basis(try text(), from: try textIfAny(), until: try textIfAny())
            basis.isUnverified = try truth()
            finding.basis = basis
        }
        for _ in 0..<(try count(of: 5)) {
            let place = try place()
            finding.notes.append(Note(try words(), at: place))
        }
        if try truth() {
            var fix = Fix(at: try place(), length: try number(), replacement: try text())
            fix.original = try textIfAny()
            finding.fix = fix
        }
        finding.reach = try reach()
        finding.subject = try subject()
        return finding
    }

    private mutating func place() throws(Damage) -> Place { Place(try text(), line: try number(), column: try number()) }

    private mutating func words() throws(Damage) -> Words { Words(vi: try text(), en: try text()) }

    private mutating func textIfAny() throws(Damage) -> String? { try truth() ? try text() : nil }

    private mutating func reach() throws(Damage) -> Reach {
        switch try number() {
        case 0: .everything
        case 1: .market(try text())
        case 2: .abroad
        case 3: .sale(try text())
        case 4: .language(try text())
        case 5: .channel(try text())
        case 6: .fact
        default: throw Damage()
        }
    }

    private mutating func subject() throws(Damage) -> Subject {
        switch try number() {
        case 0: .site
        case 1: .producer(try text())
        case 2: .product(try text())
        case 3: .fair(try text())
        default: throw Damage()
        }
    }
}
